namespace Readout.Archive;

public sealed partial class ArchiveReader
{
    /// <summary>
    /// Makes sure that the findings are of the archive as it stands and by this program: computes them when a run was cut short or the program
    /// has changed, and stores them when nobody else is writing.
    /// </summary>
    /// <param name="computing">told before the computing begins, with the number of articles</param>
    public void RefreshFindings(Action<int>? computing = null)
    {
        if (ComputeFindings(computing) is not { } findings)
        {
            return;
        }

        // The last to leave an archive tidies up its log, which a reader cannot: so the reader steps aside for the writer.
        _connection.Dispose();
        var stored = TryStore(findings);
        _connection = OpenConnection(Path);
        if (!stored)
        {
            FindingTables.MakeTemporary(_connection);
            using var transaction = _connection.BeginTransaction(deferred: true);
            FindingTables.Fill(_connection, findings);
            transaction.Commit();
        }
    }

    /// <summary>The records of one kind in their order, as lines of JSON; see <see cref="RefreshFindings"/>.</summary>
    public IEnumerable<string> Findings(FindingKind kind) =>
        _connection.Command("SELECT record FROM finding WHERE kind = $kind ORDER BY position", ("$kind", FindingTables.KindName(kind)))
            .Rows(row => row.GetString(0));

    /// <summary>The records of one kind about a story.</summary>
    public IEnumerable<string> FindingsOfStory(FindingKind kind, string story) =>
        _connection.Command(
            "SELECT record FROM finding WHERE story = $story AND kind = $kind ORDER BY position", ("$story", story), ("$kind", FindingTables.KindName(kind)))
            .Rows(row => row.GetString(0));

    /// <summary>The records of one kind that speak of an article.</summary>
    public IEnumerable<string> FindingsOfArticle(FindingKind kind, string article) =>
        _connection.Command(
            "SELECT record FROM finding JOIN finding_article USING (kind, position) WHERE article = $article AND kind = $kind ORDER BY position",
            ("$article", article),
            ("$kind", FindingTables.KindName(kind)))
            .Rows(row => row.GetString(0));

    /// <summary>The records of one kind that speak of at least <paramref name="least"/> of a story's articles.</summary>
    public IEnumerable<string> FindingsAmong(FindingKind kind, string story, int least) =>
        _connection.Command(
            """
            SELECT record FROM finding WHERE kind = $kind AND position IN (
                SELECT of.position FROM finding_article AS of
                JOIN finding_article AS told ON told.article = of.article AND told.kind = 'story'
                JOIN finding AS story ON story.kind = 'story' AND story.position = told.position
                WHERE of.kind = $kind AND story.story = $story
                GROUP BY of.position HAVING count(*) >= $least)
            ORDER BY position
            """,
            ("$kind", FindingTables.KindName(kind)),
            ("$story", story),
            ("$least", least))
            .Rows(row => row.GetString(0));

    /// <summary>The id of the story that is named so, or of the one that holds the article whose id begins so.</summary>
    /// <exception cref="ArchiveException">there is none</exception>
    public string ResolveStory(string name)
    {
        if (_connection.Text("SELECT story FROM finding WHERE kind = 'story' AND story = $story", ("$story", name.ToLowerInvariant())) is { } story)
        {
            return story;
        }

        throw new ArchiveException($"{Path}: no story '{name}' (readout stories shows them)");
    }

    /// <summary>Null when those stored are of the archive as it stands and by this program.</summary>
    internal Findings? ComputeFindings(Action<int>? computing)
    {
        var generation = State("generation")!;
        if (string.Equals(State("findings"), Archive.Findings.StateOf(generation), StringComparison.Ordinal))
        {
            return null;
        }

        computing?.Invoke(ArticleCount);
        return Archive.Findings.Compute(generation, Analyses());
    }

    private string? State(string name) => _connection.Text("SELECT value FROM state WHERE name = $name", ("$name", name));

    private bool TryStore(Findings findings)
    {
        try
        {
            using var writer = ArchiveWriter.Open(Path, TimeSpan.Zero);
            return writer.Store(findings);
        }
        catch (ArchiveException)
        {
            // Somebody else is writing, or the place is read-only: the answer is as good from memory.
            return false;
        }
    }
}
