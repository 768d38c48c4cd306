using Readout.Knowledge;

namespace Readout.Figures;

/// <summary>One date as read: lexemes from <paramref name="First"/> to before <paramref name="End"/>.</summary>
/// <param name="Period">the stretch it names, when it could be resolved</param>
internal readonly record struct Found(int First, int End, DateKind Kind, string Value, Period? Period = null);

/// <summary>The grammar of dates over one block. Split by what is read: the calendar, relative dates, durations, the clock.</summary>
/// <param name="asOf">what relative dates are resolved against</param>
internal sealed partial class DateReader(Lexemes lexemes, DateTime? asOf)
{
    private readonly DateOnly? _today = asOf is { } moment ? DateOnly.FromDateTime(moment) : null;

    /// <summary>The stretch named last, for <c>that year</c> and <c>the next day</c>; carried on from block to block.</summary>
    public Period? Last { get; set; }

    /// <summary>The quarter or half-year an account reports on: the latest it has named. "A year earlier" is the same stretch of the year before.</summary>
    public Period? Focus { get; set; }

    /// <summary>The longest expression that begins at lexeme <paramref name="i"/>.</summary>
    public Found? Read(int i)
    {
        if (lexemes[i].Kind == LexemeKind.Mark && !lexemes.Is(i, "'"))
        {
            return null;
        }

        var found = EndOfDay(i) ?? Clocked(i) ?? Ranged(i) ?? Reference(i) ?? Duration(i) ?? Set(i);
        if (found?.Period is { } period)
        {
            Last = period;
            if (period.Grain is Grain.Quarter or Grain.Half && (Focus is not { } focus || period.Start > focus.Start))
            {
                Focus = period;
            }
        }

        return found;
    }

    /// <summary>A date with its modifiers, as a range when it has two ends.</summary>
    private Found? Ranged(int i)
    {
        if (YearRange(i) is { } years)
        {
            return years;
        }

        if (Dated(i) is not { } first)
        {
            return null;
        }

        if (first.Kind != DateKind.Date || first.Period is not { } from)
        {
            return WithTimeOfDay(first);
        }

        var from1 = lexemes[i - 1].Normal is "from" or "between";
        var to = first.End;
        var joined = lexemes.IsDash(to) || (from1 && lexemes[to].Normal is "to" or "and" or "until" or "till" or "through") || lexemes.Is(to, "through")
            || (lexemes.Is(to, "to") && from.Grain <= Grain.Month && lexemes[first.End - 1].Kind != LexemeKind.Word);
        if (joined && from.Grain != Grain.Week)
        {
            if (Calendar(to + 1) is { Kind: DateKind.Date, Period: { } until } second && until.Grain == from.Grain)
            {
                // The first end takes the year the second one names: "May 7 to June 10, 2023".
                if (until.Start < from.Start && Year(second.End - 1, out _) is not null
                    && Period.Holding(from.Grain, SameYear(from.Start, until.Start.Year)) is var moved && moved.Start <= until.Start)
                {
                    from = moved;
                }

                if (from.Start < until.Start)
                {
                    return new Found(i, second.End, DateKind.Date, $"{from.Timex}/{until.Timex}", until);
                }
            }
        }

        return WithTimeOfDay(first);
    }

    private static DateOnly SameYear(DateOnly day, int year) =>
        new(year, day.Month, Math.Min(day.Day, DateTime.DaysInMonth(year, day.Month)));

    private Found? Dated(int i)
    {
        // "early May", "the end of last year": the whole names the date, whose value stays that of the larger stretch.
        if (DateWords.Parts.TryMatch(lexemes, i, out _, out var next))
        {
            if (lexemes.IsDash(next))
            {
                next++;
            }

            if ((Calendar(next) ?? Relative(next)) is { } inner)
            {
                return inner with { First = i };
            }
        }

        return Calendar(i) ?? Relative(i);
    }

    // "will one day be": some day to come.
    private Found? Reference(int i) =>
        lexemes.Is(i, "one") && lexemes.Is(i + 1, "day") && lexemes[i - 1].Normal is "will" or "would" or "could" or "may" or "might"
            ? new Found(i, i + 2, DateKind.Date, "FUTURE_REF")
        : DateWords.References.TryMatch(lexemes, i, out var value, out var end) && !IsAdjectiveOf(i, end)
            ? new Found(i, end, DateKind.Date, value)
            : null;

    // "the past" begins "the past three years"; "now" stands in "now-closed"; "recent" alone is a date of its kind only as an adjective.
    private bool IsAdjectiveOf(int first, int end) =>
        lexemes.IsHyphen(end) || (lexemes.IsHyphen(first - 1) && lexemes.Is(first, "now"))
        || (lexemes.Is(end - 1, "past") && OpensLength(end))
        || (lexemes.Is(end - 1, "present") && lexemes.IsWord(end) && !lexemes.Is(first, "at"))
        || (lexemes.Is(end - 1, "time") && lexemes.Is(end, "of"))
        // "soon after", "as soon as": how one thing follows another
        || (lexemes.Is(first, "soon") && (lexemes[end].Normal is "after" or "before" or "as" or "enough" || lexemes.Is(first - 1, "as")))
        || (lexemes.Is(first, "to") && lexemes.IsWord(first - 1) && lexemes[first - 1].Normal is "up" or "year" or "month");

    // "three years", "year", "few months"
    private bool OpensLength(int i) =>
        lexemes[i].Kind == LexemeKind.Number
        || (lexemes.IsWord(i)
            && (NumberWords.Small.ContainsKey(lexemes[i].Normal) || DateWords.Unit(lexemes[i].Normal) is not null
                || lexemes[i].Normal is "few" or "couple" or "several"));
}
