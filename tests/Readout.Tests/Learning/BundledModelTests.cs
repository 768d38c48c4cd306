using Readout.Attributions;
using Readout.Documents;

namespace Readout.Tests.Learning;

/// <summary>That the models that come with the program are found, loaded and asked; how good they are is scored elsewhere.</summary>
public sealed class BundledModelTests
{
    private const string Account = """
        KORVANE, March 13 (KPA) -- Kestrian President Mirela Dosan said on Thursday that the river belonged to both banks, according to the Kestrian Press Agency.

        "We ask for a rule that holds in a dry year," Dosan told reporters, adding that a council would meet in May.
        """;

    [Fact]
    public void The_model_and_the_rules_together_give_outer_and_inner_attributions()
    {
        var analysis = Analyzer.Analyze(new Document("account.txt", Account), AnalysisOptions.Default).Single();
        var inner = analysis.Attributions.Single(attribution => attribution.Via.Contains("Kestrian Press Agency"));
        inner.Speaker.ShouldBe("Mirela Dosan");
        analysis.Attributions.Single(attribution => attribution.Id == inner.Within).Speaker.ShouldBe("Kestrian Press Agency");
        analysis.Attributions.Count(attribution => attribution.Speaker == "Mirela Dosan").ShouldBe(3);
    }

    [Fact]
    public void Attributions_point_to_holders_that_exist_and_hold_them()
    {
        var analysis = Analyzer.Analyze(new Document("account.txt", Account), AnalysisOptions.Default).Single();
        foreach (var attribution in analysis.Attributions.Where(attribution => attribution.Within is not null))
        {
            var holder = analysis.Attributions.Single(other => other.Id == attribution.Within);
            holder.Content.Any(piece => attribution.Cue.All(piece.Contains)).ShouldBeTrue();
        }
    }

    [Fact]
    public void In_the_manner_of_PolNeAR_that_belongs_to_the_content()
    {
        string[] Contents(Manner manner) =>
        [
            .. Analyzer.Analyze(new Document("account.txt", Account), new AnalysisOptions { Edges = manner }).Single()
                .Attributions.Select(attribution => attribution.Content[0].In(Account)),
        ];
        Contents(Manner.Records).ShouldContain("a council would meet in May");
        Contents(Manner.PolNear).ShouldContain("that a council would meet in May");
    }
}
