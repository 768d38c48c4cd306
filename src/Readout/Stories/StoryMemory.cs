using Readout.Reuse;

namespace Readout.Stories;

/// <summary>Remembers as long as the process lives: for a corpus that is grouped once.</summary>
internal sealed class StoryMemory : IStoryStore
{
    private readonly Dictionary<int, Profile> _profiles = [];
    private readonly Dictionary<long, int> _words = [];
    private readonly Dictionary<long, List<StoryPosting>> _postings = [];
    private readonly HashSet<long> _unsorted = [];
    private readonly Dictionary<int, SortedSet<int>> _links = [];
    private readonly ILookup<int, (int Other, double Covered)> _copies;
    private readonly Dictionary<int, string> _storyOf = [];
    private readonly Dictionary<string, IReadOnlyList<int>> _members = new(StringComparer.Ordinal);

    /// <param name="numbers">of the articles, by id</param>
    public StoryMemory(IReadOnlyDictionary<string, int> numbers, ReuseReport reuse) =>
        _copies = reuse.Shared.Where(pair => numbers.ContainsKey(pair.A) && numbers.ContainsKey(pair.B))
            .SelectMany(pair => new[] { (One: pair.A, Other: pair.B, pair), (One: pair.B, Other: pair.A, pair) })
            .ToLookup(item => numbers[item.One], item => (numbers[item.Other], Math.Max(item.pair.CoveredOfA, item.pair.CoveredOfB)));

    public int Count => _profiles.Count;

    public int ArticlesWith(long word) => _words.GetValueOrDefault(word);

    public void Put(IReadOnlyList<(int Number, Profile Profile)> articles, IEnumerable<(long Word, int Articles)> words)
    {
        foreach (var (number, profile) in articles)
        {
            _profiles[number] = profile;
        }

        foreach (var (word, count) in words)
        {
            _words[word] = _words.GetValueOrDefault(word) + count;
        }
    }

    public Profile ProfileOf(int article) => _profiles[article];

    public void Post(IEnumerable<StoryPosting> postings)
    {
        foreach (var posting in postings)
        {
            if (!_postings.TryGetValue(posting.Key, out var list))
            {
                _postings[posting.Key] = list = [];
            }

            list.Add(posting);
            _unsorted.Add(posting.Key);
        }
    }

    public IEnumerable<StoryPosting> Nearest(long key, int day, int article, int most)
    {
        if (!_postings.TryGetValue(key, out var list))
        {
            return [];
        }

        if (_unsorted.Remove(key))
        {
            list.Sort(static (x, y) => x.Day != y.Day ? x.Day.CompareTo(y.Day) : x.Article.CompareTo(y.Article));
        }

        int low = 0, high = list.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = list[middle].Day < day || (list[middle].Day == day && list[middle].Article < article) ? (middle + 1, high) : (low, middle);
        }

        var first = Math.Max(0, low - most);
        return list.GetRange(first, Math.Min(list.Count, low + most) - first);
    }

    public IReadOnlyList<int> LinkedTo(int article) => _links.TryGetValue(article, out var links) ? [.. links] : [];

    public void Link(int one, int other)
    {
        Of(one).Add(other);
        Of(other).Add(one);

        SortedSet<int> Of(int article)
        {
            if (!_links.TryGetValue(article, out var links))
            {
                _links[article] = links = [];
            }

            return links;
        }
    }

    public IReadOnlyList<(int Other, double Covered)> CopiesOf(int article) => [.. _copies[article]];

    public string? StoryOf(int article) => _storyOf.GetValueOrDefault(article);

    public IReadOnlyList<int> Members(string story) => _members[story];

    public void PutStory(string story, IReadOnlyList<int> members)
    {
        _members[story] = members;
        foreach (var member in members)
        {
            _storyOf[member] = story;
        }
    }

    public void RemoveStory(string story) => _members.Remove(story);
}
