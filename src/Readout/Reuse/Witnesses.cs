namespace Readout.Reuse;

/// <summary>What third texts say about a pair: the most that one of them says of each kind.</summary>
/// <param name="OnlyA">words that a third text has with a and that b lacks</param>
/// <param name="OnlyB">words that a third text has with b and that a lacks</param>
/// <param name="ForA">places where a and b differ and a third has what a has</param>
/// <param name="ForB">places where a and b differ and a third has what b has</param>
/// <param name="IsCommon">one third has what b cut or changed and what a cut or changed: neither can be the other's only source</param>
internal readonly record struct Testimony(int OnlyA, int OnlyB, int ForA, int ForB, bool IsCommon);

/// <summary>Asks the texts that share something with both of a pair.</summary>
internal sealed class Witnesses(Neighbourhood near)
{
    private const int MostHeard = 16;

    // Where the wording differs, the closest ones say it all.
    private const int MostHeardOfWording = 4;

    // By chance, or by the same slip, a stretch or a place may agree; not so much.
    private const int OwnInheritance = 25;

    private const int LeastPlaces = 2;

    public Testimony Of(TextPair pair, ComparedText a, ComparedText b)
    {
        var all = default(Testimony);
        var (shared, heard) = ((A: Ranges.Of(pair, pair.A), B: Ranges.Of(pair, pair.B)), 0);
        foreach (var third in near.Common(pair.A, pair.B).Take(MostHeard))
        {
            var (withA, withB) = (near.Between(pair.A, third)!, near.Between(pair.B, third)!);
            var (onlyA, onlyB) = (Ranges.Outside(Ranges.Of(withA, pair.A), shared.A), Ranges.Outside(Ranges.Of(withB, pair.B), shared.B));
            var (forA, forB) = heard++ < MostHeardOfWording ? Places(pair, Mates(withA, pair.A, a.Count), Mates(withB, pair.B, b.Count)) : (0, 0);
            var isCommon = (onlyA >= OwnInheritance || forA >= LeastPlaces) && (onlyB >= OwnInheritance || forB >= LeastPlaces);
            all = new Testimony(
                Math.Max(all.OnlyA, onlyA), Math.Max(all.OnlyB, onlyB), Math.Max(all.ForA, forA), Math.Max(all.ForB, forB), all.IsCommon || isCommon);
        }

        return all;
    }

    private static (int ForA, int ForB) Places(TextPair pair, int[] matesOfA, int[] matesOfB)
    {
        int forA = 0, forB = 0;
        foreach (var passage in pair.Passages)
        {
            for (var r = 1; r < passage.Runs.Length; r++)
            {
                var (last, next) = (passage.Runs[r - 1], passage.Runs[r]);
                var (asA, asB) = (IsWhole(matesOfA, last.EndOfA - 1, next.OfA), IsWhole(matesOfB, last.EndOfB - 1, next.OfB));
                forA += asA && !asB ? 1 : 0;
                forB += asB && !asA ? 1 : 0;
            }
        }

        return (forA, forB);
    }

    // The third has all these words in a row.
    private static bool IsWhole(int[] mates, int first, int last)
    {
        for (var w = first; w <= last; w++)
        {
            if (mates[w] < 0 || mates[w] != mates[first] + w - first)
            {
                return false;
            }
        }

        return true;
    }

    private static int[] Mates(TextPair pair, int text, int count)
    {
        var mates = new int[count];
        Array.Fill(mates, -1);
        foreach (var (own, other) in pair.Words(text))
        {
            mates[own] = other;
        }

        return mates;
    }
}
