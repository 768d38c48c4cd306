using Readout.Documents;

namespace Readout.Figures;

/// <summary>What a number counts or measures, as lexemes from <paramref name="First"/> to before <paramref name="End"/>.</summary>
/// <param name="Head">the noun</param>
internal readonly record struct NounPhrase(int First, int Head, int End);

/// <summary>Finds the noun a number counts, and the thing a measure belongs to, without a parser: by stop words and plurals.</summary>
internal static class CountedNoun
{
    // The longest run of modifiers and noun: "20 new bilateral trade and investment cooperation documents".
    private const int MostWords = 8;

    /// <summary>The counted noun from lexeme <paramref name="i"/> on: modifiers up to the plural, or the singular for one.</summary>
    public static NounPhrase? Behind(in Lexemes lexemes, int i, bool singular)
    {
        // "20 more agreements"
        if (lexemes[i].Normal is "more" or "further" or "additional" && lexemes.IsWord(i + 1) && !FigureWords.EndsPhrase(lexemes[i + 1].Normal))
        {
            i++;
        }

        var head = -1;
        for (var k = i; k < i + MostWords + 2; k++)
        {
            var lexeme = lexemes[k];
            // "10 U.S. senators"
            if (head < 0 && EndOfInitials(lexemes, k) is var initials && initials > k)
            {
                k = initials - 1;
                continue;
            }

            if (lexeme.Kind == LexemeKind.Mark)
            {
                // Hyphens and apostrophes hold a phrase together: "coal-fired", "people's".
                if (k > i && head < 0 && (lexemes.IsHyphen(k) || (lexeme.Normal is "'" && lexeme.Glued)))
                {
                    continue;
                }

                break;
            }

            if (lexeme.Kind != LexemeKind.Word)
            {
                break;
            }

            // "Kia and Hyundai vehicles": a conjunction before any plural joins modifiers.
            if (k > i && head < 0 && !singular && lexeme.Normal is "and" or "or" && lexemes.IsWord(k + 1)
                && !FigureWords.EndsPhrase(lexemes[k + 1].Normal) && !FigureWords.EndsPhrase(lexemes[k - 1].Normal))
            {
                continue;
            }

            if (FigureWords.EndsPhrase(lexeme.Normal))
            {
                break;
            }

            if (singular)
            {
                if (head >= 0 && (k > i + 2 || IsVerbal(lexeme.Normal) || EnglishNouns.IsPlural(lexeme.Normal)))
                {
                    break;
                }

                head = k;
            }
            else if (EnglishNouns.IsPlural(lexeme.Normal) && !(lexemes.IsHyphen(k + 1) || (lexemes.Is(k + 1, "'") && lexemes[k + 1].Glued)))
            {
                // "19 fouls proves it": a second word in -s before a determiner is the verb.
                if (head >= 0 && (FigureWords.IsDeterminer(lexemes[k + 1].Normal) || lexemes[k + 1].Normal is "it" or "them" or "him" or "that"))
                {
                    break;
                }

                head = k;
                if (lexeme.Normal is "times")
                {
                    break;
                }
            }
            else if (head >= 0)
            {
                break;
            }
        }

        // No plural: "the 12 page document" and "a 3 cylinder engine" measure by the singular.
        if (head < 0 && !singular && lexemes[i - 1].Kind == LexemeKind.Number && IsModifier(lexemes, i) && IsModifier(lexemes, i + 1))
        {
            head = i;
        }

        return head < 0 ? null : new NounPhrase(i, head, head + 1);
    }

    /// <summary>Behind <c>U.S.</c> and the like.</summary>
    private static int EndOfInitials(in Lexemes lexemes, int i)
    {
        while (lexemes.IsWord(i) && lexemes[i].Span.Length == 1 && lexemes.IsCapital(i) && lexemes.Is(i + 1, ".") && lexemes[i + 1].Glued)
        {
            i += 2;
        }

        return i;
    }

    private static bool IsModifier(in Lexemes lexemes, int i) =>
        lexemes.IsWord(i) && !lexemes[i].Glued && !lexemes.IsCapital(i) && lexemes[i].Normal.Length > 2
            && !FigureWords.EndsPhrase(lexemes[i].Normal) && !IsVerbal(lexemes[i].Normal)
        && !lexemes[i].Normal.EndsWith("ly", StringComparison.Ordinal) && !lexemes[i].Normal.EndsWith("ing", StringComparison.Ordinal);

    /// <summary>The phrase behind <c>of</c>: "wheat", "its revenue", "the company's shares".</summary>
    public static NounPhrase? BehindOf(in Lexemes lexemes, int i)
    {
        var first = i;
        while (first < i + 2 && FigureWords.IsDeterminer(lexemes[first].Normal))
        {
            first++;
        }

        var head = -1;
        for (var k = first; k < first + MostWords; k++)
        {
            var lexeme = lexemes[k];
            if (lexeme.Kind == LexemeKind.Mark && head >= 0
                && (lexemes.IsHyphen(k) || (lexeme.Normal is "'" && lexeme.Glued) || (lexemes.Is(k - 1, "'") && lexeme.Glued)))
            {
                continue;
            }

            if (lexeme.Kind != LexemeKind.Word || FigureWords.EndsPhrase(lexeme.Normal))
            {
                break;
            }

            if (head >= 0 && EnglishNouns.IsPlural(lexemes[head].Normal) && !EnglishNouns.IsPlural(lexeme.Normal) && head == k - 1)
            {
                break;
            }

            if (head >= 0 && IsVerbal(lexeme.Normal) && !lexemes.IsHyphen(k - 1))
            {
                break;
            }

            head = k;
        }

        return head < 0 ? null : new NounPhrase(first, head, head + 1);
    }

    /// <summary>
    /// The subject of the verb before lexeme <paramref name="end"/>: "trade between China and Russia" of "… reached 244.8 billion".
    /// </summary>
    public static NounPhrase? SubjectBefore(in Lexemes lexemes, int end)
    {
        var verb = end - 1;
        while (verb > end - 5 && IsBetweenVerbAndNumber(lexemes[verb].Normal))
        {
            verb--;
        }

        if (!FigureWords.Links(lexemes[verb].Normal) && !FigureWords.Links(lexemes[verb + 1].Normal))
        {
            return null;
        }

        return SubjectOf(lexemes, FigureWords.Links(lexemes[verb].Normal) ? verb : verb + 1);
    }

    /// <summary>The subject of a verb: the noun phrase that ends before it.</summary>
    public static NounPhrase? SubjectOf(in Lexemes lexemes, int verb)
    {
        var last = verb - 1;
        while (last > verb - 5 && IsBetweenSubjectAndVerb(lexemes[last].Normal))
        {
            last--;
        }

        var first = last + 1;
        for (var k = last; k > last - 12 && k >= 0; k--)
        {
            var lexeme = lexemes[k];
            if (lexeme.Kind == LexemeKind.Mark && !lexemes.IsHyphen(k) && !(lexeme.Normal is "'" && lexeme.Glued && lexemes[k + 1].Glued))
            {
                break;
            }

            if (lexeme.Kind is not (LexemeKind.Word or LexemeKind.Mark) || IsClauseStart(lexeme.Normal))
            {
                break;
            }

            first = k;
        }

        while (first <= last && (FigureWords.IsDeterminer(lexemes[first].Normal) || PrecedesSubject(lexemes[first].Normal)))
        {
            first++;
        }

        return first > last || IsPronoun(lexemes[last].Normal) || FigureWords.EndsPhrase(lexemes[last].Normal)
            ? null
            : new NounPhrase(first, last, last + 1);
    }

    // "reached just", "rose by", "stood at a"
    private static bool IsBetweenVerbAndNumber(string normal) =>
        normal is "to" or "by" or "at" or "of" or "a" or "an" or "for" or "only" or "just" or "now" or "in" or "up" or "down" or "out";

    // "has already", "would", "nearly"
    private static bool IsBetweenSubjectAndVerb(string normal) =>
        normal is "has" or "have" or "had" or "will" or "would" or "also" or "was" or "were" or "is" or "are" or "been" or "already" or "could" or "to" or "may"
        || normal.EndsWith("ly", StringComparison.Ordinal);

    private static bool PrecedesSubject(string normal) =>
        normal is "and" or "or" or "but" or "in" or "of" or "for" or "with" or "to" or "from" or "by" or "-" or "'" or "also" or "meanwhile";

    /// <summary>The text of a phrase, with the capital of a sentence's first word taken down where the word is no name.</summary>
    public static string TextOf(in Lexemes lexemes, NounPhrase phrase)
    {
        var text = WhiteSpace.Collapse(lexemes.Span(phrase.First, phrase.End).Of(lexemes.Text));
        var opens = phrase.First == 0 || lexemes.StartsSentence(phrase.First)
            || (FigureWords.IsDeterminer(lexemes[phrase.First - 1].Normal) && lexemes.StartsSentence(phrase.First - 1));
        return opens && text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1])
            && !lexemes.IsCapital(phrase.First + 1) && phrase.End - phrase.First > 1
            ? char.ToLowerInvariant(text[0]) + text[1..]
            : text;
    }

    private static bool IsVerbal(string normal) =>
        normal.Length > 4 && normal.EndsWith("ed", StringComparison.Ordinal) && normal is not ("hundred" or "breed" or "speed");

    private static bool IsClauseStart(string normal) =>
        normal is "that" or "which" or "who" or "as" or "if" or "when" or "while" or "where" or "because" or "although" or "than" or "but" or "so"
            or "after" or "since" or "before" or "said" or "says" or "saying" or "told"
            or "is" or "was" or "were" or "are" or "has" or "had" or "have" or "will" || IsVerbal(normal);

    private static bool IsPronoun(string normal) =>
        normal is "it" or "they" or "he" or "she" or "we" or "i" or "you" or "this" or "that" or "there" or "which" or "who";
}
