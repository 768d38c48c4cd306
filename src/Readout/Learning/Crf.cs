namespace Readout.Learning;

/// <summary>
/// A linear-chain conditional random field over label scores: the log-likelihood of a labelling with its gradient, and the best labelling.
/// Forbidden transitions are never taken.
/// </summary>
public sealed class Crf
{
    private const float Forbidden = -1e4f;

    private readonly float[] _barred;
    private readonly float[] _barredFirst;

    /// <param name="labels">how many</param>
    /// <param name="allowed">whether the second label may follow the first; a first of -1 stands for the start of a sequence</param>
    public Crf(int labels, Func<int, int, bool> allowed)
    {
        Labels = labels;
        _barred = new float[labels * labels];
        _barredFirst = new float[labels];
        for (var to = 0; to < labels; to++)
        {
            _barredFirst[to] = allowed(-1, to) ? 0 : Forbidden;
            for (var from = 0; from < labels; from++)
            {
                _barred[(from * labels) + to] = allowed(from, to) ? 0 : Forbidden;
            }
        }
    }

    public int Labels { get; }

    /// <summary>
    /// Minus the log-likelihood of <paramref name="gold"/>. Adds its gradient, times <paramref name="scale"/>, to the two gradients.
    /// </summary>
    /// <param name="scores">one row a position, <paramref name="stride"/> apart</param>
    public double Loss(
        ReadOnlySpan<float> scores, int stride, ReadOnlySpan<float> transitions, ReadOnlySpan<byte> gold, float scale, Span<float> scoresGradient, Span<float> transitionsGradient)
    {
        var path = (double)scores[gold[0]] + _barredFirst[gold[0]];
        for (var t = 0; t < gold.Length; t++)
        {
            scoresGradient[(t * stride) + gold[t]] -= scale;
            if (t > 0)
            {
                var arc = (gold[t - 1] * Labels) + gold[t];
                path += scores[(t * stride) + gold[t]] + transitions[arc] + _barred[arc];
                transitionsGradient[arc] -= scale;
            }
        }

        return Expect(scores, stride, transitions, gold.Length, scale, scoresGradient, transitionsGradient) - path;
    }

    /// <summary>
    /// The cross-entropy to another field over the same labels, a teacher's, which may hold its labels for more or less likely. Adds its gradient, times
    /// <paramref name="scale"/>, to the two gradients.
    /// </summary>
    /// <param name="teacher">its scores, one row a position, <see cref="Labels"/> apart</param>
    public double LossTo(
        ReadOnlySpan<float> teacher, ReadOnlySpan<float> teacherTransitions, ReadOnlySpan<float> scores, int stride, ReadOnlySpan<float> transitions, float scale,
        Span<float> scoresGradient, Span<float> transitionsGradient)
    {
        int k = Labels, n = teacher.Length / k;
        var expected = new float[n * k];
        var expectedArcs = new float[k * k];
        Expect(teacher, k, teacherTransitions, n, 1, expected, expectedArcs);
        var mean = 0.0;
        for (var t = 0; t < n; t++)
        {
            for (var label = 0; label < k; label++)
            {
                mean += (double)expected[(t * k) + label] * scores[(t * stride) + label];
                scoresGradient[(t * stride) + label] -= scale * expected[(t * k) + label];
            }
        }

        for (var arc = 0; arc < expectedArcs.Length; arc++)
        {
            mean += (double)expectedArcs[arc] * transitions[arc];
            transitionsGradient[arc] -= scale * expectedArcs[arc];
        }

        return Expect(scores, stride, transitions, n, scale, scoresGradient, transitionsGradient) - mean;
    }

    // Adds to the gradients how often each label and each transition is expected; returns the logarithm of the sum over all labellings.
    // In probabilities, scaled to a sum of one at each position, which needs no logarithm inside the sums.
    private double Expect(
        ReadOnlySpan<float> scores, int stride, ReadOnlySpan<float> transitions, int n, float scale, Span<float> scoresGradient, Span<float> transitionsGradient)
    {
        var k = Labels;
        var forward = new double[n * k];
        var emitted = new double[n * k];
        var sums = new double[n];
        Span<double> arcs = stackalloc double[k * k];
        for (var i = 0; i < arcs.Length; i++)
        {
            arcs[i] = Math.Exp(transitions[i] + _barred[i]);
        }

        var total = 0.0;
        for (var t = 0; t < n; t++)
        {
            var row = scores.Slice(t * stride, k);
            var most = double.NegativeInfinity;
            foreach (var score in row)
            {
                most = Math.Max(most, score);
            }

            for (var to = 0; to < k; to++)
            {
                emitted[(t * k) + to] = Math.Exp(row[to] - most);
                var sum = t == 0 ? Math.Exp(_barredFirst[to]) : 0;
                for (var from = 0; t > 0 && from < k; from++)
                {
                    sum += forward[((t - 1) * k) + from] * arcs[(from * k) + to];
                }

                forward[(t * k) + to] = sum * emitted[(t * k) + to];
                sums[t] += forward[(t * k) + to];
            }

            for (var to = 0; to < k; to++)
            {
                forward[(t * k) + to] /= sums[t];
            }

            total += Math.Log(sums[t]) + most;
        }

        Span<double> backward = stackalloc double[k];
        Span<double> weighted = stackalloc double[k];
        backward.Fill(1);
        for (var t = n - 1; t >= 0; t--)
        {
            for (var label = 0; label < k; label++)
            {
                scoresGradient[(t * stride) + label] += scale * (float)(forward[(t * k) + label] * backward[label]);
                weighted[label] = backward[label] * emitted[(t * k) + label] / sums[t];
            }

            for (var from = 0; t > 0 && from < k; from++)
            {
                var before = forward[((t - 1) * k) + from];
                var sum = 0.0;
                for (var to = 0; to < k; to++)
                {
                    var arc = arcs[(from * k) + to] * weighted[to];
                    sum += arc;
                    transitionsGradient[(from * k) + to] += scale * (float)(before * arc);
                }

                backward[from] = sum;
            }
        }

        return total;
    }

    /// <summary>The labelling with the highest score (Viterbi).</summary>
    public void Best(ReadOnlySpan<float> scores, int stride, ReadOnlySpan<float> transitions, Span<byte> labels)
    {
        int n = labels.Length, k = Labels;
        if (n == 0)
        {
            return;
        }

        var back = new byte[n * k];
        Span<float> current = stackalloc float[k];
        Span<float> next = stackalloc float[k];
        for (var to = 0; to < k; to++)
        {
            current[to] = scores[to] + _barredFirst[to];
        }

        for (var t = 1; t < n; t++)
        {
            for (var to = 0; to < k; to++)
            {
                var best = float.NegativeInfinity;
                for (var from = 0; from < k; from++)
                {
                    var score = current[from] + transitions[(from * k) + to] + _barred[(from * k) + to];
                    if (score > best)
                    {
                        best = score;
                        back[(t * k) + to] = (byte)from;
                    }
                }

                next[to] = best + scores[(t * stride) + to];
            }

            next.CopyTo(current);
        }

        var last = 0;
        for (var label = 1; label < k; label++)
        {
            if (current[label] > current[last])
            {
                last = label;
            }
        }

        for (var t = n - 1; t >= 0; t--)
        {
            labels[t] = (byte)last;
            last = back[(t * k) + last];
        }
    }
}
