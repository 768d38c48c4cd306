using System.Collections.Immutable;
using System.CommandLine;
using System.Diagnostics;
using Readout.Archive;
using Readout.Cli.Display;
using Readout.Documents;
using Readout.Ingest;

namespace Readout.Cli.Commands;

/// <summary><c>readout add</c>: analyses into the archive.</summary>
internal static class AddCommand
{
    // A batch is committed when it is this old, so that a run that is cut short loses little, or holds this many documents.
    private static readonly TimeSpan OldestBatch = TimeSpan.FromMilliseconds(500);

    private const int LargestBatch = 200;

    // Set phrases are found over the whole archive, which takes a second here; in a larger one when somebody asks for them.
    private const int SmallArchive = 500;

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
        using var input = new Input(streams) { Hold = streams.ErrorIsTerminal };
        var files = input.Files(paths).ToList();
        var tally = new Tally(streams, tell: !(streams.OutIsTerminal && streams.ErrorIsTerminal));
        using (var writer = ArchiveWriter.Open(archive, wait, holder => streams.Error.WriteLine($"readout: {archive} is being written by {holder}; waiting")))
        {
            ProgressBar.Run(streams, "reading", files.Count, done => AddAll(writer, files, jobs, input, tally, done));
            input.Release();
            writer.Index(all: true, articles => tally.Say($"readout: comparing {Wording.Count(articles, "article")}..."));
            if (writer.ArticleCount <= SmallArchive)
            {
                writer.RefreshFormulations();
            }
        }

        streams.Out.WriteLine($"{Wording.Count(tally.Added, "document")} added ({Wording.Count(tally.Articles, "article")}), {tally.Known} there already, {input.Skipped} skipped");
        return tally.Added + tally.Known == 0 && input.Skipped > 0 ? ExitCode.Failed : input.ExitCode;
    }

    private static void AddAll(ArchiveWriter writer, List<(string Path, string Name)> files, int jobs, Input input, Tally tally, Action<int> done)
    {
        var age = Stopwatch.StartNew();
        foreach (var (file, documents) in InOrder.Select(input.Open(files), jobs, found => (found.File, Analyze(found.Input, input, writer))))
        {
            foreach (var (document, analyses) in documents)
            {
                if (analyses is { } found && writer.Add(document, found))
                {
                    tally.Add(document, found.Length);
                }
                else
                {
                    tally.Known++;
                }
            }

            done(file);
            if (tally.Batch >= LargestBatch || age.Elapsed >= OldestBatch)
            {
                Commit();
                age.Restart();
            }
        }

        Commit();

        // Told only now: what was reported is in the archive whatever happens next.
        void Commit()
        {
            writer.Commit();
            tally.Report();
            writer.Index(all: false);
        }
    }

    private static List<(Document Document, ImmutableArray<Analysis>? Analyses)> Analyze(RawInput found, Input input, ArchiveWriter writer) =>
        [.. input.Read(found).Select(document =>
            (document, writer.Has(document.Id) ? (ImmutableArray<Analysis>?)null : Analyzer.Analyze(document, AnalysisOptions.Default)))];

    /// <summary>What was added, and what of it has been told.</summary>
    private sealed class Tally(Streams streams, bool tell)
    {
        private readonly List<string> _batch = [];

        public int Added { get; private set; }

        public int Articles { get; private set; }

        public int Known { get; set; }

        public int Batch => _batch.Count;

        public void Add(Document document, int articles)
        {
            Articles += articles;
            _batch.Add($"added {Visible.Of(document.Name)} ({Wording.Count(articles, "article")})");
        }

        public void Report()
        {
            Added += _batch.Count;
            if (tell)
            {
                _batch.ForEach(streams.Out.WriteLine);
                streams.Out.Flush();
            }

            _batch.Clear();
        }

        public void Say(string message)
        {
            if (streams.ErrorIsTerminal)
            {
                streams.Error.WriteLine(message);
            }
        }
    }
}
