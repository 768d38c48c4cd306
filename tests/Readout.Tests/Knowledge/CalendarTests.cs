using Readout.Knowledge;
using Shouldly;

namespace Readout.Tests.Knowledge;

public class CalendarTests
{
    [Theory]
    [InlineData("september", 9, true)]
    [InlineData("sept", 9, false)]
    [InlineData("sep", 9, false)]
    [InlineData("may", 5, true)]
    [InlineData("dec", 12, false)]
    public void Months_have_names_and_abbreviations(string word, int month, bool writtenOut)
    {
        Calendar.Month(word).ShouldBe(month);
        Calendar.IsWrittenOut(word).ShouldBe(writtenOut);
    }

    [Theory]
    [InlineData("Monday")]
    [InlineData("moon")]
    [InlineData("")]
    public void Other_words_are_neither(string word)
    {
        Calendar.Month(word).ShouldBeNull();
        Calendar.Weekday(word).ShouldBeNull();
        Calendar.IsWrittenOut(word).ShouldBeFalse();
    }

    [Fact]
    public void A_weekday_is_looked_for_backwards_from_the_day_itself()
    {
        var friday = new DateOnly(2025, 5, 9);
        Calendar.Weekday("thurs").ShouldBe(DayOfWeek.Thursday);
        Calendar.OnOrBefore(friday, DayOfWeek.Thursday).ShouldBe(new DateOnly(2025, 5, 8));
        Calendar.OnOrBefore(friday, DayOfWeek.Friday).ShouldBe(friday);
        Calendar.OnOrBefore(friday, DayOfWeek.Saturday).ShouldBe(new DateOnly(2025, 5, 3));
    }

    [Fact]
    public void Impossible_days_and_odd_years_are_null()
    {
        Calendar.Date(2025, 2, 29).ShouldBeNull();
        Calendar.Date(2024, 2, 29).ShouldBe(new DateOnly(2024, 2, 29));
        Calendar.Year("2025").ShouldBe(2025);
        Calendar.Year("0025").ShouldBeNull();
        Calendar.Year("25").ShouldBeNull();
        Calendar.Year("２０２５").ShouldBeNull();
    }
}
