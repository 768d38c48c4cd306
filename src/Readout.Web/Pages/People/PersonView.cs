using System.Collections.Immutable;
using Readout.Archive;
using Readout.Documents;
using Readout.Records;

namespace Readout.Web.Pages.People;

/// <summary>One thing somebody said, in one account.</summary>
public sealed record SaidView(string Speaker, DateOnly? Date, string Account, string Title, string Kind, string? Cue, ImmutableArray<string> Via, string? To, string Words, string Address);

public sealed record RoleView(string Role, DateOnly? First, DateOnly? Last);

/// <summary>Everything one person or body said, in time.</summary>
/// <param name="Roles">what accounts call them, from when to when</param>
/// <param name="Offices">offices the program's tables know</param>
public sealed record PersonView(
    string Name, ImmutableArray<string> AlsoCalled, ImmutableArray<RoleView> Roles, ImmutableArray<RoleView> Offices, int Total, int Page, int Pages, DateOnly? From, DateOnly? To, string? About, ImmutableArray<SaidView> Said)
{
    private const int PageSize = 60;

    internal static PersonView Read(PageRequest request)
    {
        var name = request.Route("name");
        var about = request.Ask("about");
        var (from, to) = (Day(request, "from"), Day(request, "to"));
        var found = request.Archive.Reader.Said(new SaidQuery(name, about, from, to));
        var pages = Math.Max(1, (found.Count + PageSize - 1) / PageSize);
        var page = Math.Min(request.Leaf, pages);
        var known = request.Archive.Reader.Actors(name, silent: true) is [var first, ..] ? first : null;
        return new PersonView(
            name,
            known is null ? [] : PersonLine.Of(known).AlsoCalled,
            known is null ? [] : [.. known.Roles.Select(role => new RoleView(role.Role, role.First, role.Last))],
            known is null ? [] : [.. known.Offices.Select(term => new RoleView($"{term.Office}, {term.Of}", term.From, term.To == DateOnly.MaxValue ? null : term.To))],
            found.Count, page, pages, from, to, about, [.. found.Skip((page - 1) * PageSize).Take(PageSize).Select(item => Read(request.Archive, item.Article, item.Attribution))]);
    }

    internal static SaidView Read(ArchiveVisit archive, string articleId, string attributionId)
    {
        var read = archive.Article(articleId);
        var article = read.Analysis.Article;
        var attribution = read.Analysis.Attributions.First(item => item.Id == attributionId);
        string Words(ImmutableArray<TextSpan> spans) => string.Join(" … ", spans.Select(span => WhiteSpace.Collapse(span.Of(article.Text))));
        return new SaidView(
            attribution.Speaker ?? "Speaker unknown",
            article.Published?.Date,
            article.Outlet ?? article.Agency ?? article.Document,
            article.DisplayTitle,
            Names.Of(attribution.Kind),
            attribution.Cue.IsEmpty ? null : Words(attribution.Cue),
            attribution.Via,
            attribution.To,
            Words(attribution.Content),
            read.Address(attribution.Content.Aggregate((a, b) => a.Hull(b))));
    }

    private static DateOnly? Day(PageRequest request, string name) =>
        DateOnly.TryParseExact(request.Ask(name), "yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.None, out var day) ? day : null;
}
