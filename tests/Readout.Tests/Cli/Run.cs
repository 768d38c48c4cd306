using System.Text;
using System.Text.Json;
using Readout.Cli;

namespace Readout.Tests.Cli;

/// <summary>What one run of the program printed and how it ended, in this process.</summary>
public sealed record Run(int Code, string Out, string Error)
{
    public IReadOnlyList<string> Lines => Out.Split('\n', StringSplitOptions.RemoveEmptyEntries);

    public IReadOnlyList<JsonElement> Json => [.. Lines.Select(line => JsonDocument.Parse(line).RootElement)];

    public static Run Of(params string[] args) => With("", colours: false, args);

    public static Run With(string input, bool colours, params string[] args)
    {
        using var output = new StringWriter { NewLine = "\n" };
        using var error = new StringWriter { NewLine = "\n" };
        using var streams = new Streams { Out = output, Error = error, In = new MemoryStream(Encoding.UTF8.GetBytes(input)), Colours = colours };
        var code = CommandLine.Run(args, streams);
        return new Run(code, output.ToString(), error.ToString());
    }
}
