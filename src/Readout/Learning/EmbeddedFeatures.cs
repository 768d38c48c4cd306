using System.Runtime.Intrinsics;

namespace Readout.Learning;

/// <summary>The categorical inputs of a network, each value's vector already multiplied by its slice of the first layer: a feature then costs one row addition.</summary>
internal sealed class EmbeddedFeatures
{
    private readonly float[] _rows;
    private readonly int[] _columns;
    private readonly int _hidden;

    public EmbeddedFeatures(NetworkShape shape, ReadOnlySpan<float> weights)
    {
        _hidden = shape.Hidden;
        _columns = new int[shape.Columns.Length];
        _rows = new float[(1 + shape.Columns.Sum(column => column.Size)) * _hidden];
        weights.Slice(shape.InputBias, _hidden).CopyTo(_rows);
        var row = 1;
        for (var c = 0; c < _columns.Length; c++)
        {
            var (size, width) = shape.Columns[c];
            _columns[c] = row;
            Gemm.MultiplyAdd(
                weights[shape.Embeddings[c]..], width, 1, weights[(shape.InputWeights + (Width * _hidden))..], _hidden, _rows.AsSpan(row * _hidden), _hidden, size, width, _hidden);
            row += size;
            Width += width;
        }
    }

    /// <summary>How many rows of the first layer the features take.</summary>
    public int Width { get; }

    /// <summary>Adds the features of a batch, and the first layer's bias, to the rows of its state.</summary>
    public unsafe void AddTo(Span<float> state, int stride, List<TaggerInput> batch)
    {
        var starts = stackalloc int[_columns.Length];
        fixed (float* rows = _rows, into = state)
        {
            var line = into;
            foreach (var input in batch)
            {
                ArgumentOutOfRangeException.ThrowIfGreaterThan((line - into) + ((long)input.Length * stride), state.Length);
                for (var i = 0; i < input.Length; i++, line += stride)
                {
                    for (var c = 0; c < _columns.Length; c++)
                    {
                        starts[c] = (_columns[c] + input.Features[(i * _columns.Length) + c]) * _hidden;
                    }

                    for (var j = 0; j < _hidden; j += 8)
                    {
                        var sum = Vector256.Load(line + j) + Vector256.Load(rows + j);
                        for (var c = 0; c < _columns.Length; c++)
                        {
                            sum += Vector256.Load(rows + starts[c] + j);
                        }

                        sum.Store(line + j);
                    }
                }
            }
        }
    }
}
