namespace Readout.Documents;

/// <summary>
/// Converts between UTF-16 offsets, used inside, and Unicode code-point offsets, used in records.
/// A surrogate without its partner counts as one code point, as it does in JSON readers.
/// </summary>
public sealed class CodePoints
{
    // Positions, in UTF-16, of the second halves of surrogate pairs: nearly always none, so conversion is the identity.
    private readonly int[] _lowHalves;

    public CodePoints(string text)
    {
        List<int>? found = null;
        for (var i = 1; i < text.Length; i++)
        {
            if (char.IsLowSurrogate(text[i]) && char.IsHighSurrogate(text[i - 1]))
            {
                (found ??= []).Add(i);
            }
        }

        _lowHalves = found?.ToArray() ?? [];
    }

    /// <summary>The number of code points before a UTF-16 offset.</summary>
    public int FromUtf16(int offset) => _lowHalves.Length == 0 ? offset : offset - CountBefore(offset);

    /// <summary>The UTF-16 offset of a code point.</summary>
    public int ToUtf16(int codePoint)
    {
        if (_lowHalves.Length == 0)
        {
            return codePoint;
        }

        // The k-th low half stands at code point (_lowHalves[k] - k - 1), and shifts everything after it by one.
        int low = 0, high = _lowHalves.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            if (_lowHalves[middle] - middle - 1 < codePoint)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        return codePoint + low;
    }

    private int CountBefore(int offset)
    {
        var index = Array.BinarySearch(_lowHalves, offset);
        return index >= 0 ? index : ~index;
    }
}
