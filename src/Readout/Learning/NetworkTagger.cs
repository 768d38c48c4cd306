using System.Collections.Immutable;

namespace Readout.Learning;

/// <summary>A trained network, ready to tag. Safe to call from many threads.</summary>
public sealed class NetworkTagger
{
    // So many rows at a time stay in the second-level cache from layer to layer.
    private const int MostRows = 384;

    private readonly NetworkShape _shape;
    private readonly Crf _crf;
    private readonly float[] _transitions;

    /// <param name="wide">whether to compute with vectors of 512 bits; by default, if the processor has them. The scores are the same</param>
    public NetworkTagger(NetworkShape shape, WordVectors vectors, Crf crf, ReadOnlySpan<float> weights, bool? wide = null)
    {
        _shape = shape;
        _crf = crf;
        _transitions = weights.Slice(shape.Transitions, shape.States * shape.States).ToArray();
        Wide = wide ?? PairProducts.HasWide;
        Vectors = vectors;
        Features = new EmbeddedFeatures(shape, weights);
        var h = shape.Hidden;
        Words = new PackedLayer(
            weights.Slice(shape.InputWeights + (Features.Width * h), vectors.Width * h), new float[h], 1, vectors.Width, 1, sbyte.MaxValue * Math.Sqrt(vectors.Width));
        var blocks = ImmutableArray.CreateBuilder<NormalisedLayer>();
        foreach (var block in shape.Blocks)
        {
            blocks.Add(new NormalisedLayer(
                weights.Slice(block.Gain, h), weights.Slice(block.Bias, h),
                weights.Slice(block.Convolution, NetworkShape.Taps * h * h), weights.Slice(block.ConvolutionBias, h), NetworkShape.Taps));
        }

        Blocks = blocks.ToImmutable();
        Output = new NormalisedLayer(
            weights.Slice(shape.LastGain, h), weights.Slice(shape.LastBias, h),
            weights.Slice(shape.OutputWeights, h * shape.LabelsPadded), weights.Slice(shape.OutputBias, shape.LabelsPadded), 1);
    }

    /// <summary>What the field's transitions score.</summary>
    public ReadOnlySpan<float> Transitions => _transitions;

    internal bool Wide { get; }

    internal WordVectors Vectors { get; }

    internal EmbeddedFeatures Features { get; }

    internal PackedLayer Words { get; }

    internal ImmutableArray<NormalisedLayer> Blocks { get; }

    internal NormalisedLayer Output { get; }

    internal NetworkShape Shape => _shape;

    /// <summary>The best labels of each sequence.</summary>
    public IEnumerable<byte[]> Tag(IReadOnlyList<TaggerInput> inputs) => Scores(inputs).Select(Best);

    /// <summary>The best labels of each sequence by what several networks with the same labels score together.</summary>
    public static IEnumerable<byte[]> Tag(IReadOnlyList<NetworkTagger> networks, IReadOnlyList<TaggerInput> inputs)
    {
        var first = networks[0];
        var transitions = Mean([.. networks.Select(network => network._transitions)]);
        var scores = networks.Select(network => network.Scores(inputs).ToList()).ToList();
        for (var i = 0; i < inputs.Count; i++)
        {
            var labels = new byte[inputs[i].Length];
            first._crf.Best(Mean([.. scores.Select(all => all[i])]), first._shape.Labels, transitions, labels);
            yield return labels;
        }
    }

    private static float[] Mean(IReadOnlyList<float[]> rows)
    {
        var mean = new float[rows[0].Length];
        foreach (var row in rows)
        {
            for (var i = 0; i < mean.Length; i++)
            {
                mean[i] += row[i] / rows.Count;
            }
        }

        return mean;
    }

    /// <summary>The best labels of each sequence, and how probable each label is at each position (one row a position).</summary>
    public IEnumerable<(byte[] Labels, float[] Marginals)> TagWithMarginals(IReadOnlyList<TaggerInput> inputs) =>
        Scores(inputs).Select(scores => (Best(scores), _crf.Marginals(scores, _transitions)));

    private byte[] Best(float[] scores)
    {
        var labels = new byte[scores.Length / _shape.Labels];
        _crf.Best(scores, _shape.Labels, _transitions, labels);
        return labels;
    }

    /// <summary>The score of each label at each position of each sequence.</summary>
    public IEnumerable<float[]> Scores(IReadOnlyList<TaggerInput> inputs)
    {
        for (var first = 0; first < inputs.Count;)
        {
            var batch = new List<TaggerInput>();
            var rows = 0;
            for (; first < inputs.Count && (batch.Count == 0 || rows + inputs[first].Length <= MostRows); first++)
            {
                batch.Add(inputs[first]);
                rows += inputs[first].Length;
            }

            using var pass = new NetworkPass(this, batch, rows);
            foreach (var scores in pass.Run())
            {
                yield return scores;
            }
        }
    }
}
