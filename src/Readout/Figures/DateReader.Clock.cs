namespace Readout.Figures;

/// <content>Times of day.</content>
internal sealed partial class DateReader
{
    /// <summary>A clock time with the day that may follow: <c>9:30 p.m. Thursday</c>, <c>noon on May 8</c>, <c>8 this morning</c>.</summary>
    private Found? Clocked(int i)
    {
        if (lexemes.Is(i, "overnight"))
        {
            return _today is { } today ? new Found(i, i + 1, DateKind.Time, new Period(Grain.Day, today).Timex + "TNI") : null;
        }

        if (Clock(i) is not { } clock)
        {
            return PartOfDay(i);
        }

        var at = clock.End;
        at += lexemes.Is(at, ",") ? 1 : 0;
        at += lexemes.Is(at, "on") ? 1 : 0;
        if (Dated(at) is { Kind: DateKind.Date, Period: { Grain: Grain.Day } day } date)
        {
            return clock with { End = date.End, Value = day.Timex + clock.Value, Period = day };
        }

        if (lexemes.Is(at, "tonight") && _today is { } now)
        {
            return clock with { End = at + 1, Value = new Period(Grain.Day, now).Timex + clock.Value };
        }

        if (lexemes.Is(clock.End, "in") && lexemes.Is(clock.End + 1, "the") && lexemes[clock.End + 2].Normal is "morning" or "afternoon" or "evening")
        {
            return clock with { End = clock.End + 3 };
        }

        return _today is { } here && !clock.Value.StartsWith("TX", StringComparison.Ordinal)
            ? clock with { Value = (Last is { Grain: Grain.Day } last ? last : new Period(Grain.Day, here)).Timex + clock.Value }
            : clock;
    }

    /// <summary>A time of day by itself; its value begins with <c>T</c>.</summary>
    private Found? Clock(int i)
    {
        var normal = lexemes[i].Normal;
        if (normal is "noon" or "midnight" or "midday")
        {
            return lexemes.IsHyphen(i + 1) ? null : new Found(i, AfterZone(i + 1), DateKind.Time, normal is "midnight" ? "T24:00" : "T12:00");
        }

        int hour, minute = 0, end;
        var exact = false;
        if (lexemes[i] is { Kind: LexemeKind.Number } digits && !lexemes.Is(i - 1, "$") && !(lexemes.Is(i - 1, ":") && lexemes[i].Glued))
        {
            if (digits.Plain && digits.Normal.Length <= 2 && lexemes.Is(i + 1, ":") && lexemes[i + 1].Glued
                && lexemes[i + 2] is { Plain: true, Normal.Length: 2, Glued: true } minutes)
            {
                (hour, minute, end, exact) = ((int)digits.Value, (int)minutes.Value, i + 3, true);
                if (lexemes.Is(end, ":") && lexemes[end].Glued && lexemes[end + 1] is { Plain: true, Normal.Length: 2, Glued: true })
                {
                    end += 2;
                }
            }
            else if (digits.Plain && digits.Normal.Length <= 2)
            {
                (hour, end) = ((int)digits.Value, i + 1);
            }
            else if (digits.Plain && digits.Normal.Length == 4 && DateWords.Zones.TryMatch(lexemes, i + 1, out _, out var zoneEnd))
            {
                return digits.Value % 100 < 60 && digits.Value < 2400 ? new Found(i, zoneEnd, DateKind.Time, FormattableString.Invariant($"T{(int)digits.Value / 100:00}:{(int)digits.Value % 100:00}")) : null;
            }
            else if (digits.Normal.Length is 4 or 5 && digits.Normal[^3] == '.' && HalfDay(i + 1, out _) is not null)
            {
                (hour, minute, end) = ((int)digits.Value, (int)Math.Round((digits.Value - Math.Floor(digits.Value)) * 100), i + 1);
            }
            else
            {
                return null;
            }
        }
        else if (lexemes.IsWord(i) && NumberWords.Small.TryGetValue(normal, out var word) && word is >= 1 and <= 12)
        {
            (hour, end) = (word, i + 1);
        }
        else
        {
            return null;
        }

        if (HalfDay(end, out var afterHalf) is { } pm)
        {
            if (hour is < 1 or > 12)
            {
                return hour is > 12 and < 24 && exact ? Time(i, AfterZone(afterHalf), hour, minute) : null;
            }

            return Time(i, AfterZone(afterHalf), (hour % 12) + (pm ? 12 : 0), minute);
        }

        if (lexemes.Is(end, "o") && lexemes.Is(end + 1, "'") && lexemes.Is(end + 2, "clock"))
        {
            return Time(i, end + 3, hour, 0);
        }

        // 21:30 alone is a time, 3:1 a score, 1:30 may be either: a zone, or a leading nought or a two-digit hour, decides for time.
        return exact && hour < 24 && minute < 60 ? Time(i, AfterZone(end), hour, minute) : null;
    }

    private static Found? Time(int first, int end, int hour, int minute) =>
        hour < 25 && minute < 60 ? new Found(first, end, DateKind.Time, FormattableString.Invariant($"T{hour:00}:{minute:00}")) : null;

    private int AfterZone(int i) => DateWords.Zones.TryMatch(lexemes, i, out _, out var end) ? end : i;

    /// <summary>False for a.m., true for p.m.</summary>
    private bool? HalfDay(int i, out int end)
    {
        end = i + 1;
        if (lexemes[i].Normal is "am" or "pm")
        {
            return lexemes.Is(i, "pm");
        }

        if (lexemes[i].Normal is "a" or "p" && lexemes.Is(i + 1, ".") && lexemes.Is(i + 2, "m"))
        {
            end = lexemes.Is(i + 3, ".") ? i + 4 : i + 3;
            return lexemes.Is(i, "p");
        }

        return null;
    }

    /// <summary><c>in the morning</c>, <c>mid-afternoon</c>, <c>this evening</c> stands with the relative dates.</summary>
    private Found? PartOfDay(int i)
    {
        var at = lexemes.Is(i, "the") && lexemes[i - 1].Normal is "in" or "during" or "of" ? i + 1
            : lexemes.Is(i, "mid") ? (lexemes.IsDash(i + 1) ? i + 2 : i + 1)
            : -1;
        if (at < 0 || !DateWords.PartsOfDay.TryGetValue(lexemes[at].Normal, out var part)
            || lexemes[at].Normal is not ("morning" or "afternoon" or "evening" or "night"))
        {
            return null;
        }

        var next = lexemes.Is(at + 1, "of") ? at + 2 : at + 1;
        if (Dated(next) is { Period: { Grain: Grain.Day } day } date)
        {
            return new Found(i, date.End, DateKind.Time, day.Timex + part, day);
        }

        if (_today is not { } today)
        {
            return new Found(i, at + 1, DateKind.Time, part);
        }

        var meant = Last is { Grain: Grain.Day } last ? last : new Period(Grain.Day, today);
        return new Found(i, at + 1, DateKind.Time, meant.Timex + part);
    }
}
