using Readout.Knowledge;

namespace Readout.Figures;

/// <content>Dates told by counting: <c>the last Friday of June</c>, <c>the first week of 2021</c>, <c>the 15th day of next month</c>, <c>the 18th</c>.</content>
internal sealed partial class DateReader
{
    private Found? Counted(int i) => NthOf(i) ?? NumberedWeek(i) ?? WeekOfDay(i) ?? DayOfMonth(i);

    private Found? NthOf(int i)
    {
        var at = lexemes.Is(i, "the") ? i + 1 : i;
        int nth, unit;
        if (lexemes[at].Normal is "last" or "final")
        {
            (nth, unit) = (-1, at + 1);
        }
        else if (NumeralReader.Read(lexemes, at) is { Kind: NumeralKind.Ordinal, Value: >= 1 and <= 53 } ordinal)
        {
            (nth, unit) = ((int)ordinal.Value, ordinal.End);
        }
        else
        {
            return null;
        }

        var weekday = Weekday(unit, out var next);
        if (weekday is null && lexemes[unit].Normal is not ("day" or "week" or "weekend"))
        {
            return lexemes.Is(unit, "of") && nth > 0 && InPeriod(i, unit, Grain.Day, null, nth) is { } day && !IsYearBehind(unit + 1) ? day : null;
        }

        var grain = lexemes[unit].Normal is "week" ? Grain.Week : lexemes[unit].Normal is "weekend" ? Grain.Weekend : Grain.Day;
        return InPeriod(i, weekday is null ? unit + 1 : next, grain, weekday, nth);
    }

    private Found? InPeriod(int first, int i, Grain grain, DayOfWeek? weekday, int nth)
    {
        var of = lexemes[i].Normal is "of" or "in" ? i + 1 : i;
        if (Stretch(of) is not { Period: { Grain: Grain.Month or Grain.Year } period } whole)
        {
            return null;
        }

        var (start, end) = (period.Start, period.Shift(1)?.Start ?? DateOnly.MaxValue);
        var days = end.DayNumber - start.DayNumber;
        Period? named = (grain, weekday) switch
        {
            (Grain.Day, { } day) when period.Grain == Grain.Month => Knowledge.Calendar.NthWeekday(start.Year, start.Month, day, nth) is { } date ? new Period(Grain.Day, date) : null,
            (Grain.Day, { } day) => nth < 0 ? new Period(Grain.Day, Knowledge.Calendar.OnOrBefore(end.AddDays(-1), day)) : null,
            (Grain.Day, _) => nth <= days ? new Period(Grain.Day, nth < 0 ? end.AddDays(-1) : start.AddDays(nth - 1)) : null,
            // The first week is the one that holds the first Thursday, as in ISO 8601; the last one the last Thursday.
            (Grain.Week, _) => nth < 0
                ? Period.Holding(Grain.Week, Knowledge.Calendar.OnOrBefore(end.AddDays(-1), DayOfWeek.Thursday))
                : Period.Holding(Grain.Week, Knowledge.Calendar.OnOrBefore(start.AddDays(6), DayOfWeek.Thursday)).Shift(nth - 1),
            _ => nth < 0
                ? Period.Holding(Grain.Weekend, Knowledge.Calendar.OnOrBefore(end.AddDays(-1), DayOfWeek.Saturday))
                : Period.Holding(Grain.Weekend, Knowledge.Calendar.OnOrBefore(start.AddDays(6), DayOfWeek.Saturday)).Shift(nth - 1),
        };
        return named is { } found && found.Start < end ? Exactly(first, whole.End, found) : null;
    }

    // "The third of 2019" are parts of a series.
    private bool IsYearBehind(int i) => Stretch(i) is { Period.Grain: Grain.Year };

    /// <summary>A month or a year, the plain ways: nothing in here looks for a counted date again.</summary>
    private Found? Stretch(int i) => MonthFirst(i) ?? YearAlone(i) ?? Directed(i) ?? SameOrNext(i);

    /// <summary><c>week 27 of last year</c>, <c>week 10</c>; with a capital and no year it is a round of matches.</summary>
    private Found? NumberedWeek(int i)
    {
        var at = lexemes.Is(i, "the") ? i + 1 : i;
        if (!lexemes.Is(at, "week") || lexemes[at + 1] is not { Plain: true, Value: >= 1 and <= 53 } number)
        {
            return null;
        }

        var of = lexemes[at + 2].Normal is "of" or "in" or "," ? at + 3 : at + 2;
        var year = Year(of, out var end);
        if (year is null && of > at + 2 && Directed(of) is { Period: { Grain: Grain.Year } relative } found)
        {
            (year, end) = (relative.Start.Year, found.End);
        }

        if (year is null && !lexemes.IsCapital(at) && !UnitBehind(at + 2))
        {
            (year, end) = (_today?.Year, at + 2);
        }

        return year is >= 1 and < 9999
            ? Exactly(i, end, Period.Holding(Grain.Week, new DateOnly(year.Value, 1, 4)).Shift(number.Value - 1) ?? default)
            : null;
    }

    private bool UnitBehind(int i) => lexemes.IsWord(i) && EnglishNouns.IsPlural(lexemes[i].Normal);

    /// <summary><c>the week of October 15</c>, <c>the weekend of May 8</c>.</summary>
    private Found? WeekOfDay(int i)
    {
        var at = lexemes.Is(i, "the") ? i + 1 : i;
        if (lexemes[at].Normal is not ("week" or "weekend") || !lexemes.Is(at + 1, "of")
            || (MonthFirst(at + 2) ?? DayFirst(at + 2) ?? Digits(at + 2) ?? SlashedDay(at + 2) ?? NamedDay(at + 2)) is not { Period: { Grain: Grain.Day } day } date)
        {
            return null;
        }

        return Exactly(i, date.End, Period.Holding(lexemes.Is(at, "week") ? Grain.Week : Grain.Weekend, day.Start));
    }

    // How far ahead of the account's day a bare day of the month is looked for when the verb says nothing.
    private const int DaysAheadOfMonth = 10;

    /// <summary><c>on the 18th</c>, <c>Monday the 24th</c>: the nearest such day the tense allows.</summary>
    private Found? DayOfMonth(int i)
    {
        if (_today is not { } today)
        {
            return null;
        }

        // "Tues the 4th", "Mon 13th": what follows shows that the abbreviation is a day.
        var weekday = lexemes.IsWord(i) ? Knowledge.Calendar.Weekday(lexemes[i].Normal) : null;
        var at = weekday is null ? i : lexemes[i + 1].Normal is "," or "." ? i + 2 : i + 1;
        at -= weekday is not null && lexemes[at].Kind == LexemeKind.Ordinal ? 1 : 0;
        if ((weekday is null || lexemes[at + 1].Kind != LexemeKind.Ordinal) && !lexemes.Is(at, "the"))
        {
            return null;
        }

        if (NumeralReader.Read(lexemes, at + 1) is not { Kind: NumeralKind.Ordinal, Value: >= 1 and <= 31 } ordinal)
        {
            return null;
        }

        var alone = lexemes[at + 1].Kind == LexemeKind.Ordinal
            && lexemes[i - 1].Normal is "on" or "by" or "until" or "till" or "since" or "before" or "after" or "from" or "through" or "for";
        if (weekday is null && !(alone && StandsFree(ordinal.End)))
        {
            return null;
        }

        var future = Tense.At(lexemes, i, ordinal.End);
        DateOnly? best = null;
        var least = int.MaxValue;
        for (var shift = -13; shift <= 13; shift++)
        {
            var month = new Period(Grain.Month, new DateOnly(today.Year, today.Month, 1)).Shift(shift);
            if (month is not { } of || Knowledge.Calendar.Date(of.Start.Year, of.Start.Month, (int)ordinal.Value) is not { } date
                || (weekday is { } day && date.DayOfWeek != day))
            {
                continue;
            }

            var ahead = date.DayNumber - today.DayNumber;
            var distance = Math.Abs(ahead) + (future == Outlook.Future && ahead < 0 ? 10_000 : future == Outlook.Past && ahead > 0 ? 10_000 : ahead > DaysAheadOfMonth ? 15 : 0);
            if (distance < least)
            {
                (best, least) = (date, distance);
            }
        }

        return best is { } found ? Exactly(i, ordinal.End, new Period(Grain.Day, found)) : null;
    }
}
