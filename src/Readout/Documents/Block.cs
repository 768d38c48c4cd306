namespace Readout.Documents;

public enum BlockKind
{
    Headline,
    Byline,
    Dateline,
    Subhead,
    Caption,
    Summary,
    Body,
    Credit,
    Boilerplate,
}

/// <summary>A stretch of a text that serves one purpose. Body blocks are paragraphs.</summary>
public readonly record struct Block(TextSpan Span, BlockKind Kind) : ISpanned;
