namespace Readout.Attributions.Learned;

/// <summary>
/// The three roles of an attribution. One label a token is enough, since in practice no word has two roles (PolNeAR: Newell, Margolin and Ruths,
/// LREC 2018, marks only the outermost of nested attributions).
/// </summary>
internal enum Role
{
    Source,
    Cue,
    Content,
}

/// <summary>A run of tokens with one role.</summary>
/// <param name="Sequence">which paragraph</param>
internal readonly record struct Segment(Role Role, int First, int End, int Sequence);
