using Readout.Cli.Commands;
using Readout.Coverage;
using Readout.Documents;
using Spectre.Console;
using static Readout.Cli.Display.Piece;

namespace Readout.Cli.Display;

/// <summary>Figures compared, on the screen: the verdict, then each version with its words and where they stand.</summary>
internal static class FiguresScreen
{
    /// <param name="names">what articles are called here, if not by their account</param>
    public static void Show(Screen screen, Archived archive, IEnumerable<FigureComparison> figures, IReadOnlyDictionary<string, string>? names = null)
    {
        foreach (var figure in figures)
        {
            screen.Indented(
                2,
                Strong(figure.Counts),
                "  ",
                Verdict(figure.Verdict),
                Dim($"  {(figure.IsEdit ? "changed on the way; " : "")}{figure.Reason}{(figure.Reason.Length > 0 ? "; " : "")}{Wording.Count(figure.IndependentOrigins, "voice")}"));
            foreach (var version in figure.Versions)
            {
                var text = archive.Analysis(version.Article).Article.Text;
                screen.Indented(
                    4,
                    names is null ? Wording.Account(archive.Row(version.Article)) : names[version.Article],
                    ": ",
                    Wording.Value(version.Value, version.Upper, version.Bound, version.Unit),
                    Dim($"  “{WhiteSpace.Collapse(version.Span.Of(text))}” {Wording.Place(version.Article, archive.Points(version.Article), version.Span)}"));
            }
        }
    }

    private static Piece Verdict(Verdict verdict) => verdict switch
    {
        Coverage.Verdict.Conflict => new Piece("conflict", new Style(Color.Red, decoration: Decoration.Bold)),
        Coverage.Verdict.Agree => new Piece("agree", new Style(Color.Green)),
        Coverage.Verdict.Compatible => new Piece("compatible", new Style(Color.Green)),
        _ => Dim("incomparable"),
    };
}
