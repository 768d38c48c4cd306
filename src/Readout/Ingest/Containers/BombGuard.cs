namespace Readout.Ingest.Containers;

/// <summary>Watches how much comes out of a compressed stream for what goes in, and stops what was made to fill a disk.</summary>
/// <param name="unpacked">the stream to read from</param>
/// <param name="packed">how many compressed bytes were read so far</param>
internal sealed class BombGuard(Stream unpacked, Func<long> packed) : Stream
{
    /// <summary>Press text packs to a fifth, tables and repeated pages to a fiftieth; deflate's own limit is a thousandth.</summary>
    private const int MostTimes = 500;

    /// <summary>Below this nothing is a bomb.</summary>
    private const long Harmless = 16 * 1024 * 1024;

    private long _out;

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = unpacked.Read(buffer);
        _out += read;
        return _out > Harmless && _out / MostTimes > packed()
            ? throw new InvalidDataException($"it unpacks to more than {MostTimes} times its size, as only a bomb does")
            : read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            unpacked.Dispose();
        }

        base.Dispose(disposing);
    }
}

/// <summary>Counts the bytes read from a stream.</summary>
internal sealed class CountingStream(Stream inner) : Stream
{
    public long Count { get; private set; }

    public override bool CanRead => true;

    public override bool CanSeek => false;

    public override bool CanWrite => false;

    public override long Length => throw new NotSupportedException();

    public override long Position { get => throw new NotSupportedException(); set => throw new NotSupportedException(); }

    public override int Read(byte[] buffer, int offset, int count) => Read(buffer.AsSpan(offset, count));

    public override int Read(Span<byte> buffer)
    {
        var read = inner.Read(buffer);
        Count += read;
        return read;
    }

    public override void Flush()
    {
    }

    public override long Seek(long offset, SeekOrigin origin) => throw new NotSupportedException();

    public override void SetLength(long value) => throw new NotSupportedException();

    public override void Write(byte[] buffer, int offset, int count) => throw new NotSupportedException();

    protected override void Dispose(bool disposing)
    {
        if (disposing)
        {
            inner.Dispose();
        }

        base.Dispose(disposing);
    }
}
