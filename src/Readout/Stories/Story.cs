using System.Collections.Immutable;
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
    public static ImmutableArray<Story> Cluster(IReadOnlyList<Analysis> corpus, ReuseReport reuse) => [];
}
