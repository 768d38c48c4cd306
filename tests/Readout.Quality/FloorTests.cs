namespace Readout.Quality;

public sealed class FloorTests
{
    [Fact]
    public void The_analyzer_can_be_called() => Analyzer.Analyze(new Documents.Document("a.txt", "One."), AnalysisOptions.Default).Length.ShouldBe(1);
}
