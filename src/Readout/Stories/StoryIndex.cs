using System.Collections.Immutable;

namespace Readout.Stories;

/// <summary>What an addition changed: stories made or changed, and those that went up in others.</summary>
internal sealed record StoryChanges(IReadOnlyList<Story> Changed, IReadOnlyList<string> Gone);

/// <summary>
/// Groups articles as they come. New articles are linked to those that are alike enough; whatever hangs together by links is grouped anew,
/// so that an article joins a story, brings two together or takes one apart, as if all had come at once.
/// </summary>
/// <remarks>
/// A story is named after its first article. When an earlier one comes, or two stories become one, a former name still leads to the story,
/// for it names one of its articles. Order matters in this: words are weighed by the articles there are, and links are not weighed again later;
/// and where more than <see cref="MostTogether"/> articles hang together, only the stories that touch new ones are looked at, as wholes.
/// </remarks>
internal sealed class StoryIndex(IStoryStore store)
{
    private const int MostTogether = 300;

    // A story of thousands is represented by its first and its latest articles.
    private const int FirstMembers = 32;
    private const int LatestMembers = 32;

    /// <param name="added">in the order of their numbers</param>
    public StoryChanges Add(IReadOnlyList<(int Number, Analysis Analysis)> added)
    {
        var profiles = added.AsParallel().AsOrdered().Select(article => (article.Number, Profile.Of(article.Analysis))).ToList();
        store.Put(profiles, profiles.SelectMany(article => article.Item2.Words).CountBy(word => word.Word).Select(word => (word.Key, word.Value)));

        var weighing = new Weighing(store);
        var candidates = new Candidates(store);
        var matcher = new PersonMatcher();
        var articles = profiles.ConvertAll(article => weighing.Of(article.Number));
        store.Post(articles.SelectMany(Candidates.Postings).OrderBy(posting => posting.Key).ThenBy(posting => posting.Day).ThenBy(posting => posting.Article));
        foreach (var article in articles)
        {
            var copies = store.CopiesOf(article.Number).ToDictionary(copy => copy.Other, copy => copy.Covered);
            foreach (var other in candidates.For(article, copies))
            {
                if (Grouping.AreAlike(article, weighing.Of(other), copies.GetValueOrDefault(other), matcher))
                {
                    store.Link(article.Number, other);
                }
            }
        }

        var seen = new HashSet<int>();
        var (changed, gone) = (new Dictionary<string, Story>(StringComparer.Ordinal), new HashSet<string>(StringComparer.Ordinal));
        var isNew = added.Select(article => article.Number).ToHashSet();
        foreach (var article in articles.Select(article => article.Number))
        {
            if (!seen.Contains(article))
            {
                var wholes = Together(article, isNew);
                seen.UnionWith(wholes.SelectMany(whole => whole));
                Regroup(wholes, weighing, changed, gone);
            }
        }

        return new StoryChanges([.. changed.Values], [.. gone.Where(story => !changed.ContainsKey(story)).Order(StringComparer.Ordinal)]);
    }

    /// <summary>All that hangs together with an article, each by itself; where that is too much, the new ones and the stories they touch.</summary>
    private List<IReadOnlyList<int>> Together(int article, HashSet<int> isNew)
    {
        var found = Reach(article, _ => true, MostTogether);
        if (found.Count <= MostTogether)
        {
            return [.. found.Select(one => new[] { one })];
        }

        found = Reach(article, isNew.Contains, int.MaxValue);
        var stories = found.Where(one => !isNew.Contains(one)).Select(store.StoryOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        return [.. found.Where(isNew.Contains).Select(one => new[] { one }), .. stories.Order(StringComparer.Ordinal).Select(store.Members)];
    }

    /// <param name="goOn">whether links of an article are followed</param>
    private SortedSet<int> Reach(int article, Predicate<int> goOn, int most)
    {
        var found = new SortedSet<int> { article };
        var open = new Queue<int>(found);
        while (open.TryDequeue(out var next) && found.Count <= most)
        {
            if (goOn(next))
            {
                foreach (var other in store.LinkedTo(next).Where(found.Add))
                {
                    open.Enqueue(other);
                }
            }
        }

        return found;
    }

    private void Regroup(List<IReadOnlyList<int>> wholes, Weighing weighing, Dictionary<string, Story> changed, HashSet<string> gone)
    {
        // What stands for each whole, all in order of time.
        var shown = wholes.SelectMany((whole, w) => Representatives(whole).Select(article => (Whole: w, Article: weighing.Of(article))))
            .OrderBy(item => item.Article.Profile, Profile.InTime).ToList();
        var places = shown.Index().ToDictionary(item => item.Item.Article.Number, item => item.Index);
        var links = shown.SelectMany(item => store.LinkedTo(item.Article.Number).Where(places.ContainsKey), (item, other) => (A: places[item.Article.Number], B: places[other]))
            .Where(link => link.A < link.B).Order();
        var copies = new Dictionary<(int A, int B), double>();
        foreach (var (place, item) in shown.Index())
        {
            foreach (var (other, covered) in store.CopiesOf(item.Article.Number))
            {
                if (covered >= Grouping.LeastReuse && places.TryGetValue(other, out var otherPlace) && place < otherPlace)
                {
                    copies[(place, otherPlace)] = covered;
                }
            }
        }

        var starts = shown.Index().GroupBy(item => item.Item.Whole, item => item.Index).Select(group => group.ToImmutableArray());
        var groups = Grouping.Of([.. shown.Select(item => item.Article)], copies, links, starts)
            .ConvertAll(group => group.Select(place => shown[place].Whole).Distinct().SelectMany(whole => wholes[whole]).ToList());
        Store(groups, weighing, changed, gone);
    }

    private void Store(List<List<int>> groups, Weighing weighing, Dictionary<string, Story> changed, HashSet<string> gone)
    {
        var before = groups.SelectMany(group => group).Select(store.StoryOf).OfType<string>().ToHashSet(StringComparer.Ordinal);
        var named = new List<(string Name, List<int> Members)>();
        foreach (var group in groups)
        {
            var members = group.Select(number => (Number: number, store.ProfileOf(number).Id, Profile: store.ProfileOf(number)))
                .OrderBy(member => member.Profile, Profile.InTime).ToList();
            named.Add((NameAfter(members[0].Id), members.ConvertAll(member => member.Number)));
        }

        var same = named.Where(story => before.Contains(story.Name) && store.Members(story.Name).SequenceEqual(story.Members)).Select(story => story.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var story in before.Where(story => !same.Contains(story)))
        {
            store.RemoveStory(story);
            changed.Remove(story);
            gone.Add(story);
        }

        foreach (var (name, members) in named.Where(story => !same.Contains(story.Name)))
        {
            store.PutStory(name, members);
            var told = StoryTeller.Tell([.. Representatives(members).Select(weighing.Of)]);
            changed[name] = told with { Id = name, Articles = [.. members.Select(member => store.ProfileOf(member).Id)] };
        }
    }

    private static string NameAfter(string article) => "s" + article;

    private static IEnumerable<int> Representatives(IReadOnlyList<int> members) =>
        members.Count <= FirstMembers + LatestMembers ? members : members.Take(FirstMembers).Concat(members.Skip(members.Count - LatestMembers));
}
