using System.Text.Json;
using System.Xml;
using Readout.Documents;
using Readout.Ingest.Exports;
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
        problem ??= Read(input, bytes, out documents);
        if (problem is not null)
        {
            skipped(new SkippedInput(input.Path, problem));
        }

        return documents;
    }

    private static string? Read(RawInput input, ReadOnlyMemory<byte> bytes, out IReadOnlyList<Document> documents)
    {
        documents = [];
        var (format, kind) = FileFormat.Of(input.Name, input.MediaType, bytes.Span);
        try
        {
            switch (format)
            {
                case InputFormat.Text:
                    return MailLike(bytes.Span) && MailReader.Read(input.Name, bytes.ToArray()) is { } mail ? Given([mail], "", out documents) : Text(input, bytes.Span, out documents);
                case InputFormat.Html:
                    return Page(input, bytes.Span, out documents);
                case InputFormat.Mhtml:
                case InputFormat.Mail when MailReader.IsPage(bytes.ToArray()):
                    return MailReader.Page(input, bytes.ToArray()) is { } page ? Page(page, page.Content!.Value.Span, out documents) : "MHTML without a page in it";
                case InputFormat.Mail:
                    return Given(MailReader.Read(input.Name, bytes.ToArray()) is { } letter ? [letter] : [], MailReader.NoText, out documents);
                case InputFormat.Json:
                case InputFormat.JsonLines:
                    return Given(JsonArticles.Read(input.Name, Utf8(bytes), input.Url), JsonArticles.NoArticle, out documents);
                case InputFormat.Xml:
                    return TextDecoder.Decode(bytes.Span, input.Charset ?? MarkupCharset.Declared(bytes.Span), out var xml)
                        ?? Given(XmlArticles.Read(input.Name, xml), XmlArticles.NoArticle, out documents);
                case InputFormat.Docx:
                    return Given(DocxReader.Read(input.Name, bytes.ToArray()) is { } word ? [word] : [], "a Word document without text", out documents);
                case InputFormat.Pdf:
                    return PdfReader.Read(bytes, out var text) ?? Given([new Document(input.Name, text)], "", out documents);
                default:
                    return FileFormat.NotRead(kind);
            }
        }
        catch (Exception e) when (e is JsonException or XmlException or InvalidDataException or IOException or FormatException)
        {
            return $"damaged {kind}: {e.Message}";
        }
    }

    private static string? Given(IReadOnlyList<Document> read, string none, out IReadOnlyList<Document> documents)
    {
        documents = read;
        return read.Count == 0 ? none : null;
    }

    // JSON is UTF-8; what is not, some program wrote in the charset of its own machine.
    private static ReadOnlyMemory<byte> Utf8(ReadOnlyMemory<byte> bytes) =>
        TextDecoder.Decode(bytes.Span, null, out var text) is null ? System.Text.Encoding.UTF8.GetBytes(text) : bytes;

    // A mail saved under any name: headers from its first line on.
    private static bool MailLike(ReadOnlySpan<byte> bytes)
    {
        var head = bytes[..Math.Min(bytes.Length, FileFormat.Head)];
        return (head.StartsWith("Received: "u8) || head.StartsWith("Return-Path: "u8) || head.StartsWith("Delivered-To: "u8) || head.StartsWith("MIME-Version: "u8)) && head.IndexOf("\n"u8) > 0;
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

        documents = DatabaseExport.Read(input.Name, text) ?? [new Document(input.Name, text, FrontMatter.Read(text))];
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
