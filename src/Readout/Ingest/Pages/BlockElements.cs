using System.Numerics;

namespace Readout.Ingest.Pages;

/// <summary>The elements a block stands in, and what they are named.</summary>
internal static class BlockElements
{
    // Farther up, the name of an element says nothing about a block any more.
    private const int NameReach = 8;

    private const int TagKinds = 12;

    // Stands for "none above": deeper than pages go.
    private const int NoneAbove = 20;

    private const NameGroup Furniture =
        NameGroup.Comments | NameGroup.Related | NameGroup.Menu | NameGroup.Share | NameGroup.Advert | NameGroup.SignUp | NameGroup.Side | NameGroup.Legal;

    /// <param name="names">of all elements the block stands in</param>
    public static void Add(FeatureRow row, PageOutline page, TextBlock block, NameGroup names)
    {
        var node = page.Nodes[block.Node];
        row.Add(node.Tag switch
        {
            "p" => 0,
            "div" => 1,
            "li" => 2,
            "h1" => 3,
            "h2" => 4,
            "h3" or "h4" => 5,
            "h5" or "h6" => 6,
            "td" or "th" => 7,
            "blockquote" => 8,
            "figcaption" => 9,
            "dt" or "dd" => 10,
            "pre" => 11,
            "section" or "article" or "main" => 12,
            "footer" or "header" or "nav" or "aside" => 13,
            _ => 14,
        });
        row.Add(node.Tag == "p");
        row.Add(node.Tag.Length == 2 && node.Tag[0] == 'h' && char.IsAsciiDigit(node.Tag[1]));
        row.Add(node.Hidden);
        row.Add(node.IsFurniture);
        row.Add(BitOperations.PopCount((uint)block.InlineNames));
        row.Add((block.InlineNames & (NameGroup.Media | NameGroup.Advert | NameGroup.Share | NameGroup.Related)) != NameGroup.None);

        Span<int> distance = stackalloc int[NameGroups.Count];
        distance.Fill(NameReach);
        Span<int> tags = stackalloc int[TagKinds];
        tags.Fill(NoneAbove);
        var level = 0;
        foreach (var above in page.Above(block.Node))
        {
            if (level < NameReach)
            {
                var own = above.Names | (level == 0 ? block.InlineNames : NameGroup.None);
                for (var g = 0; g < NameGroups.Count; g++)
                {
                    if (((int)own >> g & 1) != 0 && distance[g] == NameReach)
                    {
                        distance[g] = level;
                    }
                }
            }

            if (KindOf(above.Tag) is >= 0 and var kind)
            {
                tags[kind] = Math.Min(tags[kind], level);
            }

            level++;
        }

        foreach (var d in distance)
        {
            row.Add(d);
        }

        foreach (var d in tags)
        {
            row.Add(d);
        }

        row.Add(BitOperations.PopCount((uint)(names & Furniture)));
    }

    private static int KindOf(string tag) => tag switch
    {
        "article" => 0,
        "main" => 1,
        "aside" => 2,
        "nav" => 3,
        "header" => 4,
        "footer" => 5,
        "form" => 6,
        "table" => 7,
        "ul" or "ol" or "dl" => 8,
        "figure" => 9,
        "blockquote" => 10,
        "section" => 11,
        _ => -1,
    };
}
