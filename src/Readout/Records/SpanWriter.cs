using System.Text.Json;
using Readout.Documents;

namespace Readout.Records;

/// <summary>Writes UTF-16 spans of one text as pairs of code-point offsets.</summary>
public sealed class SpanWriter(Utf8JsonWriter json, CodePoints points)
{
    public void Span(string key, TextSpan? span)
    {
        if (span is { } value)
        {
            json.WritePropertyName(key);
            Value(value);
        }
        else
        {
            json.WriteNull(key);
        }
    }

    public void Spans(string key, IEnumerable<TextSpan> spans)
    {
        json.WriteStartArray(key);
        foreach (var span in spans)
        {
            Value(span);
        }

        json.WriteEndArray();
    }

    public void Value(TextSpan span)
    {
        json.WriteStartArray();
        json.WriteNumberValue(points.FromUtf16(span.Start));
        json.WriteNumberValue(points.FromUtf16(span.End));
        json.WriteEndArray();
    }
}
