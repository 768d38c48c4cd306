namespace Readout.Learning;

/// <summary>
/// A linear-chain conditional random field over label scores: the log-likelihood of a labelling with its gradient, the probabilities of labels, and the best
/// labelling. Its states are those of an automaton that reads the labels, so that a transition may depend on more than the last label.
/// </summary>
public sealed class Crf
{
    private const int Start = -1;

    private readonly Func<int, int, int> _step;
    private readonly int[] _labelOf;
    private readonly bool[] _starts;

    // The transitions there are, by the state they lead to.
    private readonly int[] _from;
    private readonly int[] _to;

    /// <summary>A field whose states are the labels themselves.</summary>
    /// <param name="labels">how many</param>
    /// <param name="allowed">whether the second label may follow the first; a first of -1 stands for the start of a sequence</param>
    public Crf(int labels, Func<int, int, bool> allowed)
        : this(labels, labels, (from, label) => allowed(from, label) ? label : -1)
    {
    }

    /// <param name="step">the state that a label leads to from a state (or from -1, the start of a sequence); -1 if it may not stand there. One label leads into each state</param>
    public Crf(int labels, int states, Func<int, int, int> step)
    {
        Labels = labels;
        States = states;
        _step = step;
        _labelOf = new int[states];
        _starts = new bool[states];
        var arcs = new List<(int To, int From)>();
        for (var from = Start; from < states; from++)
        {
            for (var label = 0; label < labels; label++)
            {
                var to = step(from, label);
                if (to < 0)
                {
                    continue;
                }

                _labelOf[to] = label;
                if (from == Start)
                {
                    _starts[to] = true;
                }
                else
                {
                    arcs.Add((to, from));
                }
            }
        }

        arcs.Sort();
        _from = [.. arcs.Select(arc => arc.From)];
        _to = [.. arcs.Select(arc => arc.To)];
    }

    public int Labels { get; }

    public int States { get; }

    /// <summary>
    /// Minus the log-likelihood of <paramref name="gold"/>. Adds its gradient, times <paramref name="scale"/>, to the two gradients.
    /// </summary>
    /// <param name="scores">one row a position, <paramref name="stride"/> apart</param>
    public double Loss(
        ReadOnlySpan<float> scores, int stride, ReadOnlySpan<float> transitions, ReadOnlySpan<byte> gold, float scale, Span<float> scoresGradient, Span<float> transitionsGradient)
    {
        var path = 0.0;
        var state = Start;
        for (var t = 0; t < gold.Length; t++)
        {
            path += scores[(t * stride) + gold[t]];
            scoresGradient[(t * stride) + gold[t]] -= scale;
            var next = _step(state, gold[t]);
            if (next < 0)
            {
                // A sequence cut out of a longer one may begin in the middle of a span.
                next = Array.IndexOf(_labelOf, gold[t]);
            }
            else if (state >= 0)
            {
                path += transitions[(state * States) + next];
                transitionsGradient[(state * States) + next] -= scale;
            }

            state = next;
        }

        return Expect(scores, stride, transitions, gold.Length, scale, scoresGradient, transitionsGradient) - path;
    }

    /// <summary>How probable each label is at each position.</summary>
    /// <param name="scores">one row a position, <see cref="Labels"/> apart, as are the probabilities</param>
    public float[] Marginals(ReadOnlySpan<float> scores, ReadOnlySpan<float> transitions)
    {
        var probabilities = new float[scores.Length];
        Expect(scores, Labels, transitions, scores.Length / Labels, 1, probabilities, new float[transitions.Length]);
        return probabilities;
    }

    /// <summary>The labelling with the highest score (Viterbi).</summary>
    public void Best(ReadOnlySpan<float> scores, int stride, ReadOnlySpan<float> transitions, Span<byte> labels)
    {
        var n = labels.Length;
        if (n == 0)
        {
            return;
        }

        var back = new byte[n * States];
        Span<float> current = stackalloc float[States];
        Span<float> next = stackalloc float[States];
        for (var state = 0; state < States; state++)
        {
            current[state] = _starts[state] ? scores[_labelOf[state]] : float.NegativeInfinity;
        }

        for (var t = 1; t < n; t++)
        {
            next.Fill(float.NegativeInfinity);
            var row = back.AsSpan(t * States, States);
            for (var arc = 0; arc < _from.Length; arc++)
            {
                var (from, to) = (_from[arc], _to[arc]);
                var score = current[from] + transitions[(from * States) + to];
                if (score > next[to])
                {
                    next[to] = score;
                    row[to] = (byte)from;
                }
            }

            for (var state = 0; state < States; state++)
            {
                current[state] = next[state] + scores[(t * stride) + _labelOf[state]];
            }
        }

        var last = 0;
        for (var state = 1; state < States; state++)
        {
            if (current[state] > current[last])
            {
                last = state;
            }
        }

        for (var t = n - 1; t >= 0; t--)
        {
            labels[t] = (byte)_labelOf[last];
            last = back[(t * States) + last];
        }
    }

    // Adds to the gradients how often each label and each transition is expected; returns the logarithm of the sum over all labellings.
    // In probabilities, scaled to a sum of one at each position, which needs no logarithm inside the sums.
    private double Expect(
        ReadOnlySpan<float> scores, int stride, ReadOnlySpan<float> transitions, int n, float scale, Span<float> scoresGradient, Span<float> transitionsGradient)
    {
        var forward = new double[n * States];
        var emitted = new double[n * Labels];
        var sums = new double[n];
        var weights = new double[_from.Length];
        var expected = new double[_from.Length];
        for (var arc = 0; arc < weights.Length; arc++)
        {
            weights[arc] = Math.Exp(transitions[(_from[arc] * States) + _to[arc]]);
        }

        var total = 0.0;
        for (var t = 0; t < n; t++)
        {
            var emissions = emitted.AsSpan(t * Labels, Labels);
            total += Emit(scores.Slice(t * stride, Labels), emissions);
            var here = forward.AsSpan(t * States, States);
            if (t == 0)
            {
                for (var state = 0; state < States; state++)
                {
                    here[state] = _starts[state] ? 1 : 0;
                }
            }
            else
            {
                var before = forward.AsSpan((t - 1) * States, States);
                for (var arc = 0; arc < weights.Length; arc++)
                {
                    here[_to[arc]] += before[_from[arc]] * weights[arc];
                }
            }

            for (var state = 0; state < States; state++)
            {
                here[state] *= emissions[_labelOf[state]];
                sums[t] += here[state];
            }

            for (var state = 0; state < States; state++)
            {
                here[state] /= sums[t];
            }

            total += Math.Log(sums[t]);
        }

        Span<double> backward = stackalloc double[States];
        Span<double> weighted = stackalloc double[States];
        backward.Fill(1);
        for (var t = n - 1; t >= 0; t--)
        {
            for (var state = 0; state < States; state++)
            {
                scoresGradient[(t * stride) + _labelOf[state]] += scale * (float)(forward[(t * States) + state] * backward[state]);
                weighted[state] = backward[state] * emitted[(t * Labels) + _labelOf[state]] / sums[t];
            }

            if (t > 0)
            {
                backward.Clear();
                var before = forward.AsSpan((t - 1) * States, States);
                for (var arc = 0; arc < weights.Length; arc++)
                {
                    var passed = weights[arc] * weighted[_to[arc]];
                    backward[_from[arc]] += passed;
                    expected[arc] += before[_from[arc]] * passed;
                }
            }
        }

        for (var arc = 0; arc < weights.Length; arc++)
        {
            transitionsGradient[(_from[arc] * States) + _to[arc]] += scale * (float)expected[arc];
        }

        return total;
    }

    // Exponentials of a row, over that of the largest score, which is returned.
    private static double Emit(ReadOnlySpan<float> scores, Span<double> emissions)
    {
        var most = double.NegativeInfinity;
        foreach (var score in scores)
        {
            most = Math.Max(most, score);
        }

        for (var label = 0; label < emissions.Length; label++)
        {
            emissions[label] = Math.Exp(scores[label] - most);
        }

        return most;
    }
}
