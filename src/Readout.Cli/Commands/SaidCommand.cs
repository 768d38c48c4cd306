using System.CommandLine;
using Readout.Actors;
using Readout.Archive;
using Readout.Cli.Display;
using Readout.Records;
using static Readout.Cli.Display.Piece;

namespace Readout.Cli.Commands;

/// <summary><c>readout said</c>: who said what, with the words and their place.</summary>
internal static class SaidCommand
{
    public static Command Create(Streams streams)
    {
        var by = new Option<string?>("--by") { Description = "Only this speaker: any part of one of the names, in any spelling or script", HelpName = "NAME" };
        var about = new Option<string?>("--about") { Description = "Only what holds these words (\"in quotation marks\" for a phrase, word* for any ending)", HelpName = "WORDS" };
        var from = Flags.Day("--from", "Only from accounts of this day and later");
        var to = Flags.Day("--to", "Only from accounts of this day and before");
        var archive = Flags.Archive();
        var json = Flags.Json();
        var command = new ReadoutCommand(
            "said",
            "List statements: who said what, through whom, in which account",
            "readout said --by \"Xi Jinping\"",
            "readout said --by putin --about tariffs --from 2025-05-01 --to 2025-05-31",
            "readout said --about '\"special responsibility\"' --json") { by, about, from, to, archive, json };
        command.SetAction(parsed =>
        {
            using var archived = Archived.Open(parsed.GetRequiredValue(archive));
            var query = new SaidQuery(parsed.GetValue(by), parsed.GetValue(about), parsed.GetValue(from), parsed.GetValue(to));
            if (parsed.GetValue(json))
            {
                foreach (var (article, attribution) in archived.Reader.Said(query))
                {
                    var analysis = archived.Analysis(article);
                    streams.Out.WriteLine(SaidRecord.Write(analysis, analysis.Attributions.First(item => item.Id == attribution)));
                }
            }
            else
            {
                Show(new Screen(streams), archived, query);
            }

            return ExitCode.Done;
        });
        return command;
    }

    public static void Show(Screen screen, Archived archived, SaidQuery query)
    {
        var said = archived.Reader.Said(query);
        foreach (var (id, attributionId) in said)
        {
            var analysis = archived.Analysis(id);
            var article = analysis.Article;
            var attribution = analysis.Attributions.First(item => item.Id == attributionId);
            screen.Line(
                Wording.Iso(article.Published?.Date),
                "  ",
                Strong(Wording.Speaker(attribution)),
                RoleOnDay.Of(analysis, attribution) is { } role ? Dim($", {role}") : "",
                Wording.Via(attribution),
                attribution.To is { } to ? $" to {to}" : "",
                Dim($"  {Names.Of(attribution.Kind)}  {Wording.Account(article)}  {Wording.Place(id, archived.Points(id), Wording.ContentSpan(attribution))}"));
            screen.Indented(4, Wording.Content(attribution, article.Text));
        }

        screen.Line(Dim(Wording.Count(said.Count, "statement")));
    }
}
