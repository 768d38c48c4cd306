using System.CommandLine;
using Readout.Archive;
using Readout.Cli.Display;
using Readout.Records;

namespace Readout.Cli.Commands;

/// <summary><c>readout figures</c>: figures of the same thing in different accounts.</summary>
internal static class FiguresCommand
{
    public static Command Create(Streams streams)
    {
        var id = new Argument<string?>("STORY") { Description = "Only this story", Arity = ArgumentArity.ZeroOrOne };
        var archive = Flags.Archive();
        var json = Flags.Json();
        var command = new ReadoutCommand(
            "figures",
            "List figures aligned across the accounts of a story, with a verdict",
            "readout figures",
            "readout figures s9f2c",
            "readout figures --json | grep conflict") { id, archive, json };
        command.SetAction(parsed =>
        {
            using var archived = Archived.OpenWithFindings(parsed.GetRequiredValue(archive), streams);
            var story = parsed.GetValue(id) is { } name ? archived.Reader.ResolveStory(name) : null;
            var records = story is null ? archived.Reader.Findings(FindingKind.Figure) : archived.Reader.FindingsOfStory(FindingKind.Figure, story);
            if (parsed.GetValue(json))
            {
                Output.Lines(streams, records);
            }
            else
            {
                Show(new Screen(streams), archived, records, alone: story is not null);
            }

            return ExitCode.Done;
        });
        return command;
    }

    /// <param name="alone">also figures that one account alone tells</param>
    private static void Show(Screen screen, Archived archived, IEnumerable<string> records, bool alone)
    {
        var stories = archived.Reader.Findings(FindingKind.Story).Select(record => StoryRecord.Read(record).Story).ToDictionary(story => story.Id, StringComparer.Ordinal);
        var figures = records.ToList().ConvertAll(record => FigureComparisonRecord.Read(record, archived.Points));
        var (compared, single) = (0, 0);
        foreach (var group in figures.GroupBy(figure => figure.Story, StringComparer.Ordinal))
        {
            var told = group.ToLookup(figure => figure.Versions.Select(version => version.Article).Distinct(StringComparer.Ordinal).Count() > 1);
            (compared, single) = (compared + told[true].Count(), single + told[false].Count());
            if (!alone && !told[true].Any())
            {
                continue;
            }

            screen.Line(Piece.Accent(group.Key), "  ", Piece.Strong(stories[group.Key].Title));
            FiguresScreen.Show(screen, archived, told[true].OrderBy(figure => Array.IndexOf(StoryScreen.VerdictOrder, figure.Verdict)));
            if (alone)
            {
                FiguresScreen.Alone(screen, archived, told[false]);
            }

            screen.Blank();
        }

        screen.Line(Piece.Dim($"{Wording.Count(compared, "figure")} told by two accounts or more, {Wording.Plain(single)} by one alone{(alone || single == 0 ? "" : "; readout figures STORY shows them")}"));
    }
}
