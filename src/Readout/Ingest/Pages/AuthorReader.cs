using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Text.Json;
using AngleSharp.Dom;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Ingest.Pages;

/// <summary>Who signs a page: names by structured data, head, microdata or the byline on the page, in this order of trust.</summary>
internal sealed class AuthorReader(IParentNode page, ILookup<string, string> head, JsonElement? article, string? outlet)
{
    private const int LongestName = 60;

    private const int MostAuthors = 12;

    private static readonly FrozenSet<string> Nobody = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "admin", "administrator", "editor", "editors", "staff", "guest", "author", "webmaster", "user", "root", "team", "newsroom", "contributor", "online");

    private static readonly FrozenSet<string> Degrees = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "MD", "PhD", "MS", "MA", "MSc", "BA", "BSc", "RD", "RDN", "RN", "MPH", "MBA", "JD", "CPA", "LPC", "Jr", "Sr", "II", "III", "Esq");

    private static readonly FrozenSet<string> JobWords = Tokenizer.Tokenize(
        """
        reporter reporters correspondent correspondents editor editors writer writers staff columnist contributor chief senior political producer
        bureau analyst columnist freelance associate deputy managing executive news desk digital special national investigative photographer
        """).Select(token => token.Normal).ToFrozenSet(StringComparer.Ordinal);

    public ImmutableArray<string> Read()
    {
        IEnumerable<string>[] sources =
        [
            article is { } known && known.TryGetProperty("author", out var authors) ? StructuredData.Names(authors) : [],
            Of("byl", "parsely-author", "sailthru.author", "article:author", "dcsext.author", "dc.creator", "author", "article_author"),
            Texts("[itemprop=author] [itemprop=name], [itemprop=author]:not(:has([itemprop=name]))"),
            Texts("a[rel~=author]"),
            Texts("[class*=byline i] a[href*=author i], [class*=author-name i], [class*=authorname i], [class*=byline-name i]"),
            Texts(".byline, [class*=byline i]").Where(text => text.StartsWith("by ", StringComparison.OrdinalIgnoreCase)),
        ];
        foreach (var source in sources)
        {
            var names = source.SelectMany(Parts).Select(name => Clean(name, outlet)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAuthors).ToImmutableArray();
            if (!names.IsEmpty)
            {
                return names;
            }
        }

        return [];
    }

    /// <summary>The names in what an export gives as authors, without job titles and the like.</summary>
    public static ImmutableArray<string> Clean(IEnumerable<string> authors) =>
        [.. authors.SelectMany(Parts).Select(name => Clean(name, null)).OfType<string>().Distinct(StringComparer.OrdinalIgnoreCase).Take(MostAuthors)];

    private IEnumerable<string> Of(params string[] names) => names.SelectMany(name => head[name].Take(MostAuthors)).Take(MostAuthors);

    private IEnumerable<string> Texts(string selector) =>
        page.QuerySelectorAll(selector).Select(element => WhiteSpace.Collapse(element.GetAttribute("content") ?? Spaced(element))).Where(text => text.Length is > 1 and <= 4 * LongestName).Take(4);

    // Elements beside each other may have no space between them in the source.
    private static string Spaced(IElement element) => string.Join(' ', element.GetDescendants().OfType<IText>().Where(text => text.ParentElement?.LocalName is not ("script" or "style")).Select(text => text.Data));

    // "By Jane Doe and John Roe", "Jane Doe, John Roe"; a comma may also stand before a job or an outlet, which Clean leaves out.
    private static IEnumerable<string> Parts(string names)
    {
        if (names.Contains("://", StringComparison.Ordinal))
        {
            yield break;
        }

        names = names.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? names[3..] : names;
        foreach (var part in names.Replace(" and ", ",", StringComparison.OrdinalIgnoreCase).Replace(" & ", ",", StringComparison.Ordinal).Split(',', ';', '|', '/', '\n'))
        {
            yield return part;
        }
    }

    private static string? Clean(string part, string? outlet)
    {
        var name = WhiteSpace.Collapse(part).Trim('.', ':', '-', '–', '—', '•', '·', '*', '(', ')');
        name = name.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? name[3..] : name;
        var stop = name.AsSpan().IndexOfAny("@<>{}[]=\"");
        if (name.Length is < 2 or > LongestName || stop >= 0 || name.Contains("://", StringComparison.Ordinal) || name.Contains("www.", StringComparison.OrdinalIgnoreCase)
            || Nobody.Contains(name) || name.Any(char.IsDigit) || !name.Any(char.IsLetter))
        {
            return null;
        }

        // Latin names have capitals; what has none is somebody's login.
        if (name.All(c => !char.IsLetter(c) || char.IsAsciiLetterLower(c)) || Degrees.Contains(name))
        {
            return null;
        }

        var tokens = Tokenizer.Tokenize(name);
        var words = tokens.Where(token => token.Kind == TokenKind.Word).ToList();
        if (words.Count is 0 or > 7)
        {
            return null;
        }

        // "AP National Political Writer" is the agency, "Staff Writer" nobody.
        if (JobWords.Contains(words[^1].Normal))
        {
            return Outlets.At(name, tokens.Items.AsSpan(), 0) is { } body && body.Outlet.Name != outlet ? name[..tokens[body.Length - 1].Span.End] : null;
        }

        // The site itself and its newsroom are no author; an agency is.
        if (outlet is not null && (string.Equals(name, outlet, StringComparison.OrdinalIgnoreCase)
            || (name.StartsWith(outlet, StringComparison.OrdinalIgnoreCase) && words.Any(word => JobWords.Contains(word.Normal)))))
        {
            return null;
        }

        return Outlets.Find(name) is { } known && string.Equals(known.Name, outlet, StringComparison.Ordinal) && known.Kind is not (OutletKind.Agency or OutletKind.State) ? null : name;
    }
}
