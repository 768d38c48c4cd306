namespace Readout.Attributions;

/// <summary>What a reporting verb reports, to its right.</summary>
/// <param name="Cue">the verb group with the <c>to</c> it governs</param>
internal readonly record struct Complement(Run Cue, Run Content);

/// <summary>Finds what a reporting verb reports behind it: <c>to …</c>, <c>X to …</c>, a quotation, a clause, a noun phrase.</summary>
internal static class ComplementReader
{
    // "urged the two countries to", "accused the United States of": the person stands within so many words.
    private const int LongestPerson = 14;

    private static readonly HashSet<string> QuestionWords = new(StringComparer.Ordinal)
    {
        "whether", "how", "what", "why", "if", "who", "where", "when", "which",
    };

    public static Complement? After(Reading text, VerbGroup group, int stop)
    {
        var start = group.Span.End;
        if (start >= stop)
        {
            return null;
        }

        var to = start;
        while (to < stop && WordClasses.IsAdverb(text[to]))
        {
            to++;
        }

        if (group.Takes(Complements.To | Complements.Hedge) && text[to] is "to" && group.Reading.Particle is null)
        {
            return To(text, group, to, stop);
        }

        if (group.Takes(Complements.PersonTo | Complements.PersonOf) && PersonTo(text, group, start, stop) is { } person)
        {
            return person;
        }

        if (group.Takes(Complements.Addressee) && Adjuncts.Addressee(text, start, stop) is { } addressee)
        {
            start = addressee.End;
        }

        var after = Adjuncts.Skip(text, start, stop);
        if (after >= stop)
        {
            return null;
        }

        if (text[after] is ":")
        {
            var quoted = text.OpensQuotation(after + 1);
            return Make(text, group, after + 1, quoted ? text.Quotations[text.QuotationAt(after + 1)].End : Clauses.EndOfClause(text, after + 1, stop));
        }

        var comma = text[after] is "," && text.OpensQuotation(after + 1) ? 1 : 0;
        if (text.OpensQuotation(after + comma) && after + comma < stop && group.Takes(Complements.Quote | Complements.That))
        {
            return Make(text, group, after + comma, QuotationEnd(text, after + comma, stop));
        }

        if (text[after] is "that" && group.Takes(Complements.That | Complements.ThatOnly | Complements.Addressee) && !IsPronoun(text, after))
        {
            return Make(text, group, after + 1, Clauses.EndOfClause(text, after + 1, stop));
        }

        if (QuestionWords.Contains(text[after]) && group.Takes(Complements.Question | Complements.That | Complements.Noun))
        {
            return Make(text, group, after, Clauses.EndOfClause(text, after, stop));
        }

        if (group.Takes(Complements.That) && !IsBareNoun(group) && OpensClause(text, after, stop))
        {
            var end = Clauses.EndOfClause(text, after, stop);
            if (group.Reading.Lemma is "say" || Clauses.HoldsFiniteVerb(text, after, end))
            {
                return Make(text, group, after, end);
            }
        }

        if (group.Takes(Complements.Gerund) && text[start].EndsWith("ing", StringComparison.Ordinal))
        {
            return Make(text, group, start, Clauses.EndOfPhrase(text, start, stop));
        }

        if (group.Takes(Complements.Noun) && OpensPhrase(text, start))
        {
            return Make(text, group, start, Clauses.EndOfPhrase(text, start, stop));
        }

        return null;
    }

    // A verb that mostly takes a plain object reports a clause only when "that" or a verb after the noun phrase shows it.
    private static bool IsBareNoun(VerbGroup group) => group.Takes(Complements.Noun) && !group.Takes(Complements.Trail);

    // "that" before a noun points: "he said that day".
    private static bool IsPronoun(Reading text, int i) => WordClasses.TimeWords.Contains(text[i + 1]) && text[i + 2] is "," or ".";

    private static Complement? To(Reading text, VerbGroup group, int start, int stop)
    {
        if (start + 1 >= stop || WordClasses.Determiners.Contains(text[start + 1]) || text.IsCapital(start + 1) || !text.IsWord(start + 1))
        {
            var governsTo = group.Takes(Complements.Noun) && group.Reading.Particle is "to";
            return governsTo ? Make(text, group, start, Clauses.EndOfPhrase(text, start, stop)) : null;
        }

        var end = Clauses.EndOfPhrase(text, start + 1, stop);
        return end > start + 1 ? new Complement(new Run(group.Span.First, start + 1), new Run(start + 1, end)) : null;
    }

    private static Complement? PersonTo(Reading text, VerbGroup group, int start, int stop)
    {
        if (!OpensPhrase(text, start) && !WordClasses.ObjectPronouns.Contains(text[start]))
        {
            return null;
        }

        var limit = Math.Min(stop, start + LongestPerson);
        for (var i = start + 1; i < limit; i++)
        {
            if (text.IsQuoted(i) || text[i] is "," or "that" or ":")
            {
                return null;
            }

            var to = text[i] is "to" && group.Takes(Complements.PersonTo) && !WordClasses.Determiners.Contains(text[i + 1]) && !text.IsCapital(i + 1);
            var not = text[i] is "not" && text[i + 1] is "to" && group.Takes(Complements.PersonTo);
            if (to || not || (text[i] is "of" && group.Takes(Complements.PersonOf)))
            {
                return Make(text, group, start, Clauses.EndOfPhrase(text, start, stop));
            }
        }

        return null;
    }

    private static int QuotationEnd(Reading text, int first, int stop)
    {
        var quotation = text.Quotations[text.QuotationAt(first)];
        // A part in quotation marks goes on as a clause: said "many" would come.
        var goesOn = quotation.End < stop && text.IsWord(quotation.End)
            && text[quotation.End] is not ("in" or "at" or "on" or "during" or "after" or "before" or "according" or "while" or "as");
        return goesOn ? Clauses.EndOfClause(text, first, stop) : quotation.End;
    }

    private static bool OpensClause(Reading text, int i, int stop)
    {
        if (text.IsQuoted(i) || (!text.IsWord(i) && text[i] is not "$"))
        {
            return false;
        }

        if (WordClasses.Prepositions.Contains(text[i]) || WordClasses.Conjunctions.Contains(text[i])
            || text[i] is "to" or "who" or "which" or "as" or "when" or "while" or "because" or "than")
        {
            // "Xi said in face of these changes, China has": an adjunct that opens the clause, closed by a comma and a verb after it.
            return false;
        }

        return i + 1 < stop;
    }

    private static bool OpensPhrase(Reading text, int i) =>
        text.IsQuoted(i) ? text.OpensQuotation(i)
        : WordClasses.Determiners.Contains(text[i]) || WordClasses.ObjectPronouns.Contains(text[i])
            || text.IsNumber(i) || text[i] is "$" || NounPhrases.IsNounish(text, i);

    private static Complement? Make(Reading text, VerbGroup group, int start, int end)
    {
        end = Clauses.Trim(text, start, end);
        return end > start ? new Complement(group.Span, new Run(start, end)) : null;
    }
}
