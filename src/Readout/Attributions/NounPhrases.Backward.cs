namespace Readout.Attributions;

// Read from the verb back: the subject that ends before it, without the time between the two.
internal static partial class NounPhrases
{
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

        return text[j] is "," or ")" || text.IsDash(j) ? WithParenthesis(text, j, floor) : Plain(text, j, floor);
    }

    private static Run? Plain(Reading text, int j, int floor)
    {
        j = BeforeTime(text, j, floor);
        if (WordClasses.SubjectPronouns.Contains(text[j]) && (!WordClasses.Determiners.Contains(text[j]) || text[j] is "both" or "neither"))
        {
            return new Run(j, j + 1);
        }

        if (text[j] is "that" or "which" or "this" or "these" or "those" or "some" or "many" or "others" or "most" or "several" or "one" or "another")
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

        var isNoun = text.IsWord(i) && !text.IsQuoted(i) && !WordClasses.Prepositions.Contains(text[i]);
        var isParted = text.IsCapital(i) || text[i + 1] is "on" or "last" or "this" or "earlier" or "late" or "in";
        return i >= floor && isNoun && isParted ? i : j;
    }

    // "the states'", "Valdoria's", "the U.S.", the "Times"
    private static bool IsEndOfName(Reading text, int j) =>
        text[j] is "s" or "'" || (text[j] is "." && text.IsWord(j - 1)) || (text.IsQuoted(j) && IsShortQuotation(text, j));

    // True for a token that a subject may hold before its last word.
    private static bool IsInside(Reading text, int i, int floor)
    {
        var word = text[i];
        if (text.IsQuoted(i))
        {
            return IsShortQuotation(text, i);
        }

        // "Joseph R. Biden, Jr."
        if (word is "," && text[i + 1] is "jr" or "sr")
        {
            return true;
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

        if (word is "and" or "or" or "nor")
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
            if ((reading.Form & VerbForm.Past) != VerbForm.None && i > floor
                && !WordClasses.Determiners.Contains(text[i - 1]) && !WordClasses.Prepositions.Contains(text[i - 1]))
            {
                return true;
            }

            if ((reading.Form & (VerbForm.Base | VerbForm.Third)) != VerbForm.None && WordClasses.SubjectPronouns.Contains(text[i - 1]))
            {
                return true;
            }

            if (reading.Form == VerbForm.Third && reading.Lemma is "say" or "think" or "believe" or "know"
                && CueLexicon.Noun(text[i]) == Complements.None && i > floor && (text.IsCapital(i - 1) || IsNounish(text, i - 1)))
            {
                return true;
            }
        }

        return false;
    }

    private static Run? TrimLeft(Reading text, int k, int end)
    {
        while (k < end && PrecedesSubject(text, k))
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
        if (core > k + 1 || (core > k && WordClasses.TimeWords.Contains(text[k])))
        {
            return new Run(core, end);
        }

        return text[k] is "this" or "that" or "every" ? new Run(k, end) : null;
    }

    // "But", "Meanwhile", a stray mark.
    private static bool PrecedesSubject(Reading text, int k) =>
        WordClasses.Conjunctions.Contains(text[k]) || (WordClasses.IsAdverb(text[k]) && !text.IsCapital(k + 1)) || (!text.IsWord(k) && !text.IsQuoted(k))
        || text[k] is "however" or "meanwhile" or "still" or "but" or "and" or "then" or "now" or "yet" or "also";

    // The start of the shortest noun phrase that ends at end: back to a determiner, or over a run of capitals.
    private static int Core(Reading text, int k, int end)
    {
        var i = end - 1;
        if (text.IsCapital(i))
        {
            while (i > k && !WordClasses.TimeWords.Contains(text[i - 1])
                && (text.IsCapital(i - 1) || (text[i - 1] is "." or "-" or "'" or "s" && i - 2 > k)))
            {
                i--;
            }

            while (i < end && !text.IsWord(i))
            {
                i++;
            }

            return i > k && text[i - 1] is "the" ? i - 1 : i;
        }

        while (i > k && !WordClasses.Determiners.Contains(text[i]) && (IsNounish(text, i - 1) || WordClasses.Determiners.Contains(text[i - 1])))
        {
            i--;
        }

        return i;
    }
}
