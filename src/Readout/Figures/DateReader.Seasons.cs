using System.Globalization;

namespace Readout.Figures;

/// <content>Quarters, seasons, holidays, fiscal years, decades and centuries.</content>
internal sealed partial class DateReader
{
    /// <summary><c>the third quarter of 2024</c>, <c>Q3</c>, <c>first half</c>, <c>last year's fourth quarter</c>.</summary>
    private Found? QuarterOrHalf(int i)
    {
        // "2024 Q3", "the 2024 third quarter"
        var at = lexemes.Is(i, "the") ? i + 1 : i;
        var year = Year(at, out var next);
        if (year is null)
        {
            next = at;
        }

        at = next;
        at += lexemes.Is(at, "fiscal") ? 1 : 0;
        at += lexemes.IsDash(at) && at > i ? 1 : 0;
        int? number = null;
        var grain = Grain.Quarter;
        if (lexemes[at].Normal is "q1" or "q2" or "q3" or "q4" or "h1" or "h2"
            && (lexemes.IsCapital(at) || year is not null || Year(AfterJoint(at + 1), out _) is not null))
        {
            number = lexemes[at].Normal[1] - '0';
            grain = lexemes[at].Normal[0] == 'q' ? Grain.Quarter : Grain.Half;
            at++;
        }
        else if (lexemes[at] is { Plain: true, Normal.Length: 1 } digit && lexemes.Is(at + 1, "q") && lexemes[at + 1].Glued)
        {
            number = (int)digit.Value;
            at += 2;
        }
        else if (NumeralReader.Read(lexemes, at) is { Kind: NumeralKind.Ordinal, Value: >= 1 and <= 4 } ordinal)
        {
            var unit = lexemes.IsDash(ordinal.End) ? ordinal.End + 1 : ordinal.End;
            if (lexemes[unit].Normal is "quarter" or "half" && (lexemes.Is(unit, "quarter") || ordinal.Value <= 2))
            {
                number = (int)ordinal.Value;
                grain = lexemes.Is(unit, "quarter") ? Grain.Quarter : Grain.Half;
                at = unit + 1;
            }
        }

        else if (lexemes[at].Normal is "last" or "latter" or "final" && lexemes[at + 1].Normal is "half" or "quarter"
            && (year is not null || lexemes.Is(at + 2, "of")))
        {
            (number, grain) = lexemes.Is(at + 1, "half") ? (2, Grain.Half) : (4, Grain.Quarter);
            at += 2;
        }

        if (number is not (>= 1 and <= 4))
        {
            return null;
        }

        var of = AfterJoint(at);
        of += lexemes[of].Normal is "fiscal" ? 1 : 0;
        if (year is null && Year(of, out var afterYear) is { } stated)
        {
            (year, at) = (stated, afterYear);
        }
        else if (year is null && Directed(of) is { Period: { Grain: Grain.Year } relative } found)
        {
            (year, at) = (relative.Start.Year, found.End);
        }
        else if (lexemes.Is(of, "the") && lexemes[at - 1].Normal is "half" or "quarter" && lexemes[of + 1].Kind is LexemeKind.Decade or LexemeKind.Mark && at > 1 && lexemes.Is(of - 1, "of"))
        {
            return DecadeOrCentury(of) is { } decade ? decade with { First = i } : null;
        }
        else if (year is null && grain == Grain.Half && !lexemes.Is(of, "the"))
        {
            // A half of a match is no half-year.
            if (lexemes[i - 1].Normal is not ("in" or "for" or "during") || _today is null)
            {
                return null;
            }
        }

        year ??= _today is { } today ? YearOfQuarter(today, number.Value, grain, i, at) : null;
        return year is { } known
            ? Named(i, at, grain, known, grain == Grain.Quarter ? (number.Value * 3) - 2 : (number.Value * 6) - 5)
            : new Found(i, at, DateKind.Date, (grain == Grain.Quarter ? "XXXX-Q" : "XXXX-H") + number.Value.ToString(CultureInfo.InvariantCulture));
    }

    // "of 2024", ", 2024", "-2024"
    private int AfterJoint(int i) => lexemes[i].Normal is "of" or "in" or "," || lexemes.IsHyphen(i) ? i + 1 : i;

    // A quarter without a year is the last one that has begun, the one to come where the verb says so.
    private int YearOfQuarter(DateOnly today, int number, Grain grain, int first, int end)
    {
        var current = grain == Grain.Quarter ? (today.Month + 2) / 3 : (today.Month + 5) / 6;
        var tense = Tense.At(lexemes, first, end);
        return number > current && tense == Outlook.Past && number - current > 1 ? today.Year - 1
            : number < current - 2 && tense == Outlook.Future ? today.Year + 1
            : number - current > 2 && tense != Outlook.Future ? today.Year - 1
            : today.Year;
    }

    private Found? SeasonOf(int i)
    {
        var at = lexemes.Is(i, "the") ? i + 1 : i;
        if (!DateWords.Seasons.TryGetValue(lexemes[at].Normal, out var month))
        {
            // "the 2016 winter", but "the 2016 fall of the city"
            return lexemes[at] is { Plain: true, Normal.Length: 4 } && Year(at, out var behind) is { } named && !lexemes.Is(behind + 1, "of")
                && DateWords.Seasons.TryGetValue(lexemes[behind].Normal, out month)
                ? Named(i, behind + 1, Grain.Season, named, month)
                : null;
        }

        var of = lexemes[at + 1].Normal is "of" or "," ? at + 2 : at + 1;
        if (Year(of, out var end) is { } year)
        {
            return Named(i, end, Grain.Season, year, month);
        }

        // Alone only where a season must be meant: "in the spring", "this fall" stands with the relative dates.
        if (lexemes[i - 1].Normal is not ("in" or "by" or "during" or "since" or "until" or "early" or "late" or "of" or "mid")
            || (lexemes.IsWord(at + 1) && lexemes[at + 1].Normal is "of"))
        {
            return null;
        }

        return _today is { } today
            ? Named(i, at + 1, Grain.Season, Nearest(today, Math.Min(month + 1, 12), 15, i, at + 1), month)
            : new Found(i, at + 1, DateKind.Date, "XXXX-" + Period.SeasonCode(month));
    }

    private Found? NamedDay(int i)
    {
        // One word in small letters ("easter", "epiphany") may be anything.
        var name = lexemes[i].Normal is "this" or "next" or "last" ? i + 1 : i;
        if (!DateWords.Holidays.TryMatch(lexemes, name, out var holiday, out var end) || (end == i + 1 && !lexemes.IsCapital(i)))
        {
            return null;
        }

        // "next Easter", "last Christmas"
        if (name > i && _today is { } now && DateWords.Directions[lexemes[i].Normal] is var direction && holiday.In(now.Year) is { } here)
        {
            var offset = direction > 0 && here <= now ? 1 : direction < 0 && here >= now ? -1 : 0;
            return holiday.In(now.Year + offset) is { } meant ? Exactly(i, end, new Period(Grain.Day, meant)) : null;
        }

        var at = lexemes[end].Normal is "," or "of" or "in" ? end + 1 : end;
        var stated = Year(at, out var afterYear);
        end = stated is null ? end : afterYear;
        if (stated is null && Directed(at) is { Period: { Grain: Grain.Year } of } relative && _today is not null)
        {
            (stated, end) = (of.Start.Year, relative.End);
        }

        var year = stated ?? (_today is { } today ? Nearest(today, holiday.Month, holiday.Day, i, end) : null);
        if (year is { } known && holiday.In(known) is { } date)
        {
            return Exactly(i, end, new Period(Grain.Day, date));
        }

        return new Found(i, end, DateKind.Date, holiday.Moves
            ? FormattableString.Invariant($"XXXX-{holiday.Month:00}")
            : FormattableString.Invariant($"XXXX-{holiday.Month:00}-{holiday.Day:00}"));
    }

    /// <summary><c>fiscal 2024</c>, <c>the fiscal year 2024</c>, <c>FY24</c>, <c>CY2018</c>; its value is the calendar year it is named by.</summary>
    private Found? FiscalYear(int i)
    {
        if (lexemes[i] is { Kind: LexemeKind.Word } word && word.Normal.Length is 4 or 6 && word.Normal[..2] is "fy" or "cy"
            && int.TryParse(word.Normal.AsSpan(2), NumberStyles.None, CultureInfo.InvariantCulture, out var digits))
        {
            return Named(i, i + 1, Grain.Year, digits < 100 ? 2000 + digits : digits, 1);
        }


        var at = lexemes.Is(i, "the") ? i + 1 : i;
        if (lexemes[at].Normal is not ("fiscal" or "financial" or "fy" or "calendar"))
        {
            return null;
        }

        at += lexemes.Is(at + 1, "year") ? 2 : 1;
        return Year(at, out var end) is { } year ? Named(i, end, Grain.Year, year, 1) : null;
    }

    /// <summary><c>the 1990s</c>, <c>the '80s</c>, <c>the nineties</c>, <c>the 20th century</c>.</summary>
    private Found? DecadeOrCentury(int i)
    {
        var at = lexemes.Is(i, "the") ? i + 1 : i;
        at += lexemes[at].Normal is "early" or "late" or "mid" ? 1 : 0;
        at += lexemes.IsDash(at) && at > i ? 1 : 0;
        at += lexemes.Is(at, "'") && lexemes[at + 1].Kind == LexemeKind.Decade ? 1 : 0;
        if (lexemes[at].Kind == LexemeKind.Decade)
        {
            var value = (int)lexemes[at].Value;
            var year = value >= 1000 ? value : value is 0 or 10 or 20 ? 2000 + value : 1900 + value;
            return year is >= 1000 and < 3000 && (value >= 100 || at > i) ? Named(i, at + 1, Grain.Decade, year, 1) : null;
        }

        var first = lexemes.Is(i, "the") ? i + 1 : i;
        if (first > i && DateWords.Decades.TryGetValue(lexemes[at].Normal, out var nineties))
        {
            return Named(i, at + 1, Grain.Decade, nineties, 1);
        }

        if (NumeralReader.Read(lexemes, first) is not { Kind: NumeralKind.Ordinal, Value: > 0 and < 30 } ordinal)
        {
            return null;
        }

        at = lexemes.IsDash(ordinal.End) ? ordinal.End + 1 : ordinal.End;
        return lexemes.Is(at, "century") ? new Found(i, at + 1, DateKind.Date, ((int)ordinal.Value - 1).ToString("00", CultureInfo.InvariantCulture)) : null;
    }
}
