using System.Collections.Immutable;
using System.Globalization;
using Readout.Archive;
using Readout.Articles;
using Readout.Attributions;
using Readout.Documents;
using Readout.Records;
using Readout.Reuse;
using Readout.Web.Frame;

namespace Readout.Web.Pages.Articles;

/// <summary>One item of a layer, with the span it stands on (code points, half-open).</summary>
public sealed record MarkView(string Words, string Means, int Start, int End);

public sealed record AttributionView(
    string Id, string? Speaker, string? Source, string? Cue, string Content, string Kind, ImmutableArray<string> Via, string? To, string? Within, double Confidence, int Start, int End);

/// <summary>Another article with which this one shares text.</summary>
/// <param name="Hue">the class of its stretches in the text</param>
public sealed record CopiedView(string Article, string Title, string Account, int Hue, double Share, string Direction, string? Reason, string Address);

/// <summary>One article with everything found in it.</summary>
public sealed record ArticleView(
    string Id,
    string Title,
    string Document,
    int Start,
    DateOnly? Published,
    string? PublishedBasis,
    string? Outlet,
    string? Agency,
    ImmutableArray<string> Bylines,
    string? Language,
    string? Url,
    string? Story,
    ImmutableArray<BlockView> Blocks,
    ImmutableArray<AttributionView> Attributions,
    ImmutableArray<MarkView> Figures,
    ImmutableArray<MarkView> Dates,
    ImmutableArray<MarkView> Names,
    ImmutableArray<CopiedView> Copied,
    double Own)
{
    internal static ArticleView Read(PageRequest request)
    {
        var archive = request.Archive;
        var id = archive.Reader.ResolveArticle(request.Route("article"));
        var read = archive.Article(id);
        var analysis = read.Analysis;
        var article = analysis.Article;
        var shared = archive.Reader.FindingsOfArticle(FindingKind.Shared, id).Select(record => SharedTextRecord.Read(record, archive.Points))
            .Where(pair => pair.Passages.Length > 0).ToList();
        var copied = shared.OrderByDescending(pair => pair.A == id ? pair.CoveredOfA : pair.CoveredOfB)
            .Select((pair, hue) => (Pair: pair, View: SharedWith(archive, pair, id, hue % Hues))).ToList();
        var stretches = copied.SelectMany(item => item.Pair.Passages.Select(passage => (item.View.Hue, Span: item.Pair.A == id ? passage.A : passage.B))).ToList();
        return new ArticleView(
            id,
            article.DisplayTitle,
            article.Document,
            article.StartInCodePoints,
            article.Published?.Date,
            article.Published?.Basis,
            article.Outlet,
            article.Agency,
            [.. article.Bylines.Select(byline => byline.Name)],
            article.Language,
            article.Url is { } url && Uri.TryCreate(url, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" ? url : null,
            archive.Reader.FindingsOfArticle(FindingKind.Story, id).Select(record => StoryRecord.Read(record).Story.Id).FirstOrDefault(),
            MarkedText.Of(read, stretches, Asked(request, read)),
            [.. analysis.Attributions.Select(attribution => Of(attribution, read))],
            [.. analysis.Figures.Select(figure => Mark(read, figure.Span, FigureWords.Of(figure.Value, figure.Upper, figure.Bound, figure.Unit) + (figure.Counts is { } counts && counts != figure.Unit ? $", {counts}" : "")))],
            [.. analysis.Dates.Select(date => Mark(read, date.Span, date.Value ?? "?"))],
            [.. analysis.Entities.Items.Select(entity => Mark(read, entity.Mentions[0].Span, $"{entity.Name}, {Records.Names.Of(entity.Kind)}"))],
            [.. copied.Select(item => item.View)],
            1 - Covered(analysis, stretches));
    }

    private const int Hues = 8;

    private static TextSpan? Asked(PageRequest request, ReadArticle read)
    {
        if (request.Ask("a")?.Split(',') is not [var from, var to]
            || !int.TryParse(from, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            || !int.TryParse(to, NumberStyles.None, CultureInfo.InvariantCulture, out var end))
        {
            return null;
        }

        var length = read.Analysis.Article.Text.Length;
        return start < end && end <= read.Points.FromUtf16(length) ? new TextSpan(read.Points.ToUtf16(start), read.Points.ToUtf16(end)) : null;
    }

    private static CopiedView SharedWith(ArchiveVisit archive, SharedText pair, string id, int hue)
    {
        var isA = pair.A == id;
        var other = isA ? pair.B : pair.A;
        var article = archive.Article(other).Analysis.Article;
        var direction = pair.Direction switch
        {
            Direction.Common => "both copy a third",
            Direction.Unknown => "direction unknown",
            Direction.AToB => isA ? "copied there" : "copied from there",
            _ => isA ? "copied from there" : "copied there",
        };
        return new CopiedView(
            other, article.DisplayTitle, article.Outlet ?? article.Agency ?? article.Document, hue, isA ? pair.CoveredOfA : pair.CoveredOfB, direction, pair.Reason, Addresses.Compare(id, other));
    }

    private static AttributionView Of(Attribution attribution, ReadArticle read)
    {
        var text = read.Analysis.Article.Text;
        var hull = attribution.Content.Aggregate((a, b) => a.Hull(b));
        string? Words(ImmutableArray<TextSpan> spans) => spans.IsEmpty ? null : string.Join(" … ", spans.Select(span => WhiteSpace.Collapse(span.Of(text))));
        return new AttributionView(
            attribution.Id,
            attribution.Speaker,
            Words(attribution.Source),
            Words(attribution.Cue),
            Words(attribution.Content)!,
            Records.Names.Of(attribution.Kind),
            attribution.Via,
            attribution.To,
            attribution.Within,
            attribution.Confidence,
            read.Points.FromUtf16(hull.Start),
            read.Points.FromUtf16(hull.End));
    }

    private static MarkView Mark(ReadArticle read, TextSpan span, string means) =>
        new(WhiteSpace.Collapse(span.Of(read.Analysis.Article.Text)), means, read.Points.FromUtf16(span.Start), read.Points.FromUtf16(span.End));

    // The share of words that stand in copied stretches.
    private static double Covered(Analysis analysis, List<(int Hue, TextSpan Span)> stretches)
    {
        var words = analysis.Tokens.Where(token => token.Kind is TokenKind.Word or TokenKind.Number).ToList();
        return words.Count == 0 ? 0 : (double)words.Count(word => stretches.Exists(stretch => stretch.Span.Contains(word.Span.Start))) / words.Count;
    }
}
