namespace Readout.Attributions;

// "It was announced that …", "is expected to …", "was hailed by Xi as …".
internal sealed partial class SentenceReader
{
    private bool Passive(VerbGroup group)
    {
        var stop = Stop(group.Span.End);
        var end = group.Span.End;
        var subject = NounPhrases.Before(text, group.Span.First, Floor(group.Span.First));
        if (text[end] is "by" && NounPhrases.After(text, end + 1, stop) is { } agent && subject is { } patient && !(patient.Length == 1 && text[patient.First] is "this" or "that" or "it") && (group.Takes(Complements.Noun) || group.Takes(Complements.That)))
        {
            var tail = text[agent.End] is "as" or "for" ? new Run(agent.End, Clauses.EndOfComplement(text, agent.End, stop, phrase: true)) : new Run(agent.End, agent.End);
            Add(Form.Passive, agent, new Run(group.Span.First, end + 1), 0.5, patient, tail);
            return true;
        }

        if (subject is { } it && text[it.First] is "it" && it.Length == 1 && text[end] is "that" && group.Takes(Complements.That))
        {
            Add(Form.Passive, null, group.Span, 0.6, new Run(end + 1, Clauses.EndOfComplement(text, end + 1, stop, phrase: false)));
            return true;
        }

        if (subject is { } someone && text[end] is "to" && group.Reading.Lemma is "expect" or "say" or "believe" or "report" or "think" or "suppose" or "estimate" or "know" or "see" or "consider" or "mean")
        {
            if (group.Reading.Lemma is "mean" or "know")
            {
                return false;
            }

            Add(Form.Passive, null, new Run(group.Span.First, end + 1), 0.5, someone, new Run(end + 1, Clauses.EndOfComplement(text, end + 1, stop, phrase: true)));
            return true;
        }

        if (text[end] is "as" && text[end + 1] is "saying" && subject is { } quoted)
        {
            var start = text[end + 2] is "that" ? end + 3 : end + 2;
            Add(Form.Following, quoted, new Run(group.Span.First, end + 2), 0.85, new Run(start, Clauses.EndOfComplement(text, start, stop, phrase: false)));
            return true;
        }

        // "He was asked about", "she was told that": reported without saying by whom.
        if (group.Reading.Lemma is "ask" or "tell" or "inform" && ComplementReader.After(text, group with { Reading = group.Reading with { Complements = group.Reading.Complements & ~Complements.Addressee } }, stop) is { } found
            && text[end] is "about" or "if" or "whether" or "that" or "how" or "what" or "why")
        {
            Add(Form.Passive, null, found.Cue, 0.5, found.Content);
            return true;
        }

        return false;
    }
}
