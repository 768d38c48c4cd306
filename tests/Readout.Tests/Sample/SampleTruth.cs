using System.Text.Json;
using System.Text.Json.Serialization;
using Readout.Tests.House;

namespace Readout.Tests.Sample;

/// <summary>What a careful reader finds in the sample: <c>samples/truth.json</c>.</summary>
public sealed record SampleTruth(
    string About,
    IReadOnlyList<TrueArticle> Articles,
    IReadOnlyList<TrueStory> Stories,
    IReadOnlyList<TrueReuse> Reuse,
    IReadOnlyList<IReadOnlyList<string>> NotReuse,
    IReadOnlyList<TrueStatement> Statements,
    IReadOnlyList<TrueComparison> Figures,
    IReadOnlyList<TrueFormulation> Formulations)
{
    private static readonly JsonSerializerOptions Options = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    };

    public static SampleTruth Read() =>
        JsonSerializer.Deserialize<SampleTruth>(File.ReadAllText(Repository.At("samples", "truth.json")), Options)!;
}

public sealed record TrueArticle(string Article, string File, string? Headline, string Published, string? Agency)
{
    public string? PublishedBasis { get; init; }

    public string? Outlet { get; init; }

    public string? Url { get; init; }

    /// <summary>The headline stands in the front matter, not in the text.</summary>
    public bool HeadlineFromFrontMatter { get; init; }

    public TrueDateline? Dateline { get; init; }

    public IReadOnlyList<TrueByline> Bylines { get; init; } = [];

    /// <summary>Kind of block to fragments that stand in such blocks.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<string>> Blocks { get; init; } = new Dictionary<string, IReadOnlyList<string>>();

    public IReadOnlyList<string> Boilerplate { get; init; } = [];

    public IReadOnlyList<TrueAttribution> Attributions { get; init; } = [];

    public IReadOnlyList<TrueFigure> Figures { get; init; } = [];

    public IEnumerable<string> Fragments =>
        Attributions.Select(attribution => attribution.Quote)
            .Concat(Figures.Select(figure => figure.Span))
            .Concat(Boilerplate)
            .Concat(Blocks.Values.SelectMany(fragments => fragments))
            .Concat(HeadlineFromFrontMatter || Headline is null ? [] : [Headline]);
}

public sealed record TrueDateline(string Place, string Date);

public sealed record TrueByline(string Name, string Kind);

public sealed record TrueAttribution(string Quote, string Speaker)
{
    public IReadOnlyList<string> Via { get; init; } = [];

    public string? Kind { get; init; }

    public string? To { get; init; }
}

public sealed record TrueFigure(string Span, double Value, string Bound)
{
    public string? Unit { get; init; }

    public double? Upper { get; init; }
}

public sealed record TrueStory(
    string Story, string Date, string Place, IReadOnlyList<string> Participants, IReadOnlyList<string> Articles, IReadOnlyList<IReadOnlyList<string>> Origins);

public sealed record TrueReuse(string From, string To, double CoveredOfFrom, double CoveredOfTo, string How);

public sealed record TrueStatement(string Speaker, string Story, IReadOnlyDictionary<string, string> Tellings, int IndependentOrigins);

public sealed record TrueComparison(string Story, string What, string Verdict, IReadOnlyDictionary<string, string> Versions);

public sealed record TrueFormulation(string Text, string From, string To, string Fate);
