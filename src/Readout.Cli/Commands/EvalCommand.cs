using System.CommandLine;
using Readout.Language.Learned;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval</c>: scores the program on annotated data.</summary>
internal static class EvalCommand
{
    public static Command Create(Streams streams)
    {
        var command = new ReadoutCommand("eval", "Score the program on annotated data", "readout eval attribution --data ../shared/data")
        {
            EvalAttribution.Create(streams),
            Tagger(streams),
        };
        command.SetAction(Ask);
        return command;
    }

    private static int Ask(ParseResult parsed) => throw new UsageException("score what? Try: readout eval --help");

    private static ReadoutCommand Tagger(Streams streams)
    {
        var data = new Option<string>("--data") { Description = "The folder that holds ud", HelpName = "DIR", Required = true };
        var command = new ReadoutCommand("tagger", "Parts of speech, word by word, in the development part of the treebanks", "readout eval tagger --data ../shared/data") { data };
        command.SetAction(parsed =>
        {
            foreach (var (name, score) in WordTaggerTraining.Evaluate(parsed.GetRequiredValue(data)))
            {
                streams.Out.WriteLine($"{name}  {score}");
            }

            return ExitCode.Done;
        });
        return command;
    }
}
