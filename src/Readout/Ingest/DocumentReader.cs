using Readout.Documents;
using Readout.Ingest.Pages;

namespace Readout.Ingest;

/// <summary>An input that was not read, and why, in words for a person.</summary>
public sealed record SkippedInput(string Path, string Reason);

/// <summary>Reads files and folders into documents. Bad inputs are reported, and the rest goes on.</summary>
public static class DocumentReader
{
    /// <summary>A year of a newspaper's text is smaller; a single input beyond is a dump or a mistake.</summary>
    public const int MostBytes = 64 * 1024 * 1024;

    /// <summary>The longest pages of news have three million characters; parsing takes time and memory many times the length.</summary>
    private const int MostCharactersOfPage = 16 * 1024 * 1024;

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
    public static IReadOnlyList<Document> Read(string path, string name, Action<SkippedInput> skipped) => Read(new RawInput(path, name), skipped);

    /// <summary>One input's documents; none, with a reason, when it cannot be read.</summary>
    public static IReadOnlyList<Document> Read(RawInput input, Action<SkippedInput> skipped)
    {
        ReadOnlyMemory<byte> bytes = default;
        var problem = input.Content is { } given ? given.Length == 0 ? Empty : given.Length > MostBytes ? TooLarge : null : Bytes(input.Path, out bytes);
        bytes = input.Content ?? bytes;
        IReadOnlyList<Document> documents = [];
        problem ??= Read(input, bytes.Span, out documents);
        if (problem is not null)
        {
            skipped(new SkippedInput(input.Path, problem));
        }

        return documents;
    }

    private static string? Read(RawInput input, ReadOnlySpan<byte> bytes, out IReadOnlyList<Document> documents)
    {
        documents = [];
        var (format, kind) = FileFormat.Of(input.Name, input.MediaType, bytes);
        return format switch
        {
            InputFormat.Text => Text(input, bytes, out documents),
            InputFormat.Html => Page(input, bytes, out documents),
            _ => FileFormat.NotRead(kind),
        };
    }

    private static string? Text(RawInput input, ReadOnlySpan<byte> bytes, out IReadOnlyList<Document> documents)
    {
        documents = [];
        if (TextDecoder.Decode(bytes, input.Charset, out var text) is { } problem)
        {
            return problem;
        }

        if (string.IsNullOrWhiteSpace(text))
        {
            return "nothing but white space";
        }

        documents = [new Document(input.Name, text, FrontMatter.Read(text))];
        return null;
    }

    private static string? Page(RawInput input, ReadOnlySpan<byte> bytes, out IReadOnlyList<Document> documents)
    {
        documents = [];
        if (TextDecoder.Decode(bytes, input.Charset ?? MarkupCharset.Declared(bytes), out var html) is { } problem)
        {
            return problem;
        }

        if (html.Length > MostCharactersOfPage)
        {
            return "a web page larger than 16 MiB";
        }

        if (MarkupDepth.IsTooDeep(html))
        {
            return "a web page nested too deeply to be one";
        }

        if (PageReader.Read(input.Name, html, input.Url) is not { } document)
        {
            return PageReader.NoArticle;
        }

        documents = [document];
        return null;
    }

    private static string? Bytes(string path, out ReadOnlyMemory<byte> bytes)
    {
        bytes = default;
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
