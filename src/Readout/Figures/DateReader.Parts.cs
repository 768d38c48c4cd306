using Readout.Knowledge;

namespace Readout.Figures;

/// <content>The parts of calendar dates, and which year an unstated one is.</content>
internal sealed partial class DateReader
{
    /// <summary>A month's name; <paramref name="next"/> is behind it and its full stop.</summary>
    private int? Month(int i, out int next)
    {
        next = i + 1;
        if (!lexemes.IsWord(i) || Knowledge.Calendar.Month(lexemes[i].Normal) is not { } month)
        {
            return null;
        }

        if (!Knowledge.Calendar.IsWrittenOut(lexemes[i].Normal))
        {
            var stop = lexemes.Is(next, ".") && lexemes[next].Glued;
            next += stop ? 1 : 0;
            // "mar", "dec", "sep" without a full stop or a number beside them are anything.
            if (!stop && lexemes[next].Kind is not (LexemeKind.Number or LexemeKind.Ordinal)
                && lexemes[i - 1].Kind is not (LexemeKind.Number or LexemeKind.Ordinal) && !lexemes.IsDash(next) && !lexemes.Is(next, "/"))
            {
                return null;
            }
        }

        return month;
    }

    // A month without a day or a year: what else the word may be decides what must stand around it.
    private bool StandsAsMonth(int i, int next)
    {
        var normal = lexemes[i].Normal;
        var before = lexemes[i - 1].Normal;
        if (!lexemes.IsCapital(i))
        {
            return normal is not ("may" or "march" or "august") && next - i == 1 && Knowledge.Calendar.IsWrittenOut(normal);
        }

        if (normal is not ("may" or "march" or "april" or "june" or "august"))
        {
            return true;
        }

        if (before is "in" or "of" or "since" or "until" or "till" or "by" or "last" or "this" or "next" or "early" or "late" or "during" or "from"
            or "to" or "through" or "for" or "before" or "after" or "and" or "or"
            or "mid" or "-" or "each" or "every" or "following" or "previous" or "past" or "between" or "later" or "earlier" or "on")
        {
            // "to March on the capital" and "of May's government" remain.
            return !(before is "to" or "for" && normal is "may" or "march"
                && lexemes.IsWord(next) && lexemes[next].Normal is "on" or "in" or "towards" or "toward");
        }

        return normal is "april" or "june" or "august" && !lexemes.IsCapital(next)
            && !(lexemes.IsCapital(i - 1) && lexemes.IsWord(i - 1) && !lexemes.StartsSentence(i - 1))
            && !(lexemes.StartsSentence(i) && lexemes.IsWord(next));
    }

    private int? Day(int i, out int next)
    {
        next = i + 1;
        var lexeme = lexemes[i];
        if (lexeme.Kind == LexemeKind.Ordinal || (lexeme is { Kind: LexemeKind.Number, Plain: true } && lexeme.Normal.Length <= 2))
        {
            // 8:30 and 8.5 and $8 are no days; nor is 8 in 8%.
            return lexeme.Value is >= 1 and <= 31 && !(lexemes.Is(next, ":") && lexemes[next].Glued) && !lexemes.Is(next, "%") ? (int)lexeme.Value : null;
        }

        if (lexemes.IsWord(i) && NumeralReader.Read(lexemes, i) is { Kind: NumeralKind.Ordinal, Value: >= 1 and <= 31 } ordinal)
        {
            next = ordinal.End;
            return (int)ordinal.Value;
        }

        return null;
    }

    // "May 300 people" never gets here; "May 8 million" and "In May 8 people" do.
    private bool IsCount(int afterDay, int at) =>
        lexemes.IsWord(afterDay) && (NumberWords.Scales.ContainsKey(lexemes[afterDay].Normal) || lexemes[afterDay].Normal is "percent" or "people" or "per")
        && lexemes[at].Kind == LexemeKind.Number;

    /// <summary>The last day of <c>7-10</c> or <c>7 to 10</c> behind the first.</summary>
    private int? DayRange(int i, int first, out int end)
    {
        end = i;
        var join = lexemes.IsDash(i) || lexemes[i].Normal is "to" or "through" or "until" or "/";
        if (!join || Day(i + 1, out var after) is not { } last || last <= first || lexemes.IsDash(after)
            || lexemes.Is(after, "/") || DateWords.UnitBehindDigits(lexemes[after].Normal) is not null)
        {
            return null;
        }

        end = after;
        return last;
    }

    private DayOfWeek? Weekday(int i, out int next)
    {
        next = i + 1;
        if (!lexemes.IsWord(i) || Knowledge.Calendar.Weekday(lexemes[i].Normal) is not { } day)
        {
            return null;
        }

        if (!Knowledge.Calendar.IsWrittenOut(lexemes[i].Normal))
        {
            var stop = lexemes.Is(next, ".") && lexemes[next].Glued;
            var comma = lexemes.Is(next, ",")
                && (Knowledge.Calendar.Month(lexemes[next + 1].Normal) is not null || lexemes[next + 1].Kind == LexemeKind.Number);
            next += stop ? 1 : 0;
            if (!stop && !comma && Knowledge.Calendar.Month(lexemes[next].Normal) is null)
            {
                return null;
            }

            if (!lexemes.IsCapital(i))
            {
                return null;
            }
        }

        return day;
    }

    /// <summary>A year in four digits or in words.</summary>
    private int? Year(int i, out int end)
    {
        end = i + 1;
        var lexeme = lexemes[i];
        if (lexeme is { Kind: LexemeKind.Number, Plain: true, Normal.Length: 4 })
        {
            return lexeme.Value is >= 1000 and <= 2199 ? (int)lexeme.Value : null;
        }

        if (!lexemes.IsWord(i))
        {
            return null;
        }

        // nineteen ninety-seven, twenty twenty-four; two thousand and five
        if (lexeme.Normal is "nineteen" or "eighteen" or "twenty" && NumberWords.Small.TryGetValue(lexemes[i + 1].Normal, out var tens) && tens >= 10)
        {
            end = i + 2;
            var year = (NumberWords.Small[lexeme.Normal] * 100) + tens;
            var at = lexemes.IsDash(end) ? end + 1 : end;
            if (tens >= 20 && NumberWords.Small.TryGetValue(lexemes[at].Normal, out var unit) && unit is > 0 and < 10)
            {
                year += unit;
                end = at + 1;
            }

            return year;
        }

        if (lexeme.Normal is "two" && lexemes.Is(i + 1, "thousand") && NumeralReader.Read(lexemes, i) is { Value: >= 2000 and < 2100 } number
            && (lexemes[i - 1].Normal is "in" or "year" || Knowledge.Calendar.Month(lexemes[i - 1].Normal) is not null))
        {
            end = number.End;
            return (int)number.Value;
        }

        return null;
    }

    private int? YearBehind(int i, out int end)
    {
        var at = lexemes[i].Normal is "," or "of" or "/" or "in" ? i + 1 : i;
        if (lexemes.Is(at, "'") && lexemes[at + 1] is { Plain: true, Normal.Length: 2, Glued: true } short2)
        {
            end = at + 2;
            return TwoDigitYear((int)short2.Value);
        }

        var year = Year(at, out end);
        return year is not null && at > i && lexemes.Is(i, ",") && EnglishNouns.IsPlural(lexemes[end].Normal) && lexemes.IsWord(end) && !lexemes.IsCapital(end)
            ? null
            : year;
    }

    private static int TwoDigitYear(int value) => value < 50 ? 2000 + value : 1900 + value;

    // Four digits are a year unless what stands around them counts or measures: "2000 people", "$2000", "more than 1999".
    private bool IsYear(int i, int end, int year)
    {
        if (lexemes[i].Kind == LexemeKind.Word)
        {
            return true;
        }

        if (year is < 1500 or > 2150 || (lexemes[i].Glued && lexemes[i - 1].Normal is "$" or "£" or "€" or "." or "," or "/" or ":" or "#" or "+" or "¥")
            || lexemes[i - 1].Normal is "$" or "£" or "€" or "no" or "number")
        {
            return false;
        }

        var next = lexemes[end];
        if ((next.Normal is "%" or "$" or "€" or "°" or ":" or "/" && next.Glued) || (next.Glued && next.Kind == LexemeKind.Word))
        {
            return false;
        }

        if (TakesYear(lexemes[i - 1].Normal) || lexemes.IsHyphen(i - 1))
        {
            return !IsMeasured(end, lexemes[i - 1].Normal is "in" or "since" or "during" or "year");
        }

        return Bounds.ReadBefore(lexemes, i, out _) is null && !IsMeasured(end, false);
    }

    private static bool TakesYear(string before) =>
        before is "in" or "since" or "by" or "until" or "till" or "during" or "year" or "early" or "late" or "mid" or "before" or "after"
            or "and" or "from" or "(" or "of" or "the" or "," or "between" or "for" or "to" or "through";

    // "In 2024 exports rose": behind "in" a plural may be the subject of what follows.
    private bool IsMeasured(int i, bool subjectMayFollow) =>
        (UnitTable.Word(lexemes, i, out _) is not null && !DateWords.Unit(lexemes[i].Normal).HasValue)
        || (lexemes.IsWord(i) && NumberWords.Scales.ContainsKey(lexemes[i].Normal))
        || (lexemes.IsWord(i) && !subjectMayFollow && !lexemes.IsCapital(i) && EnglishNouns.IsPlural(lexemes[i].Normal) && IsLoneRound(i))
        || (lexemes.IsHyphen(i) && UnitTable.Word(lexemes, i + 1, out _) is not null);

    // Round numbers before a plural count ("2000 troops"); others date it ("the 1997 accords", "the 2016 elections").
    private bool IsLoneRound(int i) => lexemes[i - 1].Value % 100 == 0 || !lexemes.Is(i - 2, "the");

    /// <summary>A day, or a range of days, whose year may be open.</summary>
    private Found? Resolved(int first, int end, int? year, int month, int day, int? last)
    {
        if (month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(2024, month) || last > DateTime.DaysInMonth(2024, month))
        {
            return null;
        }

        var known = year ?? (_today is { } today ? Nearest(today, month, day, first, end) : null);
        if (known is not { } y)
        {
            return new Found(first, end, DateKind.Date, last is null
                ? FormattableString.Invariant($"XXXX-{month:00}-{day:00}")
                : FormattableString.Invariant($"XXXX-{month:00}-{day:00}/XXXX-{month:00}-{last:00}"));
        }

        if (Knowledge.Calendar.Date(y, month, day) is not { } date)
        {
            return null;
        }

        var period = new Period(Grain.Day, date);
        return last is { } to && Knowledge.Calendar.Date(y, month, to) is { } until
            ? new Found(first, end, DateKind.Date, $"{period.Timex}/{new Period(Grain.Day, until).Timex}", period with { Start = until })
            : Exactly(first, end, period);
    }

    private static Found Exactly(int first, int end, Period period) => new(first, end, DateKind.Date, period.Timex, period);

    private static Found? Named(int first, int end, Grain grain, int year, int month) =>
        year is >= 1 and <= 9999 && month is >= 1 and <= 12 ? Exactly(first, end, new Period(grain, new DateOnly(year, month, 1))) : null;

    // How many days ahead an unstated year may put a date before the year before is meant. News looks back more than forward:
    // two thirds of the dates without a year in TimeBank lie behind the article's.
    private const int DaysAhead = 120;

    private const int DaysAheadInFuture = 330;

    private const int DaysAheadInPast = 7;

    private int Nearest(DateOnly today, int month, int day, int first, int end)
    {
        var ahead = Tense.At(lexemes, first, end) switch
        {
            Outlook.Future => DaysAheadInFuture,
            Outlook.Past => DaysAheadInPast,
            _ => DaysAhead,
        };
        foreach (var year in (ReadOnlySpan<int>)[today.Year + 1, today.Year])
        {
            var distance = DayNumber(year, month, day) - today.DayNumber;
            if (distance <= ahead || (year == today.Year && month == today.Month))
            {
                return year;
            }
        }

        return today.Year - 1;
    }

    private static int DayNumber(int year, int month, int day) =>
        year is < 1 or > 9999 ? int.MaxValue / 2 : new DateOnly(year, month, Math.Min(day, DateTime.DaysInMonth(year, month))).DayNumber;

    private static DateOnly? NthWeekday(int year, int month, DayOfWeek day, int nth)
    {
        var first = new DateOnly(year, month, 1);
        var date = first.AddDays(((day - first.DayOfWeek + 7) % 7) + (7 * (Math.Max(nth, 1) - 1)));
        while (nth < 0 && date.AddDays(7).Month == month)
        {
            date = date.AddDays(7);
        }

        return date;
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
}
