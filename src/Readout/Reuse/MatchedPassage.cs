namespace Readout.Reuse;

/// <summary>A passage in words; first and last word of both sides agree.</summary>
/// <param name="Runs">the words that agree, in order on both sides; never empty</param>
/// <param name="Matched">words that agree, misprints included</param>
/// <param name="Equal">words that are equal</param>
internal sealed record MatchedPassage(WordRun[] Runs, int Matched, int Equal)
{
    /// <summary>More words than this that only one side has, in a row, and the text between is new: two passages.</summary>
    private const int WidestGap = 5;

    // Words exchanged one for one may go on a little longer.
    private const int WidestExchange = 8;

    /// <summary>Fewer words in agreement are no passage.</summary>
    private const int LeastMatched = 8;

    public int FirstOfA => Runs[0].OfA;

    public int EndOfA => Runs[^1].EndOfA;

    public int FirstOfB => Runs[0].OfB;

    public int EndOfB => Runs[^1].EndOfB;

    /// <summary>The share of identical words inside.</summary>
    public double Same => (double)Equal / Math.Max(EndOfA - FirstOfA, EndOfB - FirstOfB);

    /// <summary>Cuts an alignment into passages, in order of a.</summary>
    public static List<MatchedPassage> Cut(ComparedText a, ComparedText b, IReadOnlyList<WordRun> aligned)
    {
        var passages = new List<MatchedPassage>();
        var runs = new List<WordRun>();
        foreach (var whole in aligned)
        {
            foreach (var run in AtHead(a, b, whole))
            {
                if (runs.Count > 0 && !Continues(a, b, runs[^1], run))
                {
                    Close(a, b, runs, passages);
                }

                runs.Add(run);
            }
        }

        Close(a, b, runs, passages);
        return passages;
    }

    /// <summary>A passage of these runs, without lone particles at its ends; null when too little is left.</summary>
    public static MatchedPassage? Of(ComparedText a, ComparedText b, ReadOnlySpan<WordRun> runs)
    {
        while (runs.Length > 1 && runs[0].Length == 1 && !a.IsContent(runs[0].OfA))
        {
            runs = runs[1..];
        }

        while (runs.Length > 1 && runs[^1].Length == 1 && !a.IsContent(runs[^1].OfA))
        {
            runs = runs[..^1];
        }

        int matched = 0, equal = 0;
        foreach (var run in runs)
        {
            matched += run.Length;
            for (var k = 0; k < run.Length; k++)
            {
                equal += a.Codes[run.OfA + k] == b.Codes[run.OfB + k] ? 1 : 0;
            }
        }

        return matched < LeastMatched ? null : new MatchedPassage(runs.ToArray(), matched, equal);
    }

    // A run that leads from the headline of either text into its body is two.
    private static IEnumerable<WordRun> AtHead(ComparedText a, ComparedText b, WordRun run)
    {
        foreach (var cut in new[] { a.BodyFrom - run.OfA, b.BodyFrom - run.OfB }.Order())
        {
            if (0 < cut && cut < run.Length)
            {
                yield return run with { Length = cut };
                run = new WordRun(run.OfA + cut, run.OfB + cut, run.Length - cut);
            }
        }

        yield return run;
    }

    private static bool Continues(ComparedText a, ComparedText b, WordRun last, WordRun next)
    {
        var (gapOfA, gapOfB) = (next.OfA - last.EndOfA, next.OfB - last.EndOfB);
        return gapOfB >= 0
            && (Math.Max(gapOfA, gapOfB) <= WidestGap || (gapOfA == gapOfB && gapOfA <= WidestExchange))
            && (last.OfA < a.BodyFrom) == (next.OfA < a.BodyFrom)
            && (last.OfB < b.BodyFrom) == (next.OfB < b.BodyFrom);
    }

    private static void Close(ComparedText a, ComparedText b, List<WordRun> runs, List<MatchedPassage> passages)
    {
        if (Of(a, b, runs.ToArray()) is { } passage)
        {
            passages.Add(passage);
        }

        runs.Clear();
    }
}
