using Readout.Articles;
using Readout.Documents;
using Readout.Reuse;

namespace Readout.Tests.Reuse;

public sealed class ReuseFinderTests
{
    private static List<List<CopiedWord>> Copy(string how, Press press, List<List<CopiedWord>> account) => how switch
    {
        "verbatim" => account,
        "cut from the end" => account[..3],
        "first paragraph dropped" => account[1..],
        "inner paragraphs dropped" => [account[0], account[2], account[5], account[7]],
        "reordered" => [account[4], account[5], account[0], account[1], account[2], account[3], account[7], account[6]],
        "own paragraphs added" => [account[0], press.Paragraph(40), account[1], account[2], press.Paragraph(25), .. account[3..]],
        "own lead" => [press.Paragraph(35), .. account[1..]],
        "5 % edited" => press.Edit(account, .05),
        "15 % edited" => press.Edit(account, .15),
        "30 % edited" => press.Edit(account, .30),
        "one paragraph lifted" => [.. press.Account(4), account[3], .. press.Account(3)],
        _ => throw new ArgumentOutOfRangeException(nameof(how)),
    };

    [Theory]
    [InlineData("verbatim", 1)]
    [InlineData("cut from the end", 1)]
    [InlineData("first paragraph dropped", 1)]
    [InlineData("inner paragraphs dropped", 4)]
    [InlineData("reordered", 4)]
    [InlineData("own paragraphs added", 3)]
    [InlineData("own lead", 1)]
    [InlineData("5 % edited", 1)]
    [InlineData("15 % edited", 1)]
    [InlineData("30 % edited", 1)]
    [InlineData("one paragraph lifted", 1)]
    public void A_copy_is_covered_as_far_as_it_is_copied(string how, int passages)
    {
        for (var seed = 1; seed <= 5; seed++)
        {
            var press = new Press(seed);
            var source = press.Account();
            var copy = Copy(how, press, source);

            var shared = ReuseFinder.Find([Accounts.Of("a", Press.Text(source)), Accounts.Of("b", Press.Text(copy))]).Shared.ShouldHaveSingleItem();

            // An edited word inside a passage counts as covered; at its ends it is anybody's guess.
            var edited = how.EndsWith("edited", StringComparison.Ordinal);
            shared.CoveredOfA.ShouldBe(edited ? 1 : Press.Share(source, copy), edited ? .03 : .01, $"{how}, seed {seed}");
            shared.CoveredOfB.ShouldBe(edited ? 1 : Press.Share(copy, source), edited ? .03 : .01, $"{how}, seed {seed}");
            shared.Passages.Length.ShouldBeInRange(passages, passages + (how.StartsWith("30", StringComparison.Ordinal) ? 2 : 0), $"{how}, seed {seed}");
        }
    }

    [Fact]
    public void Boundaries_are_exact_and_take_the_marks_along()
    {
        var press = new Press(7);
        var quote = "“" + string.Join(' ', press.Paragraph(14).Select(word => word.Text)).TrimEnd('.') + ".”";
        var a = Press.Text(press.Account(3)) + "\n\n" + quote + " the speaker said.";
        var b = Press.Text(press.Account(2)) + " " + quote.Replace('“', '"').Replace('”', '"') + "\n\n" + Press.Text(press.Account(2));

        var passage = ReuseFinder.Find([Accounts.Of("a", a), Accounts.Of("b", b)]).Shared.ShouldHaveSingleItem().Passages.ShouldHaveSingleItem();

        passage.A.In(a).ShouldBe(quote);
        passage.B.In(b).ShouldBe(quote.Replace('“', '"').Replace('”', '"'));
        passage.Same.ShouldBe(1);
    }

    [Fact]
    public void Case_quotes_dashes_accents_and_line_breaks_do_not_matter()
    {
        var press = new Press(3);
        var account = press.Account(4);
        var a = Press.Text(account);
        var b = Press.Wrapped(account).Replace("a", "á", StringComparison.Ordinal).ToUpperInvariant();

        // Upper case has no lower-case letter after the line's end, so only the lower-case copy is made whole again.
        var wrapped = ReuseFinder.Find([Accounts.Of("a", a), Accounts.Of("b", Press.Wrapped(account))]).Shared.ShouldHaveSingleItem();
        wrapped.Passages.ShouldHaveSingleItem().Same.ShouldBe(1);
        wrapped.CoveredOfB.ShouldBe(1);

        var shared = ReuseFinder.Find([Accounts.Of("a", a), Accounts.Of("b", b)]).Shared.ShouldHaveSingleItem();
        shared.CoveredOfA.ShouldBeGreaterThan(.97);
    }

    [Fact]
    public void A_merger_of_two_accounts_shares_with_both_and_does_not_join_their_families()
    {
        var press = new Press(5);
        var (first, second) = (press.Account(), press.Account());
        var merged = first.Zip(second).Take(4).SelectMany(pair => new[] { pair.First, pair.Second }).ToList();

        var report = ReuseFinder.Find(
        [
            Accounts.Of("a1", Press.Text(first)), Accounts.Of("a2", Press.Text(first[..2])), Accounts.Of("a3", Press.Text(first[..6])),
            Accounts.Of("b1", Press.Text(second)), Accounts.Of("b2", Press.Text(second[..2])), Accounts.Of("b3", Press.Text(second[..6])),
            Accounts.Of("m", Press.Text(merged)),
        ]);

        report.Shared.Single(shared => shared.A == "a1" && shared.B == "m").Passages.Length.ShouldBe(4);
        report.Shared.Single(shared => shared.A == "b1" && shared.B == "m").Passages.Length.ShouldBe(4);
        report.FamilyOf("a1").ShouldNotBeNull().Id.ShouldBe(report.FamilyOf("a3")!.Id);
        report.FamilyOf("a1")!.Id.ShouldNotBe(report.FamilyOf("b1")!.Id);
    }

    [Fact]
    public void Scanning_noise_does_not_break_a_passage()
    {
        var press = new Press(11);
        var random = new Random(4);
        var account = press.Account(5);
        var a = Press.Text(account);
        var b = string.Concat(a.Select(c => char.IsLetter(c) && random.NextDouble() < .06 ? (char)('a' + random.Next(26)) : c));

        var shared = ReuseFinder.Find([Accounts.Of("a", a), Accounts.Of("b", b)]).Shared.ShouldHaveSingleItem();

        shared.CoveredOfA.ShouldBeGreaterThan(.96);
        shared.Passages.Length.ShouldBeLessThanOrEqualTo(2);
        shared.Direction.ShouldBe(Direction.Unknown);
    }

    [Fact]
    public void Stock_phrases_and_official_names_link_nobody()
    {
        var press = new Press(9);
        const string Name = "the Treaty Commission of the Council of Kestria and Valdoria for the Northern Straits and the Eastern Islands of the Union";
        const string Phrase = "The ministry could not immediately be reached for comment outside of its normal office hours on Tuesday evening.";
        var corpus = Enumerable.Range(0, 8).Select(i =>
            Accounts.Of($"d{i}", Press.Text(press.Account(4)) + $"\n\n{Phrase}\n\n" + Press.Text(press.Account(1)) + (i < 2 ? $" He spoke before {Name}." : ""))).ToList();

        ReuseFinder.Find(corpus).Shared.ShouldBeEmpty();
    }

    [Fact]
    public void One_statement_rendered_twice_is_not_copying_and_the_same_rendering_is()
    {
        var press = new Press(15);
        var statement = press.Paragraph(30);
        var otherRendering = statement.Select((word, i) => i % 6 == 5 ? word with { Text = press.Word() } : word).ToList();
        var a = Press.Text(press.Account(3)) + "\n\n“" + Press.Text([statement]) + "” the president said.";
        var b = Press.Text(press.Account(3)) + "\n\nIn his words, “" + Press.Text([otherRendering]) + "”";
        var c = Press.Text(press.Account(3)) + "\n\n“" + Press.Text([statement]) + "” he was quoted as saying.";

        var shared = ReuseFinder.Find([Accounts.Of("a", a), Accounts.Of("b", b), Accounts.Of("c", c)]).Shared.ShouldHaveSingleItem();

        (shared.A, shared.B).ShouldBe(("a", "c"));
        shared.Passages.ShouldHaveSingleItem().A.In(a).ShouldBe("“" + Press.Text([statement]) + "”");
    }

    [Fact]
    public void Boilerplate_is_not_matched()
    {
        var press = new Press(13);
        var advertisement = Press.Text([press.Paragraph(40)]);
        BlockKind Kind(string line) => line == advertisement ? BlockKind.Boilerplate : BlockKind.Body;
        var (a, b) = (Press.Text(press.Account(3)) + "\n\n" + advertisement, Press.Text(press.Account(3)) + "\n\n" + advertisement);

        ReuseFinder.Find([Accounts.Of("a", a, Kind), Accounts.Of("b", b, Kind)]).Shared.ShouldBeEmpty();
        ReuseFinder.Find([Accounts.Of("a", a), Accounts.Of("b", b)]).Shared.ShouldHaveSingleItem();
    }

    [Fact]
    public void The_order_of_the_corpus_does_not_matter()
    {
        var press = new Press(17);
        var corpus = new List<Analysis>();
        for (var i = 0; i < 12; i++)
        {
            var source = press.Account(6);
            corpus.Add(Accounts.Of($"s{i}", Press.Text(source)));
            corpus.Add(Accounts.Of($"c{i}", Press.Text(press.Edit(source[..4], .1))));
            corpus.Add(Accounts.Of($"r{i}", Press.Text([source[3], source[0], press.Paragraph(30), source[5]])));
        }

        var there = Write(ReuseFinder.Find(corpus));
        corpus.Reverse();
        Write(ReuseFinder.Find(corpus)).ShouldBe(there);
        there.ShouldContain("c0+r0");
    }

    [Fact]
    public void Both_sides_see_the_same()
    {
        var press = new Press(19);
        var source = press.Account();
        var (a, b) = (Press.Text(source), Press.Text(press.Edit([source[2], source[0], press.Paragraph(20), .. source[4..]], .1)));

        var one = ReuseFinder.Find([Accounts.Of("1", a), Accounts.Of("2", b)]).Shared.ShouldHaveSingleItem();
        var other = ReuseFinder.Find([Accounts.Of("1", b), Accounts.Of("2", a)]).Shared.ShouldHaveSingleItem();

        other.CoveredOfA.ShouldBe(one.CoveredOfB, .005);
        other.CoveredOfB.ShouldBe(one.CoveredOfA, .005);
        other.Passages.Length.ShouldBe(one.Passages.Length);
    }

    private static string Write(ReuseReport report) => string.Join('\n', report.Shared.Select(shared =>
        $"{shared.A}+{shared.B} {shared.CoveredOfA} {shared.CoveredOfB} {shared.Direction} {shared.Reason} {string.Join(' ', shared.Passages)}").Concat(
        report.Families.Select(family => $"{family.Id} {string.Join(' ', family.Articles)} {family.Origin} {family.OriginName}")));
}
