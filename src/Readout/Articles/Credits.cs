using System.Collections.Immutable;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Articles;

/// <summary>Whose account an article is and who published this copy, by its own words.</summary>
internal sealed record Credits(ImmutableArray<Byline> Bylines, string? Agency, string? Outlet, string? Url)
{
    public static Credits Of(Document document, Layer<Token> tokens, ImmutableArray<Part> parts, ImmutableArray<BlockKind> kinds)
    {
        var bylines = ImmutableArray.CreateBuilder<Byline>();
        string? byline = null, dateline = null, source = null, firstIn = null, publisher = null, furniture = null, url = document.Info.Url;
        var body = parts.IndexOf(parts.FirstOrDefault(part => part.IsProse)!);
        var lastProse = parts.LastIndexOf(parts.LastOrDefault(part => part.IsProse)!);
        for (var i = 0; i < parts.Length; i++)
        {
            var part = parts[i];
            switch (part.Kind)
            {
                case PartKind.Heading when kinds[i] == BlockKind.Byline:
                    publisher ??= part.Heading!.Publisher;
                    foreach (var name in document.Info.Authors.IsEmpty ? part.Heading!.Names : [])
                    {
                        // By Xinhua May 09, 2025 Global Times: the first body is the author, a second one prints.
                        if (name.Kind == BylineKind.Agency && byline is not null)
                        {
                            publisher ??= name.Name == byline ? null : name.Name;
                            continue;
                        }

                        byline ??= name.Kind == BylineKind.Agency ? name.Name : null;
                        bylines.Add(name);
                    }

                    break;
                case PartKind.Dateline when kinds[i] == BlockKind.Dateline && part.Dateline!.IsRelease:
                    publisher ??= part.Dateline.Agency;
                    break;
                case PartKind.Dateline when kinds[i] == BlockKind.Dateline:
                    dateline ??= part.Dateline!.Agency;
                    break;
                case PartKind.Credit when part.IsSource:
                    // Below a table or picture in the middle it names whose figures these are.
                    source ??= i < body || i > lastProse ? part.Publisher : null;
                    break;
                case PartKind.Credit:
                    firstIn ??= part.Publisher;
                    break;
                case PartKind.Furniture:
                    furniture ??= part.Publisher;
                    url ??= part.Url;
                    break;
            }
        }

        foreach (var author in document.Info.Authors)
        {
            if (Outlets.Find(author) is { Kind: OutletKind.Agency or OutletKind.Release or OutletKind.State } agent)
            {
                byline ??= agent.Name;
            }

            if (Signed(document, parts, kinds, author) is { } span && !bylines.Any(known => known.Span.Overlaps(span)))
            {
                bylines.Add(IsBody(author) ? new Byline(span, author, BylineKind.Agency) : new Byline(span, NameWords.Display(author), BylineKind.Person));
            }
        }

        var agency = document.Info.Agency ?? byline ?? dateline ?? source ?? firstIn ?? SignedBelow(tokens, parts);
        if (agency is not null && source is null && firstIn is null && IsMedium(agency))
        {
            // A paper's own correspondent: that is who publishes, unless another is named as printing it.
            (agency, publisher) = publisher is null || publisher == agency ? (null, agency) : (agency, publisher);
        }

        var site = url is null ? null : Outlets.FindByUrl(url)?.Name;

        // A sign-up for the author's own newsletter stands on the author's own page only.
        return new Credits(bylines.ToImmutable(), agency, document.Info.Outlet ?? publisher ?? site ?? (furniture == agency ? furniture : null), url);
    }

    private static bool IsBody(string author)
    {
        var words = Tokenizer.Tokenize(author).Items.AsSpan();
        return Outlets.Find(author) is not null || (words.Length == 1 && author.Length <= 6 && NameWords.IsCapitals(author)) || (words.Length > 0 && NameWords.BodyAt(author, words, 0) == words.Length);
    }

    // Where the name of somebody whom the page names as its author stands in the byline.
    private static TextSpan? Signed(Document document, ImmutableArray<Part> parts, ImmutableArray<BlockKind> kinds, string author)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (kinds[i] == BlockKind.Byline && document.Text.IndexOf(author, parts[i].Span.Start, parts[i].Span.Length, StringComparison.OrdinalIgnoreCase) is >= 0 and var at)
            {
                return new TextSpan(at, at + author.Length);
            }
        }

        return null;
    }

    // A medium that prints or airs its own accounts, as against an agency, whose accounts others print.
    private static bool IsMedium(string name) =>
        Outlets.Find(name) is { } known ? known.Kind is OutletKind.Paper or OutletKind.Broadcaster or OutletKind.Online : NameWords.IsPaper(name);

    // "… he said. (Xinhua)": the agency's mark behind the last words.
    private static string? SignedBelow(Layer<Token> tokens, ImmutableArray<Part> parts)
    {
        for (var i = parts.Length - 1; i >= 0; i--)
        {
            if (!parts[i].IsProse)
            {
                continue;
            }

            var end = parts[i].EndToken;
            for (var open = end - 2; open > parts[i].FirstToken && open > end - 6 && tokens[end - 1].Normal == ")"; open--)
            {
                if (tokens[open].Normal == "(" && tokens[open - 1].Normal is "." or "\"")
                {
                    var inside = tokens.Items.AsSpan()[(open + 1)..(end - 1)];
                    return inside.Length > 0 && Outlets.At(tokens.Text, inside, 0) is { } found && found.Length == inside.Length ? found.Outlet.Name : null;
                }
            }

            return null;
        }

        return null;
    }
}
