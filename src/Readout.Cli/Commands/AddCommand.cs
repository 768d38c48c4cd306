using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using Readout.Archive;
using Readout.Documents;

namespace Readout.Cli.Commands;

/// <summary><c>readout add</c>: analyses into the archive.</summary>
internal static class AddCommand
{
    // A batch is committed when it is this old, so that a run that is cut short loses little, or holds this many documents.
    private static readonly TimeSpan OldestBatch = TimeSpan.FromMilliseconds(500);

    private const int LargestBatch = 200;

    public static Command Create(Streams streams)
    {
        var paths = Flags.Paths("Files or folders (with all below), or - for standard input");
        var archive = Flags.Archive();
        var jobs = Flags.Jobs();
        var wait = new Option<int>("--wait") { Description = "Seconds to wait while another process is writing", HelpName = "SECONDS", DefaultValueFactory = _ => 60 };
        var command = new ReadoutCommand(
            "add",
            "Analyse documents into the archive; a document that is there already changes nothing",
            "readout add clippings/",
            "readout add -a summit.db wire.txt reprint.txt") { paths, archive, jobs, wait };
        command.SetAction(parsed => Run(
            streams, parsed.GetRequiredValue(archive), parsed.GetRequiredValue(paths), parsed.GetValue(jobs), TimeSpan.FromSeconds(parsed.GetValue(wait))));
        return command;
    }

    private static int Run(Streams streams, string archive, IReadOnlyList<string> paths, int jobs, TimeSpan wait)
    {
        using var input = new Input(streams);
        var (added, known, articles) = (0, 0, 0);
        using (var writer = ArchiveWriter.Open(archive, wait, holder => streams.Error.WriteLine($"readout: {archive} is being written by {holder}; waiting")))
        {
            var batch = new List<string>();
            var age = new Stopwatch();
            foreach (var (document, analyses) in InOrder.Select(input.Files(paths), jobs, file => Analyze(file, input, writer)).SelectMany(list => list))
            {
                if (analyses is not { } found || !writer.Add(document, found))
                {
                    known++;
                    continue;
                }

                age.Start();
                articles += found.Length;
                batch.Add($"added {document.Name} ({Count(found.Length, "article")})");
                if (batch.Count >= LargestBatch || age.Elapsed >= OldestBatch)
                {
                    Commit();
                }
            }

            Commit();
            writer.RefreshFindings();

            // Told only now: what was reported is in the archive whatever happens next.
            void Commit()
            {
                writer.Commit();
                added += batch.Count;
                batch.ForEach(streams.Out.WriteLine);
                streams.Out.Flush();
                batch.Clear();
                age.Reset();
            }
        }

        streams.Out.WriteLine($"{Count(added, "document")} added ({Count(articles, "article")}), {known} there already, {input.Skipped} skipped");
        return added + known == 0 && input.Skipped > 0 ? ExitCode.Failed : input.ExitCode;
    }

    private static List<(Document Document, ImmutableArray<Analysis>? Analyses)> Analyze((string Path, string Name) file, Input input, ArchiveWriter writer) =>
        [.. input.Read(file).Select(document =>
            (document, writer.Has(document.Id) ? (ImmutableArray<Analysis>?)null : Analyzer.Analyze(document, AnalysisOptions.Default)))];

    private static string Count(int number, string noun) => $"{number} {noun}{(number == 1 ? "" : "s")}";
}
