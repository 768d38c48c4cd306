using System.Text.Json;
using Readout.Documents;
using Readout.Reuse;
using static Readout.Records.JsonFields;

namespace Readout.Records;

/// <summary>The record of what two articles share. Offsets count in the text of the article they are in.</summary>
public static class SharedTextRecord
{
    /// <param name="pointsOf">the code points of an article's text, by article id</param>
    public static string Write(SharedText shared, Func<string, CodePoints> pointsOf) => Line(json =>
    {
        var (a, b) = (new SpanWriter(json, pointsOf(shared.A)), new SpanWriter(json, pointsOf(shared.B)));
        json.WriteString("a", shared.A);
        json.WriteString("b", shared.B);
        json.WriteStartArray("passages");
        foreach (var passage in shared.Passages)
        {
            json.WriteStartObject();
            a.Span("a", passage.A);
            b.Span("b", passage.B);
            json.WriteNumber("same", Math.Round(passage.Same, 3));
            json.WriteEndObject();
        }

        json.WriteEndArray();
        json.WriteNumber("coveredOfA", Math.Round(shared.CoveredOfA, 4));
        json.WriteNumber("coveredOfB", Math.Round(shared.CoveredOfB, 4));
        json.WriteString("direction", Names.Of(shared.Direction));
        json.WriteString("reason", shared.Reason);
    });

    public static SharedText Read(string record, Func<string, CodePoints> pointsOf)
    {
        using var json = JsonDocument.Parse(record);
        var root = json.RootElement;
        var (a, b) = (Text(root, "a")!, Text(root, "b")!);
        var (pointsOfA, pointsOfB) = (pointsOf(a), pointsOf(b));
        return new SharedText(
            a,
            b,
            [.. Items(root, "passages").Select(item =>
                new Passage(Span(item, "a", pointsOfA), Span(item, "b", pointsOfB), item.GetProperty("same").GetDouble()))],
            root.GetProperty("coveredOfA").GetDouble(),
            root.GetProperty("coveredOfB").GetDouble(),
            Names.ParseDirection(Text(root, "direction")!),
            Text(root, "reason"));
    }
}

public static class FamilyRecord
{
    public static string Write(Family family) => Line(json =>
    {
        json.WriteString("family", family.Id);
        Strings(json, "articles", family.Articles);
        json.WriteString("origin", family.Origin);
        json.WriteString("originName", family.OriginName);
    });

    public static Family Read(string record)
    {
        using var json = JsonDocument.Parse(record);
        var root = json.RootElement;
        return new Family(Text(root, "family")!, Strings(root, "articles"), Text(root, "origin"), Text(root, "originName"));
    }
}
