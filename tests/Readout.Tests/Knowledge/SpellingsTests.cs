using Readout.Knowledge;

namespace Readout.Tests.Knowledge;

public sealed class SpellingsTests
{
    [Theory]
    [InlineData("tarskyy", "tarskiy")]
    [InlineData("tarskyy", "tarsky")]
    [InlineData("mohammed", "mohamed")]
    [InlineData("brunović", "brunovic")]
    public void SpellingsOfOneName(string a, string b) => Spellings.Fold(a).ShouldBe(Spellings.Fold(b));

    [Theory]
    [InlineData("li", "ly")]
    [InlineData("tarsky", "tarska")]
    [InlineData("maren", "moren")]
    public void OtherNamesStayApart(string a, string b) => Spellings.Fold(a).ShouldNotBe(Spellings.Fold(b));

    [Fact]
    public void ShortFormsAreTheLongName()
    {
        Spellings.IsSameGivenName("joe", "joseph").ShouldBeTrue();
        Spellings.IsSameGivenName("joe", "john").ShouldBeFalse();
    }
}
