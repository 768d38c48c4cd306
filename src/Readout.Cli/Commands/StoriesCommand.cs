using System.CommandLine;
using Readout.Archive;
using Readout.Cli.Display;
using Readout.Records;
using Spectre.Console;
using static Readout.Cli.Display.Piece;

namespace Readout.Cli.Commands;

/// <summary><c>readout stories</c>: the events that the articles report.</summary>
internal static class StoriesCommand
{
    public static Command Create(Streams streams)
    {
        var archive = Flags.Archive();
        var json = Flags.Json();
        var command = new ReadoutCommand(
            "stories",
            "List the stories: the events that articles report",
            "readout stories",
            "readout stories --json | head -1") { archive, json };
        command.SetAction(parsed =>
        {
            using var archived = Archived.OpenWithFindings(parsed.GetRequiredValue(archive), streams);
            if (parsed.GetValue(json))
            {
                Output.Lines(streams, archived.Reader.Findings(FindingKind.Story));
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
        var stories = archived.Reader.Findings(FindingKind.Story).Select(StoryRecord.Read).ToList();
        var table = Screen.Table("story", "date", "place", "what", "accounts", "origins");
        foreach (var (story, origins) in stories)
        {
            table.AddRow(
                Together(Accent(Wording.Short(story.Id))),
                Together(Wording.Iso(story.Date)),
                Together(story.Place ?? "-"),
                Together(story.Title, Dim(story.Participants.IsEmpty ? "" : "\n" + string.Join(", ", story.Participants))),
                Together(Wording.Plain(story.Articles.Length)),
                Together(Wording.Plain(origins)));
        }

        table.Columns[0].NoWrap();
        table.Columns[1].NoWrap();
        screen.Write(table);
        screen.Line(Dim($"{Wording.Count(stories.Count, "story")}; readout story {(stories.Count > 0 ? Wording.Short(stories[0].Story.Id) : "STORY")} shows one"));
    }
}
