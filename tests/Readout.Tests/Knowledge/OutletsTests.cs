using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Tests.Knowledge;

public class OutletsTests
{
    [Theory]
    [InlineData("Xinhua", "Xinhua News Agency")]
    [InlineData("the Xinhua News Agency", "Xinhua News Agency")]
    [InlineData("AFP", "Agence France-Presse")]
    [InlineData("TASS Russian News Agency", "TASS")]
    [InlineData("The Associated Press", "Associated Press")]
    [InlineData("washington post", "Washington Post")]
    [InlineData("the White House", "White House")]
    [InlineData("ap", null)]
    [InlineData("time", null)]
    [InlineData("Xinhua today", null)]
    [InlineData("", null)]
    public void Names_and_aliases(string name, string? full) => (Outlets.Find(name)?.Name).ShouldBe(full);

    [Theory]
    [InlineData("https://www.reuters.com/world/x", "Reuters")]
    [InlineData("https://bidenwhitehouse.archives.gov/x", "White House")]
    [InlineData("http://en.kremlin.ru/events/1", "Kremlin")]
    [InlineData("https://notreuters.com/x", null)]
    [InlineData("reuters", null)]
    public void Hosts(string url, string? name) => (Outlets.FindByUrl(url)?.Name).ShouldBe(name);

    [Fact]
    public void The_table_is_sound()
    {
        Outlets.All.Length.ShouldBeGreaterThan(250);
        Outlets.All.Select(outlet => outlet.Name).Distinct(StringComparer.Ordinal).Count().ShouldBe(Outlets.All.Length);
        Outlets.All.ShouldAllBe(outlet => Outlets.Find(outlet.Name) == outlet);
    }

    [Theory]
    [InlineData("May 8, 2025", 2025, 5, 8, 4)]
    [InlineData("Sept. 2", null, 9, 2, 3)]
    [InlineData("Thursday, May 8, 2025", 2025, 5, 8, 6)]
    [InlineData("8 May 2025", 2025, 5, 8, 3)]
    [InlineData("2025-05-08", 2025, 5, 8, 5)]
    [InlineData("2021-12-15T13:30:00Z", 2021, 12, 15, 5)]
    [InlineData("08.05.2025", 2025, 5, 8, 5)]
    [InlineData("25/12/2025", 2025, 12, 25, 5)]
    [InlineData("May 08th, 2025", 2025, 5, 8, 4)]
    public void Written_dates(string text, int? year, int month, int day, int length) =>
        WrittenDates.At(text, Tokenizer.Tokenize(text).Items.AsSpan(), 0).ShouldBe(new WrittenDate(year, month, day, length));

    [Theory]
    [InlineData("may 8")]
    [InlineData("May I")]
    [InlineData("04/05/2025")]
    [InlineData("Feb. 30, 2025")]
    [InlineData("2025")]
    [InlineData("Thursday")]
    public void No_dates(string text) => WrittenDates.At(text, Tokenizer.Tokenize(text).Items.AsSpan(), 0).ShouldBeNull();
}
