using System.Globalization;
using Readout.Attributions;
using Readout.Documents;

namespace Readout.Tests.Specs;

public sealed class AttributionSpecs
{
    public static TheoryData<string, string, string> Examples()
    {
        var data = new TheoryData<string, string, string>();
        foreach (var (heading, text, rows) in SpecFile.Examples("attribution.md"))
        {
            data.Add(heading, text, string.Join('\n', rows.Select(row => string.Join(" | ", row))));
        }

        return data;
    }

    [Theory]
    [MemberData(nameof(Examples))]
    public void Finds_what_the_table_says(string heading, string text, string expected)
    {
        var analysis = Analyzer.Analyze(new Document("spec.txt", text), AnalysisOptions.Default).Single();
        var found = string.Join('\n', analysis.Attributions.Select(attribution => Row(analysis, attribution)));
        found.ShouldBe(expected, $"under '{heading}'");
    }

    private static string Row(Analysis analysis, Attribution attribution)
    {
        var within = analysis.Attributions.ToList().FindIndex(other => other.Id == attribution.Within);
        return string.Join(" | ",
            Words(analysis, attribution.Source), Words(analysis, attribution.Cue), Words(analysis, attribution.Content),
            Records.Names.Of(attribution.Kind), within < 0 ? "-" : (within + 1).ToString(CultureInfo.InvariantCulture));
    }

    private static string Words(Analysis analysis, IEnumerable<TextSpan> spans)
    {
        var words = string.Join(" … ", spans.Select(span => WhiteSpace.Collapse(span.Of(analysis.Article.Text))));
        return words.Length == 0 ? "-" : words;
    }
}
