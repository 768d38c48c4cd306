using Readout.Articles;
using Readout.Documents;
using static Readout.Tests.Articles.ArticleReading;

namespace Readout.Tests.Articles;

public class ArticleHeadTests
{
    [Theory]
    [InlineData("KORVANE, March 13, 2025 (Reuters) - ", "KORVANE, March 13, 2025 (Reuters) -", "Korvane", "2025-03-13", "Reuters")]
    [InlineData("KORVANE, Sept. 2, 2025 (Xinhua) -- ", "KORVANE, Sept. 2, 2025 (Xinhua) --", "Korvane", "2025-09-02", "Xinhua News Agency")]
    [InlineData("Korvane, 2 September 2025 — ", "Korvane, 2 September 2025 —", "Korvane", "2025-09-02", null)]
    [InlineData("PORT SERETH (KPA) — ", "PORT SERETH (KPA) —", "Port Sereth", null, "KPA")]
    [InlineData("LOWFORD, V.I. ― ", "LOWFORD, V.I. ―", "Lowford, V.I.", null, null)]
    [InlineData("KORVANE, March 3, 2025 /TASS/. ", "KORVANE, March 3, 2025 /TASS/.", "Korvane", "2025-03-03", "TASS")]
    [InlineData("KORVANE. Feb 12, 2025 (Interfax-Ukraine) – ", "KORVANE. Feb 12, 2025 (Interfax-Ukraine) –", "Korvane", "2025-02-12", "Interfax-Ukraine")]
    [InlineData("(AP) — ", "(AP) —", null, null, "Associated Press")]
    [InlineData("KORVANE/DALE, March 3, 2025 (Kestrian Press Agency) - ", "KORVANE/DALE, March 3, 2025 (Kestrian Press Agency) -", "Korvane/Dale", "2025-03-03", "Kestrian Press Agency")]
    public void Datelines(string head, string span, string? place, string? date, string? agency)
    {
        var article = ReadOne($"River talks open in Korvane\n\n{head}{Paragraph(1)}\n\n{Paragraph(2)}");

        article.Dateline.ShouldNotBeNull();
        article.Dateline.Span.In(article.Text).ShouldBe(span);
        article.Dateline.Place.ShouldBe(place);
        (article.Dateline.Date?.ToString("O", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(date);
        article.Agency.ShouldBe(agency);
        article.Texts(BlockKind.Body)[0].ShouldBe(Paragraph(1));
    }

    [Theory]
    [InlineData("UPDATE - ")]
    [InlineData("TOLMIN: ")]
    [InlineData("Korvane-based officials and ")]
    [InlineData("The talks, in March (for the first time) - ")]
    public void Not_datelines(string head) => ReadOne($"River talks open in Korvane\n\n{head}{Paragraph(1)}\n\n{Paragraph(2)}").Dateline.ShouldBeNull();

    [Theory]
    [InlineData("By Jane Doe", "Jane Doe")]
    [InlineData("By JANE DOE", "Jane Doe")]
    [InlineData("By Jane Doe in Paris and John van der Roe", "Jane Doe+John van der Roe")]
    [InlineData("By Jane Doe and J. R. Roe, Staff Writers", "Jane Doe+J. R. Roe")]
    [InlineData("By Jane Doe, Kestrian Press Agency", "Jane Doe+Kestrian Press Agency")]
    [InlineData("Jane Doe, Kestrian Press Agency | March 14, 2025", "Jane Doe+Kestrian Press Agency")]
    [InlineData("By Xinhua May 09, 2025", "Xinhua News Agency")]
    [InlineData("By KPA May 09, 2025", "KPA")]
    [InlineData("Source: Xinhua | 2025-05-09 10:34:00 | Editor: huaxia", "Xinhua News Agency")]
    public void Bylines(string line, string names)
    {
        var article = ReadOne($"River talks open in Korvane\n{line}\n{Paragraph(1)}\n{Paragraph(2)}");

        string.Join('+', article.Bylines.Select(byline => byline.Name)).ShouldBe(names);
        article.Texts(BlockKind.Byline).ShouldBe([line]);
        article.Bylines.ShouldAllBe(byline => line.Contains(byline.Span.In(article.Text)));
    }

    [Theory]
    [InlineData("By Jane Doe May 8, 2025", "2025-05-08", "byline")]
    [InlineData("Published: 12 May 2025 | Updated 13 May 2025", "2025-05-12", "header")]
    [InlineData("Thursday, May 8, 2025", "2025-05-08", "header")]
    [InlineData("2021-12-15T13:30:00Z NA", "2021-12-15", "header")]
    [InlineData("2021-12-15T13:30:00Z The Old Palace, Korvane", "2021-12-15", "header")]
    [InlineData("By Jane Doe\nMay 8, 2025", "2025-05-08", "byline")]
    public void Publication_dates_of_heads(string head, string date, string basis)
    {
        var article = ReadOne($"River talks open in Korvane\n{head}\n{Paragraph(1)}\n{Paragraph(2)}");

        article.Published.ShouldBe(new PublicationDate(DateOnly.Parse(date, System.Globalization.CultureInfo.InvariantCulture), basis));
        article.HeadlineText().ShouldBe("River talks open in Korvane");
    }

    [Fact]
    public void A_stamp_with_a_place_is_a_dateline()
    {
        var article = ReadOne($"Talks with the President of Kestria\n\n2021-12-15T13:30:00Z The Old Palace, Korvane\n\n{Paragraph(1)}\n\nhttp://example.org/news/67161\n");

        article.Dateline!.Place.ShouldBe("The Old Palace, Korvane");
        article.Dateline.Date.ShouldBe(new DateOnly(2021, 12, 15));
        article.Texts(BlockKind.Boilerplate).ShouldBe(["http://example.org/news/67161"]);
        article.Url.ShouldBe("http://example.org/news/67161");
    }

    [Theory]
    // The weekday of the lead picks the year out of those the text names, or the one after.
    [InlineData("on Tuesday met, as trade had grown since 2024 and the summit of 2025 drew near", "2025-09-02")]
    [InlineData("on Tuesday spoke of trade, which had doubled in 2024", "2025-09-02")]
    [InlineData("met; a photograph of Sept. 2, 2019 shows them", "2019-09-02")]
    // A treaty of long ago says nothing, and neither does a year on which the weekday does not fall.
    [InlineData("on Tuesday spoke of the treaty of 1958", null)]
    [InlineData("on Tuesday spoke of the treaty of 2012", null)]
    public void A_dateline_without_year_takes_it_from_the_text(string lead, string? date)
    {
        var article = ReadOne($"KORVANE, Sept. 2 (KPA) -- The presidents {lead}.\n\n{Paragraph(1)}");

        (article.Published?.Date.ToString("O", System.Globalization.CultureInfo.InvariantCulture)).ShouldBe(date);
        article.Dateline!.Date.ShouldBe(article.Published?.Date);
    }

    [Fact]
    public void A_dateline_around_new_year_belongs_to_the_year_nearest_to_the_page()
    {
        var article = ReadOne($"River talks open\nBy KPA January 1, 2025\nKORVANE, Dec. 31 (KPA) -- {Paragraph(1)}\n{Paragraph(2)}");

        article.Published!.Date.ShouldBe(new DateOnly(2025, 1, 1));
        article.Dateline!.Date.ShouldBe(new DateOnly(2024, 12, 31));
    }

    [Fact]
    public void Front_matter_comes_first_and_its_title_serves_where_the_text_has_no_headline()
    {
        var text = "---\ntitle: Readout of the call\ndate: 2025-03-13\n---\n" + Paragraph(1) + "\n\n" + Paragraph(2) + "\n\n\\###\n";
        var info = new DocumentInfo { Title = "Readout of the call", Published = new DateOnly(2025, 3, 13), Url = "https://www.whitehouse.gov/x", BodyStart = text.IndexOf(Paragraph(1), StringComparison.Ordinal) };
        var article = ReadOne(text, info: info);

        article.Headline.ShouldBeNull();
        article.Title.ShouldBe("Readout of the call");
        article.Published.ShouldBe(new PublicationDate(new DateOnly(2025, 3, 13), "front matter"));
        article.Outlet.ShouldBe("White House");
        article.Agency.ShouldBeNull();
        article.Texts(BlockKind.Boilerplate).ShouldBe(["---\ntitle: Readout of the call\ndate: 2025-03-13\n---", "\\###"]);
        article.Texts(BlockKind.Body).ShouldBe([Paragraph(1), Paragraph(2)]);
    }

    [Fact]
    public void A_release_is_its_sources_account_on_the_services_page()
    {
        var article = ReadOne(
            $"KORVANE, March 14, 2025 /PRNewswire/ -- {Paragraph(1)}\n\nA model for others\n\n{Paragraph(2)}\n\nSOURCE Kestrian Review\n\nWANT YOUR NEWS READ BY ALL? 300k+ Journalists GET STARTED");

        article.Agency.ShouldBe("Kestrian Review");
        article.Outlet.ShouldBe("PR Newswire");
        article.Texts(BlockKind.Subhead).ShouldBe(["A model for others"]);
        article.Texts(BlockKind.Credit).ShouldBe(["SOURCE Kestrian Review"]);
        article.Texts(BlockKind.Boilerplate).ShouldBe(["WANT YOUR NEWS READ BY ALL? 300k+ Journalists GET STARTED"]);
    }

    [Fact]
    public void A_paper_whose_own_staff_wrote_is_the_outlet_and_no_agency()
    {
        var article = ReadOne($"River talks open in Korvane\nBy Eastern Examiner staff, with VNS\nMarch 14, 2025\n{Paragraph(1)}\n{Paragraph(2)}");

        article.Outlet.ShouldBe("Eastern Examiner");
        article.Agency.ShouldBe("VNS");
    }
}
