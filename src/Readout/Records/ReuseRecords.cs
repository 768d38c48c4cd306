using System.Collections.Immutable;
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
        Passages("passages", shared.Passages);
        json.WriteNumber("coveredOfA", Math.Round(shared.CoveredOfA, 4));
        json.WriteNumber("coveredOfB", Math.Round(shared.CoveredOfB, 4));
        json.WriteString("direction", Names.Of(shared.Direction));
        json.WriteString("reason", shared.Reason);
        json.WriteString("kind", Names.Of(shared.Kind));
        Number(json, "confidence", shared.Confidence is { } sure ? Math.Round(sure, 2) : null);
        json.WriteStartArray("evidence");
        foreach (var evidence in shared.Evidence)
        {
            json.WriteStartObject();
            json.WriteString("kind", Names.Of(evidence.Kind));
            json.WriteString("for", Names.Of(evidence.For));
            json.WriteNumber("weight", Math.Round(evidence.Weight, 2));
            json.WriteString("text", evidence.Text);
            json.WriteEndObject();
        }

        json.WriteEndArray();
        Passages("alike", shared.Alike);

        void Passages(string name, IEnumerable<Passage> passages)
        {
            json.WriteStartArray(name);
            foreach (var passage in passages)
            {
                json.WriteStartObject();
                a.Span("a", passage.A);
                b.Span("b", passage.B);
                json.WriteNumber("same", Math.Round(passage.Same, 3));
                json.WriteString("kind", Names.Of(passage.Kind));
                json.WriteEndObject();
            }

            json.WriteEndArray();
        }
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
            Passages("passages"),
            root.GetProperty("coveredOfA").GetDouble(),
            root.GetProperty("coveredOfB").GetDouble(),
            Names.ParseDirection(Text(root, "direction")!),
            Text(root, "reason"))
        {
            Kind = LaterText(root, "kind") is { } kind ? Names.ParseSharingKind(kind) : SharingKind.Verbatim,
            Confidence = root.TryGetProperty("confidence", out _) ? Number(root, "confidence") : null,
            Evidence = [.. LaterItems(root, "evidence").Select(item => new DirectionEvidence(
                Names.ParseEvidenceKind(Text(item, "kind")!), Names.ParseDirection(Text(item, "for")!), item.GetProperty("weight").GetDouble(), Text(item, "text")!))],
            Alike = Passages("alike"),
        };

        ImmutableArray<Passage> Passages(string name) =>
        [
            .. LaterItems(root, name).Select(item => new Passage(
                Span(item, "a", pointsOfA), Span(item, "b", pointsOfB), item.GetProperty("same").GetDouble(), LaterText(item, "kind") is { } kind ? Names.ParsePassageKind(kind) : PassageKind.Verbatim)),
        ];
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
        json.WriteString("reason", family.Reason);
    });

    public static Family Read(string record)
    {
        using var json = JsonDocument.Parse(record);
        var root = json.RootElement;
        return new Family(Text(root, "family")!, Strings(root, "articles"), Text(root, "origin"), Text(root, "originName"), LaterText(root, "reason"));
    }
}
