using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Articles;

/// <summary>A line of a document that is not blank, without the white space at its ends.</summary>
/// <param name="Span">where it stands in the document</param>
/// <param name="Indent">how many characters of white space stand before it on the line</param>
/// <param name="BlanksBefore">how many blank lines stand before it</param>
/// <param name="PageBefore">true when a form feed stands between it and the line before</param>
/// <param name="FirstToken">its first token in the document's layer</param>
/// <param name="EndToken">the token after its last</param>
internal readonly record struct Line(TextSpan Span, int Indent, int BlanksBefore, bool PageBefore, int FirstToken, int EndToken)
{
    public static ImmutableArray<Line> Read(Layer<Token> tokens, int from)
    {
        var text = tokens.Text;
        var lines = ImmutableArray.CreateBuilder<Line>();
        var blanks = 0;
        var page = false;
        var token = tokens.FirstFrom(from);
        var start = from;
        while (start < text.Length)
        {
            var end = start;
            while (end < text.Length && !IsBreak(text[end]))
            {
                end++;
            }

            var span = WhiteSpace.Trim(text, new TextSpan(start, end));
            if (span.IsEmpty)
            {
                blanks++;
            }
            else
            {
                var first = token;
                while (token < tokens.Count && tokens[token].Span.Start < span.End)
                {
                    token++;
                }

                lines.Add(new Line(span, span.Start - start, blanks, page, first, token));
                blanks = 0;
                page = false;
            }

            page |= end < text.Length && text[end] == '\f';
            start = end + (end + 1 < text.Length && text[end] == '\r' && text[end + 1] == '\n' ? 2 : 1);
        }

        return lines.ToImmutable();
    }

    private static bool IsBreak(char c) => c is '\n' or '\r' or '\f' or '\v' or '\u0085' or '\u2028' or '\u2029';
}
