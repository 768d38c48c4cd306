using System.Formats.Tar;
using System.IO.Compression;

namespace Readout.Ingest.Containers;

/// <summary>
/// Opens what holds other inputs (ZIP, tar, gzip, WARC, mbox, lines of JSON, tables) and hands these out one after another as they are
/// read, so that an archive of any size takes no more memory than its largest entry.
/// </summary>
public static class InputOpener
{
    /// <summary>An archive in an archive in an archive; deeper ones are made to harm.</summary>
    private const int Deepest = 4;

    private const int MostEntries = 2_000_000;

    private const string TooLarge = "larger than 64 MiB";

    /// <summary>The inputs in a file, which is itself the only one when it holds no others.</summary>
    public static IEnumerable<RawInput> Open(RawInput input, Action<SkippedInput> skipped) => Open(input, skipped, 0);

    private static IEnumerable<RawInput> Open(RawInput input, Action<SkippedInput> skipped, int depth)
    {
        if (!TryOpen(input, skipped, out var stream))
        {
            yield break;
        }

        using (stream)
        {
            var format = FormatOf(input, stream);
            if (!IsContainer(format))
            {
                yield return input;
                yield break;
            }

            if (depth == Deepest)
            {
                skipped(new SkippedInput(input.Path, "archives within archives, too deep"));
                yield break;
            }

            foreach (var inner in Guarded(Entries(input, format, stream, skipped, depth), input.Path, skipped))
            {
                yield return inner;
            }
        }
    }

    private static bool IsContainer(InputFormat format) =>
        format is InputFormat.Zip or InputFormat.Tar or InputFormat.Gzip or InputFormat.Warc or InputFormat.Mbox or InputFormat.JsonLines or InputFormat.Csv;

    // Boxes of mail and lines of JSON are known by what follows their first line.
    private static InputFormat FormatOf(RawInput input, PeekedStream stream)
    {
        var format = FileFormat.Of(input.Name, input.MediaType, stream.Peek(FileFormat.Head)).Format;
        return format == InputFormat.Text && MboxReader.IsMbox(stream.Peek(FileFormat.Head)) ? InputFormat.Mbox
            : format == InputFormat.Json && input.MediaType is null && LineReader.IsLines(stream.Peek(LineReader.Reach)) ? InputFormat.JsonLines
            : format;
    }

    // A file that is no container is opened again by whoever reads it: only its head was looked at.
    private static bool TryOpen(RawInput input, Action<SkippedInput> skipped, out PeekedStream stream)
    {
        try
        {
            stream = new PeekedStream(input.Content is { } content ? AsStream(content) : new FileStream(input.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite));
            stream.Peek(1);
            return true;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            skipped(new SkippedInput(input.Path, e.Message));
            stream = new PeekedStream(Stream.Null);
            return false;
        }
    }

    private static MemoryStream AsStream(ReadOnlyMemory<byte> content) =>
        System.Runtime.InteropServices.MemoryMarshal.TryGetArray(content, out var array)
            ? new MemoryStream(array.Array!, array.Offset, array.Count, writable: false)
            : new MemoryStream(content.ToArray(), writable: false);

    private static IEnumerable<RawInput> Entries(RawInput input, InputFormat format, PeekedStream stream, Action<SkippedInput> skipped, int depth) => format switch
    {
        InputFormat.Zip => Zip(input, stream, skipped).SelectMany(entry => Open(entry, skipped, depth + 1)),
        InputFormat.Tar => Tar(input, stream, skipped).SelectMany(entry => Open(entry, skipped, depth + 1)),
        InputFormat.Gzip => Gzip(input, stream, skipped, depth),
        InputFormat.Warc => WarcReader.Read(input, stream, skipped),
        InputFormat.JsonLines => LineReader.JsonLines(input, stream, skipped),
        InputFormat.Csv => CsvReader.Read(input, stream, skipped),
        _ => MboxReader.Read(input, stream, skipped),
    };

    private static IEnumerable<RawInput> Gzip(RawInput input, PeekedStream stream, Action<SkippedInput> skipped, int depth)
    {
        var packed = new CountingStream(stream);
        using var unpacked = new PeekedStream(new BombGuard(new GZipStream(packed, CompressionMode.Decompress), () => packed.Count));
        var name = input.Name.EndsWith(".tgz", StringComparison.OrdinalIgnoreCase) ? input.Name[..^4] + ".tar"
            : input.Name.EndsWith(".gz", StringComparison.OrdinalIgnoreCase) ? input.Name[..^3]
            : input.Name;
        var inner = input with { Name = name, MediaType = null };
        var format = FormatOf(inner, unpacked);

        // A ZIP has its table of contents at the end, so that it must be held whole.
        if (IsContainer(format) && format is not (InputFormat.Zip or InputFormat.Gzip))
        {
            foreach (var entry in Entries(inner, format, unpacked, skipped, depth))
            {
                yield return entry;
            }

            yield break;
        }

        var content = unpacked.ReadBytes(DocumentReader.MostBytes + 1);
        if (content.Length > DocumentReader.MostBytes)
        {
            skipped(new SkippedInput(input.Path, TooLarge));
            yield break;
        }

        foreach (var entry in Open(inner with { Content = content }, skipped, depth + 1))
        {
            yield return entry;
        }
    }

    private static IEnumerable<RawInput> Zip(RawInput input, PeekedStream stream, Action<SkippedInput> skipped)
    {
        using var held = input.Content is { } content ? (Stream)AsStream(content) : new FileStream(input.Path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite);
        using var archive = new ZipArchive(held, ZipArchiveMode.Read);
        stream.Dispose();
        if (archive.Entries.Count > MostEntries)
        {
            throw new InvalidDataException($"more than {MostEntries} entries");
        }

        foreach (var entry in archive.Entries.OrderBy(entry => entry.FullName, StringComparer.Ordinal))
        {
            if (entry.FullName.EndsWith('/') || IsHidden(entry.FullName))
            {
                continue;
            }

            var path = input.Path + "/" + entry.FullName;
            if (Unpacked(entry, path, skipped) is { } bytes)
            {
                yield return new RawInput(path, input.Name + "/" + entry.FullName) { Content = bytes };
            }
        }
    }

    private static byte[]? Unpacked(ZipArchiveEntry entry, string path, Action<SkippedInput> skipped)
    {
        try
        {
            // What the table says of its size need not be true: what comes out is counted.
            using var unpacked = new PeekedStream(new BombGuard(entry.Open(), () => Math.Max(1, entry.CompressedLength)));
            var bytes = unpacked.ReadBytes(DocumentReader.MostBytes + 1);
            if (bytes.Length <= DocumentReader.MostBytes)
            {
                return bytes;
            }

            skipped(new SkippedInput(path, TooLarge));
        }
        catch (Exception e) when (e is InvalidDataException or IOException or NotSupportedException)
        {
            skipped(new SkippedInput(path, "damaged: " + e.Message));
        }

        return null;
    }

    private static IEnumerable<RawInput> Tar(RawInput input, PeekedStream stream, Action<SkippedInput> skipped)
    {
        using var archive = new TarReader(stream, leaveOpen: true);
        var entries = 0;
        while (archive.GetNextEntry() is { } entry)
        {
            if (++entries > MostEntries)
            {
                throw new InvalidDataException($"more than {MostEntries} entries");
            }

            if (entry.EntryType is not (TarEntryType.RegularFile or TarEntryType.V7RegularFile) || entry.DataStream is not { } data || IsHidden(entry.Name))
            {
                continue;
            }

            var path = input.Path + "/" + entry.Name;
            if (entry.Length > DocumentReader.MostBytes)
            {
                skipped(new SkippedInput(path, TooLarge));
                continue;
            }

            using var content = new PeekedStream(data);
            yield return new RawInput(path, input.Name + "/" + entry.Name) { Content = content.ReadBytes(DocumentReader.MostBytes) };
        }
    }

    private static bool IsHidden(string name) =>
        name.Split('/').Any(part => part.StartsWith('.') && part is not ("." or "..")) || name.StartsWith("__MACOSX/", StringComparison.Ordinal);

    // Damage in the middle of an archive ends it; what came before stays.
    private static IEnumerable<RawInput> Guarded(IEnumerable<RawInput> entries, string path, Action<SkippedInput> skipped)
    {
        using var walk = entries.GetEnumerator();
        while (true)
        {
            try
            {
                if (!walk.MoveNext())
                {
                    yield break;
                }
            }
            catch (Exception e) when (e is IOException or InvalidDataException or UnauthorizedAccessException or NotSupportedException or FormatException or ArgumentException or OverflowException)
            {
                skipped(new SkippedInput(path, "damaged archive: " + e.Message));
                yield break;
            }

            yield return walk.Current;
        }
    }
}
