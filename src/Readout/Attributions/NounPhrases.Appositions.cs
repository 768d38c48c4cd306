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

            if (!bracket && CueLexicon.IsVerb(text[k]) && k > floor && WordClasses.SubjectPronouns.Contains(text[k - 1]) && text[k - 1] is not "who")
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
        || text.IsNumber(i) || IsNounish(text, i) || text[i] is "himself" or "herself" or "too" or "however" or "meanwhile" or "then" or "now" or "when" or "while" or "as" or "if"
        || WordClasses.IsAdverb(text[i]);

    private static bool IsApposition(Reading text, int i) =>
        (!WordClasses.Prepositions.Contains(text[i]) && !WordClasses.IsAdverb(text[i]) && text[i] is not ("when" or "while" or "as" or "if" or "too")
        && !text[i].EndsWith("ing", StringComparison.Ordinal)) || text.IsCapital(i);

    private static Run WithApposition(Reading text, Run run, int limit)
    {
        var end = run.End;
        if (text[end] is "(")
        {
            for (var i = end; i < Math.Min(limit, end + LongestSubject); i++)
            {
                if (text[i] is ")")
                {
                    end = i + 1;
                    break;
                }
            }
        }

        while (end < limit && text[end] is ",")
        {
            var next = end + 1;
            var titled = text.IsCapital(run.First) || text.IsCapital(run.End - 1);
            var opens = text[next] is "a" or "an" or "the" or "who" or "whose" or "one" or "another" or "both" or "his" or "her" or "its" or "their" || text.IsNumber(next)
                || (IsNounish(text, next) && titled && !text[next].EndsWith("ing", StringComparison.Ordinal) && !CueLexicon.IsVerb(text[next]) && !text[next].EndsWith("ed", StringComparison.Ordinal));
            if (!opens || text[next] is "who" or "whose")
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

    private static bool IsClauseOpener(Reading text, int i) => text[i] is "that" or "who" or "which" or "while" or "when" or "because" or "after" or "before" or "as" or "during";

    private static bool HoldsVerb(Reading text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (WordClasses.Auxiliaries.Contains(text[i]) || WordClasses.SubjectPronouns.Contains(text[i])
                || (Clauses.IsFiniteVerb(text, i) && CueLexicon.Noun(text[i]) == Complements.None && i > first && !WordClasses.Prepositions.Contains(text[i + 1])))
            {
                return true;
            }
        }

        return false;
    }
}
