using System.Runtime.Intrinsics;

namespace Readout.Learning;

/// <summary>What is done to a matrix row by row. Rows are multiples of eight wide.</summary>
internal static class Rows
{
    public const float Epsilon = 1e-5f;

    /// <summary>Scales a row to mean 0 and deviation 1; gives one over the deviation.</summary>
    public static float Normalise(ReadOnlySpan<float> row, Span<float> result)
    {
        var sum = Vector256<float>.Zero;
        for (var j = 0; j < row.Length; j += 8)
        {
            sum += Vector256.Create(row.Slice(j, 8));
        }

        var mean = Vector256.Create(Vector256.Sum(sum) / row.Length);
        var squares = Vector256<float>.Zero;
        for (var j = 0; j < row.Length; j += 8)
        {
            var d = Vector256.Create(row.Slice(j, 8)) - mean;
            squares += d * d;
        }

        var inverse = 1 / MathF.Sqrt((Vector256.Sum(squares) / row.Length) + Epsilon);
        var scale = Vector256.Create(inverse);
        for (var j = 0; j < row.Length; j += 8)
        {
            ((Vector256.Create(row.Slice(j, 8)) - mean) * scale).CopyTo(result[j..]);
        }

        return inverse;
    }

    /// <summary>Scales a row to mean 0 and deviation 1, times gain, plus bias, times <paramref name="scale"/>, rounded.</summary>
    public static void NormaliseToShorts(ReadOnlySpan<float> row, ReadOnlySpan<float> gain, ReadOnlySpan<float> bias, float scale, Span<short> result)
    {
        var sum = Vector256<float>.Zero;
        var squares = Vector256<float>.Zero;
        for (var j = 0; j < row.Length; j += 8)
        {
            sum += Vector256.Create(row.Slice(j, 8));
        }

        var mean = Vector256.Create(Vector256.Sum(sum) / row.Length);
        for (var j = 0; j < row.Length; j += 8)
        {
            var d = Vector256.Create(row.Slice(j, 8)) - mean;
            squares += d * d;
        }

        var inverse = Vector256.Create(1 / MathF.Sqrt((Vector256.Sum(squares) / row.Length) + Epsilon));
        var times = Vector256.Create(scale);
        for (var j = 0; j < row.Length; j += 16)
        {
            Vector256.Narrow(Rounded(j, row, gain, bias), Rounded(j + 8, row, gain, bias)).CopyTo(result[j..]);
        }

        Vector256<int> Rounded(int j, ReadOnlySpan<float> row, ReadOnlySpan<float> gain, ReadOnlySpan<float> bias)
        {
            var value = ((Vector256.Create(row.Slice(j, 8)) - mean) * inverse * Vector256.Create(gain.Slice(j, 8))) + Vector256.Create(bias.Slice(j, 8));
            return Vector256.ConvertToInt32Native(Vector256.Round(value * times));
        }
    }

    /// <summary><c>result = row * gain + bias</c>.</summary>
    public static void Affine(ReadOnlySpan<float> row, ReadOnlySpan<float> gain, ReadOnlySpan<float> bias, Span<float> result)
    {
        for (var j = 0; j < row.Length; j += 8)
        {
            Vector256.FusedMultiplyAdd(Vector256.Create(row.Slice(j, 8)), Vector256.Create(gain.Slice(j, 8)), Vector256.Create(bias.Slice(j, 8)))
                .CopyTo(result[j..]);
        }
    }

    /// <summary><c>row += other</c>.</summary>
    public static void Add(Span<float> row, ReadOnlySpan<float> other)
    {
        for (var j = 0; j < row.Length; j += 8)
        {
            (Vector256.Create<float>(row.Slice(j, 8)) + Vector256.Create(other.Slice(j, 8))).CopyTo(row[j..]);
        }
    }

    /// <summary><c>row *= mask</c>.</summary>
    public static void Multiply(Span<float> row, ReadOnlySpan<float> mask)
    {
        for (var j = 0; j < row.Length; j += 8)
        {
            (Vector256.Create<float>(row.Slice(j, 8)) * Vector256.Create(mask.Slice(j, 8))).CopyTo(row[j..]);
        }
    }

    /// <summary><c>row = relu(row + bias) * mask; sum += row</c>.</summary>
    public static void Activate(Span<float> row, ReadOnlySpan<float> bias, ReadOnlySpan<float> mask, Span<float> sum)
    {
        for (var j = 0; j < row.Length; j += 8)
        {
            var value = Vector256.Max(Vector256.Create<float>(row.Slice(j, 8)) + Vector256.Create(bias.Slice(j, 8)), Vector256<float>.Zero) * Vector256.Create(mask.Slice(j, 8));
            value.CopyTo(row[j..]);
            (Vector256.Create<float>(sum.Slice(j, 8)) + value).CopyTo(sum[j..]);
        }
    }

    /// <summary>The gradient of <see cref="Activate"/>: <c>row = row > 0 ? gradient * mask : 0</c>.</summary>
    public static void ActivateBackward(Span<float> row, ReadOnlySpan<float> mask, ReadOnlySpan<float> gradient)
    {
        for (var j = 0; j < row.Length; j += 8)
        {
            var active = Vector256.GreaterThan(Vector256.Create<float>(row.Slice(j, 8)), Vector256<float>.Zero);
            ((Vector256.Create(gradient.Slice(j, 8)) * Vector256.Create(mask.Slice(j, 8))) & active).CopyTo(row[j..]);
        }
    }

    /// <summary>
    /// The gradient of <see cref="Normalise"/> followed by a gain: from the gradient of the affine result to that of the row, added to it.
    /// </summary>
    public static void NormaliseBackward(
        ReadOnlySpan<float> normalised, float inverse, ReadOnlySpan<float> gain, ReadOnlySpan<float> gradient, Span<float> rowGradient, Span<float> gainGradient, Span<float> biasGradient)
    {
        var sum = Vector256<float>.Zero;
        var projected = Vector256<float>.Zero;
        for (var j = 0; j < normalised.Length; j += 8)
        {
            var g = Vector256.Create(gradient.Slice(j, 8));
            var x = Vector256.Create(normalised.Slice(j, 8));
            (Vector256.Create<float>(gainGradient.Slice(j, 8)) + (g * x)).CopyTo(gainGradient[j..]);
            (Vector256.Create<float>(biasGradient.Slice(j, 8)) + g).CopyTo(biasGradient[j..]);
            var d = g * Vector256.Create(gain.Slice(j, 8));
            sum += d;
            projected += d * x;
        }

        var mean = Vector256.Create(Vector256.Sum(sum) / normalised.Length);
        var slope = Vector256.Create(Vector256.Sum(projected) / normalised.Length);
        var scale = Vector256.Create(inverse);
        for (var j = 0; j < normalised.Length; j += 8)
        {
            var d = Vector256.Create(gradient.Slice(j, 8)) * Vector256.Create(gain.Slice(j, 8));
            var x = Vector256.Create(normalised.Slice(j, 8));
            (Vector256.Create<float>(rowGradient.Slice(j, 8)) + (scale * (d - mean - (x * slope)))).CopyTo(rowGradient[j..]);
        }
    }
}
