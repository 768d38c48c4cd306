using System.Diagnostics;
using Readout.Formulations;
using Readout.Records;
using Readout.Reuse;
using Readout.Stories;
using Readout.Tests.House;
using Readout.Tests.Sample;

namespace Readout.Tests.Properties;

public sealed class DeterminismTests
{
    private static readonly System.Collections.Immutable.ImmutableArray<Readout.Documents.Document> Documents = SampleCorpus.ReadDocuments();

    private static IReadOnlyList<Analysis> Analyses() =>
        [.. Documents.SelectMany(document => Analyzer.Analyze(document, AnalysisOptions.Default))];

    [Fact]
    public void Documents_analysed_at_once_give_the_records_of_one_after_the_other()
    {
        var records = Analyses().Select(ArticleRecordWriter.Write).ToList();
        for (var round = 0; round < 3; round++)
        {
            Documents.AsParallel().AsOrdered().WithDegreeOfParallelism(4)
                .SelectMany(document => Analyzer.Analyze(document, AnalysisOptions.Default))
                .Select(ArticleRecordWriter.Write)
                .ShouldBe(records);
        }
    }

    [Fact]
    public void What_is_found_over_the_corpus_does_not_depend_on_its_order()
    {
        var analyses = Analyses();
        var findings = Records(analyses);
        var dice = new Random(1713);
        for (var round = 0; round < 3; round++)
        {
            var shuffled = analyses.ToArray();
            dice.Shuffle(shuffled);
            Records(shuffled).ShouldBe(findings);
        }
    }

    [Theory]
    [InlineData("analyze")]
    public void The_program_prints_the_same_on_one_core_and_on_two(string command) =>
        Run(command, cores: 2).ShouldBe(Run(command, cores: 1));

    private static List<string> Records(IReadOnlyList<Analysis> analyses)
    {
        var points = analyses.ToDictionary(analysis => analysis.Article.Id, analysis => new Readout.Documents.CodePoints(analysis.Article.Text), StringComparer.Ordinal);
        var reuse = ReuseFinder.Find(analyses);
        return
        [
            .. reuse.Shared.Select(shared => SharedTextRecord.Write(shared, article => points[article])),
            .. reuse.Families.Select(FamilyRecord.Write),
            .. StoryFinder.Cluster(analyses, reuse).Select(story => StoryRecord.Write(story, 0)),
            .. FormulationFinder.Find(analyses, reuse).Select(formulation => FormulationRecord.Write(formulation, article => points[article])),
        ];
    }

    private static string Run(string command, int cores)
    {
        var start = new ProcessStartInfo("dotnet")
        {
            ArgumentList = { Path.Combine(AppContext.BaseDirectory, "Readout.Cli.dll"), command, Repository.Samples },
            RedirectStandardOutput = true,
            RedirectStandardInput = true,
            UseShellExecute = false,
            Environment = { ["DOTNET_PROCESSOR_COUNT"] = cores.ToString(System.Globalization.CultureInfo.InvariantCulture) },
        };
        using var process = Process.Start(start)!;
        process.StandardInput.Close();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        process.ExitCode.ShouldBe(0);
        output.ShouldNotBeEmpty();
        return output;
    }
}
