using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Attributions.Learned;

/// <summary>Texts with attributions marked by hand, on which the whole program is scored.</summary>
public sealed class AttributionEvaluation
{
    private readonly List<(Document Document, ImmutableArray<GoldAttribution> Gold)> _annotated;

    private AttributionEvaluation(IEnumerable<(Document Document, ImmutableArray<GoldAttribution> Gold)> annotated) => _annotated = [.. annotated];

    public int Texts => _annotated.Count;

    public static AttributionEvaluation OfPolNear(string data, string part) => new(PolNear.Read(Path.Combine(data, "polnear", part)));

    /// <summary>One half of the readouts annotated by hand.</summary>
    public static AttributionEvaluation OfReadouts(string data, string annotations, string half) => new(StandOff.Read(annotations, Path.Combine(data, "readouts"), half));

    public AttributionScore Score(AnalysisOptions options)
    {
        var score = new AttributionScore();
        foreach (var (item, found) in _annotated.AsParallel().AsOrdered().Select(item => (item, Extract(item.Document, options))))
        {
            score.Add(item.Document.Text, item.Gold, found);
        }

        return score;
    }

    // In offsets of the document, so that an article cut in two loses nothing.
    private static List<ScoredAttribution> Extract(Document document, AnalysisOptions options)
    {
        var points = new CodePoints(document.Text);
        return
        [
            .. Analyzer.Analyze(document, options).SelectMany(analysis =>
            {
                var start = points.ToUtf16(analysis.Article.StartInCodePoints);
                ImmutableArray<TextSpan> Move(ImmutableArray<TextSpan> spans) => [.. spans.Select(span => span.Shift(start))];
                return analysis.Attributions.Where(attribution => attribution.Within is null).Select(attribution => new ScoredAttribution(
                    Move(attribution.Source), Move(attribution.Cue), Move(attribution.Content), attribution.Speaker, attribution.Confidence));
            }),
        ];
    }
}
