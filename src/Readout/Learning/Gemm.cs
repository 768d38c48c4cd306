using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;

namespace Readout.Learning;

/// <summary>Matrix products in single precision, by hand-blocked fused multiply-adds on 256-bit vectors.</summary>
public static class Gemm
{
    /// <summary>Column counts of right-hand sides must be multiples of this: two vectors of eight.</summary>
    public const int ColumnMultiple = 16;

    // Six rows by sixteen columns are twelve accumulators; with two loads and one broadcast they fill the sixteen registers.
    private const int TileRows = 6;

    // 256 rows of a 16-column panel are 16 KiB: half of a first-level cache.
    private const int InnerBlock = 256;

    /// <summary>The next multiple of <see cref="ColumnMultiple"/>.</summary>
    public static int Padded(int columns) => (columns + ColumnMultiple - 1) / ColumnMultiple * ColumnMultiple;

    /// <summary>
    /// <c>c[i, j] += sum over p of a[i, p] * b[p, j]</c>, where a's element (i, p) stands at <c>i * aRow + p * aColumn</c>
    /// (so a transposed matrix is only a matter of strides) and b's and c's rows are contiguous.
    /// </summary>
    public static unsafe void MultiplyAdd(
        ReadOnlySpan<float> a, int aRow, int aColumn, ReadOnlySpan<float> b, int bRow, Span<float> c, int cRow, int rows, int inner, int columns)
    {
        if (rows == 0 || inner == 0)
        {
            return;
        }

        ArgumentOutOfRangeException.ThrowIfNotEqual(columns % ColumnMultiple, 0);
        ArgumentOutOfRangeException.ThrowIfLessThan(a.Length, ((rows - 1) * aRow) + ((inner - 1) * aColumn) + 1);
        ArgumentOutOfRangeException.ThrowIfLessThan(b.Length, ((inner - 1) * bRow) + columns);
        ArgumentOutOfRangeException.ThrowIfLessThan(c.Length, ((rows - 1) * cRow) + columns);
        fixed (float* pa = a, pb = b, pc = c)
        {
            for (var p = 0; p < inner; p += InnerBlock)
            {
                var depth = Math.Min(InnerBlock, inner - p);
                for (var j = 0; j < columns; j += ColumnMultiple)
                {
                    var panel = pb + ((long)p * bRow) + j;
                    var i = 0;
                    for (; i + TileRows <= rows; i += TileRows)
                    {
                        Tile(pa + ((long)i * aRow) + ((long)p * aColumn), aRow, aColumn, panel, bRow, pc + ((long)i * cRow) + j, cRow, depth);
                    }

                    for (; i < rows; i++)
                    {
                        Row(pa + ((long)i * aRow) + ((long)p * aColumn), aColumn, panel, bRow, pc + ((long)i * cRow) + j, depth);
                    }
                }
            }
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    private static unsafe void Tile(float* a, int aRow, int aColumn, float* b, int bRow, float* c, int cRow, int depth)
    {
        var left0 = Vector256<float>.Zero;
        var right0 = Vector256<float>.Zero;
        var left1 = Vector256<float>.Zero;
        var right1 = Vector256<float>.Zero;
        var left2 = Vector256<float>.Zero;
        var right2 = Vector256<float>.Zero;
        var left3 = Vector256<float>.Zero;
        var right3 = Vector256<float>.Zero;
        var left4 = Vector256<float>.Zero;
        var right4 = Vector256<float>.Zero;
        var left5 = Vector256<float>.Zero;
        var right5 = Vector256<float>.Zero;
        for (var p = 0; p < depth; p++)
        {
            var left = Vector256.Load(b);
            var right = Vector256.Load(b + 8);
            var s = Vector256.Create(*a);
            left0 = Vector256.FusedMultiplyAdd(s, left, left0);
            right0 = Vector256.FusedMultiplyAdd(s, right, right0);
            s = Vector256.Create(a[aRow]);
            left1 = Vector256.FusedMultiplyAdd(s, left, left1);
            right1 = Vector256.FusedMultiplyAdd(s, right, right1);
            s = Vector256.Create(a[2 * aRow]);
            left2 = Vector256.FusedMultiplyAdd(s, left, left2);
            right2 = Vector256.FusedMultiplyAdd(s, right, right2);
            s = Vector256.Create(a[3 * aRow]);
            left3 = Vector256.FusedMultiplyAdd(s, left, left3);
            right3 = Vector256.FusedMultiplyAdd(s, right, right3);
            s = Vector256.Create(a[4 * aRow]);
            left4 = Vector256.FusedMultiplyAdd(s, left, left4);
            right4 = Vector256.FusedMultiplyAdd(s, right, right4);
            s = Vector256.Create(a[5 * aRow]);
            left5 = Vector256.FusedMultiplyAdd(s, left, left5);
            right5 = Vector256.FusedMultiplyAdd(s, right, right5);
            a += aColumn;
            b += bRow;
        }

        Add(c, left0, right0);
        Add(c + cRow, left1, right1);
        Add(c + (2 * cRow), left2, right2);
        Add(c + (3 * cRow), left3, right3);
        Add(c + (4 * cRow), left4, right4);
        Add(c + (5 * cRow), left5, right5);
    }

    private static unsafe void Row(float* a, int aColumn, float* b, int bRow, float* c, int depth)
    {
        var sumLeft = Vector256<float>.Zero;
        var sumRight = Vector256<float>.Zero;
        for (var p = 0; p < depth; p++)
        {
            var s = Vector256.Create(*a);
            sumLeft = Vector256.FusedMultiplyAdd(s, Vector256.Load(b), sumLeft);
            sumRight = Vector256.FusedMultiplyAdd(s, Vector256.Load(b + 8), sumRight);
            a += aColumn;
            b += bRow;
        }

        Add(c, sumLeft, sumRight);
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static unsafe void Add(float* c, Vector256<float> left, Vector256<float> right)
    {
        (Vector256.Load(c) + left).Store(c);
        (Vector256.Load(c + 8) + right).Store(c + 8);
    }
}
