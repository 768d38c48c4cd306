using Readout.Documents;
using Readout.Learning;

namespace Readout.Attributions.Learned;

/// <summary>What speaks for a proposal, in numbers: how sure the tagger is of its words, whether model and rules agree, what form it has, what stands about it.</summary>
internal sealed class Evidence(Reading text, Tagging tagging, List<Proposal> proposals)
{
    /// <summary>How many numbers there are for a proposal of the model, and for one of the rules alone.</summary>
    public const int OfLearned = 25;
    public const int OfRule = 21;

    private static readonly double[] FormSteps = [0.55, 0.65, 0.75, 0.83, 0.88, 0.93];

    public double[] Of(int i) => proposals[i].Learned is { } learned ? Learned(i, learned, proposals[i].Rule) : Rule(i, proposals[i].Rule!);

    private double[] Learned(int i, Wording found, Wording? rule)
    {
        var touching = Union.Near(proposals, i).Where(other => other.Proposal.Learned is null && other.Proposal.Rule is { IsNested: false } near && near.Shared(found) > 0).ToList();
        var inside = found.Content.Sum(Quoted);
        return
        [
            1,
            found.Content.Average(run => LogisticModel.LogOdds(Least(run))),
            found.Content.Average(run => LogisticModel.LogOdds(Mean(run, Role.Content))),
            LogisticModel.LogOdds(tagging.Probability(found.Content[0].First, SpanLabels.Begin((int)Role.Content))),
            LogisticModel.LogOdds(found.Content[^1].End < text.Count ? 1 - tagging.Probability(found.Content[^1].End, SpanLabels.Inside((int)Role.Content)) : 1),
            found.Cue is { } cue ? LogisticModel.LogOdds(Least(cue)) : 0,
            found.Cue is null ? 1 : 0,
            found.Source is { } source ? LogisticModel.LogOdds(Least(source)) : 0,
            found.Source is null ? 1 : 0,
            inside == found.Length ? 1 : 0,
            inside > 0 && inside < found.Length ? 1 : 0,
            found.Content.Length > 1 ? 1 : 0,
            Math.Log(found.Length),
            found.Length <= 2 ? 1 : 0,
            found.Cue is { } behind && found.Content[0].First < behind.First ? 1 : 0,
            IsHeadline(found) ? 1 : 0,
            found.Cue is { } known && !CueWords.Report(text, known) ? 1 : 0,
            found.Cue is { } quoted && text.IsQuoted(quoted.First) ? 1 : 0,
            rule is not null ? 1 : 0,
            rule?.Certainty ?? 0,
            rule?.Likeness(found) ?? 0,
            rule is { IsNested: true } ? 1 : 0,
            rule?.Cue is { } ruleCue && rule.Cue == found.Cue && ruleCue.Length > 0 ? 1 : 0,
            touching.Count > 0 ? 1 : 0,
            touching.Exists(other => other.Proposal.Rule!.Holds(found)) ? 1 : 0,
        ];
    }

    private double[] Rule(int i, Wording rule)
    {
        var learned = Union.Near(proposals, i).Where(other => other.Proposal.Learned is not null).Select(other => other.Proposal.Learned!).ToList();
        var inside = rule.Content.Sum(Quoted);
        return
        [
            1,
            .. FormSteps.Select(step => rule.Certainty > step ? 1.0 : 0),
            LogisticModel.LogOdds(rule.Content.Average(run => Mean(run, Role.Content))),
            LogisticModel.LogOdds(rule.Content.Max(run => Least(run, Role.Content))),
            rule.Cue is { } cue ? LogisticModel.LogOdds(Mean(cue, Role.Cue)) : 0,
            rule.Cue is null ? 1 : 0,
            rule.Source is { } source ? LogisticModel.LogOdds(Mean(source, Role.Source)) : 0,
            rule.Source is null ? 1 : 0,
            inside == rule.Length ? 1 : 0,
            inside > 0 && inside < rule.Length ? 1 : 0,
            Math.Log(rule.Length),
            IsHeadline(rule) ? 1 : 0,
            learned.Exists(other => other.Shared(rule) > 0) ? 1 : 0,
            learned.Exists(other => rule.Cue is { } mine && (other.Content.Any(mine.Overlaps) || other.Source is { } theirs && mine.Overlaps(theirs))) ? 1 : 0,
            learned.Exists(rule.Holds) ? 1 : 0,
            learned.Exists(other => other.Holds(rule)) ? 1 : 0,
        ];
    }

    private bool IsHeadline(Wording wording) => text.SentenceAt(wording.Content[0].First) is >= 0 and var sentence && text.BlockKindOf(sentence) is not BlockKind.Body;

    private int Quoted(Run run)
    {
        var inside = 0;
        for (var i = run.First; i < run.End; i++)
        {
            inside += text.IsQuoted(i) ? 1 : 0;
        }

        return inside;
    }

    private double Least(Run run)
    {
        var least = 1.0;
        for (var i = run.First; i < run.End; i++)
        {
            least = Math.Min(least, tagging.Probability(i, tagging.Labels[i]));
        }

        return least;
    }

    private double Least(Run run, Role role)
    {
        var least = 1.0;
        for (var i = run.First; i < run.End; i++)
        {
            least = Math.Min(least, tagging.Probability(i, role));
        }

        return least;
    }

    private double Mean(Run run, Role role)
    {
        var sum = 0.0;
        for (var i = run.First; i < run.End; i++)
        {
            sum += tagging.Probability(i, role);
        }

        return sum / run.Length;
    }
}
