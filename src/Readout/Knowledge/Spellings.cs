using System.Collections.Frozen;
using System.Text;

namespace Readout.Knowledge;

/// <summary>One form for the ways in which a name is written in Latin letters, and for short forms of given names.</summary>
public static class Spellings
{
    // Short names are other names with one letter changed: Li and Ly, Ma and Na.
    private const int ShortestFolded = 5;

    // Letter by letter: the program runs without tables of Unicode's normal forms.
    private const string Accented = "àáâãäåāăąçćčĉċďđèéêëēĕėęěĝğġģĥħìíîïĩīĭįıĵķĺļľłñńņňòóôõöøōŏőŕřśŝşšșţťŧțùúûüũūŭůűųŵýÿŷźżž";

    private const string Plain = "aaaaaaaaacccccddeeeeeeeeegggghhiiiiiiiiijkllllnnnnooooooooorrsssssttttuuuuuuuuuuwyyyzzz";

    private static readonly FrozenDictionary<string, string> ShortForms = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["joe"] = "joseph",
        ["mike"] = "michael",
        ["bill"] = "william",
        ["will"] = "william",
        ["jim"] = "james",
        ["jimmy"] = "james",
        ["tony"] = "anthony",
        ["antony"] = "anthony",
        ["bob"] = "robert",
        ["rob"] = "robert",
        ["bobby"] = "robert",
        ["dick"] = "richard",
        ["rick"] = "richard",
        ["rich"] = "richard",
        ["tom"] = "thomas",
        ["tommy"] = "thomas",
        ["tim"] = "timothy",
        ["steve"] = "steven",
        ["stephen"] = "steven",
        ["dan"] = "daniel",
        ["danny"] = "daniel",
        ["ed"] = "edward",
        ["ted"] = "edward",
        ["liz"] = "elizabeth",
        ["beth"] = "elizabeth",
        ["kate"] = "katherine",
        ["chuck"] = "charles",
        ["charlie"] = "charles",
        ["ben"] = "benjamin",
        ["dave"] = "david",
        ["ron"] = "ronald",
        ["don"] = "donald",
        ["ken"] = "kenneth",
        ["pam"] = "pamela",
        ["chris"] = "christopher",
        ["nick"] = "nicholas",
        ["sam"] = "samuel",
        ["matt"] = "matthew",
        ["jeff"] = "jeffrey",
        ["greg"] = "gregory",
        ["larry"] = "lawrence",
        ["andy"] = "andrew",
        ["alex"] = "alexander",
        ["max"] = "maxim",
        ["pete"] = "peter",
        ["phil"] = "philip",
        ["jen"] = "jennifer",
        ["sue"] = "susan",
        ["cindy"] = "cynthia",
        ["debbie"] = "deborah",
        ["kathy"] = "kathleen",
        ["fred"] = "frederick",
        ["walt"] = "walter",
        ["jerry"] = "gerald",
        ["gerry"] = "gerald",
        ["zach"] = "zachary",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>A part of a name without accents and without the letters on which transliterations differ (<c>zelenskyy</c>, <c>zelenskiy</c>, <c>zelensky</c>).</summary>
    public static string Fold(string part)
    {
        var text = string.Create(part.Length, part, (plain, original) =>
        {
            for (var i = 0; i < plain.Length; i++)
            {
                var at = original[i] < 'À' ? -1 : Accented.IndexOf(original[i], StringComparison.Ordinal);
                plain[i] = at < 0 ? original[i] : Plain[at];
            }
        });
        if (text.Length < ShortestFolded)
        {
            return text;
        }

        var folded = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            var c = text[i] is 'i' or 'j' ? 'y' : text[i];

            // "Iermak", "Yermak"; "Mohammed", "Mohamed": a letter twice is the letter.
            if (folded.Length == 0 || folded[^1] != c)
            {
                folded.Append(c);
            }
        }

        return folded.ToString();
    }

    /// <summary>True when two given names, in normal form, may be one person's: spelled otherwise, or one the short form of the other.</summary>
    public static bool IsSameGivenName(string a, string b) =>
        string.Equals(a, b, StringComparison.Ordinal) || string.Equals(FoldGivenName(a), FoldGivenName(b), StringComparison.Ordinal);

    /// <summary>A given name in its long form, folded.</summary>
    public static string FoldGivenName(string name) => Fold(Long(name));

    private static string Long(string name) => ShortForms.GetValueOrDefault(name, name);
}
