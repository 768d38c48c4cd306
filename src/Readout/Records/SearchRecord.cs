using Readout.Documents;
using static Readout.Records.JsonFields;

namespace Readout.Records;

/// <summary>An article that holds what was searched for, and where.</summary>
public static class SearchRecord
{
    public static string Write(Analysis analysis, IEnumerable<TextSpan> spans) => Line(json =>
    {
        json.WriteString("article", analysis.Article.Id);
        json.WriteString("document", analysis.Article.Document);
        json.WriteString("published", Iso(analysis.Article.Published?.Date));
        json.WriteString("title", analysis.Article.DisplayTitle);
        new SpanWriter(json, new CodePoints(analysis.Article.Text)).Spans("spans", spans);
    });
}
