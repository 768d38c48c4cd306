namespace Readout.Figures;

/// <summary>The words that bound a number, before and behind it.</summary>
internal static class Bounds
{
    // "Nearly" and "almost" say a little less than; readers and annotators alike take them as an approximation, and so do we.
    private static readonly (Bound Bound, string[] Phrases)[] BeforeNumber =
    [
        (Bound.Over,
        [
            "over", "more than", "over than", "well over", "just over", "a little over", "slightly over", "well more than", "slightly more than",
            "just more than", "far more than", "even more than", "above", "well above", "just above", "greater than", "higher than", "larger than",
            "bigger than", "longer than", "better than", "exceeding", "exceeds", "exceeded", "in excess of", "upwards of", "upward of", "north of",
            "surpassing", "surpassed", "surpass", "exceed", "topping", "not less than or equal to", "beyond", ">", "older than", "taller than",
        ]),
        (Bound.AtLeast,
        [
            "at least", "no fewer than", "no less than", "not less than", "not fewer than", "a minimum of", "minimum of", "minimum", "at a minimum",
            "at the very least", "more than or equal to", "greater than or equal to", "greater or equal than", "higher or equal than",
            "larger or equal than", "equal or more than", "> =", "≥", "> or =", "starting at", "starting from",
        ]),
        (Bound.Under,
        [
            "under", "less than", "fewer than", "well under", "just under", "slightly less than", "just less than", "slightly under", "below",
            "well below", "just below", "lower than", "smaller than", "shy of", "just shy of", "south of", "shorter than", "younger than",
            "not more than or equal to", "<",
        ]),
        (Bound.AtMost,
        [
            "up to", "no more than", "not more than", "at most", "at the most", "a maximum of", "maximum of", "no greater than", "no higher than",
            "not exceeding", "not to exceed", "as many as", "as much as", "no longer than", "less than or equal to", "smaller or equal than",
            "less or equal than", "lower or equal than", "less or equal to", "smaller or equal to", "equal or less than", "< =", "≤", "capped at",
        ]),
        (Bound.About,
        [
            "about", "around", "approximately", "approx", "approx.", "roughly", "some", "circa", "ca.", "c.", "an estimated", "estimated",
            "close to", "near", "nearly", "almost", "just about", "more or less", "in the region of", "in the neighborhood of",
            "in the neighbourhood of", "in the range of", "on the order of", "of the order of", "somewhere around", "somewhere between", "virtually",
            "barely", "~", "≈", "∼", "about an",
        ]),
        (Bound.Equal, ["equal to", "equals to", "equaling to", "equals", "exactly", "precisely", "an average of"]),
    ];

    private static readonly (Bound Bound, string[] Phrases)[] BehindNumber =
    [
        (Bound.AtLeast, ["or more", "or above", "or over", "or higher", "or greater", "or larger", "or longer", "or older", "and over", "and above",
            "and more", "and older", "and up", "or better", "-plus", "plus", "+", "at least", "at the least", "or more than"]),
        (Bound.AtMost, ["or less", "or fewer", "or under", "or below", "or lower", "or smaller", "or younger", "and under", "and below", "and younger",
            "at most", "at the most", "or less than"]),
        (Bound.About, ["or so", "-odd", "odd", "or thereabouts", "give or take", "approximately"]),
    ];

    private static readonly PhraseTable<Bound> Before = new(BeforeNumber.SelectMany(row => row.Phrases.Select(phrase => (phrase, row.Bound))));

    private static readonly PhraseTable<Bound> Behind = new(BehindNumber.SelectMany(row => row.Phrases.Select(phrase => (phrase, row.Bound))));

    /// <summary>The bound whose words end before lexeme <paramref name="end"/>.</summary>
    public static Bound? ReadBefore(in Lexemes lexemes, int end, out int start)
    {
        if (!Before.TryMatchBefore(lexemes, end, out var bound, out start))
        {
            return null;
        }

        // "hand over eight years of returns", "edged up to 373,000": the word goes with the verb.
        if (IsParticle(lexemes, start, end))
        {
            start = end;
            return null;
        }

        // "not more than" is in the table; "no" and "not" in front of the others turn them round.
        if (lexemes[start - 1].Normal is "no" or "not" or "never")
        {
            start--;
            return bound switch
            {
                Bound.Over => Bound.AtMost,
                Bound.AtLeast => Bound.Under,
                Bound.Under => Bound.AtLeast,
                Bound.AtMost => Bound.Over,
                _ => bound,
            };
        }

        return bound;
    }

    private static bool IsParticle(in Lexemes lexemes, int start, int end)
    {
        if (end == start + 1 && lexemes.Is(start, "over"))
        {
            // "$1.2 trillion over eight years" says how long; "for over eight years" how long at the least.
            return lexemes[start - 1].Normal is "hand" or "handed" or "handing" or "hands" or "turn" or "turned" or "turning"
                || (IsLength(lexemes, end) && IsSpread(lexemes[start - 1]));
        }

        return end == start + 2 && lexemes.Is(start, "up") && lexemes.Is(start + 1, "to")
            && lexemes[start - 1].Normal is "edged" or "tick" or "ticked" or "ticks" or "inched" or "bumped" or "revised" or "climbed" or "crept" or "jumped" or "moved" or "back" or "went"
                or "goes" or "rose" or "pushed" or "driven" or "stepped" or "adjusted" or "shot" or "edges";
    }

    // A number of years, months, weeks or days.
    private static bool IsLength(in Lexemes lexemes, int i) =>
        NumeralReader.Read(lexemes, i) is { Kind: NumeralKind.Cardinal } number && UnitTable.IsTime(lexemes[number.End].Normal) && lexemes[number.End].Normal[^1] == 's';

    private static bool IsSpread(Lexeme before) =>
        before.Kind == LexemeKind.Number || before.Normal is "million" or "billion" or "trillion" or "percent" or "%" or "dollars" or "euros" or "money" or "spending" or "spread" or "paid";

    /// <summary>The bound before a number, whose words begin at lexeme <paramref name="i"/>.</summary>
    public static Bound? ReadAhead(in Lexemes lexemes, int i, out int end) => Before.TryMatch(lexemes, i, out var bound, out end) ? bound : null;

    /// <summary>The bound before a number with what stands behind it: <c>less than 5,000 or equal</c>.</summary>
    public static Bound OrEqual(in Lexemes lexemes, int i, Bound bound, out int end)
    {
        end = i;
        if (bound is not (Bound.Over or Bound.Under) || !lexemes.Is(i, "or") || !lexemes.Is(i + 1, "equal"))
        {
            return bound;
        }

        // "more than 5,000 or equal to 6,000" goes on with another number.
        var to = lexemes.Is(i + 2, "to") ? i + 3 : i + 2;
        if (lexemes[to].Kind == LexemeKind.Number)
        {
            return bound;
        }

        end = to;
        return bound is Bound.Over ? Bound.AtLeast : Bound.AtMost;
    }

    /// <summary>The bound behind a number, whose words begin at lexeme <paramref name="i"/>.</summary>
    public static Bound? ReadBehind(in Lexemes lexemes, int i, out int end) => Behind.TryMatch(lexemes, i, out var bound, out end) ? bound : null;
}
