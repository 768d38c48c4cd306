using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Reuse;

/// <summary>A stretch that two articles share.</summary>
/// <param name="Same">the share of identical words inside, 0 to 1</param>
public readonly record struct Passage(TextSpan A, TextSpan B, double Same);

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
    string A, string B, ImmutableArray<Passage> Passages, double CoveredOfA, double CoveredOfB, Direction Direction, string? Reason);

/// <summary>Articles that hang together by passages, with the account the others descend from.</summary>
/// <param name="Id"><c>f1</c>, <c>f2</c>, …</param>
/// <param name="Origin">article id, or null when the origin is not in the archive</param>
/// <param name="OriginName">agency or outlet of the origin, also when it is only credited</param>
public sealed record Family(string Id, ImmutableArray<string> Articles, string? Origin, string? OriginName);
