using System.Text.Json;

namespace Readout.Tests.Web;

public sealed class StoryExportTests(Site site) : IClassFixture<Site>
{
    [Fact]
    public async Task The_table_has_a_row_for_each_telling_with_the_words_at_their_place()
    {
        var id = await SharedStory();
        var lines = (await site.Page($"/stories/{id}/table.csv")).TrimStart('\uFEFF').Split("\r\n", StringSplitOptions.RemoveEmptyEntries);
        lines[0].ShouldBe("statement,speaker,voices,account,article,published,relation,start,end,words,sentence");
        var tellings = (await site.Json($"/stories/{id}.json")).GetProperty("matrix").EnumerateArray()
            .SelectMany(speaker => speaker.GetProperty("statements").EnumerateArray())
            .SelectMany(statement => statement.GetProperty("tellings").EnumerateArray()).ToList();
        lines.Length.ShouldBe(tellings.Count + 1);
        foreach (var telling in tellings)
        {
            var article = telling.GetProperty("article").GetString()!;
            var text = Cli.Run.Of("show", "-a", site.Archive, article, "--json").Json[0].GetProperty("text").GetString()!;
            var place = string.Concat(text.EnumerateRunes().Skip(telling.GetProperty("start").GetInt32()).Take(telling.GetProperty("end").GetInt32() - telling.GetProperty("start").GetInt32()));
            string.Concat(place.Where(char.IsLetter)).ShouldContain(string.Concat(telling.GetProperty("own").GetString()!.Split(" … ")[0].Where(char.IsLetter)));
        }
    }

    [Fact]
    public async Task Records_and_markdown_hold_the_same_statements()
    {
        var id = await SharedStory();
        var records = (await site.Page($"/stories/{id}/records.ndjson")).Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(line => JsonDocument.Parse(line).RootElement).ToList();
        records[0].GetProperty("story").GetString().ShouldBe(id);
        records.Count(record => record.TryGetProperty("statement", out _)).ShouldBeGreaterThan(0);
        var page = await site.Page($"/stories/{id}/table.md");
        page.ShouldContain("| statement | A | B |");
        page.ShouldNotContain("<script");
    }

    [Fact]
    public async Task Every_twin_is_described()
    {
        var paths = (await site.Json("/openapi/v1.json")).GetProperty("paths").EnumerateObject().Select(path => path.Name).ToList();
        paths.ShouldContain("/stories/{story}.json");
        paths.ShouldContain("/articles/{article}.json");
        paths.ShouldAllBe(path => path.Contains('.', StringComparison.Ordinal));
    }

    private async Task<string> SharedStory()
    {
        foreach (var story in (await site.Json("/stories.json")).GetProperty("stories").EnumerateArray())
        {
            var id = story.GetProperty("id").GetString()!;
            if ((await site.Json($"/stories/{id}.json")).GetProperty("matrix").GetArrayLength() > 0)
            {
                return id;
            }
        }

        throw new InvalidOperationException("no story of the made-up dispatches is told twice");
    }
}
