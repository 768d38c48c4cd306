using System.Collections.Immutable;

namespace Readout.Learning;

/// <summary>How far stated confidences are what they claim to be: the shares of those that came true.</summary>
public sealed class Reliability
{
    private const int Bins = 10;

    public Reliability(IReadOnlyCollection<(double Confidence, bool Right)> judged)
    {
        Count = judged.Count;
        Brier = Count == 0 ? 0 : judged.Average(item => Math.Pow(item.Confidence - (item.Right ? 1 : 0), 2));
        Table =
        [
            .. judged.GroupBy(item => Math.Min(Bins - 1, (int)(item.Confidence * Bins))).OrderBy(group => group.Key)
                .Select(group => new ReliabilityBin(group.Count(), group.Average(item => item.Confidence), group.Average(item => item.Right ? 1.0 : 0))),
        ];
        Error = Table.Sum(bin => bin.Count * Math.Abs(bin.Confidence - bin.Right)) / Math.Max(1, Count);
    }

    public int Count { get; }

    /// <summary>The mean squared difference from the truth, 0 or 1 (Brier 1950).</summary>
    public double Brier { get; }

    /// <summary>The expected calibration error: over ten bins of equal width, how far the mean confidence is from the share that is right.</summary>
    public double Error { get; }

    public ImmutableArray<ReliabilityBin> Table { get; }
}

/// <param name="Confidence">the mean of what was stated</param>
/// <param name="Right">the share that was right</param>
public readonly record struct ReliabilityBin(int Count, double Confidence, double Right);
