using Readout.Attributions;
using Readout.Documents;

namespace Readout.Tests.Attributions;

/// <summary>Texts made to break a reader: it must come back, in time that grows with the length alone, with spans inside the text.</summary>
public sealed class HostileTextTests
{
    [Theory]
    [InlineData("said ", 100_000)]
    [InlineData("\"", 100_000)]
    [InlineData("“", 50_000)]
    [InlineData("' a ", 50_000)]
    [InlineData("Maren said that ", 30_000)]
    [InlineData("according to ", 50_000)]
    [InlineData("Maren, ", 50_000)]
    [InlineData("\"A b c d e f,\" he said. ", 5_000)]
    [InlineData("\"A b c d.\" — ", 5_000)]
    [InlineData("\"A b c d.\" — ", 1)]
    [InlineData("The two leaders said that a b was. ", 5_000)]
    public void Comes_back_with_spans_inside_the_text(string piece, int times)
    {
        var text = string.Concat(Enumerable.Repeat(piece, times));
        var analysis = Analyzer.Analyze(new Document("hostile.txt", text), AnalysisOptions.Default).First();
        foreach (var attribution in analysis.Attributions)
        {
            attribution.Content.ShouldNotBeEmpty();
            attribution.Span.End.ShouldBeLessThanOrEqualTo(analysis.Article.Text.Length);
            (attribution.Within is null || analysis.Attributions.Any(other => other.Id == attribution.Within && other.Id != attribution.Id)).ShouldBeTrue();
            if (times <= 5_000)
            {
                break;
            }
        }
    }

    [Fact]
    public void Pieces_of_one_content_do_not_overlap_and_stand_in_order()
    {
        const string Text = "\"The bridge,\" she said, \"will be finished.\" \"The ferry,\" Venn said, \"will sail. Nobody doubts it.\" According to Maren, \"the dam holds.\"";
        var analysis = Analyzer.Analyze(new Document("pieces.txt", Text), AnalysisOptions.Default).Single();
        analysis.Attributions.Count.ShouldBe(3);
        foreach (var attribution in analysis.Attributions)
        {
            for (var i = 1; i < attribution.Content.Length; i++)
            {
                attribution.Content[i].Start.ShouldBeGreaterThanOrEqualTo(attribution.Content[i - 1].End);
            }
        }
    }

    [Fact]
    public void Every_irregular_form_is_known()
    {
        foreach (var form in (string[])["said", "told", "wrote", "written", "thought", "denies", "committed", "planned", "begged", "stressing", "urging", "sworn", "sought"])
        {
            CueLexicon.IsVerb(form).ShouldBeTrue(form);
        }

        CueLexicon.IsVerb("table").ShouldBeFalse();
    }
}
