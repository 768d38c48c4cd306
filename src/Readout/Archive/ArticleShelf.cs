using Microsoft.Data.Sqlite;
using Readout.Records;

namespace Readout.Archive;

/// <summary>Articles by number, as the index asks for them; those asked for lately are kept.</summary>
/// <param name="added">articles that are kept for as long as this lives</param>
internal sealed class ArticleShelf(SqliteConnection connection, IEnumerable<int> added) : IDisposable
{
    /// <summary>An article of 500 words takes some 100 kilobytes.</summary>
    private const int MostKept = 1_200;

    private readonly Prepared _record = new(connection, "SELECT record FROM article WHERE number = $1", 1);
    private readonly Prepared _id = new(connection, "SELECT id FROM article WHERE number = $1", 1);
    private readonly Prepared _number = new(connection, "SELECT number FROM article WHERE id = $1", 1);
    private readonly Dictionary<int, Analysis> _analyses = [];
    private readonly Dictionary<int, string> _ids = [];
    private readonly HashSet<int> _pinned = [.. added];

    /// <summary>In the order asked for; read on all cores.</summary>
    public IReadOnlyList<Analysis> Analyses(IReadOnlyList<int> numbers)
    {
        if (_analyses.Count > MostKept)
        {
            foreach (var number in _analyses.Keys.Where(number => !_pinned.Contains(number)).ToList())
            {
                _analyses.Remove(number);
            }
        }

        var missing = numbers.Where(number => !_analyses.ContainsKey(number)).Distinct().ToList();
        var records = missing.ConvertAll(number => Compression.Unpack((byte[])_record.Value(number)!));
        foreach (var (number, analysis) in missing.Zip(records.AsParallel().AsOrdered().Select(record => ArticleRecordReader.Read(record))))
        {
            _analyses[number] = analysis;
        }

        return [.. numbers.Select(number => _analyses[number])];
    }

    public string IdOf(int number)
    {
        if (!_ids.TryGetValue(number, out var id))
        {
            _ids[number] = id = (string)_id.Value(number)!;
        }

        return id;
    }

    public int NumberOf(string id) => (int)(long)_number.Value(id)!;

    public void Dispose()
    {
        _record.Dispose();
        _id.Dispose();
        _number.Dispose();
    }
}
