using System.Collections.Frozen;
using Readout.Documents;

namespace Readout.Articles;

/// <summary>Names as they stand in bylines and datelines, known by their capitals.</summary>
internal static class NameWords
{
    private const int LongestName = 6;

    private static readonly FrozenSet<string> Particles = Set(
        "de da do dos del della der den di du van von bin bint ibn al el la le ter ten zu af av abu ben st");

    // Words that a headline may begin with a capital letter after "By", and no name holds.
    private static readonly FrozenSet<string> NoNames = Set(
        """
        the a an any all this that these those our my your his her their its and or but not no by in on at to for from with as of is are was
        what who how why when where now then far way day night noon dawn next last first one two three half contrast law tradition order design
        popular default monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september
        october november december early late mid some most more many much every each both other
        """);

    private static readonly FrozenSet<string> BodyWords = Set(
        """
        agency agencies press news newswire wire service services bureau times post daily herald tribune journal gazette chronicle
        courier telegraph observer examiner broadcasting network radio television tv media newspaper newspapers newsroom online
        """);

    private static readonly FrozenSet<string> Filler = Set(
        """
        published updated update posted last modified created on at am pm a p m gmt utc est edt et pst pdt pt bst cet cest eest eet ist kst jst msk sgt hkt z
        hrs h hr hours hour min mins minute minutes read ago special to the staff writer writers correspondent correspondents reporter reporters
        editor editors for from and with wire service report reports date time publication release released issued filed first
        chief senior political diplomatic foreign economics national security world affairs bureau columnist contributor contributing analyst
        managing deputy executive associate international our own huaxia source in print version beijing local
        """);

    private static readonly FrozenSet<string> Staff = Set("staff newsroom desk reporter reporters correspondent correspondents team writers");

    private static readonly FrozenSet<string> PaperWords = Set(
        "times post daily herald tribune journal gazette chronicle courier telegraph newspaper observer examiner mail standard star globe guardian review monitor");

    public static bool IsHeadFiller(string normal) => Filler.Contains(normal) || Staff.Contains(normal);

    /// <summary>True for words such as <c>staff</c> and <c>newsroom</c>, which make the name before them that of the medium itself.</summary>
    public static bool IsStaff(string normal) => Staff.Contains(normal);

    /// <summary>True for a name such as <c>Belmora Courier</c>, which is a paper's and not an agency's.</summary>
    public static bool IsPaper(string name)
    {
        foreach (var token in Tokenizer.Tokenize(name))
        {
            if (PaperWords.Contains(token.Normal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>How many tokens a person's name takes that begins here: words with capitals, initials, particles; null when there is none.</summary>
    public static int? PersonAt(string text, ReadOnlySpan<Token> tokens, int at, int fewest)
    {
        var words = 0;
        var end = at;
        for (var i = at; i < tokens.Length && words < LongestName; i++)
        {
            var (token, normal) = (tokens[i], tokens[i].Normal);
            if (token.Kind == TokenKind.Word && char.IsUpper(text[token.Span.Start]) && !NoNames.Contains(normal))
            {
                words++;
                end = i + 1;
            }
            else if (words > 0 && normal == "." && tokens[i - 1].Normal.Length <= 2 && end == i)
            {
                end = i + 1;
            }
            else if (words > 0 && normal is "-" or "'" && i + 1 < tokens.Length
                && tokens[i + 1].Span.Start == token.Span.End && tokens[i - 1].Span.End == token.Span.Start)
            {
                continue;
            }
            else if (!(words > 0 && Particles.Contains(normal)) || (normal == "." && words == 0))
            {
                break;
            }
        }

        return words >= fewest ? end - at : null;
    }

    /// <summary>How many tokens the name of a body takes: words with capitals, one of them such as <c>Agency</c> or <c>Times</c>, and its initials in brackets.</summary>
    public static int? BodyAt(string text, ReadOnlySpan<Token> tokens, int at)
    {
        var known = false;
        var end = at;
        for (var i = at; i < tokens.Length && i - at < LongestName; i++)
        {
            if (tokens[i].Kind != TokenKind.Word || !char.IsUpper(text[tokens[i].Span.Start]))
            {
                break;
            }

            known |= BodyWords.Contains(tokens[i].Normal);
            end = i + 1;
        }

        return known && end - at >= 2 ? end - at : null;
    }

    /// <summary>True for words in capitals only, as places stand in datelines.</summary>
    public static bool IsCapitals(ReadOnlySpan<char> word)
    {
        foreach (var c in word)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return word.Length > 0 && char.IsUpper(word[0]);
    }

    /// <summary>A name written in capitals only, in the usual letters: <c>JANE DOE</c>, <c>NEW YORK</c>. Initials stay as they are.</summary>
    public static string Display(string name)
    {
        var collapsed = WhiteSpace.Collapse(name);
        if (collapsed.Any(char.IsLower))
        {
            return collapsed;
        }

        return string.Create(collapsed.Length, collapsed, static (letters, source) =>
        {
            for (var i = 0; i < source.Length; i++)
            {
                var inWord = i > 0 && (char.IsLetter(source[i - 1]) || source[i - 1] == '\'' || source[i - 1] == '’');
                letters[i] = inWord ? char.ToLowerInvariant(source[i]) : source[i];
            }
        });
    }

    private static FrozenSet<string> Set(string words)
    {
        var set = new HashSet<string>(StringComparer.Ordinal);
        foreach (var token in Tokenizer.Tokenize(words))
        {
            set.Add(token.Normal);
        }

        return set.ToFrozenSet(StringComparer.Ordinal);
    }
}
