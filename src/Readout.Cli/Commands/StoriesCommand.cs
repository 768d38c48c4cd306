using System.CommandLine;
using Readout.Archive;

namespace Readout.Cli.Commands;

internal static class StoriesCommand
{
    public static Command Create(Streams streams)
    {
        var archive = Flags.Archive();
        var json = Flags.Json();
        var command = new ReadoutCommand("stories", "List the stories: the events that articles report", "readout stories", "readout stories --json") { archive, json };
        command.SetAction(parsed =>
        {
            using var reader = ArchiveReader.Open(parsed.GetRequiredValue(archive));
            reader.RefreshFindings();
            foreach (var record in reader.Findings(FindingKind.Story))
            {
                streams.Out.WriteLine(record);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
