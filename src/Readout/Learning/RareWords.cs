namespace Readout.Learning;

/// <summary>Vectors of words too rare to be kept in full. Names are mostly such words, and what they are like tells a person from a place.</summary>
/// <param name="Words">the number of a word, less one, is its row</param>
/// <param name="Scales">of each row</param>
public sealed record RareWords(Vocabulary Words, VectorCodes Codes, float[] Scales)
{
    internal void CopyTo(int row, Span<float> target)
    {
        Span<short> values = stackalloc short[target.Length];
        Codes.CopyTo(row, values);
        for (var j = 0; j < values.Length; j++)
        {
            target[j] = values[j] * Scales[row];
        }
    }
}
