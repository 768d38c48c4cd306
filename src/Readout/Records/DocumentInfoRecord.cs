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
        json.WriteString("url", info.Url);
        json.WriteString("outlet", info.Outlet);
        json.WriteNumber("bodyStart", info.BodyStart);
    });
}
