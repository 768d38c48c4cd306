using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;

namespace Readout.Knowledge;

/// <summary>Who led a country, in which office, from when to when. Known only for heads of state and government and their deputies, and as of the tables' date.</summary>
public sealed record Leader(string Name, string Country, string Office, DateOnly From, DateOnly To)
{
    public bool HeldOfficeOn(DateOnly date) => From <= date && date < To;
}

/// <summary>The compiled table of leaders; <see cref="OfficeHolders"/> has better dates for the offices it lists, and replaces them whole.</summary>
public static class Leaders
{
    private static readonly FrozenSet<string> OfficesOfLeaders = FrozenSet.Create(
        StringComparer.Ordinal, "President", "Vice President", "Prime Minister", "Premier", "Chancellor", "Supreme Leader", "Pope");

    private static readonly Lazy<ImmutableArray<Leader>> Table = new(Load);

    public static ImmutableArray<Leader> All => Table.Value;

    private static ImmutableArray<Leader> Load()
    {
        var byHand = OfficeHolders.All.SelectMany(holder => holder.Terms.Where(term => OfficesOfLeaders.Contains(term.Office)),
            (holder, term) => new Leader(holder.Name, term.Of, term.Office, term.From, term.To)).ToList();
        var replaced = byHand.ToLookup(leader => leader.Country, leader => leader.Office, StringComparer.Ordinal);
        return
        [
            .. byHand,
            .. Resources.Rows("compiled/leaders.tsv", 5, headings: false)
                .Select(row => new Leader(row[0], row[1], row[2], Date(row[3], DateOnly.MinValue), Date(row[4], DateOnly.MaxValue)))
                .Where(leader => !replaced[leader.Country].Any(office => leader.Office.EndsWith(office, StringComparison.Ordinal))),
        ];
    }

    // Years alone count generously: an office that ended in a year was held during that year.
    private static DateOnly Date(string cell, DateOnly missing) =>
        cell.Length == 4 ? (missing == DateOnly.MinValue ? new DateOnly(int.Parse(cell, CultureInfo.InvariantCulture), 1, 1)
            : new DateOnly(int.Parse(cell, CultureInfo.InvariantCulture), 12, 31))
        : cell.Length == 10 ? DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture)
        : missing;
}
