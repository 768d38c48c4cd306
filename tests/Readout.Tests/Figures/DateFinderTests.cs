using Readout.Records;

namespace Readout.Tests.Figures;

public sealed class DateFinderTests
{
    // Friday, May 9, 2025
    private const string AsOf = "2025-05-09";

    [Theory]
    [InlineData("They met on May 8, 2025, in Altmark.", "May 8, 2025", "date", "2025-05-08")]
    [InlineData("They met on 8 May.", "8 May", "date", "2025-05-08")]
    [InlineData("It was signed on 2025-05-08.", "2025-05-08", "date", "2025-05-08")]
    [InlineData("Signed on 08.05.2025 at the palace.", "08.05.2025", "date", "2025-05-08")]
    [InlineData("Signed on 25/12/2024.", "25/12/2024", "date", "2024-12-25")]
    [InlineData("He arrived Sept. 2.", "Sept. 2", "date", "2024-09-02")]
    [InlineData("He will arrive on Sept. 2.", "Sept. 2", "date", "2025-09-02")]
    [InlineData("The president said Thursday that it was over.", "Thursday", "date", "2025-05-08")]
    [InlineData("The president spoke on Friday.", "Friday", "date", "2025-05-09")]
    [InlineData("He will speak on Sunday.", "Sunday", "date", "2025-05-11")]
    [InlineData("They met last week.", "last week", "date", "2025-W18")]
    [InlineData("They meet next month.", "next month", "date", "2025-06")]
    [InlineData("It doubled in 2024.", "2024", "date", "2024")]
    [InlineData("It was founded in the 1990s.", "the 1990s", "date", "199")]
    [InlineData("It rose in the third quarter of 2024.", "the third quarter of 2024", "date", "2024-Q3")]
    [InlineData("It fell in the first half of 2024.", "the first half of 2024", "date", "2024-H1")]
    [InlineData("The three-day visit was short.", "three-day", "duration", "P3D")]
    [InlineData("A truce of at least 30 days.", "30 days", "duration", "P30D")]
    [InlineData("This year marks the jubilee.", "This year", "date", "2025")]
    [InlineData("In recent years ties have grown.", "In recent years", "date", "PAST_REF")]
    [InlineData("The war ended 80 years ago.", "80 years ago", "date", "1945")]
    [InlineData("It is quiet now.", "now", "date", "PRESENT_REF")]
    [InlineData("They talk every Tuesday.", "every Tuesday", "set", "XXXX-WXX-2")]
    [InlineData("They meet at 9:30 p.m. on May 8.", "9:30 p.m. on May 8", "time", "2025-05-08T21:30")]
    [InlineData("He will be there from May 7 to 10.", "May 7 to 10", "date", "2025-05-07/2025-05-10")]
    [InlineData("He stayed from May 7 to May 8.", "May 7 to May 8", "date", "2025-05-07/2025-05-08")]
    [InlineData("The plan for 2021-2025 is over.", "2021-2025", "date", "2021/2025")]
    [InlineData("They marched on Victory Day.", "Victory Day", "date", "2025-05-09")]
    [InlineData("They left on Christmas Eve.", "Christmas Eve", "date", "2024-12-24")]
    [InlineData("It took two and a half years.", "two and a half years", "duration", "P2Y6M")]
    [InlineData("It lasted half an hour.", "half an hour", "duration", "PT30M")]
    [InlineData("He left yesterday.", "yesterday", "date", "2025-05-08")]
    [InlineData("They spoke on Thursday morning.", "Thursday morning", "time", "2025-05-08TMO")]
    [InlineData("A relic of the 19th century.", "the 19th century", "date", "18")]
    public void A_date_has_a_value(string text, string span, string kind, string value)
    {
        var date = Reading.Dates(text, AsOf).ShouldHaveSingleItem();
        date.Span.In(text).ShouldBe(span);
        Names.Of(date.Kind).ShouldBe(kind);
        date.Value.ShouldBe(value);
    }

    [Fact]
    public void A_year_earlier_is_the_same_quarter_of_the_year_before() =>
        Reading.Dates("Profit rose in the first quarter. It was smaller a year earlier, and in the quarter costs fell.", AsOf)
            .Select(date => date.Value).ShouldBe(["2025-Q1", "2024-Q1", "2025-Q1"]);

    [Fact]
    public void A_length_of_time_before_earlier_this_week_is_no_shift() =>
        Reading.Dates("He fasted for three days earlier this week.", AsOf).Select(date => date.Value).ShouldBe(["P3D", "2025-W19"]);

    [Theory]
    [InlineData("They met on May 8.", "XXXX-05-08")]
    [InlineData("They met on Thursday.", "XXXX-WXX-4")]
    [InlineData("They met last year.", "PAST_REF")]
    [InlineData("They meet next year.", "FUTURE_REF")]
    public void Without_a_date_to_count_from_the_value_stays_open(string text, string value) => Reading.Dates(text).ShouldHaveSingleItem().Value.ShouldBe(value);

    [Theory]
    [InlineData("You may march on.")]
    [InlineData("Minister Theresa May spoke; Marcia March listened.")]
    [InlineData("The army has 2000 tanks.")]
    [InlineData("He sat in the sun.")]
    public void Words_that_look_like_dates_are_none(string text) => Reading.Dates(text, AsOf).Select(date => date.Span.In(text)).ShouldBeEmpty();
}
