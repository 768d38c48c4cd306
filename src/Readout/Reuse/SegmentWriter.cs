using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Reuse;

/// <summary>Lays the passages of two texts out as one way through both.</summary>
internal sealed class SegmentWriter(ComparedText a, ComparedText b)
{
    private readonly ImmutableArray<Segment>.Builder _segments = ImmutableArray.CreateBuilder<Segment>();

    /// <param name="passages">in order of a</param>
    public ImmutableArray<Segment> Write(List<MatchedPassage> passages)
    {
        var inOrder = InOrder(passages);
        var taken = passages.Where((_, p) => !inOrder[p]).Select(passage => (passage.FirstOfB, passage.EndOfB)).Order().ToList();
        int nextOfA = 0, nextOfB = 0;
        for (var p = 0; p < passages.Count; p++)
        {
            var passage = passages[p];
            OnlyA(nextOfA, passage.FirstOfA);
            nextOfA = passage.EndOfA;
            if (inOrder[p])
            {
                OnlyB(nextOfB, passage.FirstOfB, taken);
                nextOfB = passage.EndOfB;
            }

            Shared(passage, !inOrder[p]);
        }

        OnlyA(nextOfA, a.Count);
        OnlyB(nextOfB, b.Count, taken);
        return _segments.ToImmutable();
    }

    /// <summary>Which passages stand in the same order on both sides: those that hold most words; the others were moved.</summary>
    private static bool[] InOrder(List<MatchedPassage> passages)
    {
        // The heaviest chain that ends with each passage; for every rank of an end in b the best chain that ends there or before.
        var ends = passages.Select(passage => passage.EndOfB).Order().ToArray();
        var heaviest = new int[passages.Count + 1];
        var (weight, before) = (new int[passages.Count], new int[passages.Count]);
        Array.Fill(heaviest, -1);
        for (var p = 0; p < passages.Count; p++)
        {
            before[p] = -1;
            for (var rank = UpTo(passages[p].FirstOfB); rank > 0; rank &= rank - 1)
            {
                before[p] = Heavier(heaviest[rank], before[p]);
            }

            weight[p] = passages[p].Matched + (before[p] < 0 ? 0 : weight[before[p]]);
            for (var rank = UpTo(passages[p].EndOfB); rank <= passages.Count; rank += rank & -rank)
            {
                heaviest[rank] = Heavier(heaviest[rank], p);
            }
        }

        var inOrder = new bool[passages.Count];
        var last = Enumerable.Range(0, passages.Count).Aggregate(-1, Heavier);
        for (; last >= 0; last = before[last])
        {
            inOrder[last] = true;
        }

        return inOrder;

        int Heavier(int one, int other) => other < 0 || (one >= 0 && weight[one] >= weight[other]) ? one : other;

        // How many passages end in b no later than a word; ends differ, since no word is used twice.
        int UpTo(int word)
        {
            var index = Array.BinarySearch(ends, word);
            return index >= 0 ? index + 1 : ~index;
        }
    }

    private void OnlyA(int first, int end)
    {
        if (first < end)
        {
            _segments.Add(new Segment(SegmentKind.OnlyA, a.WithMarks(first, end), null, []));
        }
    }

    private void OnlyB(int first, int end, List<(int First, int End)> taken)
    {
        foreach (var (from, to) in taken)
        {
            if (first <= from && to <= end)
            {
                OnlyB(first, from, []);
                first = to;
            }
        }

        if (first < end)
        {
            _segments.Add(new Segment(SegmentKind.OnlyB, null, b.WithMarks(first, end), []));
        }
    }

    private void Shared(MatchedPassage passage, bool moved)
    {
        var part = new List<WordRun>();
        foreach (var whole in passage.Runs)
        {
            var run = whole;
            for (var k = 0; k < run.Length; k++)
            {
                if ((k > 0 || part.Count > 0) && a.BeginsBlock(run.OfA + k) && b.BeginsBlock(run.OfB + k))
                {
                    if (k > 0)
                    {
                        part.Add(run with { Length = k });
                        run = new WordRun(run.OfA + k, run.OfB + k, run.Length - k);
                        k = 0;
                    }

                    Close(part, run, moved);
                    part.Clear();
                }
            }

            part.Add(run);
        }

        Close(part, null, moved);
    }

    private void Close(List<WordRun> runs, WordRun? next, bool moved)
    {
        var changes = ImmutableArray.CreateBuilder<WordChange>();
        for (var r = 0; r < runs.Count; r++)
        {
            var run = runs[r];
            for (var k = 0; k < run.Length; k++)
            {
                if (a.Codes[run.OfA + k] != b.Codes[run.OfB + k])
                {
                    changes.Add(new WordChange(a.SpanOf(run.OfA + k, run.OfA + k + 1), b.SpanOf(run.OfB + k, run.OfB + k + 1)));
                }
            }

            // Words left over at the end of a paragraph still belong to it.
            if ((r + 1 < runs.Count ? runs[r + 1] : next) is { } following && (run.EndOfA < following.OfA || run.EndOfB < following.OfB))
            {
                changes.Add(new WordChange(Between(a, run.EndOfA, following.OfA), Between(b, run.EndOfB, following.OfB)));
            }
        }

        var kind = moved ? SegmentKind.Moved : changes.Count > 0 ? SegmentKind.Edited : SegmentKind.Same;
        var (first, last) = (runs[0], runs[^1]);
        _segments.Add(new Segment(
            kind, a.WithMarks(first.OfA, next?.OfA ?? last.EndOfA), b.WithMarks(first.OfB, next?.OfB ?? last.EndOfB), changes.ToImmutable()));
    }

    private static TextSpan Between(ComparedText text, int first, int end) =>
        first < end ? text.SpanOf(first, end) : new TextSpan(text.Ends[first - 1], text.Ends[first - 1]);
}
