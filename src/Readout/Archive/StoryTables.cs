using Microsoft.Data.Sqlite;
using Readout.Stories;

namespace Readout.Archive;

/// <summary>The index of stories in the tables of the archive; lives as long as a transaction.</summary>
internal sealed class StoryTables(SqliteConnection connection) : IStoryStore, IDisposable
{
    private readonly Dictionary<int, Profile> _profiles = [];

    // Articles are numbered without gaps.
    private readonly Prepared _count = new(connection, "SELECT max(article) FROM profile", 0);
    private readonly Prepared _articlesWith = new(connection, "SELECT articles FROM word WHERE word = $1", 1);
    private readonly Prepared _countWord = new(connection, "INSERT INTO word VALUES ($1, $2) ON CONFLICT DO UPDATE SET articles = articles + $2", 2);
    private readonly Prepared _profile = new(connection, "SELECT profile FROM profile WHERE article = $1", 1);
    private readonly Prepared _putProfile = new(connection, "INSERT INTO profile VALUES ($1, $2)", 2);
    private readonly Prepared _post = new(connection, "INSERT OR IGNORE INTO story_key VALUES ($1, $2, $3, $4)", 4);
    private readonly Prepared _before = new(connection, "SELECT day, article, weight FROM story_key WHERE word = $1 AND (day, article) < ($2, $3) ORDER BY day DESC, article DESC LIMIT $4", 4);
    private readonly Prepared _after = new(connection, "SELECT day, article, weight FROM story_key WHERE word = $1 AND (day, article) >= ($2, $3) ORDER BY day, article LIMIT $4", 4);
    private readonly Prepared _linkedTo = new(connection, "SELECT other FROM story_link WHERE article = $1 ORDER BY other", 1);
    private readonly Prepared _link = new(connection, "INSERT OR IGNORE INTO story_link VALUES ($1, $2), ($2, $1)", 2);
    private readonly Prepared _copiesOf = new(
        connection,
        """
        SELECT b, max(covered_a, covered_b) FROM shared_pair WHERE a = $1
        UNION ALL SELECT a, max(covered_a, covered_b) FROM shared_pair WHERE b = $1
        """,
        1);

    private readonly Prepared _storyOf = new(connection, "SELECT story FROM story_article WHERE article = $1", 1);
    private readonly Prepared _members = new(connection, "SELECT article FROM story_article WHERE story = $1 ORDER BY place", 1);
    private readonly Prepared _putMember = new(connection, "INSERT OR REPLACE INTO story_article VALUES ($1, $2, $3)", 3);
    private readonly Prepared _removeStory = new(connection, "DELETE FROM story_article WHERE story = $1", 1);

    public int Count => (int)((long?)_count.Value() ?? 0);

    public int ArticlesWith(long word) => (int)((long?)_articlesWith.Value(word) ?? 0);

    public void Put(IReadOnlyList<(int Number, Profile Profile)> articles, IEnumerable<(long Word, int Articles)> words)
    {
        foreach (var (number, profile) in articles)
        {
            _putProfile.Run(number, ProfileBlob.Write(profile));
            _profiles[number] = profile;
        }

        foreach (var (word, count) in words.OrderBy(word => word.Word))
        {
            _countWord.Run(word, count);
        }
    }

    public Profile ProfileOf(int article)
    {
        if (!_profiles.TryGetValue(article, out var profile))
        {
            _profiles[article] = profile = ProfileBlob.Read((byte[])_profile.Value(article)!);
        }

        return profile;
    }

    public void Post(IEnumerable<StoryPosting> postings)
    {
        foreach (var (key, day, article, weight) in postings)
        {
            _post.Run(key, day, article, weight);
        }
    }

    public IEnumerable<StoryPosting> Nearest(long key, int day, int article, int most)
    {
        StoryPosting Read(SqliteDataReader row) => new(key, row.GetInt32(0), row.GetInt32(1), row.GetInt32(2));
        return [.. _before.Rows(Read, key, day, article, most), .. _after.Rows(Read, key, day, article, most)];
    }

    public IReadOnlyList<int> LinkedTo(int article) => _linkedTo.Rows(row => row.GetInt32(0), article);

    public void Link(int one, int other) => _link.Run(one, other);

    public IReadOnlyList<(int Other, double Covered)> CopiesOf(int article) => _copiesOf.Rows(row => (row.GetInt32(0), row.GetDouble(1)), article);

    public string? StoryOf(int article) => (string?)_storyOf.Value(article);

    public IReadOnlyList<int> Members(string story) => _members.Rows(row => row.GetInt32(0), story);

    public void PutStory(string story, IReadOnlyList<int> members)
    {
        foreach (var (place, member) in members.Index())
        {
            _putMember.Run(member, story, place);
        }
    }

    public void RemoveStory(string story) => _removeStory.Run(story);

    public void Dispose()
    {
        foreach (var statement in new[]
            {
                _count, _articlesWith, _countWord, _profile, _putProfile, _post, _before, _after, _linkedTo, _link, _copiesOf, _storyOf, _members, _putMember,
                _removeStory,
            })
        {
            statement.Dispose();
        }
    }
}
