using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Attributions.Learned;

/// <summary>An attribution that the model, the rules or both propose, in tokens.</summary>
/// <param name="Learned">as the model has it</param>
/// <param name="Rule">as the rules have it</param>
internal sealed record Proposal(Wording? Learned, Wording? Rule)
{
    /// <summary>As it is taken: the model's words, the rules' where these know better.</summary>
    public Wording Settled { get; init; } = Learned ?? Rule!;

    /// <summary>Whether the rules see it inside another's content, of which the model knows nothing.</summary>
    public bool IsInner { get; init; }
}

/// <summary>The words of one attribution, in tokens.</summary>
/// <param name="Certainty">how sure the rules are, by the form; the model's certainty is read off its tags</param>
/// <param name="IsNested">whether the rules see it inside another's content</param>
internal sealed record Wording(Run? Source, Run? Cue, ImmutableArray<Run> Content, double Certainty, bool IsNested)
{
    public static Wording Of(Linked linked)
    {
        static Run Run(Segment segment) => new(segment.First, segment.End);
        return new(linked.Source is { } source ? Run(source) : null, linked.Cue is { } cue ? Run(cue) : null, [.. linked.Contents.Select(Run).OrderBy(run => run.First)], 0, false);
    }

    public static Wording Of(Reading text, AttributionSpans spans) => new(
        Hull(text, spans.Source), Hull(text, spans.Cue), [.. spans.Content.Select(text.TokensOf)], spans.Confidence, spans.Within >= 0);

    public int Length => Content.Sum(run => run.Length);

    public int First => Math.Min(Content[0].First, Math.Min(Source?.First ?? int.MaxValue, Cue?.First ?? int.MaxValue));

    public int End => Math.Max(Content[^1].End, Math.Max(Source?.End ?? 0, Cue?.End ?? 0));

    /// <summary>The words that two contents share, as a part of all words of both (Jaccard).</summary>
    public double Likeness(Wording other)
    {
        var shared = Shared(other);
        return (double)shared / (Length + other.Length - shared);
    }

    public int Shared(Wording other) => Content.Sum(left => other.Content.Sum(right => Math.Max(0, Math.Min(left.End, right.End) - Math.Max(left.First, right.First))));

    /// <summary>
    /// The cue, or the content where there is none, and the source of the other stand inside one piece of the content. A source that the rules
    /// shared with another attribution inside may stand before it.
    /// </summary>
    public bool Holds(Wording other)
    {
        foreach (var piece in Content)
        {
            var inside = other.Cue is { } cue ? piece.Contains(cue) : other.Content.All(part => piece.Contains(part) && piece != part);
            if (inside && (other.Source is not { } source || piece.Contains(source) || other.IsNested))
            {
                return true;
            }
        }

        return false;
    }

    private static Run? Hull(Reading text, ImmutableArray<TextSpan> spans) =>
        spans.IsEmpty ? null : text.TokensOf(spans.Aggregate((a, b) => a.Hull(b)));
}
