using System.Collections.Immutable;
using Readout.Reuse;

namespace Readout.Stories;

/// <summary>
/// Groups articles by average link: the two groups whose members are most alike on average become one, as long as they are
/// alike enough and their occasions allow it. Taken over candidate pairs only; the same on every run and in any order of input.
/// </summary>
internal sealed class Grouping
{
    // BCubed F1 on development sets at 0.22 / 0.235 / 0.25 / 0.265 / 0.28: ECB+ .864 .867 .879 .882 .875; BASIL .975 .983 .973 .968 .968; 600 articles
    // of NeuS .889 .891 .893 .893 .889. Below, events run together, above they fall apart.
    private const double Threshold = 0.25;

    // The members by which two groups' occasions are compared; their square is the cost. On ECB+, whose stories are the largest, 4 lose 0.006 of
    // BCubed F1 and 16 gain 0.001; on BASIL and NeuS nothing changes.
    private const int MostSpokesmen = 8;

    // The share of vetoes among pairs of spokesmen that parts two groups: one misread date must not part eight accounts. A judgement: 0.2 and 0.5
    // score the same to 0.001.
    private const double VetoShare = 0.34;

    // Copied text is an edge for free, in proportion to the covered share of the shorter article. A judgement: the development sets hold few copies.
    private const double ReuseBonus = 0.3;
    private const double LeastReuse = 0.25;

    private readonly ImmutableArray<Profile> _profiles;

    private readonly Dictionary<(int A, int B), double> _reuse;

    private readonly PersonMatcher _matcher = new();

    private readonly Group?[] _groups;

    private Grouping(ImmutableArray<Profile> profiles, Dictionary<(int A, int B), double> reuse)
    {
        _profiles = profiles;
        _reuse = reuse;
        _groups = [.. profiles.Select((profile, i) => new Group([i], profile.Vector.ToDictionary(word => word.Word, word => word.Weight), [i]))];
    }

    /// <summary>Groups of indexes into <paramref name="profiles"/>, which are in order of time; each group and the list sorted.</summary>
    public static List<ImmutableArray<int>> Of(ImmutableArray<Profile> profiles, ReuseReport reuse)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < profiles.Length; i++)
        {
            numbers.TryAdd(profiles[i].Id, i);
        }

        var shares = new Dictionary<(int A, int B), double>();
        foreach (var shared in reuse.Shared)
        {
            var covered = Math.Max(shared.CoveredOfA, shared.CoveredOfB);
            if (covered >= LeastReuse && numbers.TryGetValue(shared.A, out var a) && numbers.TryGetValue(shared.B, out var b))
            {
                shares[(Math.Min(a, b), Math.Max(a, b))] = covered;
            }
        }

        var grouping = new Grouping(profiles, shares);
        grouping.Run(Candidates.Pairs(profiles).Union(shares.Keys.Order()));
        return [.. grouping._groups.OfType<Group>().Select(group => group.Members.Order().ToImmutableArray()).OrderBy(members => members[0])];
    }

    private void Run(IEnumerable<(int A, int B)> pairs)
    {
        var owner = Enumerable.Range(0, _profiles.Length).ToArray();
        int Owner(int i)
        {
            while (owner[i] != i)
            {
                i = owner[i] = owner[owner[i]];
            }

            return i;
        }

        var version = new int[_profiles.Length];
        var queue = new PriorityQueue<(int A, int B, int Versions), (double Likeness, int A, int B)>();
        var queued = new HashSet<(int A, int B, int Versions)>();
        void Enqueue(int a, int b)
        {
            (a, b) = (Math.Min(a, b), Math.Max(a, b));
            var entry = (a, b, version[a] + version[b]);
            if (queued.Add(entry) && Likeness(_groups[a]!, _groups[b]!) is var likeness && likeness >= Threshold)
            {
                queue.Enqueue(entry, (-likeness, a, b));
            }
        }

        foreach (var (a, b) in pairs)
        {
            Enqueue(a, b);
        }

        // Average link never rises above the better of two halves, so an entry made before a merge is an upper bound: it is looked at
        // again only when its turn comes.
        while (queue.TryDequeue(out var entry, out _))
        {
            var (a, b) = (Owner(entry.A), Owner(entry.B));
            if (a == b)
            {
                continue;
            }

            if (a != entry.A || b != entry.B || version[a] + version[b] != entry.Versions)
            {
                Enqueue(a, b);
                continue;
            }

            var (kept, gone) = (Math.Min(a, b), Math.Max(a, b));
            _groups[kept] = Merge(_groups[kept]!, _groups[gone]!);
            _groups[gone] = null;
            owner[gone] = kept;
            version[kept] += version[gone] + 1;
        }
    }

    private double Likeness(Group a, Group b)
    {
        var (few, many) = a.Words.Count <= b.Words.Count ? (a.Words, b.Words) : (b.Words, a.Words);
        var dot = 0.0;
        foreach (var (word, weight) in few)
        {
            dot += weight * many.GetValueOrDefault(word);
        }

        var words = dot / ((double)a.Members.Count * b.Members.Count);
        double factor = 0, bonus = 0;
        var vetoes = 0;
        var pairs = a.Spokesmen.Length * b.Spokesmen.Length;
        foreach (var i in a.Spokesmen)
        {
            foreach (var j in b.Spokesmen)
            {
                var evidence = Evidence.Of(_profiles[i].Occasion, _profiles[j].Occasion, _matcher);
                if (evidence == Evidence.Veto)
                {
                    vetoes++;
                    continue;
                }

                factor += evidence.Factor;
                bonus += evidence.Bonus + (ReuseBonus * _reuse.GetValueOrDefault((Math.Min(i, j), Math.Max(i, j))));
            }
        }

        return vetoes > VetoShare * pairs ? 0 : ((words * factor) + bonus) / pairs;
    }

    private static Group Merge(Group a, Group b)
    {
        var (few, many) = a.Words.Count <= b.Words.Count ? (a.Words, b.Words) : (b.Words, a.Words);
        foreach (var (word, weight) in few)
        {
            many[word] = many.GetValueOrDefault(word) + weight;
        }

        a.Members.AddRange(b.Members);
        return new Group(a.Members, many, [.. a.Spokesmen.Concat(b.Spokesmen).Order().Take(MostSpokesmen)]);
    }

    /// <param name="Words">sum of the members' vectors</param>
    /// <param name="Spokesmen">the earliest members, who stand for the group's occasion</param>
    private sealed record Group(List<int> Members, Dictionary<int, float> Words, ImmutableArray<int> Spokesmen);
}
