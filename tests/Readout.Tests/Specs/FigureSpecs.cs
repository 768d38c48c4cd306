using System.Globalization;
using Readout.Documents;
using Readout.Figures;
using Readout.Records;
using Readout.Tests.Figures;

namespace Readout.Tests.Specs;

public sealed class FigureSpecs
{
    // Friday, 9 May 2025
    private const string AsOf = "2025-05-09";

    public static TheoryData<string, string> Dates() => Examples("dates.md");

    public static TheoryData<string, string> Figures() => Examples("figures.md");

    private static TheoryData<string, string> Examples(string file)
    {
        var data = new TheoryData<string, string>();
        foreach (var (_, text, rows) in SpecFile.Examples(file))
        {
            data.Add(text, string.Join('\n', rows.Select(row => string.Join(" | ", row))));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Dates))]
    public void Finds_dates_and_resolves_them(string text, string expected) =>
        string.Join('\n', Reading.Dates(text, AsOf).Select(date => $"{date.Span.In(text)} | {date.Value}")).ShouldBe(expected);

    [Theory]
    [MemberData(nameof(Figures))]
    public void Finds_figures_and_what_they_count(string text, string expected) =>
        string.Join('\n', Reading.Figures(text, AsOf).Select(figure => Row(text, figure))).ShouldBe(expected);

    private static string Row(string text, Figure figure) => string.Join(
        " | ",
        figure.Span.In(text),
        Number(figure.Value) + (figure.Upper is { } upper ? ".." + Number(upper) : ""),
        Names.Of(figure.Bound),
        figure.Unit ?? "-",
        figure.Counts ?? "-",
        figure.Change is Change.None ? "-" : Names.Of(figure.Change));

    private static string Number(double value) => value.ToString("0.######", CultureInfo.InvariantCulture);
}
