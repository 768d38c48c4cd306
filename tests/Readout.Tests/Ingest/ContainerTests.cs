using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Readout.Documents;
using Readout.Ingest;
using Readout.Ingest.Containers;

namespace Readout.Tests.Ingest;

public sealed class ContainerTests
{
    private readonly List<SkippedInput> _skipped = [];

    private List<Document> Read(string name, byte[] bytes) =>
        [.. InputOpener.Open(new RawInput(name, name) { Content = bytes }, _skipped.Add).SelectMany(input => DocumentReader.Read(input, _skipped.Add))];

    private static byte[] Bytes(Action<Stream> write)
    {
        using var memory = new MemoryStream();
        write(memory);
        return memory.ToArray();
    }

    private static byte[] Gzip(params ReadOnlySpan<byte[]> members)
    {
        using var memory = new MemoryStream();
        foreach (var member in members)
        {
            using var packed = new GZipStream(memory, CompressionLevel.SmallestSize, leaveOpen: true);
            packed.Write(member);
        }

        return memory.ToArray();
    }

    private static byte[] Zip(params (string Name, byte[] Bytes)[] entries) => Bytes(stream =>
    {
        using var archive = new ZipArchive(stream, ZipArchiveMode.Create, leaveOpen: true);
        foreach (var (name, bytes) in entries)
        {
            using var entry = archive.CreateEntry(name).Open();
            entry.Write(bytes);
        }
    });

    private static byte[] Tar(params (string Name, byte[] Bytes)[] entries) => Bytes(stream =>
    {
        using var archive = new TarWriter(stream, leaveOpen: true);
        foreach (var (name, bytes) in entries)
        {
            archive.WriteEntry(new PaxTarEntry(TarEntryType.RegularFile, name) { DataStream = new MemoryStream(bytes) });
        }
    });

    private static byte[] Text(string text) => Encoding.UTF8.GetBytes(text);

    [Fact]
    public void Archives_are_read_entry_by_entry_with_hidden_ones_left_out()
    {
        (string, byte[])[] entries = [("b.txt", Text("The second account.")), ("a/x.txt", Text("The first account.")), (".git/config.txt", Text("hidden")), ("__MACOSX/a.txt", Text("hidden"))];

        Read("in.zip", Zip(entries)).Select(document => (document.Name, document.Text)).ShouldBe([("in.zip/a/x.txt", "The first account."), ("in.zip/b.txt", "The second account.")]);
        Read("in.tar", Tar(entries)).Select(document => document.Name).ShouldBe(["in.tar/b.txt", "in.tar/a/x.txt"]);
        Read("in.tgz", Gzip(Tar(entries))).Select(document => document.Text).ShouldBe(["The second account.", "The first account."]);
        Read("in.tar.gz", Gzip(Tar(entries))).Count.ShouldBe(2);
        Read("a.txt.gz", Gzip(Text("Alone."))).ShouldHaveSingleItem().Name.ShouldBe("a.txt");
        Read("nested.zip", Zip(("inner.zip", Zip(entries)))).Count.ShouldBe(2);
        _skipped.ShouldBeEmpty();
    }

    [Fact]
    public void A_bad_entry_is_named_and_the_rest_goes_on()
    {
        Read("in.zip", Zip(("a.png", [0x89, 0x50, 0x4E, 0x47]), ("b.txt", Text("Good."))))
            .ShouldHaveSingleItem().Text.ShouldBe("Good.");
        _skipped.ShouldHaveSingleItem().ShouldBe(new SkippedInput("in.zip/a.png", "pictures are not read"));
    }

    [Fact]
    public void Bombs_are_refused_by_what_comes_out_of_them()
    {
        var zeros = new byte[80 * 1024 * 1024];

        Read("bomb.txt.gz", Gzip(zeros)).ShouldBeEmpty();
        Read("bomb.zip", Zip(("bomb.txt", zeros))).ShouldBeEmpty();
        _skipped.Count.ShouldBe(2);
        _skipped.ShouldAllBe(skipped => skipped.Reason.Contains("bomb", StringComparison.Ordinal));
    }

    [Fact]
    public void Archives_within_archives_end_somewhere()
    {
        var inner = Text("Far below.");
        for (var i = 0; i < 12; i++)
        {
            inner = Zip(("in.zip", inner));
        }

        Read("out.zip", inner).ShouldBeEmpty();
        _skipped.ShouldHaveSingleItem().Reason.ShouldContain("too deep");
    }

    [Fact]
    public void What_came_before_the_damage_stays()
    {
        var tar = Tar(("a.txt", Text("Before the damage.")), ("b.txt", Encoding.UTF8.GetBytes(new string('b', 9000))));

        Read("cut.tar", tar[..^9000]).ShouldContain(document => document.Text == "Before the damage.");
        _skipped.ShouldHaveSingleItem().Reason.ShouldContain("damaged");
    }

    private static byte[] Record(string type, string url, string contentType, byte[] body) =>
        [.. Text($"WARC/1.1\r\nWARC-Type: {type}\r\nWARC-Target-URI: {url}\r\nContent-Type: {contentType}\r\nContent-Length: {body.Length}\r\n\r\n"), .. body, .. "\r\n\r\n"u8];

    private static byte[] Response(string url, string headers, byte[] body) =>
        Record("response", url, "application/http;msgtype=response", [.. Text("HTTP/1.1 200 OK\r\n" + headers + "\r\n\r\n"), .. body]);

    private static byte[] Page(string word) => Text(
        $"<html><body><article><h1>Talks on the {word} crossing end</h1><p>The delegations of Tarvia and Belmora met in {word} on Thursday and agreed to draw up a timetable for the crossing.</p><p>\"Nobody leaves without an answer,\" said Odile Brandt, the minister of transport, after the meeting.</p></article></body></html>");

    [Fact]
    public void Web_archives_give_their_pages_whatever_was_done_to_them_on_the_way()
    {
        byte[] chunked = [.. Text("1a\r\n"), .. Page("Tolmin")[..26], .. Text("\r\n"), .. Text((Page("Tolmin").Length - 26).ToString("x", System.Globalization.CultureInfo.InvariantCulture) + "\r\n"), .. Page("Tolmin")[26..], .. Text("\r\n0\r\n\r\n")];
        var warc = (byte[])
        [
            .. Record("warcinfo", "", "application/warc-fields", Text("software: test")),
            .. Response("https://quay.example/dosan", "Content-Type: text/html", Page("Dosan")),
            .. Response("https://quay.example/tolmin", "Content-Type: text/html\r\nTransfer-Encoding: chunked", chunked),
            .. Response("https://quay.example/maren", "Content-Type: text/html; charset=utf-8\r\nContent-Encoding: gzip", Gzip(Page("Maren"))),
            .. Response("https://quay.example/x.jpg", "Content-Type: image/jpeg", [0xFF, 0xD8, 0xFF]),
            .. Record("response", "https://quay.example/gone", "application/http;msgtype=response", Text("HTTP/1.1 404 Not Found\r\nContent-Type: text/html\r\n\r\n<html>gone</html>")),
            .. Record("conversion", "https://quay.example/text", "text/plain", Text("The delegations met in Belmora and agreed.")),
        ];

        foreach (var bytes in new[] { warc, Gzip(warc), Gzip(warc[..400], warc[400..]) })
        {
            Read("crawl.warc.gz", bytes).Select(document => document.Name).ShouldBe(
                ["https://quay.example/dosan", "https://quay.example/tolmin", "https://quay.example/maren", "https://quay.example/text"]);
        }

        _skipped.ShouldBeEmpty();
    }

    [Theory]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\n\r\n")]
    [InlineData("WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://a.example/\r\nContent-Length: 999\r\n\r\nshort")]
    [InlineData("WARC/1.0\r\nContent-Length: 2\r\n\r\nab\r\n\r\nrubbish\r\n")]
    public void A_damaged_web_archive_says_so(string warc)
    {
        Read("crawl.warc", Text(warc)).ShouldBeEmpty();
        _skipped.ShouldHaveSingleItem().Reason.ShouldStartWith("damaged archive");
    }

    [Theory]
    [InlineData("title;text\nA;\"one; \"\"two\"\"\nthree\"\nB;four\n", "one; \"two\"\nthree")]
    [InlineData("Title\tText\nA\tone\nB\tfour\n", "one")]
    [InlineData("\uFEFFtitle,TEXT\r\nA,one\r\n\r\nB,four\r\n", "one")]
    public void Tables_with_any_separator_are_read(string csv, string first)
    {
        var documents = Read("t.csv", Text(csv));

        documents.Count.ShouldBe(2);
        documents[0].Text.ReplaceLineEndings("\n").ShouldBe("A\n\n" + first);
    }

    [Fact]
    public void Lines_of_json_are_known_without_their_ending_and_a_bad_line_is_named()
    {
        Read("x.txt", Text("{\"title\":\"A\",\"text\":\"one\"}\n{\"title\":\"B\",\"text\":\"two\"}\n")).Count.ShouldBe(2);
        Read("x.ndjson", Text("{\"text\":\"one\"}\n{\"text\":\n{\"text\":\"two\"}\n")).Count.ShouldBe(2);
        _skipped.ShouldHaveSingleItem().Path.ShouldBe("x.ndjson:2");
    }

    [Fact]
    public void A_record_of_ours_is_input_again()
    {
        var record = Cli.Run.Of("analyze", Path.Combine(House.Repository.At("samples", "formats"), "page.html")).Lines.Single();

        var again = Read("records.ndjson", Text(record)).ShouldHaveSingleItem();

        again.Info.Published.ShouldBe(new DateOnly(2025, 5, 9));
        again.Info.PublishedBasis.ShouldBe("structured data");
        again.Info.Marks.ShouldNotBeEmpty();
    }
}
