using System.Diagnostics;
using System.Text;
using System.Text.Json;
using Readout.Archive;
using Readout.Records;

namespace Readout.Bench;

/// <summary>One run over a corpus, made in a process of its own so that its peak memory is its own.</summary>
/// <param name="Seconds">reading the files left out</param>
/// <param name="FindingsSeconds">of these, for what is found over the whole corpus (<c>add</c> only)</param>
/// <param name="PeakMebibytes">of the whole process, the texts themselves included</param>
internal sealed record Measurement(
    string Stage, int Jobs, int Documents, int Articles, long Tokens, long Bytes, double Seconds, double FindingsSeconds, double PeakMebibytes)
{
    public static Measurement Take(string stage, string folder, int jobs, int limit)
    {
        var start = new ProcessStartInfo(Environment.ProcessPath!) { RedirectStandardOutput = true, UseShellExecute = false };
        // Started by `dotnet Readout.Bench.dll` the process is dotnet, else the program itself.
        if (Path.GetFileNameWithoutExtension(Environment.ProcessPath) == "dotnet")
        {
            start.ArgumentList.Add(Path.Combine(AppContext.BaseDirectory, "Readout.Bench.dll"));
        }

        foreach (var argument in (string[])["measure", stage, folder, $"{jobs}", $"{limit}"])
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["DOTNET_PROCESSOR_COUNT"] = $"{jobs}";
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return process.ExitCode == 0
            ? JsonSerializer.Deserialize<Measurement>(output)!
            : throw new InvalidOperationException($"measuring {stage} of {folder} failed with exit code {process.ExitCode}");
    }

    public static int RunChild(string stage, string folder, int jobs, int limit)
    {
        var documents = Corpus.Read(folder, limit);
        var (articles, tokens, findings) = (0, 0L, TimeSpan.Zero);
        var clock = Stopwatch.StartNew();
        if (stage == "analyze")
        {
            foreach (var (count, size, record) in documents.AsParallel().AsOrdered().WithDegreeOfParallelism(jobs).Select(document =>
            {
                var analyses = Analyzer.Analyze(document, AnalysisOptions.Default);
                return (analyses.Length, analyses.Sum(analysis => (long)analysis.Tokens.Count), analyses.Sum(analysis => ArticleRecordWriter.Write(analysis).Length));
            }))
            {
                articles += count;
                tokens += size;
                Debug.Assert(record > 0);
            }
        }
        else
        {
            var archive = Path.Combine(Directory.CreateTempSubdirectory("readout-bench-").FullName, "bench.db");
            using (var writer = ArchiveWriter.Open(archive, TimeSpan.Zero))
            {
                foreach (var (document, analyses) in documents.AsParallel().AsOrdered().WithDegreeOfParallelism(jobs).Select(document =>
                    (document, Analyzer.Analyze(document, AnalysisOptions.Default))))
                {
                    writer.Add(document, analyses);
                    articles += analyses.Length;
                    tokens += analyses.Sum(analysis => (long)analysis.Tokens.Count);
                }

                writer.Commit();
                var before = clock.Elapsed;
                writer.Index(all: true);
                findings = clock.Elapsed - before;
            }

            Directory.Delete(Path.GetDirectoryName(archive)!, recursive: true);
        }

        var seconds = clock.Elapsed.TotalSeconds;
        Console.Out.Write(JsonSerializer.Serialize(new Measurement(
            stage, jobs, documents.Count, articles, tokens, documents.Sum(document => (long)Encoding.UTF8.GetByteCount(document.Text)),
            seconds, findings.TotalSeconds, Process.GetCurrentProcess().PeakWorkingSet64 / 1048576.0)));
        return 0;
    }
}
