using System.Collections.Immutable;

namespace Readout.Reuse;

internal sealed record FamilyReport(ImmutableArray<Family> Families, Dictionary<TextPair, (Direction Direction, string? Reason)> Directions)
{
    public (Direction Direction, string? Reason) DirectionOf(TextPair pair) => Directions.GetValueOrDefault(pair);
}

internal static class FamilyFinder
{
    /// <summary>Two accounts are of one family when at least so much of the shorter stands in the other.</summary>
    private const double FamilyShare = .5;

    public static FamilyReport Find(ComparedText[] texts, List<TextPair> pairs)
    {
        var sets = new DisjointSets(texts.Length);
        foreach (var pair in pairs)
        {
            if (pair.Covered >= FamilyShare)
            {
                sets.Join(pair.A, pair.B);
            }
        }

        var families = Enumerable.Range(0, texts.Length).GroupBy(sets.Find).Where(members => members.Count() > 1)
            .Select((members, number) => new Family($"f{number + 1}", [.. members.Select(t => texts[t].Id)], null, null));
        return new FamilyReport([.. families], []);
    }
}
