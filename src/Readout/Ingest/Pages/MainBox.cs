namespace Readout.Ingest.Pages;

/// <summary>Guesses which element holds a page's account, by where its sentences stand and by what its elements are named.</summary>
internal static class MainBox
{
    /// <summary>How much a sentence counts for the elements above it, nearest first: an account's paragraphs stand beside each other or nearly so.</summary>
    private static readonly double[] Share = [1, 1, 0.6, 0.35, 0.2, 0.1];

    /// <summary>What a name that speaks for or against an account does to an element's count.</summary>
    private const double Praise = 1.5;

    private const double Blame = 0.3;

    private const NameGroup Against = NameGroup.Comments | NameGroup.Related | NameGroup.Menu | NameGroup.Share | NameGroup.Advert | NameGroup.SignUp
        | NameGroup.Side | NameGroup.Legal | NameGroup.Media;

    /// <summary>The element under which most sentences stand near each other; -1 on a page without any.</summary>
    public static int BySentences(PageOutline page)
    {
        var scores = new double[page.Nodes.Count];
        foreach (var block in page.Blocks)
        {
            if (!block.IsFurniture)
            {
                var free = block.Words - (2 * block.LinkWords);
                var worth = free < 3 ? 0 : Math.Min(60, free) + (block.HasStop ? 10 : 0);
                var level = 0;
                foreach (var above in page.Above(block.Node))
                {
                    if (level == Share.Length)
                    {
                        break;
                    }

                    scores[above.Index] += worth * Share[level++];
                }
            }
        }

        var best = -1;
        var bestScore = 0.0;
        for (var n = 0; n < scores.Length; n++)
        {
            var node = page.Nodes[n];
            var score = scores[n] * (1 - ((double)node.LinkWords / Math.Max(1, node.Words)));
            score *= (node.Names & NameGroup.Body) != NameGroup.None || node.Tag is "article" or "main" ? Praise : 1;
            score *= (node.Names & Against) != NameGroup.None && (node.Names & (NameGroup.Body | NameGroup.Story)) == NameGroup.None || node.Tag is "aside" or "footer" or "header" or "form" ? Blame : 1;
            if (score > bestScore)
            {
                (best, bestScore) = (n, score);
            }
        }

        return best;
    }

    /// <summary>The element named as the text of the account, by the plainest name that one with sentences in it has; -1 where none is.</summary>
    public static int ByName(PageOutline page)
    {
        var best = -1;
        var bestRank = (Rank: 0, Words: 0);
        for (var n = 0; n < page.Nodes.Count; n++)
        {
            var node = page.Nodes[n];
            if (node.IsFurniture || node.Words - node.LinkWords < 20)
            {
                continue;
            }

            var rank = node.Element.GetAttribute("itemprop")?.Contains("articleBody", StringComparison.OrdinalIgnoreCase) == true ? 4
                : (node.Names & NameGroup.Body) != NameGroup.None && (node.Names & NameGroup.Story) != NameGroup.None && (node.Names & Against) == NameGroup.None ? 3
                : (node.Names & NameGroup.Body) != NameGroup.None && (node.Names & Against) == NameGroup.None && node.Tag is not ("p" or "body" or "html") ? 2
                : node.Tag is "article" ? 1
                : 0;
            if (rank > 0 && (rank, node.ProseWords).CompareTo(bestRank) > 0)
            {
                (best, bestRank) = (n, (rank, node.ProseWords));
            }
        }

        return best;
    }

    /// <summary>The deepest element that still holds most of the running text of the one above it.</summary>
    public static int ByShare(PageOutline page)
    {
        const double LeastShare = 0.5;
        var children = page.Nodes.ToLookup(node => node.Parent, node => node);
        var at = 0;
        while (true)
        {
            PageNode? best = null;
            foreach (var child in children[at])
            {
                best = best is null || child.ProseWords > best.ProseWords ? child : best;
            }

            if (best is null || best.ProseWords < LeastShare * page.Nodes[at].ProseWords || best.Blocks < 2)
            {
                return at;
            }

            at = best.Index;
        }
    }
}
