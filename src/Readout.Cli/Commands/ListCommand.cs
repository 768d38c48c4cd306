using System.CommandLine;
using System.Text;
using Readout.Archive;

namespace Readout.Cli.Commands;

/// <summary><c>readout list</c>: the articles of an archive.</summary>
internal static class ListCommand
{
    public static Command Create(Streams streams)
    {
        var archive = Flags.Archive();
        var json = Flags.Json();
        var command = new ReadoutCommand(
            "list",
            "List the articles in the archive",
            "readout list",
            "readout list --json > records.ndjson") { archive, json };
        command.SetAction(parsed =>
        {
            using var reader = ArchiveReader.Open(parsed.GetRequiredValue(archive));
            if (parsed.GetValue(json))
            {
                foreach (var record in reader.ArticleRecords())
                {
                    streams.Out.WriteLine(Encoding.UTF8.GetString(record));
                }

                return ExitCode.Done;
            }

            foreach (var article in reader.Articles())
            {
                streams.Out.WriteLine($"{article.Id}  {article.Published:yyyy-MM-dd}  {article.Account}  {article.Title}  {article.Document}");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
