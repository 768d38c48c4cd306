using System.Text;

namespace Readout.Ingest.Containers;

/// <summary>A stream that can be looked into ahead, read by lines, and read forward only: what container formats need.</summary>
internal sealed class PeekedStream(Stream inner) : ForwardStream(inner)
{
    private const int Size = 1 << 16;

    private byte[] _buffer = new byte[Size];
    private int _start;
    private int _end;

    /// <summary>The next bytes without taking them, fewer only at the end.</summary>
    public ReadOnlySpan<byte> Peek(int count)
    {
        while (_end - _start < count && Fill())
        {
            // more
        }

        return _buffer.AsSpan(_start, Math.Min(count, _end - _start));
    }

    public override int Read(Span<byte> buffer)
    {
        if (_start == _end)
        {
            if (buffer.Length >= Size)
            {
                return Inner.Read(buffer);
            }

            Fill();
        }

        var count = Math.Min(buffer.Length, _end - _start);
        _buffer.AsSpan(_start, count).CopyTo(buffer);
        _start += count;
        return count;
    }

    /// <summary>The next line with its end, at most <paramref name="most"/> bytes of it taken into the result; null at the end.</summary>
    public byte[]? ReadLine(int most)
    {
        if (_start == _end && !Fill())
        {
            return null;
        }

        var line = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
        if (line >= 0 && line < most)
        {
            var whole = _buffer.AsSpan(_start, line + 1).ToArray();
            _start += line + 1;
            return whole;
        }

        // Rare: the line goes beyond the buffer.
        using var longLine = new MemoryStream();
        while (_start < _end || Fill())
        {
            line = _buffer.AsSpan(_start, _end - _start).IndexOf((byte)'\n');
            var count = line < 0 ? _end - _start : line + 1;
            longLine.Write(_buffer, _start, (int)Math.Min(count, most - longLine.Length));
            _start += count;
            if (line >= 0)
            {
                break;
            }
        }

        return longLine.ToArray();
    }

    /// <summary>A line of a header in Latin-1, without its end; null at the end.</summary>
    public string? ReadHeaderLine() => ReadLine(Size) is { } line ? Encoding.Latin1.GetString(line).TrimEnd('\r', '\n') : null;

    /// <summary>The next bytes; fewer when there are no more.</summary>
    public byte[] ReadBytes(int count)
    {
        // Grown as bytes come: a length that somebody claims allocates nothing.
        using var memory = new MemoryStream();
        while (memory.Length < count)
        {
            if (_start == _end && !Fill())
            {
                break;
            }

            var part = (int)Math.Min(count - memory.Length, _end - _start);
            memory.Write(_buffer, _start, part);
            _start += part;
        }

        return memory.ToArray();
    }

    /// <returns>false when there were fewer</returns>
    public bool Skip(long count)
    {
        while (count > 0)
        {
            if (_start == _end)
            {
                _start = _end = 0;
                if (!Fill())
                {
                    return false;
                }
            }

            var part = (int)Math.Min(count, _end - _start);
            _start += part;
            count -= part;
        }

        return true;
    }

    private bool Fill()
    {
        if (_start > 0)
        {
            _buffer.AsSpan(_start, _end - _start).CopyTo(_buffer);
            (_start, _end) = (0, _end - _start);
        }

        if (_end == _buffer.Length)
        {
            Array.Resize(ref _buffer, _buffer.Length * 2);
        }

        var read = Inner.Read(_buffer, _end, _buffer.Length - _end);
        _end += read;
        return read > 0;
    }
}
