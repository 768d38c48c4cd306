using Readout.Ingest;
using Readout.Reuse;
using Readout.Stories;

namespace Readout.Quality;

/// <summary>The press accounts that Readout was first written for: how many, when and where. Nothing of their text stands here.</summary>
public sealed class SeedsTests
{
    private const string Folder = "data/seeds";

    private static IReadOnlyList<Analysis> Analyses()
    {
        var skipped = new List<SkippedInput>();
        IReadOnlyList<Analysis> analyses =
        [
            .. from file in DocumentReader.Files([SharedData.At(Folder)], skipped.Add)
               from document in DocumentReader.Read(file.Path, file.Name, skipped.Add)
               from analysis in Analyzer.Analyze(document, AnalysisOptions.Default)
               select analysis,
        ];
        skipped.ShouldBeEmpty();
        return analyses;
    }

    [SharedDataFact(Folder)]
    public void Five_files_hold_eight_articles_one_of_them_four() =>
        Analyses().GroupBy(analysis => analysis.Article.Document, StringComparer.Ordinal).Select(file => file.Count()).Order().ShouldBe([1, 1, 1, 1, 4]);

    // One of them is a stub without a date of its own.
    [SharedDataFact(Folder)]
    public void They_were_published_on_three_days()
    {
        var days = Analyses().Select(analysis => analysis.Article.Published?.Date).OfType<DateOnly>().ToList();
        days.Count.ShouldBeGreaterThanOrEqualTo(7);
        days.Distinct().Order().ShouldBe([new DateOnly(2025, 5, 8), new DateOnly(2025, 5, 9), new DateOnly(2025, 9, 2)]);
    }

    [SharedDataFact(Folder)]
    public void They_tell_of_two_summits_and_a_parade()
    {
        var analyses = Analyses();
        var stories = StoryFinder.Cluster(analyses, ReuseFinder.Find(analyses));
        stories.Select(story => (story.Date, story.Place, story.Articles.Length)).ShouldBe(
        [
            (new DateOnly(2025, 5, 8), "Moscow", 5), (new DateOnly(2025, 5, 9), "Moscow", 1), (new DateOnly(2025, 9, 2), "Beijing", 2),
        ]);
        stories.ShouldAllBe(story => story.Participants.Contains("Xi Jinping"));
    }
}
