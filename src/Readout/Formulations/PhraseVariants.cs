using System.Collections.Immutable;
using Readout.Stories;

namespace Readout.Formulations;

/// <summary>Links formulations that share most of their words: other translations, longer and shorter forms.</summary>
internal static class PhraseVariants
{
    // Of the content words of both together, the share that both have; or one holds the other.
    private const double LeastShared = 0.5;

    // Words in more formulations than this link nothing ("cooperation").
    private const int MostFormulations = 200;

    /// <summary>For each phrase, given by its content words, the indexes of its variants in rising order.</summary>
    public static ImmutableArray<ImmutableArray<int>> Of(IReadOnlyList<string[]> phrases)
    {
        var stems = phrases.Select(phrase => phrase.Select(Stemmer.Stem).ToHashSet(StringComparer.Ordinal)).ToList();
        var index = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < stems.Count; i++)
        {
            foreach (var stem in stems[i])
            {
                if (!index.TryGetValue(stem, out var list))
                {
                    index[stem] = list = [];
                }

                list.Add(i);
            }
        }

        var variants = ImmutableArray.CreateBuilder<ImmutableArray<int>>(stems.Count);
        for (var i = 0; i < stems.Count; i++)
        {
            variants.Add([.. stems[i].Select(stem => index[stem]).Where(list => list.Count <= MostFormulations).SelectMany(list => list)
                .Distinct().Where(other => other != i && AreVariants(stems[i], stems[other])).Order()]);
        }

        return variants.ToImmutable();
    }

    private static bool AreVariants(HashSet<string> a, HashSet<string> b)
    {
        var shared = a.Count(b.Contains);
        return shared >= 2 && (shared == Math.Min(a.Count, b.Count) || shared >= LeastShared * (a.Count + b.Count - shared));
    }
}
