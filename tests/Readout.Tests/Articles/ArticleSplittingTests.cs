using Readout.Articles;
using Readout.Documents;
using static Readout.Tests.Articles.ArticleReading;

namespace Readout.Tests.Articles;

public class ArticleSplittingTests
{
    // A page as one copies it: four accounts without a blank line, one of them without byline.
    private static readonly string Page = string.Join(
        '\n',
        "Valdoria and Kestria open talks on the river",
        "By KPA March 14, 2025",
        "Valdorian President Edvar Tolmin met Kestrian President Mirela Dosan in Korvane and said that the river belongs to both.",
        Paragraph(1),
        "COMMON GROUND",
        "Dosan said that she hoped for a treaty, and Tolmin agreed.",
        "Dosan receives Tolmin in Korvane",
        "Kestrian President Mirela Dosan received Edvar Tolmin on Thursday in the old palace.",
        "Tolmin arrived on Wednesday to pay a state visit.",
        "Border deaths cast a shadow over the summit",
        "By Piet Okonjo March 13, 2025",
        "Summary",
        "- Twelve soldiers died at the pass",
        "- Dosan asks for an inquiry",
        "KORVANE, March 13 (Meridian) - Mirela Dosan said that her country would bury its dead and keep its word.",
        Paragraph(2),
        "Reporting by Piet Okonjo in Korvane; editing by Dana Frey",
        "Tolmin watches the harbour parade",
        "By KPA March 14, 2025 Northern Observer",
        "Edvar Tolmin on Friday watched the parade of ships in the harbour.");

    [Fact]
    public void A_page_of_four_accounts_falls_into_four()
    {
        var articles = Read(Page);

        articles.Select(article => article.HeadlineText()).ShouldBe(
        [
            "Valdoria and Kestria open talks on the river",
            "Dosan receives Tolmin in Korvane",
            "Border deaths cast a shadow over the summit",
            "Tolmin watches the harbour parade",
        ]);
        articles[0].Texts(BlockKind.Subhead).ShouldBe(["COMMON GROUND"]);
        articles[2].Texts(BlockKind.Summary).ShouldBe(["Summary", "- Twelve soldiers died at the pass", "- Dosan asks for an inquiry"]);
        articles[2].Texts(BlockKind.Dateline).ShouldBe(["KORVANE, March 13 (Meridian) -"]);
        articles[2].Texts(BlockKind.Credit).ShouldBe(["Reporting by Piet Okonjo in Korvane; editing by Dana Frey"]);
    }

    [Fact]
    public void The_account_without_a_date_takes_the_weekday_of_its_lead_before_its_neighbour()
    {
        var articles = Read(Page);

        articles.Select(article => (article.Published!.Date, article.Published.Basis)).ShouldBe(
        [
            (new DateOnly(2025, 3, 14), "byline"),
            (new DateOnly(2025, 3, 13), "neighbour"),
            (new DateOnly(2025, 3, 13), "byline"),
            (new DateOnly(2025, 3, 14), "byline"),
        ]);
        articles.Select(article => article.Agency).ShouldBe(["KPA", null, "Meridian", "KPA"]);
        articles[3].Outlet.ShouldBe("Northern Observer");
    }

    [Fact]
    public void Articles_do_not_overlap_and_stand_where_they_say()
    {
        var end = 0;
        foreach (var article in Read(Page))
        {
            article.StartInCodePoints.ShouldBeGreaterThanOrEqualTo(end);
            Page.AsSpan(article.StartInCodePoints).StartsWith(article.Text).ShouldBeTrue();
            Page[end..article.StartInCodePoints].ShouldBeNullOrWhiteSpace();
            end = article.StartInCodePoints + article.Text.Length;
        }

        end.ShouldBe(Page.Length);
    }

    [Theory]
    [InlineData("Document 2 of 2")]
    [InlineData("***")]
    [InlineData("* * *")]
    [InlineData("---")]
    [InlineData("###")]
    public void Separators_part_accounts_that_have_headlines(string separator)
    {
        var text = $"River talks open in Korvane\n\n{Paragraph(1)}\n\n{Paragraph(2)}\n\n{separator}\n\nHarbour parade draws the crowds\n\n{Paragraph(3)}\n\n{Paragraph(4)}\n";

        Read(text).Select(article => article.HeadlineText()).ShouldBe(["River talks open in Korvane", "Harbour parade draws the crowds"]);
    }

    [Fact]
    public void A_second_dispatch_begins_with_its_dateline()
    {
        var text = $"KORVANE, March 13 (KPA) - {Paragraph(1)}\n{Paragraph(2)}\nPORT SERETH, March 14 (KPA) - {Paragraph(3)}\n";

        Read(text).Select(article => article.Dateline!.Place).ShouldBe(["Korvane", "Port Sereth"]);
    }

    [Fact]
    public void A_machine_prefix_begins_an_account()
    {
        var text = $" date 2025-03-14 {Paragraph(1)}\n\n{Paragraph(2)}\n date 2025-03-15 {Paragraph(3)}\n";

        Read(text).Select(article => article.Published!.Date.Day).ShouldBe([14, 15]);
    }

    public static TheoryData<string> WholeAccounts => new(
        // stars between the sections of a letter
        $"Letter from Korvane\n\n{Paragraph(1)}\n\n***\n\n{Paragraph(2)}\n\n***\n\n{Paragraph(3)}",
        // subheads in small letters and in capitals
        $"River talks open in Korvane\n{Paragraph(1)}\nCommon ground\n{Paragraph(2)}\nOPEN QUESTIONS\n{Paragraph(3)}",
        // an interview
        $"Ten questions to the ambassador\n\n{Paragraph(1)}\n\nWhat do you expect?\n\n{Paragraph(2)}\n\nAnd what do you fear?\n\n{Paragraph(3)}",
        // a chronicle
        $"The river dispute, day by day\n\n{Paragraph(1)}\n\nMarch 3, 2025\n\n{Paragraph(2)}\n\nMarch 9, 2025\n\n{Paragraph(3)}",
        // a list of those present
        $"{Paragraph(1)}\n\n*Participants included:*\n\n-   Edvar Tolmin, President of Valdoria\n-   Mirela Dosan, President of Kestria\n\n{Paragraph(2)}",
        // a sentence that begins like a byline
        $"River talks open in Korvane\n\n{Paragraph(1)}\n\nBy tradition, the ceremony was held in the old palace.\n\n{Paragraph(2)}",
        // a headline with a full stop above the dateline
        $"River talks open in Korvane.\n\nKORVANE, March 13 (KPA) - {Paragraph(1)}\n\n{Paragraph(2)}");

    [Theory]
    [MemberData(nameof(WholeAccounts))]
    public void One_account_does_not_fall_apart(string text) => Read(text).Length.ShouldBe(1);
}
