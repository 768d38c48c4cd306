using Microsoft.Data.Sqlite;

namespace Readout.Archive;

/// <summary>The tables of an archive, as the list of steps that lead to them: step n takes schema version n - 1 to n.</summary>
/// <remarks>
/// A released step is never edited; what changes is added as another step. <c>tests/Readout.Tests/OldArchives</c> keeps an
/// archive of every released version and reopens it.
/// </remarks>
internal static class Schema
{
    /// <summary>"RDOT": tells an archive from any other SQLite file.</summary>
    public const int ApplicationId = 0x52444F54;

    public static int Version => Steps.Length;

    /// <summary>What can be made again from the articles.</summary>
    public static readonly IReadOnlyList<string> IndexTables =
    [
        "finding", "finding_article", "fingerprint", "stock", "origin", "shared_pair", "family", "reading", "profile", "word", "story_key", "story_link",
        "story_article", "actor", "actor_article", "actor_form", "actor_word", "actor_post", "actor_said",
    ];

    /// <remarks>
    /// <c>document.text</c> and <c>article.record</c> are compressed (see <see cref="Compression"/>). The two *_words tables hold the normal
    /// forms of the words, parted by single spaces: the program's own tokeniser has parted them already, so the tokeniser named here
    /// only strips accents. <c>finding</c> holds the records found over the corpus, ready to print; <c>state.indexed</c> says up to which article.
    /// The tables of the index are <see cref="IndexTables"/>: what <see cref="Reuse.IReuseStore"/> and <see cref="Stories.IStoryStore"/> remember.
    /// </remarks>
    private static readonly string[] Steps =
    [
        """
        CREATE TABLE document (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            name TEXT NOT NULL,
            text BLOB NOT NULL,
            info TEXT NOT NULL,
            program TEXT NOT NULL);
        CREATE TABLE article (
            number INTEGER PRIMARY KEY,
            id TEXT NOT NULL UNIQUE,
            document INTEGER NOT NULL REFERENCES document (number),
            start INTEGER NOT NULL,
            title TEXT NOT NULL,
            published TEXT,
            outlet TEXT,
            agency TEXT,
            place TEXT,
            language TEXT,
            words INTEGER NOT NULL,
            attributions INTEGER NOT NULL,
            record BLOB NOT NULL);
        CREATE INDEX article_document ON article (document);
        CREATE VIRTUAL TABLE article_words USING fts5 (headline, body, tokenize = 'unicode61 remove_diacritics 2');
        CREATE TABLE attribution (
            number INTEGER PRIMARY KEY,
            article INTEGER NOT NULL REFERENCES article (number),
            id TEXT NOT NULL,
            said TEXT);
        CREATE INDEX attribution_article ON attribution (article);
        CREATE INDEX attribution_said ON attribution (said);
        CREATE VIRTUAL TABLE attribution_words USING fts5 (speaker, content, tokenize = 'unicode61 remove_diacritics 2');
        CREATE TABLE finding (
            kind TEXT NOT NULL,
            position INTEGER NOT NULL,
            story TEXT,
            record TEXT NOT NULL,
            PRIMARY KEY (kind, position)) WITHOUT ROWID;
        CREATE INDEX finding_story ON finding (story, kind);
        CREATE TABLE finding_article (
            article TEXT NOT NULL,
            kind TEXT NOT NULL,
            position INTEGER NOT NULL,
            PRIMARY KEY (article, kind, position)) WITHOUT ROWID;
        CREATE TABLE state (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
        INSERT INTO state VALUES ('generation', '0');
        """,
        // Findings that are changed one by one, and the index by which an addition finds what it touches.
        """
        DROP TABLE finding;
        DROP TABLE finding_article;
        DELETE FROM state WHERE name = 'findings';
        CREATE TABLE finding (
            number INTEGER PRIMARY KEY,
            kind TEXT NOT NULL,
            key TEXT NOT NULL,
            place TEXT NOT NULL,
            story TEXT,
            record TEXT NOT NULL,
            UNIQUE (kind, key));
        CREATE INDEX finding_story ON finding (story, kind) WHERE story IS NOT NULL;
        CREATE TABLE finding_article (
            article TEXT NOT NULL,
            finding INTEGER NOT NULL,
            PRIMARY KEY (article, finding)) WITHOUT ROWID;
        CREATE INDEX finding_article_finding ON finding_article (finding);
        CREATE TABLE fingerprint (hash INTEGER NOT NULL, article INTEGER NOT NULL, PRIMARY KEY (hash, article)) WITHOUT ROWID;
        CREATE TABLE stock (hash INTEGER PRIMARY KEY);
        CREATE TABLE origin (article INTEGER PRIMARY KEY, origin INTEGER NOT NULL);
        CREATE INDEX origin_origin ON origin (origin);
        CREATE TABLE shared_pair (
            a INTEGER NOT NULL,
            b INTEGER NOT NULL,
            covered_a REAL NOT NULL,
            covered_b REAL NOT NULL,
            weight REAL NOT NULL,
            foreign_to INTEGER NOT NULL,
            passages BLOB NOT NULL,
            PRIMARY KEY (a, b)) WITHOUT ROWID;
        CREATE INDEX shared_pair_b ON shared_pair (b);
        CREATE TABLE family (article INTEGER PRIMARY KEY, family INTEGER NOT NULL);
        CREATE INDEX family_family ON family (family);
        CREATE TABLE reading (page INTEGER PRIMARY KEY, counts BLOB NOT NULL);
        CREATE TABLE profile (article INTEGER PRIMARY KEY, profile BLOB NOT NULL);
        CREATE TABLE word (word INTEGER PRIMARY KEY, articles INTEGER NOT NULL);
        CREATE TABLE story_key (
            word INTEGER NOT NULL, day INTEGER NOT NULL, article INTEGER NOT NULL, weight INTEGER NOT NULL, PRIMARY KEY (word, day, article)) WITHOUT ROWID;
        CREATE TABLE story_link (article INTEGER NOT NULL, other INTEGER NOT NULL, PRIMARY KEY (article, other)) WITHOUT ROWID;
        CREATE TABLE story_article (article INTEGER PRIMARY KEY, story TEXT NOT NULL, place INTEGER NOT NULL);
        CREATE INDEX story_article_story ON story_article (story);
        INSERT INTO state VALUES ('indexed', '0');
        """,
        // Lists by day, a page at a time, without a look at every record.
        """
        CREATE INDEX article_day ON article (published, outlet, agency);
        CREATE INDEX finding_place ON finding (kind, place);
        """,

        // Who is in the articles; the index is made anew, which fills them.
        """
        CREATE TABLE actor (number INTEGER PRIMARY KEY, key TEXT NOT NULL UNIQUE, kind TEXT NOT NULL);
        CREATE TABLE actor_article (
            actor INTEGER NOT NULL,
            article INTEGER NOT NULL,
            name TEXT NOT NULL,
            day TEXT,
            country TEXT,
            roles TEXT NOT NULL,
            statements INTEGER NOT NULL,
            PRIMARY KEY (actor, article)) WITHOUT ROWID;
        CREATE TABLE actor_form (actor INTEGER NOT NULL, form TEXT NOT NULL, native INTEGER NOT NULL, uses INTEGER NOT NULL, PRIMARY KEY (actor, form)) WITHOUT ROWID;
        CREATE TABLE actor_word (word TEXT NOT NULL, actor INTEGER NOT NULL, PRIMARY KEY (word, actor)) WITHOUT ROWID;
        CREATE TABLE actor_post (post TEXT NOT NULL, actor INTEGER NOT NULL, PRIMARY KEY (post, actor)) WITHOUT ROWID;
        CREATE TABLE actor_said (actor INTEGER NOT NULL, attribution INTEGER NOT NULL, PRIMARY KEY (actor, attribution)) WITHOUT ROWID;
        UPDATE state SET value = '0' WHERE name = 'indexed';
        DELETE FROM state WHERE name = 'indexer';
        """,
    ];

    /// <summary>Takes the open archive, or an empty database, to the version of this program.</summary>
    public static void Migrate(SqliteConnection connection)
    {
        for (var version = connection.Int("PRAGMA user_version"); version < Version; version++)
        {
            using var transaction = connection.BeginTransaction();
            connection.Run(Steps[version]);
            connection.Run($"PRAGMA user_version = {version + 1}");
            connection.Run($"PRAGMA application_id = {ApplicationId}");
            transaction.Commit();
        }
    }

    /// <summary>The version of the archive that is open.</summary>
    /// <exception cref="ArchiveException">it is no archive, or of a later version than this program knows</exception>
    public static int Check(SqliteConnection connection, string path)
    {
        try
        {
            if (connection.Int("PRAGMA application_id") != ApplicationId)
            {
                throw new ArchiveException($"{path}: a database, but not a Readout archive");
            }

            var version = connection.Int("PRAGMA user_version");
            return version <= Version
                ? version
                : throw new ArchiveException($"{path}: written by a later version of Readout (archive version {version}; this program knows up to {Version})");
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Sqlite.NotADatabase)
        {
            throw new ArchiveException($"{path}: not a Readout archive", e);
        }
    }
}
