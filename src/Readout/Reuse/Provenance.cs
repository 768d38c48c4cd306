using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;

namespace Readout.Reuse;

/// <summary>What an article says about where it comes from.</summary>
/// <param name="Voice">whose account it is by its own words: the agency in its dateline or byline, the source in its credit line, else its outlet</param>
/// <param name="Credits">whom it names, at its head or foot or for what it reports, that did not publish it</param>
internal sealed record Provenance(DateOnly? Published, string? Outlet, string? Voice, ImmutableArray<string> Credits)
{
    public static Provenance Of(Analysis analysis)
    {
        var article = analysis.Article;
        var named = article.Bylines.Where(byline => byline.Kind == BylineKind.Agency).Select(byline => byline.Name)
            .Append(article.Agency)
            .Concat(analysis.Attributions.SelectMany(attribution => attribution.Via))
            .OfType<string>()
            .Where(name => name != article.Outlet)
            .Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal);
        return new Provenance(article.Published?.Date, article.Outlet, article.Agency ?? article.Outlet, [.. named]);
    }

    /// <summary>True when this article names the other's voice as a source, and is not itself just that voice.</summary>
    public bool NamesAsSource(Provenance other) =>
        other.Voice is { } voice
        && Credits.Contains(voice, StringComparer.Ordinal)
        && (Voice != voice || (Outlet is not null && (other.Outlet is null || other.Outlet == voice)));
}
