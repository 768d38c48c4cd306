using System.Globalization;
using System.Text.Json;
using AngleSharp.Dom;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Ingest.Pages;

/// <summary>When a page was published and last changed, and what says so.</summary>
internal sealed record PageDates(DateOnly? Published, string? PublishedAt, string Basis, string? Updated)
{
    /// <summary>News on the web is younger; an older date is of what the page speaks about.</summary>
    private const int EarliestYear = 1990;

    private const int LatestYear = 2100;

    /// <summary>So many blocks above and below the headline may a visible date stand.</summary>
    private const int AroundHeadline = 12;

    private const int LongestDateBlock = 200;

    public static PageDates Read(IParentNode page, ILookup<string, string> head, JsonElement? article, string? url, PageOutline outline, int headline)
    {
        var updated = Moment(article is { } known ? StructuredData.Text(known, "dateModified") : null)
            ?? Moment(Of(head, "article:modified_time", "og:updated_time", "article.updated", "lastmod", "last-modified", "datemodified"))
            ?? Moment(ItemProp(page, "dateModified"));
        foreach (var (value, basis) in Candidates(page, head, article, url, outline, headline))
        {
            if (Moment(value) is { } found && IsLikely(found.Day))
            {
                var local = basis is "structured data" or "page head" ? DayBeside(found.Day, url, outline, headline) : null;
                return new PageDates(local?.Day ?? found.Day, found.At, local?.Basis ?? basis, updated is { } later && later.Day >= found.Day ? later.At ?? Iso(later.Day) : null);
            }
        }

        return new PageDates(null, null, "", updated is { } only ? only.At ?? Iso(only.Day) : null);
    }

    /// <summary>A day, with the moment in ISO 8601 when the text tells it.</summary>
    public static (DateOnly Day, string? At)? Moment(string? text)
    {
        if (string.IsNullOrWhiteSpace(text) || text.Length > LongestDateBlock)
        {
            return null;
        }

        text = text.Trim();
        if (text.Length >= 16 && text[4] == '-' && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var moment))
        {
            // The day on the publisher's own calendar, whatever day it is elsewhere.
            var zoned = text[^1] is 'Z' or 'z' || text.AsSpan(10).IndexOfAny('+', '-') >= 0;
            return (DateOnly.FromDateTime(moment.DateTime), zoned ? moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture) : moment.ToString("yyyy-MM-ddTHH:mm:ss", CultureInfo.InvariantCulture));
        }

        if (text.Length == 8 && text.All(char.IsAsciiDigit) && DateOnly.TryParseExact(text, "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var packed))
        {
            return (packed, null);
        }

        // Seconds or milliseconds since 1970.
        if (text.Length is 10 or 13 && text.All(char.IsAsciiDigit))
        {
            var since = long.Parse(text, CultureInfo.InvariantCulture);
            var at = text.Length == 10 ? DateTimeOffset.FromUnixTimeSeconds(since) : DateTimeOffset.FromUnixTimeMilliseconds(since);
            return (DateOnly.FromDateTime(at.DateTime), at.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        }

        // What mail and feeds write: Thu, 08 May 2025 18:30:00 +0300
        if (text.Length > 20 && text.Contains(':', StringComparison.Ordinal) && DateTimeOffset.TryParse(text, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out moment))
        {
            return (DateOnly.FromDateTime(moment.DateTime), moment.ToString("yyyy-MM-ddTHH:mm:sszzz", CultureInfo.InvariantCulture));
        }

        return WrittenDates.FirstIn(text) is { } day ? (day, null)
            : DateOnly.TryParseExact(text, ["M/d/yyyy", "MM/dd/yyyy", "M/d/yy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day) ? (day, null)
            : null;
    }

    private static IEnumerable<(string? Value, string Basis)> Candidates(
        IParentNode page, ILookup<string, string> head, JsonElement? article, string? url, PageOutline outline, int headline)
    {
        const string Structured = "structured data", Head = "page head", Element = "time element", Address = "address", Text = "text";
        if (article is { } known)
        {
            yield return (StructuredData.Text(known, "datePublished"), Structured);
        }

        yield return (
            Of(head, "article:published_time", "article:published", "og:published_time", "datepublished", "article.published", "parsely-pub-date", "sailthru.date", "cxenseparse:recs:publishtime",
                "publish-date", "publish_date", "published_time_telegram", "pubdate", "pdate", "dc.date.issued", "dcterms.date", "dcterms.created", "dc.date", "article_date_original", "dcsext.articlefirstpublished", "published", "published-date", "date"),
            Head);
        yield return (ItemProp(page, "datePublished"), Structured);
        if (article is { } created)
        {
            yield return (StructuredData.Text(created, "dateCreated"), Structured);
        }

        foreach (var time in page.QuerySelectorAll("article time[datetime], header time[datetime], main time[datetime], time[pubdate], time[class*=publish i], time[class*=entry-date i], time[datetime]").Take(1))
        {
            yield return (time.GetAttribute("datetime"), Element);
            yield return (time.TextContent, Element);
        }

        yield return (InAddress(url), Address);
        foreach (var text in Near(outline, headline))
        {
            yield return (text, Text);
        }

        if (article is { } modified)
        {
            yield return (StructuredData.Text(modified, "dateModified"), Structured);
        }

        yield return (Of(head, "article:modified_time", "og:updated_time", "dcterms.modified"), Head);
    }

    // A moment in universal time may be of the day before or after the publisher's own, which the address and the page show.
    private static (DateOnly Day, string Basis)? DayBeside(DateOnly day, string? url, PageOutline outline, int headline)
    {
        if (Moment(InAddress(url)) is { } address)
        {
            return Math.Abs(address.Day.DayNumber - day.DayNumber) == 1 ? (address.Day, "address") : null;
        }

        DateOnly? beside = null;
        foreach (var text in Near(outline, headline))
        {
            if (Moment(text)?.Day is { } shown)
            {
                if (shown == day)
                {
                    return null;
                }

                beside ??= Math.Abs(shown.DayNumber - day.DayNumber) == 1 ? shown : null;
            }
        }

        return beside is { } other ? (other, "text") : null;
    }

    // /2025/05/09/, /20250509/, /2025-05-09
    private static string? InAddress(string? url)
    {
        if (url is null || !Uri.TryCreate(url, UriKind.Absolute, out var uri))
        {
            return null;
        }

        var path = uri.AbsolutePath;
        for (var i = 1; i + 8 <= path.Length; i++)
        {
            if (char.IsAsciiDigit(path[i]) && !char.IsAsciiDigit(path[i - 1]))
            {
                var end = i;
                while (end < path.Length && (char.IsAsciiDigit(path[end]) || (path[end] is '/' or '-' && end - i is 4 or 6 or 7)))
                {
                    end++;
                }

                var digits = path[i..end].Trim('/', '-').Replace('/', '-');
                if (DateOnly.TryParseExact(digits, ["yyyy-M-d", "yyyyMMdd", "yyyy-MMdd"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
                {
                    return Iso(day);
                }
            }
        }

        return null;
    }

    // Nearest to the headline first, below before above: short blocks, for a date in a paragraph is the event's.
    private static IEnumerable<string> Near(PageOutline outline, int headline)
    {
        for (var d = 1; headline >= 0 && d <= AroundHeadline; d++)
        {
            foreach (var b in (int[])[headline + d, headline - d])
            {
                if (b >= 0 && b < outline.Blocks.Count && outline.Blocks[b] is { Words: <= 25 } block && block.Text.Length <= LongestDateBlock)
                {
                    yield return block.Text;
                }
            }
        }

        foreach (var block in outline.Blocks.Where(block => block is { Words: <= 12 } && (NamesAbove(outline, block) & NameGroup.Date) != NameGroup.None).Take(AroundHeadline))
        {
            yield return block.Text;
        }
    }

    private static NameGroup NamesAbove(PageOutline outline, TextBlock block) => outline.Nodes[block.Node].Names | block.InlineNames;

    private static bool IsLikely(DateOnly day) => day.Year is >= EarliestYear and < LatestYear;

    private static string Iso(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string? ItemProp(IParentNode page, string name) =>
        page.QuerySelector($"[itemprop~={name}]") is { } element ? element.GetAttribute("content") ?? element.GetAttribute("datetime") ?? element.TextContent : null;

    private static string? Of(ILookup<string, string> head, params ReadOnlySpan<string> names)
    {
        foreach (var name in names)
        {
            if (head[name].FirstOrDefault() is { } value)
            {
                return value;
            }
        }

        return null;
    }
}
