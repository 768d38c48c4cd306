namespace Readout.Reuse;

/// <summary>Where a fingerprint stands.</summary>
internal readonly record struct Posting(int Text, int Word)
{
    public static readonly Comparer<Posting> InOrder = Comparer<Posting>.Create(static (x, y) =>
        x.Text != y.Text ? x.Text.CompareTo(y.Text) : x.Word.CompareTo(y.Word));
}

/// <summary>
/// Runs of five words that two texts or more hold, the very first and last of a text included, each where it first stands in a text.
/// </summary>
/// <remarks>
/// Built shard by shard of the hash range, so that what is held at one time is 16 bytes for every word of the corpus divided by the
/// number of shards, beside 20 bytes for every fingerprint that is kept because it is shared.
/// </remarks>
internal sealed class FingerprintIndex
{
    /// <summary>
    /// Words in a fingerprint. Four find more under heavy editing but also every turn of phrase of the trade; at six, copies with
    /// 30 % of words edited come down to a handful.
    /// </summary>
    public const int Width = 5;

    // A run of particles ("as well as in the") says nothing about who copies whom.
    private const int LeastContentWords = 2;

    private const int WordsPerShard = 4_000_000;

    private readonly Posting[] _postings;
    private readonly int[] _groupStart;
    private readonly int[] _groupOf;
    private readonly int[] _textStart;
    private readonly int[] _ofText;

    private FingerprintIndex(Posting[] postings, int[] groupStart, int texts)
    {
        _postings = postings;
        _groupStart = groupStart;
        _groupOf = new int[postings.Length];
        _textStart = new int[texts + 1];
        _ofText = new int[postings.Length];
        for (var g = 0; g + 1 < groupStart.Length; g++)
        {
            for (var p = groupStart[g]; p < groupStart[g + 1]; p++)
            {
                _groupOf[p] = g;
                _textStart[postings[p].Text + 1]++;
            }
        }

        for (var t = 0; t < texts; t++)
        {
            _textStart[t + 1] += _textStart[t];
        }

        var next = _textStart.AsSpan(0, texts).ToArray();
        for (var p = 0; p < postings.Length; p++)
        {
            _ofText[next[postings[p].Text]++] = p;
        }
    }

    public int Groups => _groupStart.Length - 1;

    /// <summary>The shared fingerprints of one text, as indexes of its own postings.</summary>
    public ReadOnlySpan<int> PostingsOf(int text) => _ofText.AsSpan(_textStart[text].._textStart[text + 1]);

    public Posting this[int posting] => _postings[posting];

    public int GroupOf(int posting) => _groupOf[posting];

    /// <summary>Everybody who holds a fingerprint, in order of texts; first index of the group and its postings.</summary>
    public ReadOnlySpan<Posting> Holders(int group, out int first)
    {
        first = _groupStart[group];
        return _postings.AsSpan(first.._groupStart[group + 1]);
    }

    public static FingerprintIndex Build(IReadOnlyList<ComparedText> texts)
    {
        var words = texts.Sum(text => (long)text.Count);
        // At least eight, to keep the cores busy; a power of two, so that a shard is a prefix of the hash.
        var bits = 3;
        while (words >> bits > WordsPerShard)
        {
            bits++;
        }

        var shards = new (List<Posting> Postings, List<int> Ends)[1 << bits];
        Parallel.For(0, shards.Length, shard => shards[shard] = BuildShard(texts, (ulong)shard, 64 - bits));

        var postings = new Posting[shards.Sum(shard => shard.Postings.Count)];
        var groupStart = new int[shards.Sum(shard => shard.Ends.Count) + 1];
        int at = 0, group = 0;
        foreach (var (held, ends) in shards)
        {
            held.CopyTo(postings, at);
            foreach (var end in ends)
            {
                groupStart[++group] = at + end;
            }

            at += held.Count;
        }

        return new FingerprintIndex(postings, groupStart, texts.Count);
    }

    private static (List<Posting> Postings, List<int> Ends) BuildShard(IReadOnlyList<ComparedText> texts, ulong shard, int shift)
    {
        var hashes = new List<ulong>();
        var places = new List<Posting>();
        for (var t = 0; t < texts.Count; t++)
        {
            Collect(texts[t], t, shard, shift, hashes, places);
        }

        var keys = hashes.ToArray();
        var values = places.ToArray();
        Array.Sort(keys, values);
        var kept = new List<Posting>();
        var ends = new List<int>();
        for (int start = 0, end; start < keys.Length; start = end)
        {
            end = start + 1;
            while (end < keys.Length && keys[end] == keys[start])
            {
                end++;
            }

            if (end - start < 2)
            {
                continue;
            }

            Array.Sort(values, start, end - start, Posting.InOrder);
            var before = kept.Count;
            for (var i = start; i < end; i++)
            {
                if (i == start || values[i].Text != values[i - 1].Text)
                {
                    kept.Add(values[i]);
                }
            }

            if (kept.Count - before < 2)
            {
                kept.RemoveRange(before, kept.Count - before);
            }
            else
            {
                ends.Add(kept.Count);
            }
        }

        return (kept, ends);
    }

    private static void Collect(ComparedText text, int number, ulong shard, int shift, List<ulong> hashes, List<Posting> places)
    {
        var codes = text.Codes;
        int content = 0, matchable = 0;
        for (var end = 1; end <= codes.Length; end++)
        {
            var code = codes[end - 1];
            matchable = code == 0 ? 0 : matchable + 1;
            content += (int)(code & 1);
            if (end > Width)
            {
                content -= (int)(codes[end - 1 - Width] & 1);
            }

            if (matchable < Width || content < LeastContentWords || (code == codes[end - 2] && code == codes[end - Width]))
            {
                continue;
            }

            var hash = 0UL;
            for (var i = end - Width; i < end; i++)
            {
                hash = (hash + codes[i]) * 0x9e3779b97f4a7c15UL;
                hash ^= hash >> 29;
            }

            hash = Letters.Mix(hash);
            if (hash >> shift == shard)
            {
                hashes.Add(hash);
                places.Add(new Posting(number, end - Width));
            }
        }
    }
}
