using Readout.Cli.Commands;
using Readout.Coverage;
using Readout.Documents;
using Spectre.Console;
using static Readout.Cli.Display.Piece;

namespace Readout.Cli.Display;

/// <summary>Figures compared, on the screen: what is counted and whether the accounts agree, then each value with who tells it and where.</summary>
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
            foreach (var version in figure.Versions.GroupBy(version => (version.Value, version.Upper, version.Bound, version.IsSuperseded)))
            {
                screen.Indented(4, [.. Version(archive, [.. version], names)]);
            }
        }
    }

    /// <summary>Figures that one account alone tells: a line for each account.</summary>
    public static void Alone(Screen screen, Archived archive, IEnumerable<FigureComparison> figures, IReadOnlyDictionary<string, string>? names = null)
    {
        foreach (var account in figures.GroupBy(figure => figure.Versions[0].Article, StringComparer.Ordinal))
        {
            var text = archive.Analysis(account.Key).Article.Text;
            screen.Indented(
                2,
                Strong($"only in {Name(archive, account.Key, names)}: "),
                string.Join("; ", account.OrderBy(figure => figure.Versions[0].Span.Start).Select(figure => Told(figure, text))));
        }
    }

    // "over 20": PR Newswire, Xinhua (2 voices)
    private static IEnumerable<Piece> Version(Archived archive, List<FigureVersion> versions, IReadOnlyDictionary<string, string>? names)
    {
        yield return $"“{Words(archive, versions[0])}”";
        yield return versions[0].IsSuperseded ? Dim(" (corrected since)") : "";
        var separator = "  ";
        foreach (var account in versions.GroupBy(version => version.Article, StringComparer.Ordinal))
        {
            yield return $"{separator}{Name(archive, account.Key, names)} ";
            yield return Dim(string.Join(", ", account.Select(version => Wording.Place(version.Article, archive.Points(version.Article), version.Span))));
            separator = ", ";
        }

        if (versions[0].IndependentOrigins is > 0 and var origins && versions.Select(version => version.Article).Distinct(StringComparer.Ordinal).Count() > 1)
        {
            yield return Dim($"  {Wording.Count(origins, "voice")}");
        }
    }

    private static string Words(Archived archive, FigureVersion version) => WhiteSpace.Collapse(version.Span.Of(archive.Analysis(version.Article).Article.Text));

    // What is counted is named only where the words themselves do not.
    private static string Told(FigureComparison figure, string text)
    {
        var words = WhiteSpace.Collapse(figure.Versions[0].Span.Of(text));
        return figure.Counts.Length == 0 || string.Equals(figure.Counts, figure.Versions[0].Unit, StringComparison.Ordinal) ? $"“{words}”" : $"“{words}” {figure.Counts}";
    }

    private static string Name(Archived archive, string article, IReadOnlyDictionary<string, string>? names) =>
        names is null ? Wording.Account(archive.Row(article)) : names[article];

    private static Piece Verdict(Verdict verdict) => verdict switch
    {
        Coverage.Verdict.Conflict => new Piece("conflict", new Style(Color.Red, decoration: Decoration.Bold)),
        Coverage.Verdict.Agree => new Piece("agree", new Style(Color.Green)),
        Coverage.Verdict.Compatible => new Piece("compatible", new Style(Color.Green)),
        _ => Dim("incomparable"),
    };
}
