using System.Collections.Immutable;
using System.Globalization;

namespace Readout.Knowledge;

/// <summary>Who led a country, in which office, from when to when. Known only for heads of state and government, and as of the table's date.</summary>
public sealed record Leader(string Name, string Country, string Office, DateOnly From, DateOnly To)
{
    public bool HeldOfficeOn(DateOnly date) => From <= date && date < To;
}

public static class Leaders
{
    private static readonly Lazy<ImmutableArray<Leader>> Table = new(Load);

    public static ImmutableArray<Leader> All => Table.Value;

    private static ImmutableArray<Leader> Load() =>
    [
        .. Resources.Rows("compiled/leaders.tsv", 5, headings: false).Select(row =>
            new Leader(row[0], row[1], row[2], Date(row[3], DateOnly.MinValue), Date(row[4], DateOnly.MaxValue))),
    ];

    // Years alone count generously: an office that ended in a year was held during that year.
    private static DateOnly Date(string cell, DateOnly missing) =>
        cell.Length == 4 ? (missing == DateOnly.MinValue ? new DateOnly(int.Parse(cell, CultureInfo.InvariantCulture), 1, 1)
            : new DateOnly(int.Parse(cell, CultureInfo.InvariantCulture), 12, 31))
        : cell.Length == 10 ? DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : missing;
}
