namespace Readout.Attributions;

// Read from its first word on: the phrase after "according to", "said", "by".
internal static partial class NounPhrases
{
    /// <summary>The noun phrase that begins at <paramref name="start"/>, with <c>of</c>-phrases and appositions; null when none does.</summary>
    public static Run? After(Reading text, int start, int limit, bool appositions = true)
    {
        if (start >= limit || text.IsQuoted(start))
        {
            return null;
        }

        if (WordClasses.SubjectPronouns.Contains(text[start]) && !WordClasses.Determiners.Contains(text[start]))
        {
            return new Run(start, start + 1);
        }

        var end = EndForward(text, start, limit);
        while (end > start && DanglesAtEnd(text, end - 1))
        {
            end--;
        }

        if (end <= start)
        {
            return null;
        }

        var run = new Run(start, end);
        return appositions ? WithApposition(text, run, limit) : run;
    }

    private static int EndForward(Reading text, int start, int limit)
    {
        var lastCapital = false;
        // A common noun has been read, which may take a phrase of its own: "spokesman for", "professor at".
        var role = false;
        var i = start;
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

            if (i > start && role && word is "for" or "from" or "at" or "with" or "to" or "in")
            {
                role = word is not "in";
                continue;
            }

            if ((i > start && JoinsPhrase(text, i)) || (i > start && JoinsPhrases(text, i, limit, lastCapital)))
            {
                continue;
            }

            if (word is "s" && text[i - 1] is "'")
            {
                continue;
            }

            if (word is "the" or "a" or "an" or "his" or "her" or "their" or "its" or "both" && IsLink(text[i - 1]))
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

        return i;
    }

    // "ministry of trade", "Xi's", "U.S.", "Valdorian-Kestrian"
    private static bool JoinsPhrase(Reading text, int i) =>
        text[i] is "of" || (text[i] is "'" or "." or "-" or "/" && !text.IsDash(i));

    // "Valdoria and Kestria", "officials and experts", but not "Valdoria and officials".
    private static bool JoinsPhrases(Reading text, int i, int limit, bool lastCapital) =>
        text[i] is "and" or "&" && i + 1 < limit && IsNounish(text, i + 1) && (text.IsCapital(i + 1) || !lastCapital);

    private static bool DanglesAtEnd(Reading text, int i) =>
        !text.IsQuoted(i) && (!text.IsWord(i) || WordClasses.Prepositions.Contains(text[i]) || text[i] is "the" or "a" or "an");

    private static bool EndsBeforeVerb(Reading text, int i) =>
        !text.IsCapital(i) && CueLexicon.IsVerb(text[i]) && Clauses.IsFiniteVerb(text, i) && CueLexicon.Noun(text[i]) == Complements.None
        && !WordClasses.Determiners.Contains(text[i - 1]) && !WordClasses.Prepositions.Contains(text[i - 1]);

    private static bool IsLink(string word) => WordClasses.NounLinks.Contains(word) || word is "and";
}
