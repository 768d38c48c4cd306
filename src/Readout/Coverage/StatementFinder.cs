using System.Collections.Immutable;
using System.Globalization;
using Readout.Reuse;
using Readout.Stories;

namespace Readout.Coverage;

/// <summary>Joins the attributions of a story's accounts that tell one statement.</summary>
internal static class StatementFinder
{
    // A judgement from reading all pairs that score 0.3 to 0.65 between accounts of one story: 50 in press accounts of summits and the sample, 101
    // in official readouts. Below 0.48 about one pair in six tells one statement, the others share a set phrase; above, two in three and more. A
    // missed match is better than a false one.
    private const double Threshold = 0.48;

    // Half the threshold, by judgement: two groups of claims are one statement only if the claims agree on average too, so that a long one does not chain strangers.
    private const double MeanThreshold = 0.24;

    // A claim is looked up by so many of its weightiest words, each leading to so many claims at most.
    private const int KeysPerClaim = 8;
    private const int LongestPosting = 60;

    // Claims compared across two groups; hostile input has groups of thousands.
    private const int MostCompared = 12;

    /// <summary>Groups of claims, each by index in order; the groups by their first claim.</summary>
    public static List<ImmutableArray<int>> Group(ImmutableArray<Claim> claims, ClaimMatcher matcher)
    {
        // Word for word the same by the same speaker: one node, however many copies there are.
        var nodeOf = new Dictionary<string, int>(StringComparer.Ordinal);
        var nodes = new List<List<int>>();
        for (var i = 0; i < claims.Length; i++)
        {
            var key = string.Join('|', claims[i].Speakers) + ": " + string.Join(' ', claims[i].Words);
            if (!nodeOf.TryGetValue(key, out var node))
            {
                nodeOf[key] = node = nodes.Count;
                nodes.Add([]);
            }

            nodes[node].Add(i);
        }

        var groups = Enumerable.Range(0, nodes.Count).Select(node => new List<int> { node }).ToList();
        var groupOf = Enumerable.Range(0, nodes.Count).ToArray();
        foreach (var (score, a, b) in Pairs(nodes, matcher))
        {
            var (x, y) = (Math.Min(groupOf[a], groupOf[b]), Math.Max(groupOf[a], groupOf[b]));
            if (x == y || score < Threshold || !Agree(groups[x], groups[y], nodes, matcher))
            {
                continue;
            }

            foreach (var node in groups[y])
            {
                groupOf[node] = x;
            }

            groups[x].AddRange(groups[y]);
            groups[y] = [];
        }

        return [.. groups.Where(group => group.Count > 0).Select(group => group.SelectMany(node => nodes[node]).Order().ToImmutableArray()).OrderBy(group => group[0])];
    }

    public static ImmutableArray<Statement> Tell(
        Story story, IReadOnlyList<Analysis> articles, ImmutableArray<Claim> claims, List<ImmutableArray<int>> groups, ReuseReport reuse) =>
        [.. groups.Select((group, number) =>
        {
            var members = group.Select(i => claims[i]).ToList();
            var fullest = members.Index().MaxBy(member => member.Item.Words.Length).Index;
            var tellings = members.Select(claim => new Telling(
                articles[claim.Article].Article.Id, claim.Attribution.Id, Wording.IsVerbatim(claim.Words, members[fullest].Words)
                    ? Relation.Verbatim
                    : Relation.Reworded)).ToImmutableArray();
            var telling = tellings.Select(one => one.Article).ToHashSet(StringComparer.Ordinal);
            return new Statement(
                "t" + (number + 1).ToString(CultureInfo.InvariantCulture),
                story.Id,
                Speaker(members),
                tellings,
                [.. story.Articles.Where(article => !telling.Contains(article))],
                reuse.IndependentOrigins(telling))
            {
                FullestTelling = fullest,
            };
        })];

    // The commonest name, then the fullest.
    private static string? Speaker(List<Claim> members) =>
        members.Select(claim => claim.Attribution.Speaker).OfType<string>().GroupBy(name => name, StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenByDescending(group => group.Key.Length).ThenBy(group => group.Key, StringComparer.Ordinal).FirstOrDefault()?.Key;

    private static List<(double Score, int A, int B)> Pairs(List<List<int>> nodes, ClaimMatcher matcher)
    {
        var postings = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        var candidates = new HashSet<(int A, int B)>();
        for (var node = 0; node < nodes.Count; node++)
        {
            foreach (var key in matcher.Keys(nodes[node][0], KeysPerClaim))
            {
                if (!postings.TryGetValue(key, out var posting))
                {
                    postings[key] = posting = [];
                }

                foreach (var other in posting.AsEnumerable().Reverse().Take(LongestPosting))
                {
                    candidates.Add((other, node));
                }

                posting.Add(node);
            }
        }

        return [.. candidates.Select(pair => (Score: matcher.Score(nodes[pair.A][0], nodes[pair.B][0]), pair.A, pair.B))
            .Where(pair => pair.Score >= Threshold).OrderByDescending(pair => pair.Score).ThenBy(pair => pair.A).ThenBy(pair => pair.B)];
    }

    private static bool Agree(List<int> x, List<int> y, List<List<int>> nodes, ClaimMatcher matcher)
    {
        var sum = 0.0;
        var pairs = 0;
        foreach (var a in x.Take(MostCompared))
        {
            foreach (var b in y.Take(MostCompared))
            {
                sum += matcher.Score(nodes[a][0], nodes[b][0]);
                pairs++;
            }
        }

        return sum >= MeanThreshold * pairs;
    }
}
