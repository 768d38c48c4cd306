using Readout.Coverage;
using Readout.Figures;
using Readout.Reuse;
using Readout.Stories;
using Readout.Tests.Stories;

namespace Readout.Tests.Coverage;

public class FigureAlignerTests
{
    private static FigureComparison[] Compare(ReuseReport reuse, params Analysis[] articles) =>
        [.. CoverageFinder.Compare(new Story("s1", "", null, null, [], [.. articles.Select(article => article.Article.Id)]), articles, reuse).Figures];

    private static FigureComparison[] Compare(params Analysis[] articles) => Compare(new ReuseReport([], []), articles);

    private static Analysis Told(string id, string words, double value, string noun, Bound bound = Bound.Equal, string? unit = null, string? asOf = null, double? upper = null) =>
        new Account(id, $"Talks\nThe delegations signed {words} {noun} at the talks in Kestport.").Counts(words, value, noun, unit, bound, asOf, upper).Build();

    [Theory]
    [InlineData("20", 20, Bound.Equal, "20", 20, Bound.Equal, Verdict.Agree)]
    [InlineData("over 20", 20, Bound.Over, "24", 24, Bound.Equal, Verdict.Compatible)]
    [InlineData("over 20", 20, Bound.Over, "20", 20, Bound.Equal, Verdict.Conflict)]
    [InlineData("at least 20", 20, Bound.AtLeast, "20", 20, Bound.Equal, Verdict.Compatible)]
    [InlineData("about 100", 100, Bound.About, "96", 96, Bound.Equal, Verdict.Compatible)]
    [InlineData("2,400", 2400, Bound.Equal, "2,397", 2397, Bound.Equal, Verdict.Compatible)]
    [InlineData("24", 24, Bound.Equal, "31", 31, Bound.Equal, Verdict.Conflict)]
    [InlineData("fewer than 20", 20, Bound.Under, "24", 24, Bound.Equal, Verdict.Conflict)]
    [InlineData("over 20", 20, Bound.Over, "500", 500, Bound.Equal, Verdict.Incomparable)]
    public void Verdicts(string first, double firstValue, Bound firstBound, string second, double secondValue, Bound secondBound, Verdict verdict) =>
        Compare(Told("a", first, firstValue, "cooperation documents", firstBound), Told("b", second, secondValue, "cooperation documents", secondBound))
            .ShouldHaveSingleItem().Verdict.ShouldBe(verdict);

    [Fact]
    public void Agreements_and_bilateral_documents_are_compared() =>
        Compare(
            Told("a", "over 20", 20, "cooperation agreements", Bound.Over, "agreement"),
            Told("b", "over 20", 20, "bilateral cooperation documents", Bound.Over, "document")).ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.Agree);

    [Fact]
    public void Another_period_is_no_conflict() =>
        Compare(Told("a", "24", 24, "trade agreements", asOf: "2030"), Told("b", "31", 31, "trade agreements", asOf: "2031"))
            .ShouldAllBe(comparison => comparison.Verdict == Verdict.Incomparable);

    [Fact]
    public void Another_currency_is_never_brought_together() =>
        Compare(Told("a", "24 million", 24e6, "grants", unit: "USD"), Told("b", "31 million", 31e6, "grants", unit: "EUR")).Length.ShouldBe(2);

    [Fact]
    public void Another_thing_is_no_conflict() =>
        Compare(
            new Account("a", "Talks\nValdoria sent 24 ships to the straits.").Counts("24", 24, "ships").Build(),
            new Account("b", "Talks\nTwo ministers met 31 envoys over dinner.").Counts("31", 31, "envoys").Build())
            .ShouldAllBe(comparison => comparison.Verdict == Verdict.Incomparable);

    [Fact]
    public void Copies_that_differ_are_an_edit()
    {
        var reuse = new ReuseReport([], [new Family("f1", ["a", "b"], "a", null)]);

        var comparison = Compare(reuse, Told("a", "24", 24, "cooperation documents"), Told("b", "31", 31, "cooperation documents")).ShouldHaveSingleItem();

        comparison.IsEdit.ShouldBeTrue();
        comparison.IndependentOrigins.ShouldBe(1);
    }
}
