namespace Readout.Reuse;

/// <summary>Which texts are of one family: those of which the better part stands in another.</summary>
internal static class Kinship
{
    /// <summary>
    /// Two accounts are of one family when at least so much of one of them stands in the other: a shared press quotation or a lifted
    /// paragraph does not join the families of two articles.
    /// </summary>
    private const double FamilyShare = .5;

    // A source of which a merger took a part has this much more at least; a copy cut from the text itself has hardly anything of its own.
    private const double WhollyTaken = .7;

    private const int MostPartners = 24;

    public static DisjointSets Of(int texts, TextPairs pairs)
    {
        var sets = new DisjointSets(texts);
        var foreign = new HashSet<TextPair>(ReferenceEqualityComparer.Instance);
        for (var text = 0; text < texts; text++)
        {
            foreign.UnionWith(ForeignTo(text, pairs));
        }

        foreach (var pair in pairs.All)
        {
            if (pair.Covered >= FamilyShare && !foreign.Contains(pair))
            {
                sets.Join(pair.A, pair.B);
            }
        }

        return sets;
    }

    /// <summary>
    /// For a text that merges accounts which have nothing to do with each other: its pairs with all but those it took most from, so that
    /// it does not join their families.
    /// </summary>
    private static IEnumerable<TextPair> ForeignTo(int text, TextPairs pairs)
    {
        var close = pairs.Of(text).TakeWhile(pair => pair.Covered >= FamilyShare).Take(MostPartners).ToArray();
        if (close.Length < 2)
        {
            return [];
        }

        var groups = new DisjointSets(close.Length);
        for (var i = 0; i < close.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (pairs.Share(Other(close[i], text), Other(close[j], text)))
                {
                    groups.Join(i, j);
                }
            }
        }

        var sources = Enumerable.Range(0, close.Length).GroupBy(groups.Find, i => close[i])
            .Where(group => group.Any(pair => CoveredOfOther(pair, text) < WhollyTaken))
            .OrderByDescending(group => group.Max(pair => pair.A == text ? pair.CoveredOfA : pair.CoveredOfB));
        return sources.Skip(1).SelectMany(group => group);
    }

    private static int Other(TextPair pair, int text) => pair.A == text ? pair.B : pair.A;

    private static double CoveredOfOther(TextPair pair, int text) => pair.A == text ? pair.CoveredOfB : pair.CoveredOfA;
}
