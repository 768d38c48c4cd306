namespace Readout.Learning;

/// <summary>
/// Vectors shortened to a few bytes each: cut into pieces, and each piece replaced by the number of the nearest of 256 pieces common to all vectors
/// (product quantisation: Jégou, Douze and Schmid, PAMI 2011).
/// </summary>
/// <param name="pieces">for each place of a vector in turn, 256 pieces</param>
/// <param name="codes">for each vector, one number a place</param>
public sealed class VectorCodes(int pieceWidth, sbyte[] pieces, byte[] codes)
{
    private const int Choices = 256;
    private const int Rounds = 10;
    private const int Sample = 40_000;
    private const int Chunk = 1000;

    public int PieceWidth => pieceWidth;

    public ReadOnlySpan<sbyte> Pieces => pieces;

    public ReadOnlySpan<byte> Codes => codes;

    private int Places => pieces.Length / (Choices * pieceWidth);

    /// <summary>Writes out a vector.</summary>
    public void CopyTo(int row, Span<short> target)
    {
        var places = Places;
        for (int place = 0, at = 0; place < places; place++)
        {
            foreach (var value in pieces.AsSpan(((place * Choices) + codes[(row * places) + place]) * pieceWidth, pieceWidth))
            {
                target[at++] = value;
            }
        }
    }

    /// <param name="values">row by row, <paramref name="width"/> numbers each</param>
    public static VectorCodes Of(ReadOnlySpan<sbyte> values, int width, int pieceWidth)
    {
        var rows = values.Length / width;
        var places = width / pieceWidth;
        var pieces = new sbyte[places * Choices * pieceWidth];
        var codes = new byte[rows * places];
        var points = new float[rows * pieceWidth];
        for (var place = 0; place < places; place++)
        {
            for (var r = 0; r < rows; r++)
            {
                for (var j = 0; j < pieceWidth; j++)
                {
                    points[(r * pieceWidth) + j] = values[(r * width) + (place * pieceWidth) + j];
                }
            }

            var centres = Centres(points.AsSpan(0, Math.Min(rows, Sample) * pieceWidth), pieceWidth);
            var own = new byte[rows];
            Assign(points, centres, pieceWidth, own);
            for (var r = 0; r < rows; r++)
            {
                codes[(r * places) + place] = own[r];
            }

            for (var c = 0; c < centres.Length; c++)
            {
                pieces[(place * centres.Length) + c] = (sbyte)Math.Clamp(MathF.Round(centres[c]), -sbyte.MaxValue, sbyte.MaxValue);
            }
        }

        return new VectorCodes(pieceWidth, pieces, codes);
    }

    // k-means from evenly spread starting points, so that nothing is left to chance.
    private static float[] Centres(ReadOnlySpan<float> points, int width)
    {
        var rows = points.Length / width;
        var centres = new float[Choices * width];
        for (var c = 0; c < Choices && rows > 0; c++)
        {
            points.Slice((int)((long)c * rows / Choices) * width, width).CopyTo(centres.AsSpan(c * width));
        }

        var nearest = new byte[rows];
        for (var round = 0; round < Rounds; round++)
        {
            Assign(points, centres, width, nearest);
            var sums = new float[centres.Length];
            var counts = new int[Choices];
            for (var r = 0; r < rows; r++)
            {
                counts[nearest[r]]++;
                for (var j = 0; j < width; j++)
                {
                    sums[(nearest[r] * width) + j] += points[(r * width) + j];
                }
            }

            for (var i = 0; i < centres.Length; i++)
            {
                centres[i] = counts[i / width] > 0 ? sums[i] / counts[i / width] : centres[i];
            }
        }

        return centres;
    }

    // The nearest centre is the one with the largest 2xc - cc.
    private static void Assign(ReadOnlySpan<float> points, float[] centres, int width, Span<byte> nearest)
    {
        var transposed = new float[width * Choices];
        var lengths = new float[Choices];
        for (var i = 0; i < centres.Length; i++)
        {
            transposed[(i % width * Choices) + (i / width)] = 2 * centres[i];
            lengths[i / width] += centres[i] * centres[i];
        }

        var scores = new float[Chunk * Choices];
        for (var first = 0; first < nearest.Length; first += Chunk)
        {
            var rows = Math.Min(Chunk, nearest.Length - first);
            for (var r = 0; r < rows; r++)
            {
                for (var c = 0; c < Choices; c++)
                {
                    scores[(r * Choices) + c] = -lengths[c];
                }
            }

            Gemm.MultiplyAdd(points[(first * width)..], width, 1, transposed, Choices, scores, Choices, rows, width, Choices);
            for (var r = 0; r < rows; r++)
            {
                var own = scores.AsSpan(r * Choices, Choices);
                var best = 0;
                for (var c = 1; c < Choices; c++)
                {
                    best = own[c] > own[best] ? c : best;
                }

                nearest[first + r] = (byte)best;
            }
        }
    }
}
