namespace Readout.Figures;

// Parts of a whole: "a third", "two-thirds", "1/3", "one in three", "two and a half".
internal static partial class NumeralReader
{
    /// <summary><c>a third</c>, <c>two-thirds</c>, <c>half</c>, <c>1/3</c>, <c>one in three</c>, <c>half a million</c>.</summary>
    private static Numeral? Fraction(in Lexemes lexemes, int i)
    {
        if (lexemes[i].Kind == LexemeKind.Number)
        {
            return Slashed(lexemes, i) ?? OutOf(lexemes, i);
        }

        if (!lexemes.IsWord(i))
        {
            return null;
        }

        // "half a million", "quarter million"
        var behind = lexemes[i + 1].Normal is "a" or "an" ? i + 2 : i + 1;
        if (lexemes[i].Normal is "half" or "quarter" && Scale(lexemes, behind, false) is { Factor: > 0 } scaled)
        {
            return new Numeral(i, scaled.End, scaled.Factor * (lexemes.Is(i, "half") ? 0.5 : 0.25), Scaled: true, Words: true);
        }

        if (lexemes.Is(i, "half"))
        {
            return new Numeral(i, i + 1, 0.5, NumeralKind.Fraction, Words: true);
        }

        double numerator;
        int next;
        if (lexemes[i].Normal is "a" or "an")
        {
            (numerator, next) = (1, i + 1);
            // "a quarter of a million"
            if (lexemes.Is(next, "quarter") && lexemes.Is(next + 1, "of") && lexemes.Is(next + 2, "a")
                && Scale(lexemes, next + 3, false) is { Factor: > 0 } of)
            {
                return new Numeral(i, of.End, of.Factor / 4, Scaled: true, Words: true);
            }
        }
        else if (NumberWords.Small.TryGetValue(lexemes[i].Normal, out var small) && small is > 0 and < 20)
        {
            if (OutOf(lexemes, i) is { } ratio)
            {
                return ratio;
            }

            (numerator, next) = (small, AfterHyphen(lexemes, i + 1));
        }
        else
        {
            return null;
        }

        if (!NumberWords.Denominators.TryGetValue(lexemes[next].Normal, out var denominator))
        {
            return null;
        }

        // "a third country", "three quarters ago": only what is plainly a part is a fraction.
        var one = lexemes[i].Normal is "a" or "an";
        var plural = lexemes[next].Normal[^1] == 's';
        var part = lexemes[next + 1].Normal is "of" or "the" or "more" or "less" or "higher" or "lower" or "," or "." or "" or ")";
        if (one ? !part : numerator > 1 != plural || (denominator == 4 && !part))
        {
            return null;
        }

        // "two thirds of a million"
        if (lexemes.Is(next + 1, "of") && lexemes[next + 2].Normal is "a" or "one" && Scale(lexemes, next + 3, false) is { Factor: > 100 } whole)
        {
            return new Numeral(i, whole.End, numerator * whole.Factor / denominator, Scaled: true, Words: true);
        }

        return new Numeral(i, next + 1, numerator / denominator, NumeralKind.Fraction, Words: true);
    }

    private static Numeral? Slashed(in Lexemes lexemes, int i)
    {
        // 1/3, but neither 9/11 nor 8/5/2025.
        var (a, b) = (lexemes[i], lexemes[i + 2]);
        var isDate = (lexemes.Is(i + 3, "/") && lexemes[i + 3].Glued) || (lexemes.Is(i - 1, "/") && a.Glued);
        return !isDate && a.Plain && lexemes.Is(i + 1, "/") && lexemes[i + 1].Glued && b is { Kind: LexemeKind.Number, Plain: true, Glued: true }
            && a.Value is > 0 and < 10 && b.Value is > 1 and <= 10 && a.Value < b.Value
            ? new Numeral(i, i + 3, a.Value / b.Value, NumeralKind.Fraction)
            : null;
    }

    // "one in three", "four out of every five"
    private static Numeral? OutOf(in Lexemes lexemes, int i)
    {
        var of = lexemes.Is(i + 1, "out") && lexemes.Is(i + 2, "of") ? i + 3 : lexemes.Is(i + 1, "in") && lexemes.IsWord(i) ? i + 2 : -1;
        var every = of > 0 && lexemes.Is(of, "every") ? of + 1 : of;
        if (every < 0 || Part(lexemes, i) is not { } part
            || Mixed(lexemes, every, false) is not { Value: > 1 and <= 1_000_000 } whole || part >= whole.Value)
        {
            return null;
        }

        // "one in 2019" and "two in three days" are no fractions.
        return lexemes.Is(i + 1, "in") && (whole.Value > 100 || UnitTable.IsTime(lexemes[whole.End].Normal) || lexemes.IsHyphen(whole.End))
            ? null
            : new Numeral(i, whole.End, part / whole.Value, NumeralKind.Fraction);
    }

    private static double? Part(in Lexemes lexemes, int i) =>
        lexemes[i] is { Kind: LexemeKind.Number, Plain: true } digits ? digits.Value
        : NumberWords.Small.TryGetValue(lexemes[i].Normal, out var small) ? small
        : null;

    private static (int End, double Value)? AndPart(in Lexemes lexemes, int i)
    {
        if (!lexemes.Is(i, "and"))
        {
            return null;
        }

        var one = lexemes[i + 1].Normal is "a" or "one";
        var many = !one && NumberWords.Small.TryGetValue(lexemes[i + 1].Normal, out var n) && n > 1 ? n : 1;
        var at = AfterHyphen(lexemes, i + 2);
        if (many >= 20 && NumberWords.Small.TryGetValue(lexemes[at].Normal, out var unit) && unit is > 0 and < 10)
        {
            many += unit;
            at = AfterHyphen(lexemes, at + 1);
        }

        if ((!one && many == 1) || !NumberWords.Denominators.TryGetValue(lexemes[at].Normal, out var by) || many >= by)
        {
            return null;
        }

        // One half or quarter ("and a third" may be a third person), or several of the same.
        var plural = lexemes[at].Normal[^1] == 's';
        var isPart = by == 2 || (plural == many > 1 && (!one || lexemes.Is(at, "quarter") || lexemes[at + 1].Kind == LexemeKind.Mark || lexemes.Is(at + 1, "of")));
        return isPart ? (at + 1, (double)many / by) : null;
    }
}
