using System.Text;
using Readout.Documents;

namespace Readout.Language;

/// <summary>Names whose letters a printed line has parted: <c>Val-doria</c> over two lines is Valdoria.</summary>
internal static class LineEnds
{
    /// <summary>The text on one line; a hyphen at the end of a line goes where a small letter opens the next, for such a word is only parted there.</summary>
    public static string Collapse(ReadOnlySpan<char> text)
    {
        if (text.IndexOf('-') < 0 || text.IndexOfAny('\n', '\r') < 0)
        {
            return WhiteSpace.Collapse(text);
        }

        var joined = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var next = i + 1;
            while (text[i] == '-' && next < text.Length && text[next] is '\n' or '\r')
            {
                next++;
            }

            var parted = text[i] == '-' && next > i + 1 && next < text.Length && char.IsLetter(text[next]);
            if (!parted || char.IsUpper(text[next]))
            {
                joined.Append(text[i]);
            }

            i = parted ? next - 1 : i;
        }

        return WhiteSpace.Collapse(joined.ToString());
    }
}
