using System.Globalization;

namespace Readout.Figures;

/// <content>Lengths of time, and times that come again.</content>
internal sealed partial class DateReader
{
    /// <summary><c>three days</c>, <c>the past 18 months</c>, <c>a five-year</c>, <c>two to three weeks</c>, <c>several years</c>, <c>half an hour</c>.</summary>
    private Found? Duration(int i)
    {
        var at = i;
        at += lexemes[at].Normal is "the" or "these" or "those" or "his" or "her" or "their" or "its" or "our" ? 1 : 0;
        var determined = at > i;
        var directed = lexemes[at].Normal is "past" or "last" or "next" or "first" or "coming" or "previous" or "following" or "final" or "preceding"
            or "latest" or "remaining" or "recent" or "upcoming" or "additional";
        at += directed ? 1 : 0;
        if (determined && !directed && !(lexemes.Is(i, "the") && NumeralReader.Read(lexemes, at) is not null))
        {
            return null;
        }

        // "all day", "all week long"
        if (lexemes[i].Normal is "all" && DateWords.Unit(lexemes[i + 1].Normal) is { Grain: not null } whole && lexemes[i + 1].Normal[^1] != 's')
        {
            return new Found(i, lexemes.Is(i + 2, "long") ? i + 3 : i + 2, DateKind.Duration, Value(whole, 1));
        }

        if (Vague(i, at, directed) is { } vague)
        {
            return vague;
        }

        if (Amount(at, out var end) is not { } low)
        {
            return null;
        }

        // "the 1988 quarter" has its year, "a quarter of the market" its part.
        if ((low >= 1000 && lexemes[end].Normal is "quarter" or "half") || (lexemes[end].Normal is "quarter" && lexemes.Is(end + 1, "of")))
        {
            return null;
        }

        // "first" of "the first two years" was taken as the direction; a bare "first year" is no duration.
        double? high = null;
        if (lexemes[end].Normal is "to" or "or" || lexemes.IsDash(end))
        {
            var second = end + 1;
            second += lexemes.IsDash(end) && lexemes[second].Normal is "to" or "or" ? 1 : 0;
            if (Amount(second, out var afterSecond) is { } upper && upper > low && lexemes[second].Normal is not ("a" or "an"))
            {
                (high, end) = (upper, afterSecond);
            }
        }

        var hyphen = lexemes.IsDash(end) && lexemes.IsWord(end + 1);
        var unitAt = hyphen ? end + 1 : end;
        unitAt += IsUnitAdjective(lexemes[unitAt].Normal) ? 1 : 0;
        if (DateWords.UnitBehindDigits(lexemes[unitAt].Normal) is not { } unit || !double.IsFinite(low))
        {
            return null;
        }

        // "a second", "an hour later": the shift was tried before; "a day" in "$5 a day" is a rate.
        var article = lexemes[at].Normal is "a" or "an" && end == at + 1;
        if (article && IsNoLength(unit, unitAt))
        {
            return null;
        }

        if (lexemes[at].Normal is "one" && lexemes[unitAt].Normal is "day" && !hyphen && lexemes[i - 1].Normal is not ("for" or "in" or "within" or "after" or "by"))
        {
            return null;
        }

        if (!article && !hyphen && low > 1 && high is null && lexemes[unitAt].Normal[^1] != 's'
            && unit.Code is "S" or "Q" && lexemes[at].Kind != LexemeKind.Number)
        {
            return null;                                    // "ten second" of "ten second-hand cars"
        }

        end = unitAt + 1;
        if (AndPart(end) is { } half)
        {
            low += half.Value;
            end = half.End;
        }

        // "two years and three months", "1 hour 30 minutes"
        var value = Value(unit, low);
        if (high is { } top)
        {
            value = $"{value}/{Value(unit, top)}";
        }
        else if (Smaller(end, unit, out var rest, out var afterRest))
        {
            value = Joined(value, rest);
            end = afterRest;
        }

        // An age is no length of time that an account tells of.
        if (!unit.Clock && (lexemes.Is(end, "old") || (lexemes.IsDash(end) && lexemes.Is(end + 1, "old"))) && high is null)
        {
            return null;
        }

        end += lexemes.IsHyphen(end) && lexemes[end + 1].Normal is "long" ? 2 : 0;
        end += hyphen && lexemes[end].Normal is "period" ? 1 : 0;
        if (IsRate(i, at, article))
        {
            // "$5 a year" and "20 barrels a day" are the figure's.
            return lexemes[i - 1].Normal is "once" or "twice" or "times" ? new Found(i, end, DateKind.Set, value) : null;
        }

        // The article of "the three-day visit" belongs to the visit.
        return new Found(hyphen && determined && !directed ? at : i, end, DateKind.Duration, value);
    }

    // "20 more years", "15 consecutive years", "two working days"
    private static bool IsUnitAdjective(string normal) =>
        normal is "more" or "full" or "consecutive" or "straight" or "additional" or "whole" or "long" or "successive" or "calendar"
            or "business" or "working" or "short" or "extra";

    // "a second chance", "a night", "a year-end": after the article these are no lengths of time.
    private bool IsNoLength(TimeUnit unit, int at) =>
        (unit.Code is "S" && lexemes[at + 1].Kind == LexemeKind.Word)
        || lexemes[at].Normal is "night" or "quarter"
        || (lexemes.IsHyphen(at + 1) && lexemes[at + 2].Normal is not ("old" or "long"));

    // "$5 a day", "twice a week", "20 times a year"
    private bool IsRate(int i, int at, bool article) =>
        article && i == at
        && (lexemes[i - 1].Kind == LexemeKind.Number
            || lexemes[i - 1].Normal is "once" or "twice" or "times" or "%" or "percent" or "cents" or "dollars"
                or "million" or "billion" or "thousand" or "barrels" or "tonnes" or "tons");

    // "and a half", "and half"
    private (int End, double Value)? AndPart(int i)
    {
        var at = lexemes[i + 1].Normal is "a" ? i + 2 : i + 1;
        return !lexemes.Is(i, "and") ? null
            : lexemes.Is(at, "half") && lexemes[at + 1].Normal is not ("of" or "the") ? (at + 1, 0.5)
            : lexemes.Is(at, "quarter") && at == i + 2 ? (at + 1, 0.25)
            : null;
    }

    // "for years", "lasted days": what makes a bare plural a length of time.
    private static bool TakesLength(string normal) =>
        normal is "for" or "over" or "after" or "within" or "through" or "lasted" or "took" or "take" or "in" or "of" or "last" or "spent";

    private Found? Vague(int first, int i, bool directed)
    {
        var at = i;
        if (lexemes[at].Normal is "several" or "few" or "many" or "some")
        {
            at++;
        }
        else if (lexemes[at].Normal is "a" && lexemes[at + 1].Normal is "few" or "couple" or "number")
        {
            at += lexemes.Is(at + 2, "of") ? 3 : 2;
        }
        else if (lexemes.Is(at, "couple") && directed)
        {
            at += lexemes.Is(at + 1, "of") ? 2 : 1;
        }
        else if (lexemes[at].Normal is "tens" or "dozens" or "hundreds" or "thousands" or "millions" && lexemes.Is(at + 1, "of"))
        {
            at += 2;
        }
        else if (!(directed || TakesLength(lexemes[at - 1].Normal))
            || lexemes[at].Normal is not ("years" or "months" or "weeks" or "days" or "decades" or "centuries" or "hours" or "minutes" or "quarters"))
        {
            return null;
        }

        at += lexemes.IsHyphen(at) ? 1 : 0;
        if (DateWords.Unit(lexemes[at].Normal) is not { Code: not "WE" } unit || (lexemes[at].Normal[^1] != 's' && !lexemes.IsHyphen(at - 1)))
        {
            return null;
        }

        // "a couple of years" is two.
        var count = lexemes.Is(i, "a") && lexemes.Is(i + 1, "couple") || lexemes.Is(i, "couple") ? "2" : "X";
        var code = lexemes[at].Normal is "decades" or "decade" ? "DE" : lexemes[at].Normal is "centuries" ? "CE" : unit.Code;
        var end = at + 1;
        if (lexemes.Is(end, "ago") || lexemes.Is(end, "earlier"))
        {
            return new Found(first, end + 1, DateKind.Date, "PAST_REF");
        }

        return lexemes[at - 1].Normal is "recent" or "past" && first == at - 1 ? new Found(first, end, DateKind.Date, "PAST_REF")
            : new Found(first, end, DateKind.Duration, (unit.Clock ? "PT" : "P") + count + code);
    }

    private bool Smaller(int i, TimeUnit than, out string value, out int end)
    {
        value = "";
        end = i;
        var at = lexemes[i].Normal is "and" or "," ? i + 1 : i;
        if (Amount(at, out var unitAt) is not { } amount || lexemes[at].Normal is "a" or "an"
            || DateWords.UnitBehindDigits(lexemes[unitAt].Normal) is not { } unit || unit.Seconds >= than.Seconds)
        {
            return false;
        }

        value = Value(unit, amount);
        end = unitAt + 1;
        return lexemes[end].Normal is not ("ago" or "earlier" or "later");
    }

    private static string Joined(string larger, string smaller) =>
        larger.Contains('T', StringComparison.Ordinal) || !smaller.StartsWith("PT", StringComparison.Ordinal)
            ? larger + smaller[(smaller.StartsWith("PT", StringComparison.Ordinal) ? 2 : 1)..]
            : larger + smaller[1..];

    /// <summary>A duration as TIMEX3 writes it; halves in the next smaller unit.</summary>
    private static string Value(TimeUnit unit, double amount)
    {
        amount *= unit.Factor;
        var whole = Math.Floor(amount);
        var part = amount - whole;
        var small = (unit.Code, unit.Clock) switch
        {
            ("Y", _) => (12, "M"),
            ("H", _) => (60, "M"),
            ("M", true) => (60, "S"),
            ("D", _) => (24, "H"),
            _ => (0, ""),
        };
        var prefix = unit.Clock ? "PT" : "P";
        if (part > 0 && small.Item1 > 0 && Math.Abs((part * small.Item1) - Math.Round(part * small.Item1)) < 1e-9)
        {
            return prefix + (whole > 0 ? Number(whole) + unit.Code : "") + (unit.Code is "D" ? "T" : "") + Number(Math.Round(part * small.Item1)) + small.Item2;
        }

        return prefix + Number(amount) + unit.Code;
    }

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);

    private const string AnyDay = "XXXX-XX-XX";

    /// <summary><c>every Monday at 4 p.m.</c></summary>
    private Found WithClock(Found set, string day, string part = "")
    {
        var at = lexemes[set.End].Normal is "at" or "from" or "around" ? set.End + 1 : -1;
        return at > 0 && TimeOfDay(at) is { } clock && (!clock.IsBare || StandsFree(clock.End))
            ? set with { End = clock.End, Value = day + clock.In(part).Value }
            : set;
    }

    /// <summary><c>every Tuesday</c>, <c>each year</c>, <c>daily</c>, <c>Mondays</c>.</summary>
    private Found? Set(int i)
    {
        if (DateWords.Sets.TryMatch(lexemes, i, out var value, out var end))
        {
            // "Quarterly dividend" and "annual meeting" name a kind of thing more than a time.
            if (lexemes[i].Normal is "quarterly" or "annual" or "daily" or "weekly" or "monthly" && lexemes.IsWord(end) && !FigureWords.EndsPhrase(lexemes[end].Normal))
            {
                return null;
            }

            // The Daily Mail, Wall Street Weekly: names.
            return lexemes.IsCapital(i) && (!lexemes.StartsSentence(i) || lexemes.IsCapital(i + 1)) ? null : new Found(i, end, DateKind.Set, value);
        }

        if (lexemes[i].Normal is "every" or "each" or "per")
        {
            var at = i + 1;
            double count = 1;
            if (lexemes.Is(at, "other"))
            {
                (count, at) = (2, at + 1);
            }
            else if (lexemes[i].Normal is "every" or "each" && NumeralReader.Read(lexemes, at) is { Kind: NumeralKind.Cardinal or NumeralKind.Ordinal } number
                && double.IsFinite(number.Value))
            {
                (count, at) = (number.Value, number.End);
            }

            if (Weekday(at, out var afterDay) is { } day)
            {
                var night = DateWords.PartsOfDay.TryGetValue(lexemes[afterDay].Normal, out var part);
                return WithClock(new Found(i, night ? afterDay + 1 : afterDay, DateKind.Set, WeekdayCode(day) + (night ? part : "")), WeekdayCode(day));
            }

            if (Month(at, out var afterMonth) is { } month)
            {
                return new Found(i, afterMonth, DateKind.Set, FormattableString.Invariant($"XXXX-{month:00}"));
            }

            if (DateWords.Seasons.TryGetValue(lexemes[at].Normal, out var season))
            {
                return new Found(i, at + 1, DateKind.Set, "XXXX-" + Period.SeasonCode(season));
            }

            if (DateWords.PartsOfDay.TryGetValue(lexemes[at].Normal, out var partOfDay))
            {
                return WithClock(new Found(i, at + 1, DateKind.Set, partOfDay), AnyDay, partOfDay);
            }

            if (DateWords.Unit(lexemes[at].Normal) is not { } unit || (lexemes.Is(i, "per") && unit.Clock))
            {
                return null;
            }

            var set = new Found(i, at + 1, DateKind.Set, Value(unit, count));
            return unit is { Code: "D" } && count == 1 ? WithClock(set, AnyDay) : set;
        }

        // Mondays, Tuesday nights
        if (lexemes.IsWord(i) && lexemes.IsCapital(i) && lexemes[i].Normal.Length > 6 && lexemes[i].Normal[^1] == 's'
            && Knowledge.Calendar.Weekday(lexemes[i].Normal[..^1]) is { } weekday)
        {
            return new Found(i, i + 1, DateKind.Set, WeekdayCode(weekday));
        }

        return null;
    }
}
