using System.Globalization;

namespace Readout.Figures;

/// <summary>The stretches of the calendar that have a value of their own in TIMEX3, short to long.</summary>
internal enum Grain
{
    Day,
    Weekend,
    Week,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
}

/// <summary>One stretch of the calendar by its first day.</summary>
internal readonly record struct Period(Grain Grain, DateOnly Start)
{
    /// <summary>The stretch that holds a day. Weeks run from Monday to Sunday; winter belongs to the year in which it begins.</summary>
    public static Period Holding(Grain grain, DateOnly day) => new(grain, grain switch
    {
        Grain.Week => day.AddDays(-Math.Min(day.DayNumber, ((int)day.DayOfWeek + 6) % 7)),
        Grain.Weekend => Saturday(day),
        Grain.Month => new DateOnly(day.Year, day.Month, 1),
        Grain.Season => day.Month < 3 ? new DateOnly(Math.Max(1, day.Year - 1), 12, 1) : new DateOnly(day.Year, day.Month / 3 * 3, 1),
        Grain.Quarter => new DateOnly(day.Year, ((day.Month - 1) / 3 * 3) + 1, 1),
        Grain.Half => new DateOnly(day.Year, day.Month < 7 ? 1 : 7, 1),
        Grain.Year => new DateOnly(day.Year, 1, 1),
        Grain.Decade => new DateOnly(Math.Max(1, day.Year / 10 * 10), 1, 1),
        Grain.Century => new DateOnly(Math.Max(1, day.Year / 100 * 100), 1, 1),
        _ => day,
    });

    // The weekend of the week that holds the day.
    private static DateOnly Saturday(DateOnly day) => Holding(Grain.Week, day).Start.AddDays(5);

    /// <summary>The stretch so many of its kind away; null outside the calendar.</summary>
    public Period? Shift(double count)
    {
        if (Math.Abs(count) > 100_000)
        {
            return null;
        }

        var n = (int)count;
        var months = Grain switch
        {
            Grain.Month => n,
            Grain.Season or Grain.Quarter => 3L * n,
            Grain.Half => 6L * n,
            Grain.Year => 12L * n,
            Grain.Decade => 120L * n,
            Grain.Century => 1200L * n,
            _ => 0L,
        };
        if (months != 0)
        {
            var month = (Start.Year * 12L) + Start.Month - 1 + months;
            return month is < 12 or >= 120_000 ? null : this with { Start = new DateOnly((int)(month / 12), (int)(month % 12) + 1, 1) };
        }

        var days = Start.DayNumber + (Grain is Grain.Week or Grain.Weekend ? 7L : Grain is Grain.Day ? 1L : 0) * n;
        return days < 0 || days > DateOnly.MaxValue.DayNumber ? null : this with { Start = DateOnly.FromDayNumber((int)days) };
    }

    /// <summary>The value as TIMEX3 writes it.</summary>
    public string Timex
    {
        get
        {
            var (year, month) = (Start.Year, Start.Month);
            return Grain switch
            {
                Grain.Day => Start.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
                Grain.Week => Write($"{ISOWeek.GetYear(Start.ToDateTime(default)):0000}-W{ISOWeek.GetWeekOfYear(Start.ToDateTime(default)):00}"),
                Grain.Weekend => Write($"{ISOWeek.GetYear(Start.ToDateTime(default)):0000}-W{ISOWeek.GetWeekOfYear(Start.ToDateTime(default)):00}-WE"),
                Grain.Month => Write($"{year:0000}-{month:00}"),
                Grain.Season => Write($"{year:0000}-{SeasonCode(month)}"),
                Grain.Quarter => Write($"{year:0000}-Q{(month + 2) / 3}"),
                Grain.Half => Write($"{year:0000}-H{(month + 5) / 6}"),
                Grain.Decade => Write($"{year / 10:000}"),
                Grain.Century => Write($"{year / 100:00}"),
                _ => Write($"{year:0000}"),
            };
        }
    }

    public static string SeasonCode(int month) => month switch { 3 => "SP", 6 => "SU", 9 => "FA", _ => "WI" };

    private static string Write(FormattableString value) => FormattableString.Invariant(value);
}
