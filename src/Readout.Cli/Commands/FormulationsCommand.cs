using System.CommandLine;
using Readout.Archive;
using Readout.Cli.Display;
using Readout.Formulations;
using Readout.Records;
using Spectre.Console;
using static Readout.Cli.Display.Piece;

namespace Readout.Cli.Commands;

/// <summary><c>readout formulations</c>: set phrases over time.</summary>
internal static class FormulationsCommand
{
    private const int MostSpeakers = 3;

    public static Command Create(Streams streams)
    {
        var archive = Flags.Archive();
        var json = Flags.Json();
        var by = new Option<string?>("--by") { Description = "Only those that this speaker uses", HelpName = "NAME" };
        var command = new ReadoutCommand(
            "formulations",
            "List the set phrases that recur, with their first and last use",
            "readout formulations",
            "readout formulations --by \"Xi Jinping\"",
            "readout formulations --json") { archive, json, by };
        command.SetAction(parsed =>
        {
            using var archived = Archived.OpenWithFindings(parsed.GetRequiredValue(archive), streams, formulations: true);
            var records = archived.Reader.Findings(FindingKind.Formulation)
                .Select(record => (Record: record, Formulation: new Lazy<Formulation>(() => FormulationRecord.Read(record, Archived.NoPoints))));
            if (parsed.GetValue(by) is { } name)
            {
                var speaker = new NameQuery(name);
                records = records.Where(item => item.Formulation.Value.Uses.Any(use => speaker.Matches(use.Speaker)));
            }

            if (parsed.GetValue(json))
            {
                Output.Lines(streams, records.Select(item => item.Record));
            }
            else
            {
                Show(new Screen(streams), [.. records.Select(item => item.Formulation.Value)]);
            }

            return ExitCode.Done;
        });
        return command;
    }

    public static void Show(Screen screen, IReadOnlyList<Formulation> formulations)
    {
        var table = Screen.Table("formulation", "uses", "articles", "first", "last", "speakers");
        foreach (var formulation in formulations)
        {
            var dates = formulation.Uses.Select(use => use.Date).OfType<DateOnly>().Order().ToList();
            table.AddRow(
                Together(Strong(formulation.Text)),
                Together(Wording.Plain(formulation.Uses.Length), Dim(formulation.IndependentUses == formulation.Uses.Length ? "" : $" ({formulation.IndependentUses})")),
                Together(Wording.Plain(formulation.Uses.Select(use => use.Article).Distinct(StringComparer.Ordinal).Count())),
                Together(dates.Count > 0 ? Wording.Iso(dates[0]) : "-"),
                Together(dates.Count > 0 ? Wording.Iso(dates[^1]) : "-"),
                Together(Dim(Speakers(formulation))));
        }

        screen.Write(table);
        screen.Line(Dim($"{Wording.Count(formulations.Count, "formulation")}; in brackets, independent uses: copies of one dispatch count once"));
    }

    // Those who use it most, with how often; the records hold all of them.
    private static string Speakers(Formulation formulation)
    {
        var speakers = formulation.Uses.Select(use => use.Speaker).OfType<string>().GroupBy(speaker => speaker, StringComparer.Ordinal)
            .OrderByDescending(uses => uses.Count()).ThenBy(uses => uses.Key, StringComparer.Ordinal).ToList();
        var named = string.Join(", ", speakers.Take(MostSpeakers).Select(uses => uses.Count() > 1 ? $"{uses.Key} {Wording.Plain(uses.Count())}" : uses.Key));
        return speakers.Count > MostSpeakers ? $"{named}, {Wording.Plain(speakers.Count - MostSpeakers)} others" : named;
    }
}
