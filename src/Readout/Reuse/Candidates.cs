using System.Runtime.InteropServices;

namespace Readout.Reuse;

/// <summary>A fingerprint that two texts share, by the word where it begins in each.</summary>
internal readonly record struct Seed(int Earlier, int WordOfEarlier, int WordOfLater, int Group);

/// <summary>Which earlier texts a text may share passages with, and the fingerprints that say so.</summary>
internal sealed class Candidates(FingerprintIndex index)
{
    /// <summary>
    /// A fingerprint held by more texts than this does not pair them all. Each is then paired with the first few holders and the one
    /// before it: copies of one dispatch still hang together, and ten thousand copies make some ten pairs each instead of fifty million in all.
    /// </summary>
    public const int MostPairedHolders = 40;

    private const int Representatives = 6;

    /// <summary>A text is compared with at most so many others, those it shares most with.</summary>
    private const int MostCandidates = 150;

    // One shared run of five words is chance; two that touch or overlap make six words, and two apart at least ten.
    private const int LeastSeeds = 2;

    private readonly List<Seed> _seeds = [];
    private readonly List<(int From, int End)> _found = [];

    /// <summary>Pairs of the text with earlier ones: ranges into <see cref="SeedsOf"/>, in order of the earlier text.</summary>
    public IReadOnlyList<(int From, int End)> Find(int text)
    {
        _seeds.Clear();
        _found.Clear();
        foreach (var own in index.PostingsOf(text))
        {
            var group = index.GroupOf(own);
            var holders = index.Holders(group, out var first);
            var rank = own - first;
            var word = index[own].Word;
            var all = holders.Length <= MostPairedHolders;
            for (var h = all ? rank : Math.Min(rank, Representatives); h-- > 0;)
            {
                _seeds.Add(new Seed(holders[h].Text, holders[h].Word, word, group));
            }

            if (!all && rank > Representatives)
            {
                _seeds.Add(new Seed(holders[rank - 1].Text, holders[rank - 1].Word, word, group));
            }
        }

        var span = CollectionsMarshal.AsSpan(_seeds);
        span.Sort(static (x, y) =>
            x.Earlier != y.Earlier ? x.Earlier.CompareTo(y.Earlier)
            : x.WordOfLater != y.WordOfLater ? x.WordOfLater.CompareTo(y.WordOfLater)
            : x.WordOfEarlier.CompareTo(y.WordOfEarlier));
        for (int from = 0, end; from < span.Length; from = end)
        {
            end = from + 1;
            while (end < span.Length && span[end].Earlier == span[from].Earlier)
            {
                end++;
            }

            if (end - from >= LeastSeeds)
            {
                _found.Add((from, end));
            }
        }

        if (_found.Count > MostCandidates)
        {
            // Ties by order of texts, so that the choice is the same every time.
            var best = _found.OrderByDescending(range => range.End - range.From).ThenBy(range => range.From).Take(MostCandidates).Order().ToList();
            _found.Clear();
            _found.AddRange(best);
        }

        return _found;
    }

    public ReadOnlySpan<Seed> SeedsOf((int From, int End) range) => CollectionsMarshal.AsSpan(_seeds)[range.From..range.End];
}
