using System.Text;

namespace Readout.Ingest;

/// <summary>The charset that HTML or XML declares within itself.</summary>
internal static class MarkupCharset
{
    /// <summary>Browsers look as far.</summary>
    private const int Reach = 4096;

    /// <summary>Of <c>&lt;meta charset="…"&gt;</c>, <c>&lt;meta … content="text/html; charset=…"&gt;</c> or <c>&lt;?xml encoding="…"?&gt;</c>.</summary>
    public static string? Declared(ReadOnlySpan<byte> bytes)
    {
        var head = Encoding.Latin1.GetString(bytes[..Math.Min(bytes.Length, Reach)]);
        if (head.TrimStart().StartsWith("<?xml", StringComparison.Ordinal) && head.IndexOf("?>", StringComparison.Ordinal) is > 0 and var end
            && After(head[..end], "encoding") is { } xml)
        {
            return xml;
        }

        for (var at = head.IndexOf("<meta", StringComparison.OrdinalIgnoreCase); at >= 0; at = head.IndexOf("<meta", at + 5, StringComparison.OrdinalIgnoreCase))
        {
            var close = head.IndexOf('>', at);
            if (close > 0 && After(head[at..close], "charset") is { } charset)
            {
                return charset;
            }
        }

        return null;
    }

    private static string? After(string text, string name)
    {
        var at = text.IndexOf(name, StringComparison.OrdinalIgnoreCase);
        if (at < 0)
        {
            return null;
        }

        var value = text.AsSpan(at + name.Length).TrimStart();
        if (value.IsEmpty || value[0] != '=')
        {
            return null;
        }

        value = value[1..].TrimStart().TrimStart("\"'");
        var end = 0;
        while (end < value.Length && (char.IsAsciiLetterOrDigit(value[end]) || value[end] is '-' or '_' or ':' or '.'))
        {
            end++;
        }

        return end == 0 ? null : value[..end].ToString();
    }
}
