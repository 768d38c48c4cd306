namespace Readout.Attributions;

// "Xi said that …", "the ministry has called for …": a finite verb with its subject before it and what it reports behind it.
internal sealed partial class SentenceReader
{
    // Plurals that are seldom verbs: "swing states", "court rules".
    private static readonly HashSet<string> NounsFirst = new(StringComparer.Ordinal)
    {
        "states", "rules", "attacks", "comments", "remarks", "emails", "protests", "lists", "details", "orders", "aims", "moves", "pushes", "looks", "needs", "offers",
        "projects", "figures", "answers", "messages", "posts", "names", "forecasts", "estimates", "quotes", "reasons", "charges", "screams", "chants", "texts", "signals", "faults",
    };

    private static readonly HashSet<string> BaseNounsFirst = new(StringComparer.Ordinal)
    {
        "state", "report", "plan", "comment", "attack", "rule", "order", "credit", "name", "need", "support", "view", "vote", "fault", "mock", "list", "detail", "outline", "quote", "charge",
        "reason", "figure", "project", "post", "email", "message", "tweet", "text", "offer", "push", "move", "aim", "press", "label", "voice", "question", "answer", "signal",
    };

    private bool Finite(VerbGroup group)
    {
        var first = group.Span.First;
        var floor = Floor(first);
        var stop = Stop(first);
        var before = first - 1;
        var inverted = group.Takes(Complements.Trail) && (group.Reading.Lemma is not "tell") && before >= floor && (text[before] is "," || text.ClosesQuotation(before) || text[before] is "?" or "!" || text.IsDash(before));
        if (inverted && NounPhrases.After(text, group.Span.End, stop) is { } right && (text.ClosesQuotation(before) || Clauses.EndsStatement(text, Adjuncts.Skip(text, right.End, stop), stop))
            && !(text[group.Span.End] is "it" or "they" or "we" or "the" && NounPhrases.Before(text, first, floor) is not null && Clauses.IsFiniteVerb(text, right.End)))
        {
            return Trailed(group, right, first, Form.Inverted, Adjuncts.Skip(text, right.End, stop));
        }

        var coordinated = before >= floor && text[before] is "and" or "but" or "or" || (before >= floor && text[before] is "," && !inverted);
        var subject = NounPhrases.Before(text, first, floor);
        if (subject is null && !coordinated)
        {
            // A verb without a subject that is no noun either: the start of an elliptic sentence or a headline.
            if (first != _floor || (group.Reading.Form & (VerbForm.Past | VerbForm.Third)) == VerbForm.None)
            {
                return false;
            }
        }

        if ((group.Reading.Form & VerbForm.Base) != VerbForm.None && first == group.Verb && !TakesBaseForm(subject, group))
        {
            return false;
        }

        if ((group.Reading.Form & VerbForm.Third) != VerbForm.None && first == group.Verb
            && (CueLexicon.Noun(text[group.Verb]) != Complements.None || NounsFirst.Contains(text[group.Verb])) && !IsVerbHere(subject, group))
        {
            return false;
        }

        var source = subject is { Length: 1 } relative && WordClasses.Relatives.Contains(text[relative.First]) ? Antecedent(relative) : subject;
        if (subject is not null && source is null)
        {
            return false;
        }

        if (IsTrailed(subject, group, stop, out var rest))
        {
            return Trailed(group, source, subject?.First ?? first, Form.Trailing, rest);
        }

        var complement = ComplementReader.After(text, group, stop);
        if (complement is not { } found)
        {
            return false;
        }

        if (subject is { } pronoun && source != subject && WordClasses.Relatives.Contains(text[pronoun.End - 1]))
        {
            found = found with { Content = new Run(found.Content.First, EndOfRelative(found.Content)) };
        }

        if (group.Takes(Complements.Hedge))
        {
            // "X seems to …": the writer's guess about X, not X's word.
            Add(Form.Passive, null, found.Cue, 0.3, [.. subject is { } whose ? new[] { whose, found.Content } : [found.Content]]);
            return true;
        }

        var confidence = (group.Takes(Complements.Trail) ? 0.9 : group.Takes(Complements.That) ? 0.7 : 0.6) - (subject is null ? 0.1 : 0);
        var finding = Add(Form.Following, source, found.Cue, confidence, found.Content);
        finding.Shared = subject is null;
        return true;
    }

    private bool TakesBaseForm(Run? subject, VerbGroup group)
    {
        var adjacent = group.Span.First - 1;
        while (adjacent > _floor && WordClasses.IsAdverb(text[adjacent]))
        {
            adjacent--;
        }

        // "should stand together, firmly defend": one more infinitive after a modal, not a clause.
        if (subject is not { } run || text[adjacent] is "," or "and" or "or" or "but")
        {
            return false;
        }

        var head = text[run.End - 1];
        if (BaseNounsFirst.Contains(text[group.Verb]) && head is not ("they" or "we" or "i" or "you" or "who") && text[group.Span.End] is not "that")
        {
            return false;
        }

        return group.Reading.Form != VerbForm.Base || head is "they" or "we" or "i" or "you" or "who" or "that" or "which" or "some" or "many" or "others" or "most" or "both" or "several"
            || (head.EndsWith('s') && head is not "s") || HasAnd(run) || head is "people" or "men" or "women" or "officials" or "media" or "police";
    }

    private bool IsVerbHere(Run? subject, VerbGroup group)
    {
        if (subject is not { } run || WordClasses.Determiners.Contains(text[group.Verb - 1]))
        {
            return false;
        }

        if (NounsFirst.Contains(text[group.Verb]))
        {
            return (text[group.Span.End] is "to" && group.Takes(Complements.To) && text.IsCapital(run.End - 1)) || text[group.Span.End] is "that" or ":" || text.OpensQuotation(group.Span.End) || (text[run.End - 1] is "he" or "she" or "it" or "who");
        }

        // "Clinton supporters" is a name and a noun, "Clinton supports Obama" a clause: what follows decides.
        var next = text[group.Span.End];
        return WordClasses.SubjectPronouns.Contains(text[run.End - 1]) || next is "that" or "to" || WordClasses.Determiners.Contains(next) || text.IsCapital(group.Span.End)
            || WordClasses.SubjectPronouns.Contains(next) || NounPhrases.IsNounish(text, group.Span.End);
    }

    private bool HasAnd(Run run)
    {
        for (var i = run.First; i < run.End; i++)
        {
            if (text[i] is "and")
            {
                return true;
            }
        }

        return false;
    }
}
