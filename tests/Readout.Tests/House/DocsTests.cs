using System.CommandLine;
using System.CommandLine.Help;
using Readout.Cli;

namespace Readout.Tests.House;

/// <summary>A command or an option that is not documented does not exist for those who use the program.</summary>
public sealed class DocsTests
{
    private static readonly Streams Nowhere = new() { Out = TextWriter.Null, Error = TextWriter.Null, In = Stream.Null };

    private static IEnumerable<Command> Commands => CommandLine.Root(Nowhere).Subcommands.Where(command => !command.Hidden);

    private static string Read(params ReadOnlySpan<string> path) => File.ReadAllText(Repository.At(path));

    [Fact]
    public void Every_command_has_its_section_and_every_option_stands_in_it()
    {
        var page = Read("docs", "commands.md");
        var intro = page[..page.IndexOf("\n## ", StringComparison.Ordinal)];
        foreach (var command in Commands)
        {
            var start = page.IndexOf($"### `readout {command.Name}", StringComparison.Ordinal);
            start.ShouldBeGreaterThanOrEqualTo(0, $"docs/commands.md has no section on {command.Name}");
            var end = page.IndexOf("\n###", start + 1, StringComparison.Ordinal);
            var section = intro + (end < 0 ? page[start..] : page[start..end]);
            command.Options.Where(option => option is not HelpOption && !option.Hidden && !section.Contains(option.Name, StringComparison.Ordinal))
                .Select(option => $"{command.Name} {option.Name}").ShouldBeEmpty("options that docs/commands.md does not explain");
        }
    }

    [Fact]
    public void The_readme_names_every_command() =>
        Commands.Where(command => !Read("README.md").Contains($"readout {command.Name}", StringComparison.Ordinal)).Select(command => command.Name).ShouldBeEmpty();

    [Fact]
    public void Links_between_the_pages_lead_somewhere()
    {
        var pages = Directory.EnumerateFiles(Repository.Root, "*.md").Concat(Directory.EnumerateFiles(Repository.At("docs"), "*.md"))
            .Append(Repository.At("samples", "README.md"));
        foreach (var page in pages)
        {
            foreach (var target in Targets(File.ReadAllText(page)))
            {
                var path = Path.Combine(Path.GetDirectoryName(page)!, target);
                (File.Exists(path) || Directory.Exists(path)).ShouldBeTrue($"{Path.GetFileName(page)} links to {target}");
            }
        }
    }

    private static IEnumerable<string> Targets(string text)
    {
        for (var i = text.IndexOf("](", StringComparison.Ordinal); i >= 0; i = text.IndexOf("](", i + 1, StringComparison.Ordinal))
        {
            var end = text.IndexOf(')', i);
            var target = end < 0 ? "" : text[(i + 2)..end].Split('#')[0];
            if (target.Length > 0 && !target.Contains("://", StringComparison.Ordinal))
            {
                yield return target;
            }
        }
    }
}
