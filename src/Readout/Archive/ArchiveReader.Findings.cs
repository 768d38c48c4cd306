using System.Collections.Immutable;
using Readout.Documents;
using Readout.Formulations;
using Readout.Records;
using Readout.Reuse;

namespace Readout.Archive;

/// <summary>The set phrases of a whole archive.</summary>
/// <param name="Generation">the state of the archive in which they were found</param>
internal sealed record FoundFormulations(string Generation, ImmutableArray<string> Records)
{
    /// <summary>Says for which state of the archive and by which program.</summary>
    public string State { get; } = $"{Generation} {ProgramIdentity.Current}";
}

public sealed partial class ArchiveReader
{
    // The findings about stories go in the order of these.
    private const string FindingOrder = "(SELECT place FROM finding AS told WHERE told.kind = 'story' AND told.key = finding.story), finding.place";

    /// <summary>
    /// Makes sure that all articles are in the index, as a run that was cut short or another program may have left it: has them taken in, if
    /// nobody else is writing. Else the findings are those of the articles taken in so far.
    /// </summary>
    /// <param name="indexing">told before the work begins, with the number of articles</param>
    /// <returns>how many articles are still not in the index</returns>
    public int RefreshFindings(Action<int>? indexing = null)
    {
        if (Indexer.Waiting(_connection) > 0)
        {
            Write(writer => writer.Index(all: true, indexing));
        }

        return Indexer.Waiting(_connection);
    }

    /// <summary>
    /// Makes sure that the set phrases are those of the archive as it stands. They are found over all articles at once, which are read for it; so
    /// this is done when somebody asks, not with every addition.
    /// </summary>
    /// <param name="computing">told before the work begins, with the number of articles</param>
    public void RefreshFormulations(Action<int>? computing = null)
    {
        if (FindFormulations(computing) is { } found)
        {
            Write(writer => writer.Store(found));
        }
    }

    /// <summary>The records of one kind in their order, as lines of JSON; see <see cref="RefreshFindings"/> and <see cref="RefreshFormulations"/>.</summary>
    public IEnumerable<string> Findings(FindingKind kind) =>
        _connection.Command($"SELECT record FROM finding WHERE kind = $kind ORDER BY {FindingOrder}", ("$kind", FindingTables.KindName(kind)))
            .Rows(row => row.GetString(0));

    /// <summary>The records of one kind about a story.</summary>
    public IEnumerable<string> FindingsOfStory(FindingKind kind, string story) =>
        _connection.Command(
            "SELECT record FROM finding WHERE story = $story AND kind = $kind ORDER BY place", ("$story", story), ("$kind", FindingTables.KindName(kind)))
            .Rows(row => row.GetString(0));

    /// <summary>The records of one kind that speak of an article.</summary>
    public IEnumerable<string> FindingsOfArticle(FindingKind kind, string article) =>
        _connection.Command(
            $"SELECT record FROM finding JOIN finding_article ON finding_article.finding = finding.number WHERE article = $article AND kind = $kind ORDER BY {FindingOrder}",
            ("$article", article),
            ("$kind", FindingTables.KindName(kind)))
            .Rows(row => row.GetString(0));

    /// <summary>The records of one kind that speak of at least <paramref name="least"/> of a story's articles.</summary>
    public IEnumerable<string> FindingsAmong(FindingKind kind, string story, int least) =>
        _connection.Command(
            """
            SELECT record FROM finding WHERE number IN (
                SELECT of.number FROM finding AS story
                JOIN finding_article AS told ON told.finding = story.number
                JOIN finding_article AS also ON also.article = told.article
                JOIN finding AS of ON of.number = also.finding
                WHERE story.kind = 'story' AND story.key = $story AND of.kind = $kind
                GROUP BY of.number HAVING count(*) >= $least)
            ORDER BY place
            """,
            ("$kind", FindingTables.KindName(kind)),
            ("$story", story),
            ("$least", least))
            .Rows(row => row.GetString(0));

    /// <summary>
    /// The id of the story whose id begins so. A story is named after its first article; a name of before, when that was another one, still
    /// leads to the story that holds this article now.
    /// </summary>
    /// <exception cref="ArchiveException">there is none, or more than one</exception>
    public string ResolveStory(string name)
    {
        var prefix = name.ToLowerInvariant();
        var found = _connection.Command(
            "SELECT key FROM finding WHERE kind = 'story' AND key >= $prefix AND substr(key, 1, length($prefix)) = $prefix ORDER BY key LIMIT 5", ("$prefix", prefix))
            .Rows(row => row.GetString(0)).ToList();
        if (found.Count == 0 && prefix.StartsWith('s'))
        {
            found = [.. _connection.Command(
                """
                SELECT DISTINCT key FROM finding_article JOIN finding ON number = finding
                WHERE kind = 'story' AND article >= $prefix AND substr(article, 1, length($prefix)) = $prefix ORDER BY key LIMIT 5
                """,
                ("$prefix", prefix[1..]))
                .Rows(row => row.GetString(0))];
        }

        return found switch
        {
            [var one] => one,
            [] => throw new ArchiveException($"{Path}: no story '{name}' (readout stories shows them)"),
            _ => throw new ArchiveException($"{Path}: '{name}' begins the ids of several stories: {string.Join(", ", found)}"),
        };
    }

    /// <summary>Null when those stored are of the archive as it stands and by this program.</summary>
    internal FoundFormulations? FindFormulations(Action<int>? computing = null)
    {
        var found = new FoundFormulations(State("generation")!, []);
        if (string.Equals(State("formulations"), found.State, StringComparison.Ordinal))
        {
            return null;
        }

        computing?.Invoke(ArticleCount);
        var corpus = Analyses();
        var points = corpus.AsParallel().ToDictionary(analysis => analysis.Article.Id, analysis => new CodePoints(analysis.Article.Text), StringComparer.Ordinal);
        var reuse = new ReuseReport([], [.. Findings(FindingKind.Family).Select(FamilyRecord.Read)]);
        return found with
        {
            Records = [.. FormulationFinder.Find(corpus, reuse).Select(formulation => FormulationRecord.Write(formulation, article => points[article]))],
        };
    }

    private string? State(string name) => _connection.Text("SELECT value FROM state WHERE name = $name", ("$name", name));

    private void Write(Action<ArchiveWriter> write)
    {
        // The last to leave an archive tidies up its log, which a reader cannot: so the reader steps aside for the writer.
        _connection.Dispose();
        try
        {
            using var writer = ArchiveWriter.Open(Path, TimeSpan.Zero);
            write(writer);
        }
        catch (ArchiveException)
        {
            // Somebody else is writing, or the place is read-only.
        }
        finally
        {
            _connection = OpenConnection(Path);
        }
    }
}
