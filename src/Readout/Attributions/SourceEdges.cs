using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Attributions;

/// <summary>Takes off the end of a source what does not name anybody: commas, a bare <c>who</c>, the time of speaking (<c>Tolmin last week</c>).</summary>
internal static class SourceEdges
{
    public static ImmutableArray<TextSpan> Trim(Reading text, ImmutableArray<TextSpan> source)
    {
        if (source.IsEmpty)
        {
            return source;
        }

        var run = text.TokensOf(source[^1]);
        var end = run.End;
        while (end > run.First + 1 && Superfluous(text, run.First, end) is var length and > 0 && end - length > run.First)
        {
            end -= length;
        }

        return end == run.End ? source : source.SetItem(source.Length - 1, text.SpanOf(new Run(run.First, end)));
    }

    private static int Superfluous(Reading text, int first, int end)
    {
        var last = end - 1;
        if (text[last] is "," or ";" || (text[last] is "who" or "which" && end - first > 1))
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
