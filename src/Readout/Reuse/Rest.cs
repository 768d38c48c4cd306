namespace Readout.Reuse;

/// <summary>Ranges of words.</summary>
internal static class Ranges
{
    /// <summary>What the passages of a pair take of one of its texts, in order.</summary>
    public static List<(int First, int End)> Of(TextPair pair, int text)
    {
        var ranges = new List<(int First, int End)>(pair.Passages.Count);
        foreach (var passage in pair.Passages)
        {
            ranges.Add(text == pair.A ? (passage.FirstOfA, passage.EndOfA) : (passage.FirstOfB, passage.EndOfB));
        }

        ranges.Sort();
        return ranges;
    }

    public static int Sum(List<(int First, int End)> ranges) => ranges.Sum(range => range.End - range.First);

    /// <summary>How many words of the first lie outside the second; both in order.</summary>
    public static int Outside(List<(int First, int End)> ranges, List<(int First, int End)> without)
    {
        int outside = 0, from = 0;
        foreach (var (first, end) in ranges)
        {
            outside += end - first;
            while (from < without.Count && without[from].End <= first)
            {
                from++;
            }

            for (var k = from; k < without.Count && without[k].First < end; k++)
            {
                outside -= Math.Min(end, without[k].End) - Math.Max(first, without[k].First);
            }
        }

        return outside;
    }
}

/// <summary>What a text has besides the passages of a pair.</summary>
/// <param name="Tail">words after the last passage</param>
/// <param name="Inner">words between passages</param>
/// <param name="Topic">the share of names outside the passages that occur inside too; one half when there are hardly any</param>
internal readonly record struct Rest(int Tail, int Inner, double Topic)
{
    private const int FewNames = 3;

    public static Rest Of(ComparedText text, List<(int First, int End)> passages)
    {
        var inside = new HashSet<ulong>();
        foreach (var (first, end) in passages)
        {
            inside.UnionWith(text.Codes.AsSpan(first, end - first).ToArray());
        }

        int names = 0, known = 0, inner = 0, at = text.BodyFrom;
        for (var p = 0; p <= passages.Count; p++)
        {
            var (first, end) = p < passages.Count ? passages[p] : (text.Count, text.Count);
            inner += p > 0 && p < passages.Count ? Math.Max(0, first - passages[p - 1].End) : 0;
            for (; at < first; at++)
            {
                if (text.IsContent(at) && char.IsUpper(text.Text[text.Starts[at]]))
                {
                    names++;
                    known += inside.Contains(text.Codes[at]) ? 1 : 0;
                }
            }

            at = Math.Max(at, end);
        }

        return new Rest(text.Count - passages[^1].End, inner, names < FewNames ? .5 : (double)known / names);
    }
}
