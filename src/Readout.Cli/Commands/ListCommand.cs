using System.CommandLine;
using System.Text;
using Readout.Cli.Display;
using Spectre.Console;
using static Readout.Cli.Display.Piece;

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
            "readout list -a summit.db",
            "readout list --json > records.ndjson") { archive, json };
        command.SetAction(parsed =>
        {
            using var archived = Archived.Open(parsed.GetRequiredValue(archive));
            if (parsed.GetValue(json))
            {
                foreach (var record in archived.Reader.ArticleRecords())
                {
                    streams.Out.WriteLine(Encoding.UTF8.GetString(record));
                }
            }
            else
            {
                Show(new Screen(streams), archived);
            }

            return ExitCode.Done;
        });
        return command;
    }

    public static void Show(Screen screen, Archived archived)
    {
        var articles = archived.Reader.Articles();
        var table = Screen.Table("article", "published", "account", "title", "document");
        foreach (var article in articles)
        {
            table.AddRow(
                Together(Accent(Wording.Short(article.Id))),
                Together(Wording.Iso(article.Published)),
                Together(article.Account ?? "-"),
                Together(article.Title),
                Together(Dim(article.Document)));
        }

        table.Columns[0].NoWrap();
        table.Columns[1].NoWrap();
        screen.Write(table);
        screen.Line(Dim($"{Wording.Count(articles.Count, "article")} from {Wording.Count(archived.Reader.DocumentCount, "document")} in {archived.Reader.Path}"));
    }
}
