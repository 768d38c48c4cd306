using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics;
using System.Runtime.Intrinsics.X86;

namespace Readout.Learning;

/// <summary>
/// The inner loops of <see cref="PackedLayer"/>: six input rows by a panel of columns, two sixteen-bit products and their sum a lane and instruction.
/// </summary>
internal static unsafe class PairProducts
{
    /// <summary>Whether the processor has the wide kernel's instructions.</summary>
    public static bool HasWide => Vector512.IsHardwareAccelerated && Avx512BW.IsSupported;

    /// <summary>Sums for six rows and 32 columns.</summary>
    /// <param name="inputs">six pointers for each tap</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Tile512(short** inputs, short* weights, int taps, int pairs, int* sums)
    {
        Vector512<int> left0 = default, left1 = default, left2 = default, left3 = default, left4 = default, left5 = default;
        Vector512<int> right0 = default, right1 = default, right2 = default, right3 = default, right4 = default, right5 = default;
        for (var tap = 0; tap < taps; tap++, inputs += PackedLayer.TileRows)
        {
            int* a0 = (int*)inputs[0], a1 = (int*)inputs[1], a2 = (int*)inputs[2], a3 = (int*)inputs[3], a4 = (int*)inputs[4], a5 = (int*)inputs[5];
            for (nint p = 0; p < pairs; p++)
            {
                var left = Vector512.Load(weights);
                var right = Vector512.Load(weights + 32);
                weights += 64;
                var s = Vector512.Create(a0[p]).AsInt16();
                left0 += Avx512BW.MultiplyAddAdjacent(s, left);
                right0 += Avx512BW.MultiplyAddAdjacent(s, right);
                s = Vector512.Create(a1[p]).AsInt16();
                left1 += Avx512BW.MultiplyAddAdjacent(s, left);
                right1 += Avx512BW.MultiplyAddAdjacent(s, right);
                s = Vector512.Create(a2[p]).AsInt16();
                left2 += Avx512BW.MultiplyAddAdjacent(s, left);
                right2 += Avx512BW.MultiplyAddAdjacent(s, right);
                s = Vector512.Create(a3[p]).AsInt16();
                left3 += Avx512BW.MultiplyAddAdjacent(s, left);
                right3 += Avx512BW.MultiplyAddAdjacent(s, right);
                s = Vector512.Create(a4[p]).AsInt16();
                left4 += Avx512BW.MultiplyAddAdjacent(s, left);
                right4 += Avx512BW.MultiplyAddAdjacent(s, right);
                s = Vector512.Create(a5[p]).AsInt16();
                left5 += Avx512BW.MultiplyAddAdjacent(s, left);
                right5 += Avx512BW.MultiplyAddAdjacent(s, right);
            }
        }

        left0.Store(sums);
        right0.Store(sums + 16);
        left1.Store(sums + 32);
        right1.Store(sums + 48);
        left2.Store(sums + 64);
        right2.Store(sums + 80);
        left3.Store(sums + 96);
        right3.Store(sums + 112);
        left4.Store(sums + 128);
        right4.Store(sums + 144);
        left5.Store(sums + 160);
        right5.Store(sums + 176);
    }

    /// <summary>Sums for six rows and the first 16 columns of a panel.</summary>
    /// <param name="inputs">six pointers for each tap</param>
    [MethodImpl(MethodImplOptions.AggressiveOptimization)]
    public static void Tile256(short** inputs, short* weights, int taps, int pairs, int* sums)
    {
        Vector256<int> left0 = default, left1 = default, left2 = default, left3 = default, left4 = default, left5 = default;
        Vector256<int> right0 = default, right1 = default, right2 = default, right3 = default, right4 = default, right5 = default;
        for (var tap = 0; tap < taps; tap++, inputs += PackedLayer.TileRows)
        {
            int* a0 = (int*)inputs[0], a1 = (int*)inputs[1], a2 = (int*)inputs[2], a3 = (int*)inputs[3], a4 = (int*)inputs[4], a5 = (int*)inputs[5];
            for (nint p = 0; p < pairs; p++)
            {
                var left = Vector256.Load(weights);
                var right = Vector256.Load(weights + 16);
                weights += 2 * PackedLayer.PanelColumns;
                var s = Vector256.Create(a0[p]).AsInt16();
                left0 += MultiplyAdjacent(s, left);
                right0 += MultiplyAdjacent(s, right);
                s = Vector256.Create(a1[p]).AsInt16();
                left1 += MultiplyAdjacent(s, left);
                right1 += MultiplyAdjacent(s, right);
                s = Vector256.Create(a2[p]).AsInt16();
                left2 += MultiplyAdjacent(s, left);
                right2 += MultiplyAdjacent(s, right);
                s = Vector256.Create(a3[p]).AsInt16();
                left3 += MultiplyAdjacent(s, left);
                right3 += MultiplyAdjacent(s, right);
                s = Vector256.Create(a4[p]).AsInt16();
                left4 += MultiplyAdjacent(s, left);
                right4 += MultiplyAdjacent(s, right);
                s = Vector256.Create(a5[p]).AsInt16();
                left5 += MultiplyAdjacent(s, left);
                right5 += MultiplyAdjacent(s, right);
            }
        }

        left0.Store(sums);
        right0.Store(sums + 8);
        left1.Store(sums + 32);
        right1.Store(sums + 40);
        left2.Store(sums + 64);
        right2.Store(sums + 72);
        left3.Store(sums + 96);
        right3.Store(sums + 104);
        left4.Store(sums + 128);
        right4.Store(sums + 136);
        left5.Store(sums + 160);
        right5.Store(sums + 168);
    }

    /// <summary><c>into += max(floor, sums * rowScale * scale + bias)</c>, over the columns of a panel.</summary>
    public static void Add(float* into, int* sums, float rowScale, float* scale, float* bias, float floor)
    {
        var least = Vector256.Create(floor);
        var row = Vector256.Create(rowScale);
        for (var j = 0; j < PackedLayer.PanelColumns; j += 8)
        {
            var value = (Vector256.ConvertToSingle(Vector256.Load(sums + j)) * (row * Vector256.Load(scale + j))) + Vector256.Load(bias + j);
            (Vector256.Load(into + j) + Vector256.Max(value, least)).Store(into + j);
        }
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static Vector256<int> MultiplyAdjacent(Vector256<short> a, Vector256<short> b)
    {
        if (Avx2.IsSupported)
        {
            return Avx2.MultiplyAddAdjacent(a, b);
        }

        Vector256<int> x = a.AsInt32(), y = b.AsInt32();
        return ((x << 16 >> 16) * (y << 16 >> 16)) + ((x >> 16) * (y >> 16));
    }
}
