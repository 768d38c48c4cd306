using System.Globalization;
using System.Text;
using Readout.Ingest.Containers;

namespace Readout.Ingest.Exports;

/// <summary>A part of a mail (RFC 5322, MIME): headers, and either a body or parts.</summary>
internal sealed class MailMessage
{
    /// <summary>Forwarded mails nest; deeper than this they are made to harm.</summary>
    private const int Deepest = 12;

    private const int MostParts = 500;

    private const int MostHeaders = 500;

    private readonly Dictionary<string, string> _headers = new(StringComparer.OrdinalIgnoreCase);

    public string? MediaType { get; private set; }

    public string? Charset { get; private set; }

    public IReadOnlyList<MailMessage> Parts { get; private set; } = [];

    /// <summary>The body with its transfer encoding undone.</summary>
    public byte[] Body { get; private set; } = [];

    /// <summary>A header, its encoded words read; null without one.</summary>
    public string? Header(string name) => _headers.TryGetValue(name, out var value) ? Decoded(value) : null;

    public IEnumerable<MailMessage> All() => Parts.SelectMany(part => part.All()).Prepend(this);

    public static MailMessage Read(byte[] bytes) => Read(bytes, 0);

    private static MailMessage Read(byte[] bytes, int depth)
    {
        var message = new MailMessage();
        using var stream = new PeekedStream(new MemoryStream(bytes, writable: false));
        message.ReadHeaders(stream);
        var type = message._headers.GetValueOrDefault("Content-Type");
        (message.MediaType, message.Charset) = HttpBody.ContentType(type);
        var body = stream.ReadBytes(bytes.Length);
        if (message.MediaType?.StartsWith("multipart/", StringComparison.Ordinal) == true && Parameter(type!, "boundary") is { Length: > 0 } boundary && depth < Deepest)
        {
            message.Parts = [.. Split(body, boundary).Take(MostParts).Select(part => Read(part, depth + 1))];
        }
        else
        {
            message.Body = Transferred(body, message._headers.GetValueOrDefault("Content-Transfer-Encoding")?.Trim());
            if (message.MediaType == "message/rfc822" && depth < Deepest)
            {
                message.Parts = [Read(message.Body, depth + 1)];
            }
        }

        return message;
    }

    private void ReadHeaders(PeekedStream stream)
    {
        string? name = null;
        for (var count = 0; count < MostHeaders && stream.ReadHeaderLine() is { Length: > 0 } line; count++)
        {
            if (line[0] is ' ' or '\t' && name is not null)
            {
                _headers[name] += " " + line.Trim();
                continue;
            }

            var colon = line.IndexOf(':', StringComparison.Ordinal);
            name = colon > 0 ? line[..colon].Trim() : null;
            if (name is not null && !_headers.TryAdd(name, line[(colon + 1)..].Trim()))
            {
                name = null;
            }
        }
    }

    private static string? Parameter(string header, string name)
    {
        var at = header.IndexOf(name + "=", StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = header.AsSpan(at + name.Length + 1);
        if (!value.IsEmpty && value[0] == '"')
        {
            var close = value[1..].IndexOf('"');
            return (close < 0 ? value[1..] : value[1..(close + 1)]).ToString();
        }

        var end = value.IndexOfAny("; \t");
        return (end < 0 ? value : value[..end]).ToString();
    }

    private static IEnumerable<byte[]> Split(byte[] body, string boundary)
    {
        var mark = Encoding.Latin1.GetBytes("--" + boundary);
        var from = -1;
        for (var line = 0; line >= 0 && line < body.Length;)
        {
            if (body.AsSpan(line).StartsWith(mark))
            {
                if (from >= 0)
                {
                    yield return body[from..Math.Max(from, line - 1)];
                }

                if (body.AsSpan(line + mark.Length).StartsWith("--"u8))
                {
                    yield break;
                }

                var rest = body.AsSpan(line).IndexOf((byte)'\n');
                from = rest < 0 ? body.Length : line + rest + 1;
            }

            var next = body.AsSpan(line).IndexOf((byte)'\n');
            line = next < 0 ? -1 : line + next + 1;
        }

        if (from >= 0 && from < body.Length)
        {
            yield return body[from..];
        }
    }

    private static byte[] Transferred(byte[] body, string? encoding)
    {
        if (string.Equals(encoding, "quoted-printable", StringComparison.OrdinalIgnoreCase))
        {
            return QuotedPrintable(body);
        }

        if (!string.Equals(encoding, "base64", StringComparison.OrdinalIgnoreCase))
        {
            return body;
        }

        var letters = new List<byte>(body.Length);
        foreach (var b in body)
        {
            if (char.IsAsciiLetterOrDigit((char)b) || b is (byte)'+' or (byte)'/')
            {
                letters.Add(b);
            }
        }

        // What is missing at the end of a mail cut short is filled up.
        letters.RemoveRange(letters.Count - (letters.Count % 4 == 1 ? 1 : 0), letters.Count % 4 == 1 ? 1 : 0);
        while (letters.Count % 4 != 0)
        {
            letters.Add((byte)'=');
        }

        return Convert.FromBase64String(Encoding.Latin1.GetString([.. letters]));
    }

    private static byte[] QuotedPrintable(ReadOnlySpan<byte> body, bool isHeader = false)
    {
        var result = new List<byte>(body.Length);
        for (var i = 0; i < body.Length; i++)
        {
            if (body[i] == '=' && i + 2 < body.Length && char.IsAsciiHexDigit((char)body[i + 1]) && char.IsAsciiHexDigit((char)body[i + 2]))
            {
                result.Add((byte)((Hex(body[i + 1]) << 4) | Hex(body[i + 2])));
                i += 2;
            }
            else if (body[i] == '=' && i + 1 < body.Length && body[i + 1] == '\n')
            {
                i++;
            }
            else if (body[i] == '=' && i + 2 < body.Length && body[i + 1] == '\r' && body[i + 2] == '\n')
            {
                i += 2;
            }
            else
            {
                result.Add(isHeader && body[i] == '_' ? (byte)' ' : body[i]);
            }
        }

        return [.. result];
    }

    private static int Hex(byte digit) => int.Parse([(char)digit], NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture);

    // =?utf-8?Q?…?= and =?utf-8?B?…?= (RFC 2047); what is between two of them is nothing.
    private static string Decoded(string value)
    {
        var result = new StringBuilder();
        var at = 0;
        while (true)
        {
            var start = value.IndexOf("=?", at, StringComparison.Ordinal);
            var first = start < 0 ? -1 : value.IndexOf('?', start + 2);
            var second = first < 0 ? -1 : value.IndexOf('?', first + 1);
            var end = second < 0 ? -1 : value.IndexOf("?=", second + 1, StringComparison.Ordinal);
            if (end < 0 || second != first + 2)
            {
                result.Append(Raw(value[at..]));
                return result.ToString();
            }

            if (result.Length == 0 || !string.IsNullOrWhiteSpace(value[at..start]))
            {
                result.Append(Raw(value[at..start]));
            }

            var bytes = Encoding.Latin1.GetBytes(value[(second + 1)..end]);
            var content = value[first + 1] is 'B' or 'b' ? Transferred(bytes, "base64") : QuotedPrintable(bytes, isHeader: true);
            result.Append((CharsetNames.Find(value[(start + 2)..first].Split('*')[0]) ?? Encoding.UTF8).GetString(content));
            at = end + 2;
        }
    }

    // Headers were read byte by byte; newer mails write UTF-8 into them.
    private static string Raw(string latin)
    {
        var bytes = Encoding.Latin1.GetBytes(latin);
        return System.Text.Unicode.Utf8.IsValid(bytes) ? Encoding.UTF8.GetString(bytes) : latin;
    }
}
