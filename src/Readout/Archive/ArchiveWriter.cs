using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Readout.Articles;
using Readout.Documents;
using Readout.Records;

namespace Readout.Archive;

/// <summary>The one writer of an archive. What was committed is there however the process ends.</summary>
public sealed class ArchiveWriter : IDisposable
{
    // Pages of the index that are read and written while articles are taken in; without them every fingerprint would be a read.
    private const int CacheKilobytes = 65_536;

    private readonly string _path;

    private readonly WriterLock _lock;

    private readonly SqliteConnection _connection;

    private readonly ConcurrentDictionary<string, byte> _documents;

    private SqliteTransaction? _transaction;

    private ArchiveWriter(string path, WriterLock writerLock, SqliteConnection connection)
    {
        _path = path;
        _lock = writerLock;
        _connection = connection;
        _documents = new(connection.Command("SELECT id FROM document").Rows(row => KeyValuePair.Create(row.GetString(0), (byte)0)), StringComparer.Ordinal);
    }

    /// <summary>Opens the archive for writing; makes one where there is none, migrates one of an earlier version.</summary>
    /// <param name="wait">how long to wait for another writer</param>
    /// <param name="waiting">told once, before waiting, who is writing</param>
    /// <exception cref="ArchiveException">it is no archive, or cannot be written</exception>
    public static ArchiveWriter Open(string path, TimeSpan wait, Action<string>? waiting = null)
    {
        if (Directory.Exists(path))
        {
            throw new ArchiveException($"{path}: a folder, not an archive");
        }

        var writerLock = WriterLock.Take(path, wait, () => WhoWrites(path), waiting);
        SqliteConnection? connection = null;
        try
        {
            if (!File.Exists(path))
            {
                Create(path);
            }

            connection = Sqlite.Open(path, SqliteOpenMode.ReadWrite);
            Schema.Check(connection, path);
            connection.Run("PRAGMA synchronous = FULL");
            connection.Run("PRAGMA foreign_keys = ON");
            connection.Run($"PRAGMA cache_size = -{CacheKilobytes}");
            Schema.Migrate(connection);
            connection.Run(
                "INSERT OR REPLACE INTO state VALUES ('writer', $who)",
                ("$who", string.Create(CultureInfo.InvariantCulture, $"process {Environment.ProcessId}, since {DateTime.Now:yyyy-MM-dd HH:mm:ss}")));
            return new ArchiveWriter(path, writerLock, connection);
        }
        catch (Exception e) when (e is SqliteException or ArchiveException or IOException or UnauthorizedAccessException)
        {
            connection?.Dispose();
            writerLock.Dispose();
            if (e is ArchiveException)
            {
                throw;
            }

            throw new ArchiveException($"{path}: cannot be written: {e.Message}", e);
        }
    }

    public int ArticleCount => _connection.Int("SELECT count(*) FROM article");

    internal SqliteConnection Connection => _connection;

    /// <summary>True when the document is in the archive already, or about to be committed. May be asked from any thread.</summary>
    public bool Has(DocumentId document) => _documents.ContainsKey(document.Value);

    /// <summary>Adds a document with what was found in it to the batch under way; false when the archive has it already.</summary>
    public bool Add(Document document, ImmutableArray<Analysis> analyses)
    {
        if (!_documents.TryAdd(document.Id.Value, 0))
        {
            return false;
        }

        _transaction ??= _connection.BeginTransaction();
        _connection.Run(
            "INSERT INTO document (id, name, text, info, program) VALUES ($id, $name, $text, $info, $program)",
            ("$id", document.Id.Value),
            ("$name", document.Name),
            ("$text", Compression.Pack(document.Text)),
            ("$info", DocumentInfoRecord.Write(document.Info)),
            ("$program", ProgramIdentity.Current));
        var number = LastRow();
        foreach (var analysis in analyses)
        {
            Add(number, analysis);
        }

        return true;
    }

    /// <summary>Makes the batch under way last. Only now may its documents be reported as added.</summary>
    public void Commit()
    {
        if (_transaction is null)
        {
            return;
        }

        _connection.Run("UPDATE state SET value = CAST(value AS INTEGER) + 1 WHERE name = 'generation'");
        _transaction.Commit();
        _transaction.Dispose();
        _transaction = null;
    }

    /// <summary>
    /// Takes what was committed into the index, in transactions of a fixed number of articles: what they share, the stories they tell, what
    /// these leave out. What is left is taken when the next articles come, or at the latest at the end of a run.
    /// </summary>
    /// <param name="all">also when the articles are too few to fill a transaction</param>
    /// <param name="indexing">told before each transaction, with the number of articles that wait</param>
    public void Index(bool all, Action<int>? indexing = null)
    {
        Commit();
        var indexer = new Indexer(_connection);
        do
        {
            if (Indexer.Waiting(_connection) is > 0 and var waiting && (all || waiting >= Indexer.Together))
            {
                indexing?.Invoke(waiting);
            }
        }
        while (indexer.Next(all));
    }

    /// <summary>See <see cref="ArchiveReader.RefreshFormulations"/>.</summary>
    public void RefreshFormulations()
    {
        Commit();
        using var reader = ArchiveReader.Open(_path);
        if (reader.FindFormulations() is { } found)
        {
            Store(found);
        }
    }

    /// <summary>Stores the set phrases, unless the archive has moved on since.</summary>
    internal void Store(FoundFormulations found)
    {
        using var transaction = _connection.BeginTransaction();
        if (!string.Equals(_connection.Text("SELECT value FROM state WHERE name = 'generation'"), found.Generation, StringComparison.Ordinal))
        {
            return;
        }

        _connection.Run("DELETE FROM finding WHERE kind = 'formulation'");
        using (var findings = new FindingTables(_connection))
        {
            foreach (var (place, record) in found.Records.Index())
            {
                var inOrder = place.ToString("D6", CultureInfo.InvariantCulture);
                findings.Put(new Finding(FindingKind.Formulation, inOrder, inOrder, null, record, []));
            }
        }

        _connection.Run("INSERT OR REPLACE INTO state VALUES ('formulations', $state)", ("$state", found.State));
        transaction.Commit();
    }

    public void Dispose()
    {
        _transaction?.Dispose();
        _connection.Run("DELETE FROM state WHERE name = 'writer'");

        // With a limit the statistics cost the same in an archive of any size.
        _connection.Run("PRAGMA analysis_limit = 400; PRAGMA optimize");
        _connection.Dispose();
        _lock.Dispose();
    }

    public override string ToString() => _path;

    private void Add(long document, Analysis analysis)
    {
        var article = analysis.Article;
        _connection.Run(
            """
            INSERT INTO article (id, document, start, title, published, outlet, agency, place, language, words, attributions, record)
            VALUES ($id, $document, $start, $title, $published, $outlet, $agency, $place, $language, $words, $attributions, $record)
            """,
            ("$id", article.Id),
            ("$document", document),
            ("$start", article.StartInCodePoints),
            ("$title", article.DisplayTitle),
            ("$published", JsonFields.Iso(article.Published?.Date)),
            ("$outlet", article.Outlet),
            ("$agency", article.Agency),
            ("$place", article.Dateline?.Place),
            ("$language", article.Language),
            ("$words", analysis.Tokens.Count(SearchWords.IsWord)),
            ("$attributions", analysis.Attributions.Count),
            ("$record", Compression.Pack(ArticleRecordWriter.WriteUtf8(analysis).Span)));
        var number = LastRow();
        var (headline, body) = SearchWords.Of(analysis);
        _connection.Run(
            "INSERT INTO article_words (rowid, headline, body) VALUES ($number, $headline, $body)",
            ("$number", number),
            ("$headline", SearchWords.Join(headline)),
            ("$body", SearchWords.Join(body)));
        foreach (var attribution in analysis.Attributions)
        {
            _connection.Run(
                "INSERT INTO attribution (article, id, said) VALUES ($article, $id, $said)",
                ("$article", number),
                ("$id", attribution.Id),
                ("$said", JsonFields.Iso(article.Published?.Date ?? article.Dateline?.Date)));
            _connection.Run(
                "INSERT INTO attribution_words (rowid, speaker, content) VALUES ($number, $speaker, $content)",
                ("$number", LastRow()),
                ("$speaker", SearchWords.Join(Tokenizer.Tokenize(attribution.Speaker ?? "").Where(SearchWords.IsWord))),
                ("$content", SearchWords.Join(attribution.Content.SelectMany(span => SearchWords.Inside(analysis.Tokens, span)))));
        }
    }

    private long LastRow()
    {
        using var command = _connection.Command("SELECT last_insert_rowid()");
        return (long)command.ExecuteScalar()!;
    }

    // Made under another name and then renamed, so that an archive either is complete or is not there.
    private static void Create(string path)
    {
        var made = path + "-new";
        File.Delete(made);
        using (var connection = Sqlite.Open(made, SqliteOpenMode.ReadWriteCreate))
        {
            Schema.Migrate(connection);
            connection.Run("PRAGMA journal_mode = WAL");
        }

        File.Move(made, path);
    }

    private static string WhoWrites(string path)
    {
        const string Unknown = "another process";
        if (!File.Exists(path))
        {
            return Unknown;
        }

        try
        {
            using var connection = Sqlite.Open(path, SqliteOpenMode.ReadOnly);
            return connection.Text("SELECT value FROM state WHERE name = 'writer'") ?? Unknown;
        }
        catch (SqliteException)
        {
            return Unknown;
        }
    }
}
