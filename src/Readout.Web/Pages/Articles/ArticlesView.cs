using System.Collections.Immutable;
using Readout.Archive;

namespace Readout.Web.Pages.Articles;

public sealed record ArticleLine(string Id, string Title, DateOnly? Published, string? Account, string Document, string? Place, int Words, int Attributions)
{
    internal static ArticleLine Of(ArticleRow row) => new(row.Id, row.Title, row.Published, row.Account, row.Document, row.Place, row.Words, row.Attributions);
}

/// <summary>The articles of the archive, newest first.</summary>
public sealed record ArticlesView(int Total, int Page, int Pages, ImmutableArray<ArticleLine> Articles)
{
    public const int PageSize = 100;

    internal static ArticlesView Read(PageRequest request)
    {
        var rows = request.Archive.Reader.Articles();
        var pages = Math.Max(1, (rows.Count + PageSize - 1) / PageSize);
        var page = Math.Min(request.Leaf, pages);
        return new ArticlesView(
            rows.Count,
            page,
            pages,
            [.. rows.OrderByDescending(row => row.Published ?? DateOnly.MinValue).Skip((page - 1) * PageSize).Take(PageSize).Select(ArticleLine.Of)]);
    }
}
