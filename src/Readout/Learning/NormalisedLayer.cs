namespace Readout.Learning;

/// <summary>A layer norm and the packed layer that reads it, with the scale at which the norm's result just fits into sixteen bits.</summary>
internal sealed class NormalisedLayer
{
    private readonly float[] _gain;
    private readonly float[] _bias;

    public NormalisedLayer(ReadOnlySpan<float> gain, ReadOnlySpan<float> bias, ReadOnlySpan<float> weights, ReadOnlySpan<float> layerBias, int taps)
    {
        _gain = gain.ToArray();
        _bias = bias.ToArray();

        // A normalised row is as long as the root of its width, and so is the largest number it can hold.
        var length = Math.Sqrt(gain.Length);
        double largest = 0, largestGain = 0, biasSquares = 0;
        for (var j = 0; j < gain.Length; j++)
        {
            largest = Math.Max(largest, (length * Math.Abs(gain[j])) + Math.Abs(bias[j]));
            largestGain = Math.Max(largestGain, Math.Abs(gain[j]));
            biasSquares += (double)bias[j] * bias[j];
        }

        InputScale = (float)((short.MaxValue - 1) / Math.Max(largest, 1e-6));
        Layer = new PackedLayer(weights, layerBias, taps, gain.Length, InputScale, (length * largestGain) + Math.Sqrt(biasSquares));
    }

    public ReadOnlySpan<float> Gain => _gain;

    public ReadOnlySpan<float> Bias => _bias;

    public float InputScale { get; }

    public PackedLayer Layer { get; }
}
