namespace Readout.Reuse;

/// <summary>What two texts share; texts by their numbers, A before B.</summary>
internal sealed class TextPair
{
    public TextPair(ComparedText[] texts, int a, int b, IReadOnlyList<MatchedPassage> passages)
    {
        (A, B, Passages) = (a, b, passages);
        CoveredOfA = (double)Union(passages, passage => (passage.FirstOfA, passage.EndOfA)) / texts[a].Count;
        CoveredOfB = (double)Union(passages, passage => (passage.FirstOfB, passage.EndOfB)) / texts[b].Count;
    }

    public int A { get; }

    public int B { get; }

    public IReadOnlyList<MatchedPassage> Passages { get; }

    public double CoveredOfA { get; }

    public double CoveredOfB { get; }

    /// <summary>The covered share of that text of which more is covered: nearly always the shorter.</summary>
    public double Covered => Math.Max(CoveredOfA, CoveredOfB);

    private static int Union(IEnumerable<MatchedPassage> passages, Func<MatchedPassage, (int First, int End)> side)
    {
        int covered = 0, reached = 0;
        foreach (var (first, end) in passages.Select(side).Order())
        {
            covered += Math.Max(0, end - Math.Max(first, reached));
            reached = Math.Max(reached, end);
        }

        return covered;
    }
}
