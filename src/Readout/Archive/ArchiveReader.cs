using System.Text;
using Microsoft.Data.Sqlite;
using Readout.Records;

namespace Readout.Archive;

/// <summary>An archive open for reading; sees it as it stands at each question, also while another process writes.</summary>
public sealed partial class ArchiveReader : IDisposable
{
    // Listed by document and place, which the order of adding does not change.
    private const string ListOrder = "document.name, document.id, article.start";

    private SqliteConnection _connection;

    private ArchiveReader(string path, SqliteConnection connection)
    {
        Path = path;
        _connection = connection;
    }

    public string Path { get; }

    public int DocumentCount => _connection.Int("SELECT count(*) FROM document");

    public int ArticleCount => _connection.Int("SELECT count(*) FROM article");

    /// <exception cref="ArchiveException">there is none, it is none, or it is of a version this program cannot read</exception>
    public static ArchiveReader Open(string path)
    {
        if (Directory.Exists(path))
        {
            throw new ArchiveException($"{path}: a folder, not an archive");
        }

        if (!File.Exists(path))
        {
            throw new ArchiveException($"{path}: no such archive (make one with: readout add -a {path} PATH...)");
        }

        try
        {
            var connection = OpenConnection(path);
            if (Schema.Check(connection, path) < Schema.Version)
            {
                // An archive of an earlier version is brought up to date once, by a writer.
                connection.Dispose();
                ArchiveWriter.Open(path, TimeSpan.FromSeconds(10)).Dispose();
                connection = OpenConnection(path);
            }

            return new ArchiveReader(path, connection);
        }
        catch (SqliteException e)
        {
            throw new ArchiveException($"{path}: cannot be read: {e.Message}", e);
        }
    }

    public IReadOnlyList<ArticleRow> Articles() =>
        [.. _connection.Command($"SELECT {ArticleRow.Columns} FROM article JOIN document ON document.number = article.document ORDER BY {ListOrder}").Rows(ArticleRow.Read)];

    /// <summary>The article records as written, in UTF-8, in the order of <see cref="Articles"/>.</summary>
    public IEnumerable<byte[]> ArticleRecords() =>
        Packed().AsParallel().AsOrdered().Select(packed => Compression.Unpack(packed));

    /// <summary>The analyses of all articles, in the order of <see cref="Articles"/>, read on all cores.</summary>
    public IReadOnlyList<Analysis> Analyses() =>
        [.. Packed().AsParallel().AsOrdered().Select(packed => ArticleRecordReader.Read(Compression.Unpack(packed)))];

    public Analysis Analysis(string article) => ArticleRecordReader.Read(Record(article));

    /// <summary>The record of one article, in UTF-8.</summary>
    public byte[] Record(string article)
    {
        using var command = _connection.Command("SELECT record FROM article WHERE id = $id", ("$id", article));
        return Compression.Unpack((byte[])command.ExecuteScalar()!);
    }

    public ArticleRow Article(string article) =>
        _connection.Command(
            $"SELECT {ArticleRow.Columns} FROM article JOIN document ON document.number = article.document WHERE article.id = $id", ("$id", article))
        .Rows(ArticleRow.Read).Single();

    /// <summary>The full id of the one article whose id begins so.</summary>
    /// <exception cref="ArchiveException">there is none, or more than one</exception>
    public string ResolveArticle(string prefix)
    {
        var found = _connection.Command(
            "SELECT id FROM article WHERE id >= $prefix AND substr(id, 1, length($prefix)) = $prefix ORDER BY id LIMIT 5", ("$prefix", prefix.ToLowerInvariant()))
            .Rows(row => row.GetString(0)).ToList();
        return found switch
        {
            [var one] => one,
            [] => throw new ArchiveException($"{Path}: no article '{prefix}' (readout list shows them)"),
            _ => throw new ArchiveException($"{Path}: '{prefix}' begins the ids of several articles: {string.Join(", ", found)}"),
        };
    }

    public void Dispose() => _connection.Dispose();

    private IEnumerable<byte[]> Packed() =>
        _connection.Command($"SELECT article.record FROM article JOIN document ON document.number = article.document ORDER BY {ListOrder}")
            .Rows(row => (byte[])row.GetValue(0));

    private static SqliteConnection OpenConnection(string path)
    {
        SqliteConnection? connection = null;
        try
        {
            connection = Sqlite.Open(path, SqliteOpenMode.ReadOnly);
            connection.Int("PRAGMA schema_version");
            return connection;
        }
        catch (SqliteException e) when (e.SqliteErrorCode is Sqlite.CannotOpen or Sqlite.ReadOnly && !File.Exists(path + "-wal"))
        {
            // Reading a write-ahead log needs a file beside the archive, which cannot be made in a folder that is read-only.
            // Where nobody can write and no log is left over, the file itself is the whole truth.
            connection?.Dispose();
            return Sqlite.Open(path, SqliteOpenMode.ReadOnly, immutable: true);
        }
        catch (SqliteException e) when (e.SqliteErrorCode == Sqlite.NotADatabase)
        {
            connection?.Dispose();
            throw new ArchiveException($"{path}: not a Readout archive", e);
        }
    }
}
