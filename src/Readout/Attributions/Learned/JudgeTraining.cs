using System.Collections.Immutable;
using Readout.Documents;
using Readout.Learning;

namespace Readout.Attributions.Learned;

/// <summary>Trains the judge on proposals in articles that neither the tagger nor the linker had seen, against what was marked by hand.</summary>
internal static class JudgeTraining
{
    public static Judge Fit(IEnumerable<(AnnotatedArticle Article, Tagging Tagging, Linker Linker)> articles)
    {
        var ofLearned = new List<(double[] Evidence, bool Right, double Weight)>();
        var ofRules = new List<(double[] Evidence, bool Right, double Weight)>();
        foreach (var cases in articles.AsParallel().AsOrdered().Select(item => Cases(item.Article, item.Tagging, item.Linker)))
        {
            foreach (var (proposal, evidence, right) in cases)
            {
                (proposal.Learned is null ? ofRules : ofLearned).Add((evidence, right, 1));
            }
        }

        return new Judge(LogisticModel.Fit(ofLearned), LogisticModel.Fit(ofRules));
    }

    // What the rules see inside another's content is not judged: only outermost attributions are marked.
    private static List<(Proposal Proposal, double[] Evidence, bool Right)> Cases(AnnotatedArticle article, Tagging tagging, Linker linker)
    {
        var text = new Reading(article.Article, article.Tokens, article.Sentences);
        var proposals = LearnedAttributions.Propose(text, tagging, linker, Topics.Without(text, article.ByRules));
        var evidence = new Evidence(text, tagging, proposals);
        var judged = Enumerable.Range(0, proposals.Count).Where(i => !proposals[i].IsInner).ToList();
        var right = AttributionScore.Match(article.Article.Text, article.Gold, [.. judged.Select(i => Spans(text, proposals[i].Settled))]);
        return [.. judged.Select((i, at) => (proposals[i], evidence.Of(i), right[at]))];
    }

    private static GoldAttribution Spans(Reading text, Wording wording)
    {
        ImmutableArray<TextSpan> Of(Run? run) => run is { } words ? [text.SpanOf(words)] : [];
        return new GoldAttribution(Of(wording.Source), Of(wording.Cue), [.. wording.Content.Select(text.SpanOf)]);
    }
}
