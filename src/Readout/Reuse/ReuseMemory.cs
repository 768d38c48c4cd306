namespace Readout.Reuse;

/// <summary>Remembers as long as the process lives: for a corpus that is compared once.</summary>
internal sealed class ReuseMemory(IReadOnlyList<ComparedText> texts) : IReuseStore
{
    private readonly Dictionary<long, List<int>> _holders = [];
    private readonly HashSet<long> _stock = [];
    private readonly DisjointSets _origins = new(texts.Count);
    private readonly Dictionary<int, Dictionary<int, TextPair>> _pairs = [];
    private readonly Dictionary<int, int> _familyOf = [];
    private readonly Dictionary<int, IReadOnlyList<int>> _members = [];
    private readonly Dictionary<int, byte[]> _readings = [];

    public IReadOnlyList<ComparedText> Texts(IReadOnlyList<int> numbers) => [.. numbers.Select(number => texts[number])];

    public string IdOf(int text) => texts[text].Id;

    public IReadOnlyDictionary<long, List<int>> Holders(IReadOnlyList<long> fingerprints, int most) =>
        fingerprints.Where(_holders.ContainsKey).ToDictionary(fingerprint => fingerprint, fingerprint => _holders[fingerprint].TakeLast(most).ToList());

    public void Post(IReadOnlyList<(long Fingerprint, int Text)> postings)
    {
        foreach (var (fingerprint, text) in postings)
        {
            if (!_holders.TryGetValue(fingerprint, out var holders))
            {
                _holders[fingerprint] = holders = new List<int>(1);
            }

            holders.Add(text);
        }
    }

    public IReadOnlySet<long> StockAmong(IReadOnlyList<long> fingerprints) => fingerprints.Where(_stock.Contains).ToHashSet();

    public void MarkStock(long fingerprint) => _stock.Add(fingerprint);

    public int OriginOf(int text) => _origins.Find(text);

    public void JoinOrigins(int one, int other) => _origins.Join(one, other);

    public IReadOnlyList<TextPair> PairsOf(int text) => _pairs.TryGetValue(text, out var pairs) ? [.. pairs.Values] : [];

    public void Put(TextPair pair)
    {
        Of(pair.A)[pair.B] = pair;
        Of(pair.B)[pair.A] = pair;

        Dictionary<int, TextPair> Of(int text)
        {
            if (!_pairs.TryGetValue(text, out var pairs))
            {
                _pairs[text] = pairs = [];
            }

            return pairs;
        }
    }

    public void Remove(TextPair pair)
    {
        _pairs[pair.A].Remove(pair.B);
        _pairs[pair.B].Remove(pair.A);
    }

    public int? FamilyOf(int text) => _familyOf.TryGetValue(text, out var family) ? family : null;

    public IReadOnlyList<int> Members(int family) => _members.GetValueOrDefault(family, []);

    public void PutFamily(int family, IReadOnlyList<int> members)
    {
        _members[family] = members;
        foreach (var member in members)
        {
            _familyOf[member] = family;
        }
    }

    public void RemoveFamily(int family)
    {
        if (_members.Remove(family, out var members))
        {
            foreach (var member in members)
            {
                _familyOf.Remove(member);
            }
        }
    }

    public byte[]? Readings(int page) => _readings.GetValueOrDefault(page);

    public void PutReadings(int page, byte[] counts) => _readings[page] = counts;
}
