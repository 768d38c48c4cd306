using System.Collections.Immutable;
using System.Text.Json;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Ingest.Pages;

/// <summary>What a page says about itself outside its running text: in JSON-LD, in its head, by microdata and by its address.</summary>
internal sealed class PageMetadata
{
    private readonly IHtmlDocument _page;
    private readonly ILookup<string, string> _head;
    private readonly JsonElement? _article;

    private PageMetadata(IHtmlDocument page, string? url)
    {
        _page = page;
        _head = Head(page);
        var articles = StructuredData.Articles(page);
        var title = First("og:title", "twitter:title") ?? page.Title;
        _article = articles.Count == 0 ? null : articles.Find(article => SameTitle(StructuredData.Text(article, "headline"), title)) is { ValueKind: JsonValueKind.Object } same ? same : articles[0];
        IsLiveBlog = articles.Any(article => StructuredData.IsOf(article, "LiveBlogPosting"));
        StructuredBody = articles.Select(article => StructuredData.Text(article, "articleBody")).FirstOrDefault(text => text is { Length: > 0 });
        Url = Address(url);
        SiteName = First("og:site_name", "application-name", "apple-mobile-web-app-title") ?? PublisherOf(_article) ?? First("dc.publisher");
        Title = TitleWithoutSite(Of(_article, "headline") ?? title);
        var description = First("og:description", "description", "twitter:description");
        Hints = new PageHints(Title ?? title, description, StructuredBody);
        Outlet = OutletName(page.Title);
        Authors = new AuthorReader(_page, _head, _article, Outlet ?? SiteName).Read();
    }

    public string? Title { get; }

    public string? SiteName { get; }

    public string? Outlet { get; }

    public string? Url { get; }

    public ImmutableArray<string> Authors { get; }

    /// <summary>The running text as JSON-LD gives it; often cut or stale.</summary>
    public string? StructuredBody { get; }

    public bool IsLiveBlog { get; }

    public PageHints Hints { get; }

    /// <summary>ISO 639-1.</summary>
    public string? Language =>
        LanguageCode(_page.DocumentElement.GetAttribute("lang")) ?? LanguageCode(Of(_article, "inLanguage"))
        ?? LanguageCode(First("og:locale", "content-language", "language", "dc.language", "inlanguage"));

    public PageDates Dates(PageOutline outline, int headline) => PageDates.Read(_page, _head, _article, Url, outline, headline);

    /// <param name="url">where the page was fetched from, when that is known</param>
    public static PageMetadata Read(IHtmlDocument page, string? url = null) => new(page, url);

    private static ILookup<string, string> Head(IHtmlDocument page) =>
        page.QuerySelectorAll("meta[content]")
            .Select(meta => (Name: meta.GetAttribute("property") ?? meta.GetAttribute("name") ?? meta.GetAttribute("itemprop") ?? meta.GetAttribute("http-equiv"), Value: WhiteSpace.Collapse(meta.GetAttribute("content"))))
            .Where(meta => meta.Name is not null && meta.Value.Length > 0)
            .ToLookup(meta => meta.Name!.Trim().ToLowerInvariant(), meta => meta.Value, StringComparer.Ordinal);

    private string? First(params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (_head[name].FirstOrDefault() is { } value)
            {
                return value;
            }
        }

        return null;
    }

    private static string? Of(JsonElement? article, string name) => article is { } known ? StructuredData.Text(known, name) : null;

    private static string? PublisherOf(JsonElement? article) =>
        article is { } known && known.TryGetProperty("publisher", out var publisher) ? StructuredData.Names(publisher).FirstOrDefault() : null;

    private static bool SameTitle(string? a, string? b) => a is not null && b is not null && new PageHints(b, null, null).LikenessToTitle(a) > 0.5;

    private string? Address(string? fetchedFrom)
    {
        var given = _page.QuerySelector("link[rel=canonical]")?.GetAttribute("href") ?? First("og:url") ?? Of(_article, "url") ?? fetchedFrom;
        if (given is null)
        {
            return null;
        }

        var known = fetchedFrom ?? First("og:url");
        return Uri.TryCreate(given, UriKind.Absolute, out var whole) && whole.Scheme is "http" or "https" ? whole.AbsoluteUri
            : Uri.TryCreate(known, UriKind.Absolute, out var origin) && origin.Scheme is "http" or "https" && Uri.TryCreate(origin, given, out whole) ? whole.AbsoluteUri
            : null;
    }

    // The table's full name where the site is known; else what the page calls its site. A canonical address may be another site's, that of the
    // agency whose account is printed, so that the site's own name comes first.
    private string? OutletName(string? title)
    {
        foreach (var name in new[] { First("og:site_name"), SiteName })
        {
            if (name is not null && Outlets.Find(name) is { Kind: not OutletKind.Agency } known)
            {
                return known.Name;
            }
        }

        if ((First("og:url") ?? Url) is { } address && Outlets.FindByUrl(address) is { } byAddress)
        {
            return byAddress.Name;
        }

        // The last piece of the title names the site when its address says the same; a site's name may be a slogan.
        var last = title is null ? null : Pieces(WhiteSpace.Collapse(title)) is [_, .., var piece] ? piece : null;
        if (last is { Length: >= 3 } && IsHost(last) && (SiteName is null || !IsHost(SiteName)))
        {
            return last;
        }

        return SiteName is null ? Host : Pieces(SiteName) is [var first, ..] && first.Length >= 3 ? first : SiteName;
    }

    // "Headline | Site", "Headline - Section - Site": what stands behind the first bar, when it is short or names the site.
    private string? TitleWithoutSite(string? title)
    {
        if (title is null)
        {
            return null;
        }

        title = WhiteSpace.Collapse(title);
        var pieces = Pieces(title);
        while (pieces.Count > 1)
        {
            var last = pieces[^1];
            var names = SiteName is not null && (SiteName.Contains(last, StringComparison.OrdinalIgnoreCase) || last.Contains(SiteName, StringComparison.OrdinalIgnoreCase));
            if (!names && Outlets.Find(last) is null && !IsHost(last) && last.Length * 3 > title.Length)
            {
                break;
            }

            title = title[..title.LastIndexOf(last, StringComparison.Ordinal)].TrimEnd(' ', '|', '-', '–', '—', '·', '»', ':');
            pieces = Pieces(title);
        }

        return title.Length == 0 ? null : title;
    }

    // For want of a name: quay.example
    private string? Host =>
        Uri.TryCreate(First("og:url") ?? Url, UriKind.Absolute, out var uri) && uri.Host.Contains('.', StringComparison.Ordinal)
            ? uri.Host.StartsWith("www.", StringComparison.Ordinal) ? uri.Host[4..] : uri.Host
            : null;

    private bool IsHost(string name) =>
        Url is not null && Uri.TryCreate(Url, UriKind.Absolute, out var uri)
        && uri.Host.Replace("-", "", StringComparison.Ordinal).Contains(name.Replace(" ", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase);

    private static List<string> Pieces(string title)
    {
        var pieces = new List<string>();
        var start = 0;
        for (var i = 1; i + 1 < title.Length; i++)
        {
            if (title[i] is '|' or '-' or '–' or '—' or '·' or '»' && title[i - 1] == ' ' && title[i + 1] == ' ')
            {
                pieces.Add(title[start..i].Trim());
                start = i + 1;
            }
        }

        pieces.Add(title[start..].Trim());
        return pieces;
    }

    private static string? LanguageCode(string? tag) =>
        tag is { Length: >= 2 } && char.IsAsciiLetter(tag[0]) && char.IsAsciiLetter(tag[1]) && (tag.Length == 2 || tag[2] is '-' or '_') ? tag[..2].ToLowerInvariant() : null;
}
