namespace Readout.Attributions;

// "…, Xi said", "…," said Xi: the cue stands behind what it reports, or in the middle of it.
internal sealed partial class SentenceReader
{
    // A trailing cue needs something before it to report.
    private const int ShortestTrailed = 2;

    // What follows the cue tells of the saying, not of what is said.
    private static readonly HashSet<string> OpensCircumstance = new(StringComparer.Ordinal)
    {
        "according", "who", "which", "while", "although", "though", "as", "when", "after", "before", "in", "at", "on", "during", "with", "and", "but",
    };

    // The verb stands right behind what it would report: "…," said
    private bool MayInvert(VerbGroup group, int floor)
    {
        var before = group.Span.First - 1;
        return group.Takes(Complements.Trail) && group.Reading.Lemma is not "tell" && before >= floor
            && (text[before] is "," or "?" or "!" || text.ClosesQuotation(before) || text.IsDash(before));
    }

    // The subject behind its verb, with the statement ending after it: "…," said Xi on Friday.
    private Run? SubjectBehind(VerbGroup group, int floor, int stop)
    {
        var (first, end) = (group.Span.First, group.Span.End);
        if (NounPhrases.After(text, end, stop) is not { } subject)
        {
            return null;
        }

        if (!text.ClosesQuotation(first - 1) && !Clauses.EndsStatement(text, Adjuncts.Skip(text, subject.End, stop), stop))
        {
            return null;
        }

        // "Xi, smiling, said they would": the phrase behind is the subject of what is said.
        var opensContent = text[end] is "it" or "they" or "we" or "the"
            && NounPhrases.Before(text, first, floor) is not null && Clauses.IsFiniteVerb(text, subject.End);
        return opensContent ? null : subject;
    }

    // "…, Xi said": something stands before, nothing to report after.
    private bool IsTrailed(Run? subject, VerbGroup group, int stop, out int rest)
    {
        rest = Adjuncts.Skip(text, Clauses.AfterAddressee(text, group, stop), stop);
        if (!group.Takes(Complements.Trail) || (rest < stop && (text[rest] is ":" || text.OpensQuotation(rest))))
        {
            return false;
        }

        var start = subject?.First ?? group.Span.First;
        var before = start - 1;
        if (!Clauses.EndsStatement(text, rest, stop))
        {
            // "…," he told a crowd that had waited for hours: after words in quotation marks the rest is circumstance.
            if (before < _floor || !text.ClosesQuotation(before) || text[rest] is "that" || NounPhrases.IsShortQuotation(text, before))
            {
                return false;
            }

            while (rest < stop && !(text[rest] is "," && text.OpensQuotation(rest + 1)))
            {
                rest++;
            }
        }

        if (before - _floor < ShortestTrailed)
        {
            return false;
        }

        return text[before] is "," or "?" or "!" || text.ClosesQuotation(before) || text.IsDash(before) || text[before] is ";";
    }

    private bool Trailed(VerbGroup group, Run? source, int left, Form form, int rest)
    {
        var end = left;
        while (end > _floor && !text.IsQuoted(end - 1) && (text[end - 1] is "," or ";" || text.IsDash(end - 1)))
        {
            end--;
        }

        var start = StartOfTrailed(end, form);
        if (end - start < ShortestTrailed)
        {
            return false;
        }

        var pieces = new List<Run> { new(start, end) };
        var stop = Stop(rest);
        // "The plan, she said, would work": the sentence goes on after the cue.
        if (rest + 1 < stop && text[rest] is "," or "-" or ";")
        {
            var next = rest + 1;
            if (text.OpensQuotation(next))
            {
                pieces.Add(new Run(next, text.Quotations[text.QuotationAt(next)].End));
            }
            else if (text[rest] is "," && !text.ClosesQuotation(end - 1) && GoesOn(start, end, next))
            {
                var endOfRest = Clauses.EndOfClause(text, next, stop);
                if (endOfRest > next)
                {
                    pieces.Add(new Run(next, endOfRest));
                }
            }
        }

        Add(form, source, group.Span, text.ClosesQuotation(end - 1) ? 0.95 : 0.9, [.. pieces]);
        return true;
    }

    // "The plan, she said, would work" goes on; "The plan works, she said, smiling" does not.
    private bool GoesOn(int start, int end, int next)
    {
        if (Clauses.IsReportingParticiple(text, next) || text[next].EndsWith("ing", StringComparison.Ordinal) || OpensCircumstance.Contains(text[next]))
        {
            return false;
        }

        // The first part lacks a verb of its own, so the second must hold it.
        for (var i = start; i < end; i++)
        {
            if (Clauses.IsFiniteVerb(text, i))
            {
                return false;
            }
        }

        return true;
    }

    // Where the words begin that a cue behind them reports.
    private int StartOfTrailed(int end, Form form)
    {
        var start = _floor;
        if (text.QuotationAt(end - 1) is var closing and >= 0 && text.Quotations[closing].First < _floor)
        {
            // Several sentences in one pair of marks, and whatever introduced them.
            var first = text.Quotations[closing].First;
            var sentence = text.SentenceAt(first);
            return sentence >= 0 && form == Form.According ? text.Sentences[sentence].FirstToken : first;
        }

        // A quotation that closes right before the cue, after other matter with a cue of its own, is the whole content.
        if (text.QuotationAt(end - 1) is var q and >= 0 && text.Quotations[q].First > _floor)
        {
            for (var f = _sentenceFirst; f < _found.Count; f++)
            {
                if (_found[f].Cue is { } cue && cue.First < text.Quotations[q].First)
                {
                    return text.Quotations[q].First;
                }
            }
        }

        for (var f = _sentenceFirst; f < _found.Count; f++)
        {
            // "A, Xi said, and B, Li said": the second begins after the first.
            if (_found[f] is { Form: Form.Trailing or Form.Inverted } earlier && earlier.Cue is { } cue && cue.End < end)
            {
                var after = Math.Max(cue.End, earlier.Source?.End ?? 0);
                if (form == Form.According && Adjuncts.Skip(text, after, end) >= end)
                {
                    // "A, Xi said on Friday, according to Xinhua": Xinhua reports all of it.
                    continue;
                }

                start = Math.Max(start, earlier.Content[^1].End > after ? start : after);
            }
        }

        while (start < end && !text.IsQuoted(start) && text[start] is not ("(" or "$" or "[")
            && (!text.IsWord(start) || text[start] is "but" or "and" or "however" or "meanwhile" or "yet" or "so"))
        {
            start++;
        }

        return start;
    }
}
