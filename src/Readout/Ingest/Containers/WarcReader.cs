using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Readout.Ingest.Containers;

/// <summary>
/// Web archives (ISO 28500), record by record: pages, and texts taken from them, with their address. Pictures, scripts, requests and answers that
/// are no page are passed over without a word.
/// </summary>
internal static class WarcReader
{
    private const int MostHeaders = 200;

    public static IEnumerable<RawInput> Read(RawInput input, PeekedStream stream, Action<SkippedInput> skipped)
    {
        while (Header(stream) is { } header)
        {
            if (!long.TryParse(header.GetValueOrDefault("content-length"), NumberStyles.None, CultureInfo.InvariantCulture, out var length))
            {
                throw new InvalidDataException("a record without its length");
            }

            var type = header.GetValueOrDefault("warc-type") ?? "";
            var url = (header.GetValueOrDefault("warc-target-uri") ?? "").Trim('<', '>');
            var wanted = type is "response" or "resource" or "conversion" && url.Length > 0 && !url.StartsWith("dns:", StringComparison.Ordinal);
            if (wanted && length > DocumentReader.MostBytes)
            {
                skipped(new SkippedInput(url, "larger than 64 MiB"));
                wanted = false;
            }

            if (!wanted || !MayHoldText(header, stream, (int)Math.Min(length, DocumentReader.MostBytes)))
            {
                if (!stream.Skip(length))
                {
                    throw new InvalidDataException("cut short in the middle of a record");
                }

                continue;
            }

            var content = stream.ReadBytes((int)length);
            if (content.Length < length)
            {
                throw new InvalidDataException("cut short in the middle of a record");
            }

            if (Page(header, content, url) is { } page)
            {
                yield return page;
            }
        }
    }

    // The fields of the next record's header; blank lines stand between records.
    private static Dictionary<string, string>? Header(PeekedStream stream)
    {
        string? line;
        do
        {
            line = stream.ReadHeaderLine();
        }
        while (line is "");

        if (line is null)
        {
            return null;
        }

        return line.StartsWith("WARC/", StringComparison.Ordinal) ? Fields(stream.ReadHeaderLine) : throw new InvalidDataException("no record where one should begin");
    }

    private static Dictionary<string, string> Fields(Func<string?> next)
    {
        var fields = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        while (next() is { Length: > 0 } line && fields.Count < MostHeaders)
        {
            var colon = line.IndexOf(':', StringComparison.Ordinal);
            if (colon > 0)
            {
                fields.TryAdd(line[..colon].Trim(), line[(colon + 1)..].Trim());
            }
        }

        return fields;
    }

    // Looks at the head of an answer before reading it: most of an archive may be pictures.
    private static bool MayHoldText(Dictionary<string, string> header, PeekedStream stream, int length)
    {
        const int HttpHead = 8192;
        var payload = header.GetValueOrDefault("warc-identified-payload-type");
        if (payload is not null && !IsText(payload))
        {
            return false;
        }

        if (header.GetValueOrDefault("content-type")?.StartsWith("application/http", StringComparison.OrdinalIgnoreCase) != true)
        {
            return IsText(header.GetValueOrDefault("content-type") ?? "");
        }

        var head = Encoding.Latin1.GetString(stream.Peek(Math.Min(length, HttpHead)));
        using var lines = new StringReader(head);
        return lines.ReadLine() is { } status && status.Contains(" 200", StringComparison.Ordinal) && IsText(Fields(lines.ReadLine).GetValueOrDefault("content-type") ?? "text/html");
    }

    private static bool IsText(string type) =>
        type.StartsWith("text/html", StringComparison.OrdinalIgnoreCase) || type.StartsWith("application/xhtml", StringComparison.OrdinalIgnoreCase) || type.StartsWith("text/plain", StringComparison.OrdinalIgnoreCase);

    private static RawInput? Page(Dictionary<string, string> header, byte[] content, string url)
    {
        var type = header.GetValueOrDefault("content-type") ?? "";
        ReadOnlyMemory<byte> body = content;
        if (type.StartsWith("application/http", StringComparison.OrdinalIgnoreCase))
        {
            using var stream = new PeekedStream(new MemoryStream(content, writable: false));
            stream.ReadHeaderLine();
            var http = Fields(stream.ReadHeaderLine);
            type = http.GetValueOrDefault("content-type") ?? "text/html";
            var packed = HttpBody.Unchunked(stream.ReadBytes(content.Length), http.GetValueOrDefault("transfer-encoding"));
            if (HttpBody.Decoded(packed, http.GetValueOrDefault("content-encoding"), DocumentReader.MostBytes) is not { } decoded)
            {
                return null;
            }

            body = decoded;
        }

        var (mediaType, charset) = HttpBody.ContentType(type);
        return body.IsEmpty ? null : new RawInput(url, url) { Content = body, Url = url, MediaType = mediaType, Charset = charset };
    }
}

/// <summary>What HTTP does to a body on its way.</summary>
internal static class HttpBody
{
    /// <summary>The body without the lengths of its pieces; as it is when the archive took these out already.</summary>
    public static byte[] Unchunked(byte[] body, string? transferEncoding)
    {
        if (transferEncoding?.Contains("chunked", StringComparison.OrdinalIgnoreCase) != true)
        {
            return body;
        }

        using var stream = new PeekedStream(new MemoryStream(body, writable: false));
        using var whole = new MemoryStream();
        while (stream.ReadHeaderLine() is { } line)
        {
            var size = line.Split(';')[0].Trim();
            if (size.Length is 0 or > 8 || !int.TryParse(size, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var length) || length < 0)
            {
                return whole.Length == 0 ? body : whole.ToArray();
            }

            if (length == 0)
            {
                break;
            }

            whole.Write(stream.ReadBytes(length));
            stream.ReadHeaderLine();
        }

        return whole.ToArray();
    }

    /// <summary>The body unpacked; null when it is damaged or grows beyond the limit.</summary>
    public static byte[]? Decoded(byte[] body, string? contentEncoding, int most)
    {
        var encoding = contentEncoding?.Trim().ToLowerInvariant();
        if (encoding is null or "" or "identity" || (encoding is "gzip" or "x-gzip" && !body.AsSpan().StartsWith([(byte)0x1F, (byte)0x8B])))
        {
            return body;
        }

        try
        {
            using var packed = new MemoryStream(body, writable: false);
            using Stream? unpacked = encoding switch
            {
                "gzip" or "x-gzip" => new GZipStream(packed, CompressionMode.Decompress),
                "deflate" => new ZLibStream(packed, CompressionMode.Decompress),
                "br" => new BrotliStream(packed, CompressionMode.Decompress),
                _ => null,
            };
            if (unpacked is null)
            {
                return null;
            }

            using var guarded = new PeekedStream(new BombGuard(unpacked, () => body.Length));
            var bytes = guarded.ReadBytes(most + 1);
            return bytes.Length > most ? null : bytes;
        }
        catch (Exception e) when (e is InvalidDataException or IOException or InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary><c>text/html; charset=utf-8</c> in its two parts.</summary>
    public static (string? MediaType, string? Charset) ContentType(string? value)
    {
        if (string.IsNullOrWhiteSpace(value))
        {
            return (null, null);
        }

        var parts = value.Split(';');
        string? charset = null;
        foreach (var part in parts.Skip(1))
        {
            var equals = part.IndexOf('=', StringComparison.Ordinal);
            if (equals > 0 && part.AsSpan(0, equals).Trim().Equals("charset", StringComparison.OrdinalIgnoreCase))
            {
                charset = part[(equals + 1)..].Trim().Trim('"', '\'');
            }
        }

        var type = parts[0].Trim().ToLowerInvariant();
        return (type.Contains('/', StringComparison.Ordinal) ? type : null, charset is { Length: > 0 } ? charset : null);
    }
}
