using System.Collections.Immutable;
using System.Globalization;
using System.Text.RegularExpressions;
using Readout.Documents;

namespace Readout.Attributions.Learned;

/// <summary>One attribution as annotators marked it: spans of the text in each role, and the speaker's full name where they told it.</summary>
internal sealed record GoldAttribution(ImmutableArray<TextSpan> Source, ImmutableArray<TextSpan> Cue, ImmutableArray<TextSpan> Content, string? Speaker = null);

/// <summary>
/// Reads a split of PolNeAR (Newell, Margolin and Ruths, LREC 2018): <c>text/*.txt</c> with brat stand-off in <c>attributions/*.ann</c>.
/// Where several people annotated an article, the first by name counts.
/// </summary>
internal static partial class PolNear
{
    public static IEnumerable<(Document Document, ImmutableArray<GoldAttribution> Gold)> Read(string folder)
    {
        var annotations = Directory.EnumerateFiles(Path.Combine(folder, "attributions"), "*.ann").Order(StringComparer.Ordinal).ToList();
        foreach (var path in Directory.EnumerateFiles(Path.Combine(folder, "text"), "*.txt").Order(StringComparer.Ordinal))
        {
            var stem = Path.GetFileNameWithoutExtension(path);
            var annotation = annotations.Find(file => Path.GetFileNameWithoutExtension(file) is var name
                && (string.Equals(name, stem, StringComparison.Ordinal)
                    || (name.StartsWith(stem + "_", StringComparison.Ordinal) && !name.AsSpan(stem.Length + 1).Contains('_'))));
            if (annotation is not null)
            {
                yield return (new Document(Path.GetFileName(path), File.ReadAllText(path)), ReadAnnotations(File.ReadLines(annotation)));
            }
        }
    }

    internal static ImmutableArray<GoldAttribution> ReadAnnotations(IEnumerable<string> lines)
    {
        var spans = new Dictionary<string, ImmutableArray<TextSpan>>(StringComparer.Ordinal);
        var events = new List<string>();
        foreach (var line in lines)
        {
            // T3<tab>Content 115 290;300 310<tab>words. The words may hold line breaks, so a line need not be an annotation.
            if (TextBound().Match(line) is { Success: true } bound)
            {
                spans[bound.Groups["id"].Value] = [.. bound.Groups["offsets"].Value.Split(';').Select(pair =>
                {
                    var blank = pair.IndexOf(' ', StringComparison.Ordinal);
                    return new TextSpan(int.Parse(pair.AsSpan(0, blank), CultureInfo.InvariantCulture), int.Parse(pair.AsSpan(blank + 1), CultureInfo.InvariantCulture));
                })];
            }
            else if (Event().Match(line) is { Success: true } @event)
            {
                events.Add(@event.Groups["roles"].Value);
            }
        }

        var gold = ImmutableArray.CreateBuilder<GoldAttribution>();
        foreach (var roles in events.Where(line => line.StartsWith("Attribution", StringComparison.Ordinal)))
        {
            // Attribution:T4 Content:T3 Content2:T9 Cue:T2 Source:T1
            ImmutableArray<TextSpan> Of(string role) =>
            [
                .. Filler().Matches(roles).Where(filler => filler.Groups["role"].ValueSpan.SequenceEqual(role))
                    .SelectMany(filler => spans.GetValueOrDefault(filler.Groups["id"].Value, [])).Order(),
            ];
            var attribution = new GoldAttribution(Of("Source"), Of("Cue"), Of("Content"));
            if (attribution.Source.Length + attribution.Cue.Length + attribution.Content.Length > 0)
            {
                gold.Add(attribution);
            }
        }

        return gold.ToImmutable();
    }

    [GeneratedRegex(@"^(?<id>T\d+)\t\S+ (?<offsets>\d+ \d+(;\d+ \d+)*)\t", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex TextBound();

    [GeneratedRegex(@"^E\d+\t(?<roles>.+)$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Event();

    [GeneratedRegex(@"\b(?<role>[A-Z][a-z]+)\d*:(?<id>T\d+)\b", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture)]
    private static partial Regex Filler();
}
