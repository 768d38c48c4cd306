namespace Readout.Attributions;

// What is said of a name behind it: "Li, a professor at X,", "Li, who spoke first,", "Li (D-Ohio)".
internal static partial class NounPhrases
{
    private static readonly HashSet<string> PersonalApposition = new(StringComparer.Ordinal) { "who", "whose", "which", "whom" };

    // "Li, a professor at X, said"; "Li, who spoke first, said"; "Li — no friend of hers — said"; "Li (D-Ohio) said".
    private static Run? WithParenthesis(Reading text, int j, int floor)
    {
        var bracket = text[j] is ")";
        var dash = !bracket && text[j] is not ",";
        var lowest = Math.Max(floor, j - LongestSubject);
        for (var k = j - 1; k > lowest; k--)
        {
            if (text.IsQuoted(k) && !IsShortQuotation(text, k))
            {
                return null;
            }

            // "…, he said, and": another clause stands in between.
            if (!bracket && k > floor && CueLexicon.IsVerb(text[k]) && WordClasses.SubjectPronouns.Contains(text[k - 1]) && text[k - 1] is not "who")
            {
                return null;
            }

            var opens = bracket ? text[k] is "(" : dash ? text.IsDash(k) : text[k] is ",";
            if (!opens)
            {
                continue;
            }

            if (bracket)
            {
                return Plain(text, k - 1, floor) is { } before ? new Run(before.First, j + 1) : null;
            }

            if (k - 1 < floor || !OpensParenthesis(text, k + 1) || Plain(text, k - 1, floor) is not { } name)
            {
                continue;
            }

            // What only says where or when is not part of the source.
            return IsApposition(text, k + 1) ? new Run(name.First, j + (dash ? 1 : 0)) : name;
        }

        return null;
    }

    private static bool OpensParenthesis(Reading text, int i) =>
        PersonalApposition.Contains(text[i]) || WordClasses.Determiners.Contains(text[i]) || WordClasses.Prepositions.Contains(text[i])
        || WordClasses.IsAdverb(text[i]) || text.IsNumber(i) || IsNounish(text, i)
        || text[i] is "himself" or "herself" or "too" or "when" or "while" or "as" or "if";

    private static bool IsApposition(Reading text, int i) =>
        text.IsCapital(i)
        || (!WordClasses.Prepositions.Contains(text[i]) && !WordClasses.IsAdverb(text[i]) && text[i] is not ("when" or "while" or "as" or "if" or "too")
            && !text[i].EndsWith("ing", StringComparison.Ordinal));

    private static Run WithApposition(Reading text, Run run, int limit)
    {
        var named = text.IsCapital(run.First) || text.IsCapital(run.End - 1);
        var end = AfterBrackets(text, run.End, limit);
        while (end < limit && text[end] is ",")
        {
            var next = end + 1;
            if (!OpensApposition(text, next, named))
            {
                break;
            }

            var i = next;
            while (i < limit && text[i] is not ("," or ":" or ";" or "\"") && !text.IsQuoted(i) && !text.IsDash(i) && !IsClauseOpener(text, i))
            {
                i++;
            }

            // A coordinate clause is no apposition: it holds a verb.
            if (HoldsVerb(text, next, i) || i == next)
            {
                break;
            }

            while (i > next && (!text.IsWord(i - 1)))
            {
                i--;
            }

            end = i;
        }

        return new Run(run.First, end);
    }

    private static int AfterBrackets(Reading text, int i, int limit)
    {
        if (text[i] is "(")
        {
            for (var k = i; k < Math.Min(limit, i + LongestSubject); k++)
            {
                if (text[k] is ")")
                {
                    return k + 1;
                }
            }
        }

        return i;
    }

    // "Li, a professor", "Li, 45", and after a name also "Li, head of".
    private static bool OpensApposition(Reading text, int i, bool named) =>
        text[i] is "a" or "an" or "the" or "one" or "another" or "both" or "his" or "her" or "its" or "their" || text.IsNumber(i)
        || (named && IsNounish(text, i) && !CueLexicon.IsVerb(text[i]) && text[i] is not ("who" or "whose")
            && !text[i].EndsWith("ing", StringComparison.Ordinal) && !text[i].EndsWith("ed", StringComparison.Ordinal));

    private static bool IsClauseOpener(Reading text, int i) =>
        text[i] is "that" or "who" or "which" or "while" or "when" or "because" or "after" or "before" or "as" or "during";

    private static bool HoldsVerb(Reading text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (WordClasses.Auxiliaries.Contains(text[i]) || WordClasses.SubjectPronouns.Contains(text[i])
                || (i > first && Clauses.IsFiniteVerb(text, i) && CueLexicon.Noun(text[i]) == Complements.None
                    && !WordClasses.Prepositions.Contains(text[i + 1])))
            {
                return true;
            }
        }

        return false;
    }
}
