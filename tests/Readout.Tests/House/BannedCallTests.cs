using System.Text.RegularExpressions;

namespace Readout.Tests.House;

/// <summary>Calls the library does without, with the reason each is banned.</summary>
public sealed partial class BannedCallTests
{
    private sealed record Ban(string Reason, Regex Call, Func<string, bool> AppliesTo);

    private static readonly Ban[] Bans =
    [
        new("one tokeniser: text is cut into words by Documents/Tokenizer alone", RegexSplit(), OutsideDocuments),
        new("one tokeniser: text is cut into words by Documents/Tokenizer alone", WhiteSpaceSplit(), OutsideDocuments),
        new("the output must not depend on when the program runs", Clock(), OutsideArchive),
        new("the output must not depend on where the program runs", Culture(), _ => true),
        new("the output must be the same on every run", Chance(), OutsideArchive),
        new("the library reports through what it returns; the commands print", ConsoleUse(), _ => true),
        new("catch what you can handle; a bug must not look like a bad input", CatchAll(), _ => true),
    ];

    private static bool OutsideDocuments(string path) => !path.StartsWith("Documents/", StringComparison.Ordinal);

    // The archive notes when a document was added, and waits a random moment for a lock; neither reaches a record.
    private static bool OutsideArchive(string path) => !path.StartsWith("Archive/", StringComparison.Ordinal);

    [GeneratedRegex(@"\bRegex\.Split\b|\bRegex\(\)\.Split\(", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex RegexSplit();

    [GeneratedRegex(@"\.Split\(\s*(\)|null|\(char\[\]|' '|"" ""|\[' '|'\\u00A0'|StringSplitOptions)", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex WhiteSpaceSplit();

    [GeneratedRegex(@"\bDateTime(Offset)?\.(Now|UtcNow|Today)\b", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Clock();

    [GeneratedRegex(@"\bCurrent(UI)?Culture(IgnoreCase)?\b|\bTimeZoneInfo\.Local\b", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Culture();

    [GeneratedRegex(@"\bnew Random\(\)|\bRandom\.Shared\b|\bGuid\.NewGuid\b", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex Chance();

    [GeneratedRegex(@"(?<![\w.])Console\.", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex ConsoleUse();

    [GeneratedRegex(@"\bcatch\s*(\{|\(\s*(System\.)?Exception(\s+\w+)?\s*\)(?!\s*when\b))", RegexOptions.ExplicitCapture, 5_000)]
    private static partial Regex CatchAll();

    private static IEnumerable<string> Found(string path, string source)
    {
        var code = SourceCode.WithoutComments(source, keepStrings: true);
        foreach (var ban in Bans.Where(ban => ban.AppliesTo(path)))
        {
            foreach (Match match in ban.Call.Matches(code))
            {
                var line = code.AsSpan(0, match.Index).Count('\n') + 1;
                yield return $"{path}({line}): {match.Value} - {ban.Reason}";
            }
        }
    }

    [Fact]
    public void The_library_makes_none_of_them() =>
        Repository.SourceFiles(Repository.Library)
            .SelectMany(file => Found(Path.GetRelativePath(Repository.Library, file).Replace('\\', '/'), File.ReadAllText(file)))
            .ShouldBeEmpty();

    [Theory]
    [InlineData("var words = Regex.Split(text, \" \");")]
    [InlineData("var words = text.Split();")]
    [InlineData("var words = text.Split(' ', StringSplitOptions.RemoveEmptyEntries);")]
    [InlineData("var words = text.Split((char[]?)null);")]
    [InlineData("var today = DateTime.Now;")]
    [InlineData("var today = DateTime.Today;")]
    [InlineData("x.ToString(CultureInfo.CurrentCulture)")]
    [InlineData("Console.WriteLine(text);")]
    [InlineData("try { } catch (Exception) { }")]
    [InlineData("try { } catch (Exception e) { throw; }")]
    [InlineData("try { } catch { }")]
    [InlineData("var dice = new Random();")]
    public void Each_is_caught_when_it_appears(string source) => Found("Articles/X.cs", source).Count().ShouldBe(1);

    [Theory]
    [InlineData("Documents/X.cs", "var words = text.Split(' ');")]
    [InlineData("Archive/X.cs", "var added = DateTime.UtcNow;")]
    [InlineData("Articles/X.cs", "// text.Split(' ')")]
    [InlineData("Articles/X.cs", "var parts = path.Split('/');")]
    [InlineData("Articles/X.cs", "catch (Exception e) when (e is IOException) { }")]
    public void What_is_allowed_passes(string path, string source) => Found(path, source).ShouldBeEmpty();
}
