using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Readout.Articles;
using Readout.Attributions;
using Readout.Documents;
using Readout.Figures;
using Readout.Language;

namespace Readout.Records;

/// <summary>
/// The article record of the contract: one JSON object, offsets in Unicode code points. The one place, with
/// <see cref="ArticleRecordReader"/>, where offsets are converted.
/// </summary>
public static class ArticleRecordWriter
{
    public const int Version = 1;

    public static readonly JsonWriterOptions Options = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    public static string Write(Analysis analysis)
    {
        var buffer = new ArrayBufferWriter<byte>(analysis.Article.Text.Length * 3);
        using (var json = new Utf8JsonWriter(buffer, Options))
        {
            Write(json, analysis);
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static void Write(Utf8JsonWriter json, Analysis analysis)
    {
        var article = analysis.Article;
        var to = new SpanWriter(json, new CodePoints(article.Text));

        json.WriteStartObject();
        json.WriteNumber("readout", Version);
        json.WriteString("id", article.Id);
        json.WriteString("document", article.Document);
        json.WriteString("documentId", article.DocumentId.Value);
        json.WriteNumber("start", article.StartInCodePoints);
        json.WriteString("text", article.Text);
        json.WriteString("language", article.Language);
        to.Span("headline", article.Headline);
        json.WriteString("title", article.Title);
        json.WriteString("url", article.Url);
        json.WriteString("published", Iso(article.Published?.Date));
        json.WriteString("publishedBasis", article.Published?.Basis);

        if (article.Dateline is { } dateline)
        {
            json.WriteStartObject("dateline");
            to.Span("span", dateline.Span);
            json.WriteString("place", dateline.Place);
            json.WriteString("date", Iso(dateline.Date));
            json.WriteEndObject();
        }
        else
        {
            json.WriteNull("dateline");
        }

        json.WriteStartArray("bylines");
        foreach (var byline in article.Bylines)
        {
            json.WriteStartObject();
            to.Span("span", byline.Span);
            json.WriteString("name", byline.Name);
            json.WriteString("kind", Names.Of(byline.Kind));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteString("outlet", article.Outlet);
        json.WriteString("agency", article.Agency);

        json.WriteStartArray("blocks");
        foreach (var block in article.Blocks)
        {
            json.WriteStartObject();
            to.Span("span", block.Span);
            json.WriteString("kind", Names.Of(block.Kind));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        to.Spans("sentences", analysis.Sentences.Select(sentence => sentence.Span));

        json.WriteStartArray("entities");
        foreach (var entity in analysis.Entities.Items)
        {
            json.WriteStartObject();
            json.WriteString("id", entity.Id);
            json.WriteString("name", entity.Name);
            json.WriteString("kind", Names.Of(entity.Kind));
            to.Spans("mentions", entity.Mentions.Select(mention => mention.Span));
            json.WriteStartArray("mentionKinds");
            foreach (var mention in entity.Mentions)
            {
                json.WriteStringValue(Names.Of(mention.Kind));
            }

            json.WriteEndArray();
            Strings(json, "roles", entity.Roles);
            json.WriteString("country", entity.Country);
            json.WriteEndObject();
        }

        json.WriteEndArray();

        json.WriteStartArray("attributions");
        foreach (var attribution in analysis.Attributions)
        {
            json.WriteStartObject();
            json.WriteString("id", attribution.Id);
            to.Spans("source", attribution.Source);
            to.Spans("cue", attribution.Cue);
            to.Spans("content", attribution.Content);
            json.WriteString("kind", Names.Of(attribution.Kind));
            json.WriteString("speaker", attribution.Speaker);
            Strings(json, "speakers", attribution.Speakers);
            json.WriteString("entity", attribution.Entity);
            json.WriteString("to", attribution.To);
            Strings(json, "via", attribution.Via);
            json.WriteString("within", attribution.Within);
            json.WriteNumber("confidence", Math.Round(attribution.Confidence, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();

        json.WriteStartArray("figures");
        foreach (var figure in analysis.Figures)
        {
            json.WriteStartObject();
            to.Span("span", figure.Span);
            Number(json, "value", figure.Value);
            Number(json, "upper", figure.Upper);
            json.WriteString("bound", Names.Of(figure.Bound));
            json.WriteString("unit", figure.Unit);
            json.WriteString("counts", figure.Counts);
            json.WriteString("asOf", figure.AsOf);
            json.WriteString("change", Names.Of(figure.Change));
            json.WriteEndObject();
        }

        json.WriteEndArray();

        json.WriteStartArray("dates");
        foreach (var date in analysis.Dates)
        {
            json.WriteStartObject();
            to.Span("span", date.Span);
            json.WriteString("kind", Names.Of(date.Kind));
            json.WriteString("value", date.Value);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteEndObject();
    }

    internal static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    internal static void Strings(Utf8JsonWriter json, string key, IEnumerable<string> values)
    {
        json.WriteStartArray(key);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>A number as short as it can be: whole numbers without a fraction.</summary>
    internal static void Number(Utf8JsonWriter json, string key, double? value)
    {
        if (value is null)
        {
            json.WriteNull(key);
        }
        else if (Math.Abs(value.Value) < 1e15 && value.Value == Math.Floor(value.Value))
        {
            json.WriteNumber(key, (long)value.Value);
        }
        else if (double.IsFinite(value.Value))
        {
            json.WriteNumber(key, value.Value);
        }
        else
        {
            json.WriteNull(key);
        }
    }
}

/// <summary>Writes UTF-16 spans of one text as pairs of code-point offsets.</summary>
public sealed class SpanWriter(Utf8JsonWriter json, CodePoints points)
{
    public void Span(string key, TextSpan? span)
    {
        if (span is { } value)
        {
            json.WritePropertyName(key);
            Value(value);
        }
        else
        {
            json.WriteNull(key);
        }
    }

    public void Spans(string key, IEnumerable<TextSpan> spans)
    {
        json.WriteStartArray(key);
        foreach (var span in spans)
        {
            Value(span);
        }

        json.WriteEndArray();
    }

    private void Value(TextSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(points.FromUtf16(span.Start));
        json.WriteNumberValue(points.FromUtf16(span.End));
        json.WriteEndArray();
    }
}

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

    private static JsonElement.ArrayEnumerator Items(JsonElement element, string key) => element.GetProperty(key).EnumerateArray();

    private static string? Text(JsonElement element, string key) => element.GetProperty(key).GetString();

    private static double? Number(JsonElement element, string key) =>
        element.GetProperty(key) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    private static ImmutableArray<string> Strings(JsonElement element, string key) => [.. Items(element, key).Select(item => item.GetString()!)];

    private static DateOnly? Date(JsonElement element, string key) =>
        Text(element, key) is { } iso ? DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture) : null;

    private static TextSpan? OptionalSpan(JsonElement element, string key, CodePoints points) =>
        element.GetProperty(key) is { ValueKind: JsonValueKind.Array } pair ? Span(pair, points) : null;

    private static TextSpan Span(JsonElement element, string key, CodePoints points) => Span(element.GetProperty(key), points);

    private static IEnumerable<TextSpan> Spans(JsonElement element, string key, CodePoints points) =>
        Items(element, key).Select(pair => Span(pair, points));

    private static TextSpan Span(JsonElement pair, CodePoints points) =>
        new(points.ToUtf16(pair[0].GetInt32()), points.ToUtf16(pair[1].GetInt32()));
}
