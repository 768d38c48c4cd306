namespace Readout.Learning;

/// <summary>
/// A trained layer in sixteen-bit integers: of each output row it sums one or more rows of the input ("taps"), each times its own matrix.
/// Sums of integers are exact, so every machine finds the same ones, whatever its vectors; the rounding of weights and inputs stays four digits away.
/// </summary>
internal sealed unsafe class PackedLayer
{
    public const int PanelColumns = 32;
    public const int TileRows = 6;

    // Of a cache line, so that no load of a vector touches two.
    private const int Alignment = 64;

    // Half of the range of the sums: rounding may add to what the bound promises.
    private const double LargestSum = 1 << 30;

    private readonly int _taps;
    private readonly int _pairs;
    private readonly int _panels;
    private readonly short[] _packed;
    private readonly int _first;
    private readonly float[] _scales;
    private readonly float[] _bias;

    /// <param name="weights">tap after tap, each <paramref name="inner"/> rows, a column for each bias</param>
    /// <param name="inputScale">what the inputs were multiplied by before they were rounded</param>
    /// <param name="inputNorm">the longest that an input row can be before that, in the Euclidean sense</param>
    public PackedLayer(ReadOnlySpan<float> weights, ReadOnlySpan<float> bias, int taps, int inner, double inputScale, double inputNorm)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(inner % 2, 0);
        var columns = bias.Length;
        _taps = taps;
        _pairs = inner / 2;
        Columns = Padded(columns);
        _panels = Columns / PanelColumns;
        _scales = new float[Columns];
        _bias = new float[Columns];
        bias.CopyTo(_bias);
        var size = taps * inner * Columns;
        _packed = GC.AllocateArray<short>(size + (Alignment / sizeof(short)), pinned: true);
        fixed (short* start = _packed)
        {
            _first = (int)((Alignment - ((nuint)start % Alignment)) % Alignment) / sizeof(short);
        }

        var scales = Scales(weights, columns, inputScale, inputNorm);
        for (var j = 0; j < columns; j++)
        {
            _scales[j] = (float)(1 / scales[j]);
        }

        for (var row = 0; row < taps * inner; row++)
        {
            var line = weights.Slice(row * columns, columns);
            for (var j = 0; j < columns; j++)
            {
                _packed[_first + At(row, j)] = (short)Math.Round(line[j] * scales[j]);
            }
        }
    }

    public int Columns { get; }

    public static int Padded(int columns) => (columns + PanelColumns - 1) / PanelColumns * PanelColumns;

    /// <summary>Adds to each row of <paramref name="state"/> this layer's result, or the part of it above <paramref name="floor"/>.</summary>
    /// <param name="input">rows of any width; rows are told by where they begin</param>
    /// <param name="starts">for each row of the state, a multiple of <see cref="TileRows"/>, the beginning of each tap's input row</param>
    /// <param name="rowScales">what undoes the scaling of each input row</param>
    public void AddTo(Span<float> state, ReadOnlySpan<short> input, ReadOnlySpan<int> starts, ReadOnlySpan<float> rowScales, float floor, bool wide)
    {
        var rows = rowScales.Length;
        ArgumentOutOfRangeException.ThrowIfNotEqual(rows % TileRows, 0);
        ArgumentOutOfRangeException.ThrowIfNotEqual(starts.Length, rows * _taps);
        ArgumentOutOfRangeException.ThrowIfLessThan(state.Length, rows * Columns);
        foreach (var start in starts)
        {
            ArgumentOutOfRangeException.ThrowIfGreaterThan((uint)start + (2u * (uint)_pairs), (uint)input.Length, nameof(starts));
        }

        var sums = stackalloc int[TileRows * PanelColumns];
        var inputs = stackalloc short*[TileRows * _taps];
        fixed (float* into = state, rowScale = rowScales, scale = _scales, bias = _bias)
        fixed (short* from = input, packed = _packed)
        {
            for (var panel = 0; panel < _panels; panel++)
            {
                var weights = packed + _first + ((long)panel * _taps * _pairs * 2 * PanelColumns);
                for (var row = 0; row < rows; row += TileRows)
                {
                    for (var r = 0; r < TileRows; r++)
                    {
                        for (var tap = 0; tap < _taps; tap++)
                        {
                            inputs[(tap * TileRows) + r] = from + starts[((row + r) * _taps) + tap];
                        }
                    }

                    if (wide)
                    {
                        PairProducts.Tile512(inputs, weights, _taps, _pairs, sums);
                    }
                    else
                    {
                        PairProducts.Tile256(inputs, weights, _taps, _pairs, sums);
                        PairProducts.Tile256(inputs, weights + PanelColumns, _taps, _pairs, sums + (PanelColumns / 2));
                    }

                    for (var r = 0; r < TileRows; r++)
                    {
                        PairProducts.Add(
                            into + ((long)(row + r) * Columns) + (panel * PanelColumns), sums + (r * PanelColumns), rowScale[row + r], scale + (panel * PanelColumns), bias + (panel * PanelColumns), floor);
                    }
                }
            }
        }
    }

    // Panel by panel, in it pair of inner rows by pair, in that the columns, the two weights of a pair side by side.
    private int At(int row, int column) =>
        (column / PanelColumns * _taps * _pairs * 2 * PanelColumns) + (row / 2 * 2 * PanelColumns) + (column % PanelColumns * 2) + (row % 2);

    // For each column, as large as sixteen bits allow and the sums cannot overflow (by Cauchy and Schwarz, tap by tap).
    private double[] Scales(ReadOnlySpan<float> weights, int columns, double inputScale, double inputNorm)
    {
        var largest = new double[columns];
        var lengths = new double[columns];
        for (var tap = 0; tap < _taps; tap++)
        {
            var squares = new double[columns];
            for (var row = tap * _pairs * 2; row < (tap + 1) * _pairs * 2; row++)
            {
                for (var j = 0; j < columns; j++)
                {
                    var weight = Math.Abs((double)weights[(row * columns) + j]);
                    largest[j] = Math.Max(largest[j], weight);
                    squares[j] += weight * weight;
                }
            }

            for (var j = 0; j < columns; j++)
            {
                lengths[j] += Math.Sqrt(squares[j]);
            }
        }

        return [.. largest.Zip(lengths, (most, length) => most == 0 ? 1 : Math.Min(short.MaxValue / most, LargestSum / (length * inputScale * inputNorm)))];
    }
}
