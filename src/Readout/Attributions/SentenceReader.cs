using Readout.Articles;

namespace Readout.Attributions;

/// <summary>Reads one sentence after another for attributions, by the verbs, nouns and marks that report.</summary>
internal sealed class SentenceReader(Reading text)
{
    // A trailing cue needs something before it to report.
    private const int ShortestTrailed = 2;

    // More tokens without an end are a table, a list or noise; nobody is quoted in them. The longest sentence in the readouts has some 250.
    private const int LongestSentence = 600;

    // Tokens of a speaker's name at the end of a headline, with the mark before it.
    private const int LongestSignature = 7;

    // Verbs that may follow what they report (say, add, note) are speech; the others have less confidence.
    private const double WeakestSpeech = 0.75;

    private readonly List<Finding> _found = [];
    private int _sentence;
    private int _floor;
    private int _limit;
    private int _sentenceFirst;

    public List<Finding> Found => _found;

    public void Read(int sentence)
    {
        _sentence = sentence;
        _floor = text.Sentences[sentence].FirstToken;
        _limit = text.Sentences[sentence].EndToken;
        _sentenceFirst = _found.Count;
        if (_floor >= _limit || _limit - _floor > LongestSentence)
        {
            return;
        }

        for (var i = Math.Max(_floor, _limit - LongestSignature); i < _limit; i++)
        {
            if ((text[i] is ":" || text.IsDash(i)) && SpeakerBehind(i))
            {
                _limit = i;
            }
        }

        for (var i = _floor; i < _limit; i++)
        {
            if (text.IsQuoted(i))
            {
                continue;
            }

            if (text[i] is "according" && text[i + 1] is "to")
            {
                According(i);
                i++;
            }
            else if (text[i] is ":")
            {
                Colon(i);
            }
            else if (text[i] is "in" && ViewOf(i))
            {
                continue;
            }
            else if (VerbGroups.At(text, i, Floor(i), _limit) is { } group)
            {
                if (Verb(group))
                {
                    i = Math.Max(i, group.Span.End - 1);
                }
            }
            else if (CueLexicon.Adjective(text[i]) != Complements.None)
            {
                Adjective(i);
            }

            if (CueLexicon.Noun(text[i]) != Complements.None)
            {
                Noun(i);
            }
        }

        ShareSources();
    }

    private int Floor(int i) => Math.Max(_floor, i - Clauses.LongestClause);

    private int Stop(int i) => Math.Min(_limit, i + Clauses.LongestClause);

    private Finding Add(Form form, Run? source, Run? cue, double confidence, params ReadOnlySpan<Run> content)
    {
        var finding = new Finding
        {
            Form = form,
            Sentence = _sentence,
            Source = source,
            Cue = cue,
            Confidence = confidence,
            IsSpeech = form is Form.Trailing or Form.Inverted or Form.According || (form is Form.Following or Form.Participle && confidence > WeakestSpeech),
        };
        foreach (var piece in content)
        {
            if (piece.Length > 0)
            {
                finding.Content.Add(piece);
            }
        }

        if (finding.Content.Count > 0)
        {
            _found.Add(finding);
        }

        return finding;
    }

    private bool Verb(VerbGroup group) => group.Use switch
    {
        VerbUse.Finite => Finite(group),
        VerbUse.Participle => Participle(group),
        VerbUse.Passive => Passive(group),
        _ => false,
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

    // "Maren, who has called it a plot, declined to": the comma before the main verb ends the relative clause.
    private int EndOfRelative(Run content)
    {
        for (var i = content.First + 1; i + 1 < content.End; i++)
        {
            if (text[i] is "," && !text.IsQuoted(i))
            {
                var verb = i + 1;
                while (verb < content.End && WordClasses.IsAdverb(text[verb]))
                {
                    verb++;
                }

                if (verb < content.End && Clauses.IsFiniteVerb(text, verb))
                {
                    return i;
                }
            }
        }

        return content.End;
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

    private Run? Antecedent(Run relative)
    {
        if (text[relative.First] is "that" or "which" && text[relative.First - 1] is ",")
        {
            return NounPhrases.Before(text, relative.First - 1, Floor(relative.First)) is { } thing ? thing : null;
        }

        var end = text[relative.First - 1] is "," ? relative.First - 1 : relative.First;
        return NounPhrases.Before(text, end, Floor(relative.First)) is { } name
            ? new Run(NounPhrases.Last(text, name).First, relative.End)
            : relative;
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
                var endOfRest = Clauses.EndOfComplement(text, next, stop, phrase: false);
                if (endOfRest > next)
                {
                    pieces.Add(new Run(next, endOfRest));
                }
            }
        }

        Add(form, source, group.Span, text.ClosesQuotation(end - 1) ? 0.95 : 0.9, [.. pieces]);
        return true;
    }

    private bool GoesOn(int start, int end, int next)
    {
        if (Clauses.IsReportingParticiple(text, next) || text[next].EndsWith("ing", StringComparison.Ordinal) || text[next] is "according" or "who" or "which" or "while" or "although" or "though" or "as" or "when" or "after"
            or "before" or "citing" or "in" or "at" or "on" or "during" or "with" or "speaking" or "and" or "but" or "referring")
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
                start = Math.Max(start, earlier.Content[^1].End > after ? start : after);
            }
        }

        while (start < end && !text.IsQuoted(start) && (!text.IsWord(start) || text[start] is "but" or "and" or "however" or "meanwhile" or "yet" or "so") && text[start] is not ("(" or "$" or "["))
        {
            start++;
        }

        return start;
    }

    private bool Participle(VerbGroup group)
    {
        var first = group.Span.First;
        var before = first - 1;
        while (before > _floor && WordClasses.IsAdverb(text[before]))
        {
            before--;
        }

        var opensSentence = before < _floor;
        var linked = opensSentence || text[before] is "," or "and" or "while" or "by" or "when" or "after" or "before" or "in" or "or" or "but" || text.IsDash(before) || text.ClosesQuotation(before);
        var stop = Stop(first);
        Run? source = null;
        if (!linked)
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

        if (ComplementReader.After(text, group, stop) is not { } found)
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

    private static readonly HashSet<string> Papers = new(StringComparer.Ordinal)
    {
        "statement", "letter", "report", "tweet", "tweets", "email", "emails", "memo", "post", "poll", "polls", "study", "studies", "survey", "surveys", "article", "ad", "ads", "message",
        "speech", "text", "editorial", "column", "reports", "letters", "statements", "note", "document", "documents", "headline", "headlines", "sign", "signs", "data", "research", "figures", "everyone", "people",
    };

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

    private void According(int i)
    {
        var stop = Stop(i);
        if (NounPhrases.After(text, i + 2, stop, appositions: i - _floor > 1) is not { } source)
        {
            return;
        }

        var cue = new Run(i, i + 2);
        source = new Run(source.First, ExtendDescription(source.End, stop));
        if (i - _floor <= 1 || text[i - 1] is "and" or "but")
        {
            var start = source.End;
            while (start < stop && !text.IsQuoted(start) && !text.IsWord(start))
            {
                start++;
            }

            Add(Form.According, source, cue, 0.9, new Run(start, Math.Max(start, Clauses.EndOfComplement(text, start, stop, phrase: false))));
            return;
        }

        var end = Clauses.Trim(text, _floor, i);
        var first = StartOfTrailed(end, Form.According);
        var next = source.End + 1;
        if (text[source.End] is "," && next < stop && GoesOn(first, end, next))
        {
            Add(Form.According, source, cue, 0.9, new Run(first, end), new Run(next, Clauses.EndOfComplement(text, next, stop, phrase: false)));
        }
        else
        {
            Add(Form.According, source, cue, 0.9, new Run(first, end));
        }
    }

    // "a person familiar with the talks", "officials briefed on the matter": up to the comma or the end.
    private int ExtendDescription(int end, int stop)
    {
        if (text[end] is "familiar" or "briefed" or "who" or "with" or "in" or "from" or "at" or "released" or "published" or "by" or "obtained" or "conducted" or "on" or "to" or "close" or "for" or "-")
        {
            var i = end;
            while (i < stop && i < end + 25 && text[i] is not ("," or ";" or ":" or ")" or "(") && !text.OpensQuotation(i))
            {
                i++;
            }

            return Clauses.Trim(text, end, i);
        }

        return end;
    }

    // "In Putin's view, …", "in his words, …", "in the opinion of the court, …"
    private bool ViewOf(int i)
    {
        var limit = Math.Min(_limit, i + 16);
        for (var v = i + 1; v < limit; v++)
        {
            if (text[v] is not ("view" or "words" or "opinion" or "eyes" or "telling" or "estimation" or "mind"))
            {
                if (text[v] is "," or "in" or "." || text.IsQuoted(v))
                {
                    return false;
                }

                continue;
            }

            var possessive = text[v - 1] is "s" && text[v - 2] is "'" ? v - 2 : text[v - 1] is "'" ? v - 1 : text[v - 1] is "his" or "her" or "their" or "its" ? v : -1;
            Run? source = possessive > i + 1 ? new Run(i + 1, possessive) : null;
            var end = v + 1;
            if (source is null && text[v + 1] is "of" && NounPhrases.After(text, v + 2, limit) is { } holder)
            {
                source = holder;
                end = holder.End;
            }

            if (source is null)
            {
                return false;
            }

            var start = text[end] is "," or ":" ? end + 1 : end;
            if (start >= _limit || (text[end] is not ("," or ":") && !text.OpensQuotation(end)))
            {
                return false;
            }

            Add(Form.According, source, new Run(i, v + 1), 0.8, new Run(start, Clauses.EndOfComplement(text, start, Stop(start), phrase: false)));
            return true;
        }

        return false;
    }

    // "Xi: China will …", in headlines, bullets and transcripts.
    private void Colon(int i)
    {
        var start = i + 1;
        if (start >= _limit || i - _floor is < 1 or > 10)
        {
            return;
        }

        if (_found.Count > _sentenceFirst && _found[^1].Cue is { } cue && cue.End >= i)
        {
            return;
        }

        if (NounPhrases.Before(text, i, _floor) is not { } source || source.First != _floor || !text.IsCapital(source.First) || !IsSpeakerLike(source))
        {
            return;
        }

        // In a transcript a speaker's whole paragraph is his; a headline or bullet is one sentence anyway.
        var end = text.OpensQuotation(start) ? text.Quotations[text.QuotationAt(start)].End
            : OpensBlock(_sentence) ? EndOfBlock(_sentence)
            : Clauses.Trim(text, start, _limit);
        Add(Form.Colon, source, new Run(i, i + 1), text.OpensQuotation(start) ? 0.85 : 0.6, new Run(start, Math.Max(end, start)));
    }

    // "Talks will go on: Ilse Maren", as some offices write their headlines.
    private bool SpeakerBehind(int i)
    {
        if (text.BlockKindOf(_sentence) is not (BlockKind.Headline or BlockKind.Subhead) || i - _floor < 4 || _limit - i is < 3 or > LongestSignature)
        {
            return false;
        }

        for (var n = i + 1; n < _limit; n++)
        {
            if (!text.IsCapital(n) && text[n] is not ("of" or "the" or "-" or "."))
            {
                return false;
            }
        }

        Add(Form.Colon, new Run(i + 1, _limit), new Run(i, i + 1), 0.6, new Run(_floor, Clauses.Trim(text, _floor, i)));
        return true;
    }

    private bool OpensBlock(int sentence) => sentence == 0 || text.Sentences[sentence - 1].Block != text.Sentences[sentence].Block;

    private int EndOfBlock(int sentence)
    {
        var last = sentence;
        while (last + 1 < text.Sentences.Count && text.Sentences[last + 1].Block == text.Sentences[sentence].Block)
        {
            last++;
        }

        return text.Sentences[last].EndToken;
    }

    // A name, not the label of a list such as "Readout" or "Related".
    private bool IsSpeakerLike(Run run)
    {
        for (var i = run.First; i < run.End; i++)
        {
            if (!text.IsCapital(i) && !WordClasses.Determiners.Contains(text[i]) && text[i] is not ("of" or "and" or "for" or "'" or "s" or "." or "-"))
            {
                return false;
            }
        }

        return run.Length >= 2 || text.OpensQuotation(run.End + 1);
    }

    private void Noun(int i)
    {
        var possessive = text[i - 1] is "s" && text[i - 2] is "'" ? i - 2 : text[i - 1] is "'" ? i - 1 : -1;
        Run? source = null;
        if (text[i - 1] is "his" or "her" or "their" or "its" or "my" or "our" && i - 1 >= _floor)
        {
            source = new Run(i - 1, i);
        }
        else if (possessive > _floor && !text.IsQuoted(possessive) && NounPhrases.Before(text, possessive, Floor(i)) is { } owner)
        {
            source = owner;
        }

        if (source is null)
        {
            return;
        }

        var complements = CueLexicon.Noun(text[i]);
        var stop = Stop(i);
        var after = i + 1;
        var content = (text[after], complements) switch
        {
            ("that", var c) when (c & Complements.That) != Complements.None => new Run(after + 1, Clauses.EndOfComplement(text, after + 1, stop, phrase: true)),
            ("to", var c) when (c & (Complements.To | Complements.ToNoun)) != Complements.None => new Run(after, Clauses.EndOfComplement(text, after, stop, phrase: true)),
            ("of", var c) when (c & Complements.Of) != Complements.None => new Run(after + 1, Clauses.EndOfComplement(text, after + 1, stop, phrase: true)),
            ("for" or "on", var c) when (c & Complements.For) != Complements.None => new Run(after + 1, Clauses.EndOfComplement(text, after + 1, stop, phrase: true)),
            _ => new Run(after, after),
        };
        if (content.Length > 0)
        {
            Add(Form.Noun, source, new Run(i, content.First > after ? after + 1 : after), 0.5, content);
        }
    }

    private void Adjective(int i)
    {
        var first = i;
        while (first - 1 >= _floor && (WordClasses.IsAdverb(text[first - 1]) || WordClasses.Auxiliaries.Contains(text[first - 1]) || text[first - 1] is "t" or "'"))
        {
            first--;
        }

        while (first < i && !WordClasses.Auxiliaries.Contains(text[first]))
        {
            first++;
        }

        if (first == i || NounPhrases.Before(text, first, Floor(first)) is not { } source)
        {
            return;
        }

        var complements = CueLexicon.Adjective(text[i]);
        var after = i + 1;
        var stop = Stop(i);
        if (text[after] is "that" && (complements & Complements.That) != Complements.None)
        {
            Add(Form.Adjective, Resolve(source), new Run(first, after), 0.6, new Run(after + 1, Clauses.EndOfComplement(text, after + 1, stop, phrase: false)));
        }
        else if ((text[after] is "to" && (complements & Complements.To) != Complements.None)
            || (text[after] is "about" or "over" && (complements & Complements.About) != Complements.None)
            || (text[after] is "of" && (complements & Complements.Of) != Complements.None))
        {
            Add(Form.Adjective, Resolve(source), new Run(first, after + 1), 0.5, new Run(after + 1, Clauses.EndOfComplement(text, after + 1, stop, phrase: true)));
        }
    }

    private Run Resolve(Run source) =>
        source.Length == 1 && WordClasses.Relatives.Contains(text[source.First]) ? Antecedent(source) ?? source : source;

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

            _found[f].Source = last;
            if (last is null)
            {
                for (var g = f + 1; g < _found.Count && _found[f].Source is null; g++)
                {
                    // An opening participle belongs to the clause after it.
                    _found[f].Source = _found[g] is { Shared: false, Form: Form.Following or Form.Trailing or Form.Adjective } ? _found[g].Source : null;
                }

                _found[f].Source ??= SubjectOfSentence(_found[f].Cue!.Value.First);
            }
        }

        for (var f = _found.Count - 1; f >= _sentenceFirst; f--)
        {
            if (_found[f] is { Shared: true, Source: null, Form: Form.Following })
            {
                _found.RemoveAt(f);
            }
        }
    }

    private bool IsInsideAnother(int f)
    {
        for (var g = Math.Max(_sentenceFirst, f - 4); g < f; g++)
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

        if (WordClasses.Prepositions.Contains(text[start]) || WordClasses.Subordinators.Contains(text[start]) || text[start].EndsWith("ing", StringComparison.Ordinal))
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

        var limit = Math.Min(_limit, start + 40);
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
