namespace Readout.Figures;

/// <content>Dates that point back to one named before, or to the one an account speaks of.</content>
internal sealed partial class DateReader
{
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

        // "for the day", "for the week": the account's own
        if (lexemes.Is(i, "the") && (lexemes.Is(i - 1, "for") || (lexemes.Is(i + 1, "week") && lexemes[i - 1].Normal is "in" or "of" or "during"))
            && lexemes[i + 1].Normal is "day" or "week" && StandsFree(i + 2) && !lexemes.Is(i + 2, "in") && _today is { } own)
        {
            return Exactly(i, i + 2, Period.Holding(lexemes.Is(i + 1, "day") ? Grain.Day : Grain.Week, own));
        }

        // "the year ended March 31" is a length of its own.
        var noun2 = lexemes[i + 1].Normal is "fiscal" or "financial" or "full" ? i + 2 : i + 1;
        if (lexemes.Is(i, "the") && lexemes.Is(noun2, "year") && lexemes[noun2 + 1].Normal is "ended" or "ending")
        {
            return new Found(i, noun2 + 1, DateKind.Duration, "P1Y");
        }

        if (lexemes.Is(i, "the") && lexemes[i + 1].Normal is "fiscal" or "full" && lexemes.Is(i + 2, "year") && _today is { } within && !lexemes[i + 3].Is("'"))
        {
            return Exactly(i, i + 3, Period.Holding(Grain.Year, within));
        }

        // "the 1988 quarter", "the 2023 period"
        if (lexemes.Is(i, "the") && lexemes[i + 2].Normal is "quarter" or "period" && lexemes[i + 1].Plain && Year(i + 1, out _) is { } named)
        {
            return ReportedQuarter is { Grain: Grain.Quarter } reported && lexemes.Is(i + 2, "quarter")
                ? Named(i, i + 3, Grain.Quarter, named, reported.Start.Month)
                : Named(i, i + 3, Grain.Year, named, 1);
        }

        // "year to date", "month to date"
        if (lexemes[i].Normal is "year" or "month" or "ytd" && (lexemes.Is(i, "ytd") || (lexemes.Is(i + 1, "to") && lexemes.Is(i + 2, "date"))) && _today is { } current)
        {
            return Exactly(i, lexemes.Is(i, "ytd") ? i + 1 : i + 3, Period.Holding(lexemes.Is(i, "month") ? Grain.Month : Grain.Year, current));
        }

        // "end of year", "end of month": the words before them belong to the date.
        if (lexemes.Is(i - 1, "of") && lexemes[i].Normal is "week" or "month" or "quarter" or "year" && !lexemes.IsWord(i + 1) && _today is { } bare)
        {
            return Exactly(i, i + 1, Period.Holding(DateWords.Unit(lexemes[i].Normal)!.Value.Grain!.Value, bare));
        }

        // "for the year", "in the quarter": the one spoken of, else the present one.
        if (lexemes.Is(i, "the") && lexemes[i + 1].Normal is "quarter" or "year" or "month" && !lexemes.IsHyphen(i + 2)
            && lexemes[i - 1].Normal is "for" or "in" or "of" or "during" or "throughout"
            && (lexemes[i + 2].Normal is not ("of" or "old" or "before" or "after" or "when" or "that" or "to") || lexemes[i + 3].Normal is "$" or "£" or "€"))
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
}
