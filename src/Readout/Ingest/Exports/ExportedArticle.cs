using System.Collections.Immutable;
using Readout.Documents;
using Readout.Ingest.Pages;
using Readout.Knowledge;

namespace Readout.Ingest.Exports;

/// <summary>One article as a feed, an export or a database gives it: fields beside a text, or beside HTML.</summary>
internal sealed record ExportedArticle
{
    /// <summary>What says when it was published, in the words of records.</summary>
    public required string Source { get; init; }

    public string? Headline { get; init; }

    public string? Summary { get; init; }

    public string? Text { get; init; }

    public string? Html { get; init; }

    public string? Published { get; init; }

    public string? Updated { get; init; }

    public ImmutableArray<string> Authors { get; init; } = [];

    public string? Outlet { get; init; }

    public string? Agency { get; init; }

    public string? Url { get; init; }

    public string? Language { get; init; }

    /// <returns>null when there is no text in it</returns>
    public Document? Build(string name)
    {
        var composer = new DocumentComposer();
        var headline = Headline is null ? null : WhiteSpace.Collapse(HtmlText.Plain(Headline));
        composer.Add(headline, BlockKind.Headline);
        composer.AddByline(Authors);
        var before = composer.Length;
        if (Html is not null)
        {
            HtmlText.AddTo(composer, Html, headline);
        }

        if (composer.Length == before)
        {
            composer.AddText(Text is not null && HtmlText.IsMarkup(Text) ? HtmlText.Plain(Text) : Text);
        }

        if (composer.Length == before && Summary is not null)
        {
            HtmlText.AddTo(composer, Summary, headline);
        }

        if (composer.Length == before)
        {
            return null;
        }

        var moment = PageDates.Moment(Published);
        var updated = PageDates.Moment(Updated);
        return composer.Build(name, new DocumentInfo
        {
            Title = headline,
            Published = moment?.Day,
            PublishedBasis = Source,
            PublishedAt = moment?.At,
            Updated = updated?.At ?? updated?.Day.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture),
            Authors = Authors,
            Agency = Agency is null ? null : Outlets.Find(Agency)?.Name ?? Agency,
            Outlet = Outlet is null ? null : Outlets.Find(Outlet)?.Name ?? Outlet,
            Url = Url,
            Language = Language is { Length: >= 2 } && char.IsAsciiLetter(Language[0]) && char.IsAsciiLetter(Language[1]) ? Language[..2].ToLowerInvariant() : null,
        });
    }
}
