using Readout.Reuse;

namespace Readout.Tests.Reuse;

public sealed class DirectionTests
{
    private const string Agency = "Kestrian Press Agency";

    private static readonly DateOnly Day = new(2025, 5, 8);

    [Fact]
    public void A_copy_that_credits_the_agency_descends_from_its_dispatch()
    {
        var account = Press.Text(new Press(1).Account(5));
        var report = ReuseFinder.Find(
        [
            Accounts.Of("x", account, agency: Agency, outlet: "Valdoria Herald", published: Day),
            Accounts.Of("y", account, agency: Agency, published: Day),
        ]);

        var shared = report.Shared.ShouldHaveSingleItem();
        shared.Direction.ShouldBe(Direction.BToA);
        shared.Reason.ShouldNotBeNull().ShouldContain($"Valdoria Herald names {Agency} as its source");
        var family = report.Families.ShouldHaveSingleItem();
        family.Origin.ShouldBe("y");
        family.OriginName.ShouldBe(Agency);
    }

    [Fact]
    public void The_earlier_account_is_the_source_when_nothing_else_speaks()
    {
        var account = Press.Text(new Press(2).Account(5));
        var shared = ReuseFinder.Find([Accounts.Of("x", account, published: Day), Accounts.Of("y", account, published: Day.AddDays(1))]).Shared[0];

        shared.Direction.ShouldBe(Direction.AToB);
        shared.Reason.ShouldBe("x.txt is dated 2025-05-08, y.txt 2025-05-09");
    }

    [Fact]
    public void Two_accounts_of_one_outlet_are_told_apart_by_their_documents()
    {
        var account = Press.Text(new Press(2).Account(5));
        var shared = ReuseFinder.Find(
        [
            Accounts.Of("x", account, outlet: "Valdoria Herald", published: Day),
            Accounts.Of("y", account, outlet: "Valdoria Herald", published: Day.AddDays(1)),
        ]).Shared[0];

        shared.Reason.ShouldBe("Valdoria Herald (x.txt) is dated 2025-05-08, Valdoria Herald (y.txt) 2025-05-09");
    }

    [Fact]
    public void An_empty_corpus_shares_nothing()
    {
        var report = ReuseFinder.Find([]);

        report.Shared.ShouldBeEmpty();
        report.Families.ShouldBeEmpty();
    }

    [Fact]
    public void Two_equal_texts_without_a_word_about_themselves_leave_it_open()
    {
        var account = Press.Text(new Press(3).Account(5));
        var shared = ReuseFinder.Find([Accounts.Of("x", account), Accounts.Of("y", account)]).Shared.ShouldHaveSingleItem();

        shared.Direction.ShouldBe(Direction.Unknown);
        shared.Reason.ShouldBeNull();
    }

    [Fact]
    public void Two_cuts_of_one_account_copy_a_third()
    {
        var account = new Press(4).Account();
        var report = ReuseFinder.Find(
        [
            Accounts.Of("left", Press.Text([account[0], .. account[3..]])),
            Accounts.Of("right", Press.Text(account[..6])),
            Accounts.Of("whole", Press.Text(account)),
        ]);

        report.Shared.Single(shared => shared.A == "left" && shared.B == "right").Direction.ShouldBe(Direction.Common);
        report.Shared.Single(shared => shared.A == "left" && shared.B == "whole").Direction.ShouldBe(Direction.BToA);
        report.Shared.Single(shared => shared.A == "right" && shared.B == "whole").Direction.ShouldBe(Direction.BToA);
        report.Families.ShouldHaveSingleItem().Origin.ShouldBe("whole");
    }

    [Fact]
    public void A_family_counts_once_and_a_single_account_counts_itself()
    {
        var press = new Press(6);
        var account = press.Account(4);
        var report = ReuseFinder.Find(
        [
            Accounts.Of("a", Press.Text(account)), Accounts.Of("b", Press.Text(account[..3])), Accounts.Of("alone", Press.Text(press.Account(4))),
        ]);

        report.IndependentOrigins(["a", "b"]).ShouldBe(1);
        report.IndependentOrigins(["a", "b", "alone"]).ShouldBe(2);
        report.IndependentOrigins(["not in the corpus"]).ShouldBe(1);
        report.FamilyOf("alone").ShouldBeNull();
    }
}
