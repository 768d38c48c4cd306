namespace Readout.Reuse;

/// <summary>What speaks for a direction. How often each is right: docs/reuse-and-stories.md.</summary>
public enum EvidenceKind
{
    /// <summary>The day of publication.</summary>
    Date,

    /// <summary>The hour, on one day.</summary>
    Hour,

    /// <summary>One names the other's publisher as its source.</summary>
    Credit,

    /// <summary>One is an agency's account with no mark of anybody who passed it on.</summary>
    Dispatch,

    /// <summary>One has more that stands in third texts too.</summary>
    ThirdText,

    /// <summary>Where the two differ, third texts have one's wording.</summary>
    ThirdWording,

    /// <summary>Where the two differ, one has words side by side that hardly anybody else has.</summary>
    Wording,

    /// <summary>One goes on where the other ends.</summary>
    Cut,

    /// <summary>One was set again in lines, its words parted.</summary>
    Rewrap,

    /// <summary>What one has of its own speaks of other names.</summary>
    Topic,

    /// <summary>One sets text of its own between what both have.</summary>
    Addition,

    /// <summary>One uses a name before it introduces it.</summary>
    Introduction,
}

/// <summary>One piece of evidence, as it is told to a person.</summary>
/// <param name="For">the direction it speaks for</param>
/// <param name="Weight">above 0; in log odds</param>
public sealed record DirectionEvidence(EvidenceKind Kind, Direction For, double Weight, string Text);
