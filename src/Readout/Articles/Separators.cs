using Readout.Documents;

namespace Readout.Articles;

internal enum SeparatorKind
{
    /// <summary>A rule or a row of stars: parts articles, or sections of one.</summary>
    Rule,

    /// <summary><c>###</c>, <c>-30-</c>: the end of a release.</summary>
    EndMark,

    /// <summary><c>Document 2 of 10</c>: another account begins.</summary>
    Count,
}

/// <summary>Lines that only part what stands above from what stands below.</summary>
internal static class Separators
{
    // A rule may be as long as the page is wide; longer runs of one sign are somebody's prank, and reading them costs time.
    private const int LongestRule = 200;

    public static SeparatorKind? Of(Layer<Token> tokens, Line line) => Of(tokens, line.FirstToken, line.EndToken);

    public static SeparatorKind? Of(Layer<Token> tokens, int first, int end)
    {
        if (end - first is 0 or > LongestRule)
        {
            return null;
        }

        if (IsCount(tokens, first, end))
        {
            return SeparatorKind.Count;
        }

        var signs = 0;
        var hashes = 0;
        for (var i = first; i < end; i++)
        {
            var form = tokens[i].Normal;
            if (form is "#")
            {
                hashes++;
            }
            else if (form is "*" or "-" or "=" or "~" or "•" or "_" or "+" or "·" || IsUnderscores(form))
            {
                signs += form.Length;
            }
            else if (!(form is "\\" || (form is "." && i == end - 1)))
            {
                return null;
            }
        }

        return hashes >= 3 ? SeparatorKind.EndMark
            : signs >= 3 && hashes == 0 ? SeparatorKind.Rule
            : null;
    }

    private static bool IsUnderscores(string form) => form.AsSpan().TrimStart('_').IsEmpty;

    // Document 2 of 10; Article 3 of 7; Story 1 of 4
    private static bool IsCount(Layer<Token> tokens, int first, int end) =>
        end - first is >= 4 and <= 6
        && tokens[first].Normal is "document" or "article" or "story" or "item" or "record"
        && tokens[first + 1].Kind == TokenKind.Number
        && tokens[first + 2].Normal is "of" or "/"
        && tokens[first + 3].Kind == TokenKind.Number;
}
