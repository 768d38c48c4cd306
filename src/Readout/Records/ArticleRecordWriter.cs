using System.Buffers;
using System.Text;
using System.Text.Json;
using Readout.Articles;
using Readout.Documents;

namespace Readout.Records;

/// <summary>
/// The article record of the contract: one JSON object, offsets in Unicode code points. The one place, with
/// <see cref="ArticleRecordReader"/>, where offsets are converted.
/// </summary>
public static class ArticleRecordWriter
{
    public const int Version = 1;

    public static string Write(Analysis analysis)
    {
        return Encoding.UTF8.GetString(WriteUtf8(analysis).Span);
    }

    public static ReadOnlyMemory<byte> WriteUtf8(Analysis analysis)
    {
        var buffer = new ArrayBufferWriter<byte>(1024 + (analysis.Article.Text.Length * 3));
        using (var json = new Utf8JsonWriter(buffer, JsonFields.WriterOptions))
        {
            Write(json, analysis);
        }

        return buffer.WrittenMemory;
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
        json.WriteBoolean("analysed", article.IsAnalysed);
        to.Span("headline", article.Headline);
        json.WriteString("title", article.Title);
        json.WriteString("url", article.Url);
        json.WriteString("published", JsonFields.Iso(article.Published?.Date));
        json.WriteString("publishedBasis", article.Published?.Basis);
        json.WriteString("publishedAt", article.PublishedAt);
        json.WriteString("updated", article.Updated);

        if (article.Dateline is { } dateline)
        {
            json.WriteStartObject("dateline");
            to.Span("span", dateline.Span);
            json.WriteString("place", dateline.Place);
            json.WriteString("date", JsonFields.Iso(dateline.Date));
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
            JsonFields.Strings(json, "roles", entity.Roles);
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
            JsonFields.Strings(json, "speakers", attribution.Speakers);
            json.WriteString("entity", attribution.Entity);
            json.WriteString("to", attribution.To);
            JsonFields.Strings(json, "via", attribution.Via);
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
            JsonFields.Number(json, "value", figure.Value);
            JsonFields.Number(json, "upper", figure.Upper);
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
}
