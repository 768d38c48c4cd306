using Readout.Articles;
using Readout.Documents;
using Readout.Reuse;
using Spectre.Console;
using static Readout.Cli.Display.Piece;

namespace Readout.Cli.Display;

/// <summary>
/// Two articles in two columns, aligned by what they share. What one side words otherwise is marked on both: <c>[-cut-]</c> and <c>{+added+}</c>,
/// and in colour; where only one side has something, the other says how much.
/// </summary>
internal sealed class CompareScreen(Screen screen, Analysis a, Analysis b)
{
    // Of a long stretch that both have word for word, or only one has, this much of the beginning and of the end is shown.
    private const int ShownOfSame = 160;

    private static readonly Style Cut = new(Color.Red, decoration: Decoration.Strikethrough);

    private static readonly Style Added = new(Color.Green, decoration: Decoration.Underline);

    private static readonly Style Moved = new(Color.Blue);

    private readonly CodePoints _pointsOfA = new(a.Article.Text);

    private readonly CodePoints _pointsOfB = new(b.Article.Text);

    public void Show(Comparison comparison)
    {
        var table = Screen.Table(Title("A", a.Article, comparison.CoveredOfA), Title("B", b.Article, comparison.CoveredOfB));
        var column = (screen.Width / 2) - 2;
        table.Columns[0].Width(column);
        table.Columns[1].Width(column);
        foreach (var segment in comparison.Segments)
        {
            table.AddEmptyRow();
            table.AddRow(
                Together(Side(segment, a, segment.A, change => change.A, ("[-", "-]", Cut), b, segment.B)),
                Together(Side(segment, b, segment.B, change => change.B, ("{+", "+}", Added), a, segment.A)));
        }

        screen.Write(table);
        screen.Blank();
        screen.Line(Dim("[-only in A-]  {+only in B+}  ⇄ stands elsewhere in the other  ⋯ not there; places count characters of the article"));
    }

    private static string Title(string letter, Article article, double covered) =>
        $"{letter}  {Wording.Account(article)}  {Wording.Iso(article.Published?.Date)}  {Wording.Short(article.Id)}\n{article.DisplayTitle}\n{Wording.Percent(covered)} shared";

    private IEnumerable<Piece> Side(
        Segment segment, Analysis here, TextSpan? span, Func<WordChange, TextSpan> side, (string Open, string Close, Style Style) mark, Analysis there, TextSpan? other)
    {
        if (span is not { } own)
        {
            yield return Dim($"⋯ {Wording.Count(Words(there, other!.Value), "word")} only in {(ReferenceEquals(there, a) ? "A" : "B")}");
            yield break;
        }

        var points = ReferenceEquals(here, a) ? _pointsOfA : _pointsOfB;
        yield return Dim($"{points.FromUtf16(own.Start)}-{points.FromUtf16(own.End)} ");
        if (segment.Kind == SegmentKind.Moved)
        {
            yield return new Piece("⇄ ", Moved);
        }

        var text = here.Article.Text;
        if (other is null)
        {
            yield return new Piece(Folded(text, own), mark.Style);
            yield break;
        }

        if (segment.Changes.IsEmpty)
        {
            yield return Folded(text, own);
            yield break;
        }

        var at = own.Start;
        foreach (var change in segment.Changes.Select(side).Where(change => change.Length > 0 && change.Start >= at))
        {
            yield return Wording.Part(text, at, change.Start);
            yield return new Piece($"{mark.Open}{WhiteSpace.Collapse(change.Of(text))}{mark.Close}", mark.Style);
            at = change.End;
        }

        yield return Wording.Part(text, at, own.End);
    }

    private static string Folded(string text, TextSpan span)
    {
        var words = WhiteSpace.Collapse(span.Of(text));
        return words.Length <= 3 * ShownOfSame ? words : $"{Screen.Cut(words, ShownOfSame)} ⋯ {End(words)}";
    }

    private static string End(string words)
    {
        var space = words.IndexOf(' ', words.Length - ShownOfSame);
        return words[(space < 0 ? words.Length - ShownOfSame : space + 1)..];
    }

    private static int Words(Analysis analysis, TextSpan span)
    {
        var (first, end) = analysis.Tokens.StartingIn(span);
        return Enumerable.Range(first, end - first).Count(i => analysis.Tokens[i].Kind is TokenKind.Word or TokenKind.Number);
    }
}
