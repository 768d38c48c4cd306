using System.Diagnostics;
using System.Globalization;
using System.Text.Json;
using Readout.Documents;
using Readout.Ingest;
using Readout.Records;

namespace Readout.Quality;

/// <summary>Runs a scorer of the shared folder over records made in this process.</summary>
public static class Scorer
{
    public static readonly string? Python = new[] { "python3", "python" }.FirstOrDefault(Runs);

    /// <summary>What the scorer wrote with --json.</summary>
    public static JsonElement Score(string scorer, string dataset)
    {
        var work = Directory.CreateTempSubdirectory("readout-quality-").FullName;
        try
        {
            var records = Path.Combine(work, "records.ndjson");
            var result = Path.Combine(work, "result.json");
            if (scorer == "attribution_score.py")
            {
                WriteRecords(records, [(Path.Combine(dataset, "text"), null)]);
                RunScorer(scorer, dataset, "--records", records, "--", "--json", result);
            }
            else
            {
                // The scorer lays its texts out and prints, a line for each folder, the command it would have run.
                var layout = RunScorer(scorer, dataset, "--layout", Path.Combine(work, "texts"));
                WriteRecords(records, layout.Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(ReadCommand));
                RunScorer(scorer, dataset, "--pred", records, "--json", result);
            }

            return JsonDocument.Parse(File.ReadAllText(result)).RootElement;
        }
        finally
        {
            Directory.Delete(work, recursive: true);
        }
    }

    private static (string Folder, DateTime? AsOf) ReadCommand(string line) =>
        line.Split(' ') is ["analyze", "--as-of", var date, var folder]
            ? (folder, DateTime.Parse(date, CultureInfo.InvariantCulture))
            : (line.Split(' ')[^1], null);

    private static void WriteRecords(string file, IEnumerable<(string Folder, DateTime? AsOf)> folders)
    {
        var inputs =
            from folder in folders
            from input in DocumentReader.Files([folder.Folder], Fail)
            from document in DocumentReader.Read(input.Path, input.Name, _ => { })
            select (document, options: new AnalysisOptions { AsOf = folder.AsOf });
        File.WriteAllLines(file, inputs.AsParallel().AsOrdered().SelectMany(input => Analyzer.Analyze(input.document, input.options)).Select(ArticleRecordWriter.Write));

        static void Fail(SkippedInput skipped) => throw new InvalidOperationException($"{skipped.Path}: {skipped.Reason}");
    }

    private static string RunScorer(string scorer, params ReadOnlySpan<string> arguments)
    {
        var start = new ProcessStartInfo(Python!) { RedirectStandardOutput = true, RedirectStandardError = true, RedirectStandardInput = true, UseShellExecute = false };
        start.ArgumentList.Add(SharedData.At(Path.Combine("scorers", scorer)));
        foreach (var argument in arguments)
        {
            start.ArgumentList.Add(argument);
        }

        start.Environment["PYTHONDONTWRITEBYTECODE"] = "1";
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0, $"{scorer}: {error.Result}");
        return output;
    }

    private static bool Runs(string program)
    {
        try
        {
            using var process = Process.Start(new ProcessStartInfo(program, "--version") { RedirectStandardOutput = true, RedirectStandardError = true, UseShellExecute = false })!;
            process.WaitForExit();
            return process.ExitCode == 0;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return false;
        }
    }
}
