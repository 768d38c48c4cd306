using System.Buffers;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Readout.Documents;

namespace Readout.Records;

/// <summary>How single fields of records are written and read.</summary>
internal static class JsonFields
{
    public static readonly JsonWriterOptions WriterOptions = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };

    /// <summary>One record as a line without its line end.</summary>
    public static string Line(Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer, WriterOptions))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }

        return Encoding.UTF8.GetString(buffer.WrittenSpan);
    }

    public static string? Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static void Strings(Utf8JsonWriter json, string key, IEnumerable<string> values)
    {
        json.WriteStartArray(key);
        foreach (var value in values)
        {
            json.WriteStringValue(value);
        }

        json.WriteEndArray();
    }

    /// <summary>A number as short as it can be: whole numbers without a fraction.</summary>
    public static void Number(Utf8JsonWriter json, string key, double? value)
    {
        if (value is null)
        {
            json.WriteNull(key);
        }
        else if (Math.Abs(value.Value) < 1e15 && value.Value == Math.Floor(value.Value))
        {
            json.WriteNumber(key, (long)value.Value);
        }
        else if (double.IsFinite(value.Value))
        {
            json.WriteNumber(key, value.Value);
        }
        else
        {
            json.WriteNull(key);
        }
    }

    public static JsonElement.ArrayEnumerator Items(JsonElement element, string key) => element.GetProperty(key).EnumerateArray();

    public static string? Text(JsonElement element, string key) => element.GetProperty(key).GetString();

    /// <summary>A field that records written by earlier programs lack.</summary>
    public static string? LaterText(JsonElement element, string key) => element.TryGetProperty(key, out var value) ? value.GetString() : null;

    /// <summary>A list that records of before do not have.</summary>
    public static IEnumerable<JsonElement> LaterItems(JsonElement element, string key) =>
        element.TryGetProperty(key, out var items) ? items.EnumerateArray() : [];

    public static double? Number(JsonElement element, string key) =>
        element.GetProperty(key) is { ValueKind: JsonValueKind.Number } number ? number.GetDouble() : null;

    public static ImmutableArray<string> Strings(JsonElement element, string key) => [.. Items(element, key).Select(item => item.GetString()!)];

    public static DateOnly? Date(JsonElement element, string key) => ParseDate(Text(element, key));

    public static DateOnly? ParseDate(string? iso) =>
        iso is null ? null : DateOnly.ParseExact(iso, "yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static TextSpan? OptionalSpan(JsonElement element, string key, CodePoints points) =>
        element.GetProperty(key) is { ValueKind: JsonValueKind.Array } pair ? Span(pair, points) : null;

    public static TextSpan Span(JsonElement element, string key, CodePoints points) => Span(element.GetProperty(key), points);

    public static IEnumerable<TextSpan> Spans(JsonElement element, string key, CodePoints points) =>
        Items(element, key).Select(pair => Span(pair, points));

    public static TextSpan Span(JsonElement pair, CodePoints points) =>
        new(points.ToUtf16(pair[0].GetInt32()), points.ToUtf16(pair[1].GetInt32()));
}
