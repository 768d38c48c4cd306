namespace Readout.Ingest.Pages;

/// <summary>Finds the headline among the blocks of a page.</summary>
internal static class PageHeadline
{
    /// <summary>The least likeness to the page's title; below, the title itself is the better headline.</summary>
    private const double LeastLikeness = 0.4;

    /// <summary>An account among several on one page has at least so many words.</summary>
    private const int FewestWordsOfAccount = 60;

    private const int MostWords = 60;

    /// <summary>The heading above the account that is most like the page's title; -1 when none is.</summary>
    public static int Find(PageOutline page, bool[] chosen, PageMetadata metadata)
    {
        var last = Math.Max(0, Array.LastIndexOf(chosen, true));
        var best = -1;
        var bestScore = 0.0;
        for (var b = 0; b <= last && b < page.Blocks.Count; b++)
        {
            var block = page.Blocks[b];
            var node = page.Nodes[block.Node];
            if (block.Words is 0 or > MostWords || block.IsFurniture)
            {
                continue;
            }

            var heading = node.Tag == "h1" ? 0.35 : node.Tag is "h2" ? 0.15 : node.Tag is "h3" ? 0.05 : (node.Names & NameGroup.Headline) != NameGroup.None ? 0.1 : -0.1;
            var likeness = metadata.Title is null ? heading > 0.3 ? LeastLikeness : 0 : metadata.Hints.LikenessToTitle(block.Text);
            if (likeness >= LeastLikeness && likeness + heading > bestScore)
            {
                (best, bestScore) = (b, likeness + heading);
            }
        }

        return best >= 0 ? best : OnlyHeading(page, chosen);
    }

    /// <summary>
    /// The heading of another account that begins with a block: the first of an element <c>article</c> that stands beside the one of the block before
    /// and holds enough text; -1 where none begins.
    /// </summary>
    public static int OfAccountAt(PageOutline page, bool[] chosen, int b)
    {
        var before = b - 1;
        while (before >= 0 && !chosen[before])
        {
            before--;
        }

        if (before < 0 || ArticleOf(page, b) is not { } article || ArticleOf(page, before) is not { } last || last == article || page.IsInside(before, article) || page.IsInside(b, last))
        {
            return -1;
        }

        var words = 0;
        for (var i = b; i < page.Blocks.Count && page.IsInside(i, article); i++)
        {
            words += chosen[i] ? page.Blocks[i].Words : 0;
        }

        for (var i = before + 1; i <= b && words >= FewestWordsOfAccount; i++)
        {
            if (page.Nodes[page.Blocks[i].Node].Tag is "h1" or "h2" or "h3" && page.IsInside(i, article))
            {
                return i;
            }
        }

        return -1;
    }

    private static int? ArticleOf(PageOutline page, int block) => page.Above(page.Blocks[block].Node).FirstOrDefault(above => above.Tag == "article")?.Index;

    // Without a title to compare with: the last h1 above the account, or its first one.
    private static int OnlyHeading(PageOutline page, bool[] chosen)
    {
        var first = Array.IndexOf(chosen, true);
        var found = -1;
        for (var b = 0; b < page.Blocks.Count; b++)
        {
            if (page.Nodes[page.Blocks[b].Node].Tag == "h1" && page.Blocks[b].Words is >= 3 and <= MostWords && (b <= first || found < 0))
            {
                found = b;
            }
        }

        return found;
    }
}
