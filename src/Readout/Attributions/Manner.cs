namespace Readout.Attributions;

/// <summary>By whose rules the words of an attribution begin and end.</summary>
public enum Manner
{
    /// <summary>Those of the records: <c>that</c> and adverbs belong to no part; a quotation that goes on in another paragraph is an attribution of its own.</summary>
    Records,

    /// <summary>PolNeAR's: <c>that</c> belongs to the content, adverbs to the cue, a quotation that goes on to the content it continues.</summary>
    PolNear,
}
