using System.CommandLine;
using Readout.Actors;
using Readout.Cli.Display;
using Readout.Records;
using Spectre.Console;
using static Readout.Cli.Display.Piece;

namespace Readout.Cli.Commands;

/// <summary><c>readout people</c>: who speaks in the archive, each once, whatever the accounts call them.</summary>
internal static class PeopleCommand
{
    private const int MostVariants = 4;

    public static Command Create(Streams streams)
    {
        var name = new Argument<string?>("NAME") { Description = "Only those with these words in one of their names, in any spelling or script", Arity = ArgumentArity.ZeroOrOne };
        var all = new Option<bool>("--all") { Description = "Also those who say nothing" };
        var archive = Flags.Archive();
        var json = Flags.Json();
        var command = new ReadoutCommand(
            "people",
            "List who speaks in the archive: every person and body once, with all their names",
            "readout people",
            "readout people zelensky",
            "readout people --all --json") { name, all, archive, json };
        command.SetAction(parsed =>
        {
            using var archived = Archived.OpenWithFindings(parsed.GetRequiredValue(archive), streams);
            var asked = parsed.GetValue(name);
            var actors = archived.Reader.Actors(asked, silent: parsed.GetValue(all) || asked is not null);
            if (parsed.GetValue(json))
            {
                Output.Lines(streams, actors.Select(ActorRecord.Write));
            }
            else if (asked is null)
            {
                List(new Screen(streams), actors);
            }
            else
            {
                Show(new Screen(streams), actors);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void List(Screen screen, IReadOnlyList<Actor> actors)
    {
        var table = Screen.Table("name", "statements", "articles", "first", "last", "also called");
        foreach (var actor in actors)
        {
            table.AddRow(
                Together(Strong(actor.Name)),
                Together(Wording.Plain(actor.Statements)),
                Together(Wording.Plain(actor.Articles)),
                Together(Wording.Iso(actor.First)),
                Together(Wording.Iso(actor.Last)),
                Together(Dim(string.Join(", ", OtherNames(actor).Take(MostVariants)))));
        }

        screen.Write(table);
        screen.Line(Dim(Wording.Count(actors.Count, "speaker")));
    }

    private static void Show(Screen screen, IReadOnlyList<Actor> actors)
    {
        foreach (var actor in actors)
        {
            screen.Line(Strong(actor.Name), Dim($"  {Names.Of(actor.Kind)}  {actor.Id}"));
            screen.Indented(4, $"{Wording.Count(actor.Statements, "statement")} in {Wording.Count(actor.Articles, "article")}, {Wording.Iso(actor.First)} to {Wording.Iso(actor.Last)}");
            screen.Indented(4, "called " + string.Join(", ", actor.Variants.Select(variant => $"{variant.Form} ({Wording.Plain(variant.Uses)})").Concat(actor.Native)));
            foreach (var term in actor.Offices)
            {
                screen.Indented(4, $"{RoleOnDay.Words(term)}, {Wording.Iso(term.From)} to {(term.To == DateOnly.MaxValue ? "the table's day" : Wording.Iso(term.To))}");
            }

            foreach (var role in actor.Roles)
            {
                screen.Indented(4, $"\"{role.Role}\", {Wording.Iso(role.First)} to {Wording.Iso(role.Last)}");
            }
        }

        screen.Line(Dim(Wording.Count(actors.Count, "name")));
    }

    private static IEnumerable<string> OtherNames(Actor actor) =>
        actor.Variants.Select(variant => variant.Form).Concat(actor.Native).Where(form => !string.Equals(form, actor.Name, StringComparison.Ordinal));
}
