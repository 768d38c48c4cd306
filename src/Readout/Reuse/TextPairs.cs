namespace Readout.Reuse;

/// <summary>The pairs of a corpus with lookup by text.</summary>
internal sealed class TextPairs
{
    private readonly List<TextPair>[] _of;
    private readonly HashSet<(int, int)> _known;

    public TextPairs(int texts, IReadOnlyList<TextPair> pairs)
    {
        All = pairs;
        _of = new List<TextPair>[texts];
        _known = new HashSet<(int, int)>(pairs.Count);
        foreach (var pair in pairs)
        {
            (_of[pair.A] ??= []).Add(pair);
            (_of[pair.B] ??= []).Add(pair);
            _known.Add((pair.A, pair.B));
        }

        foreach (var list in _of)
        {
            list?.Sort(static (x, y) => x.Covered != y.Covered ? y.Covered.CompareTo(x.Covered) : x.A != y.A ? x.A.CompareTo(y.A) : x.B.CompareTo(y.B));
        }
    }

    public IReadOnlyList<TextPair> All { get; }

    /// <summary>Those that share most first.</summary>
    public IReadOnlyList<TextPair> Of(int text) => _of[text] ?? [];

    public bool Share(int one, int other) => _known.Contains((Math.Min(one, other), Math.Max(one, other)));
}
