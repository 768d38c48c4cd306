using System.Collections.Immutable;
using Readout.Learning;

namespace Readout.Attributions.Learned;

/// <summary>What the network makes of the tokens of an article.</summary>
/// <param name="Labels">the best labelling</param>
/// <param name="Marginals">how probable each label is, one row a token</param>
/// <param name="Paragraphs">the first token of each sequence that was labelled as one</param>
internal sealed record Tagging(byte[] Labels, float[] Marginals, ImmutableArray<int> Paragraphs)
{
    public float Probability(int token, int label) => Marginals[(token * AttributionModel.Labels.Count) + label];

    public float Probability(int token, Role role) => Probability(token, SpanLabels.Begin((int)role)) + Probability(token, SpanLabels.Inside((int)role));
}
