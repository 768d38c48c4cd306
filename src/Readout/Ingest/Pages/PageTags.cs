using System.Collections.Frozen;

namespace Readout.Ingest.Pages;

/// <summary>What HTML's elements do to the text in them.</summary>
internal static class PageTags
{
    /// <summary>Elements whose content nobody reads as text.</summary>
    private static readonly FrozenSet<string> Unread = Set(
        "head script style noscript template svg math iframe object embed canvas audio video map select datalist option textarea input progress meter dialog");

    /// <summary>Elements that stand inside a line of text.</summary>
    private static readonly FrozenSet<string> Inline = Set(
        "a abbr acronym b bdi bdo big button cite code data del dfn em font i ins kbd label mark nobr q rb rp rt ruby s samp small span strike strong sub sup time tt u var wbr img picture source slot");

    public static bool IsUnread(string tag) => Unread.Contains(tag);

    public static bool IsInline(string tag) => Inline.Contains(tag) || tag.Contains(':', StringComparison.Ordinal);

    private static FrozenSet<string> Set(string tags) => tags.Split(',', ' ').ToFrozenSet(StringComparer.Ordinal);
}
