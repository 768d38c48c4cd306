using Readout.Knowledge;

namespace Readout.Figures;

/// <content>Years, and which year an unstated one is.</content>
internal sealed partial class DateReader
{
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

        // nineteen hundred ninety-three
        if (lexeme.Normal is "nineteen" or "eighteen" or "seventeen" && lexemes.Is(i + 1, "hundred")
            && NumeralReader.Read(lexemes, i) is { Value: >= 1700 and < 2000 } hundreds)
        {
            end = hundreds.End;
            return (int)hundreds.Value;
        }

        if (lexeme.Normal is "two" && lexemes.Is(i + 1, "thousand") && NumeralReader.Read(lexemes, i) is { Value: >= 2000 and < 2100 } number
            && (lexemes[i - 1].Normal is "in" or "year" or "," || lexemes[i - 1].Kind == LexemeKind.Ordinal || NumberWords.Ordinals.ContainsKey(lexemes[i - 1].Normal) || Knowledge.Calendar.Month(lexemes[i - 1].Normal) is not null))
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

        // "April of 87"
        if (lexemes.Is(i, "of") && lexemes[at] is { Plain: true, Normal.Length: 2, Value: > 31 } short3)
        {
            end = at + 1;
            return TwoDigitYear((int)short3.Value);
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

    // How many days ahead an unstated year may put a date before the year before is meant. News looks back more than forward:
    // two thirds of the dates without a year in TimeBank lie behind the article's.
    private const int DaysAhead = 120;

    private const int DaysAheadInFuture = 330;

    private const int DaysAheadInPast = 7;

    private int Nearest(DateOnly today, int month, int day, int first, int end)
    {
        var tense = Tense.At(lexemes, first, end);
        tense = tense == Outlook.Unknown && lexemes[first - 1].Normal is "by" or "until" or "till" ? Outlook.Future : tense;
        var ahead = tense switch
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
}
