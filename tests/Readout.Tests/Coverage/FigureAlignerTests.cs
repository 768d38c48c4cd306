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
    public void Times_are_no_thing_of_their_own() =>
        Compare(
            new Account("a", "Talks\nThe two have met more than 40 times since they took office.").Counts("more than 40", 40, null, "time", Bound.Over).Build(),
            new Account("b", "Talks\nGuns fired on the harbour three times during the night.").Counts("three", 3, null, "time").Build()).Length.ShouldBe(2);

    [Fact]
    public void People_of_two_sentences_are_not_compared() =>
        Compare(
            new Account("a", "Talks\nThe war cost Valdoria 27 million people.").Counts("27 million", 27e6, "people", "person").Build(),
            new Account("b", "Talks\nSome 300 people waited at the gate for the guests of the dinner.").Counts("300", 300, "people", "person").Build()).Length.ShouldBe(2);

    [Theory]
    [InlineData("multiple bilateral cooperation documents", 2)]
    [InlineData("dozens of cooperation agreements", 2)]
    [InlineData("several documents", 1)]
    [InlineData("several bilateral prisons", 1)]
    public void A_count_left_open_is_compatible_with_the_number_of_the_same_thing(string words, int versions)
    {
        var comparison = Compare(
            Told("a", "over 20", 20, "bilateral cooperation documents", Bound.Over),
            new Account("b", $"Talks\nThe two watched the exchange of {words} after dinner.").Build()).ShouldHaveSingleItem();

        comparison.Versions.Length.ShouldBe(versions);
        comparison.Verdict.ShouldBe(versions == 2 ? Verdict.Compatible : Verdict.Incomparable);
        comparison.Counts.ShouldBe("bilateral cooperation documents");
    }

    [Fact]
    public void Copies_that_differ_are_an_edit()
    {
        var reuse = new ReuseReport([], [new Family("f1", ["a", "b"], "a", null)]);

        var comparison = Compare(reuse, Told("a", "24", 24, "cooperation documents"), Told("b", "31", 31, "cooperation documents")).ShouldHaveSingleItem();

        comparison.IsEdit.ShouldBeTrue();
        comparison.IndependentOrigins.ShouldBe(1);
    }

    [Fact]
    public void A_value_that_few_things_share_is_one_figure_in_both_accounts() =>
        Compare(
            new Account("a", "Jobs\nFirms in Valdoria took on 263,000 hands in April.").Counts("263,000", 263_000, "hands", "hand").Build(),
            new Account("b", "Jobs\nHiring jumped in April, with 263K places filled.").Counts("263K", 263_000, "places", "place").Build()).ShouldHaveSingleItem().Verdict.ShouldBe(Verdict.Agree);

    [Fact]
    public void Values_far_apart_are_no_conflict() =>
        Compare(Told("a", "11", 11, "cooperation documents"), Told("b", "350", 350, "cooperation documents"))
            .ShouldAllBe(comparison => comparison.Verdict == Verdict.Incomparable);

    [Fact]
    public void A_reason_quotes_the_words()
    {
        Compare(Told("a", "over 20", 20, "cooperation documents", Bound.Over), Told("b", "24", 24, "cooperation documents"))
            .ShouldHaveSingleItem().Reason.ShouldBe("“over 20” leaves room for “24”");
        Compare(Told("a", "24", 24, "cooperation documents"), Told("b", "31", 31, "cooperation documents"))
            .ShouldHaveSingleItem().Reason.ShouldBe("the same thing, and “24” and “31” cannot both hold");
    }

    [Theory]
    [InlineData("(Corrects figure in paragraph 2)", true)]
    [InlineData("(Corrects figure in paragraph 5)", false)]
    [InlineData("(This account has been corrected to say 24 documents, not 31.)", true)]
    [InlineData("", false)]
    public void A_correction_of_the_same_origin_overrides(string note, bool overrides)
    {
        var reuse = new ReuseReport([], [new Family("f1", ["a", "b"], "a", null)]);
        var corrected = new Account("b", $"Talks\nIt rained in Kestport.\nThe delegations signed 24 cooperation documents at the talks in Kestport.\n{note}")
            .Counts("24", 24, "cooperation documents").Build();

        var comparison = Compare(reuse, Told("a", "31", 31, "cooperation documents"), corrected).ShouldHaveSingleItem();

        comparison.Verdict.ShouldBe(overrides ? Verdict.Agree : Verdict.Conflict);
        comparison.Versions.Select(version => version.IsSuperseded).ShouldBe([overrides, false]);
    }

    [Fact]
    public void Voices_are_counted_for_each_value()
    {
        var reuse = new ReuseReport([], [new Family("f1", ["a", "b"], "a", null)]);

        var comparison = Compare(reuse, Told("a", "24", 24, "cooperation documents"), Told("b", "24", 24, "cooperation documents"), Told("c", "31", 31, "cooperation documents"))
            .ShouldHaveSingleItem();

        comparison.IndependentOrigins.ShouldBe(2);
        comparison.Versions.Select(version => (version.Value, version.IndependentOrigins)).ShouldBe([(24, 1), (24, 1), (31, 1)]);
    }
}
