using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Formulations;

/// <summary>One place where a formulation stands.</summary>
/// <param name="Speaker">who uses it, where it stands in an attribution</param>
public sealed record FormulationUse(string Article, TextSpan Span, string? Speaker, DateOnly? Date);

/// <summary>A set phrase that recurs.</summary>
/// <param name="Text">its commonest wording, at full length</param>
/// <param name="Uses">in order of date, article, place</param>
public sealed record Formulation(string Text, ImmutableArray<FormulationUse> Uses)
{
    /// <summary>Independent uses: the same phrase in two copies of one dispatch is one.</summary>
    public int IndependentUses { get; init; }

    /// <summary>Other formulations that say nearly the same in other words, or hold this one: linked, never merged.</summary>
    public ImmutableArray<string> Variants { get; init; } = [];
}
