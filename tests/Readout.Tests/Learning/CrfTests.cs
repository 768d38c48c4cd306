using Readout.Learning;

namespace Readout.Tests.Learning;

/// <summary>Against every labelling of a short sequence, one by one.</summary>
public sealed class CrfTests
{
    private const int Length = 5;

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Best_labelling_probabilities_and_loss_are_those_of_all_labellings_counted(bool remembering)
    {
        var spans = new SpanLabels(2, remembering);
        var (crf, labels) = (spans.Crf, spans.Count);
        var random = new SplitMix(remembering ? 4UL : 3UL);
        var scores = Draw(random, Length * labels);
        var transitions = Draw(random, crf.States * crf.States);

        var total = 0.0;
        var most = double.NegativeInfinity;
        byte[] best = [];
        var probabilities = new double[Length * labels];
        foreach (var labelling in All(labels).Where(IsWellFormed))
        {
            var score = Score(labelling, spans, remembering, scores, transitions);
            total += Math.Exp(score);
            (most, best) = score > most ? (score, labelling) : (most, best);
            for (var t = 0; t < Length; t++)
            {
                probabilities[(t * labels) + labelling[t]] += Math.Exp(score);
            }
        }

        var found = new byte[Length];
        crf.Best(scores, labels, transitions, found);
        found.ShouldBe(best);
        crf.Marginals(scores, transitions).Zip(probabilities).ShouldAllBe(pair => Math.Abs(pair.First - (pair.Second / total)) < 1e-5);
        crf.Loss(scores, labels, transitions, best, 1, new float[scores.Length], new float[transitions.Length]).ShouldBe(Math.Log(total) - most, 1e-5);
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void The_gradient_is_the_slope_of_the_loss(bool remembering)
    {
        var spans = new SpanLabels(2, remembering);
        var (crf, labels) = (spans.Crf, spans.Count);
        var random = new SplitMix(8);
        var scores = Draw(random, Length * labels);
        var transitions = Draw(random, crf.States * crf.States);
        byte[] gold = [SpanLabels.Begin(0), SpanLabels.Inside(0), SpanLabels.Outside, SpanLabels.Begin(1), SpanLabels.Begin(0)];
        double Loss() => crf.Loss(scores, labels, transitions, gold, 1, new float[scores.Length], new float[transitions.Length]);
        var (scoresGradient, transitionsGradient) = (new float[scores.Length], new float[transitions.Length]);
        crf.Loss(scores, labels, transitions, gold, 1, scoresGradient, transitionsGradient);
        foreach (var (values, gradient) in new[] { (scores, scoresGradient), (transitions, transitionsGradient) })
        {
            for (var i = 0; i < values.Length; i++)
            {
                const float Step = 1e-2f;
                var here = values[i];
                values[i] = here + Step;
                var above = Loss();
                values[i] = here - Step;
                var below = Loss();
                values[i] = here;
                gradient[i].ShouldBe((float)((above - below) / (2 * Step)), 1e-3f);
            }
        }
    }

    private static double Score(byte[] labelling, SpanLabels spans, bool remembering, float[] scores, float[] transitions)
    {
        var (score, before, state) = (0.0, 0, 0);
        for (var t = 0; t < Length; t++)
        {
            var label = labelling[t];
            if (t > 0 && labelling[t - 1] != SpanLabels.Outside && !SpanLabels.IsInside(label))
            {
                before = 1 + SpanLabels.KindOf(labelling[t - 1]);
            }

            var next = remembering ? (before * spans.Count) + label : label;
            score += scores[(t * spans.Count) + label] + (t > 0 ? transitions[(state * spans.Crf.States) + next] : 0);
            state = next;
        }

        return score;
    }

    private static bool IsWellFormed(byte[] labelling) =>
        Enumerable.Range(0, Length).All(t => !SpanLabels.IsInside(labelling[t]) || (t > 0 && (labelling[t - 1] == labelling[t] || labelling[t - 1] == labelling[t] - 1)));

    private static IEnumerable<byte[]> All(int labels) =>
        Enumerable.Range(0, (int)Math.Pow(labels, Length)).Select(n => Enumerable.Range(0, Length).Select(t => (byte)(n / (int)Math.Pow(labels, t) % labels)).ToArray());

    private static float[] Draw(SplitMix random, int count) => [.. Enumerable.Range(0, count).Select(_ => (float)random.NextNormal())];
}
