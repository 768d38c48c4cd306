using System.Text;
using Spectre.Console;
using Spectre.Console.Rendering;

namespace Readout.Cli.Display;

/// <summary>What a person sees: lines, headings and tables laid out to the width of the terminal.</summary>
internal sealed class Screen
{
    private readonly IAnsiConsole _console;

    public Screen(Streams streams)
    {
        Colours = streams.Colours;
        Width = streams.Width;
        _console = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = Colours ? AnsiSupport.Yes : AnsiSupport.No,
            ColorSystem = Colours ? ColorSystemSupport.EightBit : ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new Sheet(Colours ? streams.Out : new TrimmingWriter(streams.Out), Width),
        });
        _console.Profile.Width = Width;
        _console.Profile.Capabilities.Unicode = true;
    }

    public bool Colours { get; }

    public int Width { get; }

    public void Line(params IEnumerable<Piece> pieces) => Write(Piece.Together(pieces));

    public void Blank() => _console.WriteLine();

    public void Heading(string text)
    {
        Blank();
        Line(Piece.Strong(text));
    }

    /// <summary>Lines that begin with an indentation kept when they are broken.</summary>
    public void Indented(int by, params IEnumerable<Piece> pieces) =>
        _console.Write(new Padder(Piece.Together(pieces), new Padding(by, 0, 0, 0)));

    public void Write(IRenderable content)
    {
        _console.Write(content);
        if (content is Paragraph)
        {
            _console.WriteLine();
        }
    }

    /// <summary>A table without lines; the columns named in <paramref name="fixedColumns"/> are not broken.</summary>
    public static Table Table(params IReadOnlyList<string> columns)
    {
        var table = new Table { Border = TableBorder.None, ShowHeaders = columns.Any(column => column.Length > 0) };
        foreach (var column in columns)
        {
            table.AddColumn(new TableColumn(Piece.Together(Piece.Dim(column))) { Padding = new Padding(0, 0, 2, 0) });
        }

        return table;
    }

    /// <summary>The text on one line, cut to so many columns with a sign that it was.</summary>
    public static string Cut(string text, int columns)
    {
        var width = 0;
        for (var i = 0; i < text.Length;)
        {
            var rune = Rune.TryGetRuneAt(text, i, out var found) ? found : Rune.ReplacementChar;
            width += Math.Max(0, rune.ToString().GetCellWidth());
            if (width > columns)
            {
                var end = text.LastIndexOf(' ', Math.Max(0, i - 1), Math.Min(i, 20));
                return text[..(end > 0 ? end : Math.Max(0, i - 1))].TrimEnd() + "…";
            }

            i += rune.Utf16SequenceLength;
        }

        return text;
    }

    private sealed class Sheet(TextWriter writer, int width) : IAnsiConsoleOutput
    {
        public TextWriter Writer => writer;

        public bool IsTerminal => false;

        public int Width => width;

        public int Height => 24;

        public void SetEncoding(Encoding encoding)
        {
        }
    }

    /// <summary>Leaves out the spaces at the ends of lines with which a table fills its last column.</summary>
    private sealed class TrimmingWriter(TextWriter output) : TextWriter
    {
        private int _spaces;

        public override Encoding Encoding => output.Encoding;

        public override void Write(char value)
        {
            if (value == ' ')
            {
                _spaces++;
                return;
            }

            if (value == '\r')
            {
                return;
            }

            for (; value != '\n' && _spaces > 0; _spaces--)
            {
                output.Write(' ');
            }

            _spaces = 0;
            output.Write(value);
        }

        public override void Write(string? value)
        {
            foreach (var c in value ?? "")
            {
                Write(c);
            }
        }

        public override void Flush() => output.Flush();
    }
}
