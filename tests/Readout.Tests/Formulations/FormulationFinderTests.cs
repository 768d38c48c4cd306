using System.Globalization;
using Readout.Formulations;
using Readout.Reuse;
using Readout.Tests.Stories;

namespace Readout.Tests.Formulations;

public class FormulationFinderTests
{
    private static readonly ReuseReport NoReuse = new([], []);

    private const string Planted = "enduring all-weather brotherhood of the river peoples";

    private static Analysis Article(string id, string sentence, string date = "2031-05-08", string? speaker = null)
    {
        var account = new Account(id, $"News from Kestport\n{sentence}").Published(date);
        return (speaker is null ? account : account.Says(speaker, sentence)).Build();
    }

    private static List<Analysis> Corpus() =>
    [
        Article("a", $"Both sides praised the {Planted} and left.", "2031-05-08", "Mira Orlen"),
        Article("b", $"She called for an {Planted}, then dined.", "2031-09-02", "Teodor Vash"),
        Article("c", $"The minister doubts that the {Planted} will last.", "2031-07-01"),
    ];

    [Fact]
    public void A_planted_phrase_is_found_at_full_length_with_its_dates_and_speakers()
    {
        var found = FormulationFinder.Find(Corpus(), NoReuse).ShouldHaveSingleItem();

        found.Text.ShouldBe(Planted);
        found.IndependentUses.ShouldBe(3);
        found.Uses.Select(use => (use.Article, use.Date, use.Speaker)).ShouldBe(
        [
            ("a", Account.Day("2031-05-08"), "Mira Orlen"),
            ("c", Account.Day("2031-07-01"), null),
            ("b", Account.Day("2031-09-02"), "Teodor Vash"),
        ]);
    }

    [Fact]
    public void Two_copies_of_one_dispatch_are_one_use()
    {
        var reuse = new ReuseReport([], [new Family("f1", ["a", "b"], "a", null)]);

        FormulationFinder.Find(Corpus(), reuse).ShouldHaveSingleItem().IndependentUses.ShouldBe(2);
    }

    [Fact]
    public void A_shorter_form_counts_where_it_stands_alone()
    {
        var corpus = Corpus();
        corpus.Add(Article("d", "They toasted the all-weather brotherhood."));
        corpus.Add(Article("e", "Nobody mentioned the all-weather brotherhood."));

        var found = FormulationFinder.Find(corpus, NoReuse);

        found.Select(formulation => formulation.Text).ShouldBe([Planted, "all-weather brotherhood"]);
        found[1].Uses.Select(use => use.Article).ShouldBe(["d", "e"]);
        found[1].Variants.ShouldBe([Planted]);
    }

    [Fact]
    public void Names_of_bodies_are_no_formulations() =>
        FormulationFinder.Find(
        [
            Article("a", "The Kestrian River Navigation Commission met."),
            Article("b", "He wrote to the Kestrian River Navigation Commission."),
        ], NoReuse).ShouldBeEmpty();

    [Fact]
    public void A_phrase_of_one_article_is_none() =>
        FormulationFinder.Find([Article("a", $"The {Planted} lasts. The {Planted} grows."), Article("b", "It rained.")], NoReuse).ShouldBeEmpty();

    [Fact]
    public void The_order_of_input_does_not_matter()
    {
        var corpus = Corpus();
        var expected = FormulationFinder.Find(corpus, NoReuse);
        corpus.Reverse();

        FormulationFinder.Find(corpus, NoReuse)[0].Uses.ShouldBe(expected[0].Uses);
    }

    [Fact]
    public void One_word_ten_thousand_times_and_many_copies_end_soon()
    {
        var words = string.Join(' ', Enumerable.Repeat("brotherhood", 10_000));
        var corpus = Enumerable.Range(0, 20).Select(i => Article(i.ToString(CultureInfo.InvariantCulture), words)).ToList();
        var watch = System.Diagnostics.Stopwatch.StartNew();

        FormulationFinder.Find(corpus, NoReuse);

        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(20));
    }
}
