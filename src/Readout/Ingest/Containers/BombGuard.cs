namespace Readout.Ingest.Containers;

/// <summary>Watches how much comes out of a compressed stream for what goes in, and stops what was made to fill a disk.</summary>
/// <param name="unpacked">the stream to read from</param>
/// <param name="packed">how many compressed bytes were read so far</param>
internal sealed class BombGuard(Stream unpacked, Func<long> packed) : ForwardStream(unpacked)
{
    /// <summary>Press text packs to a fifth, tables and repeated pages to a fiftieth; deflate's own limit is a thousandth.</summary>
    private const int MostTimes = 500;

    /// <summary>Below this nothing is a bomb.</summary>
    private const long Harmless = 16 * 1024 * 1024;

    private long _out;

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        _out += read;
        return _out > Harmless && _out / MostTimes > packed()
            ? throw new InvalidDataException($"it unpacks to more than {MostTimes} times its size, as only a bomb does")
            : read;
    }
}

/// <summary>Counts the bytes read from a stream.</summary>
internal sealed class CountingStream(Stream inner) : ForwardStream(inner)
{
    public long Count { get; private set; }

    public override int Read(Span<byte> buffer)
    {
        var read = Inner.Read(buffer);
        Count += read;
        return read;
    }
}
