using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Readout.Coverage;
using Readout.Documents;
using Readout.Records;
using Readout.Reuse;
using Readout.Stories;

namespace Readout.Archive;

/// <summary>
/// Takes articles into the index in the order of their numbers, some hundred in a transaction, and writes the records of what they touch:
/// what they share with others, their families, their stories, and what each account of these stories tells and leaves out.
/// </summary>
/// <remarks>
/// Where a transaction ends depends on the number of articles alone, so that a run that was cut short and continued gives the same as one
/// that was not.
/// </remarks>
internal sealed class Indexer(SqliteConnection connection)
{
    /// <summary>The more at a time, the fewer pages of the index are written twice; with their neighbours they take some 100 megabytes.</summary>
    public const int Together = 500;

    // Stories whose accounts are in memory at one time.
    private const int StoriesTogether = 32;

    // Accounts of a story that are laid side by side. A story of more is one dispatch many times over: each voice comes first.
    private const int MostAccounts = 100;

    /// <summary>How many articles are not in the index yet; all, where another program made it.</summary>
    public static int Waiting(SqliteConnection connection) =>
        connection.Int("SELECT ifnull(max(number), 0) FROM article") - (IsOurs(connection) ? Indexed(connection) : 0);

    /// <summary>Takes the next articles.</summary>
    /// <param name="all">also when they are too few to fill a transaction</param>
    /// <returns>false when there was nothing to do</returns>
    public bool Next(bool all)
    {
        var waiting = Waiting(connection);
        if (waiting == 0 || (waiting < Together && !all))
        {
            return false;
        }

        using var transaction = connection.BeginTransaction();
        if (!IsOurs(connection))
        {
            foreach (var table in Schema.IndexTables)
            {
                connection.Run($"DELETE FROM {table}");
            }

            connection.Run("INSERT OR REPLACE INTO state VALUES ('indexed', '0'), ('indexer', $program)", ("$program", ProgramIdentity.Current));
        }

        var from = Indexed(connection) + 1;
        var numbers = Enumerable.Range(from, Math.Min(waiting, Together)).ToList();
        Add(numbers);
        connection.Run("UPDATE state SET value = $last WHERE name = 'indexed'", ("$last", numbers[^1].ToString(CultureInfo.InvariantCulture)));
        transaction.Commit();
        return true;
    }

    private static bool IsOurs(SqliteConnection connection) =>
        string.Equals(connection.Text("SELECT value FROM state WHERE name = 'indexer'"), ProgramIdentity.Current, StringComparison.Ordinal);

    private static int Indexed(SqliteConnection connection) => connection.Int("SELECT value FROM state WHERE name = 'indexed'");

    private void Add(List<int> numbers)
    {
        using var shelf = new ArticleShelf(connection, numbers);
        using var reuse = new ReuseTables(connection, shelf);
        using var stories = new StoryTables(connection);
        using var findings = new FindingTables(connection);
        using var actors = new ActorTables(connection);
        foreach (var (number, analysis) in numbers.Zip(shelf.Analyses(numbers)))
        {
            actors.Put(number, analysis);
        }

        var points = new Dictionary<string, CodePoints>(StringComparer.Ordinal);
        CodePoints PointsOf(string article) =>
            points.TryGetValue(article, out var known) ? known : points[article] = new CodePoints(shelf.Analyses([shelf.NumberOf(article)])[0].Article.Text);

        var copied = new ReuseIndex(reuse).Add(numbers);
        foreach (var (a, b) in copied.Gone)
        {
            findings.Remove(FindingKind.Shared, KeyOf(a, b));
        }

        foreach (var shared in copied.Shared)
        {
            var key = KeyOf(shared.A, shared.B);
            findings.Put(new Finding(FindingKind.Shared, key, key, null, SharedTextRecord.Write(shared, PointsOf), [shared.A, shared.B]));
        }

        foreach (var family in copied.FamiliesGone)
        {
            findings.Remove(FindingKind.Family, family);
        }

        foreach (var family in copied.Families)
        {
            findings.Put(new Finding(FindingKind.Family, family.Id, family.Id, null, FamilyRecord.Write(family), family.Articles));
        }

        var told = new StoryIndex(stories).Add([.. numbers.Zip(shelf.Analyses(numbers))]);
        foreach (var story in told.Gone)
        {
            findings.RemoveStory(story);
        }

        var changed = told.Changed.ToDictionary(story => story.Id, StringComparer.Ordinal);
        foreach (var story in Touched(copied, stories, shelf).Where(story => !changed.ContainsKey(story)))
        {
            changed[story] = StoryRecord.Read(connection.Text("SELECT record FROM finding WHERE kind = 'story' AND key = $story", ("$story", story))!).Story;
        }

        foreach (var together in changed.Values.OrderBy(story => story.Id, StringComparer.Ordinal).Chunk(StoriesTogether))
        {
            Cover(together, shelf, findings, PointsOf);
        }
    }

    /// <summary>Stories whose accounts share text otherwise than before.</summary>
    private static IEnumerable<string> Touched(ReuseChanges copied, StoryTables stories, ArticleShelf shelf) =>
        copied.Shared.SelectMany(pair => new[] { pair.A, pair.B }).Concat(copied.Gone.SelectMany(pair => new[] { pair.A, pair.B }))
            .Concat(copied.Families.SelectMany(family => family.Articles)).Distinct(StringComparer.Ordinal)
            .Select(article => stories.StoryOf(shelf.NumberOf(article))).OfType<string>().Distinct(StringComparer.Ordinal);

    private void Cover(Story[] stories, ArticleShelf shelf, FindingTables findings, Func<string, CodePoints> pointsOf)
    {
        var read = stories.Select(story =>
        {
            var families = FamiliesOf(story);
            var reuse = new ReuseReport([], families);
            var shown = story.Articles.Length <= MostAccounts ? story : story with
            {
                Articles = [.. story.Articles.Index().GroupBy(article => reuse.FamilyOf(article.Item)?.Id ?? article.Item, StringComparer.Ordinal)
                    .SelectMany(voice => voice.Select((article, rank) => (Rank: rank, article.Index, article.Item)))
                    .OrderBy(article => article.Rank).ThenBy(article => article.Index).Take(MostAccounts).OrderBy(article => article.Index).Select(article => article.Item)],
            };
            var articles = shelf.Analyses([.. shown.Articles.Select(shelf.NumberOf)]);
            return (Story: story, Shown: shown, Articles: articles, Reuse: new ReuseReport(SharedWithin(shown, articles), families));
        }).ToList();
        var covered = read.AsParallel().AsOrdered().Select(story => CoverageFinder.Compare(story.Shown, story.Articles, story.Reuse)).ToList();
        foreach (var (item, coverage) in read.Zip(covered))
        {
            Write(item.Story, coverage, item.Reuse.IndependentOrigins(item.Story.Articles), findings, pointsOf);
        }
    }

    private static void Write(Story story, StoryCoverage coverage, int origins, FindingTables findings, Func<string, CodePoints> pointsOf)
    {
        findings.RemoveStory(story.Id);
        findings.Put(new Finding(
            FindingKind.Story, story.Id, $"{JsonFields.Iso(story.Date) ?? "9999"} {story.Articles[0]}", story.Id, StoryRecord.Write(story, origins), story.Articles));
        foreach (var (place, statement) in coverage.Statements.Index())
        {
            Put(FindingKind.Statement, place, StatementRecord.Write(statement), statement.Tellings.Select(telling => telling.Article));
        }

        foreach (var (place, figure) in coverage.Figures.Index())
        {
            Put(FindingKind.Figure, place, FigureComparisonRecord.Write(figure, pointsOf), figure.Versions.Select(version => version.Article));
        }

        foreach (var (place, account) in coverage.Accounts.Index())
        {
            Put(FindingKind.Account, place, AccountRecord.Write(story.Id, account), [account.Article]);
        }

        void Put(FindingKind kind, int place, string record, IEnumerable<string> articles)
        {
            var inOrder = place.ToString("D6", CultureInfo.InvariantCulture);
            findings.Put(new Finding(kind, $"{story.Id} {inOrder}", inOrder, story.Id, record, articles));
        }
    }

    private ImmutableArray<Family> FamiliesOf(Story story) =>
        [.. RecordsOf(FindingKind.Family, story.Articles, least: 1).Select(FamilyRecord.Read)];

    private ImmutableArray<SharedText> SharedWithin(Story story, IReadOnlyList<Analysis> articles)
    {
        var points = articles.ToDictionary(analysis => analysis.Article.Id, analysis => new Lazy<CodePoints>(() => new CodePoints(analysis.Article.Text)), StringComparer.Ordinal);
        return [.. RecordsOf(FindingKind.Shared, story.Articles, least: 2).Select(record => SharedTextRecord.Read(record, article => points[article].Value))];
    }

    /// <summary>The records of one kind that speak of at least so many of these articles, in order.</summary>
    private IEnumerable<string> RecordsOf(FindingKind kind, ImmutableArray<string> articles, int least)
    {
        if (least > articles.Length)
        {
            return [];
        }

        using var of = new Prepared(connection, "SELECT finding.key, record FROM finding_article JOIN finding ON finding.number = finding WHERE article = $1 AND kind = $2", 2);
        return [.. articles.SelectMany(article => of.Rows(row => (Key: row.GetString(0), Record: row.GetString(1)), article, FindingTables.KindName(kind)))
            .GroupBy(item => item.Key, StringComparer.Ordinal).Where(group => group.Count() >= least)
            .OrderBy(group => group.Key, StringComparer.Ordinal).Select(group => group.First().Record)];
    }

    private static string KeyOf(string a, string b) => $"{a} {b}";
}
