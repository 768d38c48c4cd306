using System.Collections.Immutable;

namespace Readout.Learning;

/// <summary>One categorical input: how many values, and how wide the vector learned for each.</summary>
public readonly record struct FeatureColumn(int Size, int Width);

/// <summary>
/// A convolutional sequence tagger: embedded features and fixed word vectors, a linear layer to <see cref="Hidden"/>, residual blocks
/// <c>x += relu(conv3(layernorm(x)))</c> with the given dilations, a layer norm, a linear layer to the labels, and a CRF's transitions.
/// </summary>
public sealed class NetworkShape
{
    /// <summary>How many rows a convolution reads.</summary>
    public const int Taps = 3;

    public NetworkShape(ImmutableArray<FeatureColumn> columns, int vectorWidth, int hidden, ImmutableArray<int> dilations, int labels, int? states = null)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(hidden % Gemm.ColumnMultiple, 0);
        Columns = columns;
        VectorWidth = vectorWidth;
        Hidden = hidden;
        Dilations = dilations;
        Labels = labels;
        States = states ?? labels;
        LabelsPadded = Gemm.Padded(labels);
        var input = columns.Sum(column => column.Width) + vectorWidth;
        InputPadded = Gemm.Padded(input);
        Gap = dilations.Max();

        var offset = 0;
        int Take(int size)
        {
            var here = offset;
            offset += size;
            return here;
        }

        Embeddings = [.. columns.Select(column => Take(column.Size * column.Width))];
        InputWeights = Take(InputPadded * hidden);
        InputBias = Take(hidden);
        Blocks = [.. dilations.Select(_ => new BlockOffsets(Take(hidden), Take(hidden), Take(Taps * hidden * hidden), Take(hidden)))];
        LastGain = Take(hidden);
        LastBias = Take(hidden);
        OutputWeights = Take(hidden * LabelsPadded);
        OutputBias = Take(LabelsPadded);
        Transitions = Take(States * States);
        Parameters = offset;
    }

    public ImmutableArray<FeatureColumn> Columns { get; }

    public int VectorWidth { get; }

    public int Hidden { get; }

    public ImmutableArray<int> Dilations { get; }

    public int Labels { get; }

    /// <summary>Of the field over the labels.</summary>
    public int States { get; }

    public int LabelsPadded { get; }

    public int InputPadded { get; }

    /// <summary>Blank rows between sequences laid end to end, so that no convolution reaches from one into the next.</summary>
    public int Gap { get; }

    /// <summary>Where each part stands in the one array of parameters.</summary>
    public ImmutableArray<int> Embeddings { get; }

    public int InputWeights { get; }

    public int InputBias { get; }

    public ImmutableArray<BlockOffsets> Blocks { get; }

    public int LastGain { get; }

    public int LastBias { get; }

    public int OutputWeights { get; }

    public int OutputBias { get; }

    public int Transitions { get; }

    public int Parameters { get; }

    public readonly record struct BlockOffsets(int Gain, int Bias, int Convolution, int ConvolutionBias);

    /// <summary>Fresh parameters: small normal embeddings, weights by fan-in (He et al., ICCV 2015), gains of one.</summary>
    public float[] Initialise(SplitMix random)
    {
        var parameters = new float[Parameters];
        void Normal(int at, int count, double deviation)
        {
            for (var i = 0; i < count; i++)
            {
                parameters[at + i] = (float)(random.NextNormal() * deviation);
            }
        }

        for (var c = 0; c < Columns.Length; c++)
        {
            // Wide columns are words, whose vectors start near zero so that rare ones say little; narrow ones must be told apart from the start.
            Normal(Embeddings[c], Columns[c].Size * Columns[c].Width, Columns[c].Width >= 32 ? 0.1 : 0.3);
        }

        Normal(InputWeights, InputPadded * Hidden, Math.Sqrt(1.0 / InputPadded));
        foreach (var block in Blocks)
        {
            parameters.AsSpan(block.Gain, Hidden).Fill(1);
            Normal(block.Convolution, 3 * Hidden * Hidden, Math.Sqrt(1.0 / (3 * Hidden)) * 0.6);
        }

        parameters.AsSpan(LastGain, Hidden).Fill(1);
        Normal(OutputWeights, Hidden * LabelsPadded, Math.Sqrt(1.0 / Hidden));
        return parameters;
    }
}

/// <summary>A sequence to tag: the numbers of its features row by row, the rows of its word vectors, and (in training) its labels.</summary>
/// <param name="Features">length times the number of columns</param>
/// <param name="Vectors">one row number of the word vectors a position; 0 is the zero vector</param>
public sealed record TaggerInput(int[] Features, int[] Vectors, byte[]? Labels)
{
    public int Length => Vectors.Length;
}
