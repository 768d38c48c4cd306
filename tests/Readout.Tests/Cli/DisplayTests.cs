using Readout.Cli.Display;

namespace Readout.Tests.Cli;

public sealed class DisplayTests : IDisposable
{
    private const string Hostile =
        "[red]Brackets[/] and [link=x]\n\n\u001b[31mred\u001b[0m \u001b]0;title\u0007 said [bold Edvar Tolmin\u202E desrever\u2066 \u009b31m.\n\n\u0085 “[/]” \uD83D\uDE00 河 said Mirel Dosan[[.";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Theory]
    [InlineData("a\u001b[31mb", "a\u241b[31mb")]
    [InlineData("a\u202eb\u2066c", "a\ufffdb\ufffdc")]
    [InlineData("tab\tand\rreturn", "tab and return")]
    [InlineData("\u009b31m", "\ufffd31m")]
    [InlineData("line\nbreak 河 😀", "line\nbreak 河 😀")]
    public void What_steers_a_terminal_is_shown_and_not_obeyed(string text, string shown) => Visible.Of(text).ShouldBe(shown);

    // No attribute can hold half a character.
    [Fact]
    public void Half_a_character_is_replaced() => Visible.Of("\uD83D alone \uDE00").ShouldBe("\uFFFD alone \uFFFD");

    [Fact]
    public void Hostile_text_is_printed_harmlessly_by_every_command()
    {
        var names = new[] { "[green]name.txt", "plain.txt" };
        foreach (var name in names)
        {
            _folder.Write("in/" + name, Hostile + name);
        }

        var added = Run.Of("add", "-a", _folder.Archive, _folder.At("in"));
        added.Code.ShouldBe(0);
        added.Out.ShouldContain("added [green]name.txt");
        var ids = Run.Of("list", "-a", _folder.Archive, "--json").Json.Select(record => record.GetProperty("id").GetString()!).ToList();
        string[][] commands =
        [
            ["list"], ["stories"], ["reuse"], ["figures"], ["formulations"], ["said"], ["said", "--about", "red"], ["search", "brackets"], ["show", ids[0]],
            ["show", ids[0] + ":0-40"], ["compare", ids[0], ids[^1]], ["reuse", ids[0]],
        ];
        foreach (var command in commands)
        {
            foreach (var colours in new[] { false, true })
            {
                var run = Run.With("", colours, [.. command, "-a", _folder.Archive]);
                run.Code.ShouldBe(0, string.Join(' ', command) + run.Error);
                var plain = colours ? System.Text.RegularExpressions.Regex.Replace(run.Out, "\u001b\\[[0-9;]*m", "", System.Text.RegularExpressions.RegexOptions.None, TimeSpan.FromSeconds(5)) : run.Out;
                plain.Any(c => c is '\u001b' or '\u009b' or '\u202E' or '\u2066' or '\u0007').ShouldBeFalse(string.Join(' ', command));
            }
        }

        Run.Of("show", ids[0], "-a", _folder.Archive).Out.ShouldContain("[red]Brackets[/] and [link=x]");
    }

    [Fact]
    public void Without_colours_no_escape_is_printed_and_no_line_ends_in_spaces()
    {
        Accounts.WriteTo(_folder, 6);
        Run.Of("add", "-a", _folder.Archive, _folder.At("in"));
        var run = Run.Of("list", "-a", _folder.Archive);
        run.Out.ShouldNotContain("\u001b");
        run.Lines.ShouldAllBe(line => line.Length <= 100 && !line.EndsWith(' '));
        Run.With("", colours: true, "list", "-a", _folder.Archive).Out.ShouldContain("\u001b[");
    }

    [Fact]
    public void Cutting_counts_columns_not_characters()
    {
        Screen.Cut("short", 5).ShouldBe("short");
        Screen.Cut("a longer line of words", 12).ShouldBe("a longer…");
        Screen.Cut("河河河河", 5).Length.ShouldBeLessThan(4);
    }

    [Fact]
    public void Every_command_explains_itself_with_an_example()
    {
        var top = Run.Of("--help");
        top.Code.ShouldBe(0);
        foreach (var command in new[] { "analyze", "add", "list", "show", "stories", "story", "said", "figures", "reuse", "formulations", "compare", "search", "export", "demo" })
        {
            top.Out.ShouldContain($"  {command} ");
            var help = Run.Of(command, "--help");
            help.Code.ShouldBe(0);
            help.Out.ShouldContain("Examples:");
            help.Out.ShouldContain($"  readout {command}");
        }

        Run.Of("--version").Out.ShouldStartWith("0.");
    }
}
