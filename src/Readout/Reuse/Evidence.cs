using System.Collections.Immutable;

namespace Readout.Reuse;

/// <summary>One reason for a direction.</summary>
/// <param name="Weight">above 0 for a as the source of b, below 0 for b as the source of a; in log odds</param>
/// <param name="IfA">in words for a person, when the weight is above 0</param>
/// <param name="IfB">when it is below</param>
internal readonly record struct Reason(EvidenceKind Kind, double Weight, string IfA, string IfB);

/// <summary>What speaks for one of two texts as the source of the other.</summary>
internal sealed record Evidence(ImmutableArray<Reason> Reasons, Testimony Testimony)
{
    /// <summary>Log odds below which the evidence is too slight to name a direction.</summary>
    private const double LeastWeight = .4;

    /// <summary>
    /// A third between a source and the copy of its copy has something of both, too. Below these log odds most such pairs of generated corpora
    /// copy the third; above, most are copies at a remove.
    /// </summary>
    private const double AtARemove = 5;

    // Of the pairs of generated corpora that are said to copy a third, so many do.
    private const double ConfidenceOfCommon = .9;

    // Dates lie and credits err.
    private const double MostSure = .99;

    // Slighter reasons only add up; telling them would look like more than they are.
    private const double LeastTold = .25;

    public static readonly Evidence None = new([], default);

    /// <summary>Log odds of a as the source.</summary>
    public double Weight { get; } = Reasons.Sum(reason => reason.Weight);

    public Direction Direction => Testimony.IsCommon && Math.Abs(Weight) < AtARemove ? Direction.Common
        : Math.Abs(Weight) < LeastWeight ? Direction.Unknown
        : Weight > 0 ? Direction.AToB : Direction.BToA;

    /// <summary>The reasons are not quite independent of each other: four fifths of their sum are the odds that hold.</summary>
    public double? Confidence => Direction switch
    {
        Direction.Unknown => null,
        Direction.Common => ConfidenceOfCommon,
        _ => Math.Min(MostSure, 1 / (1 + Math.Exp(-.8 * Math.Abs(Weight)))),
    };

    /// <summary>What decided, strongest first; null when nothing did.</summary>
    public string? InWords() => Direction switch
    {
        Direction.Unknown => null,
        Direction.Common => "each has something that a third has too and the other lacks or words otherwise",
        var direction => string.Join("; ", Told().Where(item => item.For == direction).Take(3).Select(item => item.Text)),
    };

    public ImmutableArray<DirectionEvidence> Told() =>
    [
        .. Reasons.Where(reason => Math.Abs(reason.Weight) >= LeastTold)
            .OrderByDescending(reason => Math.Abs(reason.Weight)).ThenBy(reason => reason.Kind)
            .Select(reason => reason.Weight > 0
                ? new DirectionEvidence(reason.Kind, Direction.AToB, reason.Weight, reason.IfA)
                : new DirectionEvidence(reason.Kind, Direction.BToA, -reason.Weight, reason.IfB)),
    ];
}
