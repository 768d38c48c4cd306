using System.CommandLine;
using Readout.Archive;
using Readout.Cli.Display;

namespace Readout.Cli.Commands;

/// <summary><c>readout story</c>: who covers an event, from which origins, what each carries, rewords and leaves out.</summary>
internal static class StoryCommand
{
    public static Command Create(Streams streams)
    {
        var id = new Argument<string>("STORY") { Description = "The story, as readout stories names it" };
        var archive = Flags.Archive();
        var json = Flags.Json();
        var all = new Option<bool>("--all") { Description = "Every statement and figure, nothing folded" };
        var command = new ReadoutCommand(
            "story",
            "Show one story: its accounts, their origins, who tells what, figures compared",
            "readout story s9f2c",
            "readout story s9f2c --all | less",
            "readout story s9f2c --json") { id, archive, json, all };
        command.SetAction(parsed =>
        {
            using var archived = Archived.OpenWithFindings(parsed.GetRequiredValue(archive), streams);
            var story = archived.Reader.ResolveStory(parsed.GetRequiredValue(id));
            if (parsed.GetValue(json))
            {
                Output.Lines(streams, archived.Reader.FindingsAmong(FindingKind.Shared, story, least: 2));
                Output.Lines(streams, archived.Reader.FindingsAmong(FindingKind.Family, story, least: 1));
                Output.Lines(streams, archived.Reader.FindingsOfStory(FindingKind.Statement, story));
                Output.Lines(streams, archived.Reader.FindingsOfStory(FindingKind.Figure, story));
                Output.Lines(streams, archived.Reader.FindingsOfStory(FindingKind.Account, story));
            }
            else
            {
                new StoryScreen(new Screen(streams), archived, story).Show(parsed.GetValue(all));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
