using System.CommandLine;
using Readout.Cli.Display;

namespace Readout.Cli.Commands;

/// <summary><c>readout demo</c>: builds the sample archive and shows what the program does with it.</summary>
internal static class DemoCommand
{
    private const string Samples = "samples/accounts";

    // A screenful; the commands themselves print all of it.
    private const int LinesAStep = 28;

    // The table of who tells what is what the program is for.
    private const int LinesOfStory = 64;

    public static Command Create(Streams streams)
    {
        var command = new ReadoutCommand("demo", "Build the sample archive and show what the program does with it", "readout demo", "readout demo | less");
        command.SetAction(_ => Run(streams));
        return command;
    }

    private static int Run(Streams streams)
    {
        var home = Home() ?? throw new UsageException($"the folder {Samples} is not to be found above {AppContext.BaseDirectory}");
        var archive = Path.Combine(Directory.CreateDirectory(Path.Combine(home, ".build", "demo")).FullName, "sample.db");
        archive = Shortest(archive);
        foreach (var old in new[] { archive, archive + "-wal", archive + "-shm" })
        {
            File.Delete(old);
        }

        var screen = new Screen(streams);
        var step = new Step(streams, screen, archive);
        screen.Line(Piece.Strong("Readout on its sample: accounts of two summits, a parade and a telephone call of two invented countries."));
        var code = step.Show("Read the accounts into an archive: who wrote what, when, and who says what in it.", "add", Shortest(Path.Combine(home, Samples)));
        if (code == ExitCode.Failed)
        {
            return code;
        }

        step.Show("The articles that were found in those files.", "list");
        step.Show("The events they report.", "stories");
        if (step.LargestStory() is { } story)
        {
            step.Show("One story: who covers it, who only repeats whom, who tells what and who leaves it out.", "story", story);
            step.Show("The same quantity in all accounts: do they agree?", "figures", story);
        }

        if (step.BusiestSpeaker() is { } speaker)
        {
            step.Show($"Everything {speaker} is reported to have said, with the place of the words.", "said", "--by", speaker);
        }

        step.Show("Who copied whom, and how much.", "reuse");
        step.Show("Set phrases, first and last seen.", "formulations");
        if (step.ClosestPair() is var (a, b))
        {
            step.Show("A copy beside its original: what was cut and what was changed.", "compare", a, b);
        }

        screen.Blank();
        screen.Line(Piece.Strong("The archive stays: "), archive);
        screen.Line("Every command takes -a FILE to ask it more, and --help to say how.");
        return ExitCode.Done;
    }

    private static string Shortest(string path) =>
        Path.GetRelativePath(Environment.CurrentDirectory, path) is { } relative && relative.Length < path.Length ? relative : path;

    private static string? Home()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            if (Directory.Exists(Path.Combine(folder.FullName, Samples)))
            {
                return folder.FullName;
            }
        }

        return null;
    }

    /// <summary>One command of the demonstration with the first screenful of what it prints.</summary>
    private sealed class Step(Streams streams, Screen screen, string archive)
    {
        public int Show(string what, string command, params string[] args)
        {
            string[] full = [command, "-a", archive, .. args];
            screen.Blank();
            screen.Line(Piece.Strong(what));
            screen.Line(Piece.Accent("$ readout " + string.Join(' ', full.Select(Quoted))));
            using var output = new StringWriter { NewLine = "\n" };
            var code = CommandLine.Run(full, new Streams { Out = output, Error = streams.Error, In = Stream.Null, Colours = streams.Colours, Width = streams.Width });
            var lines = output.ToString().TrimEnd('\n').Split('\n');
            var most = command == "story" ? LinesOfStory : LinesAStep;
            foreach (var line in lines.Take(most))
            {
                streams.Out.WriteLine(line);
            }

            if (lines.Length > most)
            {
                screen.Line(Piece.Dim($"… {lines.Length - most} more lines"));
            }

            return code;
        }

        public string? LargestStory()
        {
            using var archived = Archived.Open(archive);
            return archived.Reader.Findings(Archive.FindingKind.Story).Select(record => Records.StoryRecord.Read(record).Story)
                .MaxBy(story => story.Articles.Length) is { } largest ? Wording.Short(largest.Id) : null;
        }

        public string? BusiestSpeaker()
        {
            using var archived = Archived.Open(archive);
            return archived.Reader.Analyses().SelectMany(analysis => analysis.Attributions).Select(attribution => attribution.Speaker).OfType<string>()
                .GroupBy(speaker => speaker, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal)
                .FirstOrDefault()?.Key;
        }

        // Not the closest of all, which would be the same text twice, but one of which half or so is shared.
        public (string A, string B)? ClosestPair()
        {
            using var archived = Archived.Open(archive);
            return archived.Reader.Findings(Archive.FindingKind.Shared).Select(record => Records.SharedTextRecord.Read(record, Archived.NoPoints))
                .OrderBy(pair => Math.Abs(Math.Max(pair.CoveredOfA, pair.CoveredOfB) - 0.8)).ThenBy(pair => pair.A, StringComparer.Ordinal)
                .Select(pair => ((string, string)?)(pair.A, pair.B)).FirstOrDefault();
        }

        private static string Quoted(string word) => word.Contains(' ', StringComparison.Ordinal) ? $"\"{word}\"" : word;
    }
}
