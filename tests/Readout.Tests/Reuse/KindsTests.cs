using Readout.Articles;
using Readout.Attributions;
using Readout.Documents;
using Readout.Reuse;

namespace Readout.Tests.Reuse;

public sealed class KindsTests
{
    [Theory]
    [InlineData("whole", SharingKind.Verbatim)]
    [InlineData("cut", SharingKind.Verbatim)]
    [InlineData("edited", SharingKind.Edited)]
    [InlineData("one paragraph", SharingKind.Partial)]
    public void What_kind_of_copy_it_is(string how, SharingKind kind)
    {
        for (var seed = 1; seed <= 4; seed++)
        {
            var press = new Press(seed);
            var source = press.Account();
            var copy = how switch
            {
                "whole" => source,
                "cut" => source[..3],
                "edited" => press.Edit(source, .12),
                _ => [.. press.Account(4), source[3], .. press.Account(4)],
            };

            var shared = ReuseFinder.Find([Accounts.Of("a", Press.Text(source)), Accounts.Of("b", Press.Text(copy))]).Shared.ShouldHaveSingleItem();

            shared.Kind.ShouldBe(kind, $"{how}, seed {seed}");
            shared.Passages.ShouldAllBe(passage => passage.Kind == (kind == SharingKind.Edited ? PassageKind.Edited : PassageKind.Verbatim));
        }
    }

    [Fact]
    public void Quotations_alone_are_no_derivation()
    {
        var press = new Press(41);
        var quotes = Enumerable.Range(0, 3).Select(_ => "“" + Press.Text([press.Paragraph(26)]) + "”").ToArray();

        // Short accounts that are mostly the speaker's words, one a day after the other.
        string Account() => string.Join("\n\n", quotes.Select(quote => Press.Text([press.Paragraph(14)]) + " " + quote));
        var report = ReuseFinder.Find(
        [
            Accounts.Of("a", Account(), published: new DateOnly(2025, 5, 8), outlet: "Maren Courier"),
            Accounts.Of("b", Account(), published: new DateOnly(2025, 5, 9), outlet: "Tolmin Times"),
        ]);

        var shared = report.Shared.ShouldHaveSingleItem();
        shared.Kind.ShouldBe(SharingKind.Quotation);
        shared.Passages.Length.ShouldBe(3);
        shared.Passages.ShouldAllBe(passage => passage.Kind == PassageKind.Quotation);
        shared.Direction.ShouldBe(Direction.Unknown);
        report.Families.ShouldBeEmpty();
        report.IndependentOrigins(["a", "b"]).ShouldBe(2);
    }

    [Theory]
    [InlineData(40)]
    [InlineData(60)]
    public void Two_renderings_of_one_statement_are_parallel_and_nothing_is_copied(int words)
    {
        for (var seed = 1; seed <= 4; seed++)
        {
            var press = new Press(60 + seed);
            var statement = press.Paragraph(words);
            var rendering = statement.Select((word, i) => i % 6 == 5 ? word with { Text = press.Word() + "x" } : word).ToList();
            var (one, other) = (Reported("a", press, Press.Text([statement])), Reported("b", press, Press.Text([rendering])));

            var report = ReuseFinder.Find([one, other]);

            var shared = report.Shared.ShouldHaveSingleItem($"{words} words, seed {seed}");
            shared.Kind.ShouldBe(SharingKind.Parallel);
            shared.Passages.ShouldBeEmpty();
            shared.Alike.ShouldNotBeEmpty();
            shared.Alike.ShouldAllBe(alike => alike.Kind == PassageKind.Parallel);
            (shared.CoveredOfA, shared.CoveredOfB, shared.Direction).ShouldBe((0, 0, Direction.Unknown));
            report.Families.ShouldBeEmpty();
        }
    }

    [Fact]
    public void A_form_filled_in_anew_is_no_copy_and_a_corrected_item_is_one()
    {
        var press = new Press(49);
        var words = press.Paragraph(70).ConvertAll(word => word.Text);
        string Item(params int[] figures) => string.Join(' ', words.Select((word, i) => i % 7 == 4 && i / 7 < figures.Length ? figures[i / 7].ToString(System.Globalization.CultureInfo.InvariantCulture) : word));
        var (monday, tuesday, corrected) = (Item(103, 2750, 14, 368, 91, 7, 55, 1200, 36), Item(118, 2491, 17, 344, 86, 9, 58, 1175, 33), Item(103, 2750, 14, 386, 91, 7, 55, 1200, 36));

        ReuseFinder.Find([Accounts.Of("a", monday), Accounts.Of("b", tuesday)]).Shared.ShouldBeEmpty();
        ReuseFinder.Find([Accounts.Of("a", monday), Accounts.Of("b", corrected)]).Shared.ShouldHaveSingleItem().CoveredOfA.ShouldBe(1);
    }

    [Fact]
    public void An_origin_that_three_copies_name_and_that_is_not_here_is_named()
    {
        var press = new Press(43);
        var account = press.Account(5);
        Analysis Copy(string id, string outlet, int paragraphs) =>
            Accounts.Of(id, Press.Text(account[..paragraphs]), agency: "Xinhua News Agency", outlet: outlet, published: new DateOnly(2025, 5, 8));
        var copies = new[] { Copy("a", "Maren Courier", 5), Copy("b", "Tolmin Times", 4), Copy("c", "Dosan Herald", 3) };

        var family = ReuseFinder.Find(copies).Families.ShouldHaveSingleItem();
        (family.Origin, family.OriginName).ShouldBe((null, "Xinhua News Agency"));
        family.Reason.ShouldBe("3 of 3 accounts name Xinhua News Agency as their source, whose own account is not here");

        var withSource = ReuseFinder.Find([.. copies, Accounts.Of("d", Press.Text(account), agency: "Xinhua News Agency", published: new DateOnly(2025, 5, 9))]);
        withSource.Families.ShouldHaveSingleItem().Origin.ShouldBe("d");
    }

    [Fact]
    public void Every_direction_has_its_evidence_and_a_confidence()
    {
        var press = new Press(45);
        var account = press.Account(5);
        var shared = ReuseFinder.Find(
        [
            Accounts.Of("a", Press.Text(account), outlet: "Maren Courier", published: new DateOnly(2025, 5, 9)),
            Accounts.Of("b", Press.Text([account[0], press.Paragraph(60), .. account[1..]]), outlet: "Tolmin Times", published: new DateOnly(2025, 5, 8)),
        ]).Shared.ShouldHaveSingleItem();

        shared.Evidence.ShouldContain(evidence => evidence.Kind == EvidenceKind.Date && evidence.For == Direction.BToA);
        shared.Evidence.ShouldContain(evidence => evidence.Kind == EvidenceKind.Addition && evidence.For == Direction.AToB);
        shared.Evidence.Select(evidence => evidence.Weight).ShouldBeInOrder(SortDirection.Descending);
        shared.Confidence.HasValue.ShouldBe(shared.Direction != Direction.Unknown);
    }

    [Fact]
    public void Who_asks_to_stop_is_heard()
    {
        var press = new Press(47);
        var corpus = Enumerable.Range(0, 40).Select(i => Accounts.Of($"{i:00}", Press.Text(press.Account(3)))).ToList();
        using var stopped = new CancellationTokenSource();
        stopped.Cancel();

        Should.Throw<OperationCanceledException>(() => ReuseFinder.Find(corpus, stopped.Token));
        ReuseFinder.Find(corpus, CancellationToken.None).Shared.ShouldBeEmpty();
    }

    private static Analysis Reported(string id, Press press, string statement)
    {
        var text = Press.Text(press.Account(3)) + "\n\nThe speaker said that " + statement + "\n\n" + Press.Text(press.Account(2));
        var start = text.IndexOf(statement, StringComparison.Ordinal);
        var attribution = new Attribution { Id = "q1", Content = [new TextSpan(start, start + statement.Length)] };
        return Accounts.Of(id, text) with { Attributions = new Layer<Attribution>(text, [attribution]) };
    }
}
