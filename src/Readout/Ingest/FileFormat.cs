using System.Collections.Frozen;

namespace Readout.Ingest;

/// <summary>Formats that are known and not read: better said than taken for running text.</summary>
internal static class FileFormat
{
    /// <summary>How far into a file its kind is looked for.</summary>
    private const int Head = 1024;

    private static readonly FrozenDictionary<string, string> Endings = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        [".html"] = "HTML",
        [".htm"] = "HTML",
        [".xhtml"] = "HTML",
        [".mhtml"] = "HTML",
        [".xml"] = "XML",
        [".rss"] = "feeds",
        [".atom"] = "feeds",
        [".svg"] = "pictures",
        [".json"] = "JSON",
        [".jsonl"] = "JSON",
        [".ndjson"] = "JSON",
        [".csv"] = "tables",
        [".tsv"] = "tables",
        [".xls"] = "tables",
        [".xlsx"] = "tables",
        [".ods"] = "tables",
        [".pdf"] = "PDF",
        [".doc"] = "Word",
        [".docx"] = "Word",
        [".odt"] = "OpenDocument",
        [".rtf"] = "RTF",
        [".epub"] = "EPUB",
        [".ppt"] = "slides",
        [".pptx"] = "slides",
        [".eml"] = "mail",
        [".mbox"] = "mail",
        [".msg"] = "mail",
        [".warc"] = "web archives",
        [".zip"] = "archives",
        [".gz"] = "archives",
        [".xz"] = "archives",
        [".bz2"] = "archives",
        [".tar"] = "archives",
        [".7z"] = "archives",
        [".zst"] = "archives",
        [".png"] = "pictures",
        [".jpg"] = "pictures",
        [".jpeg"] = "pictures",
        [".gif"] = "pictures",
        [".webp"] = "pictures",
        [".tif"] = "pictures",
        [".tiff"] = "pictures",
        [".mp3"] = "sound",
        [".wav"] = "sound",
        [".mp4"] = "film",
        [".db"] = "databases",
        [".sqlite"] = "databases",
        [".css"] = "style sheets",
        [".js"] = "programs",
        [".py"] = "programs",
        [".cs"] = "programs",
        [".sh"] = "programs",
        [".yml"] = "settings",
        [".yaml"] = "settings",
        [".toml"] = "settings",
        [".ini"] = "settings",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Why a file is not read, by its ending and its first bytes; null when it may be text.</summary>
    public static string? Unread(string name, ReadOnlySpan<byte> bytes)
    {
        var format = OfBytes(bytes) ?? Endings.GetValueOrDefault(Path.GetExtension(name).ToLowerInvariant());
        return format is null ? null : $"{format} {(format.EndsWith('s') ? "are" : "is")} not read";
    }

    private static string? OfBytes(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith("%PDF-"u8))
        {
            return "PDF";
        }

        if (bytes.StartsWith("PK\u0003\u0004"u8) || bytes.StartsWith([(byte)0x1F, (byte)0x8B]))
        {
            return "archives";
        }

        if (bytes.StartsWith("{\\rtf"u8))
        {
            return "RTF";
        }

        if (bytes.StartsWith([(byte)0x89, (byte)'P', (byte)'N', (byte)'G'])
            || bytes.StartsWith([(byte)0xFF, (byte)0xD8, (byte)0xFF]) || bytes.StartsWith("GIF8"u8))
        {
            return "pictures";
        }

        var head = (bytes.StartsWith("\uFEFF"u8) ? bytes[3..] : bytes).TrimStart(" \t\r\n"u8);
        head = head[..Math.Min(head.Length, Head)];
        return Begins(head, "<!doctype html"u8) || Begins(head, "<html"u8) || Begins(head, "<head"u8) || Begins(head, "<body"u8) || Begins(head, "<div"u8) ? "HTML"
            : Begins(head, "<rss"u8) || Begins(head, "<feed"u8) ? "feeds"
            : Begins(head, "<?xml"u8) ? "XML"
            : head.Length > 1 && head[0] == '{' && head[1..].TrimStart(" \t\r\n"u8).StartsWith("\""u8) ? "JSON"
            : head.Length > 1 && head[0] == '[' && head[1..].TrimStart(" \t\r\n"u8).StartsWith("{"u8) ? "JSON"
            : null;
    }

    private static bool Begins(ReadOnlySpan<byte> head, ReadOnlySpan<byte> tag) =>
        head.Length >= tag.Length && System.Text.Ascii.EqualsIgnoreCase(head[..tag.Length], tag);
}
