namespace Readout.Reuse;

/// <summary>The texts and pairs that an addition touches, read from the store when they are first asked for.</summary>
internal sealed class Neighbourhood(IReuseStore store)
{
    /// <summary>Texts held at one time, beside those asked for together; 500 words each take some 50 kilobytes.</summary>
    private const int MostTexts = 2_000;

    private readonly Dictionary<int, ComparedText> _texts = [];
    private readonly Dictionary<int, Provenance> _provenance = [];
    private readonly Dictionary<int, List<TextPair>> _pairs = [];

    public ComparedText this[int text] => _texts[text];

    /// <summary>Reads what is not there yet; before texts are looked at, possibly in parallel.</summary>
    public void Load(IEnumerable<int> texts)
    {
        var wanted = texts.Distinct().ToList();
        if (_texts.Count > MostTexts)
        {
            var keep = wanted.ToHashSet();
            foreach (var text in _texts.Keys.Where(text => !keep.Contains(text)).ToList())
            {
                _texts.Remove(text);
                _provenance.Remove(text);
            }
        }

        var missing = wanted.Where(text => !_texts.ContainsKey(text)).Order().ToList();
        foreach (var (number, text) in missing.Zip(store.Texts(missing)))
        {
            _texts[number] = text;
        }
    }

    public void LoadPairs(IEnumerable<int> texts)
    {
        foreach (var text in texts)
        {
            PairsOf(text);
        }
    }

    /// <summary>For texts that are loaded; not in parallel.</summary>
    public Provenance ProvenanceOf(int text)
    {
        if (!_provenance.TryGetValue(text, out var provenance))
        {
            _provenance[text] = provenance = Provenance.Of(_texts[text].Analysis);
        }

        return provenance;
    }

    /// <summary>Those that share most first. What was asked for before may be asked for in parallel.</summary>
    public IReadOnlyList<TextPair> PairsOf(int text)
    {
        if (!_pairs.TryGetValue(text, out var pairs))
        {
            _pairs[text] = pairs = [.. store.PairsOf(text)];
            Sort(pairs);
        }

        return pairs;
    }

    public TextPair? Between(int one, int other)
    {
        foreach (var pair in PairsOf(one))
        {
            if (pair.Other(one) == other)
            {
                return pair;
            }
        }

        return null;
    }

    /// <summary>Texts that share something with both.</summary>
    public IEnumerable<int> Common(int one, int other)
    {
        var others = PairsOf(other).Select(pair => pair.Other(other)).ToHashSet();
        return PairsOf(one).Select(pair => pair.Other(one)).Where(others.Contains);
    }

    public void Put(TextPair pair)
    {
        store.Put(pair);
        Replace(pair.A);
        Replace(pair.B);

        void Replace(int text)
        {
            if (_pairs.TryGetValue(text, out var pairs))
            {
                pairs.RemoveAll(known => known.A == pair.A && known.B == pair.B);
                pairs.Add(pair);
                Sort(pairs);
            }
        }
    }

    public void Remove(TextPair pair)
    {
        store.Remove(pair);
        foreach (var text in new[] { pair.A, pair.B })
        {
            if (_pairs.TryGetValue(text, out var pairs))
            {
                pairs.RemoveAll(known => known.A == pair.A && known.B == pair.B);
            }
        }
    }

    private void Sort(List<TextPair> pairs) => pairs.Sort((x, y) =>
        x.Covered != y.Covered ? y.Covered.CompareTo(x.Covered)
        : x.A != y.A ? string.CompareOrdinal(store.IdOf(x.A), store.IdOf(y.A))
        : string.CompareOrdinal(store.IdOf(x.B), store.IdOf(y.B)));
}
