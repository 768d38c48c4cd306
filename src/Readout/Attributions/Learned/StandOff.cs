using System.Collections.Immutable;
using System.Security.Cryptography;
using System.Text.Json;
using Readout.Documents;
using Readout.Ingest;

namespace Readout.Attributions.Learned;

/// <summary>
/// Reads attributions marked by hand as stand-off (see <c>annotations/README.md</c>): one JSON object a line, with offsets in code points of a file that
/// is told by its path and hash. Nested attributions are left out, as PolNeAR leaves them.
/// </summary>
internal static class StandOff
{
    /// <exception cref="InvalidDataException">a text is not the one that was annotated</exception>
    public static IEnumerable<(Document Document, ImmutableArray<GoldAttribution> Gold)> Read(string annotations, string texts, string half)
    {
        foreach (var line in File.ReadLines(annotations))
        {
            using var json = JsonDocument.Parse(line);
            var root = json.RootElement;
            if (!root.GetProperty("half").ValueEquals(half))
            {
                continue;
            }

            var name = root.GetProperty("file").GetString()!;
            var path = Path.Combine(texts, name);
            if (!string.Equals(Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path))), root.GetProperty("sha256").GetString(), StringComparison.Ordinal))
            {
                throw new InvalidDataException($"{path}: not the text that was annotated");
            }

            var document = DocumentReader.Read(path, name, skipped => throw new InvalidDataException($"{skipped.Path}: {skipped.Reason}"))[0];
            var points = new CodePoints(document.Text);
            ImmutableArray<TextSpan> Spans(JsonElement attribution, string role) =>
                [.. attribution.GetProperty(role).EnumerateArray().Select(pair => new TextSpan(points.ToUtf16(pair[0].GetInt32()), points.ToUtf16(pair[1].GetInt32()))).Order()];
            yield return (document,
            [
                .. root.GetProperty("attributions").EnumerateArray().Where(attribution => attribution.GetProperty("within").ValueKind == JsonValueKind.Null)
                    .Select(attribution => new GoldAttribution(
                        Spans(attribution, "source"), Spans(attribution, "cue"), Spans(attribution, "content"), attribution.GetProperty("speaker").GetString())),
            ]);
        }
    }
}
