using System.Collections.Frozen;

namespace Readout.Ingest.Pages;

/// <summary>What the names that page makers give to elements (class, id, role, itemprop) say they are for.</summary>
[Flags]
internal enum NameGroup
{
    None = 0,

    /// <summary>The text itself: <c>article-body</c>, <c>entry-content</c>.</summary>
    Body = 1,

    /// <summary>The account with all that belongs to it: <c>post</c>, <c>story</c>.</summary>
    Story = 1 << 1,
    Comments = 1 << 2,
    Related = 1 << 3,
    Menu = 1 << 4,
    Share = 1 << 5,
    Advert = 1 << 6,
    SignUp = 1 << 7,
    Media = 1 << 8,
    Byline = 1 << 9,
    Side = 1 << 10,
    Headline = 1 << 11,
    Summary = 1 << 12,
    Date = 1 << 13,
    Legal = 1 << 14,
    List = 1 << 15,
}

/// <summary>Reads those names.</summary>
internal static class NameGroups
{
    /// <summary>How many groups there are.</summary>
    public const int Count = 16;

    // A name longer than this is generated, and says nothing.
    private const int LongestName = 300;

    private static readonly FrozenDictionary<string, NameGroup> Words = Table(
        (NameGroup.Body, "body content text copy prose articlebody entrycontent postcontent storybody storytext articletext articlecontent richtext wysiwyg maincontent paragraph mainentityofpage"),
        (NameGroup.Story, "article story post entry main hentry news single newsarticle blogposting page"),
        (NameGroup.Comments, "comment comments disqus respond reply replies discussion feedback reader reactions livefyre commentlist"),
        (NameGroup.Related, "related recommend recommended recommendation recommendations more trending popular latest teaser teasers also readnext next previous prev pagination pager outbrain taboola zergnet recirc recirculation mostread suggested suggestions similar carousel upnext inset promobox river headlines"),
        (NameGroup.Menu, "nav navigation navbar menu menus breadcrumb breadcrumbs header footer masthead topbar toolbar skip search login logo foot colophon navigator toc"),
        (NameGroup.Share, "share sharing shares social facebook twitter whatsapp pinterest linkedin follow addthis sharethis sharedaddy sociable print email"),
        (NameGroup.Advert, "ad ads advert adverts advertisement advertising sponsor sponsored promo promotion promoted banner dfp gpt adslot adunit commercial affiliate sponsorship deals shop shopping product buy"),
        (NameGroup.SignUp, "newsletter newsletters subscribe subscription signup register paywall form donate donation membership alert cta modal popup overlay"),
        (NameGroup.Media, "caption captions figure figcaption image images img photo photos picture gallery video player media slideshow credit credits thumbnail wp-caption audio embed lightbox"),
        (NameGroup.Byline, "byline bylines author authors writer contributor bio vcard avatar profile"),
        (NameGroup.Side, "sidebar aside widget widgets rail secondary sidecol tertiary column module"),
        (NameGroup.Headline, "headline title heading h1 hed"),
        (NameGroup.Summary, "summary subtitle standfirst dek deck subhead subheadline excerpt description lead intro lede keypoints highlights bullets"),
        (NameGroup.Date, "date time timestamp published updated dateline meta metadata info tags tag category categories topics topic keywords label kicker section"),
        (NameGroup.Legal, "cookie cookies consent gdpr copyright legal disclaimer privacy terms notice disclosure policy"),
        (NameGroup.List, "list listing grid feed archive index cards card tile items item collection tabs tab"));

    // Names written together (storytext, sidebarwidget, socialshare) are known by these pieces.
    private static readonly (string Piece, NameGroup Group)[] Pieces =
    [
        ("comment", NameGroup.Comments), ("related", NameGroup.Related), ("recommend", NameGroup.Related), ("trending", NameGroup.Related), ("popular", NameGroup.Related),
        ("taboola", NameGroup.Related), ("outbrain", NameGroup.Related), ("navigation", NameGroup.Menu), ("breadcrumb", NameGroup.Menu), ("footer", NameGroup.Menu), ("navbar", NameGroup.Menu),
        ("share", NameGroup.Share), ("social", NameGroup.Share), ("sponsor", NameGroup.Advert), ("advert", NameGroup.Advert), ("promo", NameGroup.Advert),
        ("newsletter", NameGroup.SignUp), ("subscri", NameGroup.SignUp), ("signup", NameGroup.SignUp), ("caption", NameGroup.Media), ("gallery", NameGroup.Media), ("slideshow", NameGroup.Media),
        ("byline", NameGroup.Byline), ("author", NameGroup.Byline), ("sidebar", NameGroup.Side), ("widget", NameGroup.Side), ("cookie", NameGroup.Legal), ("consent", NameGroup.Legal),
        ("articlebody", NameGroup.Body), ("articletext", NameGroup.Body), ("storybody", NameGroup.Body), ("storytext", NameGroup.Body), ("bodytext", NameGroup.Body), ("bodycontent", NameGroup.Body),
        ("postbody", NameGroup.Body), ("posttext", NameGroup.Body), ("entrybody", NameGroup.Body), ("newstext", NameGroup.Body), ("maintext", NameGroup.Body), ("article", NameGroup.Story),
    ];

    public static NameGroup Of(string? names)
    {
        if (string.IsNullOrEmpty(names) || names.Length > LongestName)
        {
            return NameGroup.None;
        }

        var groups = NameGroup.None;
        Span<char> word = stackalloc char[LongestName];
        var lookup = Words.GetAlternateLookup<ReadOnlySpan<char>>();
        for (var i = 0; i < names.Length;)
        {
            var length = 0;
            while (i < names.Length && char.IsAsciiLetterOrDigit(names[i])
                && !(length > 0 && char.IsAsciiLetterUpper(names[i]) && char.IsAsciiLetterLower(names[i - 1])))
            {
                word[length++] = char.ToLowerInvariant(names[i++]);
            }

            if (length == 0)
            {
                i++;
                continue;
            }

            groups |= OfWord(word[..length], lookup);
        }

        return groups;
    }

    private static NameGroup OfWord(ReadOnlySpan<char> word, FrozenDictionary<string, NameGroup>.AlternateLookup<ReadOnlySpan<char>> lookup)
    {
        if (lookup.TryGetValue(word, out var known))
        {
            return known;
        }

        var groups = NameGroup.None;
        foreach (var (piece, group) in Pieces)
        {
            if (word.Length > piece.Length && word.Contains(piece, StringComparison.Ordinal))
            {
                groups |= group;
            }
        }

        return groups;
    }

    private static FrozenDictionary<string, NameGroup> Table(params ReadOnlySpan<(NameGroup Group, string Words)> rows)
    {
        var table = new Dictionary<string, NameGroup>(StringComparer.Ordinal);
        foreach (var (group, words) in rows)
        {
            foreach (var word in words.Split(',', ' '))
            {
                table[word] = table.GetValueOrDefault(word) | group;
            }
        }

        return table.ToFrozenDictionary(StringComparer.Ordinal);
    }
}
