namespace Readout.Figures;

// What multiplies a number: "million", "lakh crore", "dozen", the letter of "440k", and "thousands" by itself.
internal static partial class NumeralReader
{
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
            if (!NumberWords.Scales.TryGetValue(normal, out var scale) && !(normal is "dozen" or "dozens" && (scale = 12) > 0))
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

    /// <summary>A scale word by itself, where a currency parts it from its number: <c>75 USD million</c>.</summary>
    public static (double Factor, int End)? ScaleAt(in Lexemes lexemes, int i) =>
        lexemes.IsWord(i) && !lexemes[i].Glued && lexemes[i].Normal is "million" or "billion" or "trillion" && Scale(lexemes, i, false) is { Factor: > 0 } scale
            ? (scale.Factor, scale.End)
            : null;

    // Without money: 440k is a number, 1.5m people too, but 100m is a distance.
    private static bool IsLetterScale(in Lexemes lexemes, int i) =>
        lexemes.Text[lexemes[i].Span.Start] switch
        {
            'k' or 'K' or 'B' => true,
            'b' => !lexemes[i - 1].Plain,
            'm' or 'M' when lexemes[i].Normal.Length == 1 => EnglishNouns.IsPlural(lexemes[i + 1].Normal) && !lexemes[i + 1].Glued,
            _ => false,
        };

    private static Numeral? WithScale(in Lexemes lexemes, int first, int end, double value, bool money, bool words, bool plain)
    {
        var scale = Scale(lexemes, end, money);
        if (scale.Factor == 0)
        {
            return new Numeral(first, end, value, Words: words, Plain: plain);
        }

        value *= scale.Factor;
        // 3 hundred and 21; 2 million 300 thousand
        var rest = scale.Factor >= 100 && value < 1e15 ? Rest(lexemes, scale.End, scale.Factor) : null;
        return rest is { } more
            ? new Numeral(first, more.End, value + more.Value, Scaled: true)
            : new Numeral(first, scale.End, value, Scaled: true, Words: words);
    }

    private static (int End, double Value)? Rest(in Lexemes lexemes, int i, double below)
    {
        var and = lexemes.Is(i, "and");
        var at = and ? i + 1 : i;
        if (lexemes[at] is { Kind: LexemeKind.Number, Plain: true } digits)
        {
            var scale = Scale(lexemes, at + 1, false);
            var value = digits.Value * (scale.Factor == 0 ? 1 : scale.Factor);
            // 4 thousand 3 hundred and 21
            if (scale.Factor is >= 100 and < 1e15 && scale.Factor < below && value < below && Rest(lexemes, scale.End, scale.Factor) is { } smaller)
            {
                return (smaller.End, value + smaller.Value);
            }

            // "a hundred and 21" is said; "3 million and 21 people" is two figures, "2 million 300" nobody writes.
            var isSaid = scale.Factor > 0 || (and && below == 100);
            return isSaid && value < below && scale.Factor < below ? (scale.Factor > 0 ? scale.End : at + 1, value) : null;
        }

        return null;
    }

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
            : new Numeral(i, end, value, NumeralKind.Magnitude, Upper: lexemes[end - 1].Is("dozens") ? null : value * 10, Scaled: true, Words: true);
    }

    private static bool IsMagnitudeAhead(in Lexemes lexemes, int i) => NumberWords.Magnitudes.ContainsKey(lexemes[i].Normal);
}
