using System.Text.Json;
using Readout.Documents;
using static Readout.Records.JsonFields;

namespace Readout.Records;

/// <summary>What came with a document outside its text, as kept beside it so that it can be analysed again.</summary>
internal static class DocumentInfoRecord
{
    public static string Write(DocumentInfo info) => Line(json =>
    {
        json.WriteString("title", info.Title);
        json.WriteString("published", Iso(info.Published));
        json.WriteString("publishedBasis", info.PublishedBasis);
        json.WriteString("publishedAt", info.PublishedAt);
        json.WriteString("updated", info.Updated);
        Strings(json, "authors", info.Authors);
        json.WriteString("language", info.Language);
        json.WriteString("agency", info.Agency);
        json.WriteString("url", info.Url);
        json.WriteString("outlet", info.Outlet);
        json.WriteNumber("bodyStart", info.BodyStart);
        json.WriteStartArray("marks");
        foreach (var mark in info.Marks)
        {
            // Counted in UTF-16 code units: kept for this program, not for the outside.
            json.WriteStartArray();
            json.WriteNumberValue(mark.Span.Start);
            json.WriteNumberValue(mark.Span.End);
            json.WriteStringValue(Names.Of(mark.Kind));
            json.WriteEndArray();
        }

        json.WriteEndArray();
    });
}
