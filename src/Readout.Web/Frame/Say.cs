using System.Globalization;

namespace Readout.Web.Frame;

/// <summary>How numbers and days are put into words on a page.</summary>
internal static class Say
{
    public static string Count(int number, string noun) =>
        string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? noun : noun.EndsWith('y') ? noun[..^1] + "ies" : noun + "s")}");

    public static string Number(int number) => number.ToString("N0", CultureInfo.InvariantCulture);

    public static string Day(DateOnly? date) => date?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "no date";

    public static string Iso(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");

    public static string Of(double coordinate) => coordinate.ToString("0.##", CultureInfo.InvariantCulture);
}
