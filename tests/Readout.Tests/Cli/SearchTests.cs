using System.Text.Json;
using Readout.Archive;

namespace Readout.Tests.Cli;

public sealed class SearchTests : IDisposable
{
    private const string Text = "Harbour opens 😀 in Korvane\n\nThe Erdoğan bridge 河上 is open, the river-side quay 12 too.\n\nNobody crossed the open river.";

    private readonly TempFolder _folder = new();

    public SearchTests() => Run.Of("add", "-a", _folder.Archive, _folder.Write("a.txt", Text), _folder.Write("b.txt", "Another text about rivers.")).Code.ShouldBe(0);

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("river", "river|river")]
    [InlineData("river*", "river|river")]
    [InlineData("\"open river\"", "open river")]
    [InlineData("河上", "河上")]
    [InlineData("erdogan", "Erdoğan")]
    [InlineData("quay 12", "quay|12")]
    [InlineData("KORVANE", "Korvane")]
    [InlineData("\"river-side\"", "river-side")]
    public void Places_found_are_code_points_of_the_articles_text(string question, string expected)
    {
        var hits = Run.Of("search", question, "--json", "-a", _folder.Archive).Json.Where(hit => hit.GetProperty("document").GetString() == "a.txt").ToList();
        var runes = Text.EnumerateRunes().ToList();
        string.Join('|', hits[0].GetProperty("spans").EnumerateArray().Select(span => In(runes, span))).ShouldBe(expected);
    }

    [Theory]
    [InlineData("open harbour nowhere")]
    [InlineData("\"river open\"")]
    [InlineData("NEAR(open river)")]
    public void All_words_must_occur_and_phrases_in_their_order(string question) =>
        Run.Of("search", question, "--json", "-a", _folder.Archive).Out.ShouldBeEmpty();

    [Theory]
    [InlineData("a OR b\" AND (x", "\"a\" \"or\" \"b\" \"and x\"")]
    [InlineData("tarif*", "\"tarif\"*")]
    [InlineData("it's", "\"it\" \"s\"")]
    [InlineData("...", null)]
    public void A_question_can_say_nothing_but_words(string question, string? query) => SearchWords.Query(question).ShouldBe(query);

    [Fact]
    public void A_place_can_be_shown_and_one_outside_is_refused()
    {
        var id = Run.Of("search", "korvane", "--json", "-a", _folder.Archive).Json[0].GetProperty("article").GetString();
        Run.Of("show", $"{id![..8]}:19-26", "-a", _folder.Archive).Out.TrimEnd().ShouldEndWith($"{id[..8]}:19-26\n  Korvane");
        Run.Of("show", $"{id}:19-9999", "-a", _folder.Archive).Code.ShouldBe(2);
        Run.Of("show", $"{id}:x", "-a", _folder.Archive).Code.ShouldBe(2);
    }

    private static string In(List<System.Text.Rune> runes, JsonElement span) =>
        string.Concat(runes[span[0].GetInt32()..span[1].GetInt32()].Select(rune => rune.ToString()));
}
