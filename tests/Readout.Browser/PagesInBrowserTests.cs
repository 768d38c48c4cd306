using System.Globalization;
using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace Readout.Tests.Browser;

public sealed class PagesInBrowserTests(BrowserSite browser) : IClassFixture<BrowserSite>
{
    private static readonly string[] Levels = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa"];

    private async Task<List<string>> EveryPage()
    {
        var articles = (await browser.Site.Json("/articles.json")).GetProperty("articles").EnumerateArray().Select(article => article.GetProperty("id").GetString()!).ToList();
        var phrases = (await browser.Site.Json("/formulations.json")).GetProperty("formulations").EnumerateArray().Select(phrase => phrase.GetProperty("text").GetString()!).Take(1);
        var hostile = await browser.Site.FirstArticle("Minister speaks");
        return
        [
            "/", "/stories", await FirstStory(), "/articles", $"/articles/{articles[0]}", $"/articles/{hostile}?a=20,60#a=20,60", $"/compare?a={articles[0]}&b={articles[1]}",
            "/people", "/people/Mirel%20Dosan", "/formulations", .. phrases.Select(phrase => $"/formulations/{Uri.EscapeDataString(phrase)}"), "/search", "/search?q=treaty", "/not/there",
        ];
    }

    // One that two accounts tell.
    private async Task<string> FirstStory() =>
        "/stories/" + (await browser.Site.Json("/stories.json")).GetProperty("stories").EnumerateArray()
            .OrderByDescending(story => story.GetProperty("accounts").GetInt32()).First().GetProperty("id").GetString();

    [BrowserTheory]
    [InlineData(ColorScheme.Light, 1440)]
    [InlineData(ColorScheme.Dark, 390)]
    public async Task No_page_breaks_the_rules_of_accessibility(ColorScheme scheme, int width)
    {
        await using var visit = await browser.Visit(scheme, width: width);
        var broken = new List<string>();
        foreach (var path in await EveryPage())
        {
            await visit.Page.GotoAsync(path);
            await visit.Page.EvaluateAsync("document.querySelectorAll('details').forEach(each => each.open = true); document.querySelectorAll('.layers input').forEach(each => each.checked = true)");
            var result = await visit.Page.RunAxe(new AxeRunOptions { RunOnly = RunOnlyOptions.Tags(Levels) });
            broken.AddRange(result.Violations.SelectMany(rule => rule.Nodes.Take(3), (rule, node) => $"{path}: {rule.Id}: {node.Html}"));
        }

        broken.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task No_page_logs_an_error_asks_another_machine_or_runs_what_an_article_holds()
    {
        await using var visit = await browser.Visit();
        foreach (var path in await EveryPage())
        {
            await visit.Page.GotoAsync(path);
        }

        visit.Wrong.Where(wrong => !wrong.Contains("404", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task No_page_is_wider_than_a_phone()
    {
        await using var visit = await browser.Visit(width: 390);
        var wide = new List<string>();
        foreach (var path in await EveryPage())
        {
            await visit.Page.GotoAsync(path);
            var width = await visit.Page.EvaluateAsync<int>("document.documentElement.scrollWidth");
            if (width > 390)
            {
                wide.Add(string.Create(CultureInfo.InvariantCulture, $"{path}: {width}"));
            }
        }

        wide.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task From_the_front_page_to_a_shared_link_of_one_sentence()
    {
        await using var visit = await browser.Visit();
        var page = visit.Page;
        await page.GotoAsync("/");
        await page.Locator("ol.stories a").First.ClickAsync();
        await page.Locator("table.list a").First.ClickAsync();
        page.Url.ShouldContain("/articles/");

        // Selecting words offers a link; opened elsewhere it shows the same words.
        await page.EvaluateAsync(
            """
            () => {
                const block = document.querySelector(".block.body");
                const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
                const node = walker.nextNode();
                getSelection().setBaseAndExtent(node, 0, node, Math.min(12, node.data.length));
            }
            """);
        var selected = await page.EvaluateAsync<string>("getSelection().toString()");
        await page.GetByRole(AriaRole.Button, new() { Name = "Copy link" }).ClickAsync();
        var link = await page.EvaluateAsync<string>("navigator.clipboard.readText()");
        link.ShouldContain("#a=");
        await using var other = await browser.Visit(scripts: false);
        await other.Page.GotoAsync(link);
        string.Concat(await other.Page.Locator(".asked").AllInnerTextsAsync()).ShouldBe(selected);
        visit.Wrong.ShouldBeEmpty();
    }

    [BrowserFact]
    public async Task Reading_needs_no_script()
    {
        await using var visit = await browser.Visit(scripts: false);
        var page = visit.Page;
        await page.GotoAsync(await FirstStory());
        var row = page.Locator(".matrix details, .alone").First;
        await row.Locator("summary").ClickAsync();
        (await row.Locator("a.words, a.letter").First.IsVisibleAsync()).ShouldBeTrue();

        await page.GotoAsync($"/articles/{await browser.Site.FirstArticle("Talks on")}");
        var said = page.Locator(".text .content").First;
        var marked = await said.EvaluateAsync<string>("each => getComputedStyle(each).backgroundColor");
        await page.Locator("#l-said").UncheckAsync();
        (await said.EvaluateAsync<string>("each => getComputedStyle(each).backgroundColor")).ShouldNotBe(marked, "a layer that is switched off is not shown");
    }

    [BrowserFact]
    public async Task Everything_is_reached_by_keyboard_and_the_first_stop_skips_the_frame()
    {
        await using var visit = await browser.Visit();
        await visit.Page.GotoAsync(await FirstStory());
        await visit.Page.Keyboard.PressAsync("Tab");
        (await visit.Page.EvaluateAsync<string>("document.activeElement.textContent")).ShouldBe("Skip to content");
        await visit.Page.Keyboard.PressAsync("Enter");
        (await visit.Page.EvaluateAsync<string>("document.activeElement.id")).ShouldBe("main");
    }
}
