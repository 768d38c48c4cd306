using System.Collections.Immutable;
using Readout.Reuse;
using Readout.Stories;

namespace Readout.Coverage;

/// <summary>Lays the accounts of one story side by side: statements joined, figures compared, and what each account alone tells or leaves out.</summary>
public static class CoverageFinder
{
    /// <param name="articles">the analyses of the story's articles, in the story's order</param>
    /// <param name="reuse">at least the passages and families that touch these articles</param>
    public static StoryCoverage Compare(Story story, IReadOnlyList<Analysis> articles, ReuseReport reuse)
    {
        var numbers = new Dictionary<string, int>(StringComparer.Ordinal);
        for (var i = 0; i < articles.Count; i++)
        {
            numbers.TryAdd(articles[i].Article.Id, i);
        }

        var shared = reuse.Shared.Where(pair => numbers.ContainsKey(pair.A) && numbers.ContainsKey(pair.B)).ToImmutableArray();
        var claims = articles.SelectMany((analysis, i) => Claims.Of(analysis, i)).ToImmutableArray();
        var matcher = new ClaimMatcher(claims, PassagesByArticles(shared, numbers));
        var statements = StatementFinder.Tell(story, articles, claims, StatementFinder.Group(claims, matcher), reuse);
        var rooms = Enumerable.Range(0, articles.Count).Select(i => Rooms.Of(i, articles, shared)).ToList();

        return new StoryCoverage(
            story,
            statements,
            FigureAligner.Compare(story, articles, reuse),
            shared,
            [.. reuse.Families.Where(family => family.Articles.Any(numbers.ContainsKey))],
            reuse.IndependentOrigins(story.Articles))
        {
            Accounts = Accounts(story, statements, rooms),
        };
    }

    private static Dictionary<(int A, int B), ImmutableArray<Passage>> PassagesByArticles(ImmutableArray<SharedText> shared, Dictionary<string, int> numbers) =>
        shared.GroupBy(pair => (Math.Min(numbers[pair.A], numbers[pair.B]), Math.Max(numbers[pair.A], numbers[pair.B])))
            .ToDictionary(group => group.Key, group => group.SelectMany(pair => numbers[pair.A] <= numbers[pair.B]
                ? pair.Passages
                : [.. pair.Passages.Select(passage => new Passage(passage.B, passage.A, passage.Same))]).ToImmutableArray());

    private static ImmutableArray<AccountCoverage> Accounts(Story story, ImmutableArray<Statement> statements, List<Room> rooms)
    {
        var full = story.Articles.Where((_, i) => rooms[i] is Room.Full).ToHashSet(StringComparer.Ordinal);
        var only = story.Articles.ToDictionary(id => id, _ => new List<string>(), StringComparer.Ordinal);
        var left = story.Articles.ToDictionary(id => id, _ => new List<string>(), StringComparer.Ordinal);
        foreach (var statement in statements)
        {
            var telling = statement.Tellings.Select(telling => telling.Article).Distinct(StringComparer.Ordinal).ToList();
            if (telling.Count == 1 && story.Articles.Length > 1)
            {
                only[telling[0]].Add(statement.Id);
            }

            var lacking = statement.MissingFrom.Where(full.Contains).Take(2).ToList();
            if (lacking.Count == 1 && telling.Count > 1)
            {
                left[lacking[0]].Add(statement.Id);
            }
        }

        return [.. story.Articles.Select((id, i) => new AccountCoverage(id, rooms[i], [.. only[id]], [.. left[id]]))];
    }
}
