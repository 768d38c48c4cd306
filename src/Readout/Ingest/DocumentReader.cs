using Readout.Documents;

namespace Readout.Ingest;

/// <summary>An input that was not read, and why, in words for a person.</summary>
public sealed record SkippedInput(string Path, string Reason);

/// <summary>Reads files and folders into documents. Bad inputs are reported, and the rest goes on.</summary>
public static class DocumentReader
{
    /// <summary>A year of a newspaper's text is smaller; a file beyond is a dump or a mistake.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    private const string Empty = "empty";

    private const string TooLarge = "larger than 64 MiB";

    /// <summary>
    /// The files below <paramref name="paths"/> in ordinal order of their names, folders recursively: path on disk and document name.
    /// </summary>
    public static IEnumerable<(string Path, string Name)> Files(IReadOnlyList<string> paths, Action<SkippedInput> skipped)
    {
        foreach (var path in paths)
        {
            if (Directory.Exists(path))
            {
                foreach (var file in FolderWalk.Files(path, skipped))
                {
                    yield return file;
                }
            }
            else if (File.Exists(path))
            {
                yield return (path, Path.GetFileName(path));
            }
            else
            {
                skipped(new SkippedInput(path, "no such file or folder"));
            }
        }
    }

    /// <summary>One file's documents; none, with a reason, when it cannot be read.</summary>
    public static IReadOnlyList<Document> Read(string path, string name, Action<SkippedInput> skipped)
    {
        var problem = Bytes(path, out var bytes) ?? FileFormat.Unread(name, bytes);
        var text = "";
        problem ??= TextDecoder.Decode(bytes, out text);
        if (problem is not null)
        {
            skipped(new SkippedInput(path, problem));
            return [];
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            skipped(new SkippedInput(path, "nothing but white space"));
            return [];
        }

        return [new Document(name, text, FrontMatter.Read(text))];
    }

    private static string? Bytes(string path, out byte[] bytes)
    {
        bytes = [];
        try
        {
            // A length of nothing is told before opening: a pipe in a folder would never answer.
            if (!IsStream(path) && new FileInfo(path).Length is var length and (0 or > MostBytes))
            {
                return length == 0 ? Empty : TooLarge;
            }

            using var stream = File.OpenRead(path);
            using var memory = new MemoryStream();
            var buffer = new byte[81920];
            int read;
            while ((read = stream.Read(buffer)) > 0)
            {
                memory.Write(buffer.AsSpan(0, read));
                if (memory.Length > MostBytes)
                {
                    return TooLarge;
                }
            }

            bytes = memory.ToArray();
            return bytes.Length == 0 ? Empty : null;
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            return e.Message;
        }
    }

    // What a shell hands over in place of a file has no length.
    private static bool IsStream(string path) =>
        path.StartsWith("/dev/fd/", StringComparison.Ordinal) || path.StartsWith("/proc/self/fd/", StringComparison.Ordinal) || path == "/dev/stdin";
}
