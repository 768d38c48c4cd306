using System.Text;

namespace Readout.Ingest;

/// <summary>
/// Bytes to text: by byte-order mark, by what was declared, else UTF-8, else the charset whose letters the bytes are like. The mark is dropped, nothing
/// else is touched.
/// </summary>
internal static class TextDecoder
{
    /// <summary>Text has hardly any control characters besides line ends, tabs and form feeds; one in fifty is a picture or a program.</summary>
    private const int BytesPerControl = 50;

    /// <summary>A text with this many good sequences to a broken one is UTF-8 that was cut or damaged, not another encoding.</summary>
    private const int GoodPerBroken = 10;

    private static readonly UTF8Encoding Strict = new(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true);

    // 0x80 to 0x9F; the five that Windows leaves open keep their control codes, as browsers have it.
    private const string Windows1252 =
        "\u20AC\u0081\u201A\u0192\u201E\u2026\u2020\u2021\u02C6\u2030\u0160\u2039\u0152\u008D\u017D\u008F"
        + "\u0090\u2018\u2019\u201C\u201D\u2022\u2013\u2014\u02DC\u2122\u0161\u203A\u0153\u009D\u017E\u0178";

    /// <param name="declared">the charset that HTTP, a mail or the text itself names, or null</param>
    /// <returns>why the bytes are no text; null when they are</returns>
    public static string? Decode(ReadOnlySpan<byte> bytes, string? declared, out string text)
    {
        text = "";
        if (Marked(bytes) is var (encoding, mark))
        {
            text = encoding.GetString(bytes[mark..]);
            return text.Contains('\0', StringComparison.Ordinal) ? "not text (zero characters)" : null;
        }

        if (bytes.Contains((byte)0))
        {
            return "not text (zero bytes)";
        }

        var controls = 0;
        foreach (var b in bytes)
        {
            controls += b is < 0x20 and not ((byte)'\t' or (byte)'\n' or (byte)'\r' or (byte)'\f' or (byte)'\v' or 0x1B or 0x1A or 0x08) ? 1 : 0;
        }

        if (controls * BytesPerControl > bytes.Length)
        {
            return "not text (control characters)";
        }

        // Whoever declares another charset over good UTF-8 has copied the declaration from an old page.
        text = Utf8OrNull(bytes) ?? Declared(bytes, declared) ?? FromWindows(bytes);
        return null;
    }

    private static string? Declared(ReadOnlySpan<byte> bytes, string? name)
    {
        if (name is null || CharsetNames.Find(name) is not { } encoding)
        {
            return null;
        }

        return encoding.GetString(bytes);
    }

    private static (Encoding Encoding, int Mark)? Marked(ReadOnlySpan<byte> bytes) =>
        bytes.StartsWith("\uFEFF"u8) ? (Encoding.UTF8, 3)
        : bytes.StartsWith([(byte)0xFF, (byte)0xFE, (byte)0, (byte)0]) ? (Encoding.UTF32, 4)
        : bytes.StartsWith([(byte)0xFF, (byte)0xFE]) ? (Encoding.Unicode, 2)
        : bytes.StartsWith([(byte)0xFE, (byte)0xFF]) ? (Encoding.BigEndianUnicode, 2)
        : null;

    private static string? Utf8OrNull(ReadOnlySpan<byte> bytes)
    {
        try
        {
            return Strict.GetString(bytes);
        }
        catch (DecoderFallbackException)
        {
            int good = 0, broken = 0;
            for (var rest = bytes; rest.Length > 0;)
            {
                var ok = Rune.DecodeFromUtf8(rest, out _, out var length) == System.Buffers.OperationStatus.Done;
                good += ok && length > 1 ? 1 : 0;
                broken += ok ? 0 : 1;
                rest = rest[length..];
            }

            return good >= GoodPerBroken * broken ? Encoding.UTF8.GetString(bytes) : null;
        }
    }

    private static string FromWindows(ReadOnlySpan<byte> bytes)
    {
        var text = new StringBuilder(bytes.Length);
        foreach (var b in bytes)
        {
            text.Append(b is >= 0x80 and <= 0x9F ? Windows1252[b - 0x80] : (char)b);
        }

        return text.ToString();
    }
}
