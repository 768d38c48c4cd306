namespace Readout.Attributions;

// "…, adding that …", "noting that …": a participle reports for the main clause.
internal sealed partial class SentenceReader
{
    // What may be said to speak itself: "a statement saying that".
    private static readonly HashSet<string> Papers = new(StringComparer.Ordinal)
    {
        "statement", "statements", "letter", "letters", "report", "reports", "tweet", "tweets", "email", "emails", "memo", "post", "message", "note", "text",
        "poll", "polls", "study", "studies", "survey", "surveys", "data", "research", "figures", "article", "editorial", "column", "headline", "headlines",
        "document", "documents", "ad", "ads", "sign", "signs", "speech", "everyone", "people",
    };

    private bool Participle(VerbGroup group)
    {
        var first = group.Span.First;
        var before = first - 1;
        while (before > _floor && WordClasses.IsAdverb(text[before]))
        {
            before--;
        }

        var opensSentence = before < _floor;
        Run? source = null;
        if (!opensSentence && !LinksParticiple(before))
        {
            // "a statement saying that": what speaks is the paper.
            if (NounPhrases.Before(text, first, Floor(first)) is not { } paper || !Papers.Contains(text[paper.End - 1]))
            {
                return false;
            }

            source = paper;
        }

        if (text[before] is "in" or "or" && !group.Takes(Complements.That))
        {
            return false;
        }

        if (ComplementReader.After(text, group, Stop(first)) is not { } found)
        {
            return false;
        }

        if (opensSentence)
        {
            // "Noting that A, Xi said B": A ends where the main clause begins.
            var end = EndOfOpening(found.Content.First, found.Content.End);
            found = found with { Content = new Run(found.Content.First, end) };
        }

        var finding = Add(Form.Participle, source, found.Cue, group.Takes(Complements.Trail) ? 0.8 : 0.6, found.Content);
        finding.Shared = source is null;
        return true;
    }

    private bool LinksParticiple(int before) =>
        text[before] is "," or "and" or "while" or "by" or "when" or "after" or "before" or "in" or "or" or "but"
        || text.IsDash(before) || text.ClosesQuotation(before);

    // The comma before the subject of the main clause; the first comma when no subject with its verb is found.
    private int EndOfOpening(int start, int end)
    {
        for (var i = start; i < end; i++)
        {
            if (text[i] is "," && !text.IsQuoted(i) && NounPhrases.After(text, i + 1, Stop(i)) is { } subject)
            {
                var v = subject.End;
                while (v < end + 8 && (WordClasses.IsAdverb(text[v]) || WordClasses.Auxiliaries.Contains(text[v]) || text[v] is ","))
                {
                    v++;
                }

                if (CueLexicon.IsVerb(text[v]) && Clauses.IsFiniteVerb(text, v))
                {
                    return Clauses.Trim(text, start, i);
                }
            }
        }

        for (var i = start; i < end; i++)
        {
            if (text[i] is "," && !text.IsQuoted(i))
            {
                return Clauses.Trim(text, start, i);
            }
        }

        return end;
    }
}
