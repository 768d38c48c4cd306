namespace Readout.Reuse;

/// <summary>The passages of one pair of texts. Nothing but the two texts goes in: no corpus, no order of adding, no state that is kept.</summary>
/// <remarks>
/// Holds scratch memory of some 12 bytes for each word of the longest text seen: one for each thread. Time grows with the words of both
/// texts and with what they share; a bridge over edits looks at a window of bounded size.
/// </remarks>
internal sealed class PassageFinder
{
    // One shared run of five words is chance; two that touch or overlap make six words, and two apart at least ten.
    public const int LeastSeeds = 2;

    private readonly Aligner _aligner = new();

    /// <summary>What two texts share, stock phrases included, in order of a.</summary>
    public List<MatchedPassage> Between(ComparedText a, ComparedText b)
    {
        var seeds = Fingerprints.Shared(a, b);
        return seeds.Count < LeastSeeds ? [] : MatchedPassage.Cut(a, b, _aligner.Align(a, b, seeds));
    }
}
