using Microsoft.Data.Sqlite;

namespace Readout.Archive;

/// <summary>Findings in their two tables: those of the archive, or temporary ones of a reader that may not write.</summary>
internal static class FindingTables
{
    /// <summary>Makes empty tables that live as long as the connection and hide those of the archive.</summary>
    public static void MakeTemporary(SqliteConnection connection) => connection.Run(
        """
        PRAGMA temp_store = MEMORY;
        CREATE TEMP TABLE finding (kind TEXT, position INTEGER, story TEXT, record TEXT, PRIMARY KEY (kind, position)) WITHOUT ROWID;
        CREATE INDEX temp.finding_story ON finding (story, kind);
        CREATE TEMP TABLE finding_article (article TEXT, kind TEXT, position INTEGER, PRIMARY KEY (article, kind, position)) WITHOUT ROWID;
        """);

    public static void Fill(SqliteConnection connection, Findings findings)
    {
        connection.Run("DELETE FROM finding");
        connection.Run("DELETE FROM finding_article");
        using var row = connection.Command(
            "INSERT INTO finding VALUES ($kind, $position, $story, $record)", ("$kind", null), ("$position", null), ("$story", null), ("$record", null));
        using var link = connection.Command(
            "INSERT OR IGNORE INTO finding_article VALUES ($article, $kind, $position)", ("$article", null), ("$kind", null), ("$position", null));
        var position = 0;
        foreach (var finding in findings.Items)
        {
            var kind = KindName(finding.Kind);
            row.Parameters["$kind"].Value = link.Parameters["$kind"].Value = kind;
            row.Parameters["$position"].Value = link.Parameters["$position"].Value = position++;
            row.Parameters["$story"].Value = (object?)finding.Story ?? DBNull.Value;
            row.Parameters["$record"].Value = finding.Record;
            row.ExecuteNonQuery();
            foreach (var article in finding.Articles)
            {
                link.Parameters["$article"].Value = article;
                link.ExecuteNonQuery();
            }
        }
    }

    public static string KindName(FindingKind kind) => Records.Names.Of(kind);
}
