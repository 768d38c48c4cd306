namespace Readout.Figures;

/// <summary>One figure as read, or a stretch that is none and is to be passed over.</summary>
internal readonly record struct FigureFound(int First, int End, Figure? Figure, bool IsOrdinal = false);

/// <summary>The grammar of figures over one block: number, range, bound, unit, what is counted.</summary>
/// <param name="taken">for each lexeme, whether it belongs to a date or a name</param>
internal sealed partial class FigureReader(Lexemes lexemes, bool[] taken)
{
    /// <summary>The numbers and unit of a figure, without its bound.</summary>
    private readonly record struct Amount(double Low, double? High, Measure? Measure, int End, bool IsRange);

    // Behind the last number that was a name.
    private int _lastName = -10;

    /// <summary>The figure whose number or currency begins at lexeme <paramref name="i"/>; null when there is none.</summary>
    public FigureFound? Read(int i)
    {
        // "-$5"
        var sign = lexemes.IsDash(i) && !lexemes[i].Glued && lexemes[i + 1].Glued && UnitTable.Before(lexemes, i + 1, out _) is not null ? 1 : 0;
        var currency = UnitTable.Before(lexemes, i + sign, out var at);
        at = currency is null ? i : at;
        if (NumeralReader.Read(lexemes, at, currency is not null) is not { } number)
        {
            return Multiple(i);
        }

        // A currency's sign or a touching unit of weight shows that a name ends before the number: "Medrol 500mg".
        if (IsTaken(at, number.End) && currency is null && !HasWeightBehind(number.End))
        {
            return null;
        }

        // "PS2.7m" are pounds that lost their sign, "PS5" is a name.
        if (currency is not null && number.Plain && lexemes.Is(at - 1, "ps"))
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

        // "- 20 degrees" with a space can be no range and no list.
        if (lexemes.IsDash(i - 1) && !lexemes[i - 1].Glued && !lexemes[i].Glued && number.Plain && lexemes[i - 2].Kind != LexemeKind.Number
            && UnitTable.Word(lexemes, number.End, out _) is { Kind: "temperature" })
        {
            number = number with { Value = -number.Value };
        }

        if (Vetoes.IsNoFigure(lexemes, at, number, currency is not null, out var skipTo))
        {
            return new FigureFound(i, skipTo, null);
        }

        var bound = Bounds.ReadBehind(lexemes, number.End, out var end);
        end = bound is null ? number.End : end;
        var amount = ReadAmount(i, end, number, currency);
        var first = amount.IsRange && lexemes.Is(i - 1, "between") ? i - 1 : i;
        end = amount.End;
        if (bound is null && Bounds.ReadBehind(lexemes, end, out var afterBound) is { } behind)
        {
            (bound, end) = (behind, afterBound);
        }

        if (Bounds.ReadBefore(lexemes, first, out var boundStart) is { } before && !(boundStart > 0 && taken[boundStart]))
        {
            // "about five hundred or less" is at most.
            (bound, first) = (before is Bound.About && bound is not null ? bound : Bounds.OrEqual(lexemes, end, before, out end), boundStart);
        }

        // "greater than 100 and smaller than 300"
        if (bound is { } lower && amount.High is null && OtherBound(end, lower, amount.Low, amount.Measure) is { } closed)
        {
            (amount, bound, end) = (amount with { Low = closed.Low, High = closed.High, Measure = closed.Measure, IsRange = true }, Bound.Equal, closed.End);
        }

        return amount.Measure is { } measure
            ? Measuring(i, first, end, amount, measure, bound)
            : Counting(i, first, end, amount, number, bound);
    }

    private bool HasWeightBehind(int i) => lexemes[i].Glued && UnitTable.After(lexemes, i, out _) is { Kind: "mass" or "volume" };

    /// <summary><c>more than doubled</c>, <c>halved</c>, <c>sixfold</c>: how many times as much, and which way.</summary>
    private FigureFound? Multiple(int i)
    {
        if (!lexemes.IsWord(i) || taken[i] || FigureWords.Multiple(lexemes[i].Normal, out var change) is not { } times)
        {
            return null;
        }

        var bound = Bounds.ReadBefore(lexemes, i, out var first);
        var verb = first;
        change = change is Change.None ? FigureWords.ChangeBefore(lexemes, first, out verb) : change;
        var counts = CountedNoun.SubjectOf(lexemes, verb) is { } subject ? CountedNoun.TextOf(lexemes, subject) : null;
        return new FigureFound(first, i + 1, new Figure(lexemes.Span(first, i + 1), times, null, bound ?? Bound.Equal, "time", counts, null, change));
    }

    private Amount ReadAmount(int i, int end, Numeral number, Unit? currency)
    {
        var low = number.Value;
        var measure = Unit(end, number, currency) ?? Spread(end);
        if (measure is { } larger && Smaller(larger, low) is { } sum)
        {
            (low, measure) = (sum.Value, larger with { End = sum.End });
        }

        // "75 USD million", "120 MEUR", "15 dollars 50"
        if (measure is { Unit.IsCurrency: true } money && currency is null && !number.Scaled)
        {
            if (NumeralReader.ScaleAt(lexemes, money.End) is { } scaled)
            {
                (low, measure) = (low * scaled.Factor, money with { End = scaled.End });
            }
            else if (number.Plain && lexemes[money.End] is { Plain: true, Normal.Length: 2, Glued: false } cents && lexemes[money.End + 1].Kind == LexemeKind.Mark
                && !lexemes.IsDash(money.End + 1) && lexemes[money.End + 1].Normal is not ("%" or "$" or "€" or "£"))
            {
                (low, measure) = (low + (cents.Value / 100), money with { End = money.End + 1 });
            }
        }
        else if (measure is null && currency is null && UnitTable.Millions(lexemes, end) is { } inMillions)
        {
            (low, measure) = (low * 1e6, new Measure(inMillions.Name, inMillions, end + 1, false));
        }

        var endOfFirst = measure?.End ?? end;
        return Range(i, endOfFirst, number, currency, measure) is { } range
            ? new Amount(range.Low, range.High, range.Measure, range.End, true)
            : new Amount(low, number.Upper, measure, endOfFirst, false);
    }

    // "$5 billion of aid": a unit of measure, and what is measured.
    private FigureFound Measuring(int i, int first, int end, Amount amount, Measure measure, Bound? bound)
    {
        if (lexemes[end].Normal is "anniversary" or "jubilee" or "birthday")
        {
            return new FigureFound(i, end, null);
        }

        var counts = measure.IsAge ? "age" : Measured(first, end, measure);
        return Finish(first, end, amount, bound, measure.Name, counts, measured: true);
    }

    // "20 agreements": what is counted is the unit.
    private FigureFound Counting(int i, int first, int end, Amount amount, Numeral number, Bound? bound)
    {
        if (Aged(i, end))
        {
            return Finish(first, end, amount, bound, "year", "age");
        }

        var noun = Noun(end, number);
        if (noun is null && number.Value != 1 && FigureWords.IsCasualty(lexemes[end].Normal))
        {
            return Finish(first, end, amount, bound, "person", lexemes[end].Normal);
        }

        // "clauses 9, 11 and 12" are three names; "22pm" and "4x" are something else.
        var hasSuffix = lexemes[end] is { Kind: LexemeKind.Word, Glued: true } && !number.Words;
        if (Vetoes.CountsNothing(lexemes, i, number, noun) || hasSuffix || IsNamedInList(i))
        {
            _lastName = end;
            return new FigureFound(i, end, null);
        }

        if (noun is { } counted)
        {
            var unit = EnglishNouns.Singular(lexemes[counted.Head].Normal);
            unit = Rate(counted.End, out _) is { } per ? $"{unit}/{per}" : unit;
            return Finish(first, end, amount, bound, unit, CountedNoun.TextOf(lexemes, counted));
        }

        var subject = CountedNoun.SubjectBefore(lexemes, first) is { } before ? CountedNoun.TextOf(lexemes, before) : null;
        return Finish(first, end, amount, bound, null, subject, measured: subject is null);
    }

    private FigureFound? Ordinal(int i, Numeral number)
    {
        if (number.Value < 2 || !Vetoes.IsStatedOrdinal(lexemes, number))
        {
            return null;
        }

        var (end, unit, counts) = (number.End, default(string), default(string));
        if (OrdinalNoun(end) is { } noun)
        {
            (unit, counts) = (EnglishNouns.Singular(lexemes[noun.Head].Normal), CountedNoun.TextOf(lexemes, noun));
        }

        return new FigureFound(i, end, new Figure(lexemes.Span(i, end), number.Value, null, Bound.Equal, unit, counts, null, Change.None), IsOrdinal: true);
    }

    /// <param name="measured">the number is a measure, or counts nothing that was named: it may rise and fall itself</param>
    private FigureFound Finish(int first, int end, Amount amount, Bound? bound, string? unit, string? counts, bool measured = false)
    {
        var plain = new Figure(lexemes.Span(first, end), amount.Low, amount.High, bound ?? Bound.Equal, unit, counts, null, Change.None);
        var at = first;
        while (at > first - 3 && lexemes[at - 1].Normal is "by" or "to" or "a" or "an" or "another" or "of" or "just" or "only")
        {
            at--;
        }

        // "-3%" is a fall, "minus 3 per cent" a level.
        if (amount.Low < 0 && measured && unit is "percent" && !lexemes.Is(first, "minus"))
        {
            return new FigureFound(first, end, plain with { Change = Change.Down });
        }

        // "An index lost 162 points" does tell of the index.
        measured |= unit is "point";

        // "Lost 300 men" and "added 20 seats" tell of the men and the seats, not of a figure that moved.
        var verb = at;
        var change = lexemes[at].Normal is "of" ? Change.None : FigureWords.ChangeBefore(lexemes, at, out verb);
        change = change is Change.None && lexemes.Is(at, "by") ? FigureWords.ChangeOfObject(lexemes, at) : change;
        change = !measured && change != Change.None && FigureWords.MovesThings(lexemes[verb].Normal) ? Change.None : change;
        return new FigureFound(first, end, plain with { Change = change });
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

    // "clauses 9, 11 and 12"
    private bool IsNamedInList(int i) =>
        _lastName > 0 && _lastName >= i - 2 && lexemes[i - 1].Normal is "," or "and" or "or" && (_lastName == i - 1 || lexemes.Is(i - 2, ","));
}
