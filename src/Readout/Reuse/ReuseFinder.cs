using System.Collections.Immutable;

namespace Readout.Reuse;

/// <summary>
/// Finds what the articles of a corpus share: fingerprints propose pairs, an alignment settles the passages, and what many unrelated
/// articles say is taken for a stock phrase. Time grows with the number of words and of pairs that share something.
/// </summary>
/// <remarks>
/// The same as adding the articles to an empty archive in one go (<see cref="ReuseIndex"/>), in the order of their ids. Beside the analyses
/// themselves it holds some 100 bytes for each word and, for each pair, a few dozen for each run of words in common. Two copies damaged
/// beyond five words in a row that both kept are found through a third that shares text with both.
/// </remarks>
public static class ReuseFinder
{
    /// <param name="corpus">in any order; the answer does not depend on it</param>
    /// <returns>pairs in order of ids, a before b; families in order of ids; nothing for what stands alone</returns>
    /// <exception cref="OperationCanceledException"><paramref name="cancel"/> asked for it: within the time that some hundred comparisons take</exception>
    public static ReuseReport Find(IReadOnlyList<Analysis> corpus, CancellationToken cancel = default)
    {
        var analyses = corpus.DistinctBy(analysis => analysis.Article.Id, StringComparer.Ordinal)
            .OrderBy(analysis => analysis.Article.Id, StringComparer.Ordinal).ToArray();
        var texts = new ComparedText[analyses.Length];
        Parallel.For(0, analyses.Length, new ParallelOptions { CancellationToken = cancel }, i => texts[i] = ComparedText.Of(analyses[i]));
        var changes = new ReuseIndex(new ReuseMemory(texts)).Add([.. Enumerable.Range(0, texts.Length)], cancel);
        return new ReuseReport(
            [.. changes.Shared.OrderBy(pair => pair.A, StringComparer.Ordinal).ThenBy(pair => pair.B, StringComparer.Ordinal)],
            [.. changes.Families.OrderBy(family => family.Id, StringComparer.Ordinal)]);
    }
}
