namespace Readout.Learning;

/// <summary>
/// Fixed word vectors in eight bits a number with one scale a row; row 0 is the zero vector, for unknown words. Rare words, where they are asked for, have the rows behind, kept in fewer bytes.
/// </summary>
public sealed class WordVectors
{
    private readonly Vocabulary _words;
    private readonly sbyte[] _values;
    private readonly float[] _scales;
    private readonly RareWords? _rare;

    /// <param name="words">the number of a word is its row</param>
    public WordVectors(Vocabulary words, int width, float[] scales, sbyte[] values, RareWords? rare = null)
    {
        ArgumentOutOfRangeException.ThrowIfNotEqual(values.Length, words.Size * width);
        _words = words;
        Width = width;
        _scales = scales;
        _values = values;
        _rare = rare;
    }

    public static WordVectors None { get; } = new(new Vocabulary([]), 0, [0], []);

    public int Width { get; }

    public Vocabulary Words => _words;

    public ReadOnlySpan<sbyte> Values => _values;

    public ReadOnlySpan<float> Scales => _scales;

    public WordVectors With(RareWords rare) => new(_words, Width, _scales, _values, rare);

    public int Row(ReadOnlySpan<char> normal)
    {
        var hash = Vocabulary.Hash(normal);
        var row = _words.OfHash(hash);
        return row == 0 && _rare?.Words.OfHash(hash) is > 0 and var rare ? _words.Size + rare - 1 : row;
    }

    public float ScaleOf(int row) => row < _words.Size ? _scales[row] : _rare!.Scales[row - _words.Size];

    public void CopyTo(int row, Span<float> target)
    {
        if (row >= _words.Size)
        {
            _rare!.CopyTo(row - _words.Size, target);
            return;
        }

        var scale = _scales[row];
        var values = _values.AsSpan(row * Width, Width);
        for (var j = 0; j < values.Length; j++)
        {
            target[j] = values[j] * scale;
        }
    }

    /// <summary>The numbers as they are kept, without their row's scale.</summary>
    public void CopyTo(int row, Span<short> target)
    {
        if (row >= _words.Size)
        {
            _rare!.Codes.CopyTo(row - _words.Size, target);
            return;
        }

        var values = _values.AsSpan(row * Width, Width);
        for (var j = 0; j < values.Length; j++)
        {
            target[j] = values[j];
        }
    }

    /// <summary>Rounds vectors to eight bits.</summary>
    public static WordVectors Quantise(IReadOnlyList<(uint Hash, float[] Vector)> rows, int width)
    {
        var values = new sbyte[(rows.Count + 1) * width];
        var scales = new float[rows.Count + 1];
        for (var r = 0; r < rows.Count; r++)
        {
            var largest = rows[r].Vector.Max(MathF.Abs);
            scales[r + 1] = largest / 127;
            for (var j = 0; j < width && largest > 0; j++)
            {
                values[((r + 1) * width) + j] = (sbyte)MathF.Round(rows[r].Vector[j] / scales[r + 1]);
            }
        }

        return new WordVectors(new Vocabulary([.. rows.Select(row => row.Hash)]), width, scales, values);
    }
}
