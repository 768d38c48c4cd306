using AngleSharp.Dom;

namespace Readout.Ingest.Pages;

/// <summary>A block-level element of a page.</summary>
internal sealed class PageNode
{
    /// <summary>Its place in <see cref="PageOutline.Nodes"/>; parents stand before their children.</summary>
    public required int Index { get; init; }

    /// <summary>-1 at the root.</summary>
    public required int Parent { get; init; }

    public required int Depth { get; init; }

    public required string Tag { get; init; }

    public required NameGroup Names { get; init; }

    /// <summary>Tag and names as written: children of one list look alike.</summary>
    public required string Looks { get; init; }

    public required IElement Element { get; init; }

    public bool Hidden { get; init; }

    /// <summary>In an element that never holds an account: comments, navigation, a footer.</summary>
    public bool IsFurniture { get; init; }

    /// <summary>Words in it and below.</summary>
    public int Words { get; set; }

    public int LinkWords { get; set; }

    /// <summary>Words of blocks that look like sentences.</summary>
    public int ProseWords { get; set; }

    public int Blocks { get; set; }
}

/// <summary>A stretch of text that nothing parts: a paragraph, a heading, an item of a list.</summary>
internal sealed class TextBlock
{
    public required string Text { get; init; }

    /// <summary>The block-level element it stands in.</summary>
    public required int Node { get; init; }

    /// <summary>Words (runs of letters and digits).</summary>
    public required int Words { get; init; }

    public required int LinkWords { get; init; }

    public required int Links { get; init; }

    /// <summary>Words in bold or slanting letters.</summary>
    public required int StressedWords { get; init; }

    /// <summary>What the inline elements around all of it are named.</summary>
    public required NameGroup InlineNames { get; init; }

    public bool HasTime { get; init; }

    public bool IsFurniture { get; init; }

    /// <summary>Whether there is a full stop in it.</summary>
    public bool HasStop { get; init; }
}

/// <summary>A page as a line of text blocks over a tree of the block-level elements they stand in.</summary>
internal sealed class PageOutline
{
    public required IReadOnlyList<PageNode> Nodes { get; init; }

    public required IReadOnlyList<TextBlock> Blocks { get; init; }

    /// <summary>Whether a block stands in an element, at any depth.</summary>
    public bool IsInside(int block, int node)
    {
        // An element stands behind the one that holds it.
        var at = Blocks[block].Node;
        while (at > node)
        {
            at = Nodes[at].Parent;
        }

        return at == node;
    }

    /// <summary>Levels up from one element and down to the other, over the lowest that holds both.</summary>
    public (int Up, int Down) Path(int a, int b)
    {
        int up = 0, down = 0;
        while (a != b)
        {
            if (Nodes[a].Depth >= Nodes[b].Depth)
            {
                a = Nodes[a].Parent;
                up++;
            }
            else
            {
                b = Nodes[b].Parent;
                down++;
            }
        }

        return (up, down);
    }

    public IEnumerable<PageNode> Above(int node)
    {
        for (var at = node; at >= 0; at = Nodes[at].Parent)
        {
            yield return Nodes[at];
        }
    }
}
