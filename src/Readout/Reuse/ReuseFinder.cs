using System.Collections.Concurrent;
using System.Collections.Immutable;

namespace Readout.Reuse;

/// <summary>
/// Finds what the articles of a corpus share: fingerprints propose pairs, an alignment settles the passages, and what many unrelated
/// articles say is taken for a stock phrase. Time grows with the number of words and of pairs that share something.
/// </summary>
/// <remarks>
/// A text is aligned with at most 150 others, and texts that share what more than 40 hold only with a few of those. Beside the analyses
/// themselves it holds some 50 bytes for each word and, for each pair, a few dozen for each run of words in common. Two copies damaged
/// beyond five words in a row that both kept are found only through others of their family.
/// </remarks>
public static class ReuseFinder
{
    /// <param name="corpus">in any order; the answer does not depend on it</param>
    public static ReuseReport Find(IReadOnlyList<Analysis> corpus)
    {
        var (texts, pairs) = Pairs(corpus);
        var families = FamilyFinder.Find(texts, pairs);
        return new ReuseReport([.. pairs.Select((pair, p) => Shared(texts, pair, families.Directions[p]))], families.Families);
    }

    /// <summary>The texts in order of their ids, and what pairs of them share.</summary>
    internal static (ComparedText[] Texts, List<TextPair> Pairs) Pairs(IReadOnlyList<Analysis> corpus)
    {
        var analyses = corpus.DistinctBy(analysis => analysis.Article.Id, StringComparer.Ordinal)
            .OrderBy(analysis => analysis.Article.Id, StringComparer.Ordinal).ToArray();
        var texts = new ComparedText[analyses.Length];
        Parallel.For(0, analyses.Length, i => texts[i] = ComparedText.Of(analyses[i]));

        var index = FingerprintIndex.Build(texts);
        return (texts, StockPhrases.Remove(Align(texts, index), texts, index));
    }

    private static List<TextPair> Align(ComparedText[] texts, FingerprintIndex index)
    {
        var found = new List<TextPair>?[texts.Length];
        if (texts.Length == 0)
        {
            return [];
        }

        Parallel.ForEach(
            Partitioner.Create(0, texts.Length, Math.Max(1, Math.Min(64, texts.Length / 8))),
            () => (Candidates: new Candidates(index), Passages: new PassageFinder()),
            (range, _, scratch) =>
            {
                for (var later = range.Item1; later < range.Item2; later++)
                {
                    foreach (var candidate in scratch.Candidates.Find(later))
                    {
                        var seeds = scratch.Candidates.SeedsOf(candidate);
                        var passages = scratch.Passages.Between(texts[seeds[0].Earlier], texts[later], seeds);
                        if (passages.Count > 0)
                        {
                            (found[later] ??= []).Add(new TextPair(texts, seeds[0].Earlier, later, passages));
                        }
                    }
                }

                return scratch;
            },
            _ => { });
        return [.. found.SelectMany(pairs => pairs ?? []).OrderBy(pair => pair.A).ThenBy(pair => pair.B)];
    }

    private static SharedText Shared(ComparedText[] texts, TextPair pair, (Direction Direction, string? Reason) found)
    {
        var (a, b) = (texts[pair.A], texts[pair.B]);
        return new SharedText(
            a.Id, b.Id,
            [.. pair.Passages.Select(passage => ToPassage(a, b, passage))],
            pair.CoveredOfA, pair.CoveredOfB,
            found.Direction, found.Reason);
    }

    private static Passage ToPassage(ComparedText a, ComparedText b, MatchedPassage passage) =>
        new(a.WithMarks(passage.FirstOfA, passage.EndOfA), b.WithMarks(passage.FirstOfB, passage.EndOfB), passage.Same);
}
