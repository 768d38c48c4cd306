using System.CommandLine;
using Readout.Cli.Export;

namespace Readout.Cli.Commands;

/// <summary><c>readout export</c>: everything in the archive, to keep or to open in another program.</summary>
internal static class ExportCommand
{
    private static readonly string[] Formats = ["ndjson", "csv", "html"];

    public static Command Create(Streams streams)
    {
        var format = new Option<string>("--format") { Description = "ndjson: every record, one a line; csv: a folder (or .zip) of tables; html: one page to read offline", HelpName = "FORMAT", Required = true };
        format.AcceptOnlyFromAmong(Formats);
        var to = new Option<string>("--out") { Description = "The file, or for csv the folder or .zip, to write", HelpName = "PATH", Required = true };
        var archive = Flags.Archive();
        var command = new ReadoutCommand(
            "export",
            "Write everything in the archive to files: records, tables or a page",
            "readout export --format html --out summit.html",
            "readout export --format csv --out tables/",
            "readout export --format csv --out tables.zip",
            "readout export --format ndjson --out everything.ndjson") { format, to, archive };
        command.SetAction(parsed =>
        {
            var path = parsed.GetRequiredValue(to);
            if (Path.GetFullPath(path) == Path.GetFullPath(parsed.GetRequiredValue(archive)))
            {
                throw new UsageException($"{path}: that is the archive itself");
            }

            using var archived = Archived.OpenWithFindings(parsed.GetRequiredValue(archive), streams, formulations: true);
            switch (parsed.GetRequiredValue(format))
            {
                case "ndjson":
                    NdjsonExport.Write(archived.Reader, path);
                    break;
                case "csv":
                    CsvExport.Write(archived, path);
                    break;
                default:
                    HtmlExport.Write(archived, path);
                    break;
            }

            streams.Error.WriteLine($"readout: wrote {path}");
            return ExitCode.Done;
        });
        return command;
    }
}
