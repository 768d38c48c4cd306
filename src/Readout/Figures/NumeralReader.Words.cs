namespace Readout.Figures;

// Numbers in words: "two hundred and five", "seventy-one point four".
internal static partial class NumeralReader
{
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
            // "one hundred and three quarters", "two and fifty-four hundredths"; "two million and a half" is half a million more.
            if (open && at > i && AndPart(lexemes, at) is { } fraction)
            {
                var scaleBehind = lexemes.IsWord(fraction.End) && NumberWords.Scales.TryGetValue(lexemes[fraction.End].Normal, out var factor) ? factor : 0;
                if (scaleBehind == 0 || scaled)
                {
                    var of = scaleBehind > 0 ? scaleBehind : lastScale is >= 1000 and < 1e16 && group == 0 ? lastScale : 1;
                    return new Numeral(first, fraction.End + (scaleBehind > 0 ? 1 : 0), total + group + (fraction.Value * of), Scaled: scaled, Words: words);
                }

                return WithScale(lexemes, first, fraction.End, total + group + fraction.Value, false, words, false);
            }

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

            if (lexemes[at].Normal is "dozen" or "dozens" && (open || start is not null) && !scaled)
            {
                return new Numeral(first, at + 1, group * 12, Scaled: true, Words: words);
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

        // twenty-three fifths, but "the two thirds of voters" and "one second" were read before
        if (value >= 20 && value < 1000 && lexemes.IsWord(end) && lexemes[end].Normal[^1] == 's'
            && NumberWords.Denominators.TryGetValue(lexemes[end].Normal, out var denominator) && denominator > 2)
        {
            return new Numeral(first, end + 1, value / denominator, NumeralKind.Fraction, Words: words);
        }

        return new Numeral(first, end, value, Scaled: scaled, Words: words);
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
