using System.Net;

namespace Readout.Tests.Web;

public sealed class PagesTests(Site site) : IClassFixture<Site>
{
    [Theory]
    [InlineData("/", "/index.json")]
    [InlineData("/stories", "/stories.json")]
    [InlineData("/articles", "/articles.json")]
    [InlineData("/people", "/people.json")]
    [InlineData("/people/Mirel%20Dosan", "/people/Mirel%20Dosan.json")]
    [InlineData("/formulations", "/formulations.json")]
    [InlineData("/search?q=treaty", "/search.json?q=treaty")]
    [InlineData("/search?q=%22%22", "/search.json?q=%22%22")]
    [InlineData("/search", "/search.json")]
    public async Task A_page_and_its_twin_say_the_same(string page, string twin)
    {
        var html = await site.Page(page);
        html.ShouldStartWith("<!DOCTYPE html>");
        html.ShouldContain("<h1>");
        (await site.Json(twin)).EnumerateObject().ShouldNotBeEmpty();
        html.ShouldContain($"href=\"{WebUtility.HtmlEncode(twin)}\"");
    }

    [Fact]
    public async Task Every_story_opens_and_every_cell_leads_into_an_article()
    {
        var stories = (await site.Json("/stories.json")).GetProperty("stories");
        stories.GetArrayLength().ShouldBeGreaterThan(0);
        foreach (var id in stories.EnumerateArray().Select(story => story.GetProperty("id").GetString()!))
        {
            (await site.Page($"/stories/{id}")).ShouldContain("Who tells what");
            var story = await site.Json($"/stories/{id}.json");
            foreach (var telling in story.GetProperty("matrix").EnumerateArray().SelectMany(speaker => speaker.GetProperty("statements").EnumerateArray())
                .SelectMany(statement => statement.GetProperty("tellings").EnumerateArray()))
            {
                var page = await site.Page(telling.GetProperty("address").GetString()!);
                page.ShouldContain("asked");
            }
        }
    }

    [Fact]
    public async Task Accounts_of_one_dispatch_stand_together_with_the_copy_drawn_and_listed()
    {
        var stories = (await site.Json("/stories.json")).GetProperty("stories").EnumerateArray().Select(story => story.GetProperty("id").GetString()!);
        var copied = new List<string>();
        foreach (var id in stories)
        {
            if ((await site.Json($"/stories/{id}.json")).GetProperty("copies").GetArrayLength() > 0)
            {
                copied.Add(id);
            }
        }

        copied.ShouldNotBeEmpty("every third account repeats the one before");
        var page = await site.Page($"/stories/{copied[0]}");
        page.ShouldContain("<svg class=\"graph\"");
        page.ShouldContain("/compare?a=");
    }

    [Fact]
    public async Task An_article_shows_its_text_exactly_and_marks_the_place_that_is_asked_for()
    {
        var id = await site.FirstArticle("Talks on");
        var article = await site.Json($"/articles/{id}.json");
        var said = article.GetProperty("attributions")[0];
        var (start, end) = (said.GetProperty("start").GetInt32(), said.GetProperty("end").GetInt32());
        var page = await site.Page($"/articles/{id}?a={start},{end}");
        page.ShouldContain($"id=\"a={start},{end}\"");
        page.ShouldContain($"id=\"{said.GetProperty("id").GetString()}\"");

        // What stands in the blocks is the article's text, white space and all.
        var record = Cli.Run.Of("show", "-a", site.Archive, id, "--json").Json[0];
        var text = record.GetProperty("text").GetString()!;
        foreach (var block in article.GetProperty("blocks").EnumerateArray())
        {
            var words = string.Concat(block.GetProperty("pieces").EnumerateArray().Select(piece => piece.GetProperty("text").GetString()));
            text.ShouldContain(words);
            page.ShouldContain($"data-start=\"{block.GetProperty("start").GetInt32()}\"");
        }
    }

    [Theory]
    [InlineData("a=5,3")]
    [InlineData("a=0,99999999")]
    [InlineData("a=-1,4")]
    [InlineData("a=1,2,3")]
    [InlineData("a=x,y")]
    public async Task A_place_that_is_none_is_not_marked(string question)
    {
        var id = await site.FirstArticle("Talks on");
        (await site.Page($"/articles/{id}?{question}")).ShouldNotContain("asked\"");
    }

    [Fact]
    public async Task Two_articles_side_by_side_lose_no_word()
    {
        var articles = (await site.Json("/articles.json")).GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("id").GetString()!).Take(2).ToList();
        var steps = (await site.Json($"/compare.json?a={articles[0]}&b={articles[1]}")).GetProperty("steps").EnumerateArray().ToList();
        var shown = steps.SelectMany(step => step.GetProperty("a").EnumerateArray()).Sum(run => run.GetProperty("words").GetString()!.Count(char.IsLetterOrDigit));
        var text = Cli.Run.Of("show", "-a", site.Archive, articles[0], "--json").Json[0].GetProperty("text").GetString()!;
        shown.ShouldBe(text.Count(char.IsLetterOrDigit));
        (await site.Page($"/compare?a={articles[0]}&b={articles[1]}")).ShouldContain("Side by side");
    }

    [Theory]
    [InlineData("/stories/s999")]
    [InlineData("/articles/ffffffffffffffff")]
    [InlineData("/formulations/no%20such%20phrase")]
    [InlineData("/compare?a=1")]
    [InlineData("/nothing/here")]
    [InlineData("/assets/nothing.css")]
    public async Task What_is_not_there_says_so(string path)
    {
        using var response = await site.Client.GetAsync(new Uri(path, UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        var page = await response.Content.ReadAsStringAsync();
        page.ShouldNotContain(Path.GetDirectoryName(site.Archive)!);
        page.ShouldNotContain("   at ");
    }
}
