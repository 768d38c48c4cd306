namespace Readout.Attributions;

/// <summary>Takes off the end of a source what does not name anybody: commas, a bare <c>who</c>, the time of speaking (<c>Tolmin last week</c>).</summary>
internal static class SourceEdges
{
    public static Run Trim(Reading text, Run source)
    {
        var (first, end) = (source.First, source.End);
        while (first < end - 1 && !text.IsWord(first) && !text.IsQuoted(first))
        {
            first++;
        }

        while (end > first + 1 && Superfluous(text, first, end) is var length and > 0 && end - length > first)
        {
            end -= length;
        }

        return new Run(first, end);
    }

    // The comma that closes an apposition belongs to it, as PolNeAR's annotators have it.
    private static bool HasComma(Reading text, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (text[i] is ",")
            {
                return true;
            }
        }

        return false;
    }

    private static int Superfluous(Reading text, int first, int end)
    {
        var last = end - 1;
        if ((text[last] is "," && !HasComma(text, first, last)) || text[last] is ";" || (text[last] is "who" or "which" && end - first > 1))
        {
            return 1;
        }

        if (text[last] is "week" or "month" or "year" or "night" or "weekend" || WordClasses.Weekdays.Contains(text[last]))
        {
            return text[last - 1] is "last" or "this" or "next" or "on" or "late" or "early" ? 2 : WordClasses.Weekdays.Contains(text[last]) ? 1 : 0;
        }

        return !text.IsCapital(last) && text[last] is "yesterday" or "today" or "tomorrow" or "earlier" or "later" or "also" or "late" or "early" ? 1 : 0;
    }
}
