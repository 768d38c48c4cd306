using Readout.Records;

namespace Readout.Archive;

/// <summary>How many articles an outlet (or, where that is unknown, an agency) has on a day.</summary>
public readonly record struct DayCount(DateOnly? Day, string? Outlet, int Articles);

public sealed partial class ArchiveReader
{
    /// <summary>Changes with every addition.</summary>
    public string Generation => State("generation")!;

    /// <summary>Answered from an index of days and outlets: no record is read.</summary>
    public IReadOnlyList<DayCount> ArticlesByDay() =>
        [.. _connection.Command("SELECT published, coalesce(outlet, agency), count(*) FROM article GROUP BY published, outlet, agency")
            .Rows(row => new DayCount(JsonFields.ParseDate(row.TextOrNull(0)), row.TextOrNull(1), row.GetInt32(2)))];

    /// <summary>A stretch of the list of articles, newest first; those without a date come last.</summary>
    public IReadOnlyList<ArticleRow> NewestArticles(int skip, int take) =>
        [.. _connection.Command(
            $"SELECT {ArticleRow.Columns} FROM article JOIN document ON document.number = article.document ORDER BY article.published DESC, article.number LIMIT $take OFFSET $skip",
            ("$take", take),
            ("$skip", skip))
            .Rows(ArticleRow.Read)];

    public int StoryCount => _connection.Int("SELECT count(*) FROM finding WHERE kind = 'story'");

    /// <summary>A stretch of the list of story records, newest first; those without a date come last.</summary>
    public IReadOnlyList<string> NewestStories(int skip, int take) =>
        [.. _connection.Command(
            """
            SELECT record FROM (
                SELECT * FROM (SELECT record FROM finding WHERE kind = 'story' AND place < '9999' ORDER BY place DESC)
                UNION ALL
                SELECT * FROM (SELECT record FROM finding WHERE kind = 'story' AND place >= '9999' ORDER BY place))
            LIMIT $take OFFSET $skip
            """,
            ("$take", take),
            ("$skip", skip))
            .Rows(row => row.GetString(0))];
}
