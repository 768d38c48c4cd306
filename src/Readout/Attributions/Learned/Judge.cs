using Readout.Learning;

namespace Readout.Attributions.Learned;

/// <summary>How probable it is that a careful annotator would mark what is proposed, at least half of its content.</summary>
internal sealed class Judge(LogisticModel ofLearned, LogisticModel ofRules)
{
    public LogisticModel OfLearned { get; } = ofLearned;

    public LogisticModel OfRules { get; } = ofRules;

    public double Probability(Proposal proposal, double[] evidence) => (proposal.Learned is null ? OfRules : OfLearned).Probability(evidence);
}
