using System.Text.RegularExpressions;

namespace Readout.Tests.House;

/// <summary>Which folder of the library may use which: those above it in this list, never those below.</summary>
public static partial class FolderOrder
{
    public static readonly IReadOnlyList<string> Folders =
    [
        "Documents", "Knowledge", "Learning", "Ingest", "Articles", "Language", "Attributions", "Actors", "Figures", "Reuse", "Stories", "Coverage",
        "Formulations", "Records", "Archive",
    ];

    // Named by the namespace (using Readout.X, Readout.X.Type) or, from inside Readout, by its last part only (X.Type).
    // A property called Articles is no use of the folder Articles: only types of that namespace count.
    [GeneratedRegex(@"\bReadout\.(?<folder>[A-Z]\w*)|(?<![\w.])(?<folder>[A-Z]\w*)\.(?<type>[A-Z]\w*)", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Mention();

    private static readonly ILookup<string, string> Types = typeof(Analysis).Assembly.GetTypes()
        .Where(type => type.Namespace?.StartsWith("Readout.", StringComparison.Ordinal) == true)
        .ToLookup(type => type.Namespace!["Readout.".Length..].Split('.')[0], type => type.Name.Split('`')[0], StringComparer.Ordinal);

    /// <summary>The folders that a source in <paramref name="folder"/> uses and may not.</summary>
    public static IReadOnlyList<string> Violations(string folder, string source)
    {
        var own = Index(folder);
        return
        [
            .. Mention().Matches(SourceCode.WithoutComments(source, keepStrings: false))
                .Where(match => !match.Groups["type"].Success || Types[match.Groups["folder"].Value].Contains(match.Groups["type"].Value, StringComparer.Ordinal))
                .Select(match => match.Groups["folder"].Value)
                .Where(used => Index(used) > own)
                .Distinct(StringComparer.Ordinal),
        ];
    }

    private static int Index(string folder)
    {
        for (var i = 0; i < Folders.Count; i++)
        {
            if (string.Equals(Folders[i], folder, StringComparison.Ordinal))
            {
                return i;
            }
        }

        return -1;
    }
}

public sealed class FolderOrderTests
{
    [Fact]
    public void Each_folder_uses_only_those_above_it()
    {
        var violations =
            from file in Repository.SourceFiles(Repository.Library)
            let path = Path.GetRelativePath(Repository.Library, file).Replace('\\', '/')
            where path.Contains('/', StringComparison.Ordinal)
            from used in FolderOrder.Violations(path.Split('/')[0], File.ReadAllText(file))
            select $"{path} uses {used}";
        violations.ShouldBeEmpty();
    }

    [Fact]
    public void Every_folder_has_its_place_in_the_order() =>
        Directory.EnumerateDirectories(Repository.Library).Select(Path.GetFileName).Where(name => name is not ("bin" or "obj"))
            .Except(FolderOrder.Folders).ShouldBeEmpty();

    [Theory]
    [InlineData("Articles", "using Readout.Stories;", "Stories")]
    [InlineData("Documents", "var analysis = new Readout.Articles.Article();", "Articles")]
    [InlineData("Language", "private readonly Stories.Story _story;", "Stories")]
    [InlineData("Language", "using static Readout.Figures.Bound;", "Figures")]
    [InlineData("Reuse", "using Shelf = Readout.Archive;", "Archive")]
    public void A_use_of_a_folder_below_is_caught(string folder, string source, string used) =>
        FolderOrder.Violations(folder, source).ShouldBe([used]);

    [Theory]
    [InlineData("Stories", "using Readout.Articles;")]
    [InlineData("Stories", "var n = story.Coverage.Length + Figures.Count;")]
    [InlineData("Articles", "// see Readout.Stories")]
    [InlineData("Articles", "var name = \"Readout.Stories\";")]
    [InlineData("Articles", "/* Stories.Story */ int x;")]
    public void Folders_above_properties_comments_and_strings_are_no_violation(string folder, string source) =>
        FolderOrder.Violations(folder, source).ShouldBeEmpty();
}
