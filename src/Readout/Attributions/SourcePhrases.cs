using Readout.Documents;
using Readout.Language;

namespace Readout.Attributions;

/// <summary>How the words of a source name somebody.</summary>
internal static class SourcePhrases
{
    private static readonly HashSet<string> PairNouns = new(StringComparer.Ordinal)
    {
        "leaders", "sides", "presidents", "countries", "nations", "parties", "ministers", "men", "women", "governments", "states", "heads", "officials", "chiefs", "leaders",
    };

    private static readonly HashSet<string> LeadingWords = new(StringComparer.Ordinal) { "the", "a", "an", "some", "many", "several", "one", "most", "few", "certain", "other", "another" };

    /// <summary>The noun phrase before the first comma, dash or bracket.</summary>
    public static Run WithoutApposition(Reading text, Run run)
    {
        for (var i = run.First + 1; i < run.End; i++)
        {
            if (text[i] is "," or "(" || text.IsDash(i) || (WordClasses.Relatives.Contains(text[i]) && text[i] is not "that"))
            {
                // "China, Russia and Iran said" is a list.
                return text[i] is "," && IsList(text, i, run) ? run : new Run(run.First, i);
            }
        }

        return run;
    }

    /// <summary><c>the two leaders</c>, <c>both sides</c>, <c>they</c>.</summary>
    public static bool IsBoth(Reading text, Run run)
    {
        if (text[run.First] is "they" or "their" or "both" && run.Length == 1)
        {
            return true;
        }

        var i = run.First;
        while (i < run.End && text[i] is "the" or "both" or "two")
        {
            i++;
        }

        if (i == run.First || i >= run.End || !PairNouns.Contains(text[i]) || (text[i] is not ("leaders" or "sides" or "presidents" or "parties") && i - run.First == 1 && text[run.First] is "the"))
        {
            return false;
        }

        return i == run.End - 1 || (text[i] is "heads" && text[i + 1] is "of" && run.End - i <= 3);
    }

    /// <summary>The entities that a source names as its head: not those it only belongs to.</summary>
    public static List<int> Heads(Reading text, Entities entities, Run run)
    {
        var heads = new List<int>();
        var span = text.SpanOf(run);
        var covered = run.First;
        foreach (var mention in Outermost(entities, span))
        {
            var at = text.TokensOf(mention.Span);
            if (at.Length == 0)
            {
                continue;
            }

            // "Ukraine's foreign minister", "the Xi spokesman": the name only says whose.
            var possessive = text[at.End] is "'" && at.End < run.End;
            var modifies = at.End < run.End && !possessive && NounPhrases.IsNounish(text, at.End) && mention.Kind != MentionKind.Pronoun;
            var belongs = at.First > run.First && covered <= at.First && !IsJoin(text, at.First - 1) && !OnlyTitles(text, run.First, at.First);
            if (possessive || modifies || (belongs && heads.Count == 0 && HoldsLink(text, run.First, at.First)) || (heads.Count > 0 && !IsJoin(text, at.First - 1) && !Joined(text, covered, at.First)))
            {
                continue;
            }

            if (!heads.Contains(mention.Entity))
            {
                heads.Add(mention.Entity);
            }

            covered = at.End;
        }

        return heads;
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

        var name = WhiteSpace.Collapse(text.SpanOf(new Run(first, end)).Of(text.Article.Text));
        return name.Length > 0 && char.IsLower(name[0]) ? char.ToUpperInvariant(name[0]) + name[1..] : name;
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

    private static IEnumerable<EntityMention> Outermost(Entities entities, TextSpan span)
    {
        var end = -1;
        foreach (var group in entities.Inside(span).GroupBy(mention => mention.Span.Start))
        {
            var longest = group.MaxBy(mention => mention.Span.Length);
            if (longest.Span.Start >= end)
            {
                end = longest.Span.End;
                yield return longest;
            }
        }
    }

    private static bool IsJoin(Reading text, int i) => text[i] is "and" or "," or "&" or "or";

    private static bool Joined(Reading text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] is "and" or ",")
            {
                return true;
            }
        }

        return false;
    }

    private static bool HoldsLink(Reading text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (WordClasses.NounLinks.Contains(text[i]))
            {
                return true;
            }
        }

        return false;
    }

    // "President of France Emmanuel Macron": what stands before the name is his title.
    private static bool OnlyTitles(Reading text, int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (text[i] is "president" or "minister" or "chancellor" or "king" or "secretary" or "chairman" or "head" or "leader" or "prime" && text.IsCapital(to - 1))
            {
                return true;
            }
        }

        return false;
    }
}
