using System.CommandLine;
using Readout.Attributions.Learned;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval</c>: scores the program on annotated data.</summary>
internal static class EvalCommand
{
    public static Command Create(Streams streams)
    {
        var command = new ReadoutCommand("eval", "Score the program on annotated data", "readout eval attribution --data ../shared/data")
        {
            Attribution(streams),
        };
        command.SetAction(Ask);
        return command;
    }

    private static int Ask(ParseResult parsed) => throw new UsageException("score what? Try: readout eval --help");

    private static ReadoutCommand Attribution(Streams streams)
    {
        var data = new Option<string>("--data") { Description = "The folder that holds polnear and readouts", HelpName = "DIR", Required = true };
        var annotations = new Option<string>("--annotations") { Description = "Readouts annotated by hand", HelpName = "FILE", DefaultValueFactory = _ => "annotations/readouts.ndjson" };
        var command = new ReadoutCommand(
            "attribution", "Attributions found, with their source, against those marked by hand", "readout eval attribution --data ../shared/data") { data, annotations };
        command.SetAction(parsed =>
        {
            streams.Out.WriteLine($"PolNeAR dev           {AttributionScore.OnPolNear(parsed.GetRequiredValue(data))}");
            streams.Out.WriteLine($"readouts, test half   {AttributionScore.OnReadouts(parsed.GetRequiredValue(data), parsed.GetRequiredValue(annotations))}");
            return ExitCode.Done;
        });
        return command;
    }
}
