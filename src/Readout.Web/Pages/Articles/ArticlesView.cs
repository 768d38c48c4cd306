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
        var reader = request.Archive.Reader;
        var total = request.Archive.Days().Sum(day => day.Articles);
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Min(request.Leaf, pages);
        return new ArticlesView(total, page, pages, [.. reader.NewestArticles((page - 1) * PageSize, PageSize).Select(ArticleLine.Of)]);
    }
}
