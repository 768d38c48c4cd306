namespace Readout.Reuse;

/// <summary>
/// Where two texts word a shared passage differently, which wording is the later one? Words exchanged, misread or left out by a copyist
/// make neighbours of words that nobody else puts side by side.
/// </summary>
/// <remarks>Counts of neighbouring words over all texts in a table of fixed size, 16 megabytes, kept in pages; a collision only blunts one vote.</remarks>
internal sealed class Readings(IReuseStore store)
{
    private const int Bits = 24;
    private const int BitsOfPage = 12;

    private readonly byte[]?[] _pages = new byte[]?[1 << (Bits - BitsOfPage)];
    private readonly bool[] _changed = new bool[1 << (Bits - BitsOfPage)];

    public void Count(ComparedText text)
    {
        for (var w = 0; w + 1 < text.Count; w++)
        {
            var slot = Slot(text, w);
            ref var count = ref Page(slot)[slot & ((1 << BitsOfPage) - 1)];
            if (count < byte.MaxValue)
            {
                count++;
                _changed[slot >> BitsOfPage] = true;
            }
        }
    }

    public void Save()
    {
        for (var page = 0; page < _pages.Length; page++)
        {
            if (_changed[page])
            {
                store.PutReadings(page, _pages[page]!);
                _changed[page] = false;
            }
        }
    }

    /// <summary>Makes the counts for a text's words ready, so that they may be asked for in parallel.</summary>
    public void Load(ComparedText text)
    {
        for (var w = 0; w + 1 < text.Count; w++)
        {
            Page(Slot(text, w));
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
            var slot = Slot(text, w);
            rarest = Math.Min(rarest, _pages[slot >> BitsOfPage]![slot & ((1 << BitsOfPage) - 1)]);
        }

        return rarest;
    }

    private byte[] Page(int slot) => _pages[slot >> BitsOfPage] ??= store.Readings(slot >> BitsOfPage) ?? new byte[1 << BitsOfPage];

    private static int Slot(ComparedText text, int word) =>
        (int)(Letters.Mix((text.Codes[word] * 0x9e3779b97f4a7c15UL) + text.Codes[word + 1]) >> (64 - Bits));
}
