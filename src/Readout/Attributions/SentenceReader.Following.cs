namespace Readout.Attributions;

// "Xi said that …", "the ministry has called for …": a finite verb with its subject before it and what it reports behind it.
internal sealed partial class SentenceReader
{
    // Plurals that are seldom verbs: "swing states", "court rules".
    private static readonly HashSet<string> NounsFirst = new(StringComparer.Ordinal)
    {
        "states", "rules", "attacks", "comments", "remarks", "emails", "protests", "lists", "details", "orders", "aims", "moves", "pushes", "looks",
        "needs", "offers", "projects", "figures", "answers", "messages", "posts", "names", "forecasts", "estimates", "quotes", "reasons", "charges",
        "screams", "chants", "texts", "signals", "faults",
    };

    // Their singulars, which look like the form after "they" and "to".
    private static readonly HashSet<string> BaseNounsFirst = new(StringComparer.Ordinal)
    {
        "state", "report", "plan", "comment", "attack", "rule", "order", "credit", "name", "need", "support", "view", "vote", "fault", "mock",
        "list", "detail", "outline", "quote", "charge", "reason", "figure", "project", "post", "email", "message", "tweet", "text", "offer", "push",
        "move", "aim", "press", "label", "voice", "question", "answer", "signal",
    };

    private bool Finite(VerbGroup group)
    {
        var first = group.Span.First;
        var floor = Floor(first);
        var stop = Stop(first);
        var mayInvert = MayInvert(group, floor);
        if (mayInvert && SubjectBehind(group, floor, stop) is { } right)
        {
            return Trailed(group, right, first, Form.Inverted, Adjuncts.Skip(text, right.End, stop));
        }

        var subject = NounPhrases.Before(text, first, floor);
        if (subject is null && !IsCoordinated(first, floor, mayInvert))
        {
            // A verb without a subject that is no noun either: the start of an elliptic sentence or a headline.
            if (first != _floor || !group.IsForm(VerbForm.Past | VerbForm.Third))
            {
                return false;
            }
        }

        var bare = first == group.Verb;
        if (bare && group.IsForm(VerbForm.Base) && !TakesBaseForm(subject, group))
        {
            return false;
        }

        var mayBeNoun = CueLexicon.Noun(text[group.Verb]) != Complements.None || NounsFirst.Contains(text[group.Verb]);
        if (bare && group.IsForm(VerbForm.Third) && mayBeNoun && !IsVerbHere(subject, group))
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

        return Following(group, subject, source, stop);
    }

    private bool Following(VerbGroup group, Run? subject, Run? source, int stop)
    {
        if (ComplementReader.After(text, group, stop) is not { } found)
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

    // "…, and called for": a second verb, whose subject stands further ahead.
    private bool IsCoordinated(int first, int floor, bool mayInvert) =>
        first > floor && (text[first - 1] is "and" or "but" or "or" || (text[first - 1] is "," && !mayInvert));

    // "say" after "Kestria and Valdoria", "they", "officials"; after "state" or "the" it is another word.
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

        return group.Reading.Form != VerbForm.Base || IsPlural(head) || HasAnd(run);
    }

    private static bool IsPlural(string head) =>
        head is "they" or "we" or "i" or "you" or "who" or "that" or "which"
            or "some" or "many" or "others" or "most" or "both" or "several"
            or "people" or "men" or "women" or "officials" or "media" or "police"
        || (head.EndsWith('s') && head is not "s");

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

    // "supports", "claims", "states": a verb here, or a plural noun?
    private bool IsVerbHere(Run? subject, VerbGroup group)
    {
        if (subject is not { } run || WordClasses.Determiners.Contains(text[group.Verb - 1]))
        {
            return false;
        }

        var after = group.Span.End;
        var next = text[after];
        var head = text[run.End - 1];
        if (NounsFirst.Contains(text[group.Verb]))
        {
            return (next is "to" && group.Takes(Complements.To) && text.IsCapital(run.End - 1))
                || next is "that" or ":" || text.OpensQuotation(after)
                || head is "he" or "she" or "it" or "who";
        }

        // "Clinton supporters" is a name and a noun, "Clinton supports Obama" a clause: what follows decides.
        return WordClasses.SubjectPronouns.Contains(head) || next is "that" or "to"
            || WordClasses.Determiners.Contains(next) || WordClasses.SubjectPronouns.Contains(next)
            || text.IsCapital(after) || NounPhrases.IsNounish(text, after);
    }
}
