using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Attributions;

/// <summary>Puts findings in the order of the text and each inside the smallest one whose content holds it.</summary>
internal static class Nesting
{
    // Findings that could hold another one lie close by: contents are no longer than a clause.
    private const int FarthestHolder = 24;

    public static ImmutableArray<AttributionSpans> Order(Reading text, List<Finding> found)
    {
        var order = WithoutHalfReports(found).OrderBy(Start).ThenBy(End).ThenBy(finding => finding.Cue?.First ?? 0).ToList();
        var result = ImmutableArray.CreateBuilder<AttributionSpans>(order.Count);
        for (var i = 0; i < order.Count; i++)
        {
            var within = -1;
            for (var j = Math.Max(0, i - FarthestHolder); j < Math.Min(order.Count, i + FarthestHolder); j++)
            {
                if (j != i && order[j].Holds(order[i]) && !order[i].Holds(order[j])
                    && (within < 0 || Length(order[j]) < Length(order[within])))
                {
                    within = j;
                }
            }

            var finding = order[i];
            result.Add(new AttributionSpans(
                finding.Source is { } source ? [text.SpanOf(source)] : [],
                finding.Cue is { } cue ? [text.SpanOf(cue)] : [],
                [.. finding.Content.OrderBy(piece => piece.First).Select(text.SpanOf)],
                within,
                finding.Confidence));
        }

        return result.ToImmutable();
    }

    // Inside what somebody reports, only speech is a further attribution; wishes and views there are part of the content.
    private static List<Finding> WithoutHalfReports(List<Finding> found)
    {
        var kept = new List<Finding>(found.Count);
        for (var i = 0; i < found.Count; i++)
        {
            var held = false;
            for (var j = Math.Max(0, i - FarthestHolder); j < Math.Min(found.Count, i + FarthestHolder) && !held && !found[i].IsSpeech; j++)
            {
                held = j != i && found[j].Holds(found[i]) && !found[i].Holds(found[j]);
            }

            if (!held)
            {
                kept.Add(found[i]);
            }
        }

        return kept;
    }

    private static int Start(Finding finding) => Math.Min(finding.First, finding.Content.Min(piece => piece.First));

    private static int End(Finding finding) =>
        Math.Max(Math.Max(finding.Source?.End ?? 0, finding.Cue?.End ?? 0), finding.Content.Max(piece => piece.End));

    private static int Length(Finding finding) => finding.Content.Sum(piece => piece.Length);
}
