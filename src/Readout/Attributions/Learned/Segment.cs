using System.Collections.Immutable;
using Readout.Learning;

namespace Readout.Attributions.Learned;

/// <summary>
/// The three roles of an attribution. One label a token is enough, since in practice no word has two roles (PolNeAR: Newell, Margolin and Ruths,
/// LREC 2018, marks only the outermost of nested attributions).
/// </summary>
internal enum Role
{
    Source,
    Cue,
    Content,
}

/// <summary>A run of tokens with one role.</summary>
/// <param name="Sequence">which paragraph</param>
/// <param name="Certainty">the least probable of its labels</param>
internal readonly record struct Segment(Role Role, int First, int End, int Sequence, float Certainty = 1)
{
    public static List<Segment> In(Tagging tagging)
    {
        var segments = new List<Segment>();
        for (var p = 0; p < tagging.Paragraphs.Length; p++)
        {
            var first = tagging.Paragraphs[p];
            var end = p + 1 < tagging.Paragraphs.Length ? tagging.Paragraphs[p + 1] : tagging.Labels.Length;
            segments.AddRange(SpanLabels.Spans(tagging.Labels[first..end])
                .Select(span => new Segment((Role)span.Kind, first + span.First, first + span.End, p, Least(tagging, first + span.First, first + span.End))));
        }

        return segments;
    }

    private static float Least(Tagging tagging, int first, int end)
    {
        var least = 1f;
        for (var i = first; i < end; i++)
        {
            least = Math.Min(least, tagging.Probability(i, tagging.Labels[i]));
        }

        return least;
    }
}
