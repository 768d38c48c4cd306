using Readout.Stories;

namespace Readout.Tests.Stories;

public class PersonNamesTests
{
    [Theory]
    [InlineData("Mira Orlen", "Orlen")]
    [InlineData("Volodymyr Zelenskiy", "Volodymyr Zelenskyy")]
    [InlineData("Xi Jinping", "Xi")]
    [InlineData("Joe Biden", "Joseph R. Biden, Jr.")]
    [InlineData("Sauli Niinisto", "Sauli Niinistö")]
    public void One_person_in_two_spellings(string a, string b)
    {
        PersonNames.Match(a, b).ShouldBeTrue();
        PersonNames.Match(b, a).ShouldBeTrue();
    }

    [Theory]
    [InlineData("Mira Orlen", "Teodor Vash")]
    [InlineData("Mira Orlen", "Teodor Orlen")]
    [InlineData("", "Orlen")]
    [InlineData("Li Wei", "Wei Li")]
    public void Two_persons(string a, string b) => PersonNames.Match(a, b).ShouldBeFalse();
}
