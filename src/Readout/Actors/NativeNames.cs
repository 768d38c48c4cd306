using System.Globalization;
using Readout.Documents;

namespace Readout.Actors;

/// <summary>A name in another script that a text puts in brackets behind the name: <c>Orla Venn (奥拉)</c>.</summary>
internal static class NativeNames
{
    // Letters from here on are no Latin ones.
    private const char FirstOther = '\u0370';

    private const int Longest = 40;

    /// <returns>null when there is none</returns>
    public static string? Behind(string text, TextSpan name)
    {
        var open = name.End;
        open += open < text.Length && text[open] == ' ' ? 1 : 0;
        if (open >= text.Length || text[open] is not ('(' or '（'))
        {
            return null;
        }

        var letters = 0;
        for (var i = open + 1; i < Math.Min(text.Length, open + Longest); i++)
        {
            if (text[i] is ')' or '）' or ',' or ';')
            {
                return letters > 1 ? text[(open + 1)..i].Trim() : null;
            }

            if (char.IsLetter(text[i]) && text[i] >= FirstOther)
            {
                letters++;
            }
            else if (text[i] is not (' ' or '·' or '-' or '’' or '\'') && CharUnicodeInfo.GetUnicodeCategory(text[i]) is not (UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark))
            {
                return null;
            }
        }

        return null;
    }
}
