namespace Readout.Figures;

/// <content>Dates that lie so and so to the article's own, or to the one named before.</content>
internal sealed partial class DateReader
{
    private Found? Relative(int i) => DayNearby(i) ?? DirectedWith(i) ?? SameOrNext(i) ?? WeekdayAlone(i) ?? YearAgo(i);

    /// <summary>What stands in the stretch: <c>next week Monday</c>, <c>last year's fourth quarter</c>.</summary>
    private Found? DirectedWith(int i)
    {
        if (Directed(i) is not { Kind: DateKind.Date, Period: { } period } whole)
        {
            return Directed(i);
        }

        if (period.Grain == Grain.Week && lexemes.IsCapital(whole.End) && Knowledge.Calendar.Weekday(lexemes[whole.End].Normal) is { } day)
        {
            return Exactly(i, whole.End + 1, InWeek(period, day));
        }

        // "last year's quarter" is the one reported on.
        if (period.Grain == Grain.Year && lexemes.Is(whole.End, "'") && lexemes.Is(whole.End + 1, "s") && lexemes.Is(whole.End + 2, "quarter") && ReportedQuarter is { } reported)
        {
            return Exactly(i, whole.End + 3, Period.Holding(Grain.Quarter, SameYear(reported.Start, period.Start.Year)));
        }

        return period.Grain == Grain.Year && lexemes.Is(whole.End, "'") && lexemes.Is(whole.End + 1, "s")
            && QuarterOrHalf(whole.End + 2) is { Period: { } quarter } named
            && Period.Holding(quarter.Grain, SameYear(quarter.Start, period.Start.Year)) is var meant
            ? Exactly(i, named.End, meant)
            : whole;
    }

    private static Period InWeek(Period week, DayOfWeek day) => new Period(Grain.Day, week.Start).Shift(((int)day + 6) % 7) ?? week;

    /// <summary><c>by the end of the day</c>, <c>end of this Sunday</c>, <c>eod</c>: the last moment of a day.</summary>
    private Found? EndOfDay(int i)
    {
        var at = lexemes.Is(i, "the") ? i + 1 : i;
        if (lexemes.Is(at, "eod") && _today is { } day)
        {
            return new Found(i, at + 1, DateKind.Time, new Period(Grain.Day, day).Timex + LastMoment);
        }

        if (!lexemes.Is(at, "end") || !lexemes.Is(at + 1, "of"))
        {
            return null;
        }

        // "At the end of the day" is an idiom.
        var of = at + 2;
        of += lexemes.Is(of, "the") ? 1 : 0;
        if (lexemes.Is(of, "day") && (lexemes[i - 1].Normal is "by" or "before" or "until" or "till" || (at == i && !lexemes.Is(i - 1, "the"))) && _today is { } today)
        {
            return new Found(i, of + 1, DateKind.Time, new Period(Grain.Day, today).Timex + LastMoment, new Period(Grain.Day, today));
        }

        return (DayNearby(at + 2) ?? Directed(at + 2) ?? SingleWeekday(at + 2)) is { Kind: DateKind.Date, Period: { Grain: Grain.Day } named } date
            ? new Found(i, date.End, DateKind.Time, named.Timex + LastMoment, named)
            : null;
    }

    private const string LastMoment = "T23:59:59";

    /// <summary><c>today</c>, <c>yesterday</c>, <c>tonight</c>, <c>the day after tomorrow</c>.</summary>
    private Found? DayNearby(int i)
    {
        int? offset = lexemes[i].Normal switch { "today" => 0, "yesterday" => -1, "tomorrow" => 1, "tonight" => 0, _ => null };
        var end = i + 1;
        if (offset is null)
        {
            var at = lexemes.Is(i, "the") ? i + 1 : i;
            if (!lexemes.Is(at, "day") || lexemes[at + 1].Normal is not ("before" or "after") || lexemes[at + 2].Normal is not ("yesterday" or "tomorrow"))
            {
                return null;
            }

            offset = lexemes.Is(at + 1, "before") ? -2 : 2;
            end = at + 3;
        }

        var night = lexemes.Is(i, "tonight");
        // "today's world" and "in Russia today": the day all the same.
        if (_today is not { } today || new Period(Grain.Day, today).Shift(offset.Value) is not { } day)
        {
            return new Found(i, end, DateKind.Date, offset == 0 ? "PRESENT_REF" : offset < 0 ? "PAST_REF" : "FUTURE_REF");
        }

        return night ? new Found(i, end, DateKind.Time, day.Timex + "TNI", day) : Exactly(i, end, day);
    }

    /// <summary><c>last year</c>, <c>this week</c>, <c>next Thursday</c>, <c>the past summer</c>, <c>last night</c>, <c>next May</c>.</summary>
    private Found? Directed(int i)
    {
        var at = lexemes.Is(i, "the") ? i + 1 : i;
        // "this past spring", "this coming week"
        if (lexemes.Is(at, "this") && lexemes[at + 1].Normal is "past" or "coming" or "last")
        {
            at++;
        }

        if (!lexemes.IsWord(at) || !DateWords.Directions.TryGetValue(lexemes[at].Normal, out var direction))
        {
            return null;
        }

        var unit = at + 1;
        unit += lexemes[unit].Normal is "fiscal" or "calendar" or "financial" or "business" or "academic" or "school" ? 1 : 0;
        var normal = lexemes[unit].Normal;
        var definite = at > i && lexemes.Is(i, "the");

        if (DateWords.PartsOfDay.TryGetValue(normal, out var part) && normal[^1] != 's')
        {
            if (definite && direction != 0)
            {
                return null;
            }

            return _today is { } now && new Period(Grain.Day, now).Shift(direction) is { } day
                ? new Found(i, unit + 1, DateKind.Time, day.Timex + part, day)
                : new Found(i, unit + 1, DateKind.Time, part);
        }

        if (DateWords.Seasons.TryGetValue(normal, out var month) && !(normal is "fall" or "spring" && direction == 0 && lexemes.Is(unit + 1, "in")))
        {
            return Season(i, unit + 1, direction, month);
        }

        if (Weekday(unit, out var afterWeekday) is { } weekday)
        {
            return _today is { } today ? Exactly(i, afterWeekday, new Period(Grain.Day, WeekdayOf(today, weekday, direction))) : new Found(i, afterWeekday, DateKind.Date, WeekdayCode(weekday));
        }

        if (Month(unit, out var afterMonth) is { } named && !lexemes.Is(at, "current"))
        {
            return MonthOf(i, afterMonth, direction, named);
        }

        if (normal is not ("week" or "month" or "quarter" or "year" or "decade" or "century" or "weekend" or "half" or "semester")
            || DateWords.Unit(normal is "half" or "semester" ? "year" : normal) is not { Grain: { } grain })
        {
            return null;
        }

        grain = normal is "half" ? Grain.Half : grain;
        if (lexemes.IsHyphen(unit + 1) && lexemes.IsWord(unit + 2) && !lexemes.Is(unit + 2, "end"))
        {
            return null;                                    // "this year-end" counts, "next week-long" does not
        }

        // "the next week" and "the following year" go on from the date before, in an account of the past.
        if (lexemes.Is(at, "following") || (definite && lexemes[at].Normal is "next" or "previous") || lexemes.Is(at, "preceding"))
        {
            if (Last is { } last && Period.Holding(grain, last.Start).Shift(direction) is { } after)
            {
                return Exactly(i, unit + 1, after);
            }
        }

        return _today is { } day0 && Period.Holding(grain, day0).Shift(direction) is { } period
            ? Exactly(i, unit + 1, period)
            : new Found(i, unit + 1, DateKind.Date, direction < 0 ? "PAST_REF" : direction > 0 ? "FUTURE_REF" : "PRESENT_REF");
    }

    private Found Season(int first, int end, int direction, int month)
    {
        if (_today is not { } today)
        {
            return new Found(first, end, DateKind.Date, "XXXX-" + Period.SeasonCode(month));
        }

        // "Last summer" is the latest that is over, "next summer" the first that has not begun.
        var current = Period.Holding(Grain.Season, today);
        var year = direction switch
        {
            < 0 => new DateOnly(today.Year, month, 1) < current.Start ? today.Year : today.Year - 1,
            > 0 => new DateOnly(today.Year, month, 1) > today ? today.Year : today.Year + 1,
            _ => month == 12 && today.Month < 3 ? today.Year - 1 : today.Year,
        };
        return Named(first, end, Grain.Season, year, month) ?? new Found(first, end, DateKind.Date, "XXXX-" + Period.SeasonCode(month));
    }

    private Found MonthOf(int first, int end, int direction, int month)
    {
        if (_today is not { } today)
        {
            return new Found(first, end, DateKind.Date, FormattableString.Invariant($"XXXX-{month:00}"));
        }

        var year = direction switch
        {
            < 0 => month < today.Month ? today.Year : today.Year - 1,
            > 0 => month > today.Month ? today.Year : today.Year + 1,
            _ => today.Year,
        };
        return Named(first, end, Grain.Month, year, month) ?? new Found(first, end, DateKind.Date, FormattableString.Invariant($"XXXX-{month:00}"));
    }

    // "Last Friday" is the latest before today, "next Friday" the first after it, "this Friday" the one of this week.
    private static DateOnly WeekdayOf(DateOnly today, DayOfWeek day, int direction)
    {
        var number = today.DayNumber + direction switch
        {
            < 0 => -(((today.DayOfWeek - day + 6) % 7) + 1),
            > 0 => ((day - today.DayOfWeek + 6) % 7) + 1,
            _ => (((int)day + 6) % 7) - (((int)today.DayOfWeek + 6) % 7),
        };
        return DateOnly.FromDayNumber(Math.Clamp(number, 0, DateOnly.MaxValue.DayNumber));
    }

    private static string WeekdayCode(DayOfWeek day) => FormattableString.Invariant($"XXXX-WXX-{(day == DayOfWeek.Sunday ? 7 : (int)day)}");

    /// <summary><c>Thursday</c>: the day of the account or one of the six before; the next one where the verb looks ahead.</summary>
    private Found? WeekdayAlone(int i)
    {
        if (SingleWeekday(i) is not { } found || _today is null || Knowledge.Calendar.Weekday(lexemes[i].Normal) is not { } day)
        {
            return SingleWeekday(i);
        }

        // "Monday next week", "Monday of the following week", "Monday two weeks from now"
        var of = lexemes.Is(found.End, "of") ? found.End + 1 : found.End;
        return Directed(of) is { Period: { Grain: Grain.Week } week } named ? Exactly(i, named.End, InWeek(week, day))
            : YearAgo(of) is { Period: { Grain: Grain.Day } away } shifted && shifted.End > of ? Exactly(i, shifted.End, InWeek(Period.Holding(Grain.Week, away.Start), day))
            : found;
    }

    private Found? SingleWeekday(int i)
    {
        if (Weekday(i, out var end) is not { } day || !(lexemes.IsCapital(i) || lexemes[i].Normal.Length > 5))
        {
            return null;
        }

        if (_today is not { } today)
        {
            return new Found(i, end, DateKind.Date, WeekdayCode(day));
        }

        var date = Tense.At(lexemes, i, end) == Outlook.Future
            ? DateOnly.FromDayNumber(Math.Min(DateOnly.MaxValue.DayNumber, today.DayNumber + ((day - today.DayOfWeek + 7) % 7)))
            : DateOnly.FromDayNumber(Math.Max(0, today.DayNumber - ((today.DayOfWeek - day + 7) % 7)));
        return Exactly(i, end, new Period(Grain.Day, date));
    }
}
