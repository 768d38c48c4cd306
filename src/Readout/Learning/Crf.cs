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
        int n = gold.Length, k = Labels;
        var forward = new double[n * k];
        var backward = new double[n * k];
        Span<double> terms = stackalloc double[k];
        var arcs = new double[k * k];
        for (var i = 0; i < arcs.Length; i++)
        {
            arcs[i] = transitions[i] + _barred[i];
        }

        for (var to = 0; to < k; to++)
        {
            forward[to] = scores[to] + _barredFirst[to];
        }

        for (var t = 1; t < n; t++)
        {
            for (var to = 0; to < k; to++)
            {
                for (var from = 0; from < k; from++)
                {
                    terms[from] = forward[((t - 1) * k) + from] + arcs[(from * k) + to];
                }

                forward[(t * k) + to] = LogSum(terms) + scores[(t * stride) + to];
            }
        }

        for (var t = n - 2; t >= 0; t--)
        {
            for (var from = 0; from < k; from++)
            {
                for (var to = 0; to < k; to++)
                {
                    terms[to] = arcs[(from * k) + to] + scores[((t + 1) * stride) + to] + backward[((t + 1) * k) + to];
                }

                backward[(t * k) + from] = LogSum(terms);
            }
        }

        var total = LogSum(forward.AsSpan((n - 1) * k, k));
        var path = (double)scores[gold[0]] + _barredFirst[gold[0]];
        for (var t = 0; t < n; t++)
        {
            for (var label = 0; label < k; label++)
            {
                scoresGradient[(t * stride) + label] += scale * (float)Math.Exp(forward[(t * k) + label] + backward[(t * k) + label] - total);
            }

            scoresGradient[(t * stride) + gold[t]] -= scale;
            if (t == 0)
            {
                continue;
            }

            path += scores[(t * stride) + gold[t]] + arcs[(gold[t - 1] * k) + gold[t]];
            transitionsGradient[(gold[t - 1] * k) + gold[t]] -= scale;
            for (var from = 0; from < k; from++)
            {
                for (var to = 0; to < k; to++)
                {
                    transitionsGradient[(from * k) + to] += scale * (float)Math.Exp(
                        forward[((t - 1) * k) + from] + arcs[(from * k) + to] + scores[(t * stride) + to] + backward[(t * k) + to] - total);
                }
            }
        }

        return total - path;
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

    private static double LogSum(ReadOnlySpan<double> terms)
    {
        var most = double.NegativeInfinity;
        foreach (var term in terms)
        {
            most = Math.Max(most, term);
        }

        var sum = 0.0;
        foreach (var term in terms)
        {
            sum += Math.Exp(term - most);
        }

        return most + Math.Log(sum);
    }
}
