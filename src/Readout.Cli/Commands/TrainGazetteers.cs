using Readout.Knowledge.Compile;

namespace Readout.Cli.Commands;

/// <summary><c>readout train gazetteers</c>: compiles the gazetteers of the library anew from public lists.</summary>
internal static class TrainGazetteers
{
    private const string Usage = "usage: readout train gazetteers --data DIR --cldr DIR --words FILE --names DIR --out DIR";

    /// <param name="args">what follows <c>train gazetteers</c></param>
    /// <returns>the exit code</returns>
    public static int Run(IReadOnlyList<string> args)
    {
        var options = new Dictionary<string, string>(StringComparer.Ordinal);
        for (var i = 0; i + 1 < args.Count; i += 2)
        {
            options[args[i]] = args[i + 1];
        }

        if (args.Count != 10 || !options.TryGetValue("--data", out var data) || !options.TryGetValue("--cldr", out var cldr)
            || !options.TryGetValue("--words", out var words) || !options.TryGetValue("--names", out var names)
            || !options.TryGetValue("--out", out var output))
        {
            Console.Error.WriteLine(Usage);
            return 2;
        }

        GazetteerCompiler.Compile(new GazetteerSources(data, cldr, words, names), output);
        return 0;
    }
}
