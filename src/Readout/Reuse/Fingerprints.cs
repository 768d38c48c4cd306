namespace Readout.Reuse;

/// <summary>A run of words by its hash, and the word where it first stands in its text.</summary>
internal readonly record struct Fingerprint(ulong Hash, int Word);

/// <summary>A fingerprint that two texts share, by the word where it begins in each.</summary>
internal readonly record struct Seed(int WordOfA, int WordOfB);

/// <summary>Runs of five words, by which texts are looked up and alignments begin.</summary>
internal static class Fingerprints
{
    /// <summary>
    /// Words in a fingerprint. Four find more under heavy editing but also every turn of phrase of the trade; at six, copies with
    /// 30 % of words edited come down to a handful.
    /// </summary>
    public const int Width = 5;

    /// <summary>
    /// Of so many fingerprints in a row the least is kept for the index (winnowing): eight words in a row that two texts share give them one
    /// in common for certain, twelve give two, and an article of 500 words is held by some 200.
    /// </summary>
    private const int Window = 4;

    // A run of particles ("as well as in the") says nothing about who copies whom.
    private const int LeastContentWords = 2;

    // Such keys take six bytes in an index of integers, and two of 100 million are equal by chance once in a million.
    private const int BitsOfKey = 47;

    /// <summary>All fingerprints of a text in order of words.</summary>
    public static List<Fingerprint> Of(ReadOnlySpan<ulong> codes)
    {
        var found = new List<Fingerprint>(codes.Length);
        int content = 0, matchable = 0;
        for (var end = 1; end <= codes.Length; end++)
        {
            var code = codes[end - 1];
            matchable = code == 0 ? 0 : matchable + 1;
            content += (int)(code & 1);
            if (end > Width)
            {
                content -= (int)(codes[end - 1 - Width] & 1);
            }

            if (matchable < Width || content < LeastContentWords || (code == codes[end - 2] && code == codes[end - Width]))
            {
                continue;
            }

            var hash = 0UL;
            for (var i = end - Width; i < end; i++)
            {
                hash = (hash + codes[i]) * 0x9e3779b97f4a7c15UL;
                hash ^= hash >> 29;
            }

            found.Add(new Fingerprint(Letters.Mix(hash), end - Width));
        }

        return found;
    }

    /// <summary>Those by which a text is held in the index, in order of words; a fingerprint may come more than once.</summary>
    public static List<(long Key, int Word)> Chosen(List<Fingerprint> all)
    {
        var chosen = new List<(long Key, int Word)>();
        var last = -1;
        for (var first = 0; first < all.Count; first++)
        {
            var end = Math.Min(all.Count, first + Window);
            if (end - first < Window && last >= 0)
            {
                break;
            }

            var least = first;
            for (var i = first + 1; i < end; i++)
            {
                least = all[i].Hash <= all[least].Hash ? i : least;
            }

            if (least != last)
            {
                chosen.Add(((long)(all[least].Hash >> (64 - BitsOfKey)), all[least].Word));
                last = least;
            }
        }

        return chosen;
    }

    /// <summary>Each fingerprint once, where it first stands, in order of hashes.</summary>
    public static Fingerprint[] Sorted(List<Fingerprint> all)
    {
        var sorted = all.ToArray();
        Array.Sort(sorted, static (x, y) => x.Hash != y.Hash ? x.Hash.CompareTo(y.Hash) : x.Word.CompareTo(y.Word));
        var kept = 0;
        foreach (var fingerprint in sorted)
        {
            if (kept == 0 || sorted[kept - 1].Hash != fingerprint.Hash)
            {
                sorted[kept++] = fingerprint;
            }
        }

        Array.Resize(ref sorted, kept);
        return sorted;
    }

    /// <summary>Every fingerprint that two texts share.</summary>
    public static List<Seed> Shared(ComparedText a, ComparedText b)
    {
        var seeds = new List<Seed>();
        var (ofA, ofB) = (a.Fingerprints, b.Fingerprints);
        for (int i = 0, j = 0; i < ofA.Length && j < ofB.Length;)
        {
            if (ofA[i].Hash == ofB[j].Hash)
            {
                seeds.Add(new Seed(ofA[i++].Word, ofB[j++].Word));
            }
            else if (ofA[i].Hash < ofB[j].Hash)
            {
                i++;
            }
            else
            {
                j++;
            }
        }

        return seeds;
    }
}
