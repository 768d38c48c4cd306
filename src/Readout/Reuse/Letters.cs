using System.Numerics;

namespace Readout.Reuse;

/// <summary>Words as letters: folding of accents, codes, and likeness of damaged words.</summary>
internal static class Letters
{
    private const string Accented = "àáâãäåāăąçćčďđèéêëēėęěğìíîïīįıłñńňòóôõöøōőŕřśşšţťùúûüūůűųýÿžźż";

    private const string Plain = "aaaaaaaaacccddeeeeeeeegiiiiiiilnnnoooooooorrsssttuuuuuuuuyyzzz";

    /// <summary>Articles, prepositions and auxiliaries are nearly all shorter than this, words that carry a matter nearly all as long.</summary>
    private const int ShortestContentWord = 4;

    private const int LongestCompared = 24;

    // Below, other words lie one letter away (that, than; have, had).
    private const int ShortestAlike = 5;

    /// <summary>The form without accents on Latin letters.</summary>
    public static string Fold(string form)
    {
        foreach (var c in form)
        {
            if (c >= 0x80)
            {
                return string.Create(form.Length, form, static (folded, original) =>
                {
                    for (var i = 0; i < folded.Length; i++)
                    {
                        var at = original[i] < 0x80 ? -1 : Accented.IndexOf(original[i], StringComparison.Ordinal);
                        folded[i] = at < 0 ? original[i] : Plain[at];
                    }
                });
            }
        }

        return form;
    }

    /// <summary>A 64-bit code, the same on every machine; never 0. Its lowest bit tells a word that says something from one that only joins.</summary>
    public static ulong Code(string form)
    {
        var hash = 0xcbf29ce484222325UL;
        foreach (var c in form)
        {
            hash = (hash ^ c) * 0x100000001b3UL;
        }

        return (Mix(hash) & ~3UL) | 2 | (form.Length >= ShortestContentWord ? 1UL : 0);
    }

    public static ulong Mix(ulong hash)
    {
        hash = (hash ^ (hash >> 32)) * 0x9fb21c651e98df25UL;
        return hash ^ (hash >> 28);
    }

    /// <summary>Which letters and digits a form holds, one bit each: forms a few letters apart differ in few bits.</summary>
    public static ulong Mask(string form)
    {
        var mask = 0UL;
        foreach (var c in form)
        {
            mask |= 1UL << (c & 63);
        }

        return mask;
    }

    /// <summary>True when one could be a misprint or misreading of the other: one letter off in a short word, two or three in a long one.</summary>
    public static bool Alike(string a, ulong maskOfA, string b, ulong maskOfB)
    {
        var longer = Math.Max(a.Length, b.Length);
        if (longer is < ShortestAlike or > LongestCompared)
        {
            return false;
        }

        var most = longer < 7 ? 1 : longer < 10 ? 2 : 3;
        return Math.Abs(a.Length - b.Length) <= most
            && BitOperations.PopCount(maskOfA ^ maskOfB) <= 2 * most
            && Distance(a, b, most) <= most;
    }

    // Levenshtein, given up as soon as a whole row lies above the limit.
    private static int Distance(string a, string b, int limit)
    {
        Span<int> row = stackalloc int[LongestCompared + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            var least = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
                least = Math.Min(least, cost);
            }

            if (least > limit)
            {
                return least;
            }
        }

        return row[b.Length];
    }
}
