namespace Readout.Attributions;

/// <summary>Noun phrases by their closed-class words and capitals, read from either end.</summary>
internal static class NounPhrases
{
    // A subject longer than this is a clause that was not understood.
    private const int LongestSubject = 40;

    private const int LongestTitle = 4;

    private static readonly HashSet<string> PersonalApposition = new(StringComparer.Ordinal) { "who", "whose", "which", "whom" };

    /// <summary>The subject that ends right before <paramref name="end"/>, with title and apposition; null when there is none.</summary>
    public static Run? Before(Reading text, int end, int floor)
    {
        var j = end - 1;
        while (j >= floor && !text.IsQuoted(j) && WordClasses.IsAdverb(text[j]))
        {
            j--;
        }

        if (j < floor || (text.IsQuoted(j) && !text.IsCapital(j) && !IsShortQuotation(text, j)))
        {
            return null;
        }

        if (text[j] is "," || text.IsDash(j) || text[j] is ")")
        {
            return WithParenthesis(text, j, floor);
        }

        return Plain(text, j, floor);
    }

    /// <summary>The noun phrase that begins at <paramref name="start"/>, with <c>of</c>-phrases and appositions; null when none does.</summary>
    public static Run? After(Reading text, int start, int limit, bool appositions = true)
    {
        var i = start;
        if (i >= limit || text.IsQuoted(i))
        {
            return null;
        }

        if (WordClasses.SubjectPronouns.Contains(text[i]) && !WordClasses.Determiners.Contains(text[i]))
        {
            return new Run(i, i + 1);
        }

        var lastCapital = false;
        var role = false;
        for (; i < limit; i++)
        {
            var word = text[i];
            if (text.IsQuoted(i) && !IsShortQuotation(text, i))
            {
                break;
            }

            if (i == start && WordClasses.Determiners.Contains(word))
            {
                continue;
            }

            if (word is "of" && i > start)
            {
                continue;
            }

            if (word is "for" or "from" or "at" or "with" or "to" or "in" && role && i > start)
            {
                role = word is not "in";
                continue;
            }

            if (word is "the" or "a" or "an" or "his" or "her" or "their" or "its" or "both" && IsLink(text[i - 1]))
            {
                continue;
            }

            if (word is "and" or "&" && i > start && IsNounish(text, i + 1) && (text.IsCapital(i + 1) || !lastCapital) && i + 1 < limit)
            {
                continue;
            }

            if (word is "'" or "." or "-" or "/" && i > start && !text.IsDash(i))
            {
                continue;
            }

            if (word is "s" && text[i - 1] is "'")
            {
                continue;
            }

            if (!IsNounish(text, i) && !text.IsNumber(i) && !text.IsQuoted(i))
            {
                break;
            }

            if ((lastCapital && WordClasses.TimeWords.Contains(word)) || (i > start && EndsBeforeVerb(text, i)))
            {
                break;
            }

            lastCapital = text.IsCapital(i);
            role |= !lastCapital;
        }

        while (i > start && (!text.IsWord(i - 1) || WordClasses.Prepositions.Contains(text[i - 1]) || text[i - 1] is "the" or "a" or "an") && !text.IsQuoted(i - 1))
        {
            i--;
        }

        if (i <= start)
        {
            return null;
        }

        var run = new Run(start, i);
        return appositions ? WithApposition(text, run, limit) : run;
    }

    /// <summary>The last noun phrase in a run of several: what a relative pronoun points back to.</summary>
    public static Run Last(Reading text, Run run)
    {
        for (var i = run.End - 1; i > run.First; i--)
        {
            if ((text[i] is "," || (WordClasses.Prepositions.Contains(text[i]) && text[i] is not ("of" or "at" or "from"))) && i + 1 < run.End)
            {
                return text[i] is "," ? run : new Run(i + 1, run.End);
            }
        }

        return run;
    }

    /// <summary>True for a token that may be part of a noun phrase: a noun, an adjective, a name.</summary>
    public static bool IsNounish(Reading text, int i)
    {
        var word = text[i];
        if (!text.IsWord(i) || word.Length == 0)
        {
            return false;
        }

        if (text.IsCapital(i) && text.IsCapital(i + 1))
        {
            return true;
        }

        return !WordClasses.Prepositions.Contains(word) && !WordClasses.Conjunctions.Contains(word) && !WordClasses.Subordinators.Contains(word)
            && (!WordClasses.Auxiliaries.Contains(word) || (text.IsCapital(i) && word is "will" or "may")) && !WordClasses.SubjectPronouns.Contains(word)
            && !WordClasses.ObjectPronouns.Contains(word) && !WordClasses.Determiners.Contains(word) && !IsPlainAdverb(text, i);
    }

    private static bool EndsBeforeVerb(Reading text, int i) =>
        !text.IsCapital(i) && CueLexicon.IsVerb(text[i]) && Clauses.IsFiniteVerb(text, i) && CueLexicon.Noun(text[i]) == Complements.None
        && !WordClasses.Determiners.Contains(text[i - 1]) && !WordClasses.Prepositions.Contains(text[i - 1]);

    private static bool IsPlainAdverb(Reading text, int i) => WordClasses.IsAdverb(text[i]) && !text.IsCapital(i);

    /// <summary>A few words in quotation marks inside a phrase: a title, a nickname, distance.</summary>
    public static bool IsShortQuotation(Reading text, int i) => text.QuotationAt(i) is var q and >= 0 && text.Quotations[q].Words <= LongestTitle
        && text[text.Quotations[q].End - 2] is not ("," or "." or "!" or "?");

    private static bool IsLink(string word) => WordClasses.NounLinks.Contains(word) || word is "and";

    private static Run? Plain(Reading text, int j, int floor)
    {
        j = BeforeTime(text, j, floor);
        if (WordClasses.SubjectPronouns.Contains(text[j]) && (!WordClasses.Determiners.Contains(text[j]) || text[j] is "both" or "neither"))
        {
            return new Run(j, j + 1);
        }

        if (text[j] is "that" or "which")
        {
            return new Run(j, j + 1);
        }

        if (text[j] is "this" or "these" or "those" or "some" or "many" or "others" or "most" or "several" or "one" or "another")
        {
            return new Run(j, j + 1);
        }

        if (!IsNounish(text, j) && !text.IsNumber(j) && !IsEndOfName(text, j))
        {
            return null;
        }

        var k = j;
        var lowest = Math.Max(floor, j - LongestSubject);
        while (k > lowest && IsInside(text, k - 1, floor))
        {
            k--;
        }

        return TrimLeft(text, k, j + 1);
    }

    // "Putin last week", "the ministry on Tuesday": the time between subject and verb is no part of the source.
    private static int BeforeTime(Reading text, int j, int floor)
    {
        var i = j;
        while (i > floor && (WordClasses.TimeWords.Contains(text[i]) || (text.IsNumber(i) && WordClasses.TimeWords.Contains(text[i - 1]))))
        {
            i--;
        }

        if (i == j)
        {
            return j;
        }

        while (i > floor && (text[i] is "on" or "in" or "the" or "at" or "of" || (WordClasses.TimeOpeners.Contains(text[i]) && text[i] is not "that")))
        {
            i--;
        }

        return text.IsWord(i) && !text.IsQuoted(i) && i > floor - 1 && (text.IsCapital(i) || text[i + 1] is "on" or "last" or "this" or "earlier" or "late" or "in") && !WordClasses.Prepositions.Contains(text[i]) ? i : j;
    }

    private static bool IsEndOfName(Reading text, int j) =>
        text[j] is "s" or "'" || (text[j] is "." && text.IsWord(j - 1)) || (text.IsQuoted(j) && IsShortQuotation(text, j));

    private static bool IsInside(Reading text, int i, int floor)
    {
        var word = text[i];
        if (text.IsQuoted(i))
        {
            return IsShortQuotation(text, i);
        }

        if (word is "," or ":" or ";" or "(" or ")" or "[" or "]" || text.IsDash(i))
        {
            return false;
        }

        if (word is "." or "'" or "-" or "&" or "/" or "s" or "$" or "%" || text.IsNumber(i) || WordClasses.Determiners.Contains(word))
        {
            return word is not "that";
        }

        if (WordClasses.NounLinks.Contains(word) || WordClasses.Prepositions.Contains(word))
        {
            return true;
        }

        if (word is "and" or "or")
        {
            // "… and in this regard expressed": a second verb, not a second subject.
            return i > floor && text[i - 1] is not "," && !WordClasses.Prepositions.Contains(text[i + 1]);
        }

        if (!IsNounish(text, i) && !IsPlainAdverb(text, i))
        {
            return false;
        }

        // A finite verb ends the subject: a reporting verb that is no noun, or any past form that follows a noun.
        return !IsLikelyVerb(text, i, floor);
    }

    private static bool IsLikelyVerb(Reading text, int i, int floor)
    {
        if (text.IsCapital(i))
        {
            return false;
        }

        foreach (var reading in CueLexicon.VerbReadings(text[i]))
        {
            if ((reading.Form & VerbForm.Past) != VerbForm.None && i > floor && !WordClasses.Determiners.Contains(text[i - 1]) && !WordClasses.Prepositions.Contains(text[i - 1]))
            {
                return true;
            }

            if ((reading.Form & (VerbForm.Base | VerbForm.Third)) != VerbForm.None && WordClasses.SubjectPronouns.Contains(text[i - 1]))
            {
                return true;
            }

            if (reading.Form == VerbForm.Third && CueLexicon.Noun(text[i]) == Complements.None && i > floor && (text.IsCapital(i - 1) || IsNounish(text, i - 1)) && reading.Lemma is "say" or "think" or "believe" or "know")
            {
                return true;
            }
        }

        return false;
    }

    private static Run? TrimLeft(Reading text, int k, int end)
    {
        while (k < end && (WordClasses.Conjunctions.Contains(text[k]) || (WordClasses.IsAdverb(text[k]) && !text.IsCapital(k + 1)) || (!text.IsWord(k) && !text.IsQuoted(k))
            || (text[k] is "however" or "meanwhile" or "still" or "but" or "and" or "then" or "now" or "yet" or "also")))
        {
            k++;
        }

        if (k >= end)
        {
            return null;
        }

        if (!WordClasses.Prepositions.Contains(text[k]) && !WordClasses.TimeOpeners.Contains(text[k]) && !WordClasses.TimeWords.Contains(text[k]))
        {
            return new Run(k, end);
        }

        // "In a statement the ministry said", "On Tuesday Xi said": the subject is what stands last.
        var core = Core(text, k, end);
        return core > k + 1 || (core > k && WordClasses.TimeWords.Contains(text[k])) ? new Run(core, end) : text[k] is "this" or "that" or "every" ? new Run(k, end) : null;
    }

    // The start of the shortest noun phrase that ends at end: back to a determiner, or over a run of capitals.
    private static int Core(Reading text, int k, int end)
    {
        var i = end - 1;
        if (text.IsCapital(i))
        {
            while (i > k && (text.IsCapital(i - 1) || (text[i - 1] is "." or "-" or "'" or "s" && i - 2 > k)) && !WordClasses.TimeWords.Contains(text[i - 1]))
            {
                i--;
            }

            while (i < end && !text.IsWord(i))
            {
                i++;
            }

            return i > k && text[i - 1] is "the" ? i - 1 : i;
        }

        while (i > k && !WordClasses.Determiners.Contains(text[i]) && IsNounish(text, i - 1) | WordClasses.Determiners.Contains(text[i - 1]))
        {
            i--;
        }

        return i;
    }

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
