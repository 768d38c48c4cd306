using Microsoft.Data.Sqlite;
using Readout.Reuse;

namespace Readout.Archive;

/// <summary>The reuse index in the tables of the archive; lives as long as a transaction.</summary>
internal sealed class ReuseTables(SqliteConnection connection, ArticleShelf shelf) : IReuseStore, IDisposable
{
    // Fingerprints are looked up and written so many at a time: what a statement costs is mostly the calling of it.
    private const int AtOnce = 100;

    private readonly Prepared _holders = new(connection, $"SELECT hash, article FROM fingerprint WHERE hash IN ({Parameters(AtOnce)}) ORDER BY hash, article", AtOnce);
    private readonly Prepared _post = new(connection, "INSERT INTO fingerprint VALUES ($1, $2)", 2);
    private readonly Prepared _postMany = new(connection, $"INSERT INTO fingerprint VALUES {Pairs(AtOnce)}", 2 * AtOnce);
    private readonly Prepared _stockAmong = new(connection, $"SELECT hash FROM stock WHERE hash IN ({Parameters(AtOnce)})", AtOnce);
    private readonly Prepared _markStock = new(connection, "INSERT OR IGNORE INTO stock VALUES ($1)", 1);
    private readonly Prepared _originOf = new(connection, "SELECT origin FROM origin WHERE article = $1", 1);
    private readonly Prepared _putOrigin = new(connection, "INSERT OR IGNORE INTO origin VALUES ($1, $1)", 1);
    private readonly Prepared _joinOrigins = new(connection, "UPDATE origin SET origin = $2 WHERE origin = $1", 2);
    private readonly Prepared _pairsOf = new(
        connection,
        """
        SELECT a, b, covered_a, covered_b, weight, foreign_to, passages FROM shared_pair WHERE a = $1
        UNION ALL SELECT a, b, covered_a, covered_b, weight, foreign_to, passages FROM shared_pair WHERE b = $1
        """,
        1);

    private readonly Prepared _put = new(connection, "INSERT OR REPLACE INTO shared_pair VALUES ($1, $2, $3, $4, $5, $6, $7)", 7);
    private readonly Prepared _remove = new(connection, "DELETE FROM shared_pair WHERE a = $1 AND b = $2", 2);
    private readonly Prepared _familyOf = new(connection, "SELECT family FROM family WHERE article = $1", 1);
    private readonly Prepared _members = new(connection, "SELECT article FROM family WHERE family = $1 ORDER BY article", 1);
    private readonly Prepared _putFamily = new(connection, "INSERT INTO family VALUES ($1, $2)", 2);
    private readonly Prepared _removeFamily = new(connection, "DELETE FROM family WHERE family = $1", 1);
    private readonly Prepared _readings = new(connection, "SELECT counts FROM reading WHERE page = $1", 1);
    private readonly Prepared _putReadings = new(connection, "INSERT OR REPLACE INTO reading VALUES ($1, $2)", 2);

    public IReadOnlyList<ComparedText> Texts(IReadOnlyList<int> numbers)
    {
        var analyses = shelf.Analyses(numbers);
        var texts = new ComparedText[analyses.Count];
        Parallel.For(0, texts.Length, i => texts[i] = ComparedText.Of(analyses[i]));
        return texts;
    }

    public string IdOf(int text) => shelf.IdOf(text);

    public IReadOnlyDictionary<long, List<int>> Holders(IReadOnlyList<long> fingerprints, int most)
    {
        var found = new Dictionary<long, List<int>>();
        foreach (var some in fingerprints.Chunk(AtOnce))
        {
            foreach (var (hash, article) in _holders.Rows(row => (row.GetInt64(0), row.GetInt32(1)), Padded(some)))
            {
                if (!found.TryGetValue(hash, out var holders))
                {
                    found[hash] = holders = [];
                }

                holders.Add(article);
            }
        }

        foreach (var holders in found.Values.Where(holders => holders.Count > most))
        {
            holders.RemoveRange(0, holders.Count - most);
        }

        return found;
    }

    public void Post(IReadOnlyList<(long Fingerprint, int Text)> postings)
    {
        foreach (var some in postings.Chunk(AtOnce))
        {
            if (some.Length == AtOnce)
            {
                _postMany.Run([.. some.SelectMany(posting => new object?[] { posting.Fingerprint, posting.Text })]);
                continue;
            }

            foreach (var (fingerprint, text) in some)
            {
                _post.Run(fingerprint, text);
            }
        }
    }

    public IReadOnlySet<long> StockAmong(IReadOnlyList<long> fingerprints) =>
        fingerprints.Chunk(AtOnce).SelectMany(some => _stockAmong.Rows(row => row.GetInt64(0), Padded(some))).ToHashSet();

    public void MarkStock(long fingerprint) => _markStock.Run(fingerprint);

    public int OriginOf(int text) => _originOf.Value(text) is long origin ? (int)origin : text;

    // An origin goes by the least number of its texts, in any order of joining.
    public void JoinOrigins(int one, int other)
    {
        _putOrigin.Run(one);
        _putOrigin.Run(other);
        var (a, b) = (OriginOf(one), OriginOf(other));
        if (a != b)
        {
            _joinOrigins.Run(Math.Max(a, b), Math.Min(a, b));
        }
    }

    public IReadOnlyList<TextPair> PairsOf(int text) => _pairsOf.Rows(
        row =>
        {
            var (passages, alike) = PassageBlob.Read((byte[])row.GetValue(6));
            return new TextPair(row.GetInt32(0), row.GetInt32(1), passages, row.GetDouble(2), row.GetDouble(3))
            {
                Alike = alike,
                Weight = row.GetDouble(4),
                IsForeignToA = (row.GetInt32(5) & 1) != 0,
                IsForeignToB = (row.GetInt32(5) & 2) != 0,
                IsQuotation = (row.GetInt32(5) & 4) != 0,
            };
        },
        text);

    public void Put(TextPair pair) => _put.Run(
        pair.A, pair.B, pair.CoveredOfA, pair.CoveredOfB, pair.Weight,
        (pair.IsForeignToA ? 1 : 0) | (pair.IsForeignToB ? 2 : 0) | (pair.IsQuotation ? 4 : 0), PassageBlob.Write(pair.Passages, pair.Alike));

    public void Remove(TextPair pair) => _remove.Run(pair.A, pair.B);

    public int? FamilyOf(int text) => (int?)(long?)_familyOf.Value(text);

    public IReadOnlyList<int> Members(int family) => _members.Rows(row => row.GetInt32(0), family);

    public void PutFamily(int family, IReadOnlyList<int> members)
    {
        foreach (var member in members)
        {
            _putFamily.Run(member, family);
        }
    }

    public void RemoveFamily(int family) => _removeFamily.Run(family);

    public byte[]? Readings(int page) => _readings.Value(page) is byte[] counts ? Compression.Unpack(counts) : null;

    public void PutReadings(int page, byte[] counts) => _putReadings.Run(page, Compression.PackFast(counts));

    // What is missing to a full statement is null, which nothing equals.
    private static object?[] Padded(long[] fingerprints) =>
        [.. fingerprints.Select(fingerprint => (object?)fingerprint), .. Enumerable.Repeat<object?>(null, AtOnce - fingerprints.Length)];

    private static string Parameters(int count) => string.Join(", ", Enumerable.Range(1, count).Select(p => $"${p}"));

    private static string Pairs(int count) => string.Join(", ", Enumerable.Range(0, count).Select(p => $"(${(2 * p) + 1}, ${(2 * p) + 2})"));

    public void Dispose()
    {
        foreach (var statement in new[]
            {
                _holders, _post, _postMany, _stockAmong, _markStock, _originOf, _putOrigin, _joinOrigins, _pairsOf, _put, _remove, _familyOf, _members, _putFamily,
                _removeFamily, _readings, _putReadings,
            })
        {
            statement.Dispose();
        }
    }
}
