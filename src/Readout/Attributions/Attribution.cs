using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;
using Readout.Language;

namespace Readout.Attributions;

public enum AttributionKind
{
    Direct,
    Mixed,
    Indirect,
}

/// <summary>
/// The words of one attribution, before anybody asks who the source is: what an extractor (rules or a learned model) gives.
/// </summary>
/// <param name="Source">the words that name who; empty when nobody is named</param>
/// <param name="Cue">the words that report; empty for a continued quotation</param>
/// <param name="Content">what is reported, in pieces when it is interrupted; never empty</param>
/// <param name="Within">index, among the extracted, of the attribution whose content holds this one; -1 for none</param>
/// <param name="Confidence">0 to 1</param>
public sealed record AttributionSpans(
    ImmutableArray<TextSpan> Source,
    ImmutableArray<TextSpan> Cue,
    ImmutableArray<TextSpan> Content,
    int Within,
    double Confidence);

/// <summary>Somebody's words or view as reported.</summary>
public sealed record Attribution : ISpanned
{
    /// <summary><c>q1</c>, <c>q2</c>, … in order of the text.</summary>
    public required string Id { get; init; }

    public ImmutableArray<TextSpan> Source { get; init; } = [];

    public ImmutableArray<TextSpan> Cue { get; init; } = [];

    public ImmutableArray<TextSpan> Content { get; init; } = [];

    public AttributionKind Kind { get; init; }

    /// <summary>The full name; two who speak as one joined by <c> and </c>; a description when nobody is named; null when unknown.</summary>
    public string? Speaker { get; init; }

    public ImmutableArray<string> Speakers { get; init; } = [];

    /// <summary>Id of the speaker's entity.</summary>
    public string? Entity { get; init; }

    /// <summary>To whom it was said (<c>told the Global Times</c>), by full name.</summary>
    public string? To { get; init; }

    /// <summary>Through whom it comes, by full name: only those named for this statement.</summary>
    public ImmutableArray<string> Via { get; init; } = [];

    /// <summary>Id of the attribution whose content holds this one.</summary>
    public string? Within { get; init; }

    public double Confidence { get; init; }

    /// <summary>The hull of all its parts.</summary>
    public TextSpan Span => Source.Concat(Cue).Concat(Content).Aggregate((a, b) => a.Hull(b));
}
