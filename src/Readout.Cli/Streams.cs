using System.Text;

namespace Readout.Cli;

/// <summary>Where a command reads and writes: the process's own streams, or a test's.</summary>
public sealed class Streams : IDisposable
{
    // What is not printed on a terminal is laid out for a page of this many columns.
    private const int PageWidth = 100;

    private const int Buffer = 1 << 16;

    public required TextWriter Out { get; init; }

    public required TextWriter Error { get; init; }

    public required Stream In { get; init; }

    public bool OutIsTerminal { get; init; }

    public bool ErrorIsTerminal { get; init; }

    /// <summary>Colours are for terminals, unless NO_COLOR is set (no-color.org).</summary>
    public bool Colours { get; init; }

    public int Width { get; init; } = PageWidth;

    public static Streams OfProcess()
    {
        var utf8 = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var terminal = !Console.IsOutputRedirected;
        return new Streams
        {
            Out = new StreamWriter(Console.OpenStandardOutput(), utf8, Buffer) { NewLine = "\n" },
            Error = new StreamWriter(Console.OpenStandardError(), utf8) { AutoFlush = true, NewLine = "\n" },
            In = Console.OpenStandardInput(),
            OutIsTerminal = terminal,
            ErrorIsTerminal = !Console.IsErrorRedirected,
            Colours = terminal && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"))
                && Environment.GetEnvironmentVariable("TERM") is not "dumb",
            Width = terminal && Console.WindowWidth > 0 ? Math.Max(40, Console.WindowWidth) : PageWidth,
        };
    }

    public void Dispose()
    {
        Out.Dispose();
        Error.Dispose();
    }
}
