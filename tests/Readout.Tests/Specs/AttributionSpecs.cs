using System.Globalization;
using Readout.Attributions;
using Readout.Documents;

namespace Readout.Tests.Specs;

public sealed class AttributionSpecs
{
    public static TheoryData<string, string, string> Words() => Examples("attribution.md");

    public static TheoryData<string, string, string> Speakers() => Examples("speakers.md");

    public static TheoryData<string, string, string> Learned() => Examples("attribution-learned.md");

    private static TheoryData<string, string, string> Examples(string file)
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (heading, text, rows) in SpecFile.Examples(file))
        {
            data.Add(heading, text, string.Join('\n', rows.Select(row => string.Join(" | ", row))));
        }

        return data;
    }

    // The specifications are of the rules; the model is scored as a whole.
    private static readonly AnalysisOptions RulesAlone = new() { Learned = false };

    [Theory]
    [MemberData(nameof(Words))]
    public void Finds_whose_words_are_whose(string heading, string text, string expected)
    {
        var analysis = Analyzer.Analyze(new Document("spec.txt", text), RulesAlone).Single();
        var found = string.Join('\n', analysis.Attributions.Select(attribution => Row(analysis, attribution)));
        found.ShouldBe(expected, $"under '{heading}'");
    }

    // Forms that no retraining may lose.
    [Theory]
    [MemberData(nameof(Learned))]
    public void Finds_whose_words_are_whose_with_the_models(string heading, string text, string expected)
    {
        var analysis = Analyzer.Analyze(new Document("spec.txt", text), AnalysisOptions.Default).Single();
        var found = analysis.Attributions.Select(attribution => Row(analysis, attribution)).ToList();
        var rows = expected.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        (found.Count == rows.Length && rows.Zip(found).All(pair => IsSameButForEdges(pair.First, pair.Second))).ShouldBeTrue($"under '{heading}', found: {string.Join('\n', found)}");
    }

    // Where a model draws the edge of a cue or a source may change; what is whose may not.
    private static bool IsSameButForEdges(string expected, string found)
    {
        var (left, right) = (expected.Split(" | "), found.Split(" | "));
        return left.Zip(right).All(pair => pair.First.Contains(pair.Second, StringComparison.Ordinal) || pair.Second.Contains(pair.First, StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Speakers))]
    public void Finds_who_speaks(string heading, string text, string expected)
    {
        var analysis = Analyzer.Analyze(new Document("spec.txt", text), RulesAlone).Single();
        var found = string.Join('\n', analysis.Attributions.Select(attribution => string.Join(" | ",
            attribution.Speaker ?? "-", attribution.To ?? "-", attribution.Via.IsEmpty ? "-" : string.Join(", ", attribution.Via))));
        found.ShouldBe(expected, $"under '{heading}'");
    }

    private static string Row(Analysis analysis, Attribution attribution)
    {
        var within = analysis.Attributions.ToList().FindIndex(other => other.Id == attribution.Within);
        return string.Join(" | ",
            TextOf(analysis, attribution.Source), TextOf(analysis, attribution.Cue), TextOf(analysis, attribution.Content),
            Records.Names.Of(attribution.Kind), within < 0 ? "-" : (within + 1).ToString(CultureInfo.InvariantCulture));
    }

    private static string TextOf(Analysis analysis, IEnumerable<TextSpan> spans)
    {
        var words = string.Join(" … ", spans.Select(span => WhiteSpace.Collapse(span.Of(analysis.Article.Text))));
        return words.Length == 0 ? "-" : words;
    }
}
