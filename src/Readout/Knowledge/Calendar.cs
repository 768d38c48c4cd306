using System.Collections.Frozen;
using System.Globalization;

namespace Readout.Knowledge;

/// <summary>Names of months and weekdays, as tokens have them in their normal form: lower case, without the full stop of an abbreviation.</summary>
public static class Calendar
{
    private static readonly FrozenDictionary<string, int> Months = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["january"] = 1,
        ["jan"] = 1,
        ["february"] = 2,
        ["feb"] = 2,
        ["febr"] = 2,
        ["march"] = 3,
        ["mar"] = 3,
        ["april"] = 4,
        ["apr"] = 4,
        ["may"] = 5,
        ["june"] = 6,
        ["jun"] = 6,
        ["july"] = 7,
        ["jul"] = 7,
        ["august"] = 8,
        ["aug"] = 8,
        ["september"] = 9,
        ["sept"] = 9,
        ["sep"] = 9,
        ["october"] = 10,
        ["oct"] = 10,
        ["november"] = 11,
        ["nov"] = 11,
        ["december"] = 12,
        ["dec"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, DayOfWeek> Weekdays = new Dictionary<string, DayOfWeek>(StringComparer.Ordinal)
    {
        ["monday"] = DayOfWeek.Monday,
        ["mon"] = DayOfWeek.Monday,
        ["tuesday"] = DayOfWeek.Tuesday,
        ["tue"] = DayOfWeek.Tuesday,
        ["tues"] = DayOfWeek.Tuesday,
        ["wednesday"] = DayOfWeek.Wednesday,
        ["wed"] = DayOfWeek.Wednesday,
        ["weds"] = DayOfWeek.Wednesday,
        ["thursday"] = DayOfWeek.Thursday,
        ["thu"] = DayOfWeek.Thursday,
        ["thur"] = DayOfWeek.Thursday,
        ["thurs"] = DayOfWeek.Thursday,
        ["friday"] = DayOfWeek.Friday,
        ["fri"] = DayOfWeek.Friday,
        ["saturday"] = DayOfWeek.Saturday,
        ["sat"] = DayOfWeek.Saturday,
        ["sunday"] = DayOfWeek.Sunday,
        ["sun"] = DayOfWeek.Sunday,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>1 to 12 for a month's name or abbreviation, else null. Beware of <c>may</c>, <c>march</c>, <c>mar</c>: ask for capitals or a number beside them.</summary>
    public static int? Month(string normal) => Months.TryGetValue(normal, out var month) ? month : null;

    /// <summary>The weekday of a name or abbreviation, else null. Beware of <c>sat</c>, <c>sun</c>, <c>wed</c>, <c>mon</c>: words of their own.</summary>
    public static DayOfWeek? Weekday(string normal) => Weekdays.TryGetValue(normal, out var day) ? day : null;

    /// <summary>True for the names written out, which need no full stop; <c>may</c> counts as written out.</summary>
    public static bool IsWrittenOut(string normal) =>
        Month(normal) is { } month ? CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month).Equals(normal, StringComparison.OrdinalIgnoreCase)
        : Weekday(normal) is { } day && day.ToString().Equals(normal, StringComparison.OrdinalIgnoreCase);

    /// <summary>The year, or null: a year as press writes it, four digits from 1500 to 2199.</summary>
    public static int? Year(ReadOnlySpan<char> digits) =>
        digits.Length == 4 && int.TryParse(digits, NumberStyles.None, CultureInfo.InvariantCulture, out var year) && year is >= 1500 and <= 2199 ? year : null;

    /// <summary>The date, or null where there is no such day.</summary>
    public static DateOnly? Date(int year, int month, int day) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 && day >= 1 && day <= DateTime.DaysInMonth(year, month) ? new DateOnly(year, month, day) : null;

    /// <summary>The n-th weekday of a month, the last for -1; null where the month has none.</summary>
    public static DateOnly? NthWeekday(int year, int month, DayOfWeek day, int nth)
    {
        var first = new DateOnly(year, month, 1);
        var offset = ((day - first.DayOfWeek + 7) % 7) + (7 * (Math.Max(nth, 1) - 1));
        while (nth < 0 && offset + 7 < DateTime.DaysInMonth(year, month))
        {
            offset += 7;
        }

        return offset < DateTime.DaysInMonth(year, month) ? first.AddDays(offset) : null;
    }

    /// <summary>The day within seven days up to and including <paramref name="from"/> that falls on <paramref name="day"/>.</summary>
    public static DateOnly OnOrBefore(DateOnly from, DayOfWeek day) => from.AddDays(-((from.DayOfWeek - day + 7) % 7));
}
