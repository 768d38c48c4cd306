using System.Collections.Immutable;
using Readout.Archive;
using Readout.Web.Pages.Stories;

namespace Readout.Web.Pages.Front;

public sealed record OutletDays(string Outlet, ImmutableArray<int> Articles)
{
    public int Total => Articles.Sum();
}

/// <summary>Articles per day (or week, month, year, when there are many days) by outlet; the last outlet stands for all others.</summary>
public sealed record DayChart(string Step, ImmutableArray<DateOnly> Days, ImmutableArray<OutletDays> Outlets);

/// <summary>What is in the archive.</summary>
public sealed record FrontView(string Archive, int Documents, int Articles, int Stories, DateOnly? First, DateOnly? Last, ImmutableArray<StoryLine> Newest, DayChart Chart)
{
    private const int NewestShown = 12;

    internal static FrontView Read(PageRequest request)
    {
        var reader = request.Archive.Reader;
        var rows = reader.Articles();
        var stories = reader.Findings(FindingKind.Story).ToList();
        var days = rows.Select(row => row.Published).OfType<DateOnly>().ToList();
        return new FrontView(
            request.Archive.Name,
            reader.DocumentCount,
            rows.Count,
            stories.Count,
            days.Count > 0 ? days.Min() : null,
            days.Count > 0 ? days.Max() : null,
            [.. Enumerable.Reverse(stories).Take(NewestShown).Select(StoryLine.Read)],
            DayCharts.Of(rows.Select(row => (row.Published, row.Outlet ?? row.Agency))));
    }
}
