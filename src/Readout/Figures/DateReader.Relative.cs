namespace Readout.Figures;

/// <content>Dates that lie so and so to the article's own, or to the one named before.</content>
internal sealed partial class DateReader
{
    private Found? Relative(int i) => DayNearby(i) ?? Directed(i) ?? SameOrNext(i) ?? WeekdayAlone(i) ?? YearAgo(i);

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

    /// <summary><c>that year</c>, <c>the same day</c>, <c>the next day</c>, <c>the day before</c>, <c>the weekend</c>, <c>the quarter</c>.</summary>
    private Found? SameOrNext(int i)
    {
        if (lexemes[i].Normal is "that" or "the" && lexemes[i + 1].Normal is "same"
            && DateWords.Unit(lexemes[i + 2].Normal) is { Grain: { } same } && lexemes[i + 2].Normal[^1] != 's')
        {
            return OfLast(i, i + 3, same, 0);
        }

        if (lexemes.Is(i, "that") && lexemes[i + 1].Normal is "day" or "week" or "month" or "year" or "quarter"
            && lexemes[i - 1].Normal is not ("so" or "said" or "says"))
        {
            return OfLast(i, i + 2, DateWords.Unit(lexemes[i + 1].Normal)!.Value.Grain!.Value, 0);
        }

        if (lexemes.Is(i, "the") && lexemes[i + 1].Normal is "next" or "following" or "previous" && lexemes.Is(i + 2, "day"))
        {
            return OfLast(i, i + 3, Grain.Day, lexemes.Is(i + 1, "previous") ? -1 : 1);
        }

        if (lexemes.Is(i, "the") && lexemes.Is(i + 1, "day") && lexemes[i + 2].Normal is "before" or "after" && lexemes[i + 3].Kind == LexemeKind.Mark)
        {
            return OfLast(i, i + 3, Grain.Day, lexemes.Is(i + 2, "before") ? -1 : 1);
        }

        if (lexemes.Is(i, "the") && lexemes[i + 1].Normal is "latest" or "most"
            && (lexemes.Is(i + 1, "latest") ? i + 2 : lexemes.Is(i + 2, "recent") ? i + 3 : 0) is > 0 and var noun
            && lexemes[noun].Normal is "quarter" or "period" && ReportedQuarter is { } latest && (lexemes.Is(noun, "quarter") || Focus is not null))
        {
            return Exactly(i, noun + 1, latest);
        }

        if (lexemes.Is(i, "the") && lexemes.Is(i + 1, "weekend") && _today is { } today)
        {
            var tense = Tense.At(lexemes, i, i + 2);
            var weekend = Period.Holding(Grain.Weekend, today);
            return weekend.Start > today && tense != Outlook.Future && weekend.Shift(-1) is { } before ? Exactly(i, i + 2, before) : Exactly(i, i + 2, weekend);
        }

        // "for the year", "in the quarter": the one spoken of, else the present one.
        if (lexemes.Is(i, "the") && lexemes[i + 1].Normal is "quarter" or "year" or "month" && !lexemes.IsHyphen(i + 2)
            && lexemes[i - 1].Normal is "for" or "in" or "of" or "during" or "throughout"
            && lexemes[i + 2].Normal is not ("of" or "old" or "before" or "after" or "when" or "that" or "to"))
        {
            var grain = DateWords.Unit(lexemes[i + 1].Normal)!.Value.Grain!.Value;
            return grain == Grain.Quarter && ReportedQuarter is { } quarter ? Exactly(i, i + 2, quarter)
                : grain == Grain.Quarter || _today is null ? OfLast(i, i + 2, grain, 0)
                : Exactly(i, i + 2, Period.Holding(grain, Last is { } last && last.Grain <= grain && Math.Abs(last.Start.Year - _today.Value.Year) <= 1 && last.Grain != Grain.Day ? last.Start : _today.Value));
        }

        if (lexemes.Is(i, "year") && (lexemes.Is(i + 1, "end") || (lexemes.IsHyphen(i + 1) && lexemes.Is(i + 2, "end"))) && _today is { } now)
        {
            return Exactly(i, lexemes.Is(i + 1, "end") ? i + 2 : i + 3, new Period(Grain.Day, new DateOnly(now.Year, 12, 31)));
        }

        return null;
    }

    private Found? OfLast(int first, int end, Grain grain, int shift) =>
        (Last is { } last && (grain > Grain.Day || last.Grain == Grain.Day) ? Period.Holding(grain, last.Start)
            : _today is { } today ? Period.Holding(grain, today)
            : (Period?)null) is { } anchor && anchor.Shift(shift) is { } period
            ? Exactly(first, end, period)
            : new Found(first, end, DateKind.Date, "PAST_REF");

    /// <summary><c>Thursday</c>: the day of the account or one of the six before; the next one where the verb looks ahead.</summary>
    private Found? WeekdayAlone(int i)
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

    /// <summary><c>80 years ago</c>, <c>a week earlier</c>, <c>two days later</c>, <c>three months from now</c>, <c>year-ago</c>.</summary>
    private Found? YearAgo(int i)
    {
        var at = lexemes.Is(i, "the") && lexemes.Is(i + 1, "year") ? i + 1 : i;
        if (lexemes.Is(at, "year") && lexemes.IsDash(at + 1) && lexemes[at + 2].Normal is "ago" or "earlier")
        {
            var named = lexemes[at + 3].Normal is "quarter" or "period" or "half" ? at + 4 : at + 3;
            return YearBefore(i, named) ?? Shifted(i, named, DateWords.Unit("year")!.Value, -1, fromLast: false);
        }

        if (Amount(i, out var end) is not { } amount || !double.IsFinite(amount) || DateWords.UnitBehindDigits(lexemes[end].Normal) is not { } unit)
        {
            return null;
        }

        end++;
        end += lexemes.Is(end, "or") && lexemes.Is(end + 1, "so") ? 2 : 0;
        var (words, direction, fromLast) = lexemes[end].Normal switch
        {
            "ago" => (1, -1, false),
            // "For three days earlier this week" is a length and a date.
            "earlier" when lexemes[end + 1].Normal is not ("this" or "last" or "in") => (1, -1, true),
            "before" when lexemes[end + 1].Kind == LexemeKind.Mark => (1, -1, true),
            "later" or "afterwards" or "afterward" => (1, 1, true),
            "hence" => (1, 1, false),
            "from" when lexemes[end + 1].Normal is "now" or "today" => (2, 1, false),
            _ => (0, 0, false),
        };
        return words == 0 ? null
            : (direction * amount == -1 && unit is { Code: "Y", Factor: 1 } ? YearBefore(i, end + words) : null) ?? Shifted(i, end + words, unit, direction * amount, fromLast);
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
        if (NumeralReader.Read(lexemes, i) is { Kind: NumeralKind.Cardinal, Value: >= 0 } number)
        {
            end = number.End;
            return number.Value;
        }

        end = i + 1;
        if (lexemes[i].Normal is "a" or "an")
        {
            return 1;
        }

        if (lexemes.Is(i, "half") && lexemes[i + 1].Normal is "a" or "an")
        {
            end = i + 2;
            return 0.5;
        }

        return null;
    }
}
