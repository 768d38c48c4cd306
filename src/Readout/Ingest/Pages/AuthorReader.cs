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

    private static readonly System.Buffers.SearchValues<char> NoLetters = System.Buffers.SearchValues.Create("@<>{}[]=\"");

    private static readonly FrozenSet<string> Nobody = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "admin", "administrator", "editor", "editors", "staff", "guest", "author", "webmaster", "user", "root", "team", "newsroom", "contributor", "online");

    private static readonly FrozenSet<string> Degrees = FrozenSet.Create(
        StringComparer.OrdinalIgnoreCase, "MD", "PhD", "MS", "MA", "MSc", "BA", "BSc", "RD", "RDN", "RN", "MPH", "MBA", "JD", "CPA", "LPC", "Jr", "Sr", "II", "III", "Esq");

    // Words of the labels that stand about a headline.
    private static readonly FrozenSet<string> PageLabels = Tokenizer.Tokenize(
        "share read more news story stories get close view print email comments photo photos video gallery sign subscribe follow latest world politics business opinion sports the this save listen watch image breaking live updates").Select(token => token.Normal).ToFrozenSet(StringComparer.Ordinal);

    private static readonly FrozenSet<string> JobWords = Tokenizer.Tokenize(
        """
        reporter reporters correspondent correspondents editor editors writer writers staff columnist contributor chief senior political producer
        bureau analyst columnist freelance sport sports team newsroom associate deputy managing executive news desk digital special national investigative photographer
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

    // "Malcolm Owen Monday", "Jane Doe on Friday": a date begins.
    private static string WithoutDay(string name)
    {
        var space = name.LastIndexOf(' ');
        if (space > 0 && Calendar.Weekday(name[(space + 1)..].ToLowerInvariant()) is not null)
        {
            name = name[..space];
            return name.EndsWith(" on", StringComparison.OrdinalIgnoreCase) ? name[..^3] : name;
        }

        return name;
    }

    private static string Letters(string name) => string.Concat(name.Where(char.IsLetterOrDigit));

    /// <summary>
    /// Authors by the looks of the lines between headline and text: a line of names with "By", or one of names alone with a date behind it.
    /// </summary>
    public static ImmutableArray<string> Visible(IReadOnlyList<TextBlock> lines, string? outlet)
    {
        for (var i = 0; i < lines.Count; i++)
        {
            var text = WhiteSpace.Collapse(lines[i].Text);
            var says = text.StartsWith("by ", StringComparison.OrdinalIgnoreCase);
            var dated = i + 1 < lines.Count && lines.Skip(i + 1).Take(2).Any(line => line.Words <= 15 && PageDates.Moment(line.Text) is not null);
            if (lines[i].Words is < 2 or > 20 || !(says || (dated && lines[i].Words <= 8)))
            {
                continue;
            }

            text = BodyApart(Until(text), outlet);
            var names = Parts(text).Select(name => Clean(name, outlet)).OfType<string>().Where(name => says || IsName(name) || Outlets.Find(name) is not null).ToImmutableArray();
            if (!names.IsEmpty && (says || names.Length == Parts(text).Count()))
            {
                return names;
            }
        }

        return [];
    }

    // "By Jane Doe on Monday, November 18th", "By Jane Doe, 9 May 2025": the names end where the date begins.
    private static string Until(string text)
    {
        var tokens = Tokenizer.Tokenize(text);
        for (var i = 1; i < tokens.Count; i++)
        {
            if (tokens[i].Normal is "on" or "|" or "updated" or "published" or "posted" || WrittenDates.At(text, tokens.Items.AsSpan(), i) is not null)
            {
                return text[..tokens[i].Span.Start];
            }
        }

        return text;
    }

    // "Jane Doe Associated Press", "Jane Doe Maren Courier": for whom somebody writes may stand behind the name without a comma.
    private static string BodyApart(string line, string? outlet)
    {
        line = line.TrimEnd();
        if (outlet is not null && line.Length > outlet.Length && line.EndsWith(outlet, StringComparison.OrdinalIgnoreCase))
        {
            return line[..^outlet.Length].TrimEnd();
        }

        var tokens = Tokenizer.Tokenize(line);
        for (var i = 2; i < tokens.Count; i++)
        {
            if (Outlets.At(line, tokens.Items.AsSpan(), i) is { } body && i + body.Length == tokens.Count)
            {
                return line[..tokens[i].Span.Start] + "," + line[tokens[i].Span.Start..];
            }
        }

        return line;
    }

    // Two or three words with capitals.
    private static bool IsName(string name)
    {
        var words = Tokenizer.Tokenize(name).Where(token => token.Kind == TokenKind.Word).ToList();
        return words.Count is 2 or 3 or 4 && words.All(word => char.IsUpper(name[word.Span.Start])) && !PageLabels.Contains(words[^1].Normal) && !PageLabels.Contains(words[0].Normal);
    }

    private static string? Clean(string part, string? outlet)
    {
        var name = WhiteSpace.Collapse(part).Trim('.', ':', '-', '–', '—', '•', '·', '*', '(', ')');
        name = name.StartsWith("by ", StringComparison.OrdinalIgnoreCase) ? name[3..] : name;
        name = WithoutDay(name);
        var stop = name.AsSpan().IndexOfAny(NoLetters);
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

        if (outlet is not null && string.Equals(Letters(name), Letters(outlet), StringComparison.OrdinalIgnoreCase))
        {
            return null;
        }

        return Outlets.Find(name) is { } known && string.Equals(known.Name, outlet, StringComparison.Ordinal) && known.Kind is not (OutletKind.Agency or OutletKind.State) ? null : name;
    }
}
