using Readout.Documents;
using Readout.Knowledge;
using Readout.Language;

namespace Readout.Attributions;

/// <summary>How the words of a source name somebody.</summary>
internal static partial class SourcePhrases
{
    private static readonly HashSet<string> PairNouns = new(StringComparer.Ordinal)
    {
        "leaders", "sides", "presidents", "countries", "nations", "parties", "ministers", "men", "women", "governments", "states", "heads",
        "officials", "chiefs", "interlocutors",
    };

    // In words, about two sentences.
    private const int FarthestAntecedent = 60;

    private static readonly HashSet<string> LeadingWords
        = new(StringComparer.Ordinal) { "the", "a", "an", "some", "many", "several", "one", "most", "few", "certain", "other", "another" };

    /// <summary>The noun phrase before the first comma, dash or bracket.</summary>
    public static Run WithoutApposition(Reading text, Run run)
    {
        for (var i = run.First + 1; i < run.End; i++)
        {
            // "Two diplomats who took part in the talks": without a comma it tells who is meant, save for the wish to stay unnamed.
            if (text[i] is "who" && i < run.End - 1 && text[i - 1] is not "," && !text.IsCapital(i - 1) && !AsksNotToBeNamed(text, i, run.End))
            {
                continue;
            }

            if (text[i] is "," or "(" || text.IsDash(i) || (WordClasses.Relatives.Contains(text[i]) && text[i] is not "that"))
            {
                // "China, Russia and Iran said" is a list.
                return text[i] is "," && IsList(text, i, run) ? run : new Run(run.First, i);
            }
        }

        return run;
    }

    private static bool AsksNotToBeNamed(Reading text, int who, int end)
    {
        for (var i = who + 1; i < end; i++)
        {
            if (text[i] is "anonymity" or "anonymous" or "anonymously" or "named" or "identified" or "condition")
            {
                return true;
            }
        }

        return false;
    }

    /// <summary><c>the two leaders</c>, <c>both sides</c>, <c>the three ministers</c>, <c>they</c>.</summary>
    public static bool IsTogether(Reading text, Run run)
    {
        if (text[run.First] is "they" or "their" or "them" or "both" or "each" && (run.Length == 1 || (run.Length == 2 && text[run.First + 1] is "both" or "each")))
        {
            return true;
        }

        var i = run.First;
        while (i < run.End && (text[i] is "the" or "both" || Number(text[i]) > 0))
        {
            i++;
        }

        if (i >= run.End)
        {
            return CountOf(text, run) > 1;
        }

        if (i == run.First)
        {
            return false;
        }

        if (CountOf(text, run) > 2 && i == run.End - 1 && text[i].EndsWith('s'))
        {
            return true;
        }

        if (!PairNouns.Contains(text[i]))
        {
            return false;
        }

        // "the leaders" are the two; "the officials" may be any.
        if (text[i] is not ("leaders" or "sides" or "presidents" or "parties" or "interlocutors") && i - run.First == 1 && text[run.First] is "the")
        {
            return false;
        }

        return i == run.End - 1 || (text[i] is "heads" && text[i + 1] is "of" && run.End - i <= 3);
    }

    /// <summary>How many the words say: two for <c>both</c>; 0 where they do not.</summary>
    public static int CountOf(Reading text, Run run)
    {
        for (var i = run.First; i < Math.Min(run.End, run.First + 3); i++)
        {
            if (text[i] is "both" || Number(text[i]) > 0)
            {
                return text[i] is "both" ? 2 : Number(text[i]);
            }
        }

        return 0;
    }

    /// <summary>True for states rather than their leaders: <c>the two sides</c>, <c>both countries</c>.</summary>
    public static bool AreStates(Reading text, Run run) => text[run.End - 1] is "countries" or "nations" or "sides" or "parties" or "states" or "governments";

    /// <summary>True when the same noun stood just before as somebody new: in <c>briefed leaders … The leaders said</c> they are not the two of the article.</summary>
    public static bool AreOthers(Reading text, Run run)
    {
        var noun = text[run.End - 1];
        for (var i = run.First - 1; i > Math.Max(0, run.First - FarthestAntecedent); i--)
        {
            if (text[i] == noun)
            {
                return (CueLexicon.IsVerb(text[i - 1]) || text[i - 1] is "with" or "other" or "fellow") && CountOf(text, run) == 0;
            }
        }

        return false;
    }

    private static int Number(string word) => word switch
    {
        "two" => 2,
        "three" => 3,
        "four" => 4,
        "five" => 5,
        "six" => 6,
        "seven" => 7,
        _ => 0,
    };

    /// <summary>True for <c>Valdoria and its allies</c>: one who is known beside others who are not.</summary>
    public static bool JoinsUnnamed(Reading text, Run run)
    {
        for (var i = run.First + 1; i + 1 < run.End; i++)
        {
            if (text[i] is "and" && WordClasses.Determiners.Contains(text[i + 1]) && !text.IsCapital(run.End - 1))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>A name for a source that names nobody: its words without article and with a capital.</summary>
    public static string Describe(Reading text, Run run)
    {
        var first = run.First;
        while (first < run.End - 1 && LeadingWords.Contains(text[first]))
        {
            first++;
        }

        var end = run.End;
        while (end > first + 1 && (!text.IsWord(end - 1) || (text[end - 1] is "s" && text[end - 2] is "'")))
        {
            end--;
        }

        var name = LineEnds.Collapse(text.SpanOf(new Run(first, end)).Of(text.Article.Text));
        return Outlets.Find(name) is { } outlet ? outlet.Name
            : name.Length > 0 && char.IsLower(name[0]) ? char.ToUpperInvariant(name[0]) + name[1..] : text.IsShouted(run) ? Shouting.Lowered(name) : name;
    }

    private static bool IsList(Reading text, int comma, Run run)
    {
        for (var i = comma + 1; i < run.End; i++)
        {
            if (text[i] is "and")
            {
                return text.IsCapital(comma + 1) && text.IsCapital(i + 1) && run.End - comma < 10;
            }
        }

        return false;
    }
}
