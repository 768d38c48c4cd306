using System.Diagnostics;
using System.Globalization;
using Readout.Archive;
using Readout.Documents;

namespace Readout.Bench;

/// <summary>
/// <c>growth FOLDER ARCHIVE ARTICLES</c>: adds articles to a new archive, a thousand at a time, and says what each thousand cost. Three of five
/// are texts of the folder, in a fixed shuffled order; the others are made of those added before: cut, edited, two in one.
/// The learned models are left out, so that what is measured is the archive.
/// </summary>
internal static class Growth
{
    private const int Step = 1_000;
    private const double Copies = 0.4;

    // Copies come soon after their source, mostly; some come late.
    private const int Lately = 2_000;
    private const double Late = 0.2;

    private static readonly AnalysisOptions WithoutModels = new() { Learned = false };

    public static int Run(string[] args)
    {
        if (args is not [var folder, var archive, var count])
        {
            Console.Error.WriteLine("usage: growth FOLDER ARCHIVE ARTICLES");
            return 2;
        }

        var dice = new Random(11);
        var files = Directory.EnumerateFiles(folder).Order(StringComparer.Ordinal).ToArray();
        dice.Shuffle(files);
        using var writer = ArchiveWriter.Open(archive, TimeSpan.Zero);
        Console.Out.WriteLine("documents\tarticles\tanalysis ms\tstore ms\tindex ms\tarchive MB\tmemory MB");
        var (added, articles, next) = (0, 0, 0);
        var process = Process.GetCurrentProcess();
        while (added < int.Parse(count, CultureInfo.InvariantCulture) && next < files.Length)
        {
            var documents = new List<Document>();
            for (; documents.Count < Step && next < files.Length; added++)
            {
                documents.Add(next > 0 && dice.NextDouble() < Copies
                    ? new Document(Name(added), Copy(dice, files, next))
                    : new Document(Name(added), File.ReadAllText(files[next++])));
            }

            // An archive that was begun is gone on with.
            if (documents.RemoveAll(document => writer.Has(document.Id)) > 0 && documents.Count == 0)
            {
                continue;
            }

            var start = Cpu();
            var analysed = documents.AsParallel().AsOrdered().Select(document => (document, Analyzer.Analyze(document, WithoutModels))).ToList();
            var afterAnalysis = Cpu();
            foreach (var (document, analyses) in analysed)
            {
                writer.Add(document, analyses);
            }

            writer.Commit();
            var found = analysed.Sum(item => item.Item2.Length);
            var afterStore = Cpu();
            writer.Index(all: true);
            var end = Cpu();
            articles += found;
            process.Refresh();
            Console.Out.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{added}\t{articles}\t{(afterAnalysis - start) / found:F2}\t{(afterStore - afterAnalysis) / found:F2}\t{(end - afterStore) / found:F2}\t{new FileInfo(archive).Length / 1e6:F1}\t{process.PeakWorkingSet64 / 1e6:F0}"));
        }

        return 0;

        double Cpu()
        {
            process.Refresh();
            return process.TotalProcessorTime.TotalMilliseconds;
        }
    }

    private static string Name(int number) => number.ToString("D7", CultureInfo.InvariantCulture) + ".txt";

    /// <summary>An account made of one added before: cut short, a word in ten another, or followed by half of a second.</summary>
    private static string Copy(Random dice, string[] files, int next)
    {
        string Earlier() => File.ReadAllText(files[dice.NextDouble() < Late ? dice.Next(next) : dice.Next(Math.Max(0, next - Lately), next)]);
        var source = Earlier();
        switch (dice.Next(4))
        {
            case 0:
                return source[..Math.Max(Math.Min(400, source.Length), dice.Next(source.Length))];
            case 1:
                var words = source.Split('\n').Select(line => string.Join(' ', line.Split(' ', StringSplitOptions.None).Select(word => dice.Next(10) == 0 ? Other(dice) : word)));
                return string.Join('\n', words);
            case 2:
                var second = Earlier();
                return source + "\n\n" + second[(second.Length / 2)..];
            default:
                return source + "\n\nThis account was set again with a line of its own, number " + dice.Next().ToString(CultureInfo.InvariantCulture) + ".\n";
        }
    }

    private static string Other(Random dice) => new([.. Enumerable.Range(0, dice.Next(4, 9)).Select(i => i % 2 == 0 ? "bdfgklmnprst"[dice.Next(12)] : "aeiou"[dice.Next(5)])]);
}
