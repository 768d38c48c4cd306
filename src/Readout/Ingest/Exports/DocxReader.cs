using System.IO.Compression;
using System.Text;
using System.Xml;
using Readout.Documents;
using Readout.Ingest.Containers;

namespace Readout.Ingest.Exports;

/// <summary>Word documents (Office Open XML): paragraphs in their order, headings as such; no headers, footers, comments or deleted text.</summary>
internal static class DocxReader
{
    private const int MostBytes = 64 * 1024 * 1024;

    /// <exception cref="InvalidDataException">it is no Word document, or damaged</exception>
    /// <exception cref="XmlException">it is damaged</exception>
    public static Document? Read(string name, byte[] bytes)
    {
        using var archive = new ZipArchive(new MemoryStream(bytes, writable: false), ZipArchiveMode.Read);
        var body = Part(archive, "word/document.xml") ?? throw new InvalidDataException("no Word document in it");
        var composer = new DocumentComposer();
        ReadParagraphs(body, composer);
        var (title, created) = Properties(archive);
        var day = Pages.PageDates.Moment(created)?.Day;
        return composer.Build(name, new DocumentInfo { Title = title, Published = day, PublishedBasis = "file properties" });
    }

    private static void ReadParagraphs(byte[] xml, DocumentComposer composer)
    {
        using var reader = Reader(xml);
        var paragraph = new StringBuilder();
        var style = "";
        var skip = -1;
        while (reader.Read())
        {
            if (skip >= 0)
            {
                skip = reader.NodeType == XmlNodeType.EndElement && reader.Depth == skip ? -1 : skip;
                continue;
            }

            switch (reader.NodeType)
            {
                case XmlNodeType.Element when reader.LocalName is "del" or "instrText" or "delText" or "Fallback" or "txbxContent":
                    skip = reader.IsEmptyElement ? -1 : reader.Depth;
                    break;
                case XmlNodeType.Element when reader.LocalName == "pStyle":
                    style = reader.GetAttribute("val", reader.NamespaceURI) ?? "";
                    break;
                case XmlNodeType.Element when reader.LocalName == "tab":
                    paragraph.Append('\t');
                    break;
                case XmlNodeType.Element when reader.LocalName is "br" or "cr":
                    paragraph.Append('\n');
                    break;
                case XmlNodeType.Text or XmlNodeType.SignificantWhitespace or XmlNodeType.Whitespace or XmlNodeType.CDATA:
                    paragraph.Append(reader.Value.Replace("\r", "", StringComparison.Ordinal).Replace('\n', ' '));
                    break;
                case XmlNodeType.EndElement when reader.LocalName == "p":
                    Add(composer, paragraph.ToString(), style);
                    paragraph.Clear();
                    style = "";
                    break;
            }
        }
    }

    private static void Add(DocumentComposer composer, string text, string style)
    {
        if (style is "Title" or "Titel" or "Titre" or "Heading1" && composer.IsEmpty)
        {
            composer.Add(text, BlockKind.Headline);
        }
        else if (style.StartsWith("Heading", StringComparison.Ordinal) && !composer.IsEmpty)
        {
            composer.Add(text, BlockKind.Subhead);
        }
        else if (style == "Caption")
        {
            composer.Add(text, BlockKind.Caption);
        }
        else
        {
            composer.AddText(text);
        }
    }

    private static (string? Title, string? Created) Properties(ZipArchive archive)
    {
        if (Part(archive, "docProps/core.xml") is not { } xml)
        {
            return (null, null);
        }

        string? title = null, created = null;
        using var reader = Reader(xml);
        while (reader.Read())
        {
            if (reader.NodeType == XmlNodeType.Element && reader.LocalName is "title" or "created" && !reader.IsEmptyElement)
            {
                var isTitle = reader.LocalName == "title";
                reader.Read();
                var value = reader.NodeType == XmlNodeType.Text && !string.IsNullOrWhiteSpace(reader.Value) ? reader.Value.Trim() : null;
                (title, created) = isTitle ? (value, created) : (title, value);
            }
        }

        return (title, created);
    }

    private static XmlReader Reader(byte[] xml) =>
        XmlReader.Create(new MemoryStream(xml, writable: false), new XmlReaderSettings { DtdProcessing = DtdProcessing.Prohibit, XmlResolver = null, CheckCharacters = false });

    private static byte[]? Part(ZipArchive archive, string path)
    {
        if (archive.GetEntry(path) is not { } entry)
        {
            return null;
        }

        using var stream = new PeekedStream(new BombGuard(entry.Open(), () => Math.Max(1, entry.CompressedLength)));
        var bytes = stream.ReadBytes(MostBytes + 1);
        return bytes.Length > MostBytes ? throw new InvalidDataException("larger than 64 MiB") : bytes;
    }
}
