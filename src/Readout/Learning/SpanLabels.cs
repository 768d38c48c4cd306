namespace Readout.Learning;

/// <summary>
/// Labels that mark spans of several kinds in a sequence: 0 outside, then a "begin" and an "inside" for each kind. An inside follows only its own
/// begin or inside (Ramshaw and Marcus, 1995).
/// </summary>
public sealed class SpanLabels(int kinds)
{
    public const byte Outside = 0;

    public int Count { get; } = 1 + (2 * kinds);

    public Crf Crf { get; } = new(1 + (2 * kinds), (from, to) => !IsInside(to) || from == to || from == to - 1);

    public static byte Begin(int kind) => (byte)(1 + (2 * kind));

    public static byte Inside(int kind) => (byte)(2 + (2 * kind));

    public static bool IsInside(int label) => label > 0 && label % 2 == 0;

    public static int KindOf(int label) => (label - 1) / 2;

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
