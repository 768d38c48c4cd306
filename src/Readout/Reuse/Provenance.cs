using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Reuse;

/// <summary>What an article says about where it comes from; names in full and in order.</summary>
/// <param name="Hour">when it says so; zones are not told, and not known</param>
/// <param name="Voice">whose account it is by its own words: the agency in its dateline or byline, the source in its credit line, else its outlet</param>
/// <param name="Heads">who publishes it: outlets and bodies at its head</param>
/// <param name="Credits">whom its dateline, its credit lines or its attributions name</param>
/// <param name="Sources">publishers, none of the heads, whose account it says it is: the agency, those in dateline, credit lines and at the foot</param>
internal sealed record Provenance(
    DateOnly? Published, TimeOnly? Hour, string? Voice, ImmutableArray<string> Heads, ImmutableArray<string> Credits, ImmutableArray<string> Sources)
{
    private const int LongestName = 6;

    private const int LongestFoot = 16;

    public static Provenance Of(Analysis analysis)
    {
        var article = analysis.Article;
        var masthead = Masthead.Of(analysis);
        var heads = article.Bylines.Where(byline => byline.Kind == BylineKind.Agency).Select(byline => byline.Name).Append(article.Outlet).Concat(masthead.Publishers);
        var credits = analysis.Attributions.SelectMany(attribution => attribution.Via).Append(article.Agency);
        var sources = AtFoot(analysis).Append(article.Agency);
        foreach (var block in article.Blocks)
        {
            if (block.Kind is BlockKind.Credit or BlockKind.Dateline)
            {
                credits = credits.Concat(NamesIn(analysis, block.Span));
                sources = sources.Concat(PublisherNames.In(analysis, block.Span).Select(name => name.Name));
            }
        }

        var publishers = Sorted(heads);
        var named = Sorted(sources);
        return new Provenance(
            masthead.Day, masthead.Hour, article.Agency ?? article.Outlet ?? publishers.FirstOrDefault(), publishers, Sorted(credits.Concat(named)),
            [.. named.Except(publishers, StringComparer.Ordinal)]);
    }

    /// <summary>True when this article, published by somebody else, names the voice of the other, which is nothing but that voice.</summary>
    public bool NamesAsSource(Provenance other) =>
        other.Voice is { } voice && !other.IsReprint
        && (Credits.Contains(voice, StringComparer.Ordinal) || Heads.Contains(voice, StringComparer.Ordinal))
        && Heads.Any(head => head != voice);

    /// <summary>Published by somebody other than whose account it is.</summary>
    public bool IsReprint => Voice is { } voice && Heads.Any(head => head != voice);

    /// <summary>A news agency's account, and no mark of anybody who passed it on.</summary>
    public bool IsDispatch => Voice is { } voice && !IsReprint && Outlets.Find(voice)?.Kind == OutletKind.Agency;

    // "(Maren Courier)", "— VNS": a short last line.
    private static IEnumerable<string?> AtFoot(Analysis analysis)
    {
        var last = analysis.Article.Blocks.LastOrDefault(block => block.Kind != BlockKind.Boilerplate);
        var (first, end) = analysis.Tokens.StartingIn(last.Span);
        return last.Kind == BlockKind.Body && end - first <= LongestFoot ? PublisherNames.In(analysis, last.Span).Select(name => name.Name) : [];
    }

    private static ImmutableArray<string> Sorted(IEnumerable<string?> names) =>
        [.. names.OfType<string>().Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)];

    // Known publishers, and words with capitals in a row that may be the name of one.
    private static List<string> NamesIn(Analysis analysis, TextSpan span)
    {
        var names = new List<string>();
        var (first, end) = analysis.Tokens.StartingIn(span);
        for (var t = first; t < end; t++)
        {
            if (Outlets.At(analysis.Tokens.Text, analysis.Tokens.Items.AsSpan()[..end], t) is { } known)
            {
                names.Add(known.Outlet.Name);
                t += known.Length - 1;
                continue;
            }

            var next = t;
            while (next < end && analysis.Tokens[next].Kind == TokenKind.Word && char.IsUpper(analysis.Tokens.TextOf(next)[0]))
            {
                next++;
            }

            if (next - t is >= 2 and <= LongestName)
            {
                names.Add(WhiteSpace.Collapse(analysis.Tokens[t].Span.Hull(analysis.Tokens[next - 1].Span).Of(analysis.Tokens.Text)));
                t = next - 1;
            }
        }

        return names;
    }
}
