using System.Collections.Immutable;
using System.Text;
using Readout.Articles;
using Readout.Documents;
using Readout.Ingest;
using Readout.Tests.Articles;
using Readout.Tests.House;

namespace Readout.Tests.Ingest;

public sealed class PageReaderTests
{
    private const string Lead = "The delegations of Tarvia and Belmora met in Dosan on Thursday and agreed to draw up a timetable for the crossing before the end of the month.";

    private const string Second = "\"Nobody leaves this valley without an answer,\" said Odile Brandt, the Tarvian minister of transport, after the meeting had ended.";

    private const string Third = "Her colleague Jaro Venn said that the repairs would cost 38 million crowns, and that his government would pay half of them.";

    private readonly List<SkippedInput> _skipped = [];

    private static readonly string Sample = File.ReadAllText(Repository.At("samples", "formats", "page.html"));

    private Document? Read(string html, string? url = null) =>
        DocumentReader.Read(new RawInput("page.html", "page.html") { Content = Encoding.UTF8.GetBytes(html), Url = url }, _skipped.Add).SingleOrDefault();

    private Article Article(string html, string? url = null) => ArticleReader.Read(Read(html, url)!).ShouldHaveSingleItem();

    private static string Page(string head, string body) =>
        $"<!DOCTYPE html><html><head>{head}</head><body><nav><a href=/>Home</a> <a href=/w>World</a></nav><article><h1>Talks on the Dosan crossing end with a timetable</h1>{body}<p>{Lead}</p><p>{Second}</p><p>{Third}</p></article><footer><p>© 2025 The Quay Press</p></footer></body></html>";

    [Fact]
    public void The_account_comes_out_without_furniture_and_every_stretch_says_what_it_is()
    {
        var article = Article(Sample);

        article.HeadlineText().ShouldBe("Tarvia and Belmora agree to reopen the Dosan crossing");
        article.Texts(BlockKind.Summary).ShouldBe(["Ministers end a closure that had lasted since the floods of last autumn"]);
        article.Texts(BlockKind.Byline).ShouldBe(["By Ilka Torvald and VNS"]);
        article.Texts(BlockKind.Dateline).ShouldBe(["TOLMIN, May 8 (VNS) -"]);
        article.Texts(BlockKind.Subhead).ShouldBe(["Tolls stay for now"]);
        article.Texts(BlockKind.Caption).ShouldHaveSingleItem().ShouldStartWith("The bridge at Dosan");
        article.Texts(BlockKind.Body).Length.ShouldBe(5);
        article.Texts(BlockKind.Body)[^1].ShouldStartWith("The crossing was closed in October");
        foreach (var furniture in new[] { "partners", "Home", "Chirrup", "Read more", "grain deal", "morning letter", "scandal", "bakeries", "All rights reserved" })
        {
            article.Text.ShouldNotContain(furniture);
        }
    }

    [Fact]
    public void What_the_page_says_about_itself_is_known()
    {
        var article = Article(Sample);

        article.Published.ShouldBe(new PublicationDate(new DateOnly(2025, 5, 9), "structured data"));
        article.PublishedAt.ShouldBe("2025-05-09T08:20:00+02:00");
        article.Updated.ShouldBe("2025-05-09T11:05:00+02:00");
        article.Bylines.Select(byline => (byline.Name, byline.Kind)).ShouldBe([("Ilka Torvald", BylineKind.Person), ("VNS", BylineKind.Agency)], ignoreOrder: true);
        article.Outlet.ShouldBe("Maren Courier");
        article.Language.ShouldBe("en");
        article.Url.ShouldBe("https://www.marencourier.example/world/2025/05/09/dosan-crossing-reopens");
        article.Dateline!.Place.ShouldBe("Tolmin", StringCompareShould.IgnoreCase);
    }

    public static TheoryData<string, string, string> Dates => new()
    {
        { "<script type='application/ld+json'>{\"@graph\":[{\"@type\":\"WebPage\"},{\"@type\":[\"NewsArticle\"],\"datePublished\":\"2025-05-09\",},]}</script>", "", "structured data" },
        { "<meta property='article:published_time' content='2025-05-09T23:50:00-04:00'>", "", "page head" },
        { "<meta name='DC.date.issued' content='2025-05-09'>", "", "page head" },
        { "", "<p><time itemprop='datePublished' content='2025-05-09'>today</time></p>", "structured data" },
        { "", "<p><time datetime='2025-05-09T10:00'>9 May</time></p>", "time element" },
        { "<link rel='canonical' href='https://quay.example/2025/05/09/talks'>", "", "address" },
        { "<link rel='canonical' href='https://quay.example/news/20250509/talks'>", "", "address" },
        { "", "<div class='posted'>Published: 9 May 2025</div>", "text" },
    };

    [Theory]
    [MemberData(nameof(Dates))]
    public void The_day_of_publication_is_found_and_what_says_so(string head, string body, string basis) =>
        Article(Page(head, body)).Published.ShouldBe(new PublicationDate(new DateOnly(2025, 5, 9), basis));

    [Theory]
    [InlineData("<meta property='og:url' content='https://quay.example/2025/05/08/talks'>", "", 8, "address")]
    [InlineData("", "<p>8 May 2025, 10:30 pm</p>", 8, "text")]
    [InlineData("", "<p>9 May 2025</p>", 9, "page head")]
    [InlineData("", "<p>2 May 2025</p>", 9, "page head")]
    public void A_moment_in_universal_time_gives_way_to_the_publishers_own_day(string head, string body, int day, string basis) =>
        Article(Page("<meta property='article:published_time' content='2025-05-09T03:30:00Z'>" + head, body)).Published.ShouldBe(new PublicationDate(new DateOnly(2025, 5, day), basis));

    [Theory]
    [InlineData("<div>By Ilka Torvald on Friday, 9 May 2025</div>", "Ilka Torvald")]
    [InlineData("<div>Ilka Torvald and Rune Ask</div><div>Published 9 May 2025</div>", "Ilka Torvald|Rune Ask")]
    [InlineData("<div>Ilka Torvald Associated Press</div><div>Published 9 May 2025</div>", "Ilka Torvald|Associated Press")]
    [InlineData("<div>Share This Story</div><div>Published 9 May 2025</div>", "")]
    public void Authors_are_read_off_the_page_where_nothing_else_names_them(string body, string names) =>
        Article(Page("", body)).Bylines.Select(byline => byline.Name).ShouldBe(names.Split('|', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

    [Fact]
    public void A_renewed_page_keeps_its_first_day() =>
        Article(Page("<meta property='article:modified_time' content='2026-02-01T10:00:00Z'><meta property='article:published_time' content='2025-05-09T10:00:00Z'>", ""))
            .ShouldSatisfyAllConditions(
                article => article.Published!.Date.ShouldBe(new DateOnly(2025, 5, 9)),
                article => article.Updated.ShouldBe("2026-02-01T10:00:00+00:00"));

    [Theory]
    [InlineData("<meta name='author' content='By Ilka Torvald and Rune Ask'>", "Ilka Torvald|Rune Ask")]
    [InlineData("<meta name='author' content='https://www.example.org/ilka'><meta name='parsely-author' content='Ilka Torvald'>", "Ilka Torvald")]
    [InlineData("<meta name='author' content='Ilka Torvald, Senior Political Writer'>", "Ilka Torvald")]
    [InlineData("<meta name='author' content='Ilka Torvald, MD, PhD'>", "Ilka Torvald")]
    [InlineData("<meta name='author' content='admin'>", "")]
    [InlineData("<meta property='og:site_name' content='The Quay Press'><meta name='author' content='The Quay Press'>", "")]
    public void Authors_are_persons_and_agencies_not_jobs_degrees_or_the_site(string head, string names) =>
        Article(Page(head, "")).Bylines.Select(byline => byline.Name).ShouldBe(names.Split('|', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);

    [Theory]
    [InlineData("<title>Talks on the Dosan crossing end with a timetable - The Quay Press</title><meta property='og:site_name' content='The Quay Press'>")]
    [InlineData("<title>Talks on the Dosan crossing end with a timetable | World | The Quay Press</title>")]
    public void The_headline_is_the_heading_that_the_title_repeats(string head) =>
        Article(Page(head, "<h2>Most read this week in the valley</h2>")).HeadlineText().ShouldBe("Talks on the Dosan crossing end with a timetable");

    [Fact]
    public void Several_accounts_on_a_page_are_articles_of_their_own()
    {
        var html = "<html><body>" + string.Concat(Enumerable.Range(1, 3).Select(n =>
            $"<article><h2>Account {n} of the talks at Dosan</h2><p>{Lead}</p><p>{Second}</p><p>{Third}</p></article>")) + "</body></html>";

        var articles = ArticleReader.Read(Read(html)!);

        articles.Length.ShouldBe(3);
        articles[1].HeadlineText().ShouldBe("Account 2 of the talks at Dosan");
    }

    [Fact]
    public void A_live_blog_stays_one_account()
    {
        var posts = string.Concat(Enumerable.Range(1, 4).Select(n => $"<article class='post'><h3>Post {n} from the valley of the Dosan</h3><p>{Lead}</p><p>{Second}</p><p>{Third}</p></article>"));
        var html = "<html><head><script type='application/ld+json'>{\"@type\":\"LiveBlogPosting\",\"headline\":\"Talks at Dosan\",\"datePublished\":\"2025-05-09\"}</script></head><body><main><h1>Talks at Dosan</h1>" + posts + "</main></body></html>";

        ArticleReader.Read(Read(html)!).Length.ShouldBe(1);
    }

    [Fact]
    public void A_page_that_scripts_fill_in_is_read_from_its_structured_text()
    {
        var html = "<html><head><script type='application/ld+json'>{\"@type\":\"NewsArticle\",\"headline\":\"Talks at Dosan end\",\"articleBody\":\"" + Lead + "\\n" + Third + "\"}</script></head><body><div id=app></div></body></html>";

        Article(html).Texts(BlockKind.Body).ShouldBe([Lead, Third]);
    }

    [Theory]
    [InlineData("<html><body></body></html>")]
    [InlineData("<html><body><nav><ul><li><a href=/a>One</a></li><li><a href=/b>Two</a></li></ul></nav></body></html>")]
    [InlineData("<!DOCTYPE html>")]
    public void A_page_without_an_article_says_so(string html)
    {
        Read(html).ShouldBeNull();
        _skipped.ShouldHaveSingleItem().Reason.ShouldContain("without an article");
    }

    [Fact]
    public void A_declared_charset_is_read_and_good_utf8_wins_over_a_stale_declaration()
    {
        var cyrillic = "Делегации Тарвии и Белморы встретились в Досане и договорились открыть переправу до конца месяца, сообщили министры после переговоров.";
        var html = "<html><head><meta charset=windows-1251><title>Досан</title></head><body><h1>Досан</h1><p>" + cyrillic + "</p><p>" + cyrillic + "</p></body></html>";
        var windows = CodePagesEncodingProvider.Instance.GetEncoding(1251)!.GetBytes(html);
        var input = new RawInput("p.html", "p.html");

        DocumentReader.Read(input with { Content = windows }, _skipped.Add).ShouldHaveSingleItem().Text.ShouldContain(cyrillic);
        DocumentReader.Read(input with { Content = Encoding.UTF8.GetBytes(html) }, _skipped.Add).ShouldHaveSingleItem().Text.ShouldContain(cyrillic);
    }

    public static TheoryData<string> Hostile => new(
        string.Concat(Enumerable.Repeat("<div>", 50_000)) + Lead,
        string.Concat(Enumerable.Repeat("<b><i>", 10_000)) + Lead,
        string.Concat(Enumerable.Repeat("<p class='article-body comment'>x", 5_000)),
        string.Concat(Enumerable.Repeat("<div><section>", 1_400)) + Lead,
        "<a href=x>" + new string('a', 1_000_000),
        string.Concat(Enumerable.Repeat("<table><td>", 3_000)) + Lead,
        "<script type='application/ld+json'>" + new string('[', 100_000) + "</script><p>" + Lead);

    [Theory]
    [MemberData(nameof(Hostile))]
    public void Hostile_markup_neither_hangs_nor_overflows(string html) => Should.CompleteIn(() => { Read("<html>" + html); }, TimeSpan.FromSeconds(60));

    [Fact]
    public void Marks_cover_the_text_in_order()
    {
        var document = Read(Sample)!;

        document.Info.Marks.ShouldBe(document.Info.Marks.Order(Comparer<Block>.Create((a, b) => a.Span.CompareTo(b.Span))).ToImmutableArray());
        string.Join("\n\n", document.Info.Marks.Select(mark => mark.Span.In(document.Text))).ShouldBe(document.Text);
    }
}
