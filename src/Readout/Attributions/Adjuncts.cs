namespace Readout.Attributions;

/// <summary>What stands between a reporting verb and what it reports: when, where, to whom.</summary>
internal static class Adjuncts
{
    // "in an interview with X on Tuesday": longer than that is content.
    private const int LongestAdjunct = 14;

    /// <summary>The index after adverbs, times and <c>in a statement</c>; <paramref name="i"/> itself when nothing is there to skip.</summary>
    public static int Skip(Reading text, int i, int stop)
    {
        while (i < stop && !text.IsQuoted(i))
        {
            var next = SkipOne(text, i, stop);
            if (next == i)
            {
                break;
            }

            i = next;
        }

        return i;
    }

    /// <summary>Whom a telling verb addresses, right after it: <c>told the Global Times</c>.</summary>
    public static Run? Addressee(Reading text, int i, int stop)
    {
        if (i >= stop || text.IsQuoted(i) || text[i] is "that")
        {
            return null;
        }

        if (WordClasses.ObjectPronouns.Contains(text[i]))
        {
            return new Run(i, i + 1);
        }

        var end = i;
        if (WordClasses.Determiners.Contains(text[end]))
        {
            end++;
        }

        var capital = text.IsCapital(end);
        while (end < stop && end < i + LongestAdjunct && !text.IsQuoted(end) && !WordClasses.TimeWords.Contains(text[end]))
        {
            // "told Reuters Russian troops had": a second name begins where a plural or an adjective of nation would; it cannot be told apart here.
            var goesOn = capital
                ? text.IsCapital(end) || (end > i && text[end] is "'" or "s" or "-" or "." or "of" or "&") || (text[end] is "and" && text.IsCapital(end + 1))
                : NounPhrases.IsNounish(text, end) && !text.IsCapital(end);
            if (!goesOn)
            {
                break;
            }

            end++;
            if (!capital && end < stop && (WordClasses.Determiners.Contains(text[end]) || WordClasses.SubjectPronouns.Contains(text[end])))
            {
                break;
            }
        }

        while (end > i && text[end - 1] is "." or "-" or "'" or "of" or "the")
        {
            end--;
        }

        return end > i && text.IsWord(end - 1) ? new Run(i, end) : null;
    }

    // "in an interview with 'Kestria Today'": nouns, names, a title in quotation marks, and what joins them.
    private static bool IsInside(Reading text, int i, int content, int stop) =>
        text.IsQuoted(i) ? NounPhrases.IsShortQuotation(text, i)
        : NounPhrases.IsNounish(text, i) || text.IsNumber(i)
            || (i > content && i + 1 < stop && text[i] is "." or "-" or "'" or "s" or "of");

    private static int SkipOne(Reading text, int i, int stop)
    {
        var word = text[i];
        if (WordClasses.IsAdverb(word) && !text.IsCapital(i))
        {
            return i + 1;
        }

        if (WordClasses.Weekdays.Contains(word) || word is "today" or "yesterday")
        {
            return i + 1;
        }

        if (WordClasses.TimeWords.Contains(word) && text.IsNumber(i + 1))
        {
            return i + 2;
        }

        if (WordClasses.TimeOpeners.Contains(word) && word is not "that")
        {
            var t = i + 1;
            while (t < i + 4 && (WordClasses.TimeOpeners.Contains(text[t]) || text[t] is "in" or "on" or "the"))
            {
                t++;
            }

            return WordClasses.TimeWords.Contains(text[t]) ? t + 1 : i;
        }

        if (!WordClasses.AdjunctPrepositions.Contains(word))
        {
            return i;
        }

        var end = i + 1;
        if (WordClasses.TimeWords.Contains(text[end]))
        {
            end++;
            return text.IsNumber(end) ? end + 1 : end;
        }

        if (WordClasses.Determiners.Contains(text[end]) || text[end] is "front")
        {
            end++;
        }

        var content = end;
        while (end < stop && end < i + LongestAdjunct && IsInside(text, end, content, stop))
        {
            // "said at the rally Xi would": a name after a common noun begins the content.
            if (end > content && (WordClasses.Weekdays.Contains(text[end]) || (text.IsCapital(end) && text.IsWord(end - 1) && !text.IsCapital(end - 1))))
            {
                break;
            }

            end++;
            if (text[end] is "the" or "a" or "an" && text[end - 1] is "of")
            {
                end++;
            }
        }

        return end > content ? end : i;
    }
}
