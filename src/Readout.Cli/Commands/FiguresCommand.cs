using System.CommandLine;
using Readout.Archive;

namespace Readout.Cli.Commands;

internal static class FiguresCommand
{
    public static Command Create(Streams streams)
    {
        var archive = Flags.Archive();
        var json = Flags.Json();
        var command = new ReadoutCommand("figures", "List the figures of stories, aligned across articles", "readout figures", "readout figures --json") { archive, json };
        command.SetAction(parsed =>
        {
            using var reader = ArchiveReader.Open(parsed.GetRequiredValue(archive));
            reader.RefreshFindings();
            foreach (var record in reader.Findings(FindingKind.Figure))
            {
                streams.Out.WriteLine(record);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
