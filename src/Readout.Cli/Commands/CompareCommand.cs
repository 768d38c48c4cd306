using System.CommandLine;
using Readout.Cli.Display;
using Readout.Records;
using Readout.Reuse;

namespace Readout.Cli.Commands;

/// <summary><c>readout compare</c>: two articles side by side; what is cut, added, worded otherwise.</summary>
internal static class CompareCommand
{
    public static Command Create(Streams streams)
    {
        var a = new Argument<string>("A") { Description = "One article" };
        var b = new Argument<string>("B") { Description = "The other" };
        var archive = Flags.Archive();
        var json = Flags.Json();
        var command = new ReadoutCommand(
            "compare",
            "Show two articles side by side, aligned: what is cut, added, moved, worded otherwise",
            "readout compare 9f2c 77ab",
            "readout compare 9f2c 77ab --json") { a, b, archive, json };
        command.SetAction(parsed =>
        {
            using var archived = Archived.Open(parsed.GetRequiredValue(archive));
            var (left, right) = (
                archived.Analysis(archived.Reader.ResolveArticle(parsed.GetRequiredValue(a))),
                archived.Analysis(archived.Reader.ResolveArticle(parsed.GetRequiredValue(b))));
            var comparison = Comparison.Compare(left, right);
            if (parsed.GetValue(json))
            {
                Output.Lines(streams, ComparisonRecord.Write(left, right, comparison));
            }
            else
            {
                new CompareScreen(new Screen(streams), left, right).Show(comparison);
            }

            return ExitCode.Done;
        });
        return command;
    }
}
