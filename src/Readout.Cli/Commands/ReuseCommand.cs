using System.CommandLine;
using Readout.Archive;

namespace Readout.Cli.Commands;

internal static class ReuseCommand
{
    public static Command Create(Streams streams)
    {
        var archive = Flags.Archive();
        var json = Flags.Json();
        var command = new ReadoutCommand("reuse", "List what articles share word for word, and the families this makes", "readout reuse", "readout reuse --json") { archive, json };
        command.SetAction(parsed =>
        {
            using var reader = ArchiveReader.Open(parsed.GetRequiredValue(archive));
            reader.RefreshFindings();
            foreach (var record in reader.Findings(FindingKind.Shared))
            {
                streams.Out.WriteLine(record);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
