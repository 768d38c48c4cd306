using System.Collections.Immutable;
using System.Globalization;
using Readout.Documents;
using Readout.Records;

namespace Readout.Web.Pages.Articles;

/// <summary>A stretch of text between two borders of annotations.</summary>
/// <param name="Classes">the layers that cover it, as class names</param>
/// <param name="Said">ids of the attributions whose content, cue or source it belongs to</param>
/// <param name="Anchors">ids of what begins here</param>
public sealed record PieceView(string Text, string Classes, string? Said, ImmutableArray<string> Anchors);

/// <summary>A block of the article; <c>Start</c> in code points, so that a selection can be named.</summary>
public sealed record BlockView(string Kind, int Start, ImmutableArray<PieceView> Pieces);

/// <summary>
/// Cuts a text at every border of an annotation, so that layers may overlap in any way: each stretch carries the names of all layers over it,
/// and the style sheet decides what is shown.
/// </summary>
internal static class MarkedText
{
    private readonly record struct Cover(TextSpan Span, string Class, string? Said, string? Anchor);

    public static ImmutableArray<BlockView> Of(ReadArticle read, IReadOnlyList<(int Hue, TextSpan Span)> copied, TextSpan? asked)
    {
        var article = read.Analysis.Article;
        var covers = Covers(read, copied, asked).OrderBy(cover => cover.Span.Start).ThenByDescending(cover => cover.Span.End).ToList();
        return [.. article.Blocks.Select(block => new BlockView(Names.Of(block.Kind), read.Points.FromUtf16(block.Span.Start), Pieces(article.Text, block.Span, covers)))];
    }

    private static IEnumerable<Cover> Covers(ReadArticle read, IReadOnlyList<(int Hue, TextSpan Span)> copied, TextSpan? asked)
    {
        var analysis = read.Analysis;
        foreach (var attribution in analysis.Attributions)
        {
            foreach (var (spans, role) in new[] { (attribution.Content, "content"), (attribution.Cue, "cue"), (attribution.Source, "source") })
            {
                for (var i = 0; i < spans.Length; i++)
                {
                    yield return new Cover(spans[i], role, attribution.Id, role == "content" && i == 0 ? attribution.Id : null);
                }
            }
        }

        foreach (var (hue, span) in copied)
        {
            yield return new Cover(span, string.Create(CultureInfo.InvariantCulture, $"copied c{hue}"), null, null);
        }

        foreach (var figure in analysis.Figures)
        {
            yield return new Cover(figure.Span, "figure", null, null);
        }

        foreach (var date in analysis.Dates)
        {
            yield return new Cover(date.Span, "date", null, null);
        }

        foreach (var mention in analysis.Entities.Items.SelectMany(entity => entity.Mentions).Where(mention => mention.Kind == Language.MentionKind.Name))
        {
            yield return new Cover(mention.Span, "name", null, null);
        }

        if (asked is { } place)
        {
            // The id is what the address says after #, so the browser scrolls there by itself.
            yield return new Cover(place, "asked", null, string.Create(CultureInfo.InvariantCulture, $"a={read.Points.FromUtf16(place.Start)},{read.Points.FromUtf16(place.End)}"));
        }
    }

    private static ImmutableArray<PieceView> Pieces(string text, TextSpan block, List<Cover> covers)
    {
        var inside = covers.Where(cover => cover.Span.Overlaps(block)).ToList();
        var borders = inside.SelectMany(cover => new[] { cover.Span.Start, cover.Span.End })
            .Where(at => block.Start < at && at < block.End).Append(block.Start).Append(block.End).Distinct().Order().ToList();
        var pieces = ImmutableArray.CreateBuilder<PieceView>(borders.Count - 1);
        for (var i = 0; i + 1 < borders.Count; i++)
        {
            var span = new TextSpan(borders[i], borders[i + 1]);
            var over = inside.Where(cover => cover.Span.Overlaps(span)).ToList();
            pieces.Add(new PieceView(
                span.Of(text).ToString(),
                string.Join(' ', over.Select(cover => cover.Class).Distinct(StringComparer.Ordinal)),
                over.Exists(cover => cover.Said is not null) ? string.Join(' ', over.Select(cover => cover.Said).OfType<string>().Distinct(StringComparer.Ordinal)) : null,
                [.. over.Where(cover => cover.Anchor is not null && (cover.Span.Start == span.Start || (cover.Span.Start < block.Start && span.Start == block.Start))).Select(cover => cover.Anchor!)]));
        }

        return pieces.MoveToImmutable();
    }
}
