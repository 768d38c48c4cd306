namespace Readout.Learning;

/// <summary>
/// Chooses one of several candidates, each told by a set of hashed features: a linear model trained as an averaged perceptron (Collins, EMNLP 2002).
/// </summary>
public sealed class Ranker
{
    private const int Bits = 16;

    private readonly float[] _weights;

    private Ranker(float[] weights) => _weights = weights;

    public static Ranker Read(BinaryReader reader) =>
        reader.ReadHalves() is { Length: 1 << Bits } weights ? new Ranker(weights) : throw new InvalidDataException("a ranker of another size");

    public void Write(BinaryWriter writer) => writer.WriteHalves(_weights);

    public float Score(List<uint> features)
    {
        var score = 0f;
        foreach (var feature in features)
        {
            score += _weights[Slot(feature)];
        }

        return score;
    }

    /// <summary>The index of the best candidate, the first among equals.</summary>
    public int Best(IReadOnlyList<List<uint>> candidates)
    {
        var best = 0;
        var most = float.NegativeInfinity;
        for (var c = 0; c < candidates.Count; c++)
        {
            var score = Score(candidates[c]);
            if (score > most)
            {
                (best, most) = (c, score);
            }
        }

        return best;
    }

    /// <param name="choices">in a fixed order; they are shuffled by <paramref name="seed"/></param>
    public static Ranker Train(IEnumerable<Choice> choices, int rounds, ulong seed)
    {
        var order = choices.ToList();
        var random = new SplitMix(seed);
        var current = new Ranker(new float[1 << Bits]);
        var later = new double[1 << Bits];
        var step = 1;
        for (var round = 0; round < rounds; round++)
        {
            random.Shuffle(order);
            foreach (var choice in order)
            {
                var guess = current.Best(choice.Candidates);
                if (!choice.Right[guess])
                {
                    var right = Enumerable.Range(0, choice.Right.Length).Where(c => choice.Right[c]).MaxBy(c => current.Score(choice.Candidates[c]));
                    Move(choice.Candidates[right], 1);
                    Move(choice.Candidates[guess], -1);
                }

                step++;
            }
        }

        // The mean over all steps: a weight moved late counts for few of them.
        return new Ranker([.. current._weights.Select((weight, i) => (float)(weight - (later[i] / step)))]);

        void Move(List<uint> features, int by)
        {
            foreach (var feature in features)
            {
                current._weights[Slot(feature)] += by;
                later[Slot(feature)] += by * (double)step;
            }
        }
    }

    private static int Slot(uint feature) => (int)((feature * 0x9E3779B1u) >> (32 - Bits));
}

/// <summary>Candidates and which of them would be right; at least one is.</summary>
public sealed record Choice(IReadOnlyList<List<uint>> Candidates, bool[] Right);
