using Readout.Documents;
using Readout.Reuse;
using static Readout.Records.JsonFields;

namespace Readout.Records;

/// <summary>Two articles side by side: the shares first, then one record a segment.</summary>
public static class ComparisonRecord
{
    public static IEnumerable<string> Write(Analysis a, Analysis b, Comparison comparison)
    {
        var (pointsOfA, pointsOfB) = (new CodePoints(a.Article.Text), new CodePoints(b.Article.Text));
        yield return Line(json =>
        {
            json.WriteString("a", a.Article.Id);
            json.WriteString("b", b.Article.Id);
            json.WriteNumber("coveredOfA", Math.Round(comparison.CoveredOfA, 4));
            json.WriteNumber("coveredOfB", Math.Round(comparison.CoveredOfB, 4));
        });
        foreach (var segment in comparison.Segments)
        {
            yield return Line(json =>
            {
                var (inA, inB) = (new SpanWriter(json, pointsOfA), new SpanWriter(json, pointsOfB));
                json.WriteString("segment", NameOf(segment.Kind));
                inA.Span("a", segment.A);
                inB.Span("b", segment.B);
                json.WriteStartArray("changes");
                foreach (var change in segment.Changes)
                {
                    json.WriteStartObject();
                    inA.Span("a", change.A);
                    inB.Span("b", change.B);
                    json.WriteEndObject();
                }

                json.WriteEndArray();
            });
        }
    }

    private static string NameOf(SegmentKind kind) => kind switch
    {
        SegmentKind.OnlyA => "only a",
        SegmentKind.OnlyB => "only b",
        _ => Names.Of(kind),
    };
}
