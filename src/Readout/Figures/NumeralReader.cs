namespace Readout.Figures;

/// <summary>The grammar of numbers in digits, words, and both.</summary>
internal static partial class NumeralReader
{
    /// <param name="money">a currency stands before: a letter that touches the number scales it</param>
    public static Numeral? Read(in Lexemes lexemes, int i, bool money = false)
    {
        var first = i;
        var negative = IsMinus(lexemes, i);
        if (negative)
        {
            i += lexemes.Is(i + 1, "-") ? 2 : 1;
        }

        var numeral = Ordinal(lexemes, i) ?? Fraction(lexemes, i) ?? Over(lexemes, i, money) ?? Magnitude(lexemes, i);
        return numeral is not { } n || !double.IsFinite(n.Value) || (negative && n.Kind is NumeralKind.Ordinal or NumeralKind.Magnitude) ? null
            : negative ? n with { First = first, Value = n.Value == 0 ? 0 : -n.Value }
            : n;
    }

    /// <summary>True for a sign that can only mean less than nought: a space before it and none behind, or the word.</summary>
    private static bool IsMinus(in Lexemes lexemes, int i) =>
        (lexemes.Is(i, "-") && lexemes[i + 1] is { Kind: LexemeKind.Number, Glued: true }
            && !(lexemes[i].Glued && lexemes[i - 1].Normal is not ("(" or "$" or "€" or "£")))
        || lexemes.Is(i, "minus");

    private static Numeral? Ordinal(in Lexemes lexemes, int i)
    {
        if (lexemes[i].Kind == LexemeKind.Ordinal)
        {
            return new Numeral(i, i + 1, lexemes[i].Value, NumeralKind.Ordinal, Plain: true);
        }

        if (!lexemes.IsWord(i))
        {
            return null;
        }

        if (NumberWords.Ordinals.TryGetValue(lexemes[i].Normal, out var ordinal))
        {
            return new Numeral(i, i + 1, ordinal, NumeralKind.Ordinal, Words: true);
        }

        // twenty-first
        return NumberWords.Small.TryGetValue(lexemes[i].Normal, out var tens) && tens >= 20
            && NumberWords.Ordinals.TryGetValue(lexemes[AfterHyphen(lexemes, i + 1)].Normal, out ordinal) && ordinal < 10
            ? new Numeral(i, AfterHyphen(lexemes, i + 1) + 1, tens + ordinal, NumeralKind.Ordinal, Words: true)
            : null;
    }

    /// <summary><c>one over three</c>, where nothing is counted: "3 over 20 years" are two figures.</summary>
    private static Numeral? Over(in Lexemes lexemes, int i, bool money)
    {
        if (Mixed(lexemes, i, money) is not { } above)
        {
            return null;
        }

        return !money && lexemes.Is(above.End, "over") && (lexemes[above.End + 1].Plain || lexemes.IsWord(above.End + 1))
            && Mixed(lexemes, above.End + 1, false) is { Value: > 1 } below && lexemes[below.End].Kind == LexemeKind.Mark && !lexemes.IsDash(below.End)
            && lexemes[below.End].Normal is not ("%" or "$" or "€" or "°")
            ? above with { End = below.End, Value = above.Value / below.Value, Plain = false, Kind = NumeralKind.Fraction }
            : above;
    }

    /// <summary>What raises a number: <c>x10^-4</c>, <c>^3</c>, the <c>e-1</c> of <c>12e-1</c>.</summary>
    private static (int End, double Value)? Power(in Lexemes lexemes, int i, double value)
    {
        var (at, basis) = lexemes[i].Normal switch
        {
            "x" or "×" or "*" when lexemes[i + 1] is { Plain: true, Value: 10 } && lexemes.Is(i + 2, "^") => (i + 3, 10.0),
            "^" when lexemes[i].Glued => (i + 1, value),
            "e" when lexemes[i].Glued && lexemes.IsDash(i + 1) && lexemes[i + 1].Glued => (i + 1, 10.0),
            _ => (-1, 0),
        };
        if (at < 0)
        {
            return null;
        }

        var negative = lexemes.IsDash(at);
        at += negative ? 1 : 0;
        if (lexemes[at] is not { Plain: true, Glued: true, Normal.Length: < 4 } exponent)
        {
            return null;
        }

        var power = Math.Pow(basis, negative ? -exponent.Value : exponent.Value);
        var result = lexemes.Is(i, "^") ? power : value * power;
        return double.IsFinite(result) ? (at + 1, result) : null;
    }

    private static int AfterHyphen(in Lexemes lexemes, int i) => lexemes.IsDash(i) && lexemes.IsWord(i + 1) ? i + 1 : i;

    /// <summary>Digits or words with their scales: <c>244.8 billion</c>, <c>two hundred and five</c>, <c>a dozen</c>, <c>2 1/2</c>.</summary>
    private static Numeral? Mixed(in Lexemes lexemes, int i, bool money)
    {
        var first = i;
        if (lexemes[i].Kind == LexemeKind.Number)
        {
            var value = lexemes[i].Value;
            var end = i + 1;
            if (lexemes[i].Plain && lexemes[i + 1].Kind == LexemeKind.Number && !lexemes[i + 1].Glued && Slashed(lexemes, i + 1) is { } half)
            {
                return WithScale(lexemes, first, half.End, value + half.Value, money, false, false);
            }

            // 2-1/2, and "3 and a half"
            if (lexemes[i].Plain && lexemes.IsHyphen(i + 1) && Slashed(lexemes, i + 2) is { } hyphened)
            {
                return WithScale(lexemes, first, hyphened.End, value + hyphened.Value, money, false, false);
            }

            if (AndPart(lexemes, end) is { } part)
            {
                return WithScale(lexemes, first, part.End, value + part.Value, money, false, false);
            }

            if (Power(lexemes, end, value) is { } power)
            {
                return new Numeral(first, power.End, power.Value);
            }

            return WithScale(lexemes, first, end, value, money, false, lexemes[i].Plain);
        }

        if (!lexemes.IsWord(i))
        {
            return null;
        }

        // "a couple of days" counts two; "a couple" alone are two people.
        if (lexemes[i].Normal is "a" or "an")
        {
            if (lexemes.Is(i + 1, "couple") && lexemes.Is(i + 2, "of"))
            {
                return new Numeral(i, i + 3, 2, Words: true);
            }

            var scale = Scale(lexemes, i + 1, false);
            return scale.Factor > 0 && !IsMagnitudeAhead(lexemes, i + 1) ? Continue(lexemes, first, i + 1, 1, true) : null;
        }

        if (NumberWords.Scales.ContainsKey(lexemes[i].Normal) || lexemes.Is(i, "dozen"))
        {
            return lexemes[i].Normal.Length > 1 ? Continue(lexemes, first, i, 1, true) : null;
        }

        return NumberWords.Small.ContainsKey(lexemes[i].Normal) ? Continue(lexemes, first, i, null, true) : null;
    }
}
