using System.Collections.Immutable;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Articles;

/// <summary>Puts together an article from the parts of its stretch of the document.</summary>
internal static class ArticleBuilder
{
    public static Article Build(Document document, Layer<Token> tokens, ImmutableArray<Part> parts, TextSpan span, int startInCodePoints, PublicationDate? published)
    {
        var roles = BlockRoles.Of(document, tokens, parts);
        var kinds = roles.Kinds;
        var credits = Credits.Of(document, tokens, parts, kinds);
        return new Article
        {
            Id = Article.IdOf(document.Id, startInCodePoints),
            Document = document.Name,
            DocumentId = document.Id,
            StartInCodePoints = startInCodePoints,
            Text = span.In(document.Text),
            PublishedAt = published?.Date == document.Info.Published ? document.Info.PublishedAt : null,
            Updated = document.Info.Updated,
            Language = LanguageGuess.Of(tokens, parts[0].Kind == PartKind.FrontMatter && parts.Length > 1 ? parts[1].FirstToken : parts[0].FirstToken, parts[^1].EndToken) ?? document.Info.Language,
            Headline = roles.Headline >= 0 ? parts[roles.Headline].Span.Shift(-span.Start) : null,
            Title = roles.Headline < 0 ? document.Info.Title : null,
            Published = published,
            Dateline = DatelineOf(document, tokens, parts, kinds, published, span.Start),
            Bylines = [.. credits.Bylines.Select(byline => byline with { Span = byline.Span.Shift(-span.Start) })],
            Outlet = credits.Outlet,
            Agency = credits.Agency,
            Url = document.Info.Url ?? credits.Url,
            Blocks = new Layer<Block>(span.In(document.Text), Blocks(parts, kinds, span.Start)),
        };
    }

    private static List<Block> Blocks(ImmutableArray<Part> parts, ImmutableArray<BlockKind> kinds, int start)
    {
        var blocks = new List<Block>(parts.Length);
        for (var i = 0; i < parts.Length; i++)
        {
            var block = new Block(parts[i].Span.Shift(-start), kinds[i]);
            if (i > 0 && parts[i - 1].Kind == PartKind.Dateline && kinds[i - 1] == BlockKind.Body)
            {
                // What looked like a dateline is the first words of a paragraph after all.
                block = block with { Span = blocks[^1].Span.Hull(block.Span) };
                blocks.RemoveAt(blocks.Count - 1);
            }

            blocks.Add(block);
        }

        return blocks;
    }

    private static Dateline? DatelineOf(
        Document document, Layer<Token> tokens, ImmutableArray<Part> parts, ImmutableArray<BlockKind> kinds, PublicationDate? published, int start)
    {
        for (var i = 0; i < parts.Length; i++)
        {
            if (kinds[i] != BlockKind.Dateline)
            {
                continue;
            }

            var part = parts[i];
            var place = part.Dateline is { } found ? found.Place : part.Place;
            if (part.Dateline is null && place is null)
            {
                // A date alone is when the page was published, not where and when a dispatch was filed.
                continue;
            }

            return new Dateline(part.Span.Shift(-start), place, new PublicationDates(document, tokens, parts).OfDateline(part.Date, published?.Date));
        }

        return null;
    }
}
