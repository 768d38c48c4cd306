using System.Collections.Immutable;
using Readout.Coverage;
using Readout.Documents;
using Readout.Formulations;
using Readout.Ingest;
using Readout.Reuse;
using Readout.Stories;
using Readout.Tests.House;

namespace Readout.Tests.Sample;

/// <summary>The sample, read and analysed by the program as it is.</summary>
public sealed class SampleCorpus
{
    public SampleCorpus()
    {
        Documents = ReadDocuments();
        Analyses = [.. Documents.SelectMany(document => Analyzer.Analyze(document, AnalysisOptions.Default))];
        Reuse = ReuseFinder.Find(Analyses);
        Stories = StoryFinder.Cluster(Analyses, Reuse);
        var byId = Analyses.ToDictionary(analysis => analysis.Article.Id, StringComparer.Ordinal);
        Coverage = [.. Stories.Select(story => CoverageFinder.Compare(story, [.. story.Articles.Select(id => byId[id])], Reuse))];
        Formulations = FormulationFinder.Find(Analyses, Reuse);
    }

    public ImmutableArray<Document> Documents { get; }

    public ImmutableArray<Analysis> Analyses { get; }

    public ReuseReport Reuse { get; }

    public ImmutableArray<Story> Stories { get; }

    public ImmutableArray<StoryCoverage> Coverage { get; }

    public ImmutableArray<Formulation> Formulations { get; }

    public static ImmutableArray<Document> ReadDocuments()
    {
        var skipped = new List<SkippedInput>();
        ImmutableArray<Document> documents =
        [
            .. DocumentReader.Files([Repository.Samples], skipped.Add).SelectMany(file => DocumentReader.Read(file.Path, file.Name, skipped.Add)),
        ];
        skipped.ShouldBeEmpty();
        return documents;
    }

    /// <summary>The analysis of each article of the truth, by its key; left out where the program has no article there.</summary>
    public Dictionary<string, Analysis> ByKey(SampleTruth truth)
    {
        var result = new Dictionary<string, Analysis>(StringComparer.Ordinal);
        foreach (var file in truth.Articles.GroupBy(article => article.File, StringComparer.Ordinal))
        {
            var analyses = Analyses.Where(analysis => analysis.Article.Document == file.Key).ToList();
            var expected = file.ToList();
            for (var i = 0; i < expected.Count; i++)
            {
                var anchor = expected[i].Fragments.First();
                if (analyses.Count == expected.Count)
                {
                    result[expected[i].Article] = analyses[i];
                }
                else if (analyses.FirstOrDefault(analysis => analysis.Article.Text.Contains(anchor, StringComparison.Ordinal)) is { } analysis)
                {
                    result[expected[i].Article] = analysis;
                }
            }
        }

        return result;
    }
}
