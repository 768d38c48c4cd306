using System.CommandLine;
using Readout.Archive;

namespace Readout.Cli.Commands;

internal static class FormulationsCommand
{
    public static Command Create(Streams streams)
    {
        var archive = Flags.Archive();
        var json = Flags.Json();
        var command = new ReadoutCommand("formulations", "List the set phrases that recur, with their first and last use", "readout formulations", "readout formulations --json") { archive, json };
        command.SetAction(parsed =>
        {
            using var reader = ArchiveReader.Open(parsed.GetRequiredValue(archive));
            reader.RefreshFindings();
            foreach (var record in reader.Findings(FindingKind.Formulation))
            {
                streams.Out.WriteLine(record);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
