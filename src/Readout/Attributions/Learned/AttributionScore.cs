using System.Collections.Immutable;
using System.Globalization;
using Readout.Articles;
using Readout.Documents;

namespace Readout.Attributions.Learned;

/// <summary>
/// How well found attributions agree with those marked by hand. A: one to one, the contents share at least half of their words (Jaccard);
/// A+src: and the sources share a word, or both have none. Only outermost attributions count.
/// </summary>
public sealed class AttributionScore
{
    private const double SameContent = 0.5;

    public int Gold { get; private set; }

    public int Found { get; private set; }

    public int Right { get; private set; }

    public int RightWithSource { get; private set; }

    public double F1 => Of(Right);

    public double F1WithSource => Of(RightWithSource);

    public override string ToString() => string.Create(
        CultureInfo.InvariantCulture, $"A {F1:F3}, A+src {F1WithSource:F3} ({Gold} marked, {Found} found)");

    /// <summary>The whole program on PolNeAR's development part.</summary>
    public static AttributionScore OnPolNear(string data) => On(PolNear.Read(Path.Combine(data, "polnear", "dev")));

    /// <summary>The whole program on the test half of the readouts annotated by hand.</summary>
    public static AttributionScore OnReadouts(string data, string annotations) => On(StandOff.Read(annotations, Path.Combine(data, "readouts"), "test"));

    private static AttributionScore On(IEnumerable<(Document Document, ImmutableArray<GoldAttribution> Gold)> annotated)
    {
        var score = new AttributionScore();
        foreach (var (document, gold, found) in annotated.AsParallel().AsOrdered().Select(item => (item.Document, item.Gold, Extract(item.Document))))
        {
            score.Add(Tokenizer.Tokenize(document.Text), gold, found);
        }

        return score;
    }

    // In offsets of the document, so that an article cut in two loses nothing.
    private static List<GoldAttribution> Extract(Document document)
    {
        var points = new CodePoints(document.Text);
        return
        [
            .. Analyzer.Analyze(document, AnalysisOptions.Default).SelectMany(analysis =>
            {
                var start = points.ToUtf16(analysis.Article.StartInCodePoints);
                ImmutableArray<TextSpan> Move(ImmutableArray<TextSpan> spans) => [.. spans.Select(span => span.Shift(start))];
                return analysis.Attributions.Where(attribution => attribution.Within is null)
                    .Select(attribution => new GoldAttribution(Move(attribution.Source), Move(attribution.Cue), Move(attribution.Content)));
            }),
        ];
    }

    private void Add(Layer<Token> tokens, ImmutableArray<GoldAttribution> gold, List<GoldAttribution> found)
    {
        var golds = gold.Where(item => item.Content.Length > 0).Select(item => Words(tokens, item)).ToList();
        var founds = found.Where(item => item.Content.Length > 0).Select(item => Words(tokens, item)).ToList();
        Gold += golds.Count;
        Found += founds.Count;
        var pairs = new List<(double Content, int Source, int Cue, int G, int F)>();
        for (var g = 0; g < golds.Count; g++)
        {
            for (var f = 0; f < founds.Count; f++)
            {
                var shared = golds[g].Content.Count(founds[f].Content.Contains);
                var likeness = (double)shared / (golds[g].Content.Count + founds[f].Content.Count - shared);
                if (likeness >= SameContent)
                {
                    pairs.Add((likeness, golds[g].Source.Count(founds[f].Source.Contains), golds[g].Cue.Count(founds[f].Cue.Contains), g, f));
                }
            }
        }

        var usedGold = new HashSet<int>();
        var usedFound = new HashSet<int>();
        foreach (var pair in pairs.OrderByDescending(pair => pair.Content).ThenByDescending(pair => pair.Source).ThenByDescending(pair => pair.Cue).ThenBy(pair => pair.G).ThenBy(pair => pair.F))
        {
            if (!usedGold.Contains(pair.G) && !usedFound.Contains(pair.F))
            {
                usedGold.Add(pair.G);
                usedFound.Add(pair.F);
                Right++;
                RightWithSource += pair.Source > 0 || (golds[pair.G].Source.Count == 0 && founds[pair.F].Source.Count == 0) ? 1 : 0;
            }
        }
    }

    private static (HashSet<int> Source, HashSet<int> Cue, HashSet<int> Content) Words(Layer<Token> tokens, GoldAttribution attribution) =>
        (Words(tokens, attribution.Source), Words(tokens, attribution.Cue), Words(tokens, attribution.Content));

    private static HashSet<int> Words(Layer<Token> tokens, ImmutableArray<TextSpan> spans) =>
    [
        .. spans.SelectMany(span =>
        {
            var first = tokens.IndexAt(span.Start) is >= 0 and var at ? at : tokens.FirstFrom(span.Start);
            return Enumerable.Range(first, Math.Max(0, tokens.FirstFrom(span.End) - first));
        }),
    ];

    private double Of(int right) => Gold + Found == 0 ? 0 : 2.0 * right / (Gold + Found);
}
