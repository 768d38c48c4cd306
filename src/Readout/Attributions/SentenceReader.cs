namespace Readout.Attributions;

/// <summary>Reads one sentence after another for attributions, by the verbs, nouns and marks that report.</summary>
internal sealed partial class SentenceReader(Reading text)
{
    // More tokens without an end are a table, a list or noise; nobody is quoted in them. The longest sentence in the readouts has some 250.
    private const int LongestSentence = 600;

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

        CutSignature();
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

    // How far back a subject, and how far ahead a complement, is looked for.
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
}
