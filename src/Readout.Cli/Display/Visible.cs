using System.Text;

namespace Readout.Cli.Display;

/// <summary>Text from outside, made safe to print: what would steer a terminal or turn the reading direction is shown instead of obeyed.</summary>
internal static class Visible
{
    public static string Of(string text)
    {
        var first = 0;
        while (first < text.Length && !Steers(text, first))
        {
            first++;
        }

        if (first == text.Length)
        {
            return text;
        }

        var result = new StringBuilder(text, 0, first, text.Length + 8);
        for (var i = first; i < text.Length; i++)
        {
            if (Steers(text, i))
            {
                result.Append(Picture(text[i]));
            }
            else
            {
                result.Append(text[i]);
            }
        }

        return result.ToString();
    }

    private static bool Steers(string text, int i) => text[i] switch
    {
        '\n' => false,
        < ' ' or (>= '\u007F' and <= '\u009F') => true,

        // Marks, embeddings, overrides and isolates of reading direction; line and paragraph separators; tags between annotations.
        '\u061C' or '\u200E' or '\u200F' or (>= '\u2028' and <= '\u202E') or (>= '\u2066' and <= '\u2069') or (>= '\uFFF9' and <= '\uFFFB') => true,
        >= '\uD800' and <= '\uDBFF' => i + 1 == text.Length || !char.IsLowSurrogate(text[i + 1]),
        >= '\uDC00' and <= '\uDFFF' => i == 0 || !char.IsHighSurrogate(text[i - 1]),
        _ => false,
    };

    private static string Picture(char c) => c switch
    {
        '\t' or '\r' or '\v' or '\f' or '\u0085' or '\u2028' or '\u2029' => " ",
        < ' ' => ((char)(0x2400 + c)).ToString(),
        '\u007F' => "\u2421",
        _ => "\uFFFD",
    };
}
