using System.Globalization;
using Readout.Coverage;
using Readout.Documents;
using Readout.Reuse;
using Readout.Stories;
using Readout.Tests.Stories;

namespace Readout.Tests.Coverage;

public class CoverageFinderTests
{
    private const string Bridge = "The two countries will build the long bridge over the Lorn together and open it to freight";

    private static StoryCoverage Compare(ReuseReport reuse, params Analysis[] articles) =>
        CoverageFinder.Compare(new Story("s1", "", null, null, [], [.. articles.Select(article => article.Article.Id)]), articles, reuse);

    private static StoryCoverage Compare(params Analysis[] articles) => Compare(new ReuseReport([], []), articles);

    private static Analysis Says(string id, string speaker, string content) =>
        new Account(id, $"Talks in Kestport\n{content}, {speaker} said.").Says(speaker, content).Build();

    [Fact]
    public void One_statement_in_two_accounts_and_missing_from_the_third()
    {
        var statements = Compare(
            Says("a", "Mira Orlen", Bridge),
            Says("b", "Orlen", "Together the two countries are to build a long bridge over the Lorn, open to freight"),
            Says("c", "Teodor Vash", "Fishing quotas were not on the table")).Statements;

        statements.Select(statement => (statement.Id, statement.Speaker, statement.IndependentOrigins)).ShouldBe([("t1", "Mira Orlen", 2), ("t2", "Teodor Vash", 1)]);
        statements[0].Tellings.ShouldBe([new Telling("a", "q1", Relation.Verbatim), new Telling("b", "q1", Relation.Reworded)]);
        statements[0].MissingFrom.ShouldBe(["c"]);
        statements[1].MissingFrom.ShouldBe(["a", "b"]);
    }

    [Fact]
    public void A_part_told_word_for_word_is_verbatim()
    {
        var statement = Compare(
            Says("a", "Mira Orlen", Bridge),
            Says("b", "Mira Orlen", "will build the long bridge over the Lorn together")).Statements.ShouldHaveSingleItem();

        statement.Tellings.Select(telling => telling.Relation).ShouldBe([Relation.Verbatim, Relation.Verbatim]);
        statement.Fullest.Article.ShouldBe("a");
    }

    [Theory]
    [InlineData("Teodor Vash", Bridge)]
    [InlineData("Mira Orlen", "The two countries will not build the long bridge over the Lorn together and open it to freight")]
    [InlineData("Mira Orlen", "The two countries will build 40 schools and a hospital for the river towns")]
    public void Look_alikes_stay_apart(string speaker, string content) =>
        Compare(Says("a", "Mira Orlen", Bridge), Says("b", speaker, content)).Statements.Length.ShouldBe(2);

    [Fact]
    public void A_long_name_in_common_is_no_statement_in_common() =>
        Compare(
            new Account("a", "Talks\nOrlen called for an inquiry by the Assembly of the River States.").Says("Mira Orlen", "an inquiry by the Assembly of the River States").Build(),
            new Account("b", "Talks\nOrlen invited observers from the Assembly of the River States.").Says("Mira Orlen", "observers from the Assembly of the River States").Build())
            .Statements.Length.ShouldBe(2);

    [Fact]
    public void One_word_in_common_is_no_statement_in_common() =>
        Compare(Says("a", "Mira Orlen", "an important issue"), Says("b", "Mira Orlen", "not the issue")).Statements.Length.ShouldBe(2);

    [Fact]
    public void A_headline_and_its_body_tell_one_statement_and_two_sentences_of_the_body_two()
    {
        const string body = "The long bridge over the Lorn will open to freight in the spring of next year";
        const string headline = "new Lorn crossing to carry freight in spring";
        var account = new Account("a", $"Orlen: {headline}\n{body}, Orlen said.").Says("Mira Orlen", headline).Says("Mira Orlen", body).Build();
        var twice = new Account("b", $"Talks\n{body}, Orlen said. Orlen also saw the {headline}.").Says("Mira Orlen", body).Says("Mira Orlen", headline).Build();

        Compare(account).Statements.Length.ShouldBe(1);
        Compare(twice).Statements.Length.ShouldBe(2);
    }

    [Fact]
    public void Negations_alike_on_both_sides_are_no_opposites() =>
        Compare(
            Says("a", "Mira Orlen", "Our relations are not directed against any third country and do not depend on moods"),
            Says("b", "Mira Orlen", "The relations of the two are not directed against third countries, and do not depend on any mood")).Statements.Length.ShouldBe(1);

    [Fact]
    public void Copies_of_one_dispatch_are_one_voice()
    {
        var reuse = new ReuseReport([], [new Family("f1", ["a", "b"], "a", "Kestrian Press Agency")]);
        var coverage = Compare(reuse, Says("a", "Mira Orlen", Bridge), Says("b", "Mira Orlen", Bridge), Says("c", "Mira Orlen", Bridge));

        coverage.IndependentOrigins.ShouldBe(2);
        coverage.Statements.ShouldHaveSingleItem().IndependentOrigins.ShouldBe(2);
    }

    [Fact]
    public void The_channel_is_no_statement_beside_what_it_carries()
    {
        var content = $"{Bridge}, Orlen said";
        var account = new Account("a", $"Talks\n{content}, according to KPA.").Says("Kestrian Press Agency (KPA)", content).Says("Mira Orlen", Bridge).Within("q1").Build();

        Compare(account).Statements.ShouldHaveSingleItem().Speaker.ShouldBe("Mira Orlen");
    }

    [Fact]
    public void An_agency_speaks_for_itself_where_nobody_speaks_inside()
    {
        var account = new Account("a", "Talks\nOrlen and Vash met for three hours, KPA reported.").Says("Kestrian Press Agency (KPA)", "Orlen and Vash met for three hours").Build();

        Compare(account).Statements.ShouldHaveSingleItem().Speaker.ShouldBe("Kestrian Press Agency (KPA)");
    }

    [Fact]
    public void A_stub_is_silent_where_a_long_account_leaves_out()
    {
        var filler = string.Concat(Enumerable.Repeat("The delegations walked along the quay and looked at the ships. ", 12));
        static Account With(string id, string filler) => new(id, $"Talks in Kestport\n{Bridge}, Orlen said. {filler}");

        var coverage = Compare(
            With("a", filler).Says("Mira Orlen", Bridge).Build(),
            With("b", filler).Says("Mira Orlen", Bridge).Build(),
            new Account("c", $"Talks in Kestport\nNothing new. {filler}").Build(),
            new Account("d", "Orlen in Kestport\nShe met Vash.").Build());

        coverage.Accounts.Select(account => account.Room).ShouldBe([Room.Full, Room.Full, Room.Full, Room.Stub]);
        coverage.Accounts[2].LeavesOut.ShouldBe(["t1"]);
        coverage.Accounts[3].LeavesOut.ShouldBeEmpty();
    }

    [Fact]
    public void A_copy_that_breaks_off_stops_early()
    {
        var words = string.Join(' ', Enumerable.Range(0, 300).Select(i => "word" + i.ToString(CultureInfo.InvariantCulture)));
        var whole = "Headline\n" + words;
        var cut = whole[..(whole.Length / 2)];
        var reuse = new ReuseReport([new SharedText("a", "b", [new Passage(new TextSpan(0, cut.Length), new TextSpan(0, cut.Length), 1)], 0.5, 1, Direction.AToB, null)], []);

        Compare(reuse, new Account("a", whole).Build(), new Account("b", cut).Build()).Accounts.Select(account => account.Room).ShouldBe([Room.Full, Room.StopsEarly]);
    }

    [Fact]
    public void A_thousand_attributions_in_each_of_many_copies_end_soon()
    {
        static Analysis Long(string id)
        {
            var contents = Enumerable.Range(0, 1000).Select(i => $"Point {i} of the plan concerns bridge {i * 7} near town {i % 13}").ToArray();
            var account = new Account(id, "Plan\n" + string.Concat(contents.Select(content => content + ", Orlen said. ")));
            foreach (var content in contents)
            {
                account.Says("Mira Orlen", content);
            }

            return account.Build();
        }

        var watch = System.Diagnostics.Stopwatch.StartNew();

        Compare([.. Enumerable.Range(0, 8).Select(i => Long(i.ToString(CultureInfo.InvariantCulture)))]).Statements.Length.ShouldBeInRange(950, 1000);
        watch.Elapsed.ShouldBeLessThan(TimeSpan.FromSeconds(30));
    }
}
