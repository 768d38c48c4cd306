using System.CommandLine;

namespace Readout.Cli.Commands;

/// <summary><c>readout train</c>: makes anew what the library ships with.</summary>
internal static class TrainCommand
{
    public static Command Create()
    {
        var gazetteers = new ReadoutCommand(
            "gazetteers",
            "Compile the tables of facts in src/Readout/Knowledge/Data/compiled from raw lists",
            "readout train gazetteers --data DIR --cldr DIR --words FILE --names DIR --out src/Readout/Knowledge/Data/compiled")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        gazetteers.SetAction(parsed => TrainGazetteers.Run([.. parsed.UnmatchedTokens]));
        var command = new ReadoutCommand("train", "For developers: compile what the library ships with", gazetteers.Examples[0]) { gazetteers };
        command.Hidden = true;
        command.SetAction(Ask);
        return command;
    }

    private static int Ask(ParseResult parsed) => throw new UsageException("train what? Try: readout train gazetteers --help");
}
