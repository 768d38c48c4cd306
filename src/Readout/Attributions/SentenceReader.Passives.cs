namespace Readout.Attributions;

// "It was announced that …", "is expected to …", "was hailed by Xi as …".
internal sealed partial class SentenceReader
{
    private bool Passive(VerbGroup group)
    {
        var (first, end) = (group.Span.First, group.Span.End);
        var stop = Stop(end);
        var subject = NounPhrases.Before(text, first, Floor(first));

        // "The plan was hailed by Xi as …"
        if (text[end] is "by" && NounPhrases.After(text, end + 1, stop) is { } agent && subject is { } patient && !IsWord(patient, "this", "that", "it")
            && (group.Takes(Complements.Noun) || group.Takes(Complements.That)))
        {
            var endOfTail = text[agent.End] is "as" or "for" ? Clauses.EndOfPhrase(text, agent.End, stop) : agent.End;
            Add(Form.Passive, agent, new Run(first, end + 1), 0.5, patient, new Run(agent.End, endOfTail));
            return true;
        }

        // "It was announced that …"
        if (subject is { } it && IsWord(it, "it") && text[end] is "that" && group.Takes(Complements.That))
        {
            Add(Form.Passive, null, group.Span, 0.6, new Run(end + 1, Clauses.EndOfClause(text, end + 1, stop)));
            return true;
        }

        // "Xi is expected to …"; what is meant or known to do something is reported by nobody.
        if (subject is not null && text[end] is "to" && group.Reading.Lemma is "mean" or "know")
        {
            return false;
        }

        if (subject is not null && text[end] is "to"
            && group.Reading.Lemma is "expect" or "say" or "believe" or "report" or "think" or "suppose" or "estimate" or "see" or "consider")
        {
            Add(Form.Passive, null, new Run(first, end + 1), 0.5, subject.Value, new Run(end + 1, Clauses.EndOfPhrase(text, end + 1, stop)));
            return true;
        }

        // "Xi was quoted as saying …"
        if (subject is not null && text[end] is "as" && text[end + 1] is "saying")
        {
            var start = text[end + 2] is "that" ? end + 3 : end + 2;
            Add(Form.Following, subject, new Run(first, end + 2), 0.85, new Run(start, Clauses.EndOfClause(text, start, stop)));
            return true;
        }

        return Addressed(group, stop);
    }

    // "He was asked about", "she was told that": reported without saying by whom.
    private bool Addressed(VerbGroup group, int stop)
    {
        if (group.Reading.Lemma is not ("ask" or "tell" or "inform")
            || text[group.Span.End] is not ("about" or "if" or "whether" or "that" or "how" or "what" or "why"))
        {
            return false;
        }

        // Whom it is told stands before the verb, not behind it.
        var withoutAddressee = group.Reading with { Complements = group.Reading.Complements & ~Complements.Addressee };
        if (ComplementReader.After(text, group with { Reading = withoutAddressee }, stop) is not { } found)
        {
            return false;
        }

        Add(Form.Passive, null, found.Cue, 0.5, found.Content);
        return true;
    }

    private bool IsWord(Run run, params ReadOnlySpan<string> words) => run.Length == 1 && words.Contains(text[run.First]);
}
