using System.Runtime.InteropServices;

namespace Readout.Reuse;

/// <summary>Words in a row that correspond, one for one: equal or alike.</summary>
internal readonly record struct WordRun(int OfA, int OfB, int Length)
{
    public int EndOfA => OfA + Length;

    public int EndOfB => OfB + Length;
}

/// <summary>
/// Finds which words of two texts correspond: exact runs around shared fingerprints, longest first, carried on in both directions
/// over edits. No word is used twice, so a text that repeats itself is not counted twice.
/// </summary>
/// <remarks>Holds scratch memory: one for each thread.</remarks>
internal sealed class Aligner
{
    private const int Unmatched = -1;

    /// <summary>What is left of an exact run when others have taken their part must still be an anchor.</summary>
    private const int ShortestAnchor = 4;

    private readonly Bridge _bridge = new();
    private readonly List<WordRun> _runs = [];
    private readonly List<(int OfA, int OfB)> _crossed = [];
    private int[] _mateOfA = [];
    private int[] _mateOfB = [];

    /// <summary>The words that correspond, as runs in order of a.</summary>
    public List<WordRun> Align(ComparedText a, ComparedText b, List<Seed> seeds)
    {
        if (_mateOfA.Length < a.Count)
        {
            _mateOfA = new int[a.Count * 2];
        }

        if (_mateOfB.Length < b.Count)
        {
            _mateOfB = new int[b.Count * 2];
        }

        _mateOfA.AsSpan(0, a.Count).Fill(Unmatched);
        _mateOfB.AsSpan(0, b.Count).Fill(Unmatched);
        FindRuns(a, b, seeds);
        foreach (var run in _runs)
        {
            var (i, j, length) = Free(run);
            if (length < ShortestAnchor)
            {
                continue;
            }

            for (var k = 0; k < length; k++)
            {
                Match(i + k, j + k);
            }

            Extend(a, i + length, b, j + length, 1);
            Extend(a, i - 1, b, j - 1, -1);
        }

        var aligned = new List<WordRun>();
        for (var i = 0; i < a.Count; i++)
        {
            var j = _mateOfA[i];
            if (j == Unmatched)
            {
                continue;
            }

            if (aligned.Count > 0 && aligned[^1].EndOfA == i && aligned[^1].EndOfB == j)
            {
                aligned[^1] = aligned[^1] with { Length = aligned[^1].Length + 1 };
            }
            else
            {
                aligned.Add(new WordRun(i, j, 1));
            }
        }

        return aligned;
    }

    private void FindRuns(ComparedText a, ComparedText b, List<Seed> seeds)
    {
        _runs.Clear();
        foreach (var seed in seeds)
        {
            _runs.Add(new WordRun(seed.WordOfA, seed.WordOfB, Fingerprints.Width));
        }

        var runs = CollectionsMarshal.AsSpan(_runs);
        runs.Sort(static (x, y) =>
        {
            var (dx, dy) = (x.OfA - x.OfB, y.OfA - y.OfB);
            return dx != dy ? dx.CompareTo(dy) : x.OfA.CompareTo(y.OfA);
        });
        var kept = 0;
        foreach (var (ofA, ofB, _) in runs)
        {
            if (kept > 0 && runs[kept - 1].OfA - runs[kept - 1].OfB == ofA - ofB && ofA < runs[kept - 1].EndOfA)
            {
                continue;
            }

            int i = ofA, j = ofB, end = ofA;
            while (i > 0 && j > 0 && Equal(a, i - 1, b, j - 1))
            {
                i--;
                j--;
            }

            while (end < a.Count && end - i + j < b.Count && Equal(a, end, b, end - i + j))
            {
                end++;
            }

            runs[kept++] = new WordRun(i, j, end - i);
        }

        _runs.RemoveRange(kept, _runs.Count - kept);
        CollectionsMarshal.AsSpan(_runs).Sort(static (x, y) =>
            x.Length != y.Length ? y.Length.CompareTo(x.Length) : x.OfA != y.OfA ? x.OfA.CompareTo(y.OfA) : x.OfB.CompareTo(y.OfB));
    }

    /// <summary>The longest part of a run whose words are still free on both sides.</summary>
    private WordRun Free(WordRun run)
    {
        int best = 0, bestAt = 0, from = 0;
        for (var k = 0; k <= run.Length; k++)
        {
            if (k < run.Length && _mateOfA[run.OfA + k] == Unmatched && _mateOfB[run.OfB + k] == Unmatched)
            {
                continue;
            }

            if (k - from > best)
            {
                (best, bestAt) = (k - from, from);
            }

            from = k + 1;
        }

        return new WordRun(run.OfA + bestAt, run.OfB + bestAt, best);
    }

    private void Extend(ComparedText a, int i, ComparedText b, int j, int direction)
    {
        while (true)
        {
            while (IsFree(_mateOfA, a, i) && IsFree(_mateOfB, b, j) && Equal(a, i, b, j))
            {
                Match(i, j);
                i += direction;
                j += direction;
            }

            var (ofA, ofB) = (FreeFrom(_mateOfA, a, i, direction), FreeFrom(_mateOfB, b, j, direction));
            if (ofA == 0 || ofB == 0)
            {
                return;
            }

            _crossed.Clear();
            var reach = _bridge.Cross(a, i, ofA, b, j, ofB, direction, _crossed);
            foreach (var (wordOfA, wordOfB) in _crossed)
            {
                Match(wordOfA, wordOfB);
            }

            if (!reach.GoOn)
            {
                return;
            }

            i += reach.OfA * direction;
            j += reach.OfB * direction;
        }
    }

    private static bool IsFree(int[] mates, ComparedText text, int word) => word >= 0 && word < text.Count && mates[word] == Unmatched;

    // More than the bridge can use need not be counted.
    private static int FreeFrom(int[] mates, ComparedText text, int word, int direction)
    {
        var free = 0;
        while (free < Bridge.Farthest && IsFree(mates, text, word + (free * direction)))
        {
            free++;
        }

        return free;
    }

    private static bool Equal(ComparedText a, int i, ComparedText b, int j) => a.Codes[i] == b.Codes[j] && a.Codes[i] != 0;

    private void Match(int ofA, int ofB)
    {
        _mateOfA[ofA] = ofB;
        _mateOfB[ofB] = ofA;
    }
}
