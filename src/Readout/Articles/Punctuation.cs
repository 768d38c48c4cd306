using Readout.Documents;

namespace Readout.Articles;

/// <summary>What the ends of a line tell.</summary>
internal static class Punctuation
{
    /// <summary>True when the last mark, closing quotation marks and brackets left aside, ends a sentence.</summary>
    public static bool EndsSentence(Layer<Token> tokens, int first, int end) => EndsSentence(tokens.Items.AsSpan()[first..end]);

    public static bool EndsSentence(ReadOnlySpan<Token> tokens)
    {
        for (var i = tokens.Length - 1; i >= 0; i--)
        {
            switch (tokens[i].Normal)
            {
                case "." or "!" or "?" or ":" or "…" or "。" or "！" or "？" or "：":
                    return true;
                case ")" or "]" or "*" or "_" or "\"" or "'" or "»" or "」":
                    continue;
                default:
                    return false;
            }
        }

        return false;
    }

    /// <summary>The last mark, closing quotation marks, brackets and emphasis left aside.</summary>
    public static string Last(Layer<Token> tokens, int first, int end)
    {
        for (var i = end - 1; i >= first; i--)
        {
            if (tokens[i].Normal is not (")" or "]" or "*" or "_" or "\"" or "'" or "»" or "」"))
            {
                return tokens[i].Normal;
            }
        }

        return "";
    }

    /// <summary>True when a bullet with a space behind it begins the line.</summary>
    public static bool IsBullet(Layer<Token> tokens, int first, int end) =>
        end - first >= 2 && tokens[first].Normal is "-" or "•" or "*" or "·" or "‣" or "▪" or "●" or "◦" or "+" or "■" or "►" or "➤"
        && end - first >= 2 && tokens[first + 1].Span.Start > tokens[first].Span.End;

    /// <summary>How many tokens are words or numbers.</summary>
    public static int Words(Layer<Token> tokens, int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++)
        {
            words += tokens[i].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        }

        return words;
    }
}
