using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Reuse;

/// <summary>How a stretch is shared, or is alike without being shared.</summary>
public enum PassageKind
{
    /// <summary>Word for word, but for one word in thirty or so.</summary>
    Verbatim,

    /// <summary>Words changed, cut or added, or damaged.</summary>
    Edited,

    /// <summary>Nearly all of it stands between quotation marks on both sides: somebody's words, that both may have had from the speaker.</summary>
    Quotation,

    /// <summary>One statement rendered twice from another language, or from memory: alike, not copied. In <see cref="SharedText.Alike"/> only.</summary>
    Parallel,

    /// <summary>What many unrelated articles say. In <see cref="SharedText.Alike"/> only.</summary>
    Stock,
}

/// <summary>How two articles hang together.</summary>
public enum SharingKind
{
    /// <summary>The better part of one of them stands in the other, nearly word for word.</summary>
    Verbatim,

    /// <summary>The better part of one of them stands in the other, reworded or damaged here and there.</summary>
    Edited,

    /// <summary>Each has more of its own: a paragraph lifted, two accounts merged.</summary>
    Partial,

    /// <summary>Quotations only. That is no derivation: they make no family, and give a direction only where one names the other or a third tells.</summary>
    Quotation,

    /// <summary>Nothing is copied; statements are rendered alike.</summary>
    Parallel,
}

/// <summary>A stretch that two articles share.</summary>
/// <param name="Same">the share of identical words inside, 0 to 1</param>
public readonly record struct Passage(TextSpan A, TextSpan B, double Same, PassageKind Kind = PassageKind.Verbatim);

public enum Direction
{
    Unknown,

    /// <summary>b copies a.</summary>
    AToB,

    /// <summary>a copies b.</summary>
    BToA,

    /// <summary>Both copy a third.</summary>
    Common,
}

/// <summary>What two articles share; <c>A</c> and <c>B</c> are article ids, A before B in ordinal order.</summary>
/// <param name="CoveredOfA">the share of a's words (runs of letters or digits) inside passages</param>
/// <param name="Reason">why the direction, in words for a person; null when unknown</param>
public sealed record SharedText(
    string A, string B, ImmutableArray<Passage> Passages, double CoveredOfA, double CoveredOfB, Direction Direction, string? Reason)
{
    public SharingKind Kind { get; init; }

    /// <summary>How sure the direction is, .5 to 1: of a hundred said with .9, ninety are right on generated corpora. Null when unknown.</summary>
    public double? Confidence { get; init; }

    /// <summary>Everything that speaks for or against the direction, strongest first.</summary>
    public ImmutableArray<DirectionEvidence> Evidence { get; init; } = [];

    /// <summary>Stretches that are alike and count as nobody's copy: <see cref="PassageKind.Parallel"/>, <see cref="PassageKind.Stock"/>.</summary>
    public ImmutableArray<Passage> Alike { get; init; } = [];
}

/// <summary>Articles that hang together by passages, with the account the others descend from.</summary>
/// <param name="Id"><c>f1</c>, <c>f2</c>, …</param>
/// <param name="Origin">article id, or null when the origin is not in the archive</param>
/// <param name="OriginName">agency or outlet of the origin, also when it is only credited</param>
/// <param name="Reason">why this origin, in words for a person</param>
public sealed record Family(string Id, ImmutableArray<string> Articles, string? Origin, string? OriginName, string? Reason = null);
