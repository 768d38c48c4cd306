using System.Collections.Immutable;
using Readout.Archive;
using Readout.Documents;
using Readout.Web.Pages.People;

namespace Readout.Web.Pages.Search;

/// <summary>A stretch of a sentence; <c>Found</c> where it is what was looked for.</summary>
public readonly record struct SnippetRun(string Words, bool Found);

public sealed record SnippetView(string Address, ImmutableArray<SnippetRun> Runs);

public sealed record HitView(string Article, string Title, string Account, DateOnly? Published, int Places, ImmutableArray<SnippetView> Snippets);

public sealed record Facet(string Name, string Value, int Count, string Address);

/// <summary>Articles that hold the words, with what narrows the list.</summary>
public sealed record SearchView(string? Words, string? Outlet, string? By, int Total, ImmutableArray<HitView> Hits, ImmutableArray<Facet> Facets, ImmutableArray<SaidView> Said, string? Message)
{
    private const int MostHits = 200;

    private const int Shown = 30;

    private const int MostFacets = 8;

    private const int MostSnippets = 3;

    private const int Around = 120;

    internal static SearchView Read(PageRequest request)
    {
        var (words, outlet, by) = (request.Ask("q"), request.Ask("outlet"), request.Ask("by"));
        if (words is null)
        {
            return new SearchView(null, outlet, by, 0, [], [], [], null);
        }

        var reader = request.Archive.Reader;
        try
        {
            var hits = reader.Search(words, MostHits).ToList();
            var said = by is null ? [] : reader.Said(new SaidQuery(by, words, null, null)).Take(Shown).Select(item => PersonView.Read(request.Archive, item.Article, item.Attribution)).ToImmutableArray();
            var matching = hits.Where(hit => outlet is null || Account(hit) == outlet).ToList();
            return new SearchView(
                words,
                outlet,
                by,
                matching.Count,
                [.. matching.Take(Shown).Select(hit => Hit(hit))],
                [.. hits.CountBy(Account, StringComparer.Ordinal).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Take(MostFacets)
                    .Select(pair => new Facet("outlet", pair.Key, pair.Value, Addresses.Search(words) + "&outlet=" + Uri.EscapeDataString(pair.Key)))],
                said,
                hits.Count == MostHits ? $"Only the {MostHits} best articles are looked through here; more words narrow the list." : null);
        }
        catch (ArchiveException)
        {
            return new SearchView(words, outlet, by, 0, [], [], [], "There is no word to search for in that.");
        }
    }

    private static string Account(SearchHit hit) => hit.Analysis.Article.Outlet ?? hit.Analysis.Article.Agency ?? hit.Analysis.Article.Document;

    private static HitView Hit(SearchHit hit)
    {
        var article = hit.Analysis.Article;
        var read = new ReadArticle(hit.Analysis);
        return new HitView(
            article.Id,
            article.DisplayTitle,
            Account(hit),
            article.Published?.Date,
            hit.Spans.Length,
            [.. hit.Spans.GroupBy(span => hit.Analysis.Sentences.IndexAt(span.Start)).Take(MostSnippets).Select(group => Snippet(read, group.Key, [.. group]))]);
    }

    private static SnippetView Snippet(ReadArticle read, int sentence, List<TextSpan> spans)
    {
        var text = read.Analysis.Article.Text;
        var whole = sentence >= 0 ? read.Analysis.Sentences[sentence].Span : spans[0];
        var start = WordStart(text, Math.Max(whole.Start, spans[0].Start - Around), whole.Start);
        var end = Math.Max(spans[0].End, Math.Min(whole.End, spans[0].End + (2 * Around)));
        var runs = ImmutableArray.CreateBuilder<SnippetRun>();
        var at = start;
        foreach (var span in spans.Where(span => span.Start >= start && span.End <= end))
        {
            runs.Add(new SnippetRun(text[at..span.Start], false));
            runs.Add(new SnippetRun(text[span.Start..span.End], true));
            at = span.End;
        }

        runs.Add(new SnippetRun(text[at..end], false));
        return new SnippetView(read.Address(spans.Aggregate((a, b) => a.Hull(b))), runs.ToImmutable());
    }

    private static int WordStart(string text, int start, int least)
    {
        while (start > least && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return start;
    }
}
