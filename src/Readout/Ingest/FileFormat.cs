using System.Collections.Frozen;

namespace Readout.Ingest;

internal enum InputFormat
{
    Text,
    Html,
    Mhtml,
    Xml,
    Json,
    JsonLines,
    Csv,
    Pdf,
    Docx,
    Mail,
    Mbox,
    Warc,
    Zip,
    Tar,
    Gzip,
    Unread,
}

/// <summary>What kind of file something is, by its first bytes, by what was said about it, and last by its ending.</summary>
internal static class FileFormat
{
    /// <summary>How far into a file its kind is looked for.</summary>
    public const int Head = 1024;

    // Where the name of the format of a tar archive stands in it.
    private const int TarMagic = 257;

    private static readonly FrozenDictionary<string, (InputFormat Format, string Name)> Endings = new Dictionary<string, (InputFormat, string)>(StringComparer.Ordinal)
    {
        [".html"] = (InputFormat.Html, "HTML"),
        [".htm"] = (InputFormat.Html, "HTML"),
        [".xhtml"] = (InputFormat.Html, "HTML"),
        [".shtml"] = (InputFormat.Html, "HTML"),
        [".mhtml"] = (InputFormat.Mhtml, "MHTML"),
        [".mht"] = (InputFormat.Mhtml, "MHTML"),
        [".xml"] = (InputFormat.Xml, "XML"),
        [".rss"] = (InputFormat.Xml, "feeds"),
        [".atom"] = (InputFormat.Xml, "feeds"),
        [".rdf"] = (InputFormat.Xml, "feeds"),
        [".json"] = (InputFormat.Json, "JSON"),
        [".jsonld"] = (InputFormat.Json, "JSON"),
        [".jsonl"] = (InputFormat.JsonLines, "JSON"),
        [".ndjson"] = (InputFormat.JsonLines, "JSON"),
        [".csv"] = (InputFormat.Csv, "tables"),
        [".tsv"] = (InputFormat.Csv, "tables"),
        [".pdf"] = (InputFormat.Pdf, "PDF"),
        [".docx"] = (InputFormat.Docx, "Word"),
        [".eml"] = (InputFormat.Mail, "mail"),
        [".mbox"] = (InputFormat.Mbox, "mail"),
        [".warc"] = (InputFormat.Warc, "web archives"),
        [".zip"] = (InputFormat.Zip, "archives"),
        [".gz"] = (InputFormat.Gzip, "archives"),
        [".tgz"] = (InputFormat.Gzip, "archives"),
        [".tar"] = (InputFormat.Tar, "archives"),
        [".svg"] = (InputFormat.Unread, "pictures"),
        [".xls"] = (InputFormat.Unread, "tables"),
        [".xlsx"] = (InputFormat.Unread, "tables"),
        [".ods"] = (InputFormat.Unread, "tables"),
        [".doc"] = (InputFormat.Unread, "Word"),
        [".odt"] = (InputFormat.Unread, "OpenDocument"),
        [".rtf"] = (InputFormat.Unread, "RTF"),
        [".epub"] = (InputFormat.Unread, "EPUB"),
        [".ppt"] = (InputFormat.Unread, "slides"),
        [".pptx"] = (InputFormat.Unread, "slides"),
        [".msg"] = (InputFormat.Unread, "mail"),
        [".xz"] = (InputFormat.Unread, "archives"),
        [".bz2"] = (InputFormat.Unread, "archives"),
        [".7z"] = (InputFormat.Unread, "archives"),
        [".zst"] = (InputFormat.Unread, "archives"),
        [".rar"] = (InputFormat.Unread, "archives"),
        [".png"] = (InputFormat.Unread, "pictures"),
        [".jpg"] = (InputFormat.Unread, "pictures"),
        [".jpeg"] = (InputFormat.Unread, "pictures"),
        [".gif"] = (InputFormat.Unread, "pictures"),
        [".webp"] = (InputFormat.Unread, "pictures"),
        [".ico"] = (InputFormat.Unread, "pictures"),
        [".tif"] = (InputFormat.Unread, "pictures"),
        [".tiff"] = (InputFormat.Unread, "pictures"),
        [".mp3"] = (InputFormat.Unread, "sound"),
        [".wav"] = (InputFormat.Unread, "sound"),
        [".mp4"] = (InputFormat.Unread, "film"),
        [".db"] = (InputFormat.Unread, "databases"),
        [".sqlite"] = (InputFormat.Unread, "databases"),
        [".css"] = (InputFormat.Unread, "style sheets"),
        [".js"] = (InputFormat.Unread, "programs"),
        [".py"] = (InputFormat.Unread, "programs"),
        [".cs"] = (InputFormat.Unread, "programs"),
        [".sh"] = (InputFormat.Unread, "programs"),
        [".yml"] = (InputFormat.Unread, "settings"),
        [".yaml"] = (InputFormat.Unread, "settings"),
        [".toml"] = (InputFormat.Unread, "settings"),
        [".ini"] = (InputFormat.Unread, "settings"),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, InputFormat> MediaTypes = new Dictionary<string, InputFormat>(StringComparer.Ordinal)
    {
        ["text/html"] = InputFormat.Html,
        ["application/xhtml+xml"] = InputFormat.Html,
        ["multipart/related"] = InputFormat.Mhtml,
        ["application/xml"] = InputFormat.Xml,
        ["text/xml"] = InputFormat.Xml,
        ["application/rss+xml"] = InputFormat.Xml,
        ["application/atom+xml"] = InputFormat.Xml,
        ["application/json"] = InputFormat.Json,
        ["application/feed+json"] = InputFormat.Json,
        ["application/ld+json"] = InputFormat.Json,
        ["text/csv"] = InputFormat.Csv,
        ["application/pdf"] = InputFormat.Pdf,
        ["message/rfc822"] = InputFormat.Mail,
        ["text/plain"] = InputFormat.Text,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>The format, and for one that is not read its name.</summary>
    public static (InputFormat Format, string Name) Of(string name, string? mediaType, ReadOnlySpan<byte> bytes)
    {
        var byEnding = Endings.GetValueOrDefault(Path.GetExtension(name).ToLowerInvariant(), (Format: InputFormat.Text, Name: "text"));
        var byBytes = OfBytes(bytes);
        if (byBytes is (InputFormat.Zip, _) && byEnding.Format == InputFormat.Docx)
        {
            return byEnding;
        }

        // A page saved as mail and a line of JSON are told from others of their look by their ending alone.
        if (byBytes is { } known)
        {
            return known.Format == InputFormat.Json && byEnding.Format == InputFormat.JsonLines
                || known.Format == InputFormat.Xml && byEnding.Format == InputFormat.Html
                || byEnding.Name == "pictures"
                ? byEnding
                : known;
        }

        return mediaType is not null && MediaTypes.TryGetValue(mediaType, out var said) ? (said, mediaType)
            : mediaType is not null && !mediaType.StartsWith("text/", StringComparison.Ordinal) && mediaType != "application/octet-stream" ? (InputFormat.Unread, mediaType)
            : byEnding;
    }

    /// <summary>Says that a format is known and not read.</summary>
    public static string NotRead(string name) => $"{name} {(name.EndsWith('s') ? "are" : "is")} not read";

    private static (InputFormat Format, string Name)? OfBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8))
        {
            return (InputFormat.Pdf, "PDF");
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith("PK\u0005\u0006"u8))
        {
            return (InputFormat.Zip, "archives");
        }

        if (bytes.StartsWith([(byte)0x1F, (byte)0x8B]))
        {
            return (InputFormat.Gzip, "archives");
        }

        if (bytes.Length > TarMagic + 5 && bytes[TarMagic..].StartsWith("ustar"u8))
        {
            return (InputFormat.Tar, "archives");
        }

        if (bytes.StartsWith("WARC/"u8))
        {
            return (InputFormat.Warc, "web archives");
        }

        if (bytes.StartsWith("{\\rtf"u8))
        {
            return (InputFormat.Unread, "RTF");
        }

        if (bytes.StartsWith([(byte)0x89, (byte)'P', (byte)'N', (byte)'G'])
            || bytes.StartsWith([(byte)0xFF, (byte)0xD8, (byte)0xFF]) || bytes.StartsWith("GIF8"u8))
        {
            return (InputFormat.Unread, "pictures");
        }

        if (bytes.StartsWith([(byte)0xFD, (byte)'7', (byte)'z', (byte)'X', (byte)'Z']) || bytes.StartsWith("BZh"u8) || bytes.StartsWith([(byte)'7', (byte)'z', (byte)0xBC, (byte)0xAF]))
        {
            return (InputFormat.Unread, "archives");
        }

        var head = (bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8);
        head = head[..Math.Min(head.Length, Head)];
        return IsHtml(head) ? (InputFormat.Html, "HTML")
            : Begins(head, "<rss"u8) || Begins(head, "<feed"u8) || Begins(head, "<rdf:rdf"u8) || Begins(head, "<newsml"u8) || Begins(head, "<newsitem"u8) || Begins(head, "<newsmessage"u8) ? (InputFormat.Xml, "XML")
            : Begins(head, "<?xml"u8) ? (IsHtml(BehindProlog(head)) ? InputFormat.Html : InputFormat.Xml, "XML")
            : head.Length > 1 && head[0] == '{' && head[1..].TrimStart(" \t\r\n"u8).StartsWith("\""u8) ? (InputFormat.Json, "JSON")
            : head.Length > 1 && head[0] == '[' && head[1..].TrimStart(" \t\r\n"u8).StartsWith("{"u8) ? (InputFormat.Json, "JSON")
            : null;
    }

    private static ReadOnlySpan<byte> BehindProlog(ReadOnlySpan<byte> head) =>
        head.IndexOf("?>"u8) is > 0 and var end ? head[(end + 2)..].TrimStart(" \t\r\n"u8) : [];

    private static bool IsHtml(ReadOnlySpan<byte> head)
    {
        // Comments may stand before the first element.
        while (head.StartsWith("<!--"u8) && head.IndexOf("-->"u8) is > 0 and var end)
        {
            head = head[(end + 3)..].TrimStart(" \t\r\n"u8);
        }

        return Begins(head, "<!doctype html"u8) || Begins(head, "<html"u8) || Begins(head, "<head"u8) || Begins(head, "<body"u8) || Begins(head, "<div"u8);
    }

    private static bool Begins(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tag) =>
        head.Length >= tag.Length && System.Text.Ascii.EqualsIgnoreCase(head[..tag.Length], tag);
}
