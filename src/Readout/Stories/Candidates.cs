using System.Collections.Immutable;

namespace Readout.Stories;

/// <summary>Finds, for every article, the few others it may share a story with, through an inverted index of its weightiest words.</summary>
internal static class Candidates
{
    // An article is looked up by its weightiest words. 20, 40 and 80 of them, and 15, 30 and 60 neighbours, give the same stories on ECB+,
    // BASIL and 600 articles of NeuS; the rest is room for larger corpora.
    private const int WordsLookedUp = 40;

    // A posting list is read from its nearest articles in time outwards, so that a word in every article costs no more than this.
    private const int LongestPosting = 400;

    private const int MostNeighbours = 30;

    /// <summary>Pairs (i, j), i &lt; j, sorted; <paramref name="profiles"/> in order of time.</summary>
    public static List<(int A, int B)> Pairs(ImmutableArray<Profile> profiles)
    {
        var postings = new Dictionary<int, List<(int Article, float Weight)>>();
        var heads = new (int Word, float Weight)[profiles.Length][];
        for (var i = 0; i < profiles.Length; i++)
        {
            heads[i] = [.. profiles[i].Vector.OrderByDescending(word => word.Weight).ThenBy(word => word.Word).Take(WordsLookedUp)];
            foreach (var (word, weight) in heads[i])
            {
                if (!postings.TryGetValue(word, out var posting))
                {
                    postings[word] = posting = [];
                }

                posting.Add((i, weight));
            }
        }

        var found = new List<(int A, int B)>[profiles.Length];
        Parallel.For(0, profiles.Length, () => new float[profiles.Length], (i, _, scores) =>
        {
            found[i] = Neighbours(i, heads[i], postings, scores);
            return scores;
        }, _ => { });

        return [.. found.SelectMany(pairs => pairs).Concat(ByEncounter(profiles)).Concat(BySummit(profiles)).Distinct().Order()];
    }

    private static List<(int A, int B)> Neighbours(
        int i, (int Word, float Weight)[] words, Dictionary<int, List<(int Article, float Weight)>> postings, float[] scores)
    {
        var touched = new List<int>();
        foreach (var (word, weight) in words)
        {
            var posting = postings[word];
            var (first, end) = Window(posting, i);
            for (var p = first; p < end; p++)
            {
                var (article, other) = posting[p];
                if (scores[article] == 0)
                {
                    touched.Add(article);
                }

                scores[article] += weight * other;
            }
        }

        scores[i] = 0;
        var best = touched.Where(article => article != i).OrderByDescending(article => scores[article]).ThenBy(article => article)
            .Take(MostNeighbours).Select(article => (Math.Min(i, article), Math.Max(i, article))).ToList();
        foreach (var article in touched)
        {
            scores[article] = 0;
        }

        return best;
    }

    private static (int First, int End) Window(List<(int Article, float Weight)> posting, int article)
    {
        if (posting.Count <= LongestPosting)
        {
            return (0, posting.Count);
        }

        int low = 0, high = posting.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = posting[middle].Article < article ? (middle + 1, high) : (low, middle);
        }

        var first = Math.Clamp(low - (LongestPosting / 2), 0, posting.Count - LongestPosting);
        return (first, first + LongestPosting);
    }

    // Two sides of a summit may have nothing in common but its name and day.
    private static IEnumerable<(int A, int B)> BySummit(ImmutableArray<Profile> profiles)
    {
        var summits = Enumerable.Range(0, profiles.Length).Where(i => (profiles[i].Occasion.Formats & Formats.Summit) is not Formats.None && profiles[i].Occasion.Day is not null)
            .OrderBy(i => profiles[i].Occasion.Day).ThenBy(i => i).ToList();
        for (var a = 0; a < summits.Count; a++)
        {
            for (var b = a + 1; b < Math.Min(summits.Count, a + MostNeighbours)
                && profiles[summits[b]].Occasion.Day - profiles[summits[a]].Occasion.Day <= 1; b++)
            {
                yield return (Math.Min(summits[a], summits[b]), Math.Max(summits[a], summits[b]));
            }
        }
    }

    // Two sides may tell one call in words that have little in common, but not with other people on other days.
    private static IEnumerable<(int A, int B)> ByEncounter(ImmutableArray<Profile> profiles)
    {
        var byPair = new SortedDictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < profiles.Length; i++)
        {
            var keys = profiles[i].Occasion.Participants.Select(PersonNames.Key).Where(key => key.Length > 1)
                .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
            for (var a = 0; a < keys.Count; a++)
            {
                for (var b = a + 1; b < keys.Count; b++)
                {
                    var key = keys[a] + "|" + keys[b];
                    if (!byPair.TryGetValue(key, out var list))
                    {
                        byPair[key] = list = [];
                    }

                    list.Add(i);
                }
            }
        }

        foreach (var list in byPair.Values)
        {
            // In order of time, so accounts of one day are near each other.
            for (var a = 0; a < list.Count; a++)
            {
                for (var b = a + 1; b < Math.Min(list.Count, a + MostNeighbours); b++)
                {
                    if (profiles[list[a]].Occasion.DaysApart(profiles[list[b]].Occasion) <= 2)
                    {
                        yield return (list[a], list[b]);
                    }
                }
            }
        }
    }
}
