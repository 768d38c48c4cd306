namespace Readout.Figures;

// The unit of measure behind or before a number: "per cent", "$", "5 feet 2 inches", "years old", "barrels a day".
internal sealed partial class FigureReader
{
    // "20 more years", "15 consecutive years", "two full days"
    private static readonly HashSet<string> UnitAdjectives = new(StringComparer.Ordinal)
    {
        "more", "consecutive", "straight", "full", "successive", "additional", "whole", "long", "calendar", "further", "extra", "short",
    };

    // "$5 a share", "$20 a head": after "a" only what is sold or counted one by one makes a rate.
    private static readonly HashSet<string> SoldBy = new(StringComparer.Ordinal)
    {
        "share", "head", "person", "piece", "game", "night", "bottle", "dozen", "pop", "copy", "ticket", "unit", "call",
    };

    /// <param name="Name">as a record gives it</param>
    private readonly record struct Measure(string Name, Unit Unit, int End, bool IsAge);

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
            // "a third of a mile"
            return lexemes[i + 1].Normal is "a" or "an" && UnitTable.Word(lexemes, i + 2, out var after) is { } part
                ? new Measure(part.Name, part, after, false)
                : null;
        }

        var hyphen = lexemes.IsDash(i) && lexemes.IsWord(i + 1);
        var at = hyphen ? i + 1 : i;
        at += number.Kind == NumeralKind.Magnitude && lexemes.Is(at, "of") ? 1 : 0;
        var adjective = UnitAdjectives.Contains(lexemes[at].Normal);
        var unit = UnitTable.Word(lexemes, adjective ? at + 1 : at, out var unitEnd);
        if (!adjective && !hyphen && UnitTable.After(lexemes, at, out var signEnd) is { } sign
            && IsSign(at, signEnd, number) && (unit is null || signEnd >= unitEnd))
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

        if ((word is "won" or "real" or "som" && number.Value < 100) || (word is "mark" or "marks" or "bar" or "sol" && !number.Scaled))
        {
            return null;
        }

        return unit.Kind is "time" && EndOfAge(unitEnd) is { } endOfAge
            ? new Measure(unit.Name, unit, endOfAge, true)
            : WithRate(unit.Name, unit, unitEnd);
    }

    // "years old", "year-old", "years of age"
    private int? EndOfAge(int i) =>
        lexemes.IsDash(i) && lexemes.Is(i + 1, "old") ? i + 2
        : lexemes.Is(i, "old") ? i + 1
        : lexemes.Is(i, "of") && lexemes.Is(i + 1, "age") ? i + 2
        : null;

    // A single letter must touch its number, save those that are written apart and mean nothing else there.
    private bool IsSign(int i, int end, Numeral number)
    {
        // "the 80s", "5 in" apart, "5 \"" apart are no seconds and no inches.
        if ((lexemes.Is(i, "s") && number.Plain) || (lexemes[i].Normal is "in" or "\"" && !lexemes[i].Glued))
        {
            return false;
        }

        // "1 $10 bill": the sign belongs to the number it touches.
        if (lexemes[end] is { Kind: LexemeKind.Number, Glued: true } && lexemes[i].Kind == LexemeKind.Mark && !lexemes[i].Glued)
        {
            return false;
        }

        var isLetter = end <= i + 1 && lexemes[i].Span.Length <= 1 && lexemes[i].Kind != LexemeKind.Mark;
        return !isLetter || lexemes[i].Glued || (lexemes[i].Normal is "m" or "g" or "w" or "v" or "c" or "f" && !lexemes[end].Glued);
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
        if (value != Math.Floor(value) || measure.Unit.Kind is not ("currency" or "length" or "mass") || lexemes[at].Kind == LexemeKind.Mark
            || NumeralReader.Read(lexemes, at) is not { Kind: NumeralKind.Cardinal, Value: > 0 and < 100 } rest)
        {
            return null;
        }

        var unit = UnitTable.Word(lexemes, rest.End, out var end);
        if (unit is null && measure.Unit.Kind is "length" or "mass" && UnitTable.After(lexemes, rest.End, out var signEnd) is { } sign)
        {
            (unit, end) = (sign, signEnd);
        }

        if (unit is null)
        {
            return null;
        }

        if (measure.Unit.IsCurrency)
        {
            return unit.Kind is "money" ? (value + (rest.Value / 100), end) : null;
        }

        return string.Equals(unit.Kind, measure.Unit.Kind, StringComparison.Ordinal)
            && unit.InBase is { } small && measure.Unit.InBase is { } large && rest.Value * small < large
            ? (value + (rest.Value * small / large), end)
            : null;
    }

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
        else if (!article && lexemes[i].Normal is not ("per" or "each" or "every") && !(lexemes.Is(i, "/") && lexemes[i].Glued && lexemes[i + 1].Glued))
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

        var word = lexemes[at].Normal;
        if (!lexemes.IsWord(at) || (!lexemes.IsDash(i) && FigureWords.EndsPhrase(word)))
        {
            return null;
        }

        end = at + 1;
        var plainly = !article && lexemes[i].Normal is not ("each" or "every");
        return word is "annum" ? "year" : plainly || SoldBy.Contains(word) ? word : null;
    }
}
