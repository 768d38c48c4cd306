using Readout.Documents;
using Spectre.Console;

namespace Readout.Cli.Display;

/// <summary>Cuts an article's text into runs of one style: who speaks, the words that report, what is said, figures, dates.</summary>
internal sealed class TextMarks
{
    private static readonly (string Name, Style Style) Content = ("what is said", new Style(Color.Green));

    private static readonly (string Name, Style Style) Source = ("who", new Style(Color.Teal, decoration: Decoration.Bold));

    private static readonly (string Name, Style Style) Cue = ("says", new Style(Color.Yellow));

    private static readonly (string Name, Style Style) Figure = ("figure", new Style(Color.Fuchsia, decoration: Decoration.Underline));

    private static readonly (string Name, Style Style) Date = ("date", new Style(Color.Blue, decoration: Decoration.Underline));

    private static readonly Style Place = new(decoration: Decoration.Invert);

    private readonly string _text;

    // One style a code unit, painted over from the widest layer to the narrowest; 0 is none.
    private readonly byte[] _styles;

    private readonly List<Style> _palette = [Style.Plain];

    public TextMarks(Analysis analysis, TextSpan? place)
    {
        _text = analysis.Article.Text;
        _styles = new byte[_text.Length];
        Paint(Content.Style, analysis.Attributions.SelectMany(attribution => attribution.Content));
        Paint(Source.Style, analysis.Attributions.SelectMany(attribution => attribution.Source));
        Paint(Cue.Style, analysis.Attributions.SelectMany(attribution => attribution.Cue));
        Paint(Date.Style, analysis.Dates.Select(date => date.Span));
        Paint(Figure.Style, analysis.Figures.Select(figure => figure.Span));
        if (place is { } wanted)
        {
            Paint(Place, [wanted]);
        }
    }

    public static IEnumerable<Piece> Legend() =>
        new[] { Source, Cue, Content, Figure, Date }.SelectMany(mark => new Piece[] { new(mark.Name, mark.Style), "  " });

    public IEnumerable<Piece> Pieces(TextSpan span)
    {
        for (var i = span.Start; i < span.End;)
        {
            var style = _styles[i];
            var start = i;
            while (i < span.End && _styles[i] == style)
            {
                i++;
            }

            yield return new Piece(OneLine(_text.AsSpan(start, i - start)), _palette[style]);
        }
    }

    // Line breaks inside a block are those of a page, not of the text.
    private static string OneLine(ReadOnlySpan<char> run) =>
        string.Create(run.Length, run, (line, text) =>
        {
            for (var i = 0; i < text.Length; i++)
            {
                line[i] = char.IsWhiteSpace(text[i]) ? ' ' : text[i];
            }
        });

    private void Paint(Style style, IEnumerable<TextSpan> spans)
    {
        _palette.Add(style);
        foreach (var span in spans)
        {
            _styles.AsSpan(span.Start, span.Length).Fill((byte)(_palette.Count - 1));
        }
    }
}
