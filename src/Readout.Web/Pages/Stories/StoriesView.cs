using System.Collections.Immutable;
using Readout.Records;

namespace Readout.Web.Pages.Stories;

public sealed record StoryLine(string Id, string Title, DateOnly? Date, string? Place, ImmutableArray<string> Participants, int Accounts, int Origins)
{
    internal static StoryLine Read(string record)
    {
        var (story, origins) = StoryRecord.Read(record);
        return new StoryLine(story.Id, story.Title, story.Date, story.Place, story.Participants, story.Articles.Length, origins);
    }
}

/// <summary>The stories of the archive, newest first.</summary>
public sealed record StoriesView(int Total, int Page, int Pages, ImmutableArray<StoryLine> Stories)
{
    public const int PageSize = 50;

    internal static StoriesView Read(PageRequest request)
    {
        var reader = request.Archive.Reader;
        var total = reader.StoryCount;
        var pages = Math.Max(1, (total + PageSize - 1) / PageSize);
        var page = Math.Min(request.Leaf, pages);
        return new StoriesView(total, page, pages, [.. reader.NewestStories((page - 1) * PageSize, PageSize).Select(StoryLine.Read)]);
    }
}
