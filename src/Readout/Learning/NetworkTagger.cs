using System.Buffers;

namespace Readout.Learning;

/// <summary>A trained network, ready to tag. Safe to call from many threads.</summary>
public sealed class NetworkTagger
{
    // Bounds the memory of one call: six buffers of so many rows.
    private const int MostRows = 4096;

    private readonly NetworkShape _shape;
    private readonly WordVectors _vectors;
    private readonly Crf _crf;
    private readonly float[] _weights;

    // Each feature's vector times its slice of the first layer: a feature then costs one row addition.
    private readonly float[][] _folded;

    public NetworkTagger(NetworkShape shape, WordVectors vectors, Crf crf, float[] weights)
    {
        _shape = shape;
        _vectors = vectors;
        _crf = crf;
        _weights = weights;
        _folded = new float[shape.Columns.Length][];
        var at = 0;
        for (var c = 0; c < shape.Columns.Length; c++)
        {
            var (size, width) = shape.Columns[c];
            _folded[c] = new float[size * shape.Hidden];
            Gemm.MultiplyAdd(
                weights.AsSpan(shape.Embeddings[c]), width, 1, weights.AsSpan(shape.InputWeights + (at * shape.Hidden)), shape.Hidden, _folded[c], shape.Hidden, size, width, shape.Hidden);
            at += width;
        }

        VectorWeights = shape.InputWeights + (at * shape.Hidden);
    }

    private int VectorWeights { get; }

    /// <summary>The best labels of each sequence.</summary>
    public IEnumerable<byte[]> Tag(IReadOnlyList<TaggerInput> inputs)
    {
        for (var first = 0; first < inputs.Count;)
        {
            var batch = new List<TaggerInput>();
            var rows = 0;
            for (; first < inputs.Count && (batch.Count == 0 || rows + inputs[first].Length <= MostRows); first++)
            {
                batch.Add(inputs[first]);
                rows += inputs[first].Length + _shape.Gap;
            }

            var scores = Scores(batch);
            var at = 0;
            foreach (var input in batch)
            {
                var size = input.Length * _shape.LabelsPadded;
                yield return Best(scores.AsSpan(at, size), input.Length);
                at += size;
            }
        }
    }

    // The label scores of each sequence, one row a position, in order.
    private float[] Scores(List<TaggerInput> batch)
    {
        var h = _shape.Hidden;
        var labels = _shape.LabelsPadded;
        var rows = _shape.Gap + batch.Sum(input => input.Length + _shape.Gap);
        using var room = new Room(rows, h, _shape.VectorWidth, labels);
        var (state, affine, convolved, words, all) = (room.State, room.Affine, room.Convolved, room.Words, room.Labels);
        var valid = new List<int>(rows);
        var row = _shape.Gap;
        foreach (var input in batch)
        {
            for (var i = 0; i < input.Length; i++, row++)
            {
                valid.Add(row);
                var line = state.AsSpan(row * h, h);
                _weights.AsSpan(_shape.InputBias, h).CopyTo(line);
                for (var c = 0; c < _folded.Length; c++)
                {
                    Rows.Add(line, _folded[c].AsSpan(input.Features[(i * _folded.Length) + c] * h, h));
                }

                _vectors.CopyTo(input.Vectors[i], words.AsSpan(row * _shape.VectorWidth, _shape.VectorWidth));
            }

            row += _shape.Gap;
        }

        if (_shape.VectorWidth > 0)
        {
            Gemm.MultiplyAdd(words, _shape.VectorWidth, 1, _weights.AsSpan(VectorWeights), h, state, h, rows, _shape.VectorWidth, h);
        }

        for (var b = 0; b < _shape.Blocks.Length; b++)
        {
            var block = _shape.Blocks[b];
            foreach (var r in valid)
            {
                var line = affine.AsSpan(r * h, h);
                Rows.Normalise(state.AsSpan(r * h, h), line);
                Rows.Affine(line, _weights.AsSpan(block.Gain, h), _weights.AsSpan(block.Bias, h), line);
                _weights.AsSpan(block.ConvolutionBias, h).CopyTo(convolved.AsSpan(r * h, h));
            }

            for (var tap = 0; tap < 3; tap++)
            {
                var shift = (tap - 1) * _shape.Dilations[b];
                var first = Math.Max(0, -shift);
                Gemm.MultiplyAdd(
                    affine.AsSpan((first + shift) * h), h, 1, _weights.AsSpan(block.Convolution + (tap * h * h)), h, convolved.AsSpan(first * h), h, rows - Math.Abs(shift), h, h);
            }

            foreach (var r in valid)
            {
                Rows.AddPositive(state.AsSpan(r * h, h), convolved.AsSpan(r * h, h));
            }
        }

        foreach (var r in valid)
        {
            var line = affine.AsSpan(r * h, h);
            Rows.Normalise(state.AsSpan(r * h, h), line);
            Rows.Affine(line, _weights.AsSpan(_shape.LastGain, h), _weights.AsSpan(_shape.LastBias, h), line);
        }

        Gemm.MultiplyAdd(affine, h, 1, _weights.AsSpan(_shape.OutputWeights), labels, all, labels, rows, h, labels);
        var scores = new float[valid.Count * labels];
        for (var v = 0; v < valid.Count; v++)
        {
            var line = scores.AsSpan(v * labels, labels);
            all.AsSpan(valid[v] * labels, labels).CopyTo(line);
            Rows.Add(line, _weights.AsSpan(_shape.OutputBias, labels));
        }

        return scores;
    }

    private byte[] Best(ReadOnlySpan<float> scores, int length)
    {
        var labels = new byte[length];
        _crf.Best(scores, _shape.LabelsPadded, _weights.AsSpan(_shape.Transitions, _shape.Labels * _shape.Labels), labels);
        return labels;
    }

    // Borrowed: an article needs megabytes for a moment, and fresh arrays of that size would cost more in collections than the arithmetic saves.
    private sealed class Room(int rows, int hidden, int vectors, int labels) : IDisposable
    {
        public float[] State { get; } = Rent(rows * hidden);

        public float[] Affine { get; } = Rent(rows * hidden);

        public float[] Convolved { get; } = Rent(rows * hidden);

        public float[] Words { get; } = Rent(rows * vectors);

        public float[] Labels { get; } = Rent(rows * labels);

        public void Dispose()
        {
            foreach (var array in new[] { State, Affine, Convolved, Words, Labels })
            {
                ArrayPool<float>.Shared.Return(array);
            }
        }

        private static float[] Rent(int length)
        {
            var array = ArrayPool<float>.Shared.Rent(length);
            array.AsSpan(0, length).Clear();
            return array;
        }
    }
}
