using Spectre.Console;

namespace Readout.Cli.Display;

/// <summary>A run of text in one style. Any text is taken as it is: nothing in it is read as mark-up.</summary>
internal readonly record struct Piece(string Text, Style? Style = null)
{
    public static implicit operator Piece(string text) => new(text);

    public static Piece Dim(string text) => new(text, new Style(decoration: Decoration.Dim));

    public static Piece Strong(string text) => new(text, new Style(decoration: Decoration.Bold));

    public static Piece Accent(string text) => new(text, new Style(Color.Teal));

    public static Paragraph Together(params IEnumerable<Piece> pieces)
    {
        var paragraph = new Paragraph();
        foreach (var piece in pieces)
        {
            paragraph.Append(Visible.Of(piece.Text), piece.Style);
        }

        return paragraph;
    }
}
