using System.Globalization;
using Readout.Figures;

namespace Readout.Records;

/// <summary>A figure's value in words a person reads at a glance.</summary>
public static class FigureWords
{
    public static string Of(double value, double? upper, Bound bound, string? unit)
    {
        var number = upper is { } to ? $"{Number(value)} to {Number(to)}" : Number(value);
        var sign = bound switch
        {
            Bound.Over => "over ",
            Bound.AtLeast => "at least ",
            Bound.Under => "under ",
            Bound.AtMost => "at most ",
            Bound.About => "about ",
            _ => "",
        };
        return $"{sign}{number}{(unit is null ? "" : " " + unit)}";
    }

    private static string Number(double value) =>
        double.IsFinite(value) ? value.ToString("#,##0.######", CultureInfo.InvariantCulture) : "a very large number";
}
