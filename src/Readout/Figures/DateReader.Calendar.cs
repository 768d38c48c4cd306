using System.Globalization;

namespace Readout.Figures;

/// <content>Dates that name their place in the calendar.</content>
internal sealed partial class DateReader
{
    private Found? Calendar(int i) =>
        WeekdayAndDate(i) ?? MonthFirst(i) ?? DayFirst(i) ?? YearFirst(i) ?? Digits(i) ?? SlashedDay(i) ?? Counted(i)
        ?? QuarterOrHalf(i) ?? SeasonOf(i) ?? NamedDay(i) ?? FiscalYear(i) ?? DecadeOrCentury(i) ?? YearAlone(i);

    /// <summary><c>Thursday, May 8</c>.</summary>
    private Found? WeekdayAndDate(int i)
    {
        if (Weekday(lexemes[i].Normal is "this" or "next" or "last" ? i + 1 : i, out var next) is null)
        {
            return null;
        }

        next += lexemes.Is(next, ",") || lexemes.IsHyphen(next) ? 1 : 0;
        next += lexemes.Is(next, "the") ? 1 : 0;
        return (MonthFirst(next) ?? DayFirst(next) ?? Digits(next) ?? SlashedDay(next)) is { Period.Grain: Grain.Day } date ? date with { First = i } : null;
    }

    /// <summary><c>May 8, 2025</c>, <c>May 7-10</c>, <c>Sept. 2</c>, <c>May 2025</c>, <c>May</c>.</summary>
    private Found? MonthFirst(int i)
    {
        if (Month(i, out var next) is not { } month)
        {
            return null;
        }

        var at = lexemes.Is(next, "the") || lexemes.Is(next, "/") || (lexemes.IsHyphen(next) && lexemes[next + 1].Plain) ? next + 1 : next;
        if ((Day(at, out var afterDay) ?? DayInWords(at, out afterDay)) is { } day && !IsCount(afterDay, at))
        {
            var last = DayRange(afterDay, day, out var afterRange);
            var end = last is null ? afterDay : afterRange;
            var year = YearBehind(end, out var afterYear);
            if (year is null && lexemes.IsHyphen(end) && lexemes.IsHyphen(at - 1))
            {
                year = Year(end + 1, out afterYear);
            }

            return Resolved(i, year is null ? end : afterYear, year, month, day, last);
        }

        if (YearBehind(next, out var afterAlone) is { } alone)
        {
            return Named(i, afterAlone, Grain.Month, alone, month);
        }

        if (!StandsAsMonth(i, next))
        {
            return null;
        }

        // "June last year", "September this year"
        if (Directed(next) is { Period: { Grain: Grain.Year } stated } of && _today is not null)
        {
            return Named(i, of.End, Grain.Month, stated.Start.Year, month);
        }

        return _today is { } today
            ? Named(i, next, Grain.Month, Nearest(today, month, 15, i, next), month)
            : new Found(i, next, DateKind.Date, FormattableString.Invariant($"XXXX-{month:00}"));
    }

    /// <summary><c>8 May 2025</c>, <c>the 8th of May</c>, <c>7-10 May</c>.</summary>
    private Found? DayFirst(int i)
    {
        var at = lexemes.Is(i, "the") ? i + 1 : i;
        if (lexemes[i - 1].Normal is "$" or "£" or "€" || (Day(at, out var next) ?? DayInWords(at, out next)) is not { } day)
        {
            return null;
        }

        var last = DayRange(next, day, out var afterRange);
        next = last is null ? next : afterRange;
        next += lexemes.Is(next, "day") && lexemes.Is(next + 1, "of") ? 1 : 0;
        next += lexemes[next].Normal is "of" or "," || ((lexemes.IsHyphen(next) || (lexemes.Is(next, "/") && lexemes[next].Glued)) && lexemes.IsWord(next + 1)) ? 1 : 0;
        if (Month(next, out var afterMonth) is not { } month)
        {
            return null;
        }

        var year = YearBehind(afterMonth, out var afterYear);
        if (year is null && (lexemes.IsHyphen(afterMonth) || (lexemes.Is(afterMonth, "/") && lexemes[afterMonth].Glued)))
        {
            year = YearBehind(afterMonth + 1, out afterYear);
        }

        return Resolved(i, year is null ? afterMonth : afterYear, year, month, day, last);
    }

    /// <summary><c>2025/May/8</c>, <c>2025 May 8</c>, <c>2025, May</c>.</summary>
    private Found? YearFirst(int i)
    {
        if (lexemes[i] is not { Plain: true, Normal.Length: 4 } || Year(i, out var next) is not { } year)
        {
            return null;
        }

        next += lexemes[next].Normal is "/" or "," || lexemes.IsHyphen(next) ? 1 : 0;
        if (Month(next, out var after) is not { } month || !(lexemes.IsCapital(next) || lexemes[next - 1].Glued))
        {
            return null;
        }

        var at = lexemes.Is(after, "/") || lexemes.IsHyphen(after) ? after + 1 : after;
        return Day(at, out var end) is { } day && !IsCount(end, at) && Year(end, out _) is null
            ? Resolved(i, end, year, month, day, null)
            : lexemes[next - 1].Glued || lexemes[after].Kind == LexemeKind.Mark ? Named(i, after, Grain.Month, year, month) : null;
    }

    /// <summary><c>on 5/12</c>, <c>next 23/12</c>: day and month by strokes, only where a date must be meant.</summary>
    private Found? SlashedDay(int i)
    {
        var at = lexemes[i].Normal is "this" or "next" or "last" ? i + 1 : i;
        var (a, b) = (lexemes[at], lexemes[at + 2]);
        if (!a.Plain || a.Normal.Length > 2 || !lexemes.Is(at + 1, "/") || !lexemes[at + 1].Glued || !b.Plain || !b.Glued || b.Normal.Length > 2
            || (lexemes[at + 3].Normal is "/" or "-" && lexemes[at + 3].Glued) || lexemes[at + 3].Normal is "%")
        {
            return null;
        }

        var dated = at > i || (i > 0 && lexemes.IsWord(i - 1) && Knowledge.Calendar.Weekday(lexemes[i - 1].Normal) is not null) || lexemes[i - 1].Normal is "on" or "by" or "until" or "till" or "since" || TimeOfDay(at + 4) is { IsBare: false };
        // The attacks of 9/11 have a date of their own, which no account means by these digits.
        if (!dated || a is { Value: 9 } && b is { Value: 11 })
        {
            return null;
        }

        var (month, day) = a.Value > 12 ? (b, a) : (a, b);
        var direction = lexemes[i].Normal is "next" ? 1 : 0;
        return direction == 1 && _today is { } today && month.Value <= 12
            ? Resolved(i, at + 3, Ahead(today, (int)month.Value, (int)day.Value), (int)month.Value, (int)day.Value, null)
            : Resolved(i, at + 3, null, (int)month.Value, (int)day.Value, null);
    }

    private static int Ahead(DateOnly today, int month, int day) => (month, day).CompareTo((today.Month, today.Day)) > 0 ? today.Year : today.Year + 1;

    /// <summary><c>2025-05-08</c>, <c>08.05.2025</c>, <c>5/8/2025</c>, <c>2025年5月8日</c>.</summary>
    private Found? Digits(int i)
    {
        var (a, b, c) = (lexemes[i], lexemes[i + 2], lexemes[i + 4]);
        if (!a.Plain || a.Normal.Length is not (1 or 2 or 4) || (lexemes[i - 1].Normal is "/" or "." or "-" && a.Glued && lexemes[i - 2].Kind == LexemeKind.Number))
        {
            return null;
        }

        if (lexemes[i + 1].Normal is "年" && b.Plain && lexemes[i + 3].Normal is "月")
        {
            return c.Plain && lexemes[i + 5].Normal is "日" or "号"
                ? Resolved(i, i + 6, (int)a.Value, (int)b.Value, (int)c.Value, null)
                : Named(i, i + 4, Grain.Month, (int)a.Value, (int)b.Value);
        }

        var mark = lexemes[i + 1];
        if (!mark.Glued || mark.Normal is not ("-" or "/" or ".") || !b.Glued || !b.Plain || b.Normal.Length is not (1 or 2 or 4))
        {
            return null;
        }

        if (!lexemes[i + 3].Is(mark.Normal) || !lexemes[i + 3].Glued || !c.Glued)
        {
            // 2025-05 and 5/2025
            if (a.Normal.Length <= 2 && mark.Normal is "/" && b.Normal.Length == 4)
            {
                return a.Value is >= 1 and <= 12 && Knowledge.Calendar.Year(b.Normal) is { } of ? Named(i, i + 3, Grain.Month, of, (int)a.Value) : null;
            }

            return a.Normal.Length == 4 && mark.Normal is "-" && b.Normal.Length == 2
                && b.Value is >= 1 and <= 12 && Knowledge.Calendar.Year(a.Normal) is { } year
                ? Named(i, i + 3, Grain.Month, year, (int)b.Value)
                : null;
        }

        if (b.Normal.Length == 4)
        {
            return null;
        }

        if (a.Normal.Length == 4 && c.Plain && c.Normal.Length <= 2)
        {
            return Resolved(i, i + 5, (int)a.Value, (int)b.Value, (int)c.Value, null);
        }

        if (a.Normal.Length == 4 && c.Kind == LexemeKind.Word && c.Normal.Length > 4 && c.Normal[2] == 't'
            && int.TryParse(c.Normal.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out var dayOfStamp)
            && Resolved(i, i + 5, (int)a.Value, (int)b.Value, dayOfStamp, null) is { } stamp)
        {
            return stamp;                                   // 2025-05-08T21:30: the day
        }

        if (!c.Plain || c.Normal.Length is not (2 or 4) || a.Normal.Length > 2 || (c.Normal.Length == 2 && mark.Normal is not "/"))
        {
            return null;
        }

        // Month first where slashes part them, as in the United States, unless only the other order is a date.
        var fullYear = c.Normal.Length == 2 ? TwoDigitYear((int)c.Value) : (int)c.Value;
        var (month, day) = mark.Normal is "." || a.Value > 12 ? (b, a) : (a, b);
        return month.Value > 12 ? null : Resolved(i, i + 5, fullYear, (int)month.Value, (int)day.Value, null);
    }

    private Found? YearAlone(int i)
    {
        var at = lexemes.Is(i, "the") && lexemes.Is(i + 1, "year") ? i + 2 : lexemes.Is(i, "year") ? i + 1 : i;
        if (Year(at, out var end) is not { } year)
        {
            return null;
        }

        return at > i || IsYear(at, end, year) ? Named(i, end, Grain.Year, year, 1) : null;
    }

    /// <summary><c>2020-2024</c>, <c>2020-21</c>, <c>from 2020 to 2024</c>, <c>between 2020 and 2024</c>.</summary>
    private Found? YearRange(int i)
    {
        if (lexemes[i] is not { Plain: true, Normal.Length: 4 } || Year(i, out var end) is not { } first || (lexemes.IsDash(i - 1) && lexemes[i].Glued))
        {
            return null;
        }

        var dash = lexemes.IsHyphen(end);
        var words = (lexemes.Is(end, "to") || lexemes.Is(end, "through")) || (lexemes.Is(end, "and") && lexemes.Is(i - 1, "between"));
        if (!dash && !words)
        {
            return null;
        }

        var second = lexemes[end + 1];
        var last = !second.Plain || (lexemes.IsHyphen(end + 2) && lexemes[end + 3].Kind == LexemeKind.Number) ? 0
            : second.Normal.Length == 4 ? (int)second.Value
            : second.Normal.Length == 2 && dash ? (first / 100 * 100) + (int)second.Value
            : 0;
        return last > first && last - first <= 500 && last <= 2199 && (second.Normal.Length == 4 || last - first < 20)
            && (dash || IsYear(end + 1, end + 2, last))
            ? new Found(i, end + 2, DateKind.Date, FormattableString.Invariant($"{first:0000}/{last:0000}"), new Period(Grain.Year, new DateOnly(last, 1, 1)))
            : null;
    }
}
