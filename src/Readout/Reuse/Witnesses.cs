namespace Readout.Reuse;

/// <summary>What third texts say about a pair.</summary>
/// <param name="OnlyA">words that a third text has with a and that b lacks</param>
/// <param name="OnlyB">words that a third text has with b and that a lacks</param>
/// <param name="ForA">places where a and b differ and a third has what a has</param>
/// <param name="ForB">places where a and b differ and a third has what b has</param>
internal readonly record struct Testimony(int OnlyA, int OnlyB, int ForA, int ForB)
{
    // By chance, or by the same slip, a stretch or a place may agree; not so much.
    private const int OwnInheritance = 25;

    private const int LeastPlaces = 2;

    /// <summary>Each kept what the other cut or changed: neither can be the other's only source.</summary>
    public bool IsCommon => (OnlyA >= OwnInheritance || ForA >= LeastPlaces) && (OnlyB >= OwnInheritance || ForB >= LeastPlaces);
}

/// <summary>Asks the texts that share something with both of a pair.</summary>
internal sealed class Witnesses(Neighbourhood near)
{
    private const int MostHeard = 16;

    // Where the wording differs, the closest ones say it all.
    private const int MostHeardOfWording = 4;

    public Testimony Of(TextPair pair, ComparedText a, ComparedText b)
    {
        var onlyA = Only(pair, pair.A, pair.B);
        var onlyB = Only(pair, pair.B, pair.A);
        int forA = 0, forB = 0;
        foreach (var third in near.Common(pair.A, pair.B).Take(MostHeardOfWording))
        {
            var (ofA, ofB) = Places(pair, Mates(near.Between(pair.A, third)!, pair.A, a.Count), Mates(near.Between(pair.B, third)!, pair.B, b.Count));
            forA = Math.Max(forA, ofA);
            forB = Math.Max(forB, ofB);
        }

        return new Testimony(onlyA, onlyB, forA, forB);
    }

    /// <summary>Words of one text that the other lacks but a third, which shares text with both, has.</summary>
    private int Only(TextPair pair, int text, int other)
    {
        var with = Ranges.Of(pair, text);
        var most = 0;
        var others = near.PairsOf(other).Select(second => second.Other(other)).ToHashSet();
        foreach (var second in near.PairsOf(text).Where(second => others.Contains(second.Other(text))).Take(MostHeard))
        {
            most = Math.Max(most, Ranges.Outside(Ranges.Of(second, text), with));
        }

        return most;
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
