namespace Readout.Attributions;

/// <summary>Where clauses begin and end, by punctuation and closed-class words.</summary>
internal static class Clauses
{
    /// <summary>Nothing that is reported runs on for longer than this within one sentence; keeps hostile text linear.</summary>
    public const int LongestClause = 250;

    private static readonly HashSet<string> CommonVerbs = new(StringComparer.Ordinal)
    {
        "held", "met", "made", "took", "went", "got", "came", "gave", "began", "became", "left", "kept", "led", "won", "lost", "ran", "put", "set",
        "spoke", "brought", "stood", "drew", "sent", "paid", "built", "broke", "fell", "rose", "grew", "sat", "faced", "joined", "is", "are",
    };

    // After a phrase and a comma: a relative clause or a circumstance, which the phrase does not hold.
    private static readonly HashSet<string> AsideOpeners = new(StringComparer.Ordinal)
    {
        "who", "which", "whose", "whom", "as", "when", "after", "before", "with", "because", "in", "during",
    };

    /// <summary>True for a word that is very likely a finite verb.</summary>
    public static bool IsFiniteVerb(Reading text, int i)
    {
        var word = text[i];
        if (text.IsCapital(i) || text.IsQuoted(i))
        {
            return false;
        }

        if (WordClasses.Auxiliaries.Contains(word) || CommonVerbs.Contains(word))
        {
            return true;
        }

        foreach (var reading in CueLexicon.VerbReadings(word))
        {
            if ((reading.Form & (VerbForm.Past | VerbForm.Third)) != VerbForm.None)
            {
                return true;
            }
        }

        return word.Length > 4 && word.EndsWith("ed", StringComparison.Ordinal) && !WordClasses.Determiners.Contains(text[i - 1]);
    }

    public static bool HoldsFiniteVerb(Reading text, int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (IsFiniteVerb(text, i) || (text.IsQuoted(i) && WordClasses.Auxiliaries.Contains(text[i])))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>
    /// The end of the clause that begins at <paramref name="start"/> as the complement of a cue: the end of the sentence without its full stop,
    /// or where another attribution, a participle of the main clause or a clause beside it begins.
    /// </summary>
    public static int EndOfClause(Reading text, int start, int limit) => EndOfComplement(text, start, limit, phrase: false);

    /// <summary>The same for a noun phrase or an infinitive, which ends sooner than a clause.</summary>
    public static int EndOfPhrase(Reading text, int start, int limit) => EndOfComplement(text, start, limit, phrase: true);

    private static int EndOfComplement(Reading text, int start, int limit, bool phrase)
    {
        var stop = Math.Min(limit, start + LongestClause);
        var depth = 0;
        for (var i = start; i < stop; i++)
        {
            if (text.IsQuoted(i))
            {
                continue;
            }

            switch (text[i])
            {
                case "(" or "[":
                    depth++;
                    break;
                case ")" or "]":
                    if (depth == 0)
                    {
                        return Trim(text, start, i);
                    }

                    depth--;
                    break;
                case ",":
                    if (depth == 0 && EndsAtComma(text, i, stop, phrase))
                    {
                        return Trim(text, start, i);
                    }

                    break;
                case ";":
                    return Trim(text, start, i);
                case "and" or "but" or "while":
                    if (depth == 0 && i > start && OpensCoordinateCue(text, i, stop, phrase))
                    {
                        return Trim(text, start, i);
                    }

                    break;
                case "according" when text[i + 1] is "to":
                    return Trim(text, start, i);
                case "-":
                    if (depth == 0 && i > start && text.IsDash(i) && (text.ClosesQuotation(i - 1) || phrase || EndsAtComma(text, i, stop, phrase)))
                    {
                        return Trim(text, start, i);
                    }

                    break;
            }
        }

        return Trim(text, start, stop);
    }

    /// <summary>The end without punctuation that belongs to the sentence around.</summary>
    public static int Trim(Reading text, int start, int end)
    {
        while (end > start && !text.IsQuoted(end - 1) && !text.IsWord(end - 1) && text[end - 1] is not (")" or "%" or "$" or "]")
            && !(text[end - 1] is "." && IsAbbreviation(text, end - 1)))
        {
            end--;
        }

        return end;
    }

    /// <summary>True for the full stop of <c>U.S.</c>: a single letter before it and another stop before that.</summary>
    public static bool IsAbbreviation(Reading text, int i) => text[i - 1].Length == 1 && text.IsCapital(i - 1) && text[i - 2] is ".";

    /// <summary>True when a participle that reports stands at <paramref name="i"/>, with something to report after it.</summary>
    public static bool IsReportingParticiple(Reading text, int i)
    {
        while (WordClasses.IsAdverb(text[i]) || text[i] is "and" or "while" or "but")
        {
            i++;
        }

        foreach (var reading in CueLexicon.VerbReadings(text[i]))
        {
            if ((reading.Form & VerbForm.Ing) != VerbForm.None && (reading.Particle is null || text[i + 1] == reading.Particle)
                && ((reading.Complements & ~Complements.ThatOnly) != Complements.None || text[i + 1] is "that"))
            {
                return true;
            }
        }

        return false;
    }

    private static bool EndsAtComma(Reading text, int comma, int stop, bool phrase)
    {
        var next = comma + 1;
        if (next >= stop)
        {
            return true;
        }

        if (text[next] is "according" && text[next + 1] is "to")
        {
            return true;
        }

        if (IsReportingParticiple(text, next))
        {
            return true;
        }

        if (text[next] is "and" or "but" && (OpensCoordinateCue(text, next, stop, phrase) || OpensMainClause(text, next + 1, stop)))
        {
            return true;
        }

        if (text[next] is "but" or "although" or "though" or "while" or "whereas" or "even" or "citing")
        {
            return true;
        }

        if (phrase && (AsideOpeners.Contains(text[next]) || text[next].EndsWith("ing", StringComparison.Ordinal)))
        {
            return true;
        }

        return IsTrailingCue(text, next, stop);
    }

    /// <summary><c>and called for</c>: a reporting verb without a subject of its own after a conjunction.</summary>
    private static bool OpensCoordinateCue(Reading text, int i, int stop, bool phrase)
    {
        var v = i + 1;
        while (v < stop && (WordClasses.IsAdverb(text[v]) || WordClasses.Have.Contains(text[v])))
        {
            v++;
        }

        if (v >= stop || text.IsQuoted(v))
        {
            return false;
        }

        foreach (var reading in CueLexicon.VerbReadings(text[v]))
        {
            var finite = (reading.Form & (VerbForm.Past | VerbForm.Third)) != VerbForm.None && (reading.Form & VerbForm.Base) == VerbForm.None;
            var reports = phrase || (reading.Complements & (Complements.Trail | Complements.To | Complements.PersonTo)) != Complements.None;
            if (finite && reports && text.IsWord(v + 1)
                && (reading.Particle is null || text[v + 1] == reading.Particle) && CueLexicon.Noun(text[v]) == Complements.None)
            {
                return true;
            }
        }

        return false;
    }

    private static bool OpensMainClause(Reading text, int i, int stop) =>
        text[i] is not "that" && NounPhrases.After(text, i, Math.Min(stop, i + 12), appositions: false) is { } subject
        && CueLexicon.IsVerb(text[subject.End]) && IsFiniteVerb(text, subject.End);

    /// <summary><c>…, Xi said</c> or <c>…, said Xi</c> with nothing to report after it.</summary>
    public static bool IsTrailingCue(Reading text, int i, int stop)
    {
        // The subject is short, or has a long apposition: then the comma after the name decides.
        var limit = Math.Min(stop, i + 40);
        for (var v = i; v < limit; v++)
        {
            if (text.IsQuoted(v))
            {
                return false;
            }

            if (CueLexicon.IsVerb(text[v]) && VerbGroups.At(text, v, i, limit) is { Use: VerbUse.Finite } group && group.Takes(Complements.Trail)
                && (group.Reading.Form & (VerbForm.Past | VerbForm.Third)) != VerbForm.None)
            {
                if (v == i)
                {
                    return NounPhrases.After(text, v + 1, limit) is { } after && EndsStatement(text, after.End, stop);
                }

                return NounPhrases.Before(text, group.Span.First, i) is { } before && before.First <= i + 1
                    && EndsStatement(text, Adjuncts.Skip(text, AfterAddressee(text, group, stop), stop), stop);
            }
        }

        return false;
    }

    public static int AfterAddressee(Reading text, VerbGroup group, int stop)
    {
        if (group.Takes(Complements.Addressee))
        {
            return Adjuncts.Addressee(text, group.Span.End, stop) is { } to ? to.End : group.Span.End;
        }

        return group.Span.End;
    }

    /// <summary>True at the end of a sentence or before a comma, a bracket or a dash.</summary>
    public static bool EndsStatement(Reading text, int i, int stop) =>
        i >= stop || text.IsDash(i) || text[i] is "," or "." or ";" or ")" or "!" or "?" or "]"
            or "while" or "when" or "as" or "after" or "before" or "during" or "who" or "citing" or "according";
}
