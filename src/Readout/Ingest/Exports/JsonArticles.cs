using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Readout.Documents;
using Readout.Ingest.Pages;

namespace Readout.Ingest.Exports;

/// <summary>
/// Articles in JSON: records of this program, IPTC ninjs, schema.org, JSON Feed, and the plain keys that crawlers and databases use
/// (<c>title</c>, <c>text</c>, <c>date</c>, <c>url</c> and their like); one object, a list of them, or a list under a key such as <c>articles</c>.
/// </summary>
internal static class JsonArticles
{
    /// <summary>Why a file gives no document.</summary>
    public const string NoArticle = "JSON without articles (neither a text, nor an articleBody, nor items with one)";

    private const int Deepest = 64;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = Deepest };

    private static readonly string[] Lists = ["articles", "items", "results", "data", "documents", "docs", "stories", "news", "hits", "entries", "response", "@graph", "associations"];

    /// <exception cref="JsonException">it is not JSON</exception>
    public static IReadOnlyList<Document> Read(string name, ReadOnlyMemory<byte> json, string? url)
    {
        using var parsed = JsonDocument.Parse(json, Lenient);
        var found = new List<ExportedArticle>();
        var own = new List<Document>();
        Collect(parsed.RootElement, null, found, own, name, 0);
        var documents = new List<Document>(own);
        for (var i = 0; i < found.Count; i++)
        {
            var article = found[i].Url is null && found.Count == 1 ? found[i] with { Url = url } : found[i];
            var called = found.Count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}#{i + 1}");
            if (article.Build(called) is { } document)
            {
                documents.Add(document);
            }
        }

        return documents;
    }

    private static void Collect(JsonElement value, string? outlet, List<ExportedArticle> found, List<Document> own, string name, int depth)
    {
        if (depth > 4)
        {
            return;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Collect(item, outlet, found, own, name, depth + 1);
            }

            return;
        }

        if (value.ValueKind != JsonValueKind.Object)
        {
            return;
        }

        if (value.TryGetProperty("readout", out _) && value.TryGetProperty("blocks", out _) && Text(value, "text") is { } text)
        {
            own.Add(OwnRecord(value, name, text));
            return;
        }

        if (Article(value, outlet) is { } article)
        {
            found.Add(article);
            return;
        }

        var title = Text(value, "title");
        foreach (var list in Lists)
        {
            if (value.TryGetProperty(list, out var items) && items.ValueKind is JsonValueKind.Array or JsonValueKind.Object)
            {
                Collect(items, Text(value, "version")?.Contains("jsonfeed", StringComparison.Ordinal) == true ? title : outlet, found, own, name, depth + 1);
            }
        }
    }

    // What an article record knows of its article, so that records are input again; what was found in it is found anew.
    private static Document OwnRecord(JsonElement record, string name, string text)
    {
        var points = new CodePoints(text);
        var marks = ImmutableArray.CreateBuilder<Block>();
        foreach (var block in record.GetProperty("blocks").EnumerateArray())
        {
            if (block.ValueKind == JsonValueKind.Object && block.TryGetProperty("span", out var span) && span.ValueKind == JsonValueKind.Array && span.GetArrayLength() == 2
                && span[0].TryGetInt32(out var start) && span[1].TryGetInt32(out var end) && start >= 0 && start <= end && end <= points.FromUtf16(text.Length)
                && Enum.TryParse<BlockKind>(Text(block, "kind"), ignoreCase: true, out var kind) && (marks.Count == 0 || points.ToUtf16(start) >= marks[^1].Span.End))
            {
                marks.Add(new Block(new TextSpan(points.ToUtf16(start), points.ToUtf16(end)), kind));
            }
        }

        var published = PageDates.Moment(Text(record, "published"));
        return new Document(Text(record, "document") ?? name, text, new DocumentInfo
        {
            Title = Text(record, "title"),
            Published = published?.Day,
            PublishedBasis = Text(record, "publishedBasis") ?? "record",
            PublishedAt = Text(record, "publishedAt"),
            Updated = Text(record, "updated"),
            Url = Text(record, "url"),
            Outlet = Text(record, "outlet"),
            Agency = Text(record, "agency"),
            Language = Text(record, "language"),
            Marks = marks.ToImmutable(),
        });
    }

    private static ExportedArticle? Article(JsonElement item, string? outlet)
    {
        var isNinjs = item.TryGetProperty("versioncreated", out _) || item.TryGetProperty("body_xhtml", out _) || item.TryGetProperty("headlines", out _);
        var isSchema = StructuredData.IsArticle(item);
        var html = First(item, "body_html", "body_xhtml", "content_html", "html", "content_encoded", "bodyHtml", "contentHtml") ?? Bodies(item, "html");
        var text = First(
            item, "articleBody", "text", "body_text", "content_text", "maintext", "main_text", "article_text", "full_text", "fulltext", "body", "content", "article", "cleaned_text", "raw_text", "story", "plain_text")
            ?? Bodies(item, "text");
        if (text is not null && HtmlText.IsMarkup(text) && html is null)
        {
            (html, text) = (text, null);
        }

        if (html is null && text is null)
        {
            return null;
        }

        return new ExportedArticle
        {
            Source = isNinjs ? "ninjs" : isSchema ? "structured data" : outlet is not null ? "feed" : "export",
            Headline = First(item, "headline", "title", "name", "heading") ?? Bodies(item, "main", "headlines"),
            Text = text,
            Html = html,
            Published = First(
                item, "datePublished", "date_published", "published_at", "publishedAt", "published", "versioncreated", "firstcreated", "contentcreated", "date_publish", "publish_date", "publication_date",
                "published_date", "pubDate", "pubdate", "pub_date", "date", "timestamp", "created_at", "created", "published_time"),
            Updated = First(item, "dateModified", "date_modified", "updated_at", "updatedAt", "updated", "modified", "date_modify", "last_modified"),
            Authors = Authors(item),
            Outlet = First(item, "outlet", "source_name", "publisher", "source", "site_name", "sitename", "site", "publication", "newspaper", "provider", "hostname", "source_domain", "domain") ?? outlet,
            Agency = First(item, "agency", "copyrightholder") is { } agency && Knowledge.Outlets.Find(agency) is { Kind: Knowledge.OutletKind.Agency } known ? known.Name : null,
            Url = First(item, "url", "link", "canonical_url", "source_url", "external_url", "mainEntityOfPage", "uri") is { } address && address.StartsWith("http", StringComparison.OrdinalIgnoreCase) ? address : null,
            Language = First(item, "language", "lang", "inLanguage", "language_code"),
        };
    }

    // ninjs 2 and 3: "bodies": [{"role": "main", "contenttype": "text/html", "value": "…"}]
    private static string? Bodies(JsonElement item, string wanted, string list = "bodies")
    {
        if (!item.TryGetProperty(list, out var bodies) || bodies.ValueKind != JsonValueKind.Array)
        {
            return null;
        }

        foreach (var body in bodies.EnumerateArray())
        {
            if (body.ValueKind == JsonValueKind.Object && Text(body, "value") is { } value
                && (list == "headlines" || HtmlText.IsMarkup(value) == (wanted == "html")))
            {
                return value;
            }
        }

        return null;
    }

    private static ImmutableArray<string> Authors(JsonElement item)
    {
        foreach (var key in (ReadOnlySpan<string>)["author", "authors", "byline", "bylines", "by", "creator"])
        {
            if (Property(item, key) is { } value)
            {
                var names = AuthorReader.Clean(StructuredData.Names(value));
                if (!names.IsEmpty)
                {
                    return names;
                }
            }
        }

        return [];
    }

    private static string? First(JsonElement item, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (Property(item, key) is { } value && Scalar(value) is { } text)
            {
                return text;
            }
        }

        return null;
    }

    // Tables write their headings with capitals.
    private static JsonElement? Property(JsonElement item, string key)
    {
        if (item.TryGetProperty(key, out var value))
        {
            return value;
        }

        foreach (var property in item.EnumerateObject())
        {
            if (property.Name.Equals(key, StringComparison.OrdinalIgnoreCase))
            {
                return property.Value;
            }
        }

        return null;
    }

    private static string? Scalar(JsonElement value) => value.ValueKind switch
    {
        JsonValueKind.String when !string.IsNullOrWhiteSpace(value.GetString()) => value.GetString(),
        JsonValueKind.Number => value.GetRawText(),
        JsonValueKind.Object => StructuredData.Names(value).FirstOrDefault() ?? Text(value, "@id") ?? Text(value, "title"),
        _ => null,
    };

    private static string? Text(JsonElement item, string key) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(key, out var value) && value.ValueKind == JsonValueKind.String && value.GetString() is { Length: > 0 } text ? text : null;
}
