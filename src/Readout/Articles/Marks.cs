using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Articles;

/// <summary>What the input itself says its stretches are: a page's elements know a headline from a paragraph better than its looks in plain text do.</summary>
internal readonly struct Marks(ImmutableArray<Block> marks)
{
    public bool IsEmpty => marks.IsEmpty;

    /// <summary>The indexes of the parts with which articles begin: every headline behind running text, and the first part.</summary>
    public ImmutableArray<int> Starts(ImmutableArray<Part> parts)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        var hasBody = false;
        for (var i = 0; i < parts.Length; i++)
        {
            var kind = At(parts[i].Span.Start);
            if (hasBody && kind == BlockKind.Headline)
            {
                starts.Add(i);
                hasBody = false;
            }

            hasBody |= kind == BlockKind.Body;
        }

        return starts.ToImmutable();
    }

    /// <summary>What a part is: as marked, save that within running text a dateline, a credit or an advertisement is told by its words.</summary>
    public BlockKind Of(Part part, BlockKind byLooks) => At(part.Span.Start) switch
    {
        null => byLooks,
        BlockKind.Body => part.Kind switch
        {
            PartKind.Dateline when byLooks == BlockKind.Dateline => BlockKind.Dateline,
            PartKind.Credit => BlockKind.Credit,
            PartKind.Furniture when part.Url is null => BlockKind.Boilerplate,
            _ => BlockKind.Body,
        },
        { } marked => marked,
    };

    private BlockKind? At(int offset)
    {
        int low = 0, high = marks.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            (low, high) = marks[middle].Span.End <= offset ? (middle + 1, high) : (low, middle);
        }

        return low < marks.Length && marks[low].Span.Contains(offset) ? marks[low].Kind : null;
    }
}
