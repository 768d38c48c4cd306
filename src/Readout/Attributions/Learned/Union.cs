using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Attributions.Learned;

/// <summary>
/// Joins what the model found with what the rules found. The model decides on what stands by itself, since it was trained on outermost attributions only;
/// the rules add what it cannot know: attributions inside another's content, the outer one around what the model found, and forms they are sure of.
/// </summary>
internal static class Union
{
    // Two findings are one attribution when their contents share at least half of their characters, or they have the same cue.
    private const double SameContent = 0.5;

    // From this likeness on, two contents differ by an edge only.
    private const double AgreedContent = 0.75;

    // What only the rules found stands when they are as sure as this; a judgement: their confidence is ordered, not calibrated.
    private const double SureRule = 0.8;

    // Findings that could meet lie close by in the order of the text.
    private const int Neighbours = 24;

    public static ImmutableArray<AttributionSpans> Of(ImmutableArray<AttributionSpans> learned, ImmutableArray<AttributionSpans> byRules)
    {
        var all = learned.Select(spans => new Node(spans, Learned: true)).Concat(byRules.Select(spans => new Node(spans, Learned: false)))
            .OrderBy(node => node.Hull).ThenBy(node => !node.Learned).ToList();
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Learned)
            {
                all[i] = new Node(Settle(all[i].Spans, [.. Near(all, i).Where(node => !node.Learned).Select(node => node.Spans)]), Learned: true);
            }
        }

        var kept = all.Where((node, i) => node.Learned || Stands(all, i)).ToList();

        return [.. kept.Select((node, i) => node.Spans with { Within = SmallestHolder(kept, i) })];
    }

    // Where both agree on the content, the rules' edges are taken: they follow the conventions of the records, the model those of its training text.
    // So they are where the rules see one attribution inside another: the model, with one role a word, often drops the inner one's cue from the content.
    private static AttributionSpans Settle(AttributionSpans learned, List<AttributionSpans> byRules)
    {
        foreach (var rule in byRules)
        {
            if (!IsSame(learned, rule))
            {
                continue;
            }

            if (rule.Cue.Any(cue => learned.Cue.Any(cue.Overlaps)) && byRules.Exists(inner => Holds(rule, inner) && !IsSame(learned, inner)))
            {
                return rule with { Within = -1 };
            }

            if (Likeness(learned.Content, rule.Content) >= AgreedContent && (rule.Source.Length > 0 || learned.Source.Length == 0))
            {
                return rule with { Within = -1, Confidence = Math.Max(rule.Confidence, learned.Confidence) };
            }

            if (learned.Source.Length == 0)
            {
                return learned with { Source = rule.Source };
            }
        }

        return learned;
    }

    private static bool Stands(List<Node> all, int i)
    {
        var rule = all[i];
        var touches = false;
        var nested = false;
        var holds = false;
        foreach (var other in Near(all, i).Where(node => node.Learned))
        {
            if (IsSame(rule.Spans, other.Spans))
            {
                return false;
            }

            nested |= Holds(other.Spans, rule.Spans);
            holds |= Holds(rule.Spans, other.Spans);
            touches |= rule.Spans.Content.Any(piece => other.Spans.Content.Any(piece.Overlaps)) || rule.Spans.Cue.Any(piece => other.Spans.Cue.Concat(other.Spans.Content).Any(piece.Overlaps));
        }

        return nested ? rule.Spans.Within >= 0 : holds || (!touches && rule.Spans.Confidence >= SureRule);
    }

    private static int SmallestHolder(List<Node> nodes, int i)
    {
        var within = -1;
        for (var j = Math.Max(0, i - Neighbours); j < Math.Min(nodes.Count, i + Neighbours); j++)
        {
            if (j != i && Holds(nodes[j].Spans, nodes[i].Spans) && !Holds(nodes[i].Spans, nodes[j].Spans)
                && (within < 0 || Length(nodes[j].Spans.Content) < Length(nodes[within].Spans.Content)))
            {
                within = j;
            }
        }

        return within;
    }

    private static IEnumerable<Node> Near(List<Node> nodes, int i)
    {
        for (var j = Math.Max(0, i - Neighbours); j < Math.Min(nodes.Count, i + Neighbours); j++)
        {
            if (j != i)
            {
                yield return nodes[j];
            }
        }
    }

    // The cue, or the content where there is none, and the source stand inside one piece of the holder's content.
    private static bool Holds(AttributionSpans holder, AttributionSpans other)
    {
        foreach (var piece in holder.Content)
        {
            var inside = other.Cue.Length > 0 ? other.Cue.All(piece.Contains) : other.Content.All(part => piece.Contains(part) && piece != part);
            if (inside && other.Source.All(piece.Contains))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsSame(AttributionSpans a, AttributionSpans b)
    {
        if (a.Cue.Any(left => b.Cue.Any(left.Overlaps)))
        {
            return true;
        }

        if (a.Cue.Length > 0 && b.Cue.Length > 0)
        {
            return false;
        }

        return Likeness(a.Content, b.Content) >= SameContent;
    }

    // Jaccard, in characters.
    private static double Likeness(ImmutableArray<TextSpan> a, ImmutableArray<TextSpan> b)
    {
        var shared = a.Sum(left => b.Sum(left.OverlapWith));
        return (double)shared / (Length(a) + Length(b) - shared);
    }

    private static int Length(ImmutableArray<TextSpan> parts) => parts.Sum(part => part.Length);

    private sealed record Node(AttributionSpans Spans, bool Learned)
    {
        public TextSpan Hull { get; } = Spans.Source.Concat(Spans.Cue).Concat(Spans.Content).Aggregate((a, b) => a.Hull(b));
    }
}
