using System.Globalization;
using Readout.Documents;
using Readout.Knowledge;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Readout.Ingest;

/// <summary>What a YAML block at the head of a text says about it. The block stays in the text; the account begins behind it.</summary>
internal static class FrontMatter
{
    /// <summary>Front matter is a few lines; a longer block is text between two rules.</summary>
    private const int Longest = 64 * 1024;

    public static DocumentInfo Read(string text)
    {
        if (Block(text) is not { } block)
        {
            return DocumentInfo.None;
        }

        Dictionary<string, string>? values;
        try
        {
            values = Values(text[block.Start..block.End]);
        }
        catch (YamlException)
        {
            return DocumentInfo.None;
        }

        return values is null ? DocumentInfo.None : new DocumentInfo
        {
            Title = First(values, "title", "headline"),
            Published = Date(values, "published_time", "date_published", "datepublished", "published", "pubdate", "publication_date", "publish_date", "date"),
            Url = First(values, "source_url", "url", "link", "canonical_url", "original_url"),
            Outlet = First(values, "outlet", "publisher", "site_name", "site", "publication", "newspaper") is { } outlet
                ? Outlets.Find(outlet)?.Name ?? outlet
                : null,
            BodyStart = block.Body,
        };
    }

    // Between a first line of three dashes and the next line of three dashes or dots.
    private static (int Start, int End, int Body)? Block(string text)
    {
        if (!text.StartsWith("---", StringComparison.Ordinal) || Line(text, 0, out var start) != "---")
        {
            return null;
        }

        for (var at = start; at < text.Length && at < Longest;)
        {
            var line = Line(text, at, out var next);
            if (line is "---" or "...")
            {
                return (start, at, next);
            }

            at = next;
        }

        return null;
    }

    private static string Line(string text, int at, out int next)
    {
        var end = text.AsSpan(at).IndexOfAny('\r', '\n');
        end = end < 0 ? text.Length : at + end;
        next = end >= text.Length ? end : end + (text[end] == '\r' && end + 1 < text.Length && text[end + 1] == '\n' ? 2 : 1);

        // Only the marks matter here: a long line need not be copied.
        return end - at > 16 ? "" : text[at..end].TrimEnd();
    }

    // The scalars of the outermost mapping, by event: no tree is built, so that nesting and anchors cost nothing. Null when there is no mapping.
    private static Dictionary<string, string>? Values(string yaml)
    {
        var parser = new Parser(new StringReader(yaml));
        var values = new Dictionary<string, string>(StringComparer.OrdinalIgnoreCase);
        var depth = 0;
        var mapping = false;
        string? key = null;
        while (parser.MoveNext())
        {
            switch (parser.Current)
            {
                case MappingStart or SequenceStart:
                    mapping |= depth == 0 && parser.Current is MappingStart;
                    depth++;
                    break;
                case MappingEnd or SequenceEnd:
                    depth--;
                    key = depth == 1 ? null : key;
                    break;
                case Scalar scalar when depth == 1 && mapping:
                    if (key is null)
                    {
                        key = scalar.Value;
                    }
                    else
                    {
                        values.TryAdd(key, scalar.Value);
                        key = null;
                    }

                    break;
                case AnchorAlias when depth == 1:
                    key = null;
                    break;
            }
        }

        return mapping ? values : null;
    }

    private static string? First(Dictionary<string, string> values, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (values.TryGetValue(key, out var value) && WhiteSpace.Collapse(value) is { Length: > 0 } found && found is not ("null" or "~"))
            {
                return found;
            }
        }

        return null;
    }

    private static DateOnly? Date(Dictionary<string, string> values, params ReadOnlySpan<string> keys)
    {
        foreach (var key in keys)
        {
            if (values.TryGetValue(key, out var value)
                && (WrittenDates.FirstIn(value) is { } written || DateOnly.TryParse(value, CultureInfo.InvariantCulture, out written)))
            {
                return written;
            }
        }

        return null;
    }
}
