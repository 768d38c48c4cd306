using System.Collections.Immutable;

namespace Readout.Attributions.Learned;

/// <summary>
/// Brings what the model found and what the rules found together: two that are the same become one proposal, and each proposal learns what stands
/// about it. The model knows only attributions that stand by themselves, since it was trained on these; inside another's content the rules are asked.
/// </summary>
internal static class Union
{
    // Two are one attribution when their contents share at least half of their words.
    private const double SameContent = 0.5;

    // A quotation without a cue belongs to what holds so much of it.
    private const double Covered = 0.8;

    // Those that could meet lie close by in the order of the text.
    public const int Neighbours = 24;

    public static List<Proposal> Of(IEnumerable<Wording> learned, IEnumerable<Wording> byRules)
    {
        var all = learned.Select(wording => new Proposal(wording, null)).Concat(byRules.Select(wording => new Proposal(null, wording)))
            .OrderBy(proposal => proposal.Settled.First).ThenBy(proposal => proposal.Settled.End).ThenBy(proposal => proposal.Learned is null).ToList();
        var taken = new bool[all.Count];
        for (var i = 0; i < all.Count; i++)
        {
            if (all[i].Learned is { } found)
            {
                foreach (var (rule, j) in Near(all, i).Where(other => other.Proposal.Rule is not null && other.Proposal.Learned is null && IsSame(found, other.Proposal.Rule)))
                {
                    taken[j] = true;
                    if (all[i].Rule is not { } earlier || found.Likeness(rule.Rule!) > found.Likeness(earlier))
                    {
                        all[i] = all[i] with { Rule = rule.Rule };
                    }
                }
            }
        }

        all = [.. all.Where((_, i) => !taken[i])];
        all = [.. all.Select((proposal, i) => proposal with { Settled = Settle(all, i) })];
        all = [.. all.Select((proposal, i) => IsInner(all, i) ? proposal with { Settled = Inner(proposal), IsInner = true } : proposal)];
        return [.. all.Select((proposal, i) => proposal with { Settled = WithoutOthers(all, i) })];
    }

    private static Wording Settle(List<Proposal> all, int i)
    {
        if (all[i] is not { Learned: { } learned, Rule: { } rule })
        {
            return all[i].Settled;
        }

        // The model, with one role a word, often leaves the inner attribution's cue out of the outer content.
        if (Near(all, i).Any(other => other.Proposal.Rule is { } inner && rule.Holds(inner) && !learned.Holds(inner) && inner.Shared(learned) > 0))
        {
            return rule;
        }

        // What the model has no words for, such as the dash before a signature, the rules may.
        return learned with { Source = learned.Source ?? rule.Source, Cue = learned.Cue ?? rule.Cue };
    }

    private static bool IsInner(List<Proposal> all, int i) =>
        all[i].Rule is { IsNested: true } rule && Near(all, i).Any(other => other.Proposal.Settled.Holds(rule));

    // Where the model has the same cue but other words, it was misled by the attribution around it.
    private static Wording Inner(Proposal proposal) =>
        (proposal.Learned?.Likeness(proposal.Rule!) >= SameContent ? proposal.Settled : proposal.Rule!) with { IsNested = true };

    // Two cues do not share a content: a piece that the rules, who saw both cues, give to the other one alone is the other's.
    private static Wording WithoutOthers(List<Proposal> all, int i)
    {
        if (all[i] is not { Learned: { Content.Length: > 1 } learned, Rule: { } rule, Settled: var settled } || !settled.Content.SequenceEqual(learned.Content))
        {
            return all[i].Settled;
        }

        var others = Near(all, i).Where(other => other.Proposal is { Learned: null, IsInner: false }).SelectMany(other => other.Proposal.Rule!.Content).ToList();
        var own = settled.Content.Where(piece => rule.Content.Any(piece.Overlaps) || !others.Exists(piece.Overlaps)).ToImmutableArray();
        return own.IsEmpty ? settled : settled with { Content = own };
    }

    /// <summary>The proposals close by, with their places.</summary>
    public static IEnumerable<(Proposal Proposal, int Index)> Near(List<Proposal> all, int i)
    {
        for (var j = Math.Max(0, i - Neighbours); j < Math.Min(all.Count, i + Neighbours); j++)
        {
            if (j != i)
            {
                yield return (all[j], j);
            }
        }
    }

    private static bool IsSame(Wording learned, Wording rule)
    {
        if (rule.Cue is not { } cue)
        {
            return learned.Shared(rule) >= Covered * rule.Length;
        }

        return learned.Cue is { } other ? cue.Overlaps(other) : learned.Likeness(rule) >= SameContent;
    }
}
