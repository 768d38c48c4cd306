using Readout.Articles;
using Readout.Documents;
using Readout.Ingest;
using Readout.Ingest.Containers;
using Readout.Tests.Articles;
using Readout.Tests.House;

namespace Readout.Tests.Ingest;

/// <summary>Every format's sample in <c>samples/formats</c>, which its page in the documentation shows, gives the article it holds.</summary>
public sealed class FormatSamplesTests
{
    private const string Crossing = "Tarvia and Belmora agree to reopen the Dosan crossing";

    private const string Strike = "Harbour strike in Maren enters its second day";

    private static readonly string Folder = Repository.At("samples", "formats");

    private readonly List<SkippedInput> _skipped = [];

    private List<Article> Read(string name) =>
        [.. InputOpener.Open(new RawInput(Path.Combine(Folder, name), name), _skipped.Add).SelectMany(input => DocumentReader.Read(input, _skipped.Add)).SelectMany(document => ArticleReader.Read(document))];

    public static TheoryData<string, int, string, string> Samples => new()
    {
        { "page.html", 1, "structured data", "Ilka Torvald|VNS" },
        { "page.mhtml", 1, "structured data", "Ilka Torvald|VNS" },
        { "crawl.warc", 1, "structured data", "Ilka Torvald|VNS" },
        { "feed.rss", 2, "feed", "Ilka Torvald" },
        { "feed.atom", 1, "feed", "Ilka Torvald" },
        { "feed.json", 2, "feed", "Ilka Torvald" },
        { "articles.ndjson", 2, "export", "Ilka Torvald" },
        { "articles.csv", 2, "export", "" },
        { "schema-org.json", 1, "structured data", "Ilka Torvald" },
        { "ninjs.json", 1, "ninjs", "Rune Ask" },
        { "newsml-g2.xml", 1, "NewsML-G2", "Rune Ask" },
        { "factiva.txt", 2, "Factiva", "Ilka Torvald" },
        { "factiva-display.txt", 2, "Factiva", "Ilka Torvald" },
        { "lexisnexis.txt", 2, "LexisNexis", "Ilka Torvald" },
        { "newsletter.eml", 1, "mail", "" },
        { "letters.mbox", 2, "mail", "" },
        { "account.docx", 1, "file properties", "" },
    };

    [Theory]
    [MemberData(nameof(Samples))]
    public void The_sample_gives_its_articles(string name, int count, string basis, string authors)
    {
        var articles = Read(name);

        _skipped.ShouldBeEmpty();
        articles.Select(article => article.HeadlineText()).ShouldBe(count == 1 ? [Crossing] : [Crossing, Strike]);
        articles[0].Published!.Basis.ShouldBe(basis);
        articles[0].Published!.Date.ShouldBeInRange(new DateOnly(2025, 5, 8), new DateOnly(2025, 5, 9));
        articles[0].Bylines.Select(byline => byline.Name).ShouldBe(authors.Split('|', StringSplitOptions.RemoveEmptyEntries), ignoreOrder: true);
        articles[0].Texts(BlockKind.Body).ShouldContain(text => text.StartsWith("\"A river has two banks", StringComparison.Ordinal));
        articles[0].Language.ShouldBe("en");
        foreach (var rubbish in new[] { "All Rights Reserved", "Read on", "struck out", "LOAD-DATE", "Document MARCOU", "=3D", "<p>" })
        {
            articles.ShouldAllBe(article => !article.Text.Contains(rubbish, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Every_sample_is_tested() =>
        Directory.EnumerateFiles(Folder).Select(Path.GetFileName).ShouldBe(Samples.Select(row => (string)row[0]), ignoreOrder: true);

    [Fact]
    public void Every_sample_is_shown_on_a_page_of_the_documentation()
    {
        var pages = string.Concat(Directory.EnumerateFiles(Repository.At("docs", "formats"), "*.md").Select(File.ReadAllText));
        Samples.Select(row => (string)row[0]).Where(name => !pages.Contains("samples/formats/" + name, StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Theory]
    [InlineData("feed.rss", "Maren Courier")]
    [InlineData("articles.csv", "Maren Courier")]
    [InlineData("factiva.txt", "Maren Courier")]
    [InlineData("lexisnexis.txt", "Maren Courier")]
    [InlineData("newsletter.eml", "Maren Courier")]
    public void The_outlet_is_the_one_the_export_names(string name, string outlet) => Read(name)[0].Outlet.ShouldBe(outlet);

    [Fact]
    public void A_forwarded_greater_than_sign_before_From_is_taken_away() => Read("letters.mbox")[1].Text.ShouldContain("\nFrom the quay:");
}
