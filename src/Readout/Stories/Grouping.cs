using System.Collections.Immutable;

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
    public const double LeastReuse = 0.25;

    private readonly ImmutableArray<WeighedProfile> _profiles;

    private readonly Dictionary<(int A, int B), double> _reuse;

    private readonly PersonMatcher _matcher = new();

    private readonly Group?[] _groups;

    private readonly int[] _owner;

    private Grouping(ImmutableArray<WeighedProfile> profiles, Dictionary<(int A, int B), double> reuse, IEnumerable<ImmutableArray<int>> wholes)
    {
        _profiles = profiles;
        _reuse = reuse;
        _groups = new Group?[profiles.Length];
        _owner = [.. Enumerable.Range(0, profiles.Length)];
        foreach (var whole in wholes)
        {
            _groups[whole[0]] = new Group([.. whole], Sum(whole.Select(i => profiles[i])), [.. whole.Take(MostSpokesmen)]);
            foreach (var i in whole)
            {
                _owner[i] = whole[0];
            }
        }
    }

    /// <summary>Whether two articles by themselves are alike enough to be of one story.</summary>
    /// <param name="copied">the covered share of the shorter, where one copies the other</param>
    public static bool AreAlike(WeighedProfile a, WeighedProfile b, double copied, PersonMatcher matcher)
    {
        var words = 0.0;
        for (int i = 0, j = 0; i < a.Vector.Length && j < b.Vector.Length;)
        {
            var (wordOfA, wordOfB) = (a.Vector[i].Word, b.Vector[j].Word);
            words += wordOfA == wordOfB ? a.Vector[i].Weight * b.Vector[j].Weight : 0;
            i += wordOfA <= wordOfB ? 1 : 0;
            j += wordOfB <= wordOfA ? 1 : 0;
        }

        var evidence = Evidence.Of(a.Occasion, b.Occasion, matcher);
        return evidence != Evidence.Veto && (words * evidence.Factor) + evidence.Bonus + (copied >= LeastReuse ? ReuseBonus * copied : 0) >= Threshold;
    }

    /// <summary>Groups of indexes into <paramref name="profiles"/>, which are in order of time; each group and the list sorted.</summary>
    /// <param name="copied">by two indexes, the lesser first: the covered share of the shorter</param>
    /// <param name="links">those that may come together directly</param>
    /// <param name="wholes">groups to begin with; every index is in one, and each in order</param>
    public static List<ImmutableArray<int>> Of(
        ImmutableArray<WeighedProfile> profiles, Dictionary<(int A, int B), double> copied, IEnumerable<(int A, int B)> links, IEnumerable<ImmutableArray<int>> wholes)
    {
        var grouping = new Grouping(profiles, copied, wholes);
        grouping.Run(links);
        return [.. grouping._groups.OfType<Group>().Select(group => group.Members.Order().ToImmutableArray()).OrderBy(members => members[0])];
    }

    private void Run(IEnumerable<(int A, int B)> pairs)
    {
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
            if (Owner(a) != Owner(b))
            {
                Enqueue(Owner(a), Owner(b));
            }
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
            _owner[gone] = kept;
            version[kept] += version[gone] + 1;
        }
    }

    private int Owner(int i)
    {
        while (_owner[i] != i)
        {
            i = _owner[i] = _owner[_owner[i]];
        }

        return i;
    }

    private static Dictionary<long, float> Sum(IEnumerable<WeighedProfile> profiles)
    {
        var sum = new Dictionary<long, float>();
        foreach (var (word, weight) in profiles.SelectMany(profile => profile.Vector))
        {
            sum[word] = sum.GetValueOrDefault(word) + weight;
        }

        return sum;
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
    private sealed record Group(List<int> Members, Dictionary<long, float> Words, ImmutableArray<int> Spokesmen);
}
