using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;
using System.Text;

namespace Readout.Bench;

/// <summary>
/// <c>throughput [FOLDER] [--jobs 1,2] [--limit N] [--out FILE]</c>: documents, tokens and megabytes a second of <c>analyze</c> and <c>add</c>,
/// and whether the cost of a document grows with their number. Without a folder: the sample, ten times over.
/// </summary>
internal static class Throughput
{
    // The smaller corpus with which the cost of a document in the whole is compared.
    private const int Part = 500;

    public static int Run(string[] args)
    {
        var (folder, jobs, limit, file) = (Corpus.Sample, new[] { 1, 2 }, 0, (string?)null);
        for (var i = 0; i < args.Length; i++)
        {
            switch (args[i])
            {
                case "--jobs" when i + 1 < args.Length:
                    jobs = [.. args[++i].Split(',').Select(number => int.Parse(number, CultureInfo.InvariantCulture))];
                    break;
                case "--limit" when i + 1 < args.Length:
                    limit = int.Parse(args[++i], CultureInfo.InvariantCulture);
                    break;
                case "--out" when i + 1 < args.Length:
                    file = args[++i];
                    break;
                case var option when option.StartsWith('-'):
                    Console.Error.WriteLine($"usage: throughput [FOLDER] [--jobs 1,2] [--limit N] [--out FILE]; what is {option}?");
                    return 2;
                default:
                    folder = args[i];
                    break;
            }
        }

        var whole = (from stage in (string[])["analyze", "add"] from job in jobs select Measurement.Take(stage, folder, job, limit)).ToList();
        if (whole.Select(run => (run.Documents, run.Articles, run.Tokens)).Distinct().Count() != 1)
        {
            Console.Error.WriteLine("the runs did not do the same work: " + string.Join("; ", whole));
            return 1;
        }

        var grows = whole[0].Documents > Part && folder != Corpus.Sample;
        List<Measurement> parts = grows ? [.. ((string[])["analyze", "add"]).Select(stage => Measurement.Take(stage, folder, jobs[0], Part))] : [];
        var report = Report(folder, args, whole, parts);
        Console.Out.Write(report);
        if (file is not null)
        {
            Directory.CreateDirectory(Path.GetDirectoryName(Path.GetFullPath(file))!);
            File.WriteAllText(file, report);
        }

        return 0;
    }

    private static string Report(string folder, string[] args, List<Measurement> whole, List<Measurement> parts)
    {
        var first = whole[0];
        var text = new StringBuilder();
        text.AppendLine(CultureInfo.InvariantCulture, $"# Throughput: {Path.GetFileName(folder.TrimEnd('/'))}").AppendLine();
        text.AppendLine(CultureInfo.InvariantCulture, $"{first.Documents:N0} documents, {first.Articles:N0} articles, {first.Tokens:N0} tokens, {first.Bytes / 1e6:N2} MB of text (UTF-8).").AppendLine();
        text.AppendLine("| | cores | seconds | documents/s | tokens/s | MB/s | peak MiB |").AppendLine("|---|---|---|---|---|---|---|");
        foreach (var run in whole)
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"| {run.Stage} | {run.Jobs} | {run.Seconds:N2} | {run.Documents / run.Seconds:N0} | {run.Tokens / run.Seconds:N0} | {run.Bytes / 1e6 / run.Seconds:N2} | {run.PeakMebibytes:N0} |");
        }

        text.AppendLine();
        foreach (var run in whole.Where(run => run.Stage == "add"))
        {
            text.AppendLine(CultureInfo.InvariantCulture, $"Of `add` on {run.Jobs}, {run.FindingsSeconds:N2} s went into the index: copies, stories, coverage.");
        }

        if (parts.Count > 0)
        {
            text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"| cost on {parts[0].Jobs} | {parts[0].Documents:N0} documents | {first.Documents:N0} documents | growth |").AppendLine("|---|---|---|---|");
            foreach (var part in parts)
            {
                var all = whole.First(run => run.Stage == part.Stage && run.Jobs == part.Jobs);
                Growth($"{part.Stage}: ms a document", part.Seconds / part.Documents * 1e3, all.Seconds / all.Documents * 1e3);
                Growth($"{part.Stage}: ms a thousand tokens", part.Seconds / part.Tokens * 1e6, all.Seconds / all.Tokens * 1e6);
                if (part.FindingsSeconds > 0)
                {
                    Growth("of these, the index: ms a document", part.FindingsSeconds / part.Documents * 1e3, all.FindingsSeconds / all.Documents * 1e3);
                }
            }
        }

        text.AppendLine().AppendLine(CultureInfo.InvariantCulture, $"{Machine}; {Environment.ProcessorCount} cores; {RuntimeInformation.OSDescription}; {RuntimeInformation.FrameworkDescription}; {DateTime.Now:yyyy-MM-dd}.");
        text.AppendLine().AppendLine("Each row is a process of its own, from cold: compiling included, reading the files left out. `dotnet run -c Release --project bench/Readout.Bench -- throughput "
            + string.Join(' ', args.Select(arg => Path.IsPathRooted(arg) ? Path.GetFileName(arg.TrimEnd('/')) : arg)) + "`");
        return text.ToString();

        void Growth(string what, double part, double all) =>
            text.AppendLine(CultureInfo.InvariantCulture, $"| {what} | {part:N2} | {all:N2} | {all / part:N2} |");
    }

    private static string Machine =>
        File.Exists("/proc/cpuinfo")
            ? File.ReadLines("/proc/cpuinfo").FirstOrDefault(line => line.StartsWith("model name", StringComparison.Ordinal))?.Split(':')[1].Trim() ?? "unknown CPU"
            : RuntimeInformation.ProcessArchitecture.ToString();
}
