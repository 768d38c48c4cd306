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
        var days = request.Archive.Days();
        var dated = days.Where(day => day.Day is not null).ToList();
        return new FrontView(
            request.Archive.Name,
            reader.DocumentCount,
            days.Sum(day => day.Articles),
            reader.StoryCount,
            dated.Count > 0 ? dated.Min(day => day.Day) : null,
            dated.Count > 0 ? dated.Max(day => day.Day) : null,
            [.. reader.NewestStories(0, NewestShown).Select(StoryLine.Read)],
            DayCharts.Of(days));
    }
}
