namespace Readout.Figures;

// Two numbers that state one figure: "10 to 12 million", "between 50 and 60".
internal sealed partial class FigureReader
{
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
        if ((secondCurrency is not null && secondCurrency != currency)
            || NumeralReader.Read(lexemes, number, currency is not null) is not { Kind: NumeralKind.Cardinal } high || IsTaken(number, high.End))
        {
            return null;
        }

        // "two or three" is a range, "two or ten" a choice.
        if (word is "or" && (low.Value > 20 || high.Value != low.Value + 1))
        {
            return null;
        }

        // "10 to 12 million": the scale of the second is the first's too.
        var value = low.Value;
        if (high.Scaled && !low.Scaled && value < 1000 && high.Value >= 1000 && secondCurrency is null)
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

    /// <summary>The other end of a range told by two bounds: <c>at least 5 but no more than 10</c>.</summary>
    private RangeFound? OtherBound(int end, Bound bound, double value, Measure? measure)
    {
        var at = lexemes.Is(end, ",") ? end + 1 : end;
        at += lexemes[at].Normal is "and" or "but" ? 1 : 0;
        if (at == end || Bounds.ReadAhead(lexemes, at, out var number) is not { } other
            || NumeralReader.Read(lexemes, number) is not { Kind: NumeralKind.Cardinal } second || IsTaken(number, second.End))
        {
            return null;
        }

        var isLow = bound is Bound.Over or Bound.AtLeast && other is Bound.Under or Bound.AtMost && value < second.Value;
        var isHigh = bound is Bound.Under or Bound.AtMost && other is Bound.Over or Bound.AtLeast && value > second.Value;
        if (!isLow && !isHigh)
        {
            return null;
        }

        var unit = Unit(second.End, second, null);
        return measure is null || unit is null || string.Equals(measure.Value.Name, unit.Value.Name, StringComparison.Ordinal)
            ? new RangeFound(Math.Min(value, second.Value), Math.Max(value, second.Value), unit ?? measure, unit?.End ?? second.End)
            : null;
    }

    // "rose from 3 to 5 per cent" are two figures, "from 3 to 5 people" is a range; "fell 5 to 30" is a fall and a level.
    // "rose by 137,000 to 853,000" and "revised up by 8,000 to 2,438,000" too.
    private bool IsChangeFromTo(int first, string word) =>
        word is "to" && (lexemes.Is(first - 1, "by")
            || FigureWords.ChangeBefore(lexemes, lexemes.Is(first - 1, "from") ? first - 1 : first, out _) != Change.None);
}
