using System.Buffers;

namespace Readout.Learning;

/// <summary>
/// One batch on its way through a trained network. Its sequences lie end to end; what a convolution reads beyond the ends of a sequence is a blank row.
/// </summary>
internal sealed class NetworkPass : IDisposable
{
    private readonly NetworkTagger _network;
    private readonly List<TaggerInput> _batch;
    private readonly int _rows;
    private readonly int _padded;

    // Borrowed: an article needs a megabyte for a moment, and fresh arrays of that size would cost more in collections than the arithmetic saves.
    private readonly float[] _state;
    private readonly float[] _scores;
    private readonly float[] _rowScales;
    private readonly short[] _input;
    private readonly int[] _starts;

    public NetworkPass(NetworkTagger network, List<TaggerInput> batch, int rows)
    {
        _network = network;
        _batch = batch;
        _rows = rows;
        _padded = (rows + PackedLayer.TileRows - 1) / PackedLayer.TileRows * PackedLayer.TileRows;
        _state = ArrayPool<float>.Shared.Rent(_padded * network.Words.Columns);
        _scores = ArrayPool<float>.Shared.Rent(_padded * network.Output.Layer.Columns);
        _rowScales = ArrayPool<float>.Shared.Rent(_padded);
        _input = ArrayPool<short>.Shared.Rent((1 + _padded) * Math.Max(Hidden, network.Vectors.Width));
        _starts = ArrayPool<int>.Shared.Rent(_padded * NetworkShape.Taps);
    }

    private int Hidden => _network.Shape.Hidden;

    /// <summary>The score of each label at each position of each sequence.</summary>
    public IEnumerable<float[]> Run()
    {
        var state = _state.AsSpan(0, _padded * _network.Words.Columns);
        state.Clear();
        _input.AsSpan(0, Math.Max(Hidden, _network.Vectors.Width)).Clear();
        ReadWords();
        Add(_network.Words, state, 1, float.NegativeInfinity);
        _network.Features.AddTo(state, _network.Words.Columns, _batch);
        for (var b = 0; b < _network.Blocks.Length; b++)
        {
            var block = _network.Blocks[b];
            Normalise(block);
            Reach(_network.Shape.Dilations[b]);
            Add(block.Layer, state, NetworkShape.Taps, 0);
        }

        var scores = _scores.AsSpan(0, _padded * _network.Output.Layer.Columns);
        scores.Clear();
        Normalise(_network.Output);
        for (var row = 0; row < _padded; row++)
        {
            _starts[row] = row < _rows ? (row + 1) * Hidden : 0;
        }

        Add(_network.Output.Layer, scores, 1, float.NegativeInfinity);
        return Cut();
    }

    public void Dispose()
    {
        ArrayPool<float>.Shared.Return(_state);
        ArrayPool<float>.Shared.Return(_scores);
        ArrayPool<float>.Shared.Return(_rowScales);
        ArrayPool<short>.Shared.Return(_input);
        ArrayPool<int>.Shared.Return(_starts);
    }

    private void Add(PackedLayer layer, Span<float> result, int taps, float floor) =>
        layer.AddTo(result, _input, _starts.AsSpan(0, _padded * taps), _rowScales.AsSpan(0, _padded), floor, _network.Wide);

    private void ReadWords()
    {
        var vectors = _network.Vectors;
        _starts.AsSpan(0, _padded).Clear();
        _rowScales.AsSpan(0, _padded).Clear();
        var row = 0;
        foreach (var input in _batch)
        {
            foreach (var word in input.Vectors)
            {
                _starts[row] = (row + 1) * vectors.Width;
                _rowScales[row] = vectors.ScaleOf(word);
                vectors.CopyTo(word, _input.AsSpan(_starts[row], vectors.Width));
                row++;
            }
        }
    }

    private void Normalise(NormalisedLayer layer)
    {
        for (var row = 0; row < _rows; row++)
        {
            Rows.NormaliseToShorts(
                _state.AsSpan(row * _network.Words.Columns, Hidden), layer.Gain, layer.Bias, layer.InputScale, _input.AsSpan((row + 1) * Hidden, Hidden));
        }

        _rowScales.AsSpan(0, _padded).Fill(1 / layer.InputScale);
    }

    // Where each row's taps begin in the input: itself and its neighbours at a distance, or the blank row at the front.
    private void Reach(int distance)
    {
        var row = 0;
        foreach (var input in _batch)
        {
            var (first, end) = (row, row + input.Length);
            for (; row < end; row++)
            {
                _starts[row * NetworkShape.Taps] = row - distance >= first ? (row - distance + 1) * Hidden : 0;
                _starts[(row * NetworkShape.Taps) + 1] = (row + 1) * Hidden;
                _starts[(row * NetworkShape.Taps) + 2] = row + distance < end ? (row + distance + 1) * Hidden : 0;
            }
        }

        _starts.AsSpan(_rows * NetworkShape.Taps, (_padded - _rows) * NetworkShape.Taps).Clear();
    }

    private List<float[]> Cut()
    {
        var labels = _network.Shape.Labels;
        var cut = new List<float[]>(_batch.Count);
        var row = 0;
        foreach (var input in _batch)
        {
            var scores = new float[input.Length * labels];
            for (var i = 0; i < input.Length; i++, row++)
            {
                _scores.AsSpan(row * _network.Output.Layer.Columns, labels).CopyTo(scores.AsSpan(i * labels));
            }

            cut.Add(scores);
        }

        return cut;
    }
}
