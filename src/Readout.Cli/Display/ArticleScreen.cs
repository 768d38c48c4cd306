using Readout.Articles;
using Readout.Documents;
using Readout.Records;
using Spectre.Console;
using static Readout.Cli.Display.Piece;

namespace Readout.Cli.Display;

/// <summary>One article on the screen: its text by blocks with the layers marked in colour, then the same layers as lists that need none.</summary>
internal sealed class ArticleScreen(Screen screen, Analysis analysis)
{
    // What stands around a place that is asked for.
    private const int Around = 300;

    private readonly Article _article = analysis.Article;

    private readonly CodePoints _points = new(analysis.Article.Text);

    public void Show()
    {
        Head();
        if (screen.Colours)
        {
            screen.Blank();
            screen.Line([.. TextMarks.Legend()]);
        }

        screen.Blank();
        Text(new TextSpan(0, _article.Text.Length), null);
        Attributions();
        Figures();
        Dates();
        Names();
    }

    /// <summary>Only what stands around a place, with the place itself standing out.</summary>
    public void ShowPlace(TextSpan place)
    {
        Head();
        screen.Blank();
        var start = Math.Max(0, place.Start - Around);
        var end = Math.Min(_article.Text.Length, place.End + Around);
        while (start > 0 && !char.IsWhiteSpace(_article.Text[start - 1]))
        {
            start--;
        }

        while (end < _article.Text.Length && !char.IsWhiteSpace(_article.Text[end]))
        {
            end++;
        }

        Text(new TextSpan(start, end), place);
        screen.Heading(Wording.Place(_article.Id, _points, place));
        screen.Indented(2, WhiteSpace.Collapse(place.Of(_article.Text)));
    }

    private void Head()
    {
        screen.Line(Strong(_article.DisplayTitle));
        var table = Screen.Table("", "");
        void Row(string name, string? value)
        {
            if (!string.IsNullOrEmpty(value))
            {
                table.AddRow(Together(Dim(name)), Together(value));
            }
        }

        Row("article", _article.Id);
        Row("document", $"{_article.Document}, from character {_article.StartInCodePoints}");
        Row("published", _article.Published is { } published ? $"{Wording.Day(published.Date)} (from the {published.Basis})" : "unknown");
        Row("outlet", _article.Outlet);
        Row("agency", _article.Agency);
        Row("dateline", _article.Dateline is { } dateline ? string.Join(", ", new[] { dateline.Place, dateline.Date is { } date ? Wording.Day(date) : null }.OfType<string>()) : null);
        Row("by", string.Join(", ", _article.Bylines.Select(byline => byline.Name)));
        Row("language", _article.IsAnalysed ? _article.Language : _article.Language + " (kept and searchable, not analysed: only English is)");
        Row("address", _article.Url);
        screen.Write(table);
    }

    private void Text(TextSpan part, TextSpan? place)
    {
        var marks = new TextMarks(analysis, place);
        var table = Screen.Table("", "");
        table.Columns[0].NoWrap();
        foreach (var block in _article.Blocks.Where(block => block.Span.Overlaps(part)))
        {
            var shown = new TextSpan(Math.Max(block.Span.Start, part.Start), Math.Min(block.Span.End, part.End));
            table.AddRow(Together(Dim(block.Kind == BlockKind.Body ? "" : Records.Names.Of(block.Kind))), Together(marks.Pieces(shown)));
            table.AddEmptyRow();
        }

        screen.Write(table);
    }

    private void Attributions()
    {
        screen.Heading($"Who says what ({analysis.Attributions.Count})");
        foreach (var attribution in analysis.Attributions)
        {
            screen.Indented(
                2,
                Dim(attribution.Id.PadRight(4)),
                Strong(Wording.Speaker(attribution)),
                Wording.Via(attribution),
                attribution.To is { } to ? $" to {to}" : "",
                Dim($"  {Records.Names.Of(attribution.Kind)}"),
                attribution.Cue.IsEmpty ? "" : Dim($", “{Words(attribution.Cue)}”"),
                attribution.Source.IsEmpty ? "" : Dim($", by “{Words(attribution.Source)}”"),
                attribution.Within is { } within ? Dim($", within {within}") : "",
                Dim($"  {Wording.Place(_article.Id, _points, Wording.ContentSpan(attribution))}"));
            screen.Indented(6, Wording.Content(attribution, _article.Text));
        }
    }

    private void Figures()
    {
        if (analysis.Figures.Count == 0)
        {
            return;
        }

        screen.Heading($"Figures ({analysis.Figures.Count})");
        foreach (var figure in analysis.Figures)
        {
            screen.Indented(
                2,
                Strong(WhiteSpace.Collapse(figure.Span.Of(_article.Text))),
                $"  {FigureWords.Of(figure.Value, figure.Upper, figure.Bound, figure.Unit)}",
                figure.Counts is { } counts ? $" — {counts}" : "",
                figure.AsOf is { } asOf ? $", {asOf}" : "",
                Records.Names.Of(figure.Change) is { } change ? $", {change}" : "",
                Dim($"  {Wording.Place(_article.Id, _points, figure.Span)}"));
        }
    }

    private void Dates()
    {
        if (analysis.Dates.Count == 0)
        {
            return;
        }

        screen.Heading($"Dates ({analysis.Dates.Count})");
        foreach (var date in analysis.Dates)
        {
            screen.Indented(
                2,
                Strong(WhiteSpace.Collapse(date.Span.Of(_article.Text))),
                $"  {date.Value ?? "?"} ({Records.Names.Of(date.Kind)})",
                Dim($"  {Wording.Place(_article.Id, _points, date.Span)}"));
        }
    }

    private void Names()
    {
        if (analysis.Entities.Items.IsEmpty)
        {
            return;
        }

        screen.Heading($"Names ({analysis.Entities.Items.Length})");
        foreach (var group in analysis.Entities.Items.GroupBy(entity => entity.Kind).OrderBy(group => group.Key))
        {
            screen.Indented(2, Strong(Records.Names.Of(group.Key)), ": ", string.Join(", ", group.Select(entity => $"{entity.Name} ({entity.Mentions.Length})")));
        }
    }

    private string Words(IEnumerable<TextSpan> spans) => string.Join(" … ", spans.Select(span => WhiteSpace.Collapse(span.Of(_article.Text))));
}
