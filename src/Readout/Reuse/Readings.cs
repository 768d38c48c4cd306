namespace Readout.Reuse;

/// <summary>
/// Where two texts word a shared passage differently, which wording is the later one? Words exchanged, misread or left out by a copyist
/// make neighbours of words that nobody else puts side by side.
/// </summary>
/// <remarks>Counts of neighbouring words over the corpus in a table of fixed size; a collision only blunts one vote.</remarks>
internal sealed class Readings
{
    private const int Bits = 24;

    private readonly byte[] _counts = new byte[1 << Bits];

    public Readings(ComparedText[] texts)
    {
        foreach (var text in texts)
        {
            for (var w = 0; w + 1 < text.Count; w++)
            {
                ref var count = ref _counts[Slot(text, w)];
                if (count < byte.MaxValue)
                {
                    count++;
                }
            }
        }
    }

    /// <summary>In how many places the wording of each side looks like the changed one.</summary>
    public (int InA, int InB) Changed(ComparedText a, ComparedText b, TextPair pair)
    {
        int inA = 0, inB = 0;
        foreach (var passage in pair.Passages)
        {
            for (var r = 1; r < passage.Runs.Length; r++)
            {
                var (last, next) = (passage.Runs[r - 1], passage.Runs[r]);
                var (ofA, ofB) = (Rarest(a, last.EndOfA - 1, next.OfA), Rarest(b, last.EndOfB - 1, next.OfB));
                inA += ofA < ofB ? 1 : 0;
                inB += ofB < ofA ? 1 : 0;
            }
        }

        return (inA, inB);
    }

    private int Rarest(ComparedText text, int first, int last)
    {
        var rarest = int.MaxValue;
        for (var w = first; w < last; w++)
        {
            rarest = Math.Min(rarest, _counts[Slot(text, w)]);
        }

        return rarest;
    }

    private static int Slot(ComparedText text, int word) =>
        (int)(Letters.Mix((text.Codes[word] * 0x9e3779b97f4a7c15UL) + text.Codes[word + 1]) >> (64 - Bits));
}
