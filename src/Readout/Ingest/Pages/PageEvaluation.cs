using System.IO.Compression;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Readout.Documents;

namespace Readout.Ingest.Pages;

/// <summary>How many annotated pages have their headline, day, authors and outlet right.</summary>
/// <param name="Misses">page and field, what was found and what is right</param>
public sealed record PageEvaluation(int Pages, int Headlines, int Days, int Authors, int Outlets, IReadOnlyList<string> Misses)
{
    /// <param name="folder">with <c>html/ID.html.gz</c></param>
    /// <param name="annotations">lines with page, headline (a hash of its words), published, authors, outlet</param>
    public static PageEvaluation Of(string folder, string annotations)
    {
        int pages = 0, headlines = 0, days = 0, authors = 0, outlets = 0;
        var misses = new List<string>();
        foreach (var line in File.ReadLines(annotations))
        {
            using var parsed = JsonDocument.Parse(line);
            var gold = parsed.RootElement;
            var id = gold.GetProperty("page").GetString()!;
            using var packed = new GZipStream(File.OpenRead(Path.Combine(folder, "html", id + ".html.gz")), CompressionMode.Decompress);
            using var reader = new StreamReader(packed, Encoding.UTF8);
            var document = PageReader.Read(id, reader.ReadToEnd());
            pages++;
            if (document is null)
            {
                misses.Add(id + ": nothing found");
                continue;
            }

            var info = document.Info;
            var headline = info.Marks.FirstOrDefault(mark => mark.Kind == BlockKind.Headline).Span.In(document.Text);
            headlines += Check("headline", HashOf(headline), gold.GetProperty("headline").GetString()!, headline);
            days += Check("day", info.Published?.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture) ?? "", gold.GetProperty("published").GetString()!, info.PublishedBasis);
            authors += Check("authors", Set(info.Authors), Set(gold.GetProperty("authors").EnumerateArray().Select(author => author.GetString()!)), "");
            outlets += Check("outlet", Letters(info.Outlet ?? ""), Letters(gold.GetProperty("outlet").GetString()!), info.Outlet ?? "none");

            int Check(string field, string found, string right, string note)
            {
                if (found == right)
                {
                    return 1;
                }

                misses.Add($"{id[..8]} {field}: {found} ({note}), right: {right}");
                return 0;
            }
        }

        return new PageEvaluation(pages, headlines, days, authors, outlets, misses);
    }

    /// <summary>A headline's words as annotations keep them: hashed, for the words are somebody's.</summary>
    public static string HashOf(string headline) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join(' ', GoldBlocks.WordsOf(headline.ToLowerInvariant())))).AsSpan(0, 8));

    private static string Set(IEnumerable<string> names) => string.Join(", ", names.Select(name => Knowledge.Outlets.Find(name)?.Name ?? name).Select(name => name.ToLowerInvariant()).Order(StringComparer.Ordinal));

    // "The Quay Press", "quaypress.com", "Quay Press" are one.
    private static string Letters(string outlet)
    {
        var name = (Knowledge.Outlets.Find(outlet)?.Name ?? outlet).ToLowerInvariant();
        name = name.StartsWith("the ", StringComparison.Ordinal) ? name[4..] : name;
        foreach (var end in (ReadOnlySpan<string>)[".com", ".net", ".org", ".ru", ".info", ".it", ".com.br"])
        {
            name = name.EndsWith(end, StringComparison.Ordinal) ? name[..^end.Length] : name;
        }

        return string.Concat(name.Where(char.IsLetterOrDigit));
    }
}
