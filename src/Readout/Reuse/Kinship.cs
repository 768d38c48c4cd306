namespace Readout.Reuse;

/// <summary>Which pairs make a family: those where the better part of one text stands in the other.</summary>
internal static class Kinship
{
    /// <summary>
    /// Two accounts are of one family when at least so much of one of them stands in the other: a shared press quotation or a lifted
    /// paragraph does not join the families of two articles.
    /// </summary>
    public const double FamilyShare = .5;

    // A source of which a merger took a part has this much more at least; a copy cut from the text itself has hardly anything of its own.
    private const double WhollyTaken = .7;

    private const int MostPartners = 24;

    /// <summary>Whether a pair makes its texts one family; two short accounts that are all quotation may both have been there.</summary>
    public static bool IsKin(TextPair pair) => pair.Covered >= FamilyShare && !pair.IsQuotation && !pair.IsForeignToA && !pair.IsForeignToB;

    /// <summary>
    /// For a text that merges accounts which have nothing to do with each other: its pairs with all but those it took most from, so that
    /// it does not join their families.
    /// </summary>
    public static IReadOnlyList<TextPair> ForeignTo(int text, Neighbourhood near)
    {
        var close = near.PairsOf(text).TakeWhile(pair => pair.Covered >= FamilyShare).Take(MostPartners).ToArray();
        if (close.Length < 2)
        {
            return [];
        }

        var groups = new DisjointSets(close.Length);
        for (var i = 0; i < close.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                if (near.Between(close[i].Other(text), close[j].Other(text)) is not null)
                {
                    groups.Join(i, j);
                }
            }
        }

        var sources = Enumerable.Range(0, close.Length).GroupBy(groups.Find, i => close[i])
            .Where(group => group.Any(pair => CoveredOfOther(pair, text) < WhollyTaken))
            .OrderByDescending(group => group.Max(pair => pair.A == text ? pair.CoveredOfA : pair.CoveredOfB));
        return [.. sources.Skip(1).SelectMany(group => group)];
    }

    private static double CoveredOfOther(TextPair pair, int text) => pair.A == text ? pair.CoveredOfB : pair.CoveredOfA;
}
