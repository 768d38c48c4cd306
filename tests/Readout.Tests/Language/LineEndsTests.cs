using Readout.Language;

namespace Readout.Tests.Language;

public sealed class LineEndsTests
{
    [Theory]
    [InlineData("Val-\ndoria", "Valdoria")]
    [InlineData("Val-\r\ndoria", "Valdoria")]
    [InlineData("Jean-\nPierre", "Jean-Pierre")]
    [InlineData("Suk-yeol\nYoon", "Suk-yeol Yoon")]
    [InlineData("Edvar\nTolmin", "Edvar Tolmin")]
    public void A_word_parted_at_the_end_of_a_line_is_one(string text, string expected) => LineEnds.Collapse(text).ShouldBe(expected);
}
