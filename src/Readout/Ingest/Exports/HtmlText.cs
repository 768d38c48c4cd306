using System.Net;
using AngleSharp.Html.Parser;
using Readout.Documents;
using Readout.Ingest.Pages;

namespace Readout.Ingest.Exports;

/// <summary>The text of a piece of HTML that is an article already, as feeds and exports hold it.</summary>
internal static class HtmlText
{
    private const int Longest = 8 * 1024 * 1024;

    public static bool IsMarkup(string text)
    {
        var open = text.IndexOf('<', StringComparison.Ordinal);
        return open >= 0 && open + 2 < text.Length && (char.IsAsciiLetter(text[open + 1]) || text[open + 1] == '/') && text.IndexOf('>', open) > 0;
    }

    /// <summary>Adds its blocks; one that only repeats the headline, and links that lead on to the page, are left out.</summary>
    public static void AddTo(DocumentComposer composer, string html, string? headline)
    {
        if (Outline(html) is not { } outline)
        {
            return;
        }

        for (var b = 0; b < outline.Blocks.Count; b++)
        {
            var block = outline.Blocks[b];
            var tag = outline.Nodes[block.Node].Tag;
            if (block.Words == 0 || (block.LinkWords == block.Words && block.Words < 8) || string.Equals(block.Text, headline, StringComparison.OrdinalIgnoreCase))
            {
                continue;
            }

            if (PageBody.IsCaption(outline, b))
            {
                composer.Add(block.Text, BlockKind.Caption);
            }
            else if (tag is ['h', >= '1' and <= '6'])
            {
                composer.Add(block.Text, BlockKind.Subhead);
            }
            else
            {
                composer.AddText(block.Text);
            }
        }
    }

    /// <summary>Its text with blank lines between blocks; text without markup with its character references read.</summary>
    public static string Plain(string html) =>
        !IsMarkup(html) ? WebUtility.HtmlDecode(html)
        : Outline(html) is { } outline ? string.Join("\n\n", outline.Blocks.Select(block => block.Text))
        : "";

    private static PageOutline? Outline(string html) =>
        html.Length > Longest || MarkupDepth.IsTooDeep(html) ? null : PageOutliner.Read(new HtmlParser().ParseDocument("<html><body>" + html).DocumentElement);
}
