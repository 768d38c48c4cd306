using System.Globalization;
using Readout.Articles;
using Readout.Attributions;
using Readout.Documents;
using Readout.Figures;
using Readout.Language;

namespace Readout.Tests.Stories;

/// <summary>Analyses built by hand, so that grouping and comparing are tested apart from what the earlier stages find.</summary>
internal sealed class Account
{
    private readonly string _id;
    private readonly string _text;
    private readonly List<Entity> _entities = [];
    private readonly List<DateExpression> _dates = [];
    private readonly List<Attribution> _attributions = [];
    private readonly List<Figure> _figures = [];
    private DateOnly? _published;
    private Dateline? _dateline;
    private string? _agency;

    /// <param name="text">headline, line break, then a paragraph a line</param>
    public Account(string id, string text)
    {
        _id = id;
        _text = text;
    }

    public static DateOnly Day(string iso) => DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public Account Published(string iso)
    {
        _published = Day(iso);
        return this;
    }

    public Account By(string agency)
    {
        _agency = agency;
        return this;
    }

    public Account Filed(string place, string iso)
    {
        _dateline = new Dateline(new TextSpan(0, 1), place, Day(iso));
        return this;
    }

    public Account Person(string name) => Entity(name, EntityKind.Person);

    public Account Country(string name)
    {
        Entity(name, EntityKind.Place);
        _entities[^1] = _entities[^1] with { Country = name };
        return this;
    }

    public Account Place(string name) => Entity(name, EntityKind.Place);

    public Account Dated(string words, string iso)
    {
        _dates.Add(new DateExpression(Find(words), DateKind.Date, iso));
        return this;
    }

    public Account Says(string speaker, params string[] content)
    {
        _attributions.Add(new Attribution
        {
            Id = "q" + (_attributions.Count + 1).ToString(CultureInfo.InvariantCulture),
            Content = [.. content.Select(Find)],
            Speaker = speaker,
            Speakers = [speaker],
            Kind = AttributionKind.Indirect,
            Confidence = 1,
        });
        return this;
    }

    public Account Within(string outer)
    {
        _attributions[^1] = _attributions[^1] with { Within = outer };
        return this;
    }

    public Account Counts(string words, double value, string? counts, string? unit = null, Bound bound = Bound.Equal, string? asOf = null, double? upper = null)
    {
        _figures.Add(new Figure(Find(words), value, upper, bound, unit, counts, asOf, Change.None));
        return this;
    }

    public Analysis Build()
    {
        var blocks = new List<Block>();
        var start = 0;
        while (start < _text.Length)
        {
            var end = _text.IndexOf('\n', start);
            end = end < 0 ? _text.Length : end;
            if (end > start)
            {
                blocks.Add(new Block(new TextSpan(start, end), blocks.Count == 0 ? BlockKind.Headline : BlockKind.Body));
            }

            start = end + 1;
        }

        var article = new Article
        {
            Id = _id,
            Document = _id + ".txt",
            DocumentId = DocumentId.Of(_id, _text),
            StartInCodePoints = 0,
            Text = _text,
            Headline = blocks.Count > 0 ? blocks[0].Span : null,
            Published = _published is { } date ? new PublicationDate(date, "byline") : null,
            Dateline = _dateline,
            Agency = _agency,
            Blocks = new Layer<Block>(_text, blocks),
        };
        var tokens = Tokenizer.Tokenize(_text);
        return new Analysis(
            article,
            tokens,
            SentenceSplitter.Split(tokens, article.Blocks),
            new Entities(_text, [.. _entities]),
            new Layer<Attribution>(_text, _attributions),
            new Layer<Figure>(_text, _figures),
            new Layer<DateExpression>(_text, _dates));
    }

    private Account Entity(string name, EntityKind kind)
    {
        var last = name[(name.LastIndexOf(' ') + 1)..];
        var mentions = new List<Mention>();
        for (var at = _text.IndexOf(last, StringComparison.Ordinal); at >= 0; at = _text.IndexOf(last, at + 1, StringComparison.Ordinal))
        {
            var full = at - (name.Length - last.Length);
            var start = full >= 0 && _text.AsSpan(full).StartsWith(name, StringComparison.Ordinal) ? full : at;
            mentions.Add(new Mention(new TextSpan(start, at + last.Length), MentionKind.Name));
        }

        mentions.ShouldNotBeEmpty($"{name} does not stand in {_id}");
        _entities.Add(new Entity("e" + (_entities.Count + 1).ToString(CultureInfo.InvariantCulture), name, kind, [.. mentions]));
        return this;
    }

    private TextSpan Find(string words)
    {
        var at = _text.IndexOf(words, StringComparison.Ordinal);
        at.ShouldBeGreaterThanOrEqualTo(0, $"'{words}' does not stand in {_id}");
        return new TextSpan(at, at + words.Length);
    }
}
