using Readout.Figures;

namespace Readout.Coverage;

/// <summary>Judges two versions of a figure. Prefers <see cref="Verdict.Incomparable"/> to a false <see cref="Verdict.Conflict"/>.</summary>
internal static class FigureVerdicts
{
    // "About 100" leaves a tenth of room to either side; so does "nearly" below.
    private const double AboutShare = 0.1;

    // "Over 20" and 5,000 do not contradict each other, but nobody would write them of one thing.
    private const double FarthestOpen = 2;

    // Accounts that contradict each other still speak of one thing: in pairs drawn from NeuS, values that differed more never did.
    private const double FarthestConflict = 3;

    public static (Verdict Verdict, string Reason) Of(FigureSubject a, FigureSubject b)
    {
        var (left, right) = (a.Figure, b.Figure);
        if (a.Kind != b.Kind)
        {
            return (Verdict.Incomparable, $"different units: {left.Unit ?? "none"} and {right.Unit ?? "none"}");
        }

        if (left.AsOf is { } asOf && right.AsOf is { } other && !Within(asOf, other) && !Within(other, asOf))
        {
            return (Verdict.Incomparable, $"different periods: {asOf} and {other}");
        }

        if (left.Change is not Change.None && right.Change is not Change.None && left.Change != right.Change)
        {
            return (Verdict.Incomparable, "one tells a rise, the other a fall");
        }

        if (left.Value == right.Value && left.Bound == right.Bound && left.Upper == right.Upper)
        {
            return (Verdict.Agree, "all tell the same");
        }

        var (aLow, aHigh) = Range(a);
        var (bLow, bHigh) = Range(b);
        if (a.IsVague || b.IsVague)
        {
            return aLow <= bHigh && bLow <= aHigh
                ? (Verdict.Compatible, "one account leaves the number open")
                : (Verdict.Incomparable, "not certain to count the same thing");
        }

        if (aLow <= bHigh && bLow <= aHigh)
        {
            if (FarApart(left, right, FarthestOpen))
            {
                return (Verdict.Incomparable, $"{Quoted(a)} and {Quoted(b)} are too far apart to be one figure");
            }

            if (left.Bound is Bound.Equal && right.Bound is Bound.Equal && left.Upper is null && right.Upper is null)
            {
                var (rounded, exact) = a.HalfUnit >= b.HalfUnit ? (a, b) : (b, a);
                return (Verdict.Compatible, $"{Quoted(exact)} rounds to {Quoted(rounded)}");
            }

            var (open, stated) = left.Bound is Bound.Equal && left.Upper is null ? (b, a) : (a, b);
            return (Verdict.Compatible, open.Figure.Bound is not Bound.Equal && stated.Figure.Bound is not Bound.Equal
                ? $"{Quoted(a)} and {Quoted(b)} can both hold"
                : $"{Quoted(open)} leaves room for {Quoted(stated)}");
        }

        if (FarApart(left, right, FarthestConflict))
        {
            return (Verdict.Incomparable, $"{Quoted(a)} and {Quoted(b)} are too far apart to be one figure");
        }

        return SameThing(a, b)
            ? (Verdict.Conflict, $"the same thing, and {Quoted(a)} and {Quoted(b)} cannot both hold")
            : (Verdict.Incomparable, "not certain to count the same thing");
    }

    private static string Quoted(FigureSubject subject) => $"“{subject.Written}”";

    /// <summary>True when heads and modifiers say that both count one thing, not merely things of one kind.</summary>
    private static bool SameThing(FigureSubject a, FigureSubject b) =>
        a.Head is not null && a.Head == b.Head && a.Figure.AsOf == b.Figure.AsOf
        && (a.Modifiers.IsSubsetOf(b.Modifiers) || b.Modifiers.IsSubsetOf(a.Modifiers))
        && FigureAligner.Likeness(a.Context, b.Context) >= FigureAligner.SameSentence;

    private static (double Low, double High) Range(FigureSubject subject)
    {
        var figure = subject.Figure;
        var (low, high) = (figure.Value - subject.HalfUnit, (figure.Upper ?? figure.Value) + subject.HalfUnit);
        return figure.Bound switch
        {
            Bound.Over => (Math.BitIncrement(figure.Value), double.PositiveInfinity),
            Bound.AtLeast => (figure.Value, double.PositiveInfinity),
            Bound.Under => (double.NegativeInfinity, Math.BitDecrement(figure.Value)),
            Bound.AtMost => (double.NegativeInfinity, figure.Upper ?? figure.Value),
            Bound.About => (low - (AboutShare * Math.Abs(low)), high + (AboutShare * Math.Abs(high))),
            _ => (low, high),
        };
    }

    private static bool FarApart(Figure a, Figure b, double most)
    {
        var (small, large) = (Math.Min(Math.Abs(a.Value), Math.Abs(b.Value)), Math.Max(Math.Abs(a.Value), Math.Abs(b.Value)));
        return large > most * small && a.Upper is null && b.Upper is null;
    }

    // 2024 holds 2024-05; a value of TIMEX3 begins with the values of the periods that hold it.
    private static bool Within(string inner, string outer) => inner.StartsWith(outer, StringComparison.Ordinal);
}
