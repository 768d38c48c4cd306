using System.Collections.Immutable;
using Readout.Coverage;
using Readout.Documents;
using Readout.Formulations;
using Readout.Records;
using Readout.Reuse;
using Readout.Stories;

namespace Readout.Archive;

/// <summary>What a finding is about; the record shapes are those of the contract.</summary>
public enum FindingKind
{
    Story,
    Shared,
    Family,
    Statement,
    Figure,
    Formulation,
    Account,
}

/// <summary>One record found over the whole corpus, with what it is looked up by.</summary>
internal sealed record Finding(FindingKind Kind, string? Story, string Record, ImmutableArray<string> Articles);

/// <summary>Everything found over a whole corpus: what is copied, the stories, what each account of them carries, the set phrases.</summary>
/// <param name="Generation">the state of the archive it was computed from</param>
internal sealed record Findings(string Generation, ImmutableArray<Finding> Items)
{
    /// <summary>Says for which state of the archive and by which program.</summary>
    public string State => StateOf(Generation);

    public static string StateOf(string generation) => $"{generation} {ProgramIdentity.Current}";

    public static Findings Compute(string generation, IReadOnlyList<Analysis> corpus)
    {
        var byId = corpus.ToDictionary(analysis => analysis.Article.Id, StringComparer.Ordinal);
        var points = corpus.AsParallel().ToDictionary(analysis => analysis.Article.Id, analysis => new CodePoints(analysis.Article.Text), StringComparer.Ordinal);
        CodePoints PointsOf(string article) => points[article];

        var reuse = ReuseFinder.Find(corpus);
        var stories = StoryFinder.Cluster(corpus, reuse);
        var sharedByFirst = reuse.Shared.ToLookup(pair => pair.A, StringComparer.Ordinal);
        var familiesByArticle = reuse.Families.SelectMany(family => family.Articles, (family, id) => (id, family))
            .ToLookup(pair => pair.id, pair => pair.family, StringComparer.Ordinal);
        var coverage = stories.AsParallel().AsOrdered()
            .Select(story => CoverageFinder.Compare(story, [.. story.Articles.Select(id => byId[id])], ReuseWithin(story, sharedByFirst, familiesByArticle)))
            .ToList();
        var formulations = FormulationFinder.Find(corpus, reuse);

        var items = ImmutableArray.CreateBuilder<Finding>();
        items.AddRange(coverage.Select(covered => new Finding(
            FindingKind.Story, covered.Story.Id, StoryRecord.Write(covered.Story, covered.IndependentOrigins), covered.Story.Articles)));
        items.AddRange(reuse.Shared.Select(shared => new Finding(
            FindingKind.Shared, null, SharedTextRecord.Write(shared, PointsOf), [shared.A, shared.B])));
        items.AddRange(reuse.Families.Select(family => new Finding(
            FindingKind.Family, null, FamilyRecord.Write(family), family.Articles)));
        items.AddRange(coverage.SelectMany(covered => covered.Statements).Select(statement => new Finding(
            FindingKind.Statement, statement.Story, StatementRecord.Write(statement), [.. statement.Tellings.Select(telling => telling.Article).Distinct(StringComparer.Ordinal)])));
        items.AddRange(coverage.SelectMany(covered => covered.Figures).Select(figure => new Finding(
            FindingKind.Figure, figure.Story, FigureComparisonRecord.Write(figure, PointsOf), [.. figure.Versions.Select(version => version.Article).Distinct(StringComparer.Ordinal)])));
        items.AddRange(formulations.Select(formulation => new Finding(
            FindingKind.Formulation, null, FormulationRecord.Write(formulation, PointsOf), [])));
        items.AddRange(coverage.SelectMany(covered => covered.Accounts, (covered, account) => new Finding(
            FindingKind.Account, covered.Story.Id, AccountRecord.Write(covered.Story.Id, account), [account.Article])));
        return new Findings(generation, items.ToImmutable());
    }

    // A story sees only the reuse that touches its own articles, so that its cost does not grow with the archive.
    private static ReuseReport ReuseWithin(Story story, ILookup<string, SharedText> shared, ILookup<string, Family> families)
    {
        var articles = story.Articles.ToHashSet(StringComparer.Ordinal);
        return new ReuseReport(
            [.. story.Articles.SelectMany(id => shared[id]).Where(pair => articles.Contains(pair.B))],
            [.. story.Articles.SelectMany(id => families[id]).Distinct()]);
    }
}
