namespace Readout.Knowledge;

/// <summary>
/// A table of lines <c>key</c> or <c>key TAB value</c> in ordinal order, searched where it lies: loading a big one costs one pass, no strings.
/// </summary>
internal sealed class SortedTable
{
    private readonly string _text;
    private readonly int[] _starts;

    public SortedTable(string text)
    {
        _text = text;
        var starts = new List<int>(text.Length / 8);
        for (var i = 0; i < text.Length;)
        {
            if (text[i] != '#')
            {
                starts.Add(i);
            }

            var end = text.IndexOf('\n', i);
            i = end < 0 ? text.Length : end + 1;
        }

        _starts = [.. starts];
    }

    public int Count => _starts.Length;

    public bool Contains(ReadOnlySpan<char> key) => TryFind(key, out _);

    public bool TryFind(ReadOnlySpan<char> key, out ReadOnlySpan<char> value)
    {
        int low = 0, high = _starts.Length;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            var line = Line(middle);
            var tab = line.IndexOf('\t');
            var order = (tab < 0 ? line : line[..tab]).SequenceCompareTo(key);
            if (order == 0)
            {
                value = tab < 0 ? [] : line[(tab + 1)..];
                return true;
            }

            if (order < 0)
            {
                low = middle + 1;
            }
            else
            {
                high = middle;
            }
        }

        value = [];
        return false;
    }

    public ReadOnlySpan<char> Line(int index)
    {
        var end = index + 1 < _starts.Length ? _starts[index + 1] - 1 : _text.Length;
        return _text.AsSpan(_starts[index], end - _starts[index]).TrimEnd("\r\n");
    }
}
