using System.Diagnostics;
using System.Globalization;
using System.IO.Compression;
using System.Text;
using Readout.Articles;
using Readout.Ingest;
using Readout.Ingest.Containers;
using Readout.Learning;
using Readout.Tests.House;
using Xunit.Abstractions;

namespace Readout.Tests.Ingest;

/// <summary>
/// Damaged files of every format: nothing crashes, nothing hangs, and a file that gives no article is named with a reason. A few of each run with
/// every test; READOUT_FUZZ=10000 runs so many of each.
/// </summary>
public sealed class FuzzTests(ITestOutputHelper output)
{
    private const int UsualRounds = 25;

    private static readonly TimeSpan Hang = TimeSpan.FromSeconds(5);

    private static readonly string[] Spice =
    [
        "<", ">", "</p>", "<div>", "<table>", "<![CDATA[", "]]>", "<!--", "-->", "&#x110000;", "&nbsp;", "\"", "'", "{", "}", "[", "]", ",", ":", "\\u", "null", "1e999", "-1", "99999999999999999999",
        "\r\n\r\n", "\n", "\0", "\uFFFD", "\u202E", "Content-Length: 2147483647\r\n", "Transfer-Encoding: chunked\r\n", "ffffffff\r\n", "boundary=", "--", "=?utf-8?B?", "=0", "PK\u0003\u0004", "From ",
        "<script type='application/ld+json'>", "0000-00-00", "LENGTH:", "End of Document", "HD  ",
    ];

    public static TheoryData<string> Formats => new(
        [.. Directory.EnumerateFiles(Repository.At("samples", "formats")).Select(path => Path.GetFileName(path)!).Order(StringComparer.Ordinal), "packed.zip", "packed.tar.gz", "crawl.warc.gz", "page.html.gz", "plain.txt"]);

    [Theory]
    [MemberData(nameof(Formats))]
    public void Damaged_files_are_read_or_refused_by_name(string name)
    {
        var rounds = int.TryParse(Environment.GetEnvironmentVariable("READOUT_FUZZ"), NumberStyles.None, CultureInfo.InvariantCulture, out var many) ? many : UsualRounds;
        var seed = Seed(name);
        Read(name, seed, out _, out _);
        var whole = Stopwatch.StartNew();
        var longest = TimeSpan.Zero;
        int read = 0, refused = 0;
        for (var round = 0; round < rounds; round++)
        {
            var bytes = Mutated(seed, new SplitMix((ulong)round + 1));
            var articles = Read(name, bytes, out var skipped, out var time);

            // A busy machine may stand still for seconds; a hang is there every time.
            for (var again = 0; again < 2 && time >= Hang; again++)
            {
                Read(name, bytes, out _, out var second);
                time = second < time ? second : time;
            }

            longest = time > longest ? time : longest;
            time.ShouldBeLessThan(Hang, $"{name}, round {round}");
            skipped.ShouldAllBe(skip => skip.Path.Length > 0 && skip.Reason.Length > 3);
            read += articles > 0 ? 1 : 0;
            refused += skipped.Count > 0 ? 1 : 0;

            // Only a container that holds nothing any more may say nothing.
            (articles > 0 || skipped.Count > 0 || bytes.Length == 0 || IsContainer(name)).ShouldBeTrue($"{name}, round {round}: neither read nor refused");
        }

        output.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}: {rounds} files in {whole.Elapsed.TotalSeconds:F0} s, the longest {longest.TotalMilliseconds:F0} ms; {read} read, {refused} refused at least in part"));
    }

    private static int Read(string name, byte[] bytes, out List<SkippedInput> skipped, out TimeSpan time)
    {
        var refused = new List<SkippedInput>();
        var clock = Stopwatch.StartNew();
        var articles = InputOpener.Open(new RawInput(name, name) { Content = bytes }, refused.Add)
            .SelectMany(input => DocumentReader.Read(input, refused.Add)).Sum(document => ArticleReader.Read(document).Length);
        (skipped, time) = (refused, clock.Elapsed);
        return articles;
    }

    private static bool IsContainer(string name) => name.EndsWith(".zip", StringComparison.Ordinal) || name.Contains(".tar", StringComparison.Ordinal) || name.Contains(".warc", StringComparison.Ordinal)
        || name.EndsWith(".mbox", StringComparison.Ordinal) || name.EndsWith("json", StringComparison.Ordinal) || name.EndsWith(".csv", StringComparison.Ordinal) || name.EndsWith(".gz", StringComparison.Ordinal);

    private static byte[] Seed(string name)
    {
        byte[] Sample(string file) => File.ReadAllBytes(Repository.At("samples", "formats", file));
        switch (name)
        {
            case "plain.txt":
                return File.ReadAllBytes(Directory.EnumerateFiles(Repository.Samples).Order(StringComparer.Ordinal).First());
            case "packed.zip":
                using (var memory = new MemoryStream())
                {
                    using (var archive = new ZipArchive(memory, ZipArchiveMode.Create, leaveOpen: true))
                    {
                        foreach (var file in (string[])["page.html", "feed.rss", "account.docx"])
                        {
                            using var entry = archive.CreateEntry(file).Open();
                            entry.Write(Sample(file));
                        }
                    }

                    return memory.ToArray();
                }

            case "packed.tar.gz":
                using (var memory = new MemoryStream())
                {
                    using (var archive = new System.Formats.Tar.TarWriter(memory, leaveOpen: true))
                    {
                        archive.WriteEntry(new System.Formats.Tar.PaxTarEntry(System.Formats.Tar.TarEntryType.RegularFile, "page.html") { DataStream = new MemoryStream(Sample("page.html")) });
                    }

                    return Packed(memory.ToArray());
                }

            case "crawl.warc.gz" or "page.html.gz":
                return Packed(Sample(name[..^3]));
            default:
                return Sample(name);
        }
    }

    private static byte[] Packed(byte[] bytes)
    {
        using var memory = new MemoryStream();
        using (var gzip = new GZipStream(memory, CompressionLevel.Fastest, leaveOpen: true))
        {
            gzip.Write(bytes);
        }

        return memory.ToArray();
    }

    private static byte[] Mutated(byte[] seed, SplitMix chance)
    {
        var bytes = new List<byte>(seed);
        for (var changes = 1 + chance.Next(8); changes > 0 && bytes.Count > 0; changes--)
        {
            var at = chance.Next(bytes.Count);
            var length = Math.Min(bytes.Count - at, 1 + chance.Next(chance.Next(4) == 0 ? 2000 : 20));
            switch (chance.Next(8))
            {
                case 0:
                    bytes[at] ^= (byte)(1 << chance.Next(8));
                    break;
                case 1:
                    bytes[at] = (byte)chance.Next(256);
                    break;
                case 2:
                    bytes.RemoveRange(at, length);
                    break;
                case 3:
                    bytes.InsertRange(chance.Next(bytes.Count), bytes.GetRange(at, length));
                    break;
                case 4:
                    bytes.RemoveRange(at, chance.Next(3) == 0 ? bytes.Count - at : length);
                    break;
                case 5:
                    var spice = Encoding.UTF8.GetBytes(Spice[chance.Next(Spice.Length)]);
                    for (var times = chance.Next(6) == 0 ? 1 + chance.Next(500) : 1; times > 0; times--)
                    {
                        bytes.InsertRange(at, spice);
                    }

                    break;
                case 6:
                    for (var i = at; i < at + length; i++)
                    {
                        bytes[i] = (byte)chance.Next(256);
                    }

                    break;
                default:
                    // A number becomes another: lengths lie.
                    var digit = bytes.FindIndex(at, b => b is >= (byte)'0' and <= (byte)'9');
                    if (digit >= 0)
                    {
                        bytes[digit] = (byte)('0' + chance.Next(10));
                    }

                    break;
            }
        }

        return [.. bytes];
    }
}
