using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Articles;

/// <summary>What a stretch of a document looks like by itself, before it is known to which article it belongs and what it does there.</summary>
internal enum PartKind
{
    FrontMatter,
    Separator,

    /// <summary>A date put before the text by a machine.</summary>
    Prefix,

    /// <summary>A line of authors, outlets and dates.</summary>
    Heading,
    Dateline,
    SummaryLabel,

    /// <summary>A line with a bullet.</summary>
    Item,
    Caption,
    Credit,
    Furniture,

    /// <summary>A few words without a full stop: headline, subhead, or an entry of a list.</summary>
    Short,
    Prose,
}

/// <summary>A stretch of a document that does one thing; the parts hold every character that is not white space, in order.</summary>
/// <param name="Words">its words and numbers</param>
internal sealed record Part(PartKind Kind, TextSpan Span, int FirstToken, int EndToken, int Words)
{
    public Heading? Heading { get; init; }

    public DatelineFound? Dateline { get; init; }

    public WrittenDate? Date { get; init; }

    public string? Place { get; init; }

    public SeparatorKind? Separator { get; init; }

    /// <summary>Whose account a credit line says it is, or whose page a line of furniture belongs to.</summary>
    public string? Publisher { get; init; }

    /// <summary>True for a credit that names the source of the whole account.</summary>
    public bool IsSource { get; init; }

    public string? Url { get; init; }

    /// <summary>How many blank lines or page breaks stand before it.</summary>
    public int BlanksBefore { get; init; }

    public bool IsProse => Kind == PartKind.Prose;
}
