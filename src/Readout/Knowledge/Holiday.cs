using System.Globalization;

namespace Readout.Knowledge;

/// <summary>A day with a name, by the rule that places it in a year.</summary>
public sealed class Holiday
{
    private readonly Func<int, DateOnly?> _place;

    private Holiday(bool moves, int month, int day, Func<int, DateOnly?> place) => (Moves, Month, Day, _place) = (moves, month, day, place);

    /// <summary>True when its day differs from year to year.</summary>
    public bool Moves { get; }

    /// <summary>The month it falls in, or mostly does.</summary>
    public int Month { get; }

    /// <summary>Its day in the month, or one near it.</summary>
    public int Day { get; }

    /// <summary>All names with their days, as <c>Data/holidays.tsv</c> has them.</summary>
    public static IEnumerable<(string Name, Holiday Holiday)> All() => Resources.Rows("holidays.tsv", 3, headings: false).SelectMany(row =>
    {
        var holiday = Parse(row[1], row[2]);
        return Resources.Items(row[0]).Select(name => (name, holiday));
    });

    /// <summary>Its day in a year; null where the calendar it follows is not known that far.</summary>
    public DateOnly? In(int year) => year is >= 1583 and <= 2999 ? _place(year) : null;

    private static Holiday Parse(string rule, string place)
    {
        switch (rule)
        {
            case "date":
                var (month, day) = Pair(place);
                return new Holiday(false, month, day, year => Calendar.Date(year, month, day));
            case "easter":
                return new Holiday(true, 4, 8, year => Easter(year).AddDays(Number(place)));
            case "orthodox":
                return new Holiday(true, 4, 20, year => OrthodoxEaster(year).AddDays(Number(place)));
            case "chinese":
                return Lunar(Chinese, place);
            case "hebrew":
                return Lunar(Hebrew, place);
            case "hijri":
                return Lunar(Hijri, place);
            default:
                var (of, nth) = Pair(place);
                var weekday = Enum.Parse<DayOfWeek>(rule);
                return new Holiday(true, of, 15, year => Calendar.NthWeekday(year, of, weekday, nth));
        }
    }

    private static Holiday Lunar(Func<int, int, int, DateOnly?> calendar, string place)
    {
        var (month, day) = Pair(place);
        var usual = calendar(UsualYear, month, day) ?? new DateOnly(UsualYear, 7, 1);
        return new Holiday(true, usual.Month, usual.Day, year => calendar(year, month, day));
    }

    // Any year in the middle of those that accounts tell of: it decides only which year is nearest when none is named.
    private const int UsualYear = 2020;

    private static int Number(string text) => int.Parse(text, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture);

    private static (int First, int Second) Pair(string text)
    {
        var dash = text.IndexOf('-', StringComparison.Ordinal);
        return (Number(text[..dash]), text[(dash + 1)..] is var second && second is "last" ? -1 : Number(second));
    }

    // The Gregorian computus.
    private static DateOnly Easter(int year)
    {
        int a = year % 19, b = year / 100, c = year % 100;
        var d = ((19 * a) + b - (b / 4) - ((b - ((b + 8) / 25) + 1) / 3) + 15) % 30;
        var e = (32 + (2 * (b % 4)) + (2 * (c / 4)) - d - (c % 4)) % 7;
        var f = d + e - (7 * ((a + (11 * d) + (22 * e)) / 451)) + 114;
        return new DateOnly(year, f / 31, (f % 31) + 1);
    }

    // The Julian computus, its day as the Gregorian calendar has it.
    private static DateOnly OrthodoxEaster(int year)
    {
        var d = ((19 * (year % 19)) + 15) % 30;
        var e = ((2 * (year % 4)) + (4 * (year % 7)) - d + 34) % 7;
        var f = d + e + 114;
        return new DateOnly(year, f / 31, (f % 31) + 1).AddDays((year / 100) - (year / 400) - 2);
    }

    private static DateOnly? Chinese(int year, int month, int day)
    {
        var calendar = new ChineseLunisolarCalendar();
        if (year <= calendar.MinSupportedDateTime.Year || year >= calendar.MaxSupportedDateTime.Year)
        {
            return null;
        }

        // The leap month stands in the count of months; festivals keep theirs.
        var leap = calendar.GetLeapMonth(year);
        return DateOnly.FromDateTime(calendar.ToDateTime(year, leap > 0 && month >= leap ? month + 1 : month, day, 0, 0, 0, 0));
    }

    private static DateOnly? Hebrew(int year, int month, int day)
    {
        var calendar = new HebrewCalendar();
        if (year <= calendar.MinSupportedDateTime.Year || year >= calendar.MaxSupportedDateTime.Year)
        {
            return null;
        }

        // Tishri to Kislev fall in the autumn of the year before the one they open; Adar is doubled in leap years.
        var hebrew = year + (month <= 3 ? 3761 : 3760);
        return DateOnly.FromDateTime(calendar.ToDateTime(hebrew, month > 6 && calendar.IsLeapYear(hebrew) ? month + 1 : month, day, 0, 0, 0, 0));
    }

    private static DateOnly? Hijri(int year, int month, int day)
    {
        var calendar = new UmAlQuraCalendar();
        if (year <= calendar.MinSupportedDateTime.Year || year >= calendar.MaxSupportedDateTime.Year)
        {
            return null;
        }

        var first = calendar.GetYear(new DateTime(year, 1, 1));
        foreach (var hijri in (ReadOnlySpan<int>)[first, first + 1])
        {
            if (DateOnly.FromDateTime(calendar.ToDateTime(hijri, month, day, 0, 0, 0, 0)) is var date && date.Year == year)
            {
                return date;
            }
        }

        return null;
    }
}
