using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Articles;

/// <summary>Lines that belong together: one line where a file has a line for each paragraph, several where lines were broken to a width.</summary>
/// <param name="Lines">how many lines it holds</param>
/// <param name="BlanksBefore">how many blank lines stand before it</param>
internal readonly record struct Paragraph(TextSpan Span, int FirstToken, int EndToken, int Lines, int BlanksBefore)
{
    /// <summary>The share of a line's width that may stay empty although the next word would have fitted: letters of a printed page differ in width.</summary>
    private const double RaggedShare = 0.12;

    /// <summary>
    /// Lines begin in small letters about two times in three where English prose is broken to a width, and hardly ever where each line is a paragraph.
    /// </summary>
    private const double BrokenShare = 0.3;

    /// <summary>Names and figures may begin many a line; then at least one small letter, and every other line without an end of its sentence, tell.</summary>
    private const double UnfinishedShare = 0.5;

    /// <summary>A line as long as this that stops in the middle of a sentence goes on in the next, whatever the rest of the document does.</summary>
    private const int LongEnoughToBeBroken = 40;

    /// <summary>No page is set wider; longer lines are paragraphs.</summary>
    private const int WidestPage = 160;

    public static ImmutableArray<Paragraph> Join(Layer<Token> tokens, ImmutableArray<Line> lines)
    {
        var width = WidthOf(tokens, lines);
        var paragraphs = ImmutableArray.CreateBuilder<Paragraph>(lines.Length);
        var i = 0;
        while (i < lines.Length)
        {
            var first = i++;
            while (i < lines.Length && GoesOn(tokens, lines[i - 1], lines[i], width))
            {
                i++;
            }

            paragraphs.Add(new Paragraph(
                new TextSpan(lines[first].Span.Start, lines[i - 1].Span.End),
                lines[first].FirstToken,
                lines[i - 1].EndToken,
                i - first,
                lines[first].BlanksBefore + (lines[first].PageBefore ? 1 : 0)));
        }

        return paragraphs.ToImmutable();
    }

    // The width to which lines were broken, measured on lines that evidently were; null where each line is a paragraph.
    private static int? WidthOf(Layer<Token> tokens, ImmutableArray<Line> lines)
    {
        int pairs = 0, unfinished = 0;
        var broken = new List<int>();
        for (var i = 1; i < lines.Length; i++)
        {
            if (lines[i].BlanksBefore > 0 || lines[i].PageBefore)
            {
                continue;
            }

            pairs++;
            var length = lines[i - 1].Span.Length;
            unfinished += length is >= LongEnoughToBeBroken and <= WidestPage && !EndsSentence(tokens, lines[i - 1]) && !BeginsItem(tokens, lines[i]) ? 1 : 0;
            if (length is > LongEnoughToBeBroken / 2 and <= WidestPage && IsMidSentence(tokens, lines[i - 1], lines[i]))
            {
                broken.Add(length);
            }
        }

        if (broken.Count == 0 || (broken.Count < BrokenShare * pairs && unfinished < UnfinishedShare * pairs))
        {
            return null;
        }

        broken.Sort();
        return broken[(int)(0.9 * (broken.Count - 1))];
    }

    private static bool GoesOn(Layer<Token> tokens, Line line, Line next, int? width)
    {
        if (BeginsItem(tokens, next) || Separators.Of(tokens, line) is not null || Separators.Of(tokens, next) is not null)
        {
            return false;
        }

        var midSentence = IsMidSentence(tokens, line, next);
        var gap = next.BlanksBefore > 0 || next.PageBefore;
        if (width is not { } w)
        {
            return midSentence && !gap && line.Span.Length is >= LongEnoughToBeBroken and <= WidestPage;
        }

        // A sentence that runs on after a gap was parted by the foot of a page.
        var slack = (int)(w * RaggedShare);
        if (gap)
        {
            return midSentence && line.Span.Length >= w / 2 && line.Span.Length <= w + slack && !EndsWithColon(tokens, line);
        }

        if (midSentence)
        {
            return line.Span.Length <= w + WidestPage;
        }

        if (next.Indent > line.Indent && EndsSentence(tokens, line))
        {
            return false;
        }

        var firstWord = tokens[next.FirstToken].Span.Length;
        for (var i = next.FirstToken + 1; i < next.EndToken && tokens[i].Span.Start == tokens[i - 1].Span.End; i++)
        {
            firstWord = tokens[i].Span.End - next.Span.Start;
        }

        return line.Span.Length + 1 + firstWord > w - (EndsSentence(tokens, line) ? 0 : slack) && line.Span.Length <= w + slack;
    }

    private static bool IsMidSentence(Layer<Token> tokens, Line line, Line next) =>
        char.IsLower(tokens.Text[next.Span.Start]) && !IsAddress(tokens, next) && !EndsSentence(tokens, line);

    private static bool EndsSentence(Layer<Token> tokens, Line line) => Punctuation.EndsSentence(tokens, line.FirstToken, line.EndToken);

    private static bool EndsWithColon(Layer<Token> tokens, Line line) => tokens[line.EndToken - 1].Normal == ":";

    private static bool IsAddress(Layer<Token> tokens, Line line) =>
        tokens[line.FirstToken].Normal is "http" or "https" or "www" && line.EndToken - line.FirstToken > 2;

    // A list item: a bullet, or a number with a stop, before the words.
    private static bool BeginsItem(Layer<Token> tokens, Line line)
    {
        if (line.EndToken - line.FirstToken < 2)
        {
            return false;
        }

        var (first, second) = (tokens[line.FirstToken], tokens[line.FirstToken + 1]);
        return Punctuation.IsBullet(tokens, line.FirstToken, line.EndToken)
            || (first.Kind == TokenKind.Number && first.Span.Length <= 2 && second.Normal is "." or ")" && second.Span.Start == first.Span.End
                && line.EndToken - line.FirstToken > 2 && tokens[line.FirstToken + 2].Span.Start > second.Span.End);
    }
}
