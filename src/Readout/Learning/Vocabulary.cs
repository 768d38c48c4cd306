namespace Readout.Learning;

/// <summary>
/// Numbers for the values of a feature: 0 for anything unseen, then 1, 2, … Values are kept as 32-bit hashes only, so that no word
/// of a training text can be read back from weights.
/// </summary>
public sealed class Vocabulary
{
    private readonly Dictionary<uint, int> _numbers;

    /// <param name="hashes">in order of their numbers</param>
    public Vocabulary(IReadOnlyList<uint> hashes)
    {
        Hashes = hashes;
        _numbers = new Dictionary<uint, int>(hashes.Count);
        for (var i = 0; i < hashes.Count; i++)
        {
            _numbers.TryAdd(hashes[i], i + 1);
        }
    }

    public IReadOnlyList<uint> Hashes { get; }

    /// <summary>One more than the largest number.</summary>
    public int Size => Hashes.Count + 1;

    public int this[ReadOnlySpan<char> value] => _numbers.GetValueOrDefault(Hash(value));

    public int OfHash(uint hash) => _numbers.GetValueOrDefault(hash);

    /// <summary>The values that occur at least <paramref name="atLeast"/> times, in order of their hashes.</summary>
    public static Vocabulary Of(IReadOnlyDictionary<uint, int> counts, int atLeast) =>
        new([.. counts.Where(pair => pair.Value >= atLeast).Select(pair => pair.Key).Order()]);

    /// <summary>FNV-1a over UTF-16 code units, mixed once more so that short values spread.</summary>
    public static uint Hash(ReadOnlySpan<char> value)
    {
        var hash = 2166136261u;
        foreach (var c in value)
        {
            hash = (hash ^ (c & 0xFFu)) * 16777619u;
            hash = (hash ^ ((uint)c >> 8)) * 16777619u;
        }

        hash ^= hash >> 15;
        hash *= 0x2C1B3C6Du;
        return hash ^ (hash >> 12);
    }
}
