using Readout.Reuse;
using static Readout.Cli.Display.Piece;

namespace Readout.Cli.Display;

/// <summary>Who copies whom, on the screen.</summary>
internal static class ReuseScreen
{
    /// <summary>One pair in a sentence; <paramref name="a"/> and <paramref name="b"/> are what the two are called here, and how for short.</summary>
    public static IEnumerable<Piece> Describe(SharedText pair, (string Name, string Short) a, (string Name, string Short) b)
    {
        var (of, from, how) = pair.Direction switch
        {
            Direction.AToB => (b, a, "copies"),
            Direction.BToA => (a, b, "copies"),
            Direction.Common => (a, b, "and"),
            _ => (a, b, "shares with"),
        };
        var (coveredOf, coveredFrom) = pair.Direction == Direction.AToB ? (pair.CoveredOfB, pair.CoveredOfA) : (pair.CoveredOfA, pair.CoveredOfB);
        yield return Strong(of.Name);
        yield return $" {how} ";
        yield return Strong(from.Name);
        yield return pair.Direction == Direction.Common ? " both copy a third" : "";
        yield return $": {Wording.Percent(coveredOf)} of {of.Short}, {Wording.Percent(coveredFrom)} of {from.Short}, in {Wording.Count(pair.Passages.Length, "passage")}{(pair.Kind == SharingKind.Quotation ? ", quotations only" : "")}";
        yield return Dim(pair.Reason is null ? "" : $" — {(pair.Confidence is { } sure ? Wording.Percent(sure) + " sure: " : "")}{pair.Reason}");
    }
}
