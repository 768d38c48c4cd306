using System.Text.Json;
using Readout.Documents;
using Readout.Formulations;
using static Readout.Records.JsonFields;

namespace Readout.Records;

/// <summary>The record of one set phrase: sums as in the contract, and every place where it stands.</summary>
public static class FormulationRecord
{
    /// <param name="pointsOf">the code points of an article's text, by article id</param>
    public static string Write(Formulation formulation, Func<string, CodePoints> pointsOf) => Line(json =>
    {
        var uses = formulation.Uses;
        json.WriteString("formulation", formulation.Text);
        json.WriteNumber("uses", uses.Length);
        json.WriteNumber("independentUses", formulation.IndependentUses);
        Strings(json, "articles", uses.Select(use => use.Article).Distinct(StringComparer.Ordinal));
        var dates = uses.Where(use => use.Date is not null).Select(use => use.Date).Order().ToList();
        json.WriteString("firstSeen", Iso(dates.FirstOrDefault()));
        json.WriteString("lastSeen", Iso(dates.LastOrDefault()));
        Strings(json, "speakers", uses.Select(use => use.Speaker).OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal));
        Strings(json, "variants", formulation.Variants);
        json.WriteStartArray("places");
        foreach (var use in uses)
        {
            json.WriteStartObject();
            json.WriteString("article", use.Article);
            new SpanWriter(json, pointsOf(use.Article)).Span("span", use.Span);
            json.WriteString("speaker", use.Speaker);
            json.WriteString("date", Iso(use.Date));
            json.WriteEndObject();
        }

        json.WriteEndArray();
    });

    public static Formulation Read(string record, Func<string, CodePoints> pointsOf)
    {
        using var json = JsonDocument.Parse(record);
        var root = json.RootElement;
        return new Formulation(
            Text(root, "formulation")!,
            [.. Items(root, "places").Select(item =>
            {
                var article = Text(item, "article")!;
                return new FormulationUse(article, Span(item, "span", pointsOf(article)), Text(item, "speaker"), Date(item, "date"));
            })])
        {
            IndependentUses = root.GetProperty("independentUses").GetInt32(),
            Variants = Strings(root, "variants"),
        };
    }
}
