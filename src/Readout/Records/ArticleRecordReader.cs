using System.Text.Json;
using Readout.Articles;
using Readout.Attributions;
using Readout.Documents;
using Readout.Figures;
using Readout.Language;
using static Readout.Records.JsonFields;

namespace Readout.Records;

/// <summary>Reads an article record back into the analysis it was written from; tokens are made anew.</summary>
public static class ArticleRecordReader
{
    /// <exception cref="JsonException">the text is no article record, or one of a later version</exception>
    public static Analysis Read(ReadOnlyMemory<byte> record)
    {
        using var json = JsonDocument.Parse(record);
        try
        {
            return Read(json.RootElement);
        }
        catch (Exception e) when (e is KeyNotFoundException or InvalidOperationException or FormatException or ArgumentException)
        {
            throw new JsonException("not an article record: " + e.Message, e);
        }
    }

    private static Analysis Read(JsonElement root)
    {
        var version = root.GetProperty("readout").GetInt32();
        if (version != ArticleRecordWriter.Version)
        {
            throw new JsonException($"an article record of version {version}; this program reads version {ArticleRecordWriter.Version}");
        }

        var text = root.GetProperty("text").GetString()!;
        var points = new CodePoints(text);

        var blocks = new Layer<Block>(text, Items(root, "blocks").Select(item =>
            new Block(Span(item, "span", points), Names.Parse<BlockKind>(Text(item, "kind")!))));
        var article = new Article
        {
            Id = Text(root, "id")!,
            Document = Text(root, "document")!,
            DocumentId = new DocumentId(Text(root, "documentId")!),
            StartInCodePoints = root.GetProperty("start").GetInt32(),
            Text = text,
            Language = Text(root, "language"),
            Headline = OptionalSpan(root, "headline", points),
            Title = Text(root, "title"),
            Url = Text(root, "url"),
            Published = Date(root, "published") is { } published ? new PublicationDate(published, Text(root, "publishedBasis")!) : null,
            PublishedAt = LaterText(root, "publishedAt"),
            Updated = LaterText(root, "updated"),
            Dateline = root.GetProperty("dateline") is { ValueKind: JsonValueKind.Object } dateline
                ? new Dateline(Span(dateline, "span", points), Text(dateline, "place"), Date(dateline, "date"))
                : null,
            Bylines = [.. Items(root, "bylines").Select(item =>
                new Byline(Span(item, "span", points), Text(item, "name")!, Names.Parse<BylineKind>(Text(item, "kind")!)))],
            Outlet = Text(root, "outlet"),
            Agency = Text(root, "agency"),
            Blocks = blocks,
        };

        var tokens = Tokenizer.Tokenize(text);
        var sentences = new Layer<Sentence>(text, Spans(root, "sentences", points).Select(span =>
        {
            var (first, end) = tokens.StartingIn(span);
            return new Sentence(span, blocks.IndexAt(span.Start), first, end);
        }));

        var entities = new Entities(text, [.. Items(root, "entities").Select(item => new Entity(
            Text(item, "id")!,
            Text(item, "name")!,
            Names.Parse<EntityKind>(Text(item, "kind")!),
            [.. Spans(item, "mentions", points).Zip(Strings(item, "mentionKinds"), (span, kind) => new Mention(span, Names.Parse<MentionKind>(kind)))])
        {
            Roles = Strings(item, "roles"),
            Country = Text(item, "country"),
        })]);

        var attributions = new Layer<Attribution>(text, Items(root, "attributions").Select(item => new Attribution
        {
            Id = Text(item, "id")!,
            Source = [.. Spans(item, "source", points)],
            Cue = [.. Spans(item, "cue", points)],
            Content = [.. Spans(item, "content", points)],
            Kind = Names.Parse<AttributionKind>(Text(item, "kind")!),
            Speaker = Text(item, "speaker"),
            Speakers = Strings(item, "speakers"),
            Entity = Text(item, "entity"),
            To = Text(item, "to"),
            Via = Strings(item, "via"),
            Within = Text(item, "within"),
            Confidence = item.GetProperty("confidence").GetDouble(),
        }));

        var figures = new Layer<Figure>(text, Items(root, "figures").Select(item => new Figure(
            Span(item, "span", points),
            Number(item, "value") ?? double.PositiveInfinity,
            Number(item, "upper"),
            Names.ParseBound(Text(item, "bound")!),
            Text(item, "unit"),
            Text(item, "counts"),
            Text(item, "asOf"),
            Text(item, "change") is { } change ? Names.Parse<Change>(change) : Change.None)));

        var dates = new Layer<DateExpression>(text, Items(root, "dates").Select(item => new DateExpression(
            Span(item, "span", points), Names.Parse<DateKind>(Text(item, "kind")!), Text(item, "value"))));

        return new Analysis(article, tokens, sentences, entities, attributions, figures, dates);
    }
}
