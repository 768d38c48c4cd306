using System.Collections.Immutable;
using System.Globalization;
using Readout.Archive;

namespace Readout.Web.Pages.Front;

/// <summary>Counts articles into bars.</summary>
internal static class DayCharts
{
    // More bars than this cannot be told apart on a phone.
    private const int MostBars = 60;

    private const int MostOutlets = 6;

    private static readonly (string Name, Func<DateOnly, DateOnly> Floor, Func<DateOnly, DateOnly> Next)[] Steps =
    [
        ("day", day => day, day => day.AddDays(1)),
        ("week", day => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)), day => day.AddDays(7)),
        ("month", day => new DateOnly(day.Year, day.Month, 1), day => day.AddMonths(1)),
        ("year", day => new DateOnly(day.Year, 1, 1), day => day.AddYears(1)),
    ];

    public static DayChart Of(IEnumerable<DayCount> counts, string unknown = "outlet unknown")
    {
        var dated = counts.Where(count => count.Day is not null).Select(count => (Day: count.Day!.Value, Outlet: count.Outlet ?? unknown, count.Articles)).ToList();
        if (dated.Count == 0)
        {
            return new DayChart("day", [], []);
        }

        var (first, last) = (dated.Min(article => article.Day), dated.Max(article => article.Day));
        var (name, floor, next) = Steps.FirstOrDefault(step => Days(step.Floor(first), last, step.Next).Take(MostBars + 1).Count() <= MostBars, Steps[^1]);
        var days = Days(floor(first), last, next).ToImmutableArray();
        var place = days.Select((day, index) => (day, index)).ToDictionary(pair => pair.day, pair => pair.index);
        var largest = dated.GroupBy(article => article.Outlet, StringComparer.Ordinal)
            .OrderByDescending(group => group.Sum(article => article.Articles)).ThenBy(group => group.Key, StringComparer.Ordinal).Take(MostOutlets).Select(group => group.Key).ToList();
        var bars = largest.ToDictionary(outlet => outlet, _ => new int[days.Length], StringComparer.Ordinal);
        var others = new int[days.Length];
        foreach (var (day, outlet, articles) in dated)
        {
            bars.GetValueOrDefault(outlet, others)[place[floor(day)]] += articles;
        }

        var outlets = largest.Select(outlet => new OutletDays(outlet, [.. bars[outlet]])).ToList();
        if (others.Sum() > 0)
        {
            outlets.Add(new OutletDays("others", [.. others]));
        }

        return new DayChart(name, days, [.. outlets]);
    }

    public static string Label(DateOnly day, string step) => day.ToString(
        step switch { "year" => "yyyy", "month" => "MMM yyyy", _ => "d MMM yyyy" }, CultureInfo.InvariantCulture);

    private static IEnumerable<DateOnly> Days(DateOnly first, DateOnly last, Func<DateOnly, DateOnly> next)
    {
        for (var day = first; day <= last; day = next(day))
        {
            yield return day;
        }
    }
}
