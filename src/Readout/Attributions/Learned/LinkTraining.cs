using System.Collections.Immutable;
using Readout.Documents;
using Readout.Learning;

namespace Readout.Attributions.Learned;

/// <summary>Trains the linker on tags of articles that the tagger had not seen, against what was marked by hand.</summary>
internal static class LinkTraining
{
    private const int Rounds = 6;
    private const ulong Seed = 1;

    public static Linker Fit(IEnumerable<(AnnotatedArticle Article, Tagging Tagging)> tagged)
    {
        var cues = new List<Choice>();
        var sources = new List<Choice>();
        foreach (var (articleCues, articleSources) in tagged.AsParallel().AsOrdered().Select(item => Choices(item.Article, Segment.In(item.Tagging))))
        {
            cues.AddRange(articleCues);
            sources.AddRange(articleSources);
        }

        return new Linker(Ranker.Train(cues, Rounds, Seed), Ranker.Train(sources, Rounds, Seed));
    }

    private static (List<Choice> Cues, List<Choice> Sources) Choices(AnnotatedArticle article, List<Segment> segments)
    {
        var features = new LinkFeatures(new Reading(article.Article, article.Tokens, article.Sentences), segments);
        var paragraphs = segments.ToLookup(segment => segment.Sequence);
        var gold = article.Gold.Select(item => (Source: TokensOf(item.Source), Cue: TokensOf(item.Cue), Content: TokensOf(item.Content))).ToList();
        var cueChoices = new List<Choice>();
        var sourceChoices = new List<Choice>();
        if (gold.Count == 0)
        {
            return (cueChoices, sourceChoices);
        }

        foreach (var content in segments.Where(segment => segment.Role == Role.Content))
        {
            var cues = Linker.CuesFor(paragraphs, content);
            var marked = gold.MaxBy(item => Shared(content, item.Content));
            if (cues.Count > 0 && Shared(content, marked.Content) > 0)
            {
                Take(cueChoices, [.. cues.Select(cue => features.Pair(content, cue, 0)), features.NoCue(content, cues)], [.. cues.Select(cue => Shared(cue, marked.Cue) > 0)], noneIsRight: true);
            }
        }

        foreach (var cue in segments.Where(segment => segment.Role == Role.Cue))
        {
            var sources = Linker.SourcesFor(paragraphs, cue);
            var marked = gold.MaxBy(item => Shared(cue, item.Cue));
            if (sources.Count > 0 && Shared(cue, marked.Cue) > 0)
            {
                var side = Linker.SideOf([.. paragraphs[cue.Sequence].Where(segment => segment.Role == Role.Content && Shared(segment, marked.Content) > 0)], cue);
                Take(
                    sourceChoices, [.. sources.Select(source => features.Pair(source, cue, side)), features.NoSource(cue, sources, side)],
                    [.. sources.Select(source => Shared(source, marked.Source) > 0)], noneIsRight: marked.Source.Count == 0);
            }
        }

        return (cueChoices, sourceChoices);

        HashSet<int> TokensOf(ImmutableArray<TextSpan> spans) => [.. spans.SelectMany(span =>
        {
            var (first, end) = article.Tokens.StartingIn(span);
            return Enumerable.Range(first, end - first);
        })];
    }

    // Where the tagger missed what would be right, there is nothing to learn, unless none is right.
    private static void Take(List<Choice> choices, List<List<uint>> candidates, List<bool> right, bool noneIsRight)
    {
        var some = right.Contains(true);
        if (some || noneIsRight)
        {
            choices.Add(new Choice(candidates, [.. right, !some]));
        }
    }

    private static int Shared(Segment segment, HashSet<int> tokens) =>
        Enumerable.Range(segment.First, segment.End - segment.First).Count(tokens.Contains);
}
