using System.Text;

namespace Readout.Tests.House;

/// <summary>Just enough of C#'s grammar for tests that read the sources.</summary>
public static class SourceCode
{
    /// <summary>The source with comments blanked out, and with the insides of string and character literals blanked out when asked; line ends stay.</summary>
    public static string WithoutComments(string source, bool keepStrings)
    {
        var result = new StringBuilder(source.Length);
        var i = 0;
        while (i < source.Length)
        {
            if (At(source, i, "//"))
            {
                i = Blank(source, i, EndOfLine(source, i), result);
            }
            else if (At(source, i, "/*"))
            {
                var end = source.IndexOf("*/", i + 2, StringComparison.Ordinal);
                i = Blank(source, i, end < 0 ? source.Length : end + 2, result);
            }
            else if (source[i] is '"' or '\'')
            {
                var end = EndOfLiteral(source, i);
                if (keepStrings)
                {
                    result.Append(source, i, end - i);
                    i = end;
                }
                else
                {
                    result.Append(source[i]);
                    Blank(source, i + 1, end - 1, result);
                    result.Append(source[end - 1]);
                    i = end;
                }
            }
            else
            {
                result.Append(source[i++]);
            }
        }

        return result.ToString();
    }

    private static bool At(string source, int i, string what) => string.CompareOrdinal(source, i, what, 0, what.Length) == 0;

    private static int EndOfLine(string source, int i)
    {
        var end = source.IndexOf('\n', i);
        return end < 0 ? source.Length : end;
    }

    private static int Blank(string source, int start, int end, StringBuilder result)
    {
        for (var i = start; i < end; i++)
        {
            result.Append(source[i] == '\n' ? '\n' : ' ');
        }

        return Math.Max(start, end);
    }

    private static int EndOfLiteral(string source, int start)
    {
        if (At(source, start, "\"\"\""))
        {
            var quotes = 3;
            while (start + quotes < source.Length && source[start + quotes] == '"')
            {
                quotes++;
            }

            var close = source.IndexOf(new string('"', quotes), start + quotes, StringComparison.Ordinal);
            return close < 0 ? source.Length : close + quotes;
        }

        var verbatim = source[start] == '"' && start > 0 && (source[start - 1] == '@' || (start > 1 && source[start - 1] == '$' && source[start - 2] == '@'));
        for (var i = start + 1; i < source.Length; i++)
        {
            if (verbatim && At(source, i, "\"\""))
            {
                i++;
            }
            else if (!verbatim && source[i] == '\\')
            {
                i++;
            }
            else if (source[i] == source[start] || (source[i] == '\n' && !verbatim))
            {
                return i + 1;
            }
        }

        return source.Length;
    }
}
