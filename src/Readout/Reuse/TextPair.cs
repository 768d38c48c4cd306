namespace Readout.Reuse;

/// <summary>What two texts share; texts by their numbers, that with the lesser id first.</summary>
internal sealed record TextPair(int A, int B, IReadOnlyList<MatchedPassage> Passages, double CoveredOfA, double CoveredOfB)
{
    /// <summary>What is alike in both and copied by neither: stock phrases, statements rendered twice.</summary>
    public IReadOnlyList<MatchedPassage> Alike { get; init; } = [];

    /// <summary>Log odds of a as the source.</summary>
    public double Weight { get; init; }

    /// <summary>For a, which merges accounts that have nothing to do with each other, b is not the one it took most from.</summary>
    public bool IsForeignToA { get; init; }

    public bool IsForeignToB { get; init; }

    /// <summary>They share quotations only (<see cref="SharingKind.Quotation"/>).</summary>
    public bool IsQuotation { get; init; }

    /// <summary>The covered share of that text of which more is covered: nearly always the shorter.</summary>
    public double Covered => Math.Max(CoveredOfA, CoveredOfB);

    public static TextPair Of((int Number, ComparedText Text) a, (int Number, ComparedText Text) b, IReadOnlyList<MatchedPassage> passages) => new(
        a.Number,
        b.Number,
        passages,
        (double)Union(passages, passage => (passage.FirstOfA, passage.EndOfA)) / a.Text.Count,
        (double)Union(passages, passage => (passage.FirstOfB, passage.EndOfB)) / b.Text.Count);

    public int Other(int text) => A == text ? B : A;

    /// <summary>The words that correspond, those of the given text first.</summary>
    public IEnumerable<(int Own, int Other)> Words(int text)
    {
        foreach (var passage in Passages)
        {
            foreach (var run in passage.Runs)
            {
                for (var k = 0; k < run.Length; k++)
                {
                    yield return text == A ? (run.OfA + k, run.OfB + k) : (run.OfB + k, run.OfA + k);
                }
            }
        }
    }

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
