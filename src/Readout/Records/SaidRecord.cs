using System.Text.Json;
using Readout.Actors;
using Readout.Attributions;
using Readout.Documents;
using static Readout.Records.JsonFields;

namespace Readout.Records;

/// <summary>One attribution outside its article: what the article record says of it, with the article's id and date and the words themselves.</summary>
public static class SaidRecord
{
    public static string Write(Analysis analysis, Attribution attribution) => Line(json =>
    {
        var article = analysis.Article;
        var to = new SpanWriter(json, new CodePoints(article.Text));
        json.WriteString("article", article.Id);
        json.WriteString("attribution", attribution.Id);
        json.WriteString("published", Iso(article.Published?.Date));
        json.WriteString("speaker", attribution.Speaker);
        Strings(json, "speakers", attribution.Speakers);
        json.WriteString("role", RoleOnDay.Of(analysis, attribution));
        json.WriteString("to", attribution.To);
        Strings(json, "via", attribution.Via);
        json.WriteString("kind", Names.Of(attribution.Kind));
        to.Spans("source", attribution.Source);
        to.Spans("cue", attribution.Cue);
        to.Spans("content", attribution.Content);
        Strings(json, "words", attribution.Content.Select(span => span.In(article.Text)));
    });
}
