using System.Collections.Immutable;
using AngleSharp.Html.Parser;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Ingest.Pages;

/// <summary>
/// Reads a web page: the account it holds becomes the document's text, one block a paragraph, and what the page says about it the document's
/// <see cref="DocumentInfo"/>. Menus, teasers, comments and the like are left out; captions stay where they stood.
/// </summary>
internal static class PageReader
{
    /// <summary>Fewer words on a page without a structured text are a notice, not an account.</summary>
    private const int FewestWords = 8;

    /// <summary>A page on which fewer words were found than this may be filled in by scripts, from a text that stands in its structured data.</summary>
    private const int FewWords = 40;

    private const int MostWordsOfByline = 30;

    private const int MostLinesOfHead = 15;

    private const int MostWordsOfSummary = 80;

    /// <summary>Why a page gives no document.</summary>
    public const string NoArticle = "a web page without an article (an index of links, or a page that its scripts fill in)";

    /// <param name="url">where it was fetched from, when that is known</param>
    /// <returns>null when there is no article on it</returns>
    public static Document? Read(string name, string html, string? url = null)
    {
        var page = new HtmlParser().ParseDocument(html);
        var metadata = PageMetadata.Read(page, url);
        var outline = PageOutliner.Read(page.DocumentElement);
        var chosen = PageBody.Find(outline, metadata.Hints);
        var headline = PageHeadline.Find(outline, chosen, metadata);
        var first = Math.Max(0, Array.IndexOf(chosen, true));
        var authors = !metadata.Authors.IsEmpty ? metadata.Authors
            : AuthorReader.Visible([.. outline.Blocks.Take(first).Skip(headline < 0 ? first : headline + 1).Where(block => !block.IsFurniture).Take(MostLinesOfHead)], metadata.Outlet);
        var composer = new PageComposer(outline, chosen, metadata, headline, first, authors);
        var words = outline.Blocks.Where((_, b) => chosen[b]).Sum(block => block.Words);
        if (words < FewWords && metadata.StructuredBody is { } structured && structured.Length > 3 * outline.Blocks.Where((_, b) => chosen[b]).Sum(block => block.Text.Length))
        {
            composer.AddHead();
            composer.AddText(structured);
        }
        else if (words < FewestWords)
        {
            return null;
        }
        else
        {
            composer.AddHead();
            composer.AddBlocks();
        }

        var dates = metadata.Dates(outline, headline >= 0 ? headline : first);
        return composer.Text.Build(name, new DocumentInfo
        {
            Title = metadata.Title,
            Published = dates.Published,
            PublishedBasis = dates.Basis,
            PublishedAt = dates.PublishedAt,
            Updated = dates.Updated,
            Authors = authors,
            Language = metadata.Language,
            Url = metadata.Url,
            Outlet = metadata.Outlet,
        });
    }

    /// <summary>Puts the text together, with a mark for each stretch.</summary>
    private sealed class PageComposer(PageOutline page, bool[] chosen, PageMetadata metadata, int headline, int first, ImmutableArray<string> authors)
    {
        public DocumentComposer Text { get; } = new();

        public void AddHead()
        {
            var title = headline >= 0 ? page.Blocks[headline].Text.Replace('\n', ' ') : metadata.Title;
            if (title is not null)
            {
                Add(title, BlockKind.Headline);
            }

            // A standfirst is not part of the running text, and what it says is the editor's word.
            for (var b = headline + 1; headline >= 0 && b < first; b++)
            {
                var block = page.Blocks[b];
                if ((page.Nodes[block.Node].Names & NameGroup.Summary) != NameGroup.None && !block.IsFurniture && block.Words is >= 4 and <= MostWordsOfSummary && block.LinkWords == 0
                    && (page.Nodes[block.Node].Names & (NameGroup.Related | NameGroup.Media | NameGroup.Share | NameGroup.Advert | NameGroup.Byline)) == NameGroup.None)
                {
                    Add(block.Text, BlockKind.Summary);
                }
            }

            if (!authors.IsEmpty)
            {
                Add(Byline(), BlockKind.Byline);
            }
        }

        public void AddBlocks()
        {
            var last = Array.LastIndexOf(chosen, true);
            for (var b = first; b <= last; b++)
            {
                if (b == headline)
                {
                    continue;
                }

                if (chosen[b])
                {
                    var heading = metadata.IsLiveBlog ? -1 : PageHeadline.OfAccountAt(page, chosen, b);
                    if (heading >= 0)
                    {
                        Add(page.Blocks[heading].Text, BlockKind.Headline);
                    }

                    if (heading != b)
                    {
                        Add(page.Blocks[b].Text, IsHeading(b) ? BlockKind.Subhead : BlockKind.Body);
                    }
                }
                else if (PageBody.IsCaption(page, b) && page.Blocks[b].Words >= 4 && !IsInFurniture(b))
                {
                    Add(page.Blocks[b].Text, BlockKind.Caption);
                }
            }
        }

        public void AddText(string text)
        {
            foreach (var line in text.ReplaceLineEndings("\n").Split('\n'))
            {
                if (WhiteSpace.Collapse(line) is { Length: > 0 } paragraph)
                {
                    Add(paragraph, BlockKind.Body);
                }
            }
        }

        // A figure's caption is furniture as text goes; one inside a menu or teaser list is furniture altogether.
        private bool IsInFurniture(int b) =>
            page.Above(page.Blocks[b].Node).Any(above => above.Tag is "nav" or "footer" or "aside" || (above.Names & (NameGroup.Related | NameGroup.Comments)) != NameGroup.None);

        private bool IsHeading(int b) => page.Nodes[page.Blocks[b].Node].Tag is ['h', >= '1' and <= '6'];

        // The byline as it stands on the page when it has every name, else the names.
        private string Byline()
        {
            for (var b = 0; b < page.Blocks.Count; b++)
            {
                var text = page.Blocks[b].Text.Replace('\n', ' ');
                if (chosen[b] || b == headline || page.Blocks[b].Words > MostWordsOfByline)
                {
                    continue;
                }

                var starts = authors.Select(author => text.IndexOf(author, StringComparison.OrdinalIgnoreCase)).ToList();
                if (starts.Min() >= 0)
                {
                    var end = starts.Zip(authors, (start, author) => start + author.Length).Max();
                    var from = text.LastIndexOf("by ", starts.Min(), StringComparison.OrdinalIgnoreCase);
                    return text[(from >= 0 && (from == 0 || text[from - 1] == ' ') ? from : starts.Min())..end];
                }
            }

            return DocumentComposer.Byline(authors)!;
        }

        private void Add(string text, BlockKind kind) => Text.Add(text, kind);
    }
}
