using System.Collections.Immutable;
using Readout.Documents;
using Readout.Figures;
using Readout.Reuse;
using Readout.Stories;

namespace Readout.Coverage;

public enum Relation
{
    Verbatim,
    Reworded,
}

/// <summary>One article's telling of a statement.</summary>
/// <param name="Article">article id</param>
/// <param name="Attribution">attribution id within the article</param>
public sealed record Telling(string Article, string Attribution, Relation Relation);

/// <summary>One thing one speaker said, in all the articles of a story that report it.</summary>
/// <param name="Id"><c>t1</c>, <c>t2</c>, …</param>
/// <param name="MissingFrom">article ids of the story's accounts that do not tell it</param>
/// <param name="IndependentOrigins">families among the tellings; copies of one dispatch are one voice</param>
public sealed record Statement(
    string Id, string Story, string? Speaker, ImmutableArray<Telling> Tellings, ImmutableArray<string> MissingFrom, int IndependentOrigins);

public enum Verdict
{
    Agree,
    Compatible,
    Conflict,
    Incomparable,
}

/// <summary>One article's version of a figure.</summary>
public sealed record FigureVersion(string Article, TextSpan Span, double Value, double? Upper, Bound Bound, string? Unit);

/// <summary>The versions of one figure across a story.</summary>
public sealed record FigureComparison(
    string Story, string Counts, Verdict Verdict, string Reason, int IndependentOrigins, ImmutableArray<FigureVersion> Versions);

/// <summary>What the accounts of one story carry, reword, leave out and contradict.</summary>
public sealed record StoryCoverage(
    Story Story, ImmutableArray<Statement> Statements, ImmutableArray<FigureComparison> Figures,
    ImmutableArray<SharedText> Shared, ImmutableArray<Family> Families, int IndependentOrigins);

public static class CoverageFinder
{
    /// <param name="articles">the analyses of the story's articles, in the story's order</param>
    public static StoryCoverage Compare(Story story, IReadOnlyList<Analysis> articles, ReuseReport reuse) =>
        new(story, [], [], [], [], articles.Count);
}
