namespace Readout.Figures;

/// <content>Dates at a stated distance from another: <c>80 years ago</c>, <c>in two weeks</c>, <c>three days after May 8</c>.</content>
internal sealed partial class DateReader
{
    /// <summary><c>80 years ago</c>, <c>a week earlier</c>, <c>two days later</c>, <c>three months from now</c>, <c>year-ago</c>.</summary>
    private Found? YearAgo(int i)
    {
        var at = lexemes.Is(i, "the") && lexemes.Is(i + 1, "year") ? i + 1 : i;
        if (lexemes.Is(at, "year") && lexemes.IsDash(at + 1) && lexemes[at + 2].Normal is "ago" or "earlier")
        {
            // "the year-earlier third quarter"
            if (QuarterOrHalf(at + 3) is { Period: { Grain: Grain.Quarter } quarter } of && quarter.Shift(-4) is { } earlier)
            {
                return Exactly(i, of.End, earlier);
            }

            var named = lexemes[at + 3].Normal is "quarter" or "period" or "half" ? at + 4 : at + 3;
            return YearBefore(i, named) ?? Shifted(i, named, DateWords.Unit("year")!.Value, -1, fromLast: false);
        }

        if (Length(i, out var end) is not { } length)
        {
            return WeekdaysAway(i);
        }

        var (amount, unit) = length;
        var smaller = end;
        (double Amount, TimeUnit Unit)? rest = null;
        if (lexemes[end].Normal is "and" or "," && Length(end + 1, out var afterRest) is { } more && more.Unit.Seconds < unit.Seconds)
        {
            (rest, smaller) = (more, afterRest);
        }

        foreach (var at2 in (ReadOnlySpan<int>)[smaller, end])
        {
            var suffix = at2 + (lexemes.Is(at2, "or") && lexemes.Is(at2 + 1, "so") ? 2 : 0);
            if (Away(suffix, out var after, out var anchor) is not { } away)
            {
                continue;
            }

            var direction = away.Direction;
            if (anchor is { } day)
            {
                var from = rest is { } part && at2 == smaller ? Moved(day, part.Unit, direction * part.Amount) ?? day : day;
                return Moved(from, unit, direction * amount) is { } moved ? Exactly(i, after, moved) : null;
            }

            if (rest is { } second && at2 == smaller && !unit.Clock && !second.Unit.Clock && _today is { } today
                && Moved(new Period(Grain.Day, (away.FromLast ? Last?.Start : null) ?? today), unit, direction * amount) is { } large
                && Moved(large, second.Unit, direction * second.Amount) is { } both)
            {
                return Exactly(i, after, both);
            }

            return (direction * amount == -1 && unit is { Code: "Y", Factor: 1 } ? YearBefore(i, after) : null)
                ?? Shifted(i, after, unit, direction * amount, away.FromLast);
        }

        // "will leave in two weeks", but "the third in two weeks" looks back and "in two weeks of talks" is a length.
        return lexemes.Is(i - 1, "in") && unit.Code is not "S" && lexemes[end].Normal is not ("of" or "-" or "'")
            && (Tense.At(lexemes, i - 1, end) is var tense && (tense == Outlook.Future || (tense == Outlook.Unknown && unit.Clock)))
            && !Vague(lexemes[i].Normal)
            ? Shifted(i, end, unit, amount, fromLast: false)
            : null;

        static bool Vague(string normal) => normal is "a" or "an" or "one";
    }

    /// <summary><c>two Sundays from now</c>, <c>three Fridays ago</c>.</summary>
    private Found? WeekdaysAway(int i)
    {
        if (_today is not { } today || NumeralReader.Read(lexemes, i) is not { Kind: NumeralKind.Cardinal, Value: >= 1 and < 60 } number
            || lexemes[number.End].Normal is not { Length: > 6 } name || name[^1] != 's' || Knowledge.Calendar.Weekday(name[..^1]) is not { } day
            || Away(number.End + 1, out var end, out var anchor) is not { } away || anchor is not null)
        {
            return null;
        }

        return new Period(Grain.Day, WeekdayOf(today, day, away.Direction)).Shift(7 * away.Direction * (Math.Floor(number.Value) - 1)) is { } found
            ? Exactly(i, end, found)
            : null;
    }

    private (double Amount, TimeUnit Unit)? Length(int i, out int end)
    {
        if (Amount(i, out end) is not { } amount || !double.IsFinite(amount) || DateWords.UnitBehindDigits(lexemes[end].Normal) is not { } unit)
        {
            return null;
        }

        end++;
        return (amount, unit);
    }

    /// <summary>What says how a length lies to a day: <c>ago</c>, <c>later</c>, <c>from now</c>, <c>after May 8</c>.</summary>
    /// <param name="anchor">the day it is counted from, where it is named</param>
    private (int Direction, bool FromLast)? Away(int i, out int end, out Period? anchor)
    {
        anchor = null;
        (end, var direction, var fromLast) = lexemes[i].Normal switch
        {
            "ago" => (i + 1, -1, false),
            // "For three days earlier this week" is a length and a date.
            "earlier" when lexemes[i + 1].Normal is not ("this" or "last" or "in") => (i + 1, -1, true),
            "before" when lexemes[i + 1].Kind == LexemeKind.Mark => (i + 1, -1, true),
            "later" or "afterwards" or "afterward" => (i + 1, 1, true),
            "hence" => (i + 1, 1, false),
            "prior" when lexemes[i + 1].Kind == LexemeKind.Mark => (i + 1, -1, true),
            "from" when lexemes[i + 1].Normal is "now" => (i + 2, 1, false),
            _ => (i, 0, false),
        };
        if (direction != 0)
        {
            return (direction, fromLast);
        }

        direction = lexemes[i].Normal switch { "after" or "from" or "following" => 1, "before" => -1, _ => 0 };
        if (direction == 0 || (DayNearby(i + 1) ?? MonthFirst(i + 1) ?? DayFirst(i + 1) ?? Digits(i + 1) ?? NamedDay(i + 1) ?? SingleWeekday(i + 1))
            is not { Kind: DateKind.Date, Period: { Grain: Grain.Day } day } date)
        {
            return null;
        }

        (end, anchor) = (date.End, day);
        return (direction, false);
    }

    // Months and years keep the day; what is shorter than a day keeps it too.
    private static Period? Moved(Period day, TimeUnit unit, double amount)
    {
        if (unit.Clock || Math.Abs(amount) > 100_000 || amount != Math.Floor(amount))
        {
            return null;
        }

        var count = (int)amount * unit.Factor;
        switch (unit.Code)
        {
            case "D" or "W":
                return day.Shift(count * (unit.Code is "W" ? 7.0 : 1));
            case "M" or "Q" or "Y":
                var months = count * (unit.Code switch { "M" => 1, "Q" => 3, _ => 12 });
                return Period.Holding(Grain.Month, day.Start).Shift(months) is { } month
                    ? new Period(Grain.Day, new DateOnly(month.Start.Year, month.Start.Month, Math.Min(day.Start.Day, DateTime.DaysInMonth(month.Start.Year, month.Start.Month))))
                    : null;
            default:
                return null;
        }
    }

    private Found? YearBefore(int first, int end) =>
        Focus is { } focus && focus.Shift(focus.Grain == Grain.Quarter ? -4 : -2) is { } before ? Exactly(first, end, before) : null;

    /// <summary>The quarter an account reports on, else the last one that is over.</summary>
    private Period? ReportedQuarter =>
        Focus is { Grain: Grain.Quarter } focus ? focus
        : _today is { } today ? Period.Holding(Grain.Quarter, today).Shift(-1)
        : null;

    private Found? Shifted(int first, int end, TimeUnit unit, double amount, bool fromLast)
    {
        if (unit.Clock)
        {
            if (asOf is not { } moment || Math.Abs(amount) is not < 100_000)
            {
                return new Found(first, end, DateKind.Date, amount < 0 ? "PAST_REF" : "FUTURE_REF");
            }

            // Years at the ends of the calendar could not be shifted.
            var seconds = amount * (unit.Code is "H" ? 3600 : unit.Code is "M" ? 60 : 1);
            var value = moment.Year is > 20 and < 9980
                ? moment.AddSeconds(seconds).ToString("yyyy-MM-dd'T'HH:mm", System.Globalization.CultureInfo.InvariantCulture)
                : "PAST_REF";
            return new Found(first, end, DateKind.Time, value);
        }

        var anchor = fromLast && Last is { } last ? last.Start : _today;
        var grain = unit.Grain ?? Grain.Day;
        // A decade or a century ago is a year; half a year ago is a month.
        if (grain is Grain.Decade or Grain.Century || unit is { Code: "Y", Factor: > 1 })
        {
            (grain, amount) = (Grain.Year, amount * unit.Factor);
        }
        else if (unit is { Code: "W", Factor: > 1 })
        {
            (grain, amount) = (Grain.Week, amount * unit.Factor);
        }

        // "Two weeks ago" is the day, "a week earlier" too; "last week" is the week.
        if (grain is Grain.Week && amount == Math.Floor(amount))
        {
            (grain, amount) = (Grain.Day, 7 * amount);
        }

        if (amount != Math.Floor(amount))
        {
            (grain, amount) = grain is Grain.Year ? (Grain.Month, Math.Round(amount * 12)) : (grain, Math.Floor(amount));
        }

        return anchor is { } day && Period.Holding(grain, day).Shift(amount) is { } period
            ? Exactly(first, end, period)
            : new Found(first, end, DateKind.Date, amount < 0 ? "PAST_REF" : "FUTURE_REF");
    }

    /// <summary>How many: a number, or <c>a</c>.</summary>
    private double? Amount(int i, out int end)
    {
        // "three quarters" of a year, not of a whole.
        if (NumberWords.Small.TryGetValue(lexemes[i].Normal, out var quarters) && quarters > 1 && lexemes.Is(i + 1, "quarters") && !lexemes.Is(i + 2, "of"))
        {
            end = i + 1;
            return quarters;
        }

        if (NumeralReader.Read(lexemes, i) is { Kind: NumeralKind.Cardinal, Value: >= 0 } number)
        {
            end = number.End;
            return number.Value;
        }

        // "a half year", "a quarter of an hour"
        if (lexemes.Is(i, "a") && lexemes.Is(i + 1, "quarter") && lexemes.Is(i + 2, "of") && lexemes.Is(i + 3, "an"))
        {
            end = i + 4;
            return 0.25;
        }

        if (lexemes.Is(i, "a") && lexemes.Is(i + 1, "half") && DateWords.Unit(lexemes[i + 2].Normal) is not null)
        {
            end = i + 2;
            return 0.5;
        }

        end = i + 1;
        if (lexemes[i].Normal is "a" or "an" || (lexemes.Is(i, "another") && DateWords.Unit(end < lexemes.Count ? lexemes[end].Normal : "") is not null))
        {
            return 1;
        }

        if (lexemes.Is(i, "half") && (lexemes[i + 1].Normal is "a" or "an" || lexemes[i + 1].Normal is "year" or "hour" or "month" or "day"))
        {
            end = lexemes[i + 1].Normal is "a" or "an" ? i + 2 : i + 1;
            return 0.5;
        }

        return null;
    }
}
