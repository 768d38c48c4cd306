using System.Net;
using System.Text.Json;
using AngleSharp.Dom;

namespace Readout.Ingest.Pages;

/// <summary>The objects that a page describes itself with in JSON-LD scripts, those that are articles first.</summary>
internal static class StructuredData
{
    /// <summary>Longer scripts are data for the page's own programs.</summary>
    private const int Longest = 4 * 1024 * 1024;

    private const int DeepestGraph = 6;

    private static readonly JsonDocumentOptions Lenient = new() { AllowTrailingCommas = true, CommentHandling = JsonCommentHandling.Skip, MaxDepth = 64 };

    public static List<JsonElement> Articles(IParentNode page)
    {
        var found = new List<JsonElement>();
        foreach (var script in page.QuerySelectorAll("script[type='application/ld+json' i]"))
        {
            if (script.TextContent is { Length: > 1 and < Longest } json && Parse(json) is { } root)
            {
                Collect(root, found, 0);
            }
        }

        return found;
    }

    /// <summary>Whether an object is an article of any of schema.org's kinds, or says that it is.</summary>
    public static bool IsArticle(JsonElement item) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty("@type", out var type)
        && Strings(type).Any(name => name.EndsWith("Article", StringComparison.Ordinal) || name is "BlogPosting" or "LiveBlogPosting" or "Report" or "SocialMediaPosting");

    public static bool IsOf(JsonElement item, string kind) => item.TryGetProperty("@type", out var type) && Strings(type).Contains(kind, StringComparer.Ordinal);

    /// <summary>A property that is a text, its character references read; null where it is something else.</summary>
    public static string? Text(JsonElement item, string name) =>
        item.ValueKind == JsonValueKind.Object && item.TryGetProperty(name, out var value) && Strings(value).FirstOrDefault() is { } text
        && WebUtility.HtmlDecode(text) is { } read && !string.IsNullOrWhiteSpace(read) ? read : null;

    /// <summary>The names of the persons or bodies of a property, which may be texts, objects or lists of either.</summary>
    public static IEnumerable<string> Names(JsonElement value)
    {
        switch (value.ValueKind)
        {
            case JsonValueKind.String:
                yield return WebUtility.HtmlDecode(value.GetString()!);
                break;
            case JsonValueKind.Array:
                foreach (var name in value.EnumerateArray().Where(item => item.ValueKind is JsonValueKind.Object or JsonValueKind.String).SelectMany(Names))
                {
                    yield return name;
                }

                break;
            case JsonValueKind.Object when value.TryGetProperty("name", out var inner) && inner.ValueKind is JsonValueKind.String or JsonValueKind.Array:
                foreach (var name in Strings(inner))
                {
                    yield return WebUtility.HtmlDecode(name);
                }

                break;
        }
    }

    public static IEnumerable<string> Strings(JsonElement value)
    {
        if (value.ValueKind == JsonValueKind.String)
        {
            yield return value.GetString()!;
        }
        else if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                if (item.ValueKind == JsonValueKind.String)
                {
                    yield return item.GetString()!;
                }
            }
        }
    }

    private static JsonElement? Parse(string json)
    {
        // What people wrap scripts in, and line breaks that stand in strings where none may.
        json = json.Replace("//<![CDATA[", "", StringComparison.Ordinal).Replace("//]]>", "", StringComparison.Ordinal)
            .Replace("<!--", "", StringComparison.Ordinal).Replace("-->", "", StringComparison.Ordinal);
        json = new string([.. json.Select(c => c < ' ' ? ' ' : c)]).Trim().TrimEnd(';');
        try
        {
            return JsonDocument.Parse(json, Lenient).RootElement;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static void Collect(JsonElement value, List<JsonElement> found, int depth)
    {
        if (depth > DeepestGraph)
        {
            return;
        }

        if (value.ValueKind == JsonValueKind.Array)
        {
            foreach (var item in value.EnumerateArray())
            {
                Collect(item, found, depth + 1);
            }
        }
        else if (value.ValueKind == JsonValueKind.Object)
        {
            if (IsArticle(value))
            {
                found.Add(value);
            }

            foreach (var name in (ReadOnlySpan<string>)["@graph", "mainEntity", "mainEntityOfPage"])
            {
                if (value.TryGetProperty(name, out var inner))
                {
                    Collect(inner, found, depth + 1);
                }
            }
        }
    }
}
