using Readout.Knowledge;

namespace Readout.Figures;

/// <content>The parts of calendar dates: months, days, weekdays.</content>
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
            // "mar", "dec", "sep" without a full stop, a number or a preposition beside them are anything.
            if (!stop && !(lexemes.IsCapital(i) && lexemes[i - 1].Normal is "in" or "since" or "until" or "after" or "before" or "by" or "of" or "during" && StandsFree(next)) && lexemes[next].Kind is not (LexemeKind.Number or LexemeKind.Ordinal)
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

    /// <summary>A day as a cardinal in words: <c>January twenty-five</c>, <c>fifteen August</c>.</summary>
    private int? DayInWords(int i, out int next)
    {
        next = i;
        if (!lexemes.IsWord(i) || NumeralReader.Read(lexemes, i) is not { Kind: NumeralKind.Cardinal, Words: true, Scaled: false, Value: >= 1 and <= 31 } number
            || number.Value != Math.Floor(number.Value))
        {
            return null;
        }

        // "In May two people" counts; "may four" is anything.
        next = number.End;
        var isDay = Year(next, out _) is not null || (lexemes.IsWord(next) ? Month(next, out _) is not null : lexemes[next].Kind == LexemeKind.Mark && !lexemes.IsDash(next));
        return isDay && lexemes[i - 1].Normal is not ("may" or "march") && lexemes[next].Normal is not ("may" or "march") ? (int)number.Value : null;
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
}
