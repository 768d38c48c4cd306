namespace Readout.Reuse;

/// <summary>Which earlier texts each new text may share passages with, by the fingerprints in the index.</summary>
/// <remarks>
/// What is known as stock is not in the index any more, and makes no candidates: else every text would be compared with all that use the
/// phrases of the trade, the more the larger the archive. So chance leads to those only that share phrases which few have used so far.
/// </remarks>
internal sealed class Candidates(IReuseStore store, StockPhrases stock)
{
    /// <summary>
    /// A text is not paired with all texts of a fingerprint that more than this hold, only with those that came last: copies of one dispatch
    /// still hang together, and ten thousand copies make some six pairs each instead of fifty million in all.
    /// </summary>
    private const int MostPairedHolders = 40;

    private const int Nearest = 6;

    /// <summary>A text is compared with at most so many others, those it shares most with.</summary>
    private const int MostCandidates = 150;

    private readonly Dictionary<long, List<int>> _holders = [];

    /// <summary>The fingerprints of the texts just added that are not stock, and who holds them: at most the last 41 of before and the texts added.</summary>
    public IReadOnlyDictionary<long, List<int>> Holders => _holders;

    /// <summary>Adds texts to the index and finds the earlier ones, and the earlier among themselves, that they are to be compared with.</summary>
    /// <param name="added">in order of numbers, later than all before</param>
    public List<(int Earlier, int Later)> Add(IReadOnlyList<(int Number, ComparedText Text)> added)
    {
        // In order of fingerprints, so that the store reads and writes from one end to the other.
        var postings = added.SelectMany(text => text.Text.Chosen.Select(chosen => chosen.Key).Distinct(), (text, key) => (Fingerprint: key, text.Number)).ToArray();
        Array.Sort(postings);
        var fingerprints = postings.Select(posting => posting.Fingerprint).Distinct().ToList();
        stock.Load(fingerprints);
        fingerprints.RemoveAll(stock.IsStock);
        var held = store.Holders(fingerprints, MostPairedHolders + 1);
        foreach (var fingerprint in fingerprints)
        {
            _holders[fingerprint] = held.GetValueOrDefault(fingerprint) ?? [];
        }

        store.Post([.. postings.Where(posting => !stock.IsStock(posting.Fingerprint))]);

        var found = new List<(int Earlier, int Later)>();
        var shared = new Dictionary<int, int>();
        foreach (var (number, text) in added)
        {
            shared.Clear();
            foreach (var fingerprint in text.Chosen.Select(chosen => chosen.Key).Distinct())
            {
                if (!_holders.TryGetValue(fingerprint, out var holders))
                {
                    continue;
                }

                for (var h = holders.Count > MostPairedHolders ? holders.Count - Nearest : 0; h < holders.Count; h++)
                {
                    shared[holders[h]] = shared.GetValueOrDefault(holders[h]) + 1;
                }

                holders.Add(number);
            }

            found.AddRange(shared.Where(other => other.Value >= PassageFinder.LeastSeeds)
                .OrderByDescending(other => other.Value).ThenByDescending(other => other.Key).Take(MostCandidates)
                .Select(other => (other.Key, number)));
        }

        return found;
    }
}
