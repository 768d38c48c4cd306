namespace Readout.Tests.Cli;

public sealed class ReuseDisplayTests : IDisposable
{
    private const string Shared =
        "The council of Dosan agreed on a budget of forty million crowns for the coming year after a debate that went on until the early morning, its speaker said.\n\n"
        + "Two bridges over the Belm are to be built anew, and the old harbour will be dredged before the winter storms begin, according to the plan.\n\n";

    private const string Own =
        "In Maren, shopkeepers welcomed the news about the harbour, while fishermen asked who would pay for the berths they lose during the works.\n";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void What_an_article_shares_is_marked_with_and_without_colours(bool colours)
    {
        _folder.Write("in/source.txt", "Dosan agrees on a budget\n\nMay 8, 2025\n\n" + Shared);
        _folder.Write("in/copy.txt", "Harbour to be dredged\n\nMay 9, 2025\n\n" + Shared + Own);
        Run.Of("add", "-a", _folder.Archive, _folder.At("in")).Code.ShouldBe(0);
        var copy = Run.Of("list", "-a", _folder.Archive, "--json").Json.Single(record => record.GetProperty("document").GetString()!.Contains("copy", StringComparison.Ordinal)).GetProperty("id").GetString()!;

        var shown = Run.With("", colours, "reuse", copy, "-a", _folder.Archive).Out;
        var plain = string.Join(' ', System.Text.RegularExpressions.Regex.Replace(shown, "\u001b\\[[0-9;]*m", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5))
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));

        plain.ShouldContain("its own of");
        plain.ShouldContain("copied from source.txt");
        plain.Contains("[1: The council of Dosan", StringComparison.Ordinal).ShouldBe(!colours);
        plain.ShouldContain(" In Maren, shopkeepers");
        shown.Contains('\u001b', StringComparison.Ordinal).ShouldBe(colours);
    }
}
