namespace Readout.Learning;

/// <summary>
/// Labels that mark spans of several kinds in a sequence: 0 outside, then a "begin" and an "inside" for each kind. An inside follows only its own
/// begin or inside (Ramshaw and Marcus, 1995).
/// </summary>
/// <param name="remembering">whether the field remembers, through what is outside, the kind of the last span: which spans follow which may then be learned</param>
public sealed class SpanLabels(int kinds, bool remembering = false)
{
    public const byte Outside = 0;

    public int Count { get; } = 1 + (2 * kinds);

    public Crf Crf { get; } = remembering
        ? new(1 + (2 * kinds), (1 + kinds) * (1 + (2 * kinds)), (from, label) => Remember(from, label, 1 + (2 * kinds)))
        : new(1 + (2 * kinds), (from, to) => !IsInside(to) || from == to || from == to - 1);

    public static byte Begin(int kind) => (byte)(1 + (2 * kind));

    public static byte Inside(int kind) => (byte)(2 + (2 * kind));

    public static bool IsInside(int label) => label > 0 && label % 2 == 0;

    public static int KindOf(int label) => (label - 1) / 2;

    // A state is a label, and before it what the last span was: nothing, or one more than its kind.
    private static int Remember(int from, int label, int labels)
    {
        if (from < 0)
        {
            return IsInside(label) ? -1 : label;
        }

        var (before, last) = (from / labels, from % labels);
        if (IsInside(label))
        {
            return last == label || last == label - 1 ? (before * labels) + label : -1;
        }

        return ((last == Outside ? before : 1 + KindOf(last)) * labels) + label;
    }

    /// <summary>Marks a span.</summary>
    public static void Mark(Span<byte> labels, int first, int end, int kind)
    {
        labels[first..end].Fill(Inside(kind));
        labels[first] = Begin(kind);
    }

    /// <summary>The spans, in order.</summary>
    public static IEnumerable<(int Kind, int First, int End)> Spans(byte[] labels)
    {
        for (var i = 0; i < labels.Length;)
        {
            var label = labels[i];
            var first = i++;
            if (label == Outside)
            {
                continue;
            }

            var kind = KindOf(label);
            while (i < labels.Length && labels[i] == Inside(kind))
            {
                i++;
            }

            yield return (kind, first, i);
        }
    }

    /// <summary>A stretch cut out of a longer sequence: an inside that lost its begin becomes one.</summary>
    public static byte[] Cut(ReadOnlySpan<byte> labels)
    {
        var cut = labels.ToArray();
        for (var i = 0; i < cut.Length; i++)
        {
            if (IsInside(cut[i]) && (i == 0 || (cut[i - 1] != cut[i] && cut[i - 1] != cut[i] - 1)))
            {
                cut[i]--;
            }
        }

        return cut;
    }
}
