namespace Readout.Attributions;

/// <summary>Noun phrases by their closed-class words and capitals, read from either end.</summary>
internal static partial class NounPhrases
{
    // A subject longer than this is a clause that was not understood.
    private const int LongestSubject = 40;

    private const int LongestTitle = 4;

    /// <summary>The last noun phrase in a run of several: what a relative pronoun points back to.</summary>
    public static Run Last(Reading text, Run run)
    {
        for (var i = run.End - 1; i > run.First; i--)
        {
            if (i + 1 == run.End)
            {
                continue;
            }

            if (text[i] is ",")
            {
                return run;
            }

            if (WordClasses.Prepositions.Contains(text[i]) && text[i] is not ("of" or "at" or "from"))
            {
                return new Run(i + 1, run.End);
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

        // "Will" and "May" are names too.
        var auxiliary = WordClasses.Auxiliaries.Contains(word) && !(text.IsCapital(i) && word is "will" or "may");
        return !auxiliary && !IsPlainAdverb(text, i)
            && !WordClasses.Prepositions.Contains(word) && !WordClasses.Conjunctions.Contains(word) && !WordClasses.Subordinators.Contains(word)
            && !WordClasses.SubjectPronouns.Contains(word) && !WordClasses.ObjectPronouns.Contains(word) && !WordClasses.Determiners.Contains(word);
    }

    /// <summary>A few words in quotation marks inside a phrase: a title, a nickname, distance.</summary>
    public static bool IsShortQuotation(Reading text, int i)
    {
        if (text.QuotationAt(i) is not (var q and >= 0) || text.Quotations[q].Words > LongestTitle)
        {
            return false;
        }

        var last = text.Quotations[q].End - 1;
        while (last > text.Quotations[q].First && text[last] is "\"" or "'" or "`")
        {
            last--;
        }

        return text[last] is not ("," or "." or "!" or "?");
    }

    private static bool IsPlainAdverb(Reading text, int i) => WordClasses.IsAdverb(text[i]) && !text.IsCapital(i);
}
