namespace Readout.Figures;

/// <summary>Numbers that state no fact: names, lists, scores, telephone numbers, pointers back, idioms.</summary>
internal static class Vetoes
{
    /// <param name="skipTo">where reading goes on</param>
    public static bool IsNoFigure(in Lexemes lexemes, int i, Numeral number, bool money, out int skipTo)
    {
        skipTo = number.End;
        var (before, after) = (lexemes[i - 1], lexemes[number.End]);
        if (money)
        {
            return false;
        }

        if (!number.Words)
        {
            // COVID-19, F-16, Model/3, #5, 192.168.1.2, user@3
            if (lexemes[i].Glued && (before.Normal is "#" or "@" or "_" or "=" or "&" or "/" or "." or ":"
                || (before.Normal is "-" && before.Glued && i > 1 && lexemes[i - 2].Kind != LexemeKind.Mark)))
            {
                return true;
            }

            if (IsChain(lexemes, number.End, out var end))
            {
                skipTo = end;
                return true;
            }

            // 3:1, 9/11, 4x4
            if (after.Glued && lexemes[number.End + 1].Glued && lexemes[number.End + 1].Kind == LexemeKind.Number && after.Normal is ":" or "/" or "x")
            {
                skipTo = number.End + 2;
                return true;
            }

            if (IsScore(lexemes, i, number, out end))
            {
                skipTo = end;
                return true;
            }

            // "1." and "(2)" and "3)" that begin a line
            if (number.Plain && number.Value < 100 && (i == 0 || (i == 1 && lexemes.Is(0, "("))) && after.Normal is "." or ")" && after.Glued)
            {
                return true;
            }

            // "1 ) … 2 )" in the line
            if (number.Plain && number.Value < 20 && after.Normal is ")" && !IsOpen(lexemes, i))
            {
                return true;
            }

            // Covid -19
            if (before.Normal is "-" && !before.Glued && number.Value >= 0 && lexemes[i].Glued && lexemes.IsCapital(i - 2))
            {
                return true;
            }
        }

        if (lexemes.Is(i - 1, ".") && lexemes[i - 2].Normal is "no" or "nos" or "sec" or "art" or "vol" or "p" or "pp" or "tel" or "ext"
            && lexemes[i - 1].Glued)
        {
            return true;
        }

        // "several hundred", "a few thousand": vague
        if (number.Words && before.Normal is "several" or "few" or "many" or "some"
            && lexemes[i].Normal is "hundred" or "thousand" or "million" or "billion" or "dozen")
        {
            return true;
        }

        // World War Two, Channel Four: a word with a capital behind another
        if (number.Words && lexemes.IsCapital(i) && lexemes.IsCapital(i - 1) && lexemes.IsWord(i - 1)
            && !lexemes.StartsSentence(i - 1) && !lexemes.IsCapital(number.End))
        {
            return true;
        }

        // zero-carbon, zero tolerance
        if (number is { Words: true, Value: 0 } && after.Kind == LexemeKind.Word
            && !EnglishNouns.IsPlural(after.Normal) && UnitTable.Word(lexemes, number.End, out _) is null)
        {
            return true;
        }

        // multi-million, mid-thirties
        if (number.Words && lexemes.IsHyphen(i - 1) && lexemes.IsWord(i - 2))
        {
            return true;
        }

        return number.Words && number.End == i + 1 && lexemes[i].Normal is "half" && !IsHalfOfSomething(before, after);
    }

    private static bool IsOpen(in Lexemes lexemes, int i)
    {
        var first = Math.Max(0, i - FarthestParenthesis);
        while (--i >= first)
        {
            if (lexemes[i].Normal is "(" or ")")
            {
                return lexemes.Is(i, "(");
            }
        }

        return false;
    }

    // Parentheses that hold figures are short.
    private const int FarthestParenthesis = 40;

    // "half of", "half the", "by half"; but not "half time" and "the second half".
    private static bool IsHalfOfSomething(Lexeme before, Lexeme after) =>
        after.Normal is "of" or "the" or "a" or "an" or "its" or "his" or "their" or "all" or "that" or "-"
        || before.Normal is "than" or "by" or "nearly" or "about" or "over" or "almost" or "in" or "least" or "to";

    /// <summary>10-20-30, 555-12-34, 1,2,3: digits strung together.</summary>
    private static bool IsChain(in Lexemes lexemes, int i, out int end)
    {
        end = i;
        var links = 0;
        while (lexemes[end].Normal is "-" or "," or "." && lexemes[end].Glued && lexemes[end + 1] is { Kind: LexemeKind.Number, Glued: true })
        {
            end += 2;
            links++;
        }

        // Two telephone blocks: 555-1234.
        var (left, right) = (lexemes[i - 1], lexemes[i + 1]);
        var isTelephone = lexemes.Is(i, "-") && left is { Plain: true, Normal.Length: 3 } && right is { Plain: true, Normal.Length: 4 }
            && right.Value < left.Value * 5 && !EnglishNouns.IsPlural(lexemes[i + 2].Normal);
        return links > 1 || (links == 1 && isTelephone);
    }

    private static bool IsScore(in Lexemes lexemes, int i, Numeral number, out int end)
    {
        end = number.End;
        if (!number.Plain || !lexemes.IsHyphen(end) || lexemes[end + 1] is not { Kind: LexemeKind.Number, Plain: true } other)
        {
            return false;
        }

        end += 2;
        return number.Value >= other.Value
            || lexemes[i - 1].Normal is "won" or "beat" or "lost" or "win" or "victory" or "defeat" or "draw" or "tied" or "score" or "record" or "led" or "voted"
            || lexemes[end].Normal is "win" or "victory" or "defeat" or "loss" or "draw" or "lead" or "record" or "vote" or "ruling" or "decision";
    }

    // "The two", "all twelve of them" point back; nobody points back to fifty-two.
    private const int MostPointedBackTo = 12;

    /// <summary>A number with neither unit nor noun states something only where its form or its place says so.</summary>
    public static bool CountsNothing(in Lexemes lexemes, int i, Numeral number, NounPhrase? noun)
    {
        var before = lexemes[i - 1];
        var after = lexemes[number.End];
        if (number is { Words: true, Value: 1, Kind: NumeralKind.Cardinal })
        {
            return noun is null || after.Kind != LexemeKind.Word || FigureWords.IsIdleOne(after.Normal)
                || before.Normal is "no" or "any" or "the" or "this" or "that" or "every" or "each"
                || lexemes.IsHyphen(number.End) || lexemes[noun.Value.Head].Normal.EndsWith("ly", StringComparison.Ordinal);
        }

        // "the two leaders", "two countries": they point, they do not count.
        if (number.Value is 2 or 3 && noun is { } parties && number.Words)
        {
            for (var k = parties.First; k < parties.End; k++)
            {
                if (FigureWords.IsParty(lexemes[k].Normal))
                {
                    return true;
                }
            }
        }

        if (number is { Plain: true, Scaled: false })
        {
            var named = NameWords.TakesNumber(before.Normal) && (noun is null || HasCapital(lexemes, i - 1));
            // "Galaxy 9", "Big 12", "Dreamliner 787": a capital before and nothing counted behind.
            var capital = before.Kind == LexemeKind.Word && lexemes.IsCapital(i - 1) && !lexemes.StartsSentence(i - 1) && noun is null;
            if (named || capital)
            {
                return true;
            }
        }

        // Digits alone are kept: index levels, votes, tolls.
        var pointsBack = !number.Scaled && number.Kind == NumeralKind.Cardinal && number.Value is >= 0 and <= MostPointedBackTo
            && number.Value == Math.Floor(number.Value);
        return noun is null && number.Words && (pointsBack || number.Kind == NumeralKind.Magnitude);
    }

    private static bool HasCapital(in Lexemes lexemes, int i) => lexemes[i].Span.Of(lexemes.Text).IndexOfAnyInRange('A', 'Z') >= 0;

    /// <summary><c>his 11th trip</c>, <c>the fourth of his initiatives</c>, <c>for the third time</c>; not names, anniversaries, centuries.</summary>
    public static bool IsStatedOrdinal(in Lexemes lexemes, Numeral number)
    {
        var (before, next) = (lexemes[number.First - 1], number.End);
        if (lexemes.IsHyphen(next) || lexemes.IsHyphen(number.First - 1) || lexemes.IsCapital(next)
            || (number.Words && lexemes.IsCapital(number.First) && !lexemes.StartsSentence(number.First)))
        {
            return false;
        }

        var possessive = before.Normal is "his" or "her" or "their" or "its" or "our" or "my"
            || (before.Normal is "s" && lexemes.Is(number.First - 2, "'")) || (before.Normal is "'" && before.Glued);
        if (lexemes.Is(next, "of"))
        {
            // "the fourth of his initiatives", "second of three"
            var whole = lexemes[next + 1];
            return (before.Normal is "the" && whole.Normal is "his" or "her" or "their" or "its" or "our" or "such" or "several" or "these" or "those")
                || (whole.Kind == LexemeKind.Word && NumberWords.Small.ContainsKey(whole.Normal));
        }

        return FigureWords.IsOccurrence(lexemes[next].Normal) && (possessive || before.Normal is "the" or "a" or "for");
    }
}
