using System.Diagnostics;
using Readout.Reuse;

namespace Readout.Tests.Reuse;

/// <summary>Input made to be slow. The limits are some ten times what a slow machine needs.</summary>
public sealed class HostileReuseTests
{
    private static readonly TimeSpan Limit = TimeSpan.FromSeconds(20);

    [Fact]
    public void One_word_a_million_times()
    {
        var text = string.Concat(Enumerable.Repeat("kalo ", 300_000));
        Within(() => ReuseFinder.Find([Accounts.Of("a", text), Accounts.Of("b", text)]).Shared.ShouldBeEmpty());
    }

    [Fact]
    public void Two_words_in_turn()
    {
        var text = string.Concat(Enumerable.Repeat("kaloven tirmas ", 150_000));
        Within(() => ReuseFinder.Find([Accounts.Of("a", text), Accounts.Of("b", text + "tirmas")]));
    }

    [Fact]
    public void Thousands_of_identical_articles_hang_together_without_all_their_pairs()
    {
        var text = Press.Text(new Press(1).Account(4));
        var corpus = Enumerable.Range(0, 1500).Select(i => Accounts.Of($"{i:0000}", text)).ToList();
        Within(() =>
        {
            var report = ReuseFinder.Find(corpus);
            report.Families.ShouldHaveSingleItem().Articles.Length.ShouldBe(1500);
            report.Shared.Length.ShouldBeLessThan(1500 * 8);
            report.IndependentOrigins(corpus.Select(analysis => analysis.Article.Id)).ShouldBe(1);
        });
    }

    [Fact]
    public void Two_long_texts_that_repeat_one_sentence()
    {
        var press = new Press(2);
        var sentence = Press.Text([press.Paragraph(20)]);
        var a = string.Concat(Enumerable.Range(0, 8000).Select(i => sentence + $" {press.Word()}{i} "));
        var b = string.Concat(Enumerable.Range(0, 8000).Select(i => $"{press.Word()}x{i} " + sentence + " "));
        Within(() => ReuseFinder.Find([Accounts.Of("a", a), Accounts.Of("b", b)]).Shared.Length.ShouldBe(1));
    }

    // Eight times the text takes sixty-four times as long where every place is compared with every other.
    [Theory]
    [InlineData("one word")]
    [InlineData("one sentence")]
    [InlineData("identical articles")]
    public void Time_grows_with_the_text_and_not_with_its_square(string what)
    {
        var press = new Press(4);
        var sentence = Press.Text([press.Paragraph(20)]) + " ";
        var account = Press.Text(press.Account(3));
        List<Analysis> Corpus(int size) => what switch
        {
            "one word" => [Accounts.Of("a", string.Concat(Enumerable.Repeat("kaloven ", size * 40))), Accounts.Of("b", string.Concat(Enumerable.Repeat("kaloven ", size * 40)))],
            "one sentence" => [Accounts.Of("a", string.Concat(Enumerable.Repeat(sentence, size))), Accounts.Of("b", "Kalo. " + string.Concat(Enumerable.Repeat(sentence, size)))],
            _ => [.. Enumerable.Range(0, size / 4).Select(i => Accounts.Of($"{i:00000}", account))],
        };

        Time(Corpus(200));
        var (small, large) = (Time(Corpus(400)), Time(Corpus(3200)));

        (large / Math.Max(small, 25)).ShouldBeLessThan(32, $"{small} and {large} ms");

        static double Time(List<Analysis> corpus) => Enumerable.Range(0, 2).Min(_ =>
        {
            var clock = Stopwatch.StartNew();
            ReuseFinder.Find(corpus);
            return clock.Elapsed.TotalMilliseconds;
        });
    }

    [Fact]
    public void Nothing_and_next_to_nothing()
    {
        ReuseFinder.Find([]).Shared.ShouldBeEmpty();
        ReuseFinder.Find([Accounts.Of("a", ""), Accounts.Of("b", "kalo"), Accounts.Of("c", "…"), Accounts.Of("d", "kalo")]).Families.ShouldBeEmpty();
    }

    private static void Within(Action action)
    {
        var clock = Stopwatch.StartNew();
        action();
        clock.Elapsed.ShouldBeLessThan(Limit);
    }
}
