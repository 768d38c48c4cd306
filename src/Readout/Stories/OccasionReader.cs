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

    // An encounter is named within the first two sentences, "with" within four words of it.
    private const int EncounterSentences = 2;
    private const int ReachOfWith = 5;

    private const int MostParticipants = 8;

    // "East Asia Summit", "EU-Ukraine summit"; words further off are what somebody does there.
    private const int MostWordsOfSummit = 3;

    private static readonly HashSet<string> Offices = new(["president", "chancellor", "premier", "minister", "king", "queen", "emir", "sultan", "secretary"], StringComparer.Ordinal);

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
        return new Occasion(day, stated, Place(analysis, lead), Participants(analysis, lead, title), FormatsOf(analysis, lead, title), Countries(analysis, lead), Summit(analysis, title), IsEncounter(analysis, lead, title), (analysis.Article.Published?.Date ?? analysis.Article.Dateline?.Date)?.DayNumber);
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

    // Without a date of its own an article's lead may as well name a day long past.
    private static bool IsNews(DateOnly day, DateOnly? published) =>
        published is { } date && day.DayNumber >= date.DayNumber - OldestNews && day.DayNumber <= date.DayNumber + LatestNews;

    private static DateOnly? DayOf(DateExpression expression) =>
        expression is { Kind: DateKind.Date or DateKind.Time, Value: { Length: >= 10 } value }
        && DateOnly.TryParseExact(value.AsSpan(0, 10), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day)
            ? day
            : null;

    // "held talks in Moscow" says where the event was; a dateline only where it was written; "at Lindgate Hall" names a house, of which the town is not
    // told. So: a place after "in" in the lead, then the dateline, then a place after "at", then any place of the lead.
    private static string? Place(Analysis analysis, ImmutableArray<TextSpan> lead)
    {
        var places = lead.SelectMany(sentence => analysis.Entities.Inside(sentence)).Where(mention => mention.Kind is MentionKind.Name)
            .Select(mention => (Entity: analysis.Entities.Items[mention.Entity], Before: Before(analysis.Tokens, mention.Span)))
            .Where(place => place.Entity.Kind is EntityKind.Place && !IsCountry(place.Entity)).ToList();
        string? After(string? word) => places.Find(place => word is null || string.Equals(place.Before, word, StringComparison.Ordinal)).Entity?.Name;
        return After("in") ?? analysis.Article.Dateline?.Place ?? After("at") ?? After(null);
    }

    private static bool IsCountry(Entity place) => place.Country is { } country && string.Equals(place.Name, country, StringComparison.OrdinalIgnoreCase);

    private static string? Before(Layer<Token> tokens, TextSpan span)
    {
        var index = tokens.FirstFrom(span.Start) - 1;
        return index >= 0 ? tokens[index].Normal : null;
    }

    // The headline names who met whom; where it names fewer than two, the lead is read on, sentence by sentence, until somebody else is named.
    // Further down stand the people they spoke about.
    private static ImmutableArray<string> Participants(Analysis analysis, ImmutableArray<TextSpan> lead, string? title)
    {
        var persons = new List<string>();
        if (title is not null)
        {
            AddFromTitle(analysis, title, persons);
        }

        // "Telephone conversation with X" leaves the host to the lead, who comes first there.
        var first = lead.IsEmpty ? null : analysis.Entities.Inside(lead[0]).Select(mention => PersonOf(analysis, mention)).FirstOrDefault(name => name is not null);

        var headline = lead.Where(sentence => analysis.Article.Headline is { } span && span.Contains(sentence.Start));
        foreach (var sentence in headline.Concat(lead.Except(headline)))
        {
            if (persons.Count >= 2)
            {
                break;
            }

            foreach (var mention in analysis.Entities.Inside(sentence))
            {
                if (!IsOwner(analysis, mention) && PersonOf(analysis, mention) is { } person)
                {
                    Add(persons, person);
                }
            }
        }

        if (first is not null)
        {
            Add(persons, first);
        }

        return [.. persons];
    }

    // "The head of the President's Office" is somebody else than the president; "Orlen's call" is Orlen's.
    private static bool IsOwner(Analysis analysis, EntityMention mention) =>
        mention.Kind is not MentionKind.Name && mention.Span.End + 1 < analysis.Tokens.Text.Length
        && analysis.Tokens.Text[mention.Span.End] is '\'' or '’' && analysis.Tokens.Text[mention.Span.End + 1] is 's';

    // "President of the Republic of Valdoria Mira Orlen" may have been read as one long name; it ends on a person the article knows.
    private static string? PersonOf(Analysis analysis, EntityMention mention)
    {
        var entity = analysis.Entities.Items[mention.Entity];
        return entity.Kind is EntityKind.Person
            ? entity.Name
            : analysis.Entities.Items.FirstOrDefault(other => other.Kind is EntityKind.Person && other.Name.Contains(' ', StringComparison.Ordinal)
                && entity.Name.EndsWith(" " + other.Name, StringComparison.Ordinal))?.Name;
    }

    // A title that came from outside the text holds no mentions; its capitalised words are looked up among the article's own persons.
    private static void AddFromTitle(Analysis analysis, string title, List<string> persons)
    {
        var bySurname = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entity in analysis.Entities.Items)
        {
            if (entity.Kind is EntityKind.Person && PersonNames.Surname(entity.Name) is { } surname)
            {
                bySurname.TryAdd(surname, entity.Name);
            }
        }

        var tokens = Tokenizer.Tokenize(title);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (bySurname.TryGetValue(tokens[i].Normal, out var name) && IsCapital(i))
            {
                Add(persons, name);
            }
            else if (Offices.Contains(tokens[i].Normal))
            {
                // "Chancellor Merkel of Germany" is a person, whether the text speaks of her or not.
                var end = i + 1;
                while (end < tokens.Count && IsCapital(end) && !Offices.Contains(tokens[end].Normal))
                {
                    end++;
                }

                if (end > i + 1 && !bySurname.ContainsKey(tokens[end - 1].Normal))
                {
                    Add(persons, new TextSpan(tokens[i + 1].Span.Start, tokens[end - 1].Span.End).In(title));
                }
            }
        }

        bool IsCapital(int i) => tokens[i].Kind is TokenKind.Word && char.IsUpper(title[tokens[i].Span.Start]);
    }

    private static void Add(List<string> persons, string name)
    {
        if (persons.Count < MostParticipants && !persons.Contains(name))
        {
            persons.Add(name);
        }
    }

    private static ImmutableArray<string> Countries(Analysis analysis, ImmutableArray<TextSpan> lead)
    {
        var countries = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var sentence in lead.Take(1).Concat(lead.Where(sentence => analysis.Article.Headline is { } span && span.Contains(sentence.Start))))
        {
            foreach (var mention in analysis.Entities.Inside(sentence))
            {
                if (analysis.Entities.Items[mention.Entity].Country is { } country)
                {
                    countries.Add(country);
                }
            }
        }

        return [.. countries];
    }

    // "16th East Asia Summit", "EU-Ukraine summit", "Summit for Democracy": the words before it, else those after "for" or "on".
    private static ImmutableArray<string> Summit(Analysis analysis, string? title)
    {
        var (tokens, span) = analysis.Article.Headline is { } headline ? (analysis.Tokens, headline)
            : (Tokenizer.Tokenize(title ?? ""), new TextSpan(0, title?.Length ?? 0));
        var (first, end) = tokens.StartingIn(span);
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Normal is not ("summit" or "conference" or "forum"))
            {
                continue;
            }

            var before = i;
            while (before > first && i - before < MostWordsOfSummit && (IsNaming(tokens[before - 1]) || tokens[before - 1].Normal == "-"))
            {
                before--;
            }

            var after = i + 1;
            if (before == i && after < end && tokens[after].Normal is "for" or "on")
            {
                after++;
                while (after < end && after - i - 2 < MostWordsOfSummit && IsNaming(tokens[after]))
                {
                    after++;
                }
            }

            ImmutableArray<string> stems = [.. Enumerable.Range(before, after - before).Where(t => t != i && IsNaming(tokens[t]))
                .Select(t => Stemmer.Stem(tokens[t].Normal)).Distinct(StringComparer.Ordinal)];
            if (!stems.IsEmpty)
            {
                return stems;
            }
        }

        return [];

        static bool IsNaming(Token token) => token.Kind is TokenKind.Word && Knowledge.WordClasses.Of(token.Normal) is not Knowledge.WordClass.Function;
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

    // "Talks with", "spoke today by phone with", "conversation between": the article is about an encounter, and does not merely mention one.
    private static bool IsEncounter(Analysis analysis, ImmutableArray<TextSpan> lead, string? title)
    {
        if (title is not null && Holds(Tokenizer.Tokenize(title), new TextSpan(0, title.Length)))
        {
            return true;
        }

        return lead.Where((sentence, i) => i < EncounterSentences || analysis.Article.Headline is { } headline && headline.Contains(sentence.Start))
            .Any(sentence => Holds(analysis.Tokens, sentence));

        static bool Holds(Layer<Token> tokens, TextSpan span)
        {
            var (first, end) = tokens.StartingIn(span);
            for (var i = first; i < end; i++)
            {
                if (tokens[i].Normal is "met" or "meets" or "meeting" or "talks" or "talk" or "talked" or "spoke" or "conversation" or "conversations" or "call" or "calls" or "videoconference")
                {
                    for (var j = i + 1; j < Math.Min(end, i + ReachOfWith); j++)
                    {
                        if (tokens[j].Normal is "with" or "between")
                        {
                            return true;
                        }
                    }
                }
            }

            return false;
        }
    }

    private static Formats FormatOf(Layer<Token> tokens, int i)
    {
        var word = tokens[i].Normal;
        var next = i + 1 < tokens.Count ? tokens[i + 1].Normal : "";
        return word is "joint" && next is "statement" or "declaration" ? Formats.Document
            : word is "call" or "calls" && next is not ("with" or "between" or "of" or "from") ? Formats.None
            : FormatWords.GetValueOrDefault(word);
    }
}
