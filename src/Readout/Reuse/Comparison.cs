using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Reuse;

public enum SegmentKind
{
    /// <summary>The same words on both sides.</summary>
    Same,

    /// <summary>The same passage, with words changed, cut or added.</summary>
    Edited,

    OnlyA,

    OnlyB,

    /// <summary>Shared, but in another place of the order; edited or not.</summary>
    Moved,
}

/// <summary>A change of words inside a segment: <c>A</c> empty for words added in b, <c>B</c> empty for words cut from a.</summary>
public readonly record struct WordChange(TextSpan A, TextSpan B);

/// <summary>One step of the way through two texts side by side.</summary>
/// <param name="A">null for a stretch that only b has</param>
/// <param name="B">null for a stretch that only a has</param>
public sealed record Segment(SegmentKind Kind, TextSpan? A, TextSpan? B, ImmutableArray<WordChange> Changes);

/// <summary>
/// Two articles side by side. Segments go through a from beginning to end; what only b has stands where b has it. Every word of either
/// text lies in one segment, and a segment ends where both texts begin a new paragraph.
/// </summary>
public sealed record Comparison(ImmutableArray<Segment> Segments, double CoveredOfA, double CoveredOfB)
{
    public static Comparison Compare(Analysis a, Analysis b)
    {
        var (textOfA, textOfB) = (ComparedText.Of(a), ComparedText.Of(b));
        var passages = new PassageFinder().Between(textOfA, textOfB);
        var pair = TextPair.Of((0, textOfA), (1, textOfB), passages);
        return new Comparison(new SegmentWriter(textOfA, textOfB).Write(passages), pair.CoveredOfA, pair.CoveredOfB);
    }
}
