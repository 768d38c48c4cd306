using Readout.Reuse;

namespace Readout.Tests.Reuse;

public sealed class ThirdTextsTests
{
    [Fact]
    public void Copies_damaged_in_opposite_ways_are_found_through_the_text_that_both_copy()
    {
        var press = new Press(23);
        var source = press.Account(5);
        var (left, right) = (Damage(source, 0), Damage(source, 4));
        var copies = new[] { Accounts.Of("left", Press.Text(left)), Accounts.Of("right", Press.Text(right)) };

        ReuseFinder.Find(copies).Shared.ShouldBeEmpty();
        var report = ReuseFinder.Find([.. copies, Accounts.Of("source", Press.Text(source))]);

        var shared = report.Shared.Single(pair => (pair.A, pair.B) == ("left", "right"));
        shared.CoveredOfA.ShouldBeGreaterThan(.9);
        shared.CoveredOfB.ShouldBeGreaterThan(.9);
        shared.Direction.ShouldBe(Direction.Common);

        // Every eighth word is another, in different places of the two copies, so that no five words in a row are in both.
        List<List<CopiedWord>> Damage(List<List<CopiedWord>> account, int from) => [.. account.Select(paragraph =>
            paragraph.Select((word, i) => i % 8 == from ? word with { Text = press.Word() + "x" } : word).ToList())];
    }

    [Fact]
    public void A_long_list_of_names_was_copied_and_a_long_name_was_not()
    {
        var press = new Press(31);
        static string Capitals(string text) => string.Join(' ', text.Split(' ', StringSplitOptions.None).Select(word => char.ToUpperInvariant(word[0]) + word[1..]));
        var list = Capitals(Press.Text([press.Paragraph(36)]));
        var name = Capitals(Press.Text([press.Paragraph(20)]).TrimEnd('.').Replace(". ", " ", StringComparison.Ordinal));
        string Account(string insert) => Press.Text(press.Account(3)) + "\n\n" + insert + "\n\n" + Press.Text(press.Account(2));

        ReuseFinder.Find([Accounts.Of("a", Account(list)), Accounts.Of("b", Account(list))]).Shared.ShouldHaveSingleItem();
        ReuseFinder.Find([Accounts.Of("a", Account(name)), Accounts.Of("b", Account(name))]).Shared.ShouldBeEmpty();
    }
}
