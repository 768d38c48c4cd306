using Readout.Articles;
using Readout.Documents;
using Readout.Language;

namespace Readout.Attributions;

/// <summary>Who says <c>I</c> outside quotation marks: whoever has the floor in a transcript, whose speech the text is, else who signs the article.</summary>
internal sealed class FirstPerson(Reading text, Entities entities)
{
    // "President of the Republic of Valdoria Edvar Tolmin (retranslated):"
    private const int LongestLabel = 14;

    private static readonly HashSet<string> Speeches = new(StringComparer.Ordinal) { "address", "speech", "remarks", "statement", "message", "interview", "appeal" };

    private List<(int Token, int Entity)>? _labels;

    /// <summary>True for the letters and words that stand for who asks and who answers.</summary>
    public static bool IsInterview(string label) => label is "q" or "a" or "question" or "answer";

    /// <summary>Who answers: the one person in the headline, else the one named most before the first question.</summary>
    public Speaker Interviewee()
    {
        var first = 0;
        while (first + 1 < text.Count && !(text[first] is "q" or "question" && text[first + 1] is ":"))
        {
            first++;
        }

        if (first + 1 >= text.Count)
        {
            return Speaker.Unknown;
        }

        var headline = text.Article.Headline is { } span ? PersonsIn(span) : [];
        var before = headline.Count > 0 ? headline : PersonsIn(text.SpanOf(new Run(0, Math.Max(1, first))));
        var most = before.OrderByDescending(person => person.Value).Take(2).ToList();
        return most.Count > 0 && (most.Count == 1 || most[0].Value > most[1].Value) ? new Speaker([entities.Items[most[0].Key].Name], most[0].Key) : Speaker.Unknown;
    }

    private Dictionary<int, int> PersonsIn(TextSpan span) =>
        entities.Inside(span).Where(mention => entities.Items[mention.Entity].Kind == EntityKind.Person && mention.Kind == MentionKind.Name)
            .CountBy(mention => mention.Entity).ToDictionary();

    public Speaker At(int token)
    {
        _labels ??= Labels();
        var (last, high) = (-1, _labels.Count);
        while (high - last > 1)
        {
            var middle = (last + high) >>> 1;
            (last, high) = _labels[middle].Token < token ? (middle, high) : (last, middle);
        }

        if (last >= 0)
        {
            return _labels[last].Entity is >= 0 and var speaker ? new Speaker([entities.Items[speaker].Name], speaker) : Speaker.Unknown;
        }

        if (Orator() is >= 0 and var orator)
        {
            return new Speaker([entities.Items[orator].Name], orator);
        }

        return text.Article.Bylines.Where(byline => byline.Kind == BylineKind.Person).ToList() is [var author] ? new Speaker([author.Name], EntityOf(author.Name)) : Speaker.Unknown;
    }

    // "Stand firm - address by the President of Valdoria": the headline says whose speech the text is.
    private int Orator()
    {
        if (text.Article.Headline is not { } headline)
        {
            return -1;
        }

        var run = text.TokensOf(headline);
        for (var i = run.First + 1; i < run.End - 1; i++)
        {
            if (text[i] is "by" or "of" && Speeches.Contains(text[i - 1]))
            {
                foreach (var mention in entities.Inside(text.SpanOf(new Run(i + 1, run.End))))
                {
                    return entities.Items[mention.Entity].Kind == EntityKind.Person ? mention.Entity : -1;
                }
            }
        }

        return -1;
    }

    private int EntityOf(string name)
    {
        for (var e = 0; e < entities.Items.Length; e++)
        {
            if (entities.Items[e].Name == name)
            {
                return e;
            }
        }

        return -1;
    }

    // Every "Name:" before what is said without marks; -1 for one who is not named: "Question:".
    private List<(int Token, int Entity)> Labels()
    {
        var labels = new List<(int Token, int Entity)>();
        for (var i = 1; i + 1 < text.Count; i++)
        {
            if (text[i] is ":" && !text.IsQuoted(i) && !text.OpensQuotation(i + 1) && text.IsCapital(i + 1) && text.IsApart(i + 1))
            {
                var sentence = text.SentenceAt(i);
                var floor = sentence < 0 ? 0 : text.Sentences[sentence].FirstToken;
                var first = i;
                while (first > Math.Max(floor, i - LongestLabel) && IsLabel(first - 1))
                {
                    first--;
                }

                var speaker = first < i ? text[first] is "a" or "answer" && first == i - 1 ? Interviewee().Entity : PersonIn(new Run(first, i)) : -1;
                if (speaker >= 0 || first == floor)
                {
                    labels.Add((i, speaker));
                }
            }
        }

        return labels;
    }

    private bool IsLabel(int i) =>
        text.IsCapital(i) || text[i] is "of" or "the" or "and" or "for" or "." or "(" or ")" or "-" or "retranslated";

    private int PersonIn(Run label)
    {
        foreach (var mention in entities.Inside(text.SpanOf(label)))
        {
            if (entities.Items[mention.Entity].Kind == EntityKind.Person && mention.Kind == MentionKind.Name)
            {
                return mention.Entity;
            }
        }

        return -1;
    }
}
