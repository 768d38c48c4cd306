namespace Readout.Attributions;

// Whose word a participle or a second verb gives: the source of the clause it hangs on.
internal sealed partial class SentenceReader
{
    // Tokens among which the first verb of a clause is looked for.
    private const int LongestOpening = 40;

    // How many attributions of the sentence before this one may hold it.
    private const int MostAround = 4;

    // Participles and second verbs take the source of the main clause.
    private void ShareSources()
    {
        Run? last = null;
        for (var f = _sentenceFirst; f < _found.Count; f++)
        {
            if (!_found[f].Shared)
            {
                if (_found[f].Form is not (Form.Noun or Form.According) && !IsInsideAnother(f))
                {
                    last = _found[f].Source ?? last;
                }

                continue;
            }

            _found[f].Source = last ?? SourceBehind(f) ?? SubjectOfSentence(_found[f].Cue!.Value.First);
        }

        // A verb without any subject was none that reports.
        for (var f = _found.Count - 1; f >= _sentenceFirst; f--)
        {
            if (_found[f] is { Shared: true, Source: null, Form: Form.Following })
            {
                _found.RemoveAt(f);
            }
        }
    }

    // An opening participle belongs to the clause after it.
    private Run? SourceBehind(int f)
    {
        for (var g = f + 1; g < _found.Count; g++)
        {
            if (_found[g] is { Shared: false, Form: Form.Following or Form.Trailing or Form.Adjective, Source: { } source })
            {
                return source;
            }
        }

        return null;
    }

    private bool IsInsideAnother(int f)
    {
        for (var g = Math.Max(_sentenceFirst, f - MostAround); g < f; g++)
        {
            if (_found[g].Holds(_found[f]))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The subject of the sentence's first clause, when it stands before <paramref name="cue"/> (or, for an opening participle, after it).</summary>
    private Run? SubjectOfSentence(int cue)
    {
        var start = _floor;
        while (start < cue && (WordClasses.IsAdverb(text[start]) || WordClasses.Conjunctions.Contains(text[start]) || !text.IsWord(start)))
        {
            start++;
        }

        // "On Friday Xi", "Noting the talks, Xi": the subject stands after the comma.
        if (WordClasses.Prepositions.Contains(text[start]) || WordClasses.Subordinators.Contains(text[start])
            || text[start].EndsWith("ing", StringComparison.Ordinal))
        {
            var comma = start;
            while (comma < Stop(start) && text[comma] is not ",")
            {
                comma++;
            }

            start = comma + 1;
        }

        return start < _limit ? SubjectFrom(start) : null;
    }

    private Run? SubjectFrom(int start)
    {
        if (WordClasses.SubjectPronouns.Contains(text[start]))
        {
            return new Run(start, start + 1);
        }

        var limit = Math.Min(_limit, start + LongestOpening);
        for (var i = start; i < limit; i++)
        {
            if (text[i] is "," or ":" || text.IsDash(i) || (i > start && Clauses.IsFiniteVerb(text, i)))
            {
                return NounPhrases.Before(text, i, start);
            }
        }

        return null;
    }
}
