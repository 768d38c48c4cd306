using System.Collections.Immutable;
using System.Globalization;
using Readout.Documents;
using Readout.Ingest.Pages;
using Readout.Knowledge;

namespace Readout.Ingest.Exports;

/// <summary>
/// The text exports of press databases, many articles in a file: Factiva's with two-letter field codes (<c>HD</c>, <c>BY</c>, <c>PD</c>, <c>SN</c>, <c>LP</c>, <c>TD</c>), its
/// display format, and LexisNexis's with <c>LENGTH:</c>, <c>BYLINE:</c>, <c>BODY:</c>. As the databases' help pages describe them.
/// </summary>
internal static class DatabaseExport
{
    private const string Factiva = "Factiva";

    private const string Lexis = "LexisNexis";

    private const int MostOfSection = 25;

    private static readonly string[] Codes = ["SE", "HD", "CR", "BY", "WC", "PD", "ET", "SN", "SC", "ED", "PG", "LA", "CY", "LP", "TD", "CT", "RF", "CO", "IN", "NS", "RE", "IPC", "IPD", "PUB", "AN", "ART", "CLM", "VOL", "NGC", "GC", "DLN"];

    private static readonly string[] Labels = ["BYLINE", "SECTION", "LENGTH", "DATELINE", "HIGHLIGHT", "BODY", "LOAD-DATE", "LANGUAGE", "PUBLICATION-TYPE", "SUBJECT", "GRAPHIC", "CORRECTION", "COUNTRY", "CITY", "STATE", "PERSON", "COMPANY", "GEOGRAPHIC", "ORGANIZATION", "URL", "DISTRIBUTION", "JOURNAL-CODE", "TYPE", "SERIES", "EDITION", "COPYRIGHT", "INDUSTRY", "TICKER"];

    /// <summary>The articles of an export; null when the text is none.</summary>
    public static IReadOnlyList<Document>? Read(string name, string text)
    {
        var lines = text.ReplaceLineEndings("\n").Split('\n');
        var articles = IsCoded(lines) ? ByCodes(lines) : IsLexis(lines) ? ByLabels(lines) : IsDisplayed(lines) ? Displayed(lines) : null;
        if (articles is null)
        {
            return null;
        }

        var documents = new List<Document>();
        foreach (var article in articles)
        {
            if (article.Build(string.Create(CultureInfo.InvariantCulture, $"{name}#{documents.Count + 1}")) is { } document)
            {
                documents.Add(document);
            }
        }

        return documents.Count == 0 ? null : documents;
    }

    // "HD" alone or with text behind four spaces, and a date and source of the same form: one code alone may be anything.
    private static bool IsCoded(string[] lines) => Has(lines, "HD") && Has(lines, "PD") && Has(lines, "SN") && (Has(lines, "LP") || Has(lines, "TD"));

    private static bool Has(string[] lines, string code) => lines.Any(line => Code(line) == code);

    private static string? Code(string line)
    {
        var trimmed = line.TrimEnd();
        foreach (var code in Codes)
        {
            if (trimmed.StartsWith(code, StringComparison.Ordinal) && (trimmed.Length == code.Length || trimmed.AsSpan(code.Length).StartsWith("  ") || trimmed[code.Length] == '\t'))
            {
                return code;
            }
        }

        return null;
    }

    private static IEnumerable<ExportedArticle> ByCodes(string[] lines)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        string? code = null;
        foreach (var line in lines.Append("HD"))
        {
            if (Code(line) is { } next)
            {
                if (next is "HD" or "SE" && fields.ContainsKey("HD") && (fields.ContainsKey("AN") || fields.ContainsKey("TD") || fields.ContainsKey("LP")))
                {
                    yield return OfCodes(fields);
                    fields = new Dictionary<string, string>(StringComparer.Ordinal);
                }

                code = next;
                fields[code] = line.TrimEnd()[code.Length..].Trim();
            }
            else if (code is not null && !line.StartsWith("Document ", StringComparison.Ordinal))
            {
                fields[code] = (fields[code] + "\n" + line.Trim()).TrimStart('\n');
            }
        }
    }

    private static ExportedArticle OfCodes(Dictionary<string, string> fields) => new()
    {
        Source = Factiva,
        Headline = fields.GetValueOrDefault("HD"),
        Text = (fields.GetValueOrDefault("LP")?.Trim() + "\n\n" + fields.GetValueOrDefault("TD")?.Trim()).Trim(),
        Published = fields.GetValueOrDefault("PD")?.Trim(),
        Authors = AuthorReader.Clean([Line(fields.GetValueOrDefault("BY"))]),
        Outlet = Line(fields.GetValueOrDefault("SN")),
        Agency = Outlets.Find(Line(fields.GetValueOrDefault("SN"))) is { Kind: OutletKind.Agency } agency ? agency.Name : null,
        Language = LanguageCode(Line(fields.GetValueOrDefault("LA"))),
    };

    private static string Line(string? text) => WhiteSpace.Collapse(text ?? "");

    // Display format: headline, then lines such as "512 words", "9 May 2025", the source, its code, the language, the copyright; at the end "Document ABC0000020250509el590000a".
    private static bool IsDisplayed(string[] lines) => lines.Any(IsDocumentLine) && lines.Any(line => WordCount(line) is not null);

    private static bool IsDocumentLine(string line)
    {
        var trimmed = line.TrimEnd();
        return trimmed.StartsWith("Document ", StringComparison.Ordinal) && trimmed.Length is >= 30 and <= 40 && !trimmed[9..].Contains(' ', StringComparison.Ordinal) && trimmed.Count(char.IsDigit) >= 12;
    }

    // "512 words", "1,204 words"
    private static int? WordCount(string line)
    {
        var trimmed = line.Trim();
        return trimmed.EndsWith(" words", StringComparison.Ordinal)
            && int.TryParse(trimmed.AsSpan(0, trimmed.Length - 6), NumberStyles.AllowThousands, CultureInfo.InvariantCulture, out var count) ? count : null;
    }

    private static IEnumerable<ExportedArticle> Displayed(string[] lines)
    {
        var article = new List<string>();
        foreach (var line in lines)
        {
            if (!IsDocumentLine(line))
            {
                article.Add(line.Trim());
                continue;
            }

            if (OfDisplay(article) is { } read)
            {
                yield return read;
            }

            article.Clear();
        }
    }

    private static ExportedArticle? OfDisplay(List<string> lines)
    {
        var count = lines.FindIndex(line => WordCount(line) is not null);
        if (count < 0)
        {
            return null;
        }

        var above = lines.Take(count).Where(line => line.Length > 0).ToList();
        var byline = above.Count > 1 && above[^1].Length < 80 && !above[^1].EndsWith('.') ? above[^1] : null;
        above.RemoveRange(above.Count - (byline is null ? 0 : 1), byline is null ? 0 : 1);

        // A section may stand above the headline.
        var headline = string.Join(' ', above.Count > 1 && above[0].Length < MostOfSection && above[1].Length > 2 * above[0].Length ? above.Skip(1) : above);

        // The head goes on to the line of the copyright, or for a few lines.
        string? published = null, outlet = null, language = null;
        var end = count;
        for (var i = count + 1; i < Math.Min(lines.Count, count + 12); i++)
        {
            var line = lines[i];
            published ??= PageDates.Moment(line) is not null && line.Length < 40 ? line : null;
            outlet ??= published is not null && line != published && line.Length > 0 && PageDates.Moment(line) is null && !IsTime(line) ? line : null;
            language ??= LanguageCode(line);
            if (line.StartsWith("(c)", StringComparison.OrdinalIgnoreCase) || line.StartsWith('©') || line.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase))
            {
                end = i;
                break;
            }

            end = LanguageCode(line) is not null ? i : end;
        }

        return new ExportedArticle
        {
            Source = Factiva,
            Headline = headline,
            Text = string.Join('\n', lines.Skip(end + 1)).Trim(),
            Published = published,
            Authors = byline is null ? [] : AuthorReader.Clean([byline]),
            Outlet = outlet,
            Agency = outlet is not null && Outlets.Find(outlet) is { Kind: OutletKind.Agency } agency ? agency.Name : null,
            Language = language,
        };
    }

    private static bool IsTime(string line) => line.Length is 4 or 5 && line.Contains(':', StringComparison.Ordinal);

    private static bool IsLexis(string[] lines) =>
        lines.Any(line => line.TrimStart().StartsWith("LENGTH:", StringComparison.Ordinal) || line.Trim() is "Body" or "BODY:") && (lines.Any(IsCount) || lines.Any(line => line.Trim() == "End of Document"))
        && lines.Any(line => Label(line.Trim()) is not null || line.Trim() == "Body");

    // "3 of 41 DOCUMENTS"
    private static bool IsCount(string line)
    {
        var trimmed = line.Trim();
        return trimmed.EndsWith(" DOCUMENTS", StringComparison.Ordinal) && trimmed.Contains(" of ", StringComparison.Ordinal) && char.IsAsciiDigit(trimmed[0]);
    }

    private static IEnumerable<ExportedArticle> ByLabels(string[] lines)
    {
        var article = new List<string>();
        foreach (var line in lines.Append("End of Document"))
        {
            if (IsCount(line) || line.Trim() == "End of Document")
            {
                if (OfLabels(article) is { } read)
                {
                    yield return read;
                }

                article.Clear();
                continue;
            }

            article.Add(line.Trim());
        }
    }

    private static ExportedArticle? OfLabels(List<string> lines)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        var head = new List<string>();
        var label = "";
        foreach (var line in lines)
        {
            if (Label(line) is { } found && (label != "BODY" || found is not ("TYPE" or "COUNTRY" or "CITY" or "STATE")))
            {
                label = found;
                fields[label] = line[Math.Min(line.Length, label.Length + 1)..].Trim();
            }
            else if (line == "Body")
            {
                label = "BODY";
                fields[label] = "";
            }
            else if (label.Length == 0)
            {
                if (line.Length > 0)
                {
                    head.Add(line);
                }
            }
            else
            {
                fields[label] += "\n" + line;
            }
        }

        if (!fields.TryGetValue("BODY", out var body) || string.IsNullOrWhiteSpace(body))
        {
            return null;
        }

        // Above the labels: copyright, outlet, day, headline; or headline, outlet, day.
        var copyright = head.RemoveAll(line => line.StartsWith("Copyright", StringComparison.OrdinalIgnoreCase));
        var day = head.FindIndex(line => PageDates.Moment(line) is not null && line.Length < 60);
        var outlet = day > 0 ? head[day - 1] : null;
        var headline = day < 0 ? head.LastOrDefault() : day + 1 < head.Count ? string.Join(' ', head.Skip(day + 1)) : day > 1 ? string.Join(' ', head.Take(day - 1)) : null;
        outlet = outlet?.IndexOf('(', StringComparison.Ordinal) is > 0 and var open ? outlet[..open].Trim() : outlet;
        return new ExportedArticle
        {
            Source = Lexis,
            Headline = headline,
            Text = (fields.GetValueOrDefault("DATELINE") is { Length: > 0 } dateline && !body.TrimStart().StartsWith(dateline.Trim(), StringComparison.OrdinalIgnoreCase) ? dateline.Trim() + " - " : "") + body.Trim(),
            Published = day < 0 ? fields.GetValueOrDefault("LOAD-DATE") : head[day],
            Authors = AuthorReader.Clean([Line(fields.GetValueOrDefault("BYLINE"))]),
            Outlet = outlet,
            Language = LanguageCode(Line(fields.GetValueOrDefault("LANGUAGE"))),
        };
    }

    private static string? Label(string line)
    {
        var colon = line.IndexOf(':', StringComparison.Ordinal);
        return colon > 0 && Labels.Contains(line[..colon], StringComparer.Ordinal) ? line[..colon] : null;
    }

    private static string? LanguageCode(string name) => name.Trim().ToLowerInvariant() switch
    {
        "english" => "en",
        "german" or "deutsch" => "de",
        "french" or "français" => "fr",
        "spanish" or "español" => "es",
        "italian" => "it",
        "portuguese" => "pt",
        "russian" => "ru",
        "chinese" or "chinese - simplified" or "chinese - traditional" => "zh",
        "arabic" => "ar",
        "dutch" => "nl",
        "polish" => "pl",
        "turkish" => "tr",
        "japanese" => "ja",
        _ => null,
    };
}
