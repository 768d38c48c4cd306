using Readout.Articles;
using Readout.Documents;
using Readout.Figures;
using Readout.Records;

namespace Readout.Tests.Figures;

public sealed class FigureFinderTests
{
    [Theory]
    [InlineData("Trade between Valdoria and Kestria reached 244.8 billion U.S. dollars in 2024.", "244.8 billion U.S. dollars", 244.8e9, "=", "USD", "trade between Valdoria and Kestria")]
    [InlineData("The leaders signed over 20 cooperation documents.", "over 20", 20, ">", "document", "cooperation documents")]
    [InlineData("It is the president's 11th trip to Kestria.", "11th", 11, "=", "trip", "trip")]
    [InlineData("He met more than two dozen foreign leaders.", "more than two dozen", 24, ">", "leader", "foreign leaders")]
    [InlineData("They called for a truce of at least 30 days.", "at least 30 days", 30, ">=", "day", null)]
    [InlineData("The company paid $1.2bn for the mine.", "$1.2bn", 1.2e9, "=", "USD", null)]
    [InlineData("About 60 per cent of voters stayed at home.", "About 60 per cent", 60, "~", "percent", "voters")]
    [InlineData("The pipeline is 1,250 km long.", "1,250 km", 1250, "=", "kilometre", "pipeline")]
    [InlineData("No more than five ships may pass.", "No more than five", 5, "<=", "ship", "ships")]
    [InlineData("The fund holds some 3.5 trillion yuan.", "some 3.5 trillion yuan", 3.5e12, "~", "CNY", null)]
    [InlineData("Oil sold at $58.24 per barrel.", "$58.24 per barrel", 58.24, "=", "USD/barrel", null)]
    [InlineData("Half a million people fled.", "Half a million", 500_000, "=", "person", "people")]
    [InlineData("Twenty-one ministers resigned.", "Twenty-one", 21, "=", "minister", "ministers")]
    [InlineData("A third of the seats went to women.", "A third", 1.0 / 3, "=", "seat", "seats")]
    [InlineData("The army lost 1 234 tanks.", "1 234", 1234, "=", "tank", "tanks")]
    [InlineData("The minister, 45 years old, resigned.", "45 years old", 45, "=", "year", "age")]
    [InlineData("The bank raised the rate by 25 basis points.", "25 basis points", 25, "=", "basis point", null)]
    [InlineData("The camp can hold 20-plus families.", "20-plus", 20, ">=", "family", "families")]
    [InlineData("The storm left 12 dead.", "12", 12, "=", "person", "dead")]
    public void A_figure_has_value_bound_unit_and_what_it_counts(string text, string span, double value, string bound, string? unit, string? counts)
    {
        var figures = Reading.Figures(text);
        var figure = figures.ShouldHaveSingleItem();
        figure.Span.In(text).ShouldBe(span);
        figure.Value.ShouldBe(value, value * 1e-9);
        Names.Of(figure.Bound).ShouldBe(bound);
        figure.Unit.ShouldBe(unit);
        figure.Counts.ShouldBe(counts);
    }

    [Theory]
    [InlineData("Between 50 and 60 people came.", "Between 50 and 60", 50, 60, "person")]
    [InlineData("It would take 10 to 12 million tonnes.", "10 to 12 million tonnes", 10e6, 12e6, "tonne")]
    [InlineData("Prices may rise 20-30 per cent.", "20-30 per cent", 20, 30, "percent")]
    [InlineData("A fine of $3 billion to $5 billion is likely.", "$3 billion to $5 billion", 3e9, 5e9, "USD")]
    [InlineData("Thousands of soldiers marched.", "Thousands", 1000, 10_000, "soldier")]
    public void A_range_has_both_ends(string text, string span, double low, double high, string unit)
    {
        var figure = Reading.Figures(text).ShouldHaveSingleItem();
        figure.Span.In(text).ShouldBe(span);
        figure.Value.ShouldBe(low);
        figure.Upper.ShouldBe(high);
        figure.Unit.ShouldBe(unit);
    }

    [Theory]
    [InlineData("The two countries will cooperate.")]
    [InlineData("Both sides agreed on the 80th anniversary of the victory.")]
    [InlineData("He is one of the founders, one said.")]
    [InlineData("Several hundred came, and many more left.")]
    [InlineData("Call +1-222-555-1234 now.")]
    [InlineData("Under Article 5 of the treaty, COVID-19 and the F-16 are named.")]
    [InlineData("1. The parties shall meet.")]
    [InlineData("Valdoria beat Kestria 3-1.")]
    [InlineData("See http://www.example.org/2024/05/08/12 for more.")]
    [InlineData("The meeting began at 9:30 a.m. on May 8, 2025.")]
    [InlineData("In the first half the second team was at sixes and sevens.")]
    public void What_states_no_quantity_is_no_figure(string text) => Reading.Figures(text, "2025-05-09").Select(figure => figure.Span.In(text)).ShouldBeEmpty();

    [Fact]
    public void A_number_inside_a_name_is_no_figure()
    {
        const string text = "The League of Nine and World War Two were on the agenda of 14 delegates.";
        Reading.Figures(text, null, "League of Nine", "World War Two").ShouldHaveSingleItem().Value.ShouldBe(14);
    }

    [Theory]
    [InlineData("Exports rose 3.4 percent to $1.2bn.", Change.Up)]
    [InlineData("Exports fell by 12 per cent.", Change.Down)]
    [InlineData("Exports were 12 per cent of output.", Change.None)]
    public void The_verb_before_it_says_which_way_it_changed(string text, Change change) => Reading.Figures(text)[0].Change.ShouldBe(change);

    [Fact]
    public void A_figure_is_as_of_the_date_that_frames_it() =>
        Reading.Figures("Trade reached 12 billion euros in 2024, the minister said on Thursday.", "2025-05-09")[0].AsOf.ShouldBe("2024");

    [Fact]
    public void Nothing_is_read_inside_boilerplate()
    {
        const string text = "Join 440k+ readers on May 8! Twelve ships sailed.";
        var article = Reading.Blocks(text, new Block(new TextSpan(0, 28), BlockKind.Boilerplate), new Block(new TextSpan(29, text.Length), BlockKind.Body));
        Reading.Figures(article).ShouldHaveSingleItem().Value.ShouldBe(12);
        Reading.Dates(article, "2025-05-09").ShouldBeEmpty();
    }
}
