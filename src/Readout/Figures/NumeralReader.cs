namespace Readout.Figures;

internal enum NumeralKind
{
    Cardinal,
    Ordinal,
    Fraction,

    /// <summary><c>thousands</c>: from the value to the upper one.</summary>
    Magnitude,
}

/// <summary>A number as read: lexemes up to before <see cref="End"/>.</summary>
/// <param name="Scaled">a scale word or letter was in it</param>
/// <param name="Words">no digits in it</param>
/// <param name="Plain">one run of digits</param>
internal readonly record struct Numeral(int First, int End, double Value, double? Upper, NumeralKind Kind, bool Scaled, bool Words, bool Plain);

/// <summary>The grammar of numbers in digits, words, and both.</summary>
internal static class NumeralReader
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

        var numeral = Ordinal(lexemes, i) ?? Fraction(lexemes, i) ?? Mixed(lexemes, i, money) ?? Magnitude(lexemes, i);
        return numeral is not { } n || !double.IsFinite(n.Value) || (negative && n.Kind is NumeralKind.Ordinal or NumeralKind.Magnitude) ? null
            : negative ? n with { First = first, Value = n.Value == 0 ? 0 : -n.Value }
            : n;
    }

    /// <summary>True for a sign that can only mean less than nought: a space before it and none behind, or the word.</summary>
    private static bool IsMinus(in Lexemes lexemes, int i) =>
        (lexemes.Is(i, "-") && lexemes[i + 1] is { Kind: LexemeKind.Number, Glued: true } && !(lexemes[i].Glued && lexemes[i - 1].Normal is not ("(" or "$" or "€" or "£")))
        || lexemes.Is(i, "minus");

    private static Numeral? Ordinal(in Lexemes lexemes, int i)
    {
        if (lexemes[i].Kind == LexemeKind.Ordinal)
        {
            return new Numeral(i, i + 1, lexemes[i].Value, null, NumeralKind.Ordinal, false, false, true);
        }

        if (!lexemes.IsWord(i))
        {
            return null;
        }

        if (NumberWords.Ordinals.TryGetValue(lexemes[i].Normal, out var ordinal))
        {
            return new Numeral(i, i + 1, ordinal, null, NumeralKind.Ordinal, false, true, false);
        }

        // twenty-first
        return NumberWords.Small.TryGetValue(lexemes[i].Normal, out var tens) && tens >= 20
            && NumberWords.Ordinals.TryGetValue(lexemes[AfterHyphen(lexemes, i + 1)].Normal, out ordinal) && ordinal < 10
            ? new Numeral(i, AfterHyphen(lexemes, i + 1) + 1, tens + ordinal, null, NumeralKind.Ordinal, false, true, false)
            : null;
    }

    private static int AfterHyphen(in Lexemes lexemes, int i) => lexemes.IsDash(i) && lexemes.IsWord(i + 1) ? i + 1 : i;

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

        if (lexemes[i].Normal is "half" or "quarter" && Scale(lexemes, lexemes[i + 1].Normal is "a" or "an" ? i + 2 : i + 1, false) is { } scaled && scaled.Factor > 0)
        {
            return new Numeral(i, scaled.End, scaled.Factor * (lexemes.Is(i, "half") ? 0.5 : 0.25), null, NumeralKind.Cardinal, true, true, false);
        }

        if (lexemes.Is(i, "half"))
        {
            return new Numeral(i, i + 1, 0.5, null, NumeralKind.Fraction, false, true, false);
        }

        double numerator;
        int next;
        if (lexemes[i].Normal is "a" or "an")
        {
            (numerator, next) = (1, i + 1);
            if (lexemes.Is(next, "quarter") && lexemes.Is(next + 1, "of") && lexemes.Is(next + 2, "a") && Scale(lexemes, next + 3, false) is { Factor: > 0 } of)
            {
                return new Numeral(i, of.End, of.Factor / 4, null, NumeralKind.Cardinal, true, true, false);
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

        return new Numeral(i, next + 1, numerator / denominator, null, NumeralKind.Fraction, false, true, false);
    }

    private static Numeral? Slashed(in Lexemes lexemes, int i)
    {
        // 1/3, but neither 9/11 nor 8/5/2025.
        var (a, b) = (lexemes[i], lexemes[i + 2]);
        return a.Plain && lexemes.Is(i + 1, "/") && lexemes[i + 1].Glued && b is { Kind: LexemeKind.Number, Plain: true, Glued: true }
            && a.Value is > 0 and < 10 && b.Value is > 1 and <= 10 && a.Value < b.Value && !(lexemes.Is(i + 3, "/") && lexemes[i + 3].Glued)
            && !(lexemes.Is(i - 1, "/") && a.Glued)
            ? new Numeral(i, i + 3, a.Value / b.Value, null, NumeralKind.Fraction, false, false, false)
            : null;
    }

    private static Numeral? OutOf(in Lexemes lexemes, int i)
    {
        var of = lexemes.Is(i + 1, "out") && lexemes.Is(i + 2, "of") ? i + 3 : lexemes.Is(i + 1, "in") && lexemes.IsWord(i) ? i + 2 : -1;
        var every = of > 0 && lexemes.Is(of, "every") ? of + 1 : of;
        if (every < 0 || Part(lexemes, i) is not { } part || Mixed(lexemes, every, false) is not { Value: > 1 and <= 1_000_000 } whole || part >= whole.Value)
        {
            return null;
        }

        // "one in 2019" and "two in three days" are no fractions.
        return lexemes.Is(i + 1, "in") && (whole.Value > 100 || UnitTable.IsTime(lexemes[whole.End].Normal) || lexemes.IsHyphen(whole.End))
            ? null
            : new Numeral(i, whole.End, part / whole.Value, null, NumeralKind.Fraction, false, false, false);
    }

    private static double? Part(in Lexemes lexemes, int i) =>
        lexemes[i] is { Kind: LexemeKind.Number, Plain: true } digits ? digits.Value
        : NumberWords.Small.TryGetValue(lexemes[i].Normal, out var small) ? small
        : null;

    /// <summary><c>thousands</c>, <c>tens of thousands</c>, <c>dozens</c>.</summary>
    private static Numeral? Magnitude(in Lexemes lexemes, int i)
    {
        if (!lexemes.IsWord(i) || !NumberWords.Magnitudes.TryGetValue(lexemes[i].Normal, out var value))
        {
            return null;
        }

        var end = i + 1;
        while (lexemes.Is(end, "of") && NumberWords.Magnitudes.TryGetValue(lexemes[end + 1].Normal, out var factor) && factor >= value)
        {
            value *= factor;
            end += 2;
        }

        return lexemes[i].Is("tens") && end == i + 1 ? null
            : new Numeral(i, end, value, lexemes[end - 1].Is("dozens") ? null : value * 10, NumeralKind.Magnitude, true, true, false);
    }

    private readonly record struct Scaling(double Factor, int End);

    /// <summary>One scale or several in a row: <c>million</c>, <c>lakh crore</c>, <c>dozen</c>.</summary>
    private static Scaling Scale(in Lexemes lexemes, int i, bool money)
    {
        double factor = 0;
        var end = i;
        // Three suffice for any number in print; the bound keeps a million "million" from overflowing.
        while (end < i + 3 && lexemes.IsWord(end))
        {
            var normal = lexemes[end].Normal;
            if (!NumberWords.Scales.TryGetValue(normal, out var scale) && !(normal is "dozen" && (scale = 12) > 0))
            {
                break;
            }

            factor = factor == 0 ? scale : factor * scale;
            end++;
        }

        if (factor == 0 && lexemes[i - 1].Kind == LexemeKind.Number && lexemes.IsWord(i))
        {
            if (NumberWords.ShortScales.TryGetValue(lexemes[i].Normal, out factor))
            {
                return new Scaling(factor, i + 1);
            }

            if (lexemes[i].Glued && NumberWords.LetterScales.TryGetValue(lexemes[i].Normal, out factor) && (money || IsLetterScale(lexemes, i)))
            {
                return new Scaling(factor, i + 1);
            }

            factor = 0;
        }

        return new Scaling(factor, end);
    }

    // Without money: 440k is a number, 1.5m people too, but 100m is a distance.
    private static bool IsLetterScale(in Lexemes lexemes, int i) =>
        lexemes.Text[lexemes[i].Span.Start] switch
        {
            'k' or 'K' or 'B' => true,
            'm' or 'M' => EnglishNouns.IsPlural(lexemes[i + 1].Normal) && !lexemes[i + 1].Glued,
            _ => false,
        };

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
                return new Numeral(i, i + 3, 2, null, NumeralKind.Cardinal, false, true, false);
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

    private static bool IsMagnitudeAhead(in Lexemes lexemes, int i) => NumberWords.Magnitudes.ContainsKey(lexemes[i].Normal);

    private static Numeral? WithScale(in Lexemes lexemes, int first, int end, double value, bool money, bool words, bool plain)
    {
        var scale = Scale(lexemes, end, money);
        if (scale.Factor == 0)
        {
            return new Numeral(first, end, value, null, NumeralKind.Cardinal, false, words, plain);
        }

        value *= scale.Factor;
        // 3 hundred and 21; 2 million 300 thousand
        var rest = scale.Factor >= 100 && value < 1e15 ? Rest(lexemes, scale.End, scale.Factor) : null;
        return rest is { } more
            ? new Numeral(first, more.End, value + more.Value, null, NumeralKind.Cardinal, true, false, false)
            : new Numeral(first, scale.End, value, null, NumeralKind.Cardinal, true, words, false);
    }

    private static (int End, double Value)? Rest(in Lexemes lexemes, int i, double below)
    {
        var and = lexemes.Is(i, "and");
        var at = and ? i + 1 : i;
        if (lexemes[at] is { Kind: LexemeKind.Number, Plain: true } digits)
        {
            var scale = Scale(lexemes, at + 1, false);
            var value = digits.Value * (scale.Factor == 0 ? 1 : scale.Factor);
            // "a hundred and 21" is said; "3 million and 21 people" is two figures, "2 million 300" nobody writes.
            return value < below && (scale.Factor > 0 || (and && below == 100)) && scale.Factor < below ? (scale.Factor > 0 ? scale.End : at + 1, value) : null;
        }

        return null;
    }

    private static (int End, double Value)? AndPart(in Lexemes lexemes, int i)
    {
        if (!lexemes.Is(i, "and"))
        {
            return null;
        }

        var one = lexemes[i + 1].Normal is "a" or "one";
        var many = !one && NumberWords.Small.TryGetValue(lexemes[i + 1].Normal, out var n) && n is > 1 and < 10 ? n : 1;
        var at = AfterHyphen(lexemes, i + 2);
        return (one || many > 1) && NumberWords.Denominators.TryGetValue(lexemes[at].Normal, out var by) && (by == 2 || lexemes[at].Normal[^1] == 's' == many > 1) && !(by != 2 && one && !lexemes.Is(at, "quarter"))
            ? (at + 1, (double)many / by)
            : null;
    }

    // The words of a number from i on: groups below a thousand, each with its scale, in falling order.
    private static Numeral? Continue(in Lexemes lexemes, int first, int i, double? start, bool words)
    {
        double total = 0, group = start ?? 0, lastScale = double.PositiveInfinity;
        var open = start is null;
        var scaled = false;
        var end = i;
        var room = start is null ? 100.0 : 1;           // the next small word must be below this
        while (true)
        {
            var at = end;
            if (at > i && lexemes.Is(at, "and") && scaled && lexemes.IsWord(at + 1)
                && NumberWords.Small.TryGetValue(lexemes[at + 1].Normal, out var joined) && joined > 0 && joined < lastScale)
            {
                at++;
            }
            else if (at > i && lexemes.IsDash(at))
            {
                at++;
            }

            if (!lexemes.IsWord(at))
            {
                break;
            }

            if (NumberWords.Small.TryGetValue(lexemes[at].Normal, out var small))
            {
                if (small >= room || (small == 0 && at > i) || (at > end && lexemes.IsDash(end) && room > 10))
                {
                    break;
                }

                group += small;
                room = small >= 20 ? 10 : 0;
                open = true;
                end = at + 1;
                continue;
            }

            if (lexemes[at].Normal is "dozen" && (open || start is not null) && !scaled)
            {
                return new Numeral(first, at + 1, group * 12, null, NumeralKind.Cardinal, true, words, false);
            }

            if (!NumberWords.Scales.TryGetValue(lexemes[at].Normal, out var scale) || (group == 0 && at > i && !scaled))
            {
                break;
            }

            if (scale == 100 && group is > 0 and < 100)
            {
                group *= 100;
                room = 100;
                lastScale = Math.Min(lastScale, 100);
            }
            else if (group > 0 && scale > 100 && (scale < lastScale || lastScale == 100))
            {
                total += group * scale;
                group = 0;
                room = 100;
                lastScale = scale;
            }
            else if (group == 0 && total > 0 && at == end && total < 1e15)
            {
                total *= scale;                             // hundred thousand million
            }
            else
            {
                break;
            }

            scaled = true;
            open = true;
            end = at + 1;
        }

        if (end == i || !open)
        {
            return null;
        }

        var value = total + group;
        if (lexemes.Is(end, "point") && Decimals(lexemes, end + 1) is { } decimals)
        {
            return WithScale(lexemes, first, decimals.End, value + decimals.Value, false, words, false);
        }

        if (AndPart(lexemes, end) is { } part && !scaled)
        {
            return WithScale(lexemes, first, part.End, value + part.Value, false, words, false);
        }

        return new Numeral(first, end, value, null, NumeralKind.Cardinal, scaled, words, false);
    }

    // "point seven one" is .71, "point seventy-one" too.
    private static (int End, double Value)? Decimals(in Lexemes lexemes, int i)
    {
        double value = 0, place = 1;
        var end = i;
        while (end < i + 15 && lexemes.IsWord(end) && NumberWords.Small.TryGetValue(lexemes[end].Normal, out var digit))
        {
            var next = AfterHyphen(lexemes, end + 1);
            if (digit >= 20 && NumberWords.Small.TryGetValue(lexemes[next].Normal, out var unit) && unit is > 0 and < 10)
            {
                digit += unit;
                end = next;
            }

            place /= digit >= 10 ? 100 : 10;
            value += digit * place;
            end++;
        }

        return end > i ? (end, value) : null;
    }
}
