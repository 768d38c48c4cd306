using System.Collections.Immutable;

namespace Readout.Reuse;

/// <summary>The families of a corpus and who copies whom.</summary>
/// <param name="Directions">in the order of the pairs given</param>
internal sealed record FamilyReport(ImmutableArray<Family> Families, (Direction Direction, string? Reason)[] Directions);

/// <summary>Joins texts that share the better part of one of them into families and looks for the one the others descend from.</summary>
/// <remarks>
/// Who copies whom is judged from the pairs given: the members of one family, with everything they share text with, are judged as they
/// are within a larger corpus, but for how common a wording is (<see cref="Readings"/>), which the corpus tells.
/// </remarks>
internal static class FamilyFinder
{
    /// <summary>Log odds below which the evidence is too slight to name a direction.</summary>
    private const double LeastWeight = .4;

    // Each holds so much that a third has and the other lacks: neither can be the other's only source.
    private const int OwnInheritance = 25;

    /// <summary>One strong reason must not outvote the rest of a family.</summary>
    private const double MostOfOnePair = 4;

    public static FamilyReport Find(ComparedText[] texts, List<TextPair> pairs) => Find(texts, pairs, new Readings(texts));

    /// <param name="readings">how common neighbouring words are, of a corpus at least as large as <paramref name="texts"/></param>
    public static FamilyReport Find(ComparedText[] texts, List<TextPair> pairs, Readings readings)
    {
        var byText = new TextPairs(texts.Length, pairs);
        var reader = new EvidenceReader(texts, byText, readings);
        var evidence = new Evidence[pairs.Count];
        Parallel.For(0, pairs.Count, p => evidence[p] = reader.Of(pairs[p]));

        var sets = Kinship.Of(texts.Length, byText);
        var claim = new double[texts.Length];
        for (var p = 0; p < pairs.Count; p++)
        {
            if (sets.Find(pairs[p].A) == sets.Find(pairs[p].B))
            {
                var weight = Math.Clamp(evidence[p].Weight, -MostOfOnePair, MostOfOnePair);
                claim[pairs[p].A] += weight;
                claim[pairs[p].B] -= weight;
            }
        }

        var families = ImmutableArray.CreateBuilder<Family>();
        foreach (var members in Enumerable.Range(0, texts.Length).GroupBy(sets.Find).Where(members => members.Skip(1).Any()))
        {
            var origin = members.MaxBy(member => claim[member]);
            families.Add(new Family(
                $"f{families.Count + 1}", [.. members.Select(member => texts[member].Id)], texts[origin].Id, reader.ProvenanceOf(origin).Voice));
        }

        var directions = new (Direction, string?)[pairs.Count];
        for (var p = 0; p < pairs.Count; p++)
        {
            directions[p] = DirectionOf(evidence[p]);
        }

        return new FamilyReport(families.ToImmutable(), directions);
    }

    private static (Direction Direction, string? Reason) DirectionOf(Evidence evidence)
    {
        if (evidence.OnlyA >= OwnInheritance && evidence.OnlyB >= OwnInheritance)
        {
            return (Direction.Common, "each shares text with a third that the other lacks");
        }

        return Math.Abs(evidence.Weight) < LeastWeight
            ? (Direction.Unknown, null)
            : (evidence.Weight > 0 ? Direction.AToB : Direction.BToA, evidence.InWords());
    }
}
