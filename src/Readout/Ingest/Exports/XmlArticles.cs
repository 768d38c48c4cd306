using System.Globalization;
using System.Net;
using System.Text.RegularExpressions;
using System.Xml;
using System.Xml.Linq;
using Readout.Documents;
using Readout.Ingest.Pages;

namespace Readout.Ingest.Exports;

/// <summary>Articles in XML: RSS, Atom, RDF, IPTC NewsML-G2 and NITF.</summary>
internal static partial class XmlArticles
{
    /// <summary>Why a file gives no document.</summary>
    public const string NoArticle = "XML without articles (neither RSS, nor Atom, nor NewsML-G2, nor NITF with a text)";

    private const int Longest = 64 * 1024 * 1024;

    /// <exception cref="XmlException">it is not XML</exception>
    public static IReadOnlyList<Document> Read(string name, string xml)
    {
        var root = Parse(xml);
        var articles = All(root, "item").Any() && root.Name.LocalName is "rss" or "RDF" ? Rss(root).ToList()
            : root.Name.LocalName == "feed" ? Atom(root).ToList()
            : All(root, "newsItem").ToList() is { Count: > 0 } items ? items.Select(NewsItem).ToList()
            : All(root, "nitf").ToList() is { Count: > 0 } nitf ? nitf.Select(item => Nitf(item, null)).ToList()
            : [];
        var documents = new List<Document>();
        for (var i = 0; i < articles.Count; i++)
        {
            if (articles[i].Build(articles.Count == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}#{i + 1}")) is { } document)
            {
                documents.Add(document);
            }
        }

        return documents;
    }

    /// <summary>The addresses that a feed or a news sitemap lists, with their dates, in its order.</summary>
    /// <exception cref="XmlException">it is not XML</exception>
    public static IReadOnlyList<string> Addresses(string xml)
    {
        var root = Parse(xml);
        return [.. (root.Name.LocalName switch
        {
            "feed" => All(root, "entry").Select(AtomLink),
            "urlset" => All(root, "url").Select(url => Value(url, "loc")),
            _ => All(root, "item").Select(item => Value(item, "link") ?? Value(item, "guid")),
        }).OfType<string>().Select(address => address.Trim()).Where(address => address.StartsWith("http", StringComparison.OrdinalIgnoreCase)).Distinct(StringComparer.Ordinal)];
    }

    // No document types, no entities from elsewhere: what XML would let a stranger do is not done. Names of HTML's characters, which feeds use
    // without declaring them, are read.
    private static XElement Parse(string xml)
    {
        var settings = new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore, XmlResolver = null, MaxCharactersInDocument = Longest, MaxCharactersFromEntities = 0, CheckCharacters = false };
        var clean = Reference().Replace(xml.TrimStart('\uFEFF', ' ', '\r', '\n', '\t'), match =>
            match.Value is "&amp;" or "&lt;" or "&gt;" or "&quot;" or "&apos;" ? match.Value
            : WebUtility.HtmlDecode(match.Value) is { Length: 1 or 2 } read ? read
            : "&amp;" + match.Value[1..]);
        using var reader = XmlReader.Create(new StringReader(clean), settings);
        return XDocument.Load(reader).Root ?? throw new XmlException("no element");
    }

    [GeneratedRegex("&[A-Za-z][A-Za-z0-9]{1,30};", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Reference();

    private static IEnumerable<XElement> All(XElement root, string name) => root.DescendantsAndSelf().Where(element => element.Name.LocalName == name);

    private static XElement? Child(XElement element, string name) => element.Elements().FirstOrDefault(child => child.Name.LocalName == name);

    private static string? Value(XElement element, string name) => Child(element, name)?.Value is { } value && !string.IsNullOrWhiteSpace(value) ? value.Trim() : null;

    private static IEnumerable<ExportedArticle> Rss(XElement root)
    {
        var channel = Child(root, "channel");
        var outlet = channel is null ? null : Value(channel, "title");
        var language = channel is null ? null : Value(channel, "language");
        foreach (var item in All(root, "item"))
        {
            var text = item.Elements().FirstOrDefault(child => child.Name.LocalName == "encoded")?.Value ?? Value(item, "content") ?? Value(item, "fulltext");
            yield return new ExportedArticle
            {
                Source = "feed",
                Headline = Value(item, "title"),
                Html = text,
                Summary = Value(item, "description"),
                Published = Value(item, "pubDate") ?? Value(item, "date") ?? Value(item, "published"),
                Updated = Value(item, "updated") ?? Value(item, "modified"),
                Authors = AuthorReader.Clean(item.Elements().Where(child => child.Name.LocalName is "creator" or "author").Select(child => MailName(child.Value))),
                Outlet = Value(item, "source") ?? SiteOf(outlet),
                Url = Value(item, "link") ?? (Value(item, "guid") is { } guid && guid.StartsWith("http", StringComparison.Ordinal) ? guid : null),
                Language = Value(item, "language") ?? language,
            };
        }
    }

    private static IEnumerable<ExportedArticle> Atom(XElement root)
    {
        var outlet = Value(root, "title");
        foreach (var entry in All(root, "entry"))
        {
            yield return new ExportedArticle
            {
                Source = "feed",
                Headline = Value(entry, "title"),
                Html = Inner(Child(entry, "content")),
                Summary = Inner(Child(entry, "summary")),
                Published = Value(entry, "published") ?? Value(entry, "issued") ?? Value(entry, "updated"),
                Updated = Value(entry, "updated"),
                Authors = AuthorReader.Clean(entry.Elements().Where(child => child.Name.LocalName == "author").Select(child => Value(child, "name") ?? "")),
                Outlet = Child(entry, "source") is { } source ? Value(source, "title") : SiteOf(outlet),
                Url = AtomLink(entry),
                Language = root.Attribute(XNamespace.Xml + "lang")?.Value,
            };
        }
    }

    private static string? AtomLink(XElement entry) =>
        entry.Elements().Where(child => child.Name.LocalName == "link" && child.Attribute("rel")?.Value is null or "alternate")
            .Select(link => link.Attribute("href")?.Value).FirstOrDefault(href => href is not null);

    // XHTML stands as elements, HTML as text.
    private static string? Inner(XElement? content) =>
        content is null ? null : content.Attribute("type")?.Value == "xhtml" || content.HasElements ? string.Concat(content.Nodes().Select(node => node.ToString(SaveOptions.DisableFormatting))) : content.Value;

    private static ExportedArticle NewsItem(XElement item)
    {
        var meta = Child(item, "contentMeta");
        var itemMeta = Child(item, "itemMeta");
        var content = All(item, "inlineXML").FirstOrDefault();
        var inner = content is null ? null : All(content, "nitf").FirstOrDefault() is { } nitf ? Nitf(nitf, null).Html : Inner(content);
        var provider = itemMeta is null ? null : Child(itemMeta, "provider") is { } given ? Value(given, "name") ?? given.Attribute("literal")?.Value : null;
        return new ExportedArticle
        {
            Source = "NewsML-G2",
            Headline = meta is null ? null : Value(meta, "headline") ?? (itemMeta is null ? null : Value(itemMeta, "title")),
            Html = inner,
            Text = All(item, "inlineData").FirstOrDefault()?.Value,
            Published = itemMeta is null ? null : Value(itemMeta, "firstCreated") ?? Value(itemMeta, "versionCreated"),
            Updated = itemMeta is null ? null : Value(itemMeta, "versionCreated"),
            Authors = meta is null ? [] : AuthorReader.Clean(meta.Elements().Where(child => child.Name.LocalName is "by").Select(child => child.Value)),
            Agency = meta is not null && Value(meta, "creditline") is { } credit ? credit : provider,
            Language = meta?.Elements().FirstOrDefault(child => child.Name.LocalName == "language")?.Attribute("tag")?.Value,
        };
    }

    private static ExportedArticle Nitf(XElement nitf, string? outlet)
    {
        var body = All(nitf, "body.content").FirstOrDefault() ?? All(nitf, "body").FirstOrDefault();
        var head = All(nitf, "body.head").FirstOrDefault();
        return new ExportedArticle
        {
            Source = "NITF",
            Headline = All(nitf, "hl1").FirstOrDefault()?.Value ?? All(nitf, "title").FirstOrDefault()?.Value,
            Html = Inner(body),
            Published = All(nitf, "date.issue").FirstOrDefault()?.Attribute("norm")?.Value ?? All(nitf, "story.date").FirstOrDefault()?.Attribute("norm")?.Value,
            Authors = head is null ? [] : AuthorReader.Clean(All(head, "byline").Select(byline => byline.Value)),
            Agency = head is null ? null : All(head, "distributor").FirstOrDefault()?.Value.Trim(),
            Outlet = outlet,
        };
    }

    // "editor@quay.example (Jane Doe)"
    private static string MailName(string author) =>
        author.IndexOf('(', StringComparison.Ordinal) is > 0 and var open && author.EndsWith(')') ? author[(open + 1)..^1] : author;

    // "Maren Courier - World", "World | Maren Courier": a feed's title names a section too.
    private static string? SiteOf(string? title)
    {
        if (title is null)
        {
            return null;
        }

        foreach (var bar in (ReadOnlySpan<string>)[" - ", " | ", " – ", " — ", " » ", ": "])
        {
            var at = title.IndexOf(bar, StringComparison.Ordinal);
            if (at > 0)
            {
                var (first, last) = (title[..at].Trim(), title[(at + bar.Length)..].Trim());
                return Knowledge.Outlets.Find(last) is not null ? last : first;
            }
        }

        return title;
    }
}
