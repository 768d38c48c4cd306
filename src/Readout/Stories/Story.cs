using System.Collections.Immutable;
using System.Globalization;
using Readout.Reuse;

namespace Readout.Stories;

/// <summary>The articles about one event.</summary>
/// <param name="Id"><c>s1</c>, <c>s2</c>, … by date, then by first article</param>
/// <param name="Date">of the event, not of the publication</param>
/// <param name="Participants">full names, ordinal order</param>
/// <param name="Articles">article ids by publication date, then id</param>
public sealed record Story(
    string Id, string Title, DateOnly? Date, string? Place, ImmutableArray<string> Participants, ImmutableArray<string> Articles);

public static class StoryFinder
{
    /// <param name="corpus">in any order; the answer does not depend on it</param>
    public static ImmutableArray<Story> Cluster(IReadOnlyList<Analysis> corpus, ReuseReport reuse)
    {
        var ordered = corpus.OrderBy(analysis => analysis.Article.Published?.Date ?? DateOnly.MaxValue)
            .ThenBy(analysis => analysis.Article.Id, StringComparer.Ordinal).ToList();
        var profiles = Profiles.Of(ordered);
        var told = Grouping.Of(profiles, reuse)
            .Select(members => StoryTeller.Tell([.. members.Select(i => profiles[i])]))
            .OrderBy(story => story.Date ?? DateOnly.MaxValue).ThenBy(story => story.Articles[0], StringComparer.Ordinal);
        return [.. told.Select((story, i) => story with { Id = "s" + (i + 1).ToString(CultureInfo.InvariantCulture) })];
    }
}
