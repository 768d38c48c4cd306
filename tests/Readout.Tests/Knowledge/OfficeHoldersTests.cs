using Readout.Knowledge;

namespace Readout.Tests.Knowledge;

public sealed class OfficeHoldersTests
{
    [Theory]
    [InlineData("Joseph R. Biden, Jr.", "Joe Biden")]
    [InlineData("Volodymyr Zelenskiy", "Volodymyr Zelenskyy")]
    [InlineData("习近平", "Xi Jinping")]
    [InlineData("Владимир Путин", "Vladimir Putin")]
    [InlineData("Donald Trump Jr.", "Donald Trump Jr.")]
    public void FoundByAnyName(string name, string canonical) => OfficeHolders.Named(name)!.Name.ShouldBe(canonical);

    [Theory]
    [InlineData("Hunter Biden")]
    [InlineData("Biden")]
    [InlineData("")]
    public void NobodyElse(string name) => OfficeHolders.Named(name).ShouldBeNull();

    [Fact]
    public void AnOfficeIsOfADate()
    {
        var trump = OfficeHolders.Named("Donald Trump")!;
        trump.OfficeOn(new DateOnly(2018, 5, 1))!.Office.ShouldBe("President");
        trump.OfficeOn(new DateOnly(2022, 5, 1)).ShouldBeNull();
        trump.OfficeOn(new DateOnly(2025, 5, 1))!.Office.ShouldBe("President");
        Leaders.All.Where(leader => leader is { Country: "United States", Office: "President" } && leader.HeldOfficeOn(new DateOnly(2022, 5, 1)))
            .Select(leader => leader.Name).ShouldBe(["Joe Biden"]);
    }

    [Fact]
    public void EveryTermIsOfAKnownCountryOrBodyAndEndsAfterItBegins()
    {
        foreach (var term in OfficeHolders.All.SelectMany(holder => holder.Terms))
        {
            (term.From < term.To).ShouldBeTrue($"{term}");
            (Countries.Named(term.Of) ?? (object?)KnownNames.Named(term.Of) ?? (term.Of == "European Union" ? term : null)).ShouldNotBeNull(term.Of);
        }
    }

    [Fact]
    public void NobodyIsListedTwice() => OfficeHolders.All.Select(holder => holder.Name).ShouldBeUnique();
}
