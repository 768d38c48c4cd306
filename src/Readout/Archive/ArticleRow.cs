using Microsoft.Data.Sqlite;
using Readout.Records;

namespace Readout.Archive;

/// <summary>What a list says about an article.</summary>
public sealed record ArticleRow(
    string Id, string Document, int Start, string Title, DateOnly? Published, string? Outlet, string? Agency, string? Place, int Words, int Attributions)
{
    internal const string Columns =
        "article.id, document.name, article.start, article.title, article.published, article.outlet, article.agency, article.place, article.words, article.attributions";

    /// <summary>By whom: outlet and agency, as far as they are known and differ.</summary>
    public string? Account => (Outlet, Agency) switch
    {
        (null, var agency) => agency,
        (var outlet, null) => outlet,
        var (outlet, agency) => string.Equals(outlet, agency, StringComparison.Ordinal) ? outlet : $"{outlet} ({agency})",
    };

    internal static ArticleRow Read(SqliteDataReader row) => new(
        row.GetString(0),
        row.GetString(1),
        row.GetInt32(2),
        row.GetString(3),
        JsonFields.ParseDate(row.TextOrNull(4)),
        row.TextOrNull(5),
        row.TextOrNull(6),
        row.TextOrNull(7),
        row.GetInt32(8),
        row.GetInt32(9));
}
