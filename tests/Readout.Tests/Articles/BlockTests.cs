using Readout.Articles;
using Readout.Documents;
using static Readout.Tests.Articles.ArticleReading;

namespace Readout.Tests.Articles;

public class BlockTests
{
    [Theory]
    [InlineData("The Meridian Briefing newsletter brings you the river economies. Sign up here.", BlockKind.Boilerplate)]
    [InlineData("ADVERTISEMENT", BlockKind.Boilerplate)]
    [InlineData("Follow us on Facebook and Telegram", BlockKind.Boilerplate)]
    [InlineData("Read more: Kestria counts its ships", BlockKind.Boilerplate)]
    [InlineData("© 2025 Kestrian Press Agency. All rights reserved.", BlockKind.Boilerplate)]
    [InlineData("https://www.example.org/2025/03/13/river", BlockKind.Boilerplate)]
    [InlineData("Reporting by Jane Doe in Korvane; Editing by John Roe", BlockKind.Credit)]
    [InlineData("This article first appeared in Kestrian Review:", BlockKind.Credit)]
    [InlineData("SOURCE Kestrian Review", BlockKind.Credit)]
    [InlineData("FILE PHOTO: Mirela Dosan attends a meeting in Korvane, Kestria, May 3, 2024. REUTERS/Jane Doe", BlockKind.Caption)]
    [InlineData("Mirela Dosan greets Edvar Tolmin in Korvane, March 13, 2025. (Photo: KPA)", BlockKind.Caption)]
    [InlineData("Mirela Dosan greets Edvar Tolmin in Korvane, March 13, 2025. (Xinhua/Jane Doe)", BlockKind.Caption)]
    [InlineData("Ships in the harbour of Korvane on Friday. [Photo/Agencies]", BlockKind.Caption)]
    [InlineData("Jane Doe / Reuters", BlockKind.Caption)]
    [InlineData("COMMON GROUND", BlockKind.Subhead)]
    [InlineData("Far-reaching effects", BlockKind.Subhead)]
    public void A_line_in_the_middle_is_what_its_marks_say(string line, BlockKind kind)
    {
        var article = ReadOne($"River talks open in Korvane\n\n{Paragraph(1)}\n\n{line}\n\n{Paragraph(2)}");

        article.Texts(kind).ShouldContain(line);
        article.Texts(BlockKind.Body).ShouldBe([Paragraph(1), Paragraph(2)]);
    }

    [Theory]
    [InlineData("Valdoria wants to become a member of the assembly and to sign up for the flood council this year.")]
    [InlineData("Tolmin said that citizens should read more about the river, and that newsletters were not enough to teach them.")]
    [InlineData("The reporting by the two commissions, he said, had been fair to both sides of the river from the first day.")]
    [InlineData("\"We are ready,\" she said.")]
    [InlineData("-   Edvar Tolmin, President of Valdoria")]
    [InlineData("*Participants included:*")]
    public void Running_text_stays_body(string line) =>
        ReadOne($"River talks open in Korvane\n\n{Paragraph(1)}\n\n{line}\n\n{Paragraph(2)}").Texts(BlockKind.Body).ShouldContain(line);

    [Fact]
    public void Lines_broken_to_a_width_are_joined_over_hyphens_and_pages()
    {
        var text = """
             Port Sereth, July 15 — Valdorian President Edvar Tolmin and Kestrian President Mirela Dosan on
            Tuesday settled the question that had divided their countries since the spring of 2025: how the
            water is to be shared. They signed a comprehensive partnership of good neigh-
            bours for a new century.
             The talks took place at the Aster Palace in Port Sereth, four months after the two leaders had
            signed their first agreement in Korvane. President Dosan said that the first freight train to the
            port had carried 1,400 tonnes of timber,



            12
            River Policy Brief 14

            and that more than 60 trains would follow before the end of the year.
            President Tolmin welcomed the idea as both bold and practical, noting that water levels would be
            published every six hours.
            """;
        var article = ReadOne(text);

        var body = article.Texts(BlockKind.Body);
        body.Length.ShouldBe(4);
        body[0].ShouldStartWith("Valdorian President");
        body[0].ShouldEndWith("for a new century.");
        body[1].ShouldEndWith("tonnes of timber,");
        body[2].ShouldBe("and that more than 60 trains would follow before the end of the year.");
        article.Texts(BlockKind.Boilerplate).ShouldBe(["12", "River Policy Brief 14"]);
    }

    [Fact]
    public void A_sentence_runs_on_over_a_gap_in_the_page()
    {
        var text = "The two presidents talked about the river and about the harbour, and they\nagreed on five principles of their work: equality, respect,\n\n\n\nbenefit for both sides, and patience with each other in all of these things.\n";

        ReadOne(text).Texts(BlockKind.Body).ShouldBe([text.Trim()]);
    }

    [Fact]
    public void Where_each_line_is_a_paragraph_lines_stay_apart() =>
        ReadOne($"{Paragraph(1)}\n{Paragraph(2)}\n{Paragraph(3)}").Texts(BlockKind.Body).ShouldBe([Paragraph(1), Paragraph(2), Paragraph(3)]);

    [Theory]
    [InlineData("The president said that the river and the harbour are for all of us, and that it was time to share them.", "en")]
    [InlineData("Der Präsident sagte, dass der Fluss und der Hafen für alle sind und dass es Zeit ist, sie zu teilen.", "de")]
    [InlineData("Le président a dit que le fleuve et le port sont pour tous et que les deux pays vont les partager.", "fr")]
    [InlineData("Президент сказал, что река и порт принадлежат всем.", "ru")]
    [InlineData("Президент сказав, що річка і порт належать усім.", "uk")]
    [InlineData("两国元首就共同关心的问题深入交换意见。", "zh")]
    [InlineData("12 34 56", null)]
    [InlineData("Edvar Tolmin, Mirela Dosan, Jane Doe, John Roe, Piet Okonjo", null)]
    public void Languages_are_told_by_script_and_small_words(string text, string? language) => ReadOne(text).Language.ShouldBe(language);

    [Theory]
    [InlineData("Talks")]
    [InlineData("Talks\n\n")]
    [InlineData("\uFEFF\u200B")]
    [InlineData("***")]
    [InlineData("Headline\nBy Jane Doe")]
    [InlineData("KORVANE, March 3 (KPA) -")]
    [InlineData("date 2025-05-09")]
    [InlineData("😀 会谈 😀\nБайка\n\n\n- x\n- y\n\"…\"")]
    public void Scraps_are_covered_too(string text)
    {
        foreach (var article in Read(text))
        {
            for (var i = 0; i < article.Text.Length; i++)
            {
                if (!char.IsWhiteSpace(article.Text[i]))
                {
                    article.Blocks.Count(block => block.Span.Contains(i)).ShouldBe(1, $"{i} in {text}");
                }
            }
        }

        Read(text).Sum(article => article.Text.Count(c => !char.IsWhiteSpace(c))).ShouldBe(text.Count(c => !char.IsWhiteSpace(c)));
    }
}
