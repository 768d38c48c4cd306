namespace Readout.Figures;

/// <summary>One figure as read, or a stretch that is none and is to be passed over.</summary>
internal readonly record struct FigureFound(int First, int End, Figure? Figure);

/// <summary>The grammar of figures over one block: number, range, bound, unit, what is counted.</summary>
/// <param name="taken">for each lexeme, whether it belongs to a date or a name</param>
internal sealed class FigureReader(Lexemes lexemes, bool[] taken)
{
    // Behind the last number that was a name.
    private int _lastName = -10;

    private bool IsNamedInList(int i) =>
        _lastName > 0 && _lastName >= i - 2 && lexemes[i - 1].Normal is "," or "and" or "or" && (_lastName == i - 1 || lexemes.Is(i - 2, ","));

    /// <param name="Name">as a record gives it</param>
    private readonly record struct Measure(string Name, Unit Unit, int End, bool IsAge);

    /// <summary>The figure whose number or currency begins at lexeme <paramref name="i"/>; null when there is none.</summary>
    public FigureFound? Read(int i)
    {
        var first = i;
        var sign = lexemes.IsDash(i) && UnitTable.Before(lexemes, i + 1, out _) is not null && !lexemes[i].Glued ? 1 : 0;
        var currency = UnitTable.Before(lexemes, i + sign, out var at);
        at = currency is null ? i : at;
        if (NumeralReader.Read(lexemes, at, currency is not null) is not { } number || IsTaken(at, number.End))
        {
            return null;
        }

        if (sign > 0)
        {
            number = number with { Value = -number.Value };
        }

        if (number.Kind == NumeralKind.Ordinal)
        {
            return Ordinal(i, number);
        }

        if (Vetoes.IsNoFigure(lexemes, at, number, currency is not null, out var skipTo))
        {
            return new FigureFound(i, skipTo, null);
        }

        var end = number.End;
        var (low, high) = (number.Value, number.Upper);
        var bound = Bounds.ReadBehind(lexemes, end, out var afterBound);
        end = bound is null ? end : afterBound;
        var measure = Unit(end, number, currency);
        measure ??= Spread(end);
        if (measure is { } larger && Smaller(larger, low) is { } sum)
        {
            (low, measure) = (sum.Value, larger with { End = sum.End });
        }

        var plainEnd = measure?.End ?? end;
        if (Range(i, plainEnd, number, currency, measure) is { } range)
        {
            (low, high, measure, end) = (range.Low, range.High, range.Measure, range.End);
            if (lexemes.Is(first - 1, "between"))
            {
                first--;
            }
        }
        else
        {
            end = plainEnd;
        }

        if (bound is null && Bounds.ReadBehind(lexemes, end, out afterBound) is { } behind)
        {
            (bound, end) = (behind, afterBound);
        }

        if (Bounds.ReadBefore(lexemes, first, out var boundStart) is { } before && !(boundStart > 0 && taken[boundStart]))
        {
            (bound, first) = (before, boundStart);
        }

        var name = measure?.Name;
        string? counts;
        if (measure is { } found)
        {
            if (lexemes[end].Normal is "anniversary" or "jubilee" or "birthday")
            {
                return new FigureFound(i, end, null);
            }

            counts = found.IsAge ? "age" : Measured(first, end, found);
        }
        else
        {
            if (Aged(i, end))
            {
                return Finish(first, end, low, high, bound, "year", "age");
            }

            var noun = Noun(end, number);
            if (noun is null && number.Value != 1 && FigureWords.IsCasualty(lexemes[end].Normal))
            {
                return Finish(first, end, low, high, bound, "person", lexemes[end].Normal);
            }

            // "clauses 9, 11 and 12" are three names; "22pm" and "4x" are something else.
            if (Vetoes.CountsNothing(lexemes, i, number, noun) || (lexemes[end] is { Kind: LexemeKind.Word, Glued: true } && !number.Words) || IsNamedInList(i))
            {
                _lastName = end;
                return new FigureFound(i, end, null);
            }

            name = noun is { } head ? EnglishNouns.Singular(lexemes[head.Head].Normal) : null;
            counts = noun is { } phrase ? CountedNoun.TextOf(lexemes, phrase)
                : CountedNoun.SubjectBefore(lexemes, first) is { } subject ? CountedNoun.TextOf(lexemes, subject)
                : null;
            if (noun is { } over && Rate(over.End, out var afterRate) is { } per)
            {
                name += "/" + per;
                _ = afterRate;
            }
        }

        return Finish(first, end, low, high, bound, name, counts, measured: measure is not null || counts is null);
    }

    private FigureFound Finish(int first, int end, double low, double? high, Bound? bound, string? unit, string? counts, bool measured = false)
    {
        var at = first;
        while (at > first - 3 && lexemes[at - 1].Normal is "by" or "to" or "a" or "an" or "another" or "of" or "just" or "only")
        {
            at--;
        }

        // "Lost 300 men" and "added 20 seats" tell of the men and the seats, not of a figure that moved.
        if (low < 0 && measured && unit is "percent" && !lexemes.Is(first, "minus"))
        {
            return new FigureFound(first, end, new Figure(lexemes.Span(first, end), low, high, bound ?? Bound.Equal, unit, counts, null, Change.Down));
        }

        var verb = at;
        var change = lexemes[at].Normal is "of" ? Change.None : FigureWords.ChangeBefore(lexemes, at, out verb);
        change = !measured && change != Change.None && FigureWords.MovesThings(lexemes[verb].Normal) ? Change.None : change;
        return new FigureFound(first, end, new Figure(lexemes.Span(first, end), low, high, bound ?? Bound.Equal, unit, counts, null, change));
    }

    private bool IsTaken(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (taken[i])
            {
                return true;
            }
        }

        return false;
    }

    private FigureFound? Ordinal(int i, Numeral number) =>
        number.Value >= 2 && Vetoes.IsStatedOrdinal(lexemes, number)
            ? new FigureFound(i, number.End, new Figure(
                lexemes.Span(i, number.End), number.Value, null, Bound.Equal, OrdinalNoun(number.End) is { } noun ? EnglishNouns.Singular(lexemes[noun.Head].Normal) : null,
                OrdinalNoun(number.End) is { } counted ? CountedNoun.TextOf(lexemes, counted) : null, null, Change.None))
            : null;

    private NounPhrase? OrdinalNoun(int i) => lexemes.Is(i, "of") ? CountedNoun.BehindOf(lexemes, i + 1) : CountedNoun.Behind(lexemes, i, singular: true);

    private NounPhrase? Noun(int i, Numeral number)
    {
        // "two of the deputies", "dozens of tanks", "a third of voters"
        if (lexemes.Is(i, "of"))
        {
            return CountedNoun.BehindOf(lexemes, i + 1);
        }

        i += lexemes.IsHyphen(i) ? 1 : 0;
        var hyphened = i > number.End && lexemes.IsHyphen(i - 1);
        return number.Kind == NumeralKind.Fraction ? lexemes.Is(i, "the") ? CountedNoun.BehindOf(lexemes, i) : null
            : CountedNoun.Behind(lexemes, i, singular: (number.Value == 1 && number.Words) || hyphened);
    }

    /// <summary>The unit of a later number that this one shares: <c>7- or 8-inch</c>, <c>four-, five- and six-cylinder</c>.</summary>
    private Measure? Spread(int end)
    {
        if (!lexemes.IsDash(end) || !lexemes[end].Glued || lexemes[end + 1].Normal is not ("," or "or" or "and"))
        {
            return null;
        }

        for (var i = end + 1; i < end + 9; i++)
        {
            if (NumeralReader.Read(lexemes, i) is { } later && lexemes.IsHyphen(later.End) && lexemes.IsWord(later.End + 1))
            {
                return Unit(later.End, later, null) is { } unit
                    ? unit with { End = end }
                    : new Measure(EnglishNouns.Singular(lexemes[later.End + 1].Normal), new Unit(lexemes[later.End + 1].Normal, "thing", null), end, false);
            }
        }

        return null;
    }

    /// <summary>The smaller unit that goes on: <c>5 feet 2 inches</c>, <c>thirteen dollars and forty-five cents</c>.</summary>
    private (double Value, int End)? Smaller(Measure measure, double value)
    {
        var at = lexemes.Is(measure.End, "and") ? measure.End + 1 : measure.End;
        if (value != Math.Floor(value) || measure.Unit.Kind is not ("currency" or "length" or "mass") || lexemes[at].Kind == LexemeKind.Mark || NumeralReader.Read(lexemes, at) is not { Kind: NumeralKind.Cardinal, Value: > 0 and < 100 } rest
            || UnitTable.Word(lexemes, rest.End, out var end) is not { } unit)
        {
            return null;
        }

        if (measure.Unit.IsCurrency)
        {
            return unit.Kind is "money" ? (value + (rest.Value / 100), end) : null;
        }

        return string.Equals(unit.Kind, measure.Unit.Kind, StringComparison.Ordinal) && unit.InBase is { } small && measure.Unit.InBase is { } large && rest.Value * small < large
            ? (value + (rest.Value * small / large), end)
            : null;
    }

    private readonly record struct RangeFound(double Low, double High, Measure? Measure, int End);

    /// <summary><c>10 to 12 million</c>, <c>$3 billion to $5 billion</c>, <c>between 50 and 60</c>, <c>7- or 8-inch</c>.</summary>
    private RangeFound? Range(int first, int end, Numeral low, Unit? currency, Measure? measure)
    {
        if (low.Upper is not null)
        {
            return null;
        }

        var at = end;
        var dash = lexemes.IsDash(at);
        var join = dash ? at + 1 : at;
        var word = lexemes[join].Normal;
        if (word is "to" || (word is "or" && measure is null && !dash) || (word is "and" && lexemes.Is(first - 1, "between")))
        {
            join++;
        }
        else if (!dash)
        {
            return null;
        }

        var secondCurrency = UnitTable.Before(lexemes, join, out var number);
        number = secondCurrency is null ? join : number;
        if ((secondCurrency is not null && secondCurrency != currency) || NumeralReader.Read(lexemes, number, currency is not null) is not { Kind: NumeralKind.Cardinal } high || IsTaken(number, high.End))
        {
            return null;
        }

        if (word is "or" && (low.Value > 20 || high.Value != low.Value + 1))
        {
            return null;
        }

        var value = low.Value;
        if (high.Scaled && !low.Scaled && value < 1000 && high.Value >= 1000)
        {
            value *= Math.Pow(1000, Math.Floor(Math.Log10(high.Value) / 3));
        }

        var second = Unit(high.End, high, currency);
        var sameUnit = measure is null || currency is not null || string.Equals(measure.Value.Name, second?.Name, StringComparison.Ordinal);
        if (value >= high.Value || !sameUnit || low.Kind != NumeralKind.Cardinal || IsChangeFromTo(first, word))
        {
            return null;
        }

        return new RangeFound(value, high.Value, second ?? measure, second?.End ?? high.End);
    }

    // "rose from 3 to 5 per cent" are two figures, "from 3 to 5 people" is a range; "fell 5 to 30" is a fall and a level.
    private bool IsChangeFromTo(int first, string word) =>
        word is "to" && (FigureWords.ChangeBefore(lexemes, lexemes.Is(first - 1, "from") ? first - 1 : first, out _) != Change.None);

    private Measure? Unit(int i, Numeral number, Unit? currency)
    {
        if (currency is not null)
        {
            // $31.20 US, $5 (USD)
            var end = lexemes.Is(i, "us") && lexemes.IsCapital(i) && !lexemes.IsCapital(i + 1) ? i + 1
                : UnitTable.Word(lexemes, i, out var same) is { IsCurrency: true } ? same
                : i;
            return WithRate(currency.Name, currency, end);
        }

        if (number.Kind is NumeralKind.Fraction && lexemes.Is(i, "of"))
        {
            var partitive = lexemes.Is(i, "of") && lexemes[i + 1].Normal is "a" or "an" ? i + 2 : -1;
            return partitive > 0 && UnitTable.Word(lexemes, partitive, out var after) is { } part ? new Measure(part.Name, part, after, false) : null;
        }

        var hyphen = lexemes.IsDash(i) && lexemes.IsWord(i + 1);
        var at = hyphen ? i + 1 : i;
        at += number.Kind == NumeralKind.Magnitude && lexemes.Is(at, "of") ? 1 : 0;
        // "20 more years", "15 consecutive years", "two full days"
        var adjective = lexemes[at].Normal is "more" or "consecutive" or "straight" or "full" or "successive" or "additional" or "whole" or "long" or "calendar" or "further" or "extra" or "short" ? 1 : 0;
        var unit = UnitTable.Word(lexemes, at + adjective, out var unitEnd);
        if (adjective == 0 && !hyphen && UnitTable.After(lexemes, at, out var signEnd) is { } sign && IsSign(at, signEnd, number) && (unit is null || signEnd >= unitEnd))
        {
            (unit, unitEnd) = (sign, signEnd);
        }

        if (unit is null)
        {
            return null;
        }

        // Sterling comes by the million, weight does not; a team of five won a match, it did not cost five won.
        var word = lexemes[unitEnd - 1].Normal;
        if (word is "pounds" or "pound" && unit.Kind is "mass" && number.Scaled && !number.Words && number.Value >= 1e5)
        {
            unit = new Unit("GBP", "currency", null);
        }

        if (word is "won" or "real" or "som" && number.Value < 100 || (word is "mark" or "marks" or "bar" or "sol" && !number.Scaled))
        {
            return null;
        }

        if (unit.Kind is "time" && !hyphen && lexemes.IsHyphen(unitEnd) && lexemes.Is(unitEnd + 1, "old"))
        {
            hyphen = true;
        }

        if (unit.Kind is "time")
        {
            var old = lexemes.IsDash(unitEnd) && lexemes.Is(unitEnd + 1, "old") ? unitEnd + 2
                : lexemes.Is(unitEnd, "old") ? unitEnd + 1
                : lexemes.Is(unitEnd, "of") && lexemes.Is(unitEnd + 1, "age") ? unitEnd + 2
                : -1;
            if (old > 0)
            {
                return new Measure(unit.Name, unit, old, true);
            }
        }

        return WithRate(unit.Name, unit, unitEnd);
    }

    // A single letter must touch its number, save those that are written apart and mean nothing else there.
    private bool IsSign(int i, int end, Numeral number) =>
        !(lexemes.Is(i, "s") && number.Plain) && !(lexemes[i].Normal is "in" or "\"" && !lexemes[i].Glued) && (end > i + 1 || lexemes[i].Span.Length > 1 || lexemes[i].Glued || lexemes[i].Kind == LexemeKind.Mark
        || (lexemes[i].Normal is "m" or "g" or "w" or "v" or "c" or "f" && !lexemes[end].Glued));

    private Measure WithRate(string name, Unit unit, int end)
    {
        if (!name.Contains('/', StringComparison.Ordinal) && Rate(end, out var after) is { } per)
        {
            return new Measure($"{name}/{per}", unit, after, false);
        }

        return new Measure(name, unit, end, false);
    }

    /// <summary>The other half of a rate: <c>per day</c>, <c>/barrel</c>, <c>a share</c>.</summary>
    private string? Rate(int i, out int end)
    {
        end = i;
        var at = i + 1;
        var article = lexemes[i].Normal is "a" or "an";
        if (lexemes.IsDash(i) && lexemes[i + 1].Normal is "a" or "per" && lexemes.IsDash(i + 2))
        {
            at = i + 3;                                     // barrel-a-day
        }
        else if (!(lexemes[i].Normal is "per" or "each" or "every" || article || (lexemes.Is(i, "/") && lexemes[i].Glued && lexemes[i + 1].Glued)))
        {
            return null;
        }

        if (UnitTable.Word(lexemes, at, out var wordEnd) is { IsCurrency: false } unit && unit.Kind is not "ratio")
        {
            // "from $6.8 billion a year earlier" compares and is no rate.
            if (article && lexemes[wordEnd].Normal is "earlier" or "ago" or "before" or "later" or "after" or "previously")
            {
                return null;
            }

            end = wordEnd;
            return article && !(unit.Kind is "time" or "mass" or "volume" or "area" or "length") ? null : unit.Name;
        }

        if (lexemes.Is(i, "/") && UnitTable.After(lexemes, at, out var signEnd) is { } sign)
        {
            end = signEnd;
            return sign.Name;
        }

        if (!lexemes.IsWord(at) || (lexemes.IsDash(i) ? false : FigureWords.EndsPhrase(lexemes[at].Normal)))
        {
            return null;
        }

        end = at + 1;
        return lexemes[at].Normal is "annum" ? "year"
            : !article && !(lexemes[i].Normal is "each" or "every") ? lexemes[at].Normal
            : lexemes[at].Normal is "share" or "head" or "person" or "piece" or "game" or "night" or "bottle" or "dozen" or "pop" or "copy" or "ticket" or "unit" or "call" ? lexemes[at].Normal
            : null;
    }

    /// <summary>What an amount measures: "of wheat", "army contract", or the subject before the verb.</summary>
    private string? Measured(int first, int end, Measure measure)
    {
        var at = end;
        if (lexemes[at].Normal is "of" or "worth" or "in")
        {
            at += lexemes.Is(at, "worth") && lexemes.Is(at + 1, "of") ? 2 : 1;
            if (!taken[Math.Min(at, taken.Length - 1)] && (lexemes.Is(end, "of") || lexemes.Is(end, "worth") || (measure.Unit.IsCurrency && !lexemes.IsCapital(at))) && CountedNoun.BehindOf(lexemes, at) is { } of)
            {
                return CountedNoun.TextOf(lexemes, of);
            }
        }

        if (CountedNoun.SubjectBefore(lexemes, first) is { } subject)
        {
            return CountedNoun.TextOf(lexemes, subject);
        }

        return lexemes.IsWord(end) && !taken[end] && !FigureWords.EndsPhrase(lexemes[end].Normal) && CountedNoun.BehindOf(lexemes, end) is { } behind ? CountedNoun.TextOf(lexemes, behind) : null;
    }

    /// <summary><c>aged 45</c>, <c>at age 35</c>, <c>Jones, 45, said</c>.</summary>
    private bool Aged(int i, int end) =>
        lexemes[i - 1].Normal is "aged" or "age" or "ages" || (lexemes.Is(i - 1, "of") && lexemes.Is(i - 2, "age")) || lexemes[end].Normal is "yo"
        || (lexemes.Is(i - 1, ",") && lexemes.IsCapital(i - 2) && lexemes[i] is { Plain: true, Value: > 1 and < 115 } && lexemes[end].Normal is "," or "." && lexemes[end].Glued && lexemes.IsCapital(i - 3) && Knowledge.Calendar.Month(lexemes[i - 2].Normal) is null);
}
