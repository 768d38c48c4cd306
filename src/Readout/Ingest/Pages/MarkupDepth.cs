using System.Collections.Frozen;

namespace Readout.Ingest.Pages;

/// <summary>Tells markup that is nested more deeply than any page needs, which would keep a parser busy for hours, without parsing it.</summary>
internal static class MarkupDepth
{
    /// <summary>Browsers stop at 512; real pages that forget to close elements come to a few hundred.</summary>
    private const int Most = 3000;

    // Elements that need no end, or end where the next one begins.
    private static readonly FrozenSet<string> Flat = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr", "path", "use", "circle", "rect",
        "p", "li", "dt", "dd", "tr", "td", "th", "thead", "tbody", "tfoot", "option", "optgroup", "colgroup", "html", "head", "body", "svg", "g", "line", "polygon", "stop", "script", "style");

    public static bool IsTooDeep(ReadOnlySpan<char> html)
    {
        var lookup = Flat.GetAlternateLookup<ReadOnlySpan<char>>();
        var depth = 0;
        for (var at = html.IndexOf('<'); at >= 0 && at + 1 < html.Length;)
        {
            html = html[(at + 1)..];
            var closes = html[0] == '/';
            var name = html[(closes ? 1 : 0)..];
            var length = 0;
            while (length < name.Length && length < 12 && char.IsAsciiLetterOrDigit(name[length]))
            {
                length++;
            }

            if (length > 0 && char.IsAsciiLetter(name[0]) && !lookup.Contains(name[..length]))
            {
                depth = Math.Max(0, depth + (closes ? -1 : 1));
                if (depth > Most)
                {
                    return true;
                }
            }

            at = html.IndexOf('<');
        }

        return false;
    }
}
