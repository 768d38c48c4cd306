using System.Text;
using Readout.Documents;
using Readout.Ingest;

namespace Readout.Tests.Ingest;

public sealed class DocumentReaderTests : IDisposable
{
    private const string Text = "Dosan: “a river has two banks” — café\r\nline two\n";

    private readonly string _folder = Directory.CreateTempSubdirectory("readout").FullName;
    private readonly List<SkippedInput> _skipped = [];

    public void Dispose() => Directory.Delete(_folder, recursive: true);

    private string Write(string name, byte[] bytes)
    {
        var path = Path.Combine(_folder, name);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        File.WriteAllBytes(path, bytes);
        return path;
    }

    private Document? Read(string name, byte[] bytes) => DocumentReader.Read(Write(name, bytes), name, _skipped.Add).SingleOrDefault();

    private Document? Read(string text) => Read("a.md", Encoding.UTF8.GetBytes(text));

    public static TheoryData<byte[]> Encodings => new(
        Encoding.UTF8.GetBytes(Text),
        [.. Encoding.UTF8.GetPreamble(), .. Encoding.UTF8.GetBytes(Text)],
        [.. Encoding.Unicode.GetPreamble(), .. Encoding.Unicode.GetBytes(Text)],
        [.. Encoding.BigEndianUnicode.GetPreamble(), .. Encoding.BigEndianUnicode.GetBytes(Text)],
        // Windows-1252: 0x93 and 0x94 are the quotation marks, 0x97 the dash, 0xE9 is é
        [.. "Dosan: "u8, 0x93, .. "a river has two banks"u8, 0x94, (byte)' ', 0x97, .. " caf"u8, 0xE9, .. "\r\nline two\n"u8]);

    [Theory]
    [MemberData(nameof(Encodings))]
    public void The_text_is_the_same_in_every_encoding_and_its_line_ends_stay(byte[] bytes)
    {
        Read("a.txt", bytes)!.Text.ShouldBe(Text);
        _skipped.ShouldBeEmpty();
    }

    [Fact]
    public void Utf8_that_was_cut_in_a_letter_stays_utf8()
    {
        var bytes = Encoding.UTF8.GetBytes("两国元首就共同关心的问题深入交换意见");

        Read("a.txt", bytes[..^1])!.Text.ShouldStartWith("两国元首就共同关心的问题深入交换意");
    }

    public static TheoryData<string, byte[], string> Bad => new()
    {
        { "empty.txt", [], "empty" },
        { "blank.txt", "  \n\t\r\n"u8.ToArray(), "white space" },
        { "zero.txt", [(byte)'a', 0, (byte)'b'], "not text" },
        { "noise.txt", [.. Enumerable.Range(0, 600).Select(i => (byte)(i % 7 + 1))], "not text" },
        { "a.pdf", "%PDF-1.7 x"u8.ToArray(), "pdftotext" },
        { "named.txt", "%PDF-1.7 x"u8.ToArray(), "pdftotext" },
        { "a.html", "plain"u8.ToArray(), "without an article" },
        { "page.txt", "\n<!DOCTYPE html><html><body>x</body></html>"u8.ToArray(), "without an article" },
        { "a.docx", "PK\u0003\u0004rest"u8.ToArray(), "damaged Word" },
        { "a.json", "{\"rows\": 3}"u8.ToArray(), "JSON without articles" },
        { "b.json", "{\"text\": "u8.ToArray(), "damaged JSON" },
        { "a.rtf", "{\\rtf1 x}"u8.ToArray(), "RTF is not read" },
        { "a.eml", "From: a@b.example\r\n\r\n"u8.ToArray(), "a mail without text" },
        { "a.png", [0x89, 0x50, 0x4E, 0x47, 0], "pictures are not read" },
        { "feed.txt", "<?xml version=\"1.0\"?><rss/>"u8.ToArray(), "XML without articles" },
    };

    [Theory]
    [MemberData(nameof(Bad))]
    public void Bad_files_are_skipped_with_a_reason(string name, byte[] bytes, string reason)
    {
        Read(name, bytes).ShouldBeNull();
        _skipped.ShouldHaveSingleItem().Reason.ShouldContain(reason);
        _skipped[0].Path.ShouldEndWith(name);
    }

    [Fact]
    public void A_file_beyond_the_limit_is_skipped_before_it_is_read()
    {
        var path = Path.Combine(_folder, "large.txt");
        using (var file = File.Create(path))
        {
            file.SetLength(DocumentReader.MostBytes + 1L);
        }

        DocumentReader.Read(path, "large.txt", _skipped.Add).ShouldBeEmpty();
        _skipped.ShouldHaveSingleItem().Reason.ShouldContain("larger than 64 MiB");
    }

    [Fact]
    public void A_file_that_is_gone_is_skipped()
    {
        DocumentReader.Read(Path.Combine(_folder, "gone.txt"), "gone.txt", _skipped.Add).ShouldBeEmpty();
        DocumentReader.Files([Path.Combine(_folder, "nowhere")], _skipped.Add).ShouldBeEmpty();
        _skipped.Count.ShouldBe(2);
    }

    [Fact]
    public void Folders_are_walked_in_ordinal_order_of_full_names_without_hidden_ones()
    {
        foreach (var name in new[] { "b.txt", "a/z.txt", "a/B.txt", "a.txt", "Z.txt", ".hidden/x.txt", "a/.x.txt" })
        {
            Write(name, "x"u8.ToArray());
        }

        var names = DocumentReader.Files([_folder], _skipped.Add).Select(file => file.Name).ToList();

        names.ShouldBe(["Z.txt", "a.txt", "a/B.txt", "a/z.txt", "b.txt"]);
        names.ShouldBe(names.Order(StringComparer.Ordinal));
    }

    [Fact]
    public void A_loop_of_links_is_walked_once()
    {
        Write("a/x.txt", "x"u8.ToArray());
        Directory.CreateSymbolicLink(Path.Combine(_folder, "a", "up"), _folder);

        DocumentReader.Files([_folder], _skipped.Add).Select(file => file.Name).ShouldBe(["a/x.txt"]);
        _skipped.ShouldHaveSingleItem().Reason.ShouldContain("link");
    }

    [Fact]
    public void Front_matter_says_what_it_says_and_stays_in_the_text()
    {
        var text = "---\r\ntags: [a, b]\r\ntitle: \"Readout of\\_the call\"\r\npublished_time: 2021-07-21 19:51:43-04:00\r\nsource_url: https://www.whitehouse.gov/x\r\noutlet: reuters\r\nnested:\r\n  title: other\r\n---\r\nThe call.\r\n";
        var document = Read(text)!;

        document.Text.ShouldBe(text);
        document.Info.Title.ShouldBe("Readout of the call");
        document.Info.Published.ShouldBe(new DateOnly(2021, 7, 21));
        document.Info.Url.ShouldBe("https://www.whitehouse.gov/x");
        document.Text[document.Info.BodyStart..].ShouldBe("The call.\r\n");
    }

    [Theory]
    [InlineData("---\ntitle: \"open\n---\nThe call.\n")]
    [InlineData("---\n- a\n- b\n---\nThe call.\n")]
    [InlineData("---\nKorvane is a city.\n---\nThe call.\n")]
    [InlineData("---\ntitle: x\nThe call.\n")]
    [InlineData("----\ntitle: x\n----\nThe call.\n")]
    [InlineData("---")]
    public void What_is_no_front_matter_is_text(string text)
    {
        var document = Read(text)!;

        document.Text.ShouldBe(text);
        document.Info.ShouldBe(DocumentInfo.None);
    }

    [Fact]
    public void Deep_nesting_in_front_matter_harms_nothing()
    {
        var text = "---\na: " + new string('[', 20_000) + "\n---\nThe call.\n";

        Read(text)!.Text.ShouldBe(text);
    }
}
