using Microsoft.Data.Sqlite;

namespace Readout.Archive;

/// <summary>What a finding is about; the record shapes are those of the contract.</summary>
public enum FindingKind
{
    Story,
    Shared,
    Family,
    Statement,
    Figure,
    Formulation,
    Account,
}

/// <summary>One record found over the corpus, with what it is looked up by.</summary>
/// <param name="Key">names it among those of its kind; what is written again under its key replaces the former</param>
/// <param name="Place">where it stands among those of its kind, or of its kind and story</param>
internal sealed record Finding(FindingKind Kind, string Key, string Place, string? Story, string Record, IEnumerable<string> Articles);

/// <summary>Writes findings; lives as long as a transaction.</summary>
internal sealed class FindingTables(SqliteConnection connection) : IDisposable
{
    private readonly Prepared _number = new(connection, "SELECT number FROM finding WHERE kind = $1 AND key = $2", 2);
    private readonly Prepared _ofStory = new(connection, "SELECT number FROM finding WHERE story = $1", 1);
    private readonly Prepared _put = new(connection, "INSERT INTO finding (kind, key, place, story, record) VALUES ($1, $2, $3, $4, $5) RETURNING number", 5);
    private readonly Prepared _link = new(connection, "INSERT OR IGNORE INTO finding_article VALUES ($1, $2)", 2);
    private readonly Prepared _remove = new(connection, "DELETE FROM finding WHERE number = $1", 1);
    private readonly Prepared _unlink = new(connection, "DELETE FROM finding_article WHERE finding = $1", 1);

    public static string KindName(FindingKind kind) => Records.Names.Of(kind);

    public void Put(Finding finding)
    {
        Remove(finding.Kind, finding.Key);
        var number = (long)_put.Value(KindName(finding.Kind), finding.Key, finding.Place, finding.Story, finding.Record)!;
        foreach (var article in finding.Articles)
        {
            _link.Run(article, number);
        }
    }

    public void Remove(FindingKind kind, string key)
    {
        if (_number.Value(KindName(kind), key) is long number)
        {
            Remove(number);
        }
    }

    public void RemoveStory(string story)
    {
        foreach (var number in _ofStory.Rows(row => row.GetInt64(0), story))
        {
            Remove(number);
        }
    }

    public void Dispose()
    {
        foreach (var statement in new[] { _number, _ofStory, _put, _link, _remove, _unlink })
        {
            statement.Dispose();
        }
    }

    private void Remove(long number)
    {
        _remove.Run(number);
        _unlink.Run(number);
    }
}
