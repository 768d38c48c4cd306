namespace Readout.Attributions;

// Read from its first word on: the phrase after "according to", "said", "by".
internal static partial class NounPhrases
{
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

    private static bool EndsBeforeVerb(Reading text, int i) =>
        !text.IsCapital(i) && CueLexicon.IsVerb(text[i]) && Clauses.IsFiniteVerb(text, i) && CueLexicon.Noun(text[i]) == Complements.None
        && !WordClasses.Determiners.Contains(text[i - 1]) && !WordClasses.Prepositions.Contains(text[i - 1]);

    private static bool IsLink(string word) => WordClasses.NounLinks.Contains(word) || word is "and";
}
