using System.Collections.Concurrent;
using Readout.Archive;

namespace Readout.Web;

/// <summary>Opens the archive for one request after another, and keeps the articles that were looked at last.</summary>
public sealed class ArchiveGate(ServeOptions options)
{
    // An article read, parsed and its words found again is some 20 times its text: a few hundred stay below 100 MB.
    private const int MostKept = 256;

    private readonly ConcurrentDictionary<string, Kept> _kept = new(StringComparer.Ordinal);

    private long _clock;

    private (string Generation, IReadOnlyList<DayCount> Days) _days = ("", []);

    public string Path => options.Archive;

    public bool ReadOnly => options.ReadOnly;

    /// <exception cref="ArchiveException">it cannot be read</exception>
    public ArchiveVisit Visit() => new(this, ArchiveReader.Open(options.Archive));

    internal IReadOnlyList<DayCount> Days(ArchiveReader reader)
    {
        var generation = reader.Generation;
        var days = _days;
        if (days.Generation != generation)
        {
            _days = days = (generation, reader.ArticlesByDay());
        }

        return days.Days;
    }

    internal ReadArticle Article(ArchiveReader reader, string id)
    {
        var kept = _kept.GetOrAdd(id, static (id, reader) => new Kept(new ReadArticle(reader.Analysis(id))), reader);
        kept.Used = Interlocked.Increment(ref _clock);
        if (_kept.Count > MostKept)
        {
            foreach (var old in _kept.OrderBy(pair => pair.Value.Used).Take(_kept.Count - (MostKept / 2)))
            {
                _kept.TryRemove(old);
            }
        }

        return kept.Article;
    }

    private sealed class Kept(ReadArticle article)
    {
        public ReadArticle Article { get; } = article;

        public long Used { get; set; }
    }
}
