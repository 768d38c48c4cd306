using System.Collections.Immutable;

namespace Readout.Reuse;

/// <summary>Reuse over a corpus: passages between pairs and the families they make.</summary>
public sealed record ReuseReport(ImmutableArray<SharedText> Shared, ImmutableArray<Family> Families)
{
    private readonly Lazy<Dictionary<string, Family>> _familyOf = new(() =>
        Families.SelectMany(family => family.Articles, (family, article) => (article, family))
            .ToDictionary(pair => pair.article, pair => pair.family, StringComparer.Ordinal));

    /// <summary>The family an article belongs to; null when it stands alone.</summary>
    public Family? FamilyOf(string articleId) => _familyOf.Value.GetValueOrDefault(articleId);

    /// <summary>How many voices these articles are: a family counts once, an article in no family is its own.</summary>
    /// <remarks>
    /// Families are made by shared text alone. Two accounts that each tell in their own words what one agency reported are two voices
    /// here, though neither heard it first: their attributions' <c>Via</c> says so.
    /// </remarks>
    public int IndependentOrigins(IEnumerable<string> articleIds) =>
        articleIds.Select(id => FamilyOf(id)?.Id ?? id).Distinct(StringComparer.Ordinal).Count();
}
