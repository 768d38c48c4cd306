using System.Collections.Immutable;
using System.Globalization;
using Readout.Articles;
using Readout.Documents;
using Readout.Figures;
using Readout.Language;

namespace Readout.Stories;

/// <summary>Reads from headline and lead which event an article reports.</summary>
internal static class OccasionReader
{
    // Press leads date their event within the first sentences; further down stand background and plans.
    private const int LeadSentences = 3;
    private const int CaptionSentences = 2;

    // An event is news for some days; an older or later date in the lead is background or announcement.
    private const int OldestNews = 6;
    private const int LatestNews = 1;

    private const int MostParticipants = 8;

    private static readonly Dictionary<string, Formats> FormatWords = new(StringComparer.Ordinal)
    {
        ["telephone"] = Formats.Call,
        ["phone"] = Formats.Call,
        ["call"] = Formats.Call,
        ["calls"] = Formats.Call,
        ["spoke"] = Formats.Call,
        ["videoconference"] = Formats.Call,
        ["video"] = Formats.Call,
        ["virtual"] = Formats.Call,
        ["virtually"] = Formats.Call,
        ["met"] = Formats.Meeting,
        ["meeting"] = Formats.Meeting,
        ["meets"] = Formats.Meeting,
        ["talks"] = Formats.Meeting,
        ["visit"] = Formats.Meeting,
        ["visits"] = Formats.Meeting,
        ["bilateral"] = Formats.Meeting,
        ["summit"] = Formats.Summit,
        ["conference"] = Formats.Summit,
        ["forum"] = Formats.Summit,
        ["session"] = Formats.Summit,
        ["parade"] = Formats.Ceremony,
        ["ceremony"] = Formats.Ceremony,
        ["wreath"] = Formats.Ceremony,
        ["funeral"] = Formats.Ceremony,
        ["inauguration"] = Formats.Ceremony,
        ["greetings"] = Formats.Message,
        ["congratulated"] = Formats.Message,
        ["congratulations"] = Formats.Message,
        ["condolences"] = Formats.Message,
    };

    public static Occasion Read(Analysis analysis)
    {
        var lead = Lead(analysis);
        var (day, stated) = Day(analysis, lead);
        var title = analysis.Article.Headline is null ? analysis.Article.Title : null;
        return new Occasion(day, stated, Place(analysis, lead), Participants(analysis, lead), FormatsOf(analysis, lead, title));
    }

    /// <summary>The sentences that tell what happened: the first of the body, then headline, then captions.</summary>
    private static ImmutableArray<TextSpan> Lead(Analysis analysis)
    {
        var body = new List<TextSpan>();
        var headline = new List<TextSpan>();
        var captions = new List<TextSpan>();
        foreach (var sentence in analysis.Sentences)
        {
            var (target, most) = analysis.Article.Blocks[sentence.Block].Kind switch
            {
                BlockKind.Body => (body, LeadSentences),
                BlockKind.Headline => (headline, 1),
                BlockKind.Caption => (captions, CaptionSentences),
                _ => (captions, 0),
            };
            if (target.Count < most)
            {
                target.Add(sentence.Span);
            }
        }

        return [.. body, .. headline, .. captions];
    }

    private static (int? Day, bool Stated) Day(Analysis analysis, ImmutableArray<TextSpan> lead)
    {
        var article = analysis.Article;
        var published = article.Published?.Date ?? article.Dateline?.Date;
        foreach (var sentence in lead)
        {
            var (first, end) = analysis.Dates.StartingIn(sentence);
            for (var i = first; i < end; i++)
            {
                if (DayOf(analysis.Dates[i]) is { } day && IsNews(day, published))
                {
                    return (day.DayNumber, true);
                }
            }
        }

        return article.Dateline?.Date is { } filed ? (filed.DayNumber, true) : (published?.DayNumber, false);
    }

    private static bool IsNews(DateOnly day, DateOnly? published) =>
        published is not { } date || (day.DayNumber >= date.DayNumber - OldestNews && day.DayNumber <= date.DayNumber + LatestNews);

    private static DateOnly? DayOf(DateExpression expression) =>
        expression is { Kind: DateKind.Date or DateKind.Time, Value: { Length: >= 10 } value }
        && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    // "held talks in Moscow" says where the event was; a dateline only where it was written. So: a place after "in" or "at" in the
    // lead, then the dateline, then any place of the headline.
    private static string? Place(Analysis analysis, ImmutableArray<TextSpan> lead)
    {
        foreach (var sentence in lead)
        {
            foreach (var mention in analysis.Entities.Inside(sentence))
            {
                if (analysis.Entities.Items[mention.Entity] is { Kind: EntityKind.Place } place && mention.Kind is MentionKind.Name
                    && Before(analysis.Tokens, mention.Span) is "in" or "at" && !IsCountry(place))
                {
                    return place.Name;
                }
            }
        }

        if (analysis.Article.Dateline?.Place is { } filed)
        {
            return filed;
        }

        return lead.SelectMany(sentence => analysis.Entities.Inside(sentence)).Where(mention => mention.Kind is MentionKind.Name)
            .Select(mention => analysis.Entities.Items[mention.Entity])
            .FirstOrDefault(entity => entity.Kind is EntityKind.Place && !IsCountry(entity))?.Name;
    }

    private static bool IsCountry(Entity place) => place.Country is { } country && string.Equals(place.Name, country, StringComparison.OrdinalIgnoreCase);

    private static string? Before(Layer<Token> tokens, TextSpan span)
    {
        var index = tokens.FirstFrom(span.Start) - 1;
        return index >= 0 ? tokens[index].Normal : null;
    }

    private static ImmutableArray<string> Participants(Analysis analysis, ImmutableArray<TextSpan> lead)
    {
        var persons = new List<string>();
        foreach (var sentence in lead)
        {
            foreach (var mention in analysis.Entities.Inside(sentence))
            {
                if (analysis.Entities.Items[mention.Entity] is { Kind: EntityKind.Person } person && !persons.Contains(person.Name)
                    && persons.Count < MostParticipants)
                {
                    persons.Add(person.Name);
                }
            }
        }

        return [.. persons];
    }

    private static Formats FormatsOf(Analysis analysis, ImmutableArray<TextSpan> lead, string? title)
    {
        var formats = Formats.None;
        foreach (var sentence in lead)
        {
            var (first, end) = analysis.Tokens.StartingIn(sentence);
            for (var i = first; i < end; i++)
            {
                formats |= FormatOf(analysis.Tokens, i);
            }
        }

        if (title is not null)
        {
            var tokens = Tokenizer.Tokenize(title);
            for (var i = 0; i < tokens.Count; i++)
            {
                formats |= FormatOf(tokens, i);
            }
        }

        return formats;
    }

    private static Formats FormatOf(Layer<Token> tokens, int i)
    {
        var word = tokens[i].Normal;
        var next = i + 1 < tokens.Count ? tokens[i + 1].Normal : "";
        return word is "joint" && next is "statement" or "declaration" ? Formats.Document
            : word is "calls" or "call" && next is "for" or "on" ? Formats.None
            : FormatWords.GetValueOrDefault(word);
    }
}
