using Readout.Articles;
using Readout.Documents;
using Readout.Figures;
using Readout.Reuse;

namespace Readout.Tests.Reuse;

public sealed class MastheadTests
{
    private const string Body = "\n\nThe council of Dosan met in the old town hall and agreed on a budget for the coming year, its speaker told reporters afterwards.";

    [Theory]
    [InlineData("Dosan agrees on a budget\n\nUpdated: March 25, 2025 09:19\n\nMaren Courier", "Maren Courier", "2025-03-25", "09:19")]
    [InlineData("Dosan agrees on a budget\n\nBy Maren Courier Mar 25, 2025", "Maren Courier", "2025-03-25", null)]
    [InlineData("Dosan agrees on a budget\n\nPublished 2025-03-25 21:05 | Tolmin Times Online", "Tolmin Times Online", "2025-03-25", "21:05")]
    [InlineData("Tolmin Times praises the Maren Courier for its story\n\nBy Ana Keller\n\n25 March 2025", null, "2025-03-25", null)]
    public void The_lines_around_the_headline_say_who_publishes_and_when(string head, string? publisher, string day, string? hour)
    {
        var text = head + Body;
        var analysis = Analyzer.Analyze(new Document("a.txt", text), new AnalysisOptions { Learned = false })[0];

        var masthead = Masthead.Of(analysis);

        masthead.Publishers.ShouldBe(publisher is null ? [] : [publisher]);
        masthead.Day.ShouldBe(DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture));
        masthead.Hour?.ToString("HH:mm", System.Globalization.CultureInfo.InvariantCulture).ShouldBe(hour);
    }

    [Fact]
    public void The_earlier_hour_of_one_day_is_the_source()
    {
        var account = Press.Text(new Press(33).Account(4));
        Analysis Filed(string id, string hour)
        {
            var text = $"Filed 2025-05-08 {hour}\n\n{account}";
            var analysis = Accounts.Of(id, text, kind: line => line.StartsWith("Filed", StringComparison.Ordinal) ? BlockKind.Byline : BlockKind.Body, published: new DateOnly(2025, 5, 8));
            return analysis with { Dates = new Layer<DateExpression>(text, [new DateExpression(new TextSpan(17, 22), DateKind.Time, "2025-05-08T" + hour)]) };
        }

        var shared = ReuseFinder.Find([Filed("a", "18:40"), Filed("b", "09:15")]).Shared.ShouldHaveSingleItem();

        shared.Direction.ShouldBe(Direction.BToA);
        shared.Reason.ShouldBe("b.txt is filed at 09:15, a.txt at 18:40");
    }

    [Fact]
    public void Who_uses_a_name_before_it_is_introduced_has_cut_or_moved_something()
    {
        var press = new Press(35);
        string Paragraph(int words) => Press.Text([press.Paragraph(words)]);
        var (first, second) = (Paragraph(30) + " Later Senna Karo spoke to " + Paragraph(20), Paragraph(30) + " In the end Karo agreed with " + Paragraph(20));
        var other = Paragraph(40);

        var shared = ReuseFinder.Find([Accounts.Of("a", $"{first}\n\n{other}\n\n{second}"), Accounts.Of("b", $"{second}\n\n{other}\n\n{first}")]).Shared.ShouldHaveSingleItem();

        Introductions.Missing(ComparedText.Of(Accounts.Of("a", $"{first}\n\n{second}")), ComparedText.Of(Accounts.Of("b", $"{second}\n\n{first}"))).ShouldBe((0, 1));
        shared.Direction.ShouldNotBe(Direction.BToA);
    }
}
