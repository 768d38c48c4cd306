namespace Readout.Learning;

/// <summary>How a tagger is trained. The recipe was measured on attributions; see <c>models/</c> for the cards.</summary>
public sealed record TaggerTraining
{
    public int Epochs { get; init; } = 7;

    /// <summary>Tokens a batch.</summary>
    public int Batch { get; init; } = 3000;

    public double LearningRate { get; init; } = 0.002;

    public double Dropout { get; init; } = 0.3;

    public double WordDropout { get; init; } = 0.1;

    public ulong Seed { get; init; } = 1;
}

/// <summary>
/// Trains a tagger by <see cref="Adam"/> with warm-up and a linear fall of the rate. Every batch is cut into the same two halves on any machine, so the weights do not depend on the number of cores.
/// </summary>
public static class NetworkTrainer
{
    private const int Halves = 2;
    private const int WarmUpSteps = 150;
    private const double LastRate = 0.05;

    /// <param name="epoch">the chunks to train on in an epoch, cut by the caller with the given generator</param>
    /// <param name="finished">called after each epoch with its number, mean loss a token and the averaged weights</param>
    /// <returns>the averaged weights</returns>
    public static float[] Train(
        NetworkShape shape, WordVectors vectors, Crf crf, TaggerTraining training, Func<SplitMix, IReadOnlyList<TaggerInput>> epoch, Action<int, double, float[]> finished)
    {
        var random = new SplitMix(training.Seed);
        var weights = shape.Initialise(random);
        var adam = new Adam(weights);
        var workers = Enumerable.Range(0, Halves).Select(_ => new NetworkGradient(shape, vectors, crf)).ToArray();
        var step = 0;
        var total = 0;
        for (var e = 0; e < training.Epochs; e++)
        {
            var batches = Batches(epoch(random), training.Batch, random);
            total = Math.Max(total, batches.Count * training.Epochs);
            double loss = 0;
            long tokens = 0;
            foreach (var batch in batches)
            {
                var size = batch.Sum(input => input.Length);
                var seeds = workers.Select(_ => random.Next()).ToArray();
                var losses = new double[Halves];
                Parallel.For(0, Halves, w => losses[w] = workers[w].Run(
                    weights, [.. batch.Where((_, i) => i % Halves == w)], training, new SplitMix(seeds[w]), 1f / size));
                loss += losses.Sum();
                tokens += size;
                step++;
                var progress = Math.Min(1.0, (double)step / total);
                adam.Step([.. workers.Select(worker => worker.Gradient)], training.LearningRate * Math.Min(1.0, (double)step / WarmUpSteps) * (1 - ((1 - LastRate) * progress)));
            }

            finished(e, loss / tokens, adam.Average);
        }

        return adam.Average;
    }

    // Sequences of like length together, so that the halves of a batch cost the same; the order of batches is shuffled.
    private static List<List<TaggerInput>> Batches(IReadOnlyList<TaggerInput> inputs, int tokens, SplitMix random)
    {
        var keyed = inputs.Select((input, index) => (Input: input, Key: input.Length + (random.NextDouble() * 8), Index: index))
            .OrderByDescending(item => item.Key).ThenBy(item => item.Index);
        var batches = new List<List<TaggerInput>>();
        var size = tokens;
        foreach (var (input, _, _) in keyed)
        {
            if (size + input.Length > tokens || batches.Count == 0)
            {
                batches.Add([]);
                size = 0;
            }

            batches[^1].Add(input);
            size += input.Length;
        }

        random.Shuffle(batches);
        return batches;
    }
}
