namespace Readout.Figures;

/// <content>Times of day, alone and with their day.</content>
internal sealed partial class DateReader
{
    /// <param name="IsBare">a number that is an hour only where a part of the day or "at" says so</param>
    private readonly record struct ClockTime(int End, int Hour, int Minute = 0, int Second = 0, bool IsBare = false)
    {
        public string Value => Second > 0
            ? FormattableString.Invariant($"T{Hour:00}:{Minute:00}:{Second:00}")
            : FormattableString.Invariant($"T{Hour:00}:{Minute:00}");

        public bool IsValid => Hour < 25 && Minute < 60 && Second < 60;

        /// <summary>The same in the afternoon, the evening or at night.</summary>
        public ClockTime In(string part) =>
            Hour is > 0 and < 12 && (part is "TAF" or "TEV" || (part is "TNI" && Hour > 5)) ? this with { Hour = Hour + 12 } : this;
    }

    /// <summary>A clock time with the day that may follow: <c>9:30 p.m. Thursday</c>, <c>noon on May 8</c>, <c>8 this morning</c>.</summary>
    private Found? Clocked(int i)
    {
        if (lexemes.Is(i, "overnight"))
        {
            return _today is { } today ? new Found(i, i + 1, DateKind.Time, new Period(Grain.Day, today).Timex + "TNI") : null;
        }

        if (TimeOfDay(i) is not { } clock)
        {
            return PartOfDay(i);
        }

        var partAt = PartBehind(clock.End, out var part);
        if (part is not null)
        {
            clock = clock.In(part) with { End = partAt };
        }

        var at = clock.End;
        at += lexemes.Is(at, ",") ? 1 : 0;
        at += lexemes.Is(at, "on") ? 1 : 0;
        if (Dated(at) is { Period: { Grain: Grain.Day } day } date && (!clock.IsBare || part is not null || date.Kind == DateKind.Time || EndsInPart(date.End)))
        {
            // "8 tomorrow morning", "5 this afternoon", "3 p.m. on Thursday"
            var named = date.Kind == DateKind.Date && part is null ? PartWord(date.End) : null;
            var meant = named ?? (date.Kind == DateKind.Time ? date.Value[^3..] : "");
            return new Found(i, named is null ? date.End : date.End + 1, DateKind.Time, day.Timex + clock.In(meant).Value, day);
        }

        if (clock.IsBare && part is null)
        {
            return PartOfDay(i);
        }

        // "3 p.m. each day"
        if ((lexemes[clock.End].Normal is "each" or "every" && lexemes.Is(clock.End + 1, "day")) || lexemes.Is(clock.End, "daily"))
        {
            return new Found(i, lexemes.Is(clock.End, "daily") ? clock.End + 1 : clock.End + 2, DateKind.Set, AnyDay + clock.Value);
        }

        var value = _today is { } here ? (Last is { Grain: Grain.Day } last ? last : new Period(Grain.Day, here)).Timex + clock.Value : clock.Value;
        return new Found(i, clock.End, DateKind.Time, value);
    }

    private bool EndsInPart(int i) => PartWord(i) is not null;

    private string? PartWord(int i) =>
        lexemes[i].Normal is "am" ? "TMO"
        : lexemes[i].Normal is "pm" ? "TAF"
        : DateWords.PartsOfDay.TryGetValue(lexemes[i].Normal, out var part) && lexemes[i].Normal[^1] != 's' ? part
        : null;

    /// <summary><c>in the evening</c>, <c>at night</c>, <c>early in the morning</c> behind a clock time.</summary>
    private int PartBehind(int i, out string? part)
    {
        var at = lexemes[i].Normal is "early" or "late" or "later" ? i + 1 : i;
        at += lexemes[at].Normal is "in" or "of" or "at" or "during" ? 1 : 0;
        at += lexemes.Is(at, "the") ? 1 : 0;
        at += lexemes[at].Normal is "early" or "late" ? 1 : 0;
        part = at > i ? PartWord(at) : null;
        return part is null ? i : at + 1;
    }

    /// <summary><c>Thursday morning</c>, <c>May 8 at 9:30 p.m.</c>, <c>tomorrow night</c>, <c>last night at 8</c>.</summary>
    private Found WithTimeOfDay(Found date)
    {
        if (date.Period is not { Grain: Grain.Day } day || (date.Kind == DateKind.Date && date.Value.Length > 10))
        {
            return date;
        }

        var part = date.Kind == DateKind.Time && date.Value.Length == 13 ? date.Value[^3..] : null;
        if (part is null)
        {
            var early = lexemes[date.End].Normal is "early" or "late" or "in" ? date.End + 1 : date.End;
            early += lexemes.Is(date.End, "in") && lexemes.Is(early, "the") ? 1 : 0;
            if (PartWord(early) is { } word && word is not "TMI")
            {
                part = word;
                date = date with { End = early + 1, Kind = DateKind.Time, Value = day.Timex + part };
            }
        }

        var i = date.End;
        i += lexemes.Is(i, ",") ? 1 : 0;
        var at = lexemes[i].Normal is "at" or "by" or "around" or "about" or "before" or "after" or "until" or "till" or "for" or "from" ? i + 1 : i;
        at += at > i && lexemes[at].Normal is "about" or "around" ? 1 : 0;
        if (TimeOfDay(at) is not { } clock || (i > date.End && at == i) || (clock.IsBare && !(lexemes.Is(at - 1, "at") && StandsFree(clock.End))))
        {
            return date;
        }

        var end = PartBehind(clock.End, out var behind);
        return date with { End = end, Kind = DateKind.Time, Value = day.Timex + clock.In(behind ?? part ?? "").Value };
    }

    // Nothing that a number could count or measure follows.
    private bool StandsFree(int i) =>
        lexemes[i].Kind == LexemeKind.Mark ? !lexemes.IsDash(i) && lexemes[i].Normal is not ("%" or "/" or ":")
        : lexemes.IsWord(i) && FigureWords.EndsPhrase(lexemes[i].Normal) && lexemes[i].Normal is not ("of" or "per");

    private ClockTime? TimeOfDay(int i) => PastOrTo(i) ?? Clock(i);

    /// <summary><c>half past seven</c>, <c>a quarter to nine</c>, <c>20 minutes past eight</c>.</summary>
    private ClockTime? PastOrTo(int i)
    {
        var at = lexemes.Is(i, "a") ? i + 1 : i;
        int minutes;
        var plain = false;
        if (lexemes[at].Normal is "half" or "quarter")
        {
            minutes = lexemes.Is(at, "half") ? 30 : 15;
            at++;
        }
        else if (at == i && NumeralReader.Read(lexemes, i) is { Kind: NumeralKind.Cardinal, Value: > 0 and < 60, Scaled: false } number
            && number.Value == Math.Floor(number.Value))
        {
            (minutes, at) = ((int)number.Value, number.End);
            plain = lexemes[at].Normal is not ("minutes" or "minute" or "min" or "mins");
            at += plain ? 0 : 1;
        }
        else
        {
            return null;
        }

        // "Five to seven" is a range unless minutes are named.
        var past = lexemes.Is(at, "past");
        if ((!past && !(lexemes.Is(at, "to") && !plain)) || Clock(at + 1) is not { Minute: 0 } hour)
        {
            return null;
        }

        return past ? hour with { Minute = minutes, IsBare = false }
            : hour with { Hour = hour.Hour is 0 or 1 && hour.IsBare ? 12 : hour.Hour == 0 ? 23 : hour.Hour - 1, Minute = 60 - minutes, IsBare = false };
    }

    private ClockTime? Clock(int i)
    {
        var normal = lexemes[i].Normal;
        if (lexemes[i].Plain && lexemes[i + 1].Normal is "noon" or "midnight" && lexemes[i].Value == 12)
        {
            return Clock(i + 1);
        }

        if (normal is "mid" && lexemes.IsDash(i + 1) && lexemes.Is(i + 2, "day"))
        {
            return new ClockTime(AfterZone(i + 3), 12);
        }

        if (normal is "noon" or "midnight" or "midday" or "noonish")
        {
            return lexemes.IsHyphen(i + 1) ? null : new ClockTime(AfterZone(i + 1), normal is "midnight" ? 24 : 12);
        }

        if (HourAndMinute(i) is not { } clock)
        {
            return null;
        }

        var end = clock.End;
        end += lexemes.Is(end, ".") && lexemes[end].Glued && lexemes[end + 1].Normal is "am" or "pm" ? 1 : 0;
        if (HalfDay(end, out var afterHalf) is { } pm)
        {
            clock = clock with { End = AfterZone(afterHalf), IsBare = false };
            return clock.Hour is >= 1 and <= 12 ? clock with { Hour = (clock.Hour % 12) + (pm ? 12 : 0) }
                : clock.Hour is > 12 and < 24 && lexemes.Is(i + 1, ":") ? clock
                : null;
        }

        if (lexemes.Is(end, "o") && lexemes.Is(end + 1, "'") && lexemes.Is(end + 2, "clock"))
        {
            return clock with { End = end + 3, IsBare = false };
        }

        if (lexemes.Is(end, "ish") && lexemes[end].Glued && clock.IsBare)
        {
            return clock with { End = end + 1, IsBare = false };
        }

        // 21:30 alone is a time; 12 alone may be.
        return clock.IsBare ? clock.Hour is >= 1 and <= 12 ? clock : null
            : clock.Hour < 24 ? clock with { End = AfterZone(end) }
            : null;
    }

    /// <summary>Hour, minute and second as written, before what says which half of the day is meant.</summary>
    private ClockTime? HourAndMinute(int i)
    {
        ClockTime? clock = null;
        if (lexemes[i] is { Kind: LexemeKind.Number } digits)
        {
            if (lexemes.Is(i - 1, "$") || (lexemes.Is(i - 1, ":") && lexemes[i].Glued))
            {
                return null;
            }

            if (digits.Plain && digits.Normal.Length <= 2)
            {
                clock = lexemes.Is(i + 1, "h") && lexemes[i + 1].Glued && lexemes.Is(i - 1, "at") ? new ClockTime(i + 2, (int)digits.Value)
                    : !IsMinute(i + 1) ? new ClockTime(i + 1, (int)digits.Value, IsBare: true)
                    : IsMinute(i + 3) ? new ClockTime(i + 5, (int)digits.Value, (int)lexemes[i + 2].Value, (int)lexemes[i + 4].Value)
                    : new ClockTime(i + 3, (int)digits.Value, (int)lexemes[i + 2].Value);
            }
            else if (digits.Plain && digits.Normal.Length == 4 && DateWords.Zones.TryMatch(lexemes, i + 1, out _, out var zoneEnd))
            {
                clock = digits.Value < 2400 ? new ClockTime(zoneEnd, (int)digits.Value / 100, (int)digits.Value % 100) : null;
            }
            else if (digits is { Plain: true, Normal.Length: 3 or 4, Value: < 1260 } && HalfDay(i + 1, out _) is not null)
            {
                clock = new ClockTime(i + 1, (int)digits.Value / 100, (int)digits.Value % 100, IsBare: true);
            }
            else if (digits.Normal.Length is 4 or 5 && digits.Normal[^3] == '.' && HalfDay(i + 1, out _) is not null)
            {
                clock = new ClockTime(i + 1, (int)digits.Value, (int)Math.Round((digits.Value - Math.Floor(digits.Value)) * 100), IsBare: true);
            }
        }
        else if (lexemes.IsWord(i) && NumberWords.Small.TryGetValue(lexemes[i].Normal, out var word) && word is >= 1 and <= 12)
        {
            // "six forty-three" is a time of day after "at", or before "p.m.".
            clock = new ClockTime(i + 1, word, IsBare: true);
            if (NumberWords.Small.TryGetValue(lexemes[i + 1].Normal, out var tens) && tens >= 10
                && NumeralReader.Read(lexemes, i + 1) is { Kind: NumeralKind.Cardinal, Value: >= 10 and < 60, Scaled: false } minute
                && (lexemes.Is(i - 1, "at") || HalfDay(minute.End, out _) is not null))
            {
                clock = new ClockTime(minute.End, word, (int)minute.Value);
            }
        }

        return clock is { IsValid: true } ? clock : null;
    }

    // ":30"
    private bool IsMinute(int i) =>
        lexemes.Is(i, ":") && lexemes[i].Glued && lexemes[i + 1] is { Plain: true, Normal.Length: 2, Glued: true, Value: < 60 };

    private int AfterZone(int i) => DateWords.Zones.TryMatch(lexemes, i, out _, out var end) ? end : i;

    /// <summary>False for a.m., true for p.m.</summary>
    private bool? HalfDay(int i, out int end)
    {
        end = i + 1;
        if (lexemes[i].Normal is "am" or "pm")
        {
            return lexemes.Is(i, "pm");
        }

        if (lexemes[i].Normal is not ("a" or "p"))
        {
            return null;
        }

        if (lexemes.Is(i + 1, ".") && lexemes.Is(i + 2, "m"))
        {
            end = lexemes.Is(i + 3, ".") ? i + 4 : i + 3;
            return lexemes.Is(i, "p");
        }

        // "at 9a"
        return lexemes[i].Glued && lexemes.Is(i - 2, "at") ? lexemes.Is(i, "p") : null;
    }

    /// <summary><c>in the morning</c>, <c>mid-afternoon</c>; <c>this evening</c> stands with the relative dates.</summary>
    private Found? PartOfDay(int i)
    {
        var at = lexemes.Is(i, "the") && lexemes[i - 1].Normal is "in" or "during" or "of" ? i + 1
            : lexemes.Is(i, "mid") ? (lexemes.IsDash(i + 1) ? i + 2 : i + 1)
            : lexemes.Is(i - 1, "in") || (lexemes.Is(i, "night") && lexemes.Is(i - 1, "at")) ? i
            : -1;
        if (at < 0 || !DateWords.PartsOfDay.TryGetValue(lexemes[at].Normal, out var part)
            || lexemes[at].Normal is not ("morning" or "afternoon" or "evening" or "night" or "daytime"))
        {
            return null;
        }

        var next = lexemes.Is(at + 1, "of") ? at + 2 : at + 1;
        if (Dated(next) is { Kind: DateKind.Date, Period: { Grain: Grain.Day } day } date)
        {
            return new Found(i, date.End, DateKind.Time, day.Timex + part, day);
        }

        // "in night vision", "at night" of no one night
        if (_today is not { } today || at == i)
        {
            return at == i && lexemes.IsWord(at + 1) && !FigureWords.EndsPhrase(lexemes[at + 1].Normal) ? null : new Found(i, at + 1, DateKind.Time, part);
        }

        var meant = Last is { Grain: Grain.Day } last ? last : new Period(Grain.Day, today);
        return new Found(i, at + 1, DateKind.Time, meant.Timex + part);
    }
}
