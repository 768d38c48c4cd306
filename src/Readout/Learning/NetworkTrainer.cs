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
/// Trains a tagger by Adam (Kingma and Ba, ICLR 2015) with warm-up, a linear fall of the rate, clipped gradients and an exponential average
/// of the weights. Every batch is cut into the same two halves on any machine, so the weights do not depend on the number of cores.
/// </summary>
public static class NetworkTrainer
{
    private const int Halves = 2;
    private const double FirstMoment = 0.9;
    private const double SecondMoment = 0.98;
    private const double LongestGradient = 2.0;
    private const int WarmUpSteps = 150;
    private const double LastRate = 0.05;
    private const double AverageDecay = 0.997;

    /// <param name="epoch">the chunks to train on in an epoch, cut by the caller with the given generator</param>
    /// <param name="finished">called after each epoch with its number, mean loss a token and the averaged weights</param>
    /// <returns>the averaged weights</returns>
    public static float[] Train(
        NetworkShape shape, WordVectors vectors, Crf crf, TaggerTraining training, Func<SplitMix, IReadOnlyList<TaggerInput>> epoch, Action<int, double, float[]> finished)
    {
        var random = new SplitMix(training.Seed);
        var weights = shape.Initialise(random);
        var average = (float[])weights.Clone();
        var first = new float[weights.Length];
        var second = new float[weights.Length];
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
                Step(weights, average, first, second, workers, training.LearningRate, ++step, total);
            }

            finished(e, loss / tokens, average);
        }

        return average;
    }

    private static void Step(
        float[] weights, float[] average, float[] first, float[] second, NetworkGradient[] workers, double rate, int step, int total)
    {
        var gradient = workers[0].Gradient;
        for (var w = 1; w < workers.Length; w++)
        {
            Rows.Add(gradient.AsSpan(0, gradient.Length / 8 * 8), workers[w].Gradient.AsSpan(0, gradient.Length / 8 * 8));
            for (var i = gradient.Length / 8 * 8; i < gradient.Length; i++)
            {
                gradient[i] += workers[w].Gradient[i];
            }
        }

        var squares = 0.0;
        foreach (var g in gradient)
        {
            squares += (double)g * g;
        }

        var norm = Math.Sqrt(squares);
        var clip = (float)(norm > LongestGradient ? LongestGradient / norm : 1);
        var progress = Math.Min(1.0, (double)step / total);
        var now = rate * Math.Min(1.0, (double)step / WarmUpSteps) * (1 - ((1 - LastRate) * progress));
        var decay = (float)Math.Min(AverageDecay, (step + 1.0) / (step + 20.0));
        var correct = (float)(now / (1 - Math.Pow(FirstMoment, step)));
        var correctSecond = (float)(1 / (1 - Math.Pow(SecondMoment, step)));
        for (var i = 0; i < weights.Length; i++)
        {
            var g = gradient[i] * clip;
            first[i] += (1 - (float)FirstMoment) * (g - first[i]);
            second[i] += (1 - (float)SecondMoment) * ((g * g) - second[i]);
            weights[i] -= correct * first[i] / (MathF.Sqrt(second[i] * correctSecond) + 1e-8f);
            average[i] += (1 - decay) * (weights[i] - average[i]);
        }
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
