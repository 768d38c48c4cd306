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
    string Id, string Story, string? Speaker, ImmutableArray<Telling> Tellings, ImmutableArray<string> MissingFrom, int IndependentOrigins)
{
    /// <summary>The telling with the most words: the one to show for the statement.</summary>
    public Telling Fullest => Tellings[FullestTelling];

    /// <summary>Index of <see cref="Fullest"/> among the tellings.</summary>
    public int FullestTelling { get; init; }
}

/// <summary>How far the absence of something from an account means anything.</summary>
public enum Room
{
    /// <summary>The account is long enough: what it lacks, it leaves out.</summary>
    Full,

    /// <summary>Copied text of another account that breaks off: silent on what follows rather than leaving it out.</summary>
    StopsEarly,

    /// <summary>A few lines: silent rather than leaving out.</summary>
    Stub,
}

/// <summary>One account among the others.</summary>
/// <param name="OnlyHere">statements (ids) that no other account tells</param>
/// <param name="LeavesOut">statements (ids) that every other account with room for them tells, two at the least</param>
public sealed record AccountCoverage(string Article, Room Room, ImmutableArray<string> OnlyHere, ImmutableArray<string> LeavesOut);

public enum Verdict
{
    Agree,
    Compatible,
    Conflict,
    Incomparable,
}

/// <summary>One article's version of a figure.</summary>
public sealed record FigureVersion(string Article, TextSpan Span, double Value, double? Upper, Bound Bound, string? Unit)
{
    /// <summary>How many independent origins stand behind this value.</summary>
    public int IndependentOrigins { get; init; }

    /// <summary>Corrected since, by an account of the same origin that says so; it no longer counts.</summary>
    public bool IsSuperseded { get; init; }
}

/// <summary>The versions of one figure across a story.</summary>
public sealed record FigureComparison(
    string Story, string Counts, Verdict Verdict, string Reason, int IndependentOrigins, ImmutableArray<FigureVersion> Versions)
{
    /// <summary>The versions differ within one family: somebody changed the figure on the way.</summary>
    public bool IsEdit { get; init; }
}

/// <summary>What the accounts of one story carry, reword, leave out and contradict.</summary>
public sealed record StoryCoverage(
    Story Story, ImmutableArray<Statement> Statements, ImmutableArray<FigureComparison> Figures,
    ImmutableArray<SharedText> Shared, ImmutableArray<Family> Families, int IndependentOrigins)
{
    /// <summary>In the story's order of articles.</summary>
    public ImmutableArray<AccountCoverage> Accounts { get; init; } = [];
}
