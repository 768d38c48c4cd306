using System.Collections.Immutable;
using Readout.Reuse;

namespace Readout.Stories;

/// <summary>The articles about one event.</summary>
/// <param name="Id"><c>s</c> and the id of the article it is named after</param>
/// <param name="Date">of the event, not of the publication</param>
/// <param name="Participants">full names, ordinal order</param>
/// <param name="Articles">article ids by publication date, then id</param>
public sealed record Story(
    string Id, string Title, DateOnly? Date, string? Place, ImmutableArray<string> Participants, ImmutableArray<string> Articles);

/// <summary>Finds the stories of a corpus: the same as adding its articles to an empty archive in one go.</summary>
public static class StoryFinder
{
    /// <param name="corpus">in any order; the answer does not depend on it</param>
    public static ImmutableArray<Story> Cluster(IReadOnlyList<Analysis> corpus, ReuseReport reuse)
    {
        var articles = corpus.DistinctBy(analysis => analysis.Article.Id, StringComparer.Ordinal)
            .OrderBy(analysis => analysis.Article.Published?.Date ?? DateOnly.MaxValue).ThenBy(analysis => analysis.Article.Id, StringComparer.Ordinal)
            .Index().ToList();
        var numbers = articles.ToDictionary(article => article.Item.Article.Id, article => article.Index, StringComparer.Ordinal);
        var changes = new StoryIndex(new StoryMemory(numbers, reuse)).Add(articles);
        return [.. changes.Changed.OrderBy(story => story.Date ?? DateOnly.MaxValue).ThenBy(story => story.Articles[0], StringComparer.Ordinal)];
    }
}
