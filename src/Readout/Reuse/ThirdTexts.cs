namespace Readout.Reuse;

/// <summary>
/// Two copies of one account that were damaged, cut or edited in different places may have no five words in a row in common any more. What each
/// shares with a third says what they share: the words of one that stand for the same words of the third as those of the other.
/// </summary>
internal sealed class ThirdTexts(Neighbourhood near)
{
    /// <summary>Of a text with more partners than this, all but the closest are left aside; their pairs would grow with the square.</summary>
    private const int MostPartners = 40;

    // As few words as a passage may have.
    private const int LeastOverlap = 8;

    /// <summary>Texts that share so many equal words in a row were compared already, or so many hold these that they need not be.</summary>
    private const int CertainlyFound = 25;

    private const int ComposedTogether = 512;

    private readonly Dictionary<int, HashSet<int>> _partners = [];

    private readonly Dictionary<(int X, int Y), (int Overlap, TextPair OfX, TextPair OfY)> _best = [];

    /// <summary>The pairs that follow from two others, of which at least one is given, and are not known yet.</summary>
    public List<TextPair> Follow(IReadOnlyList<TextPair> given, ParallelOptions parallel)
    {
        var isGiven = given.Select(pair => (pair.A, pair.B)).ToHashSet();
        foreach (var third in given.SelectMany(pair => new[] { pair.A, pair.B }).Distinct())
        {
            parallel.CancellationToken.ThrowIfCancellationRequested();
            Collect(third, isGiven);
        }

        var found = new List<TextPair>();
        foreach (var together in _best.Values.Chunk(ComposedTogether))
        {
            near.Load(together.SelectMany(item => new[] { item.OfX.A, item.OfX.B, item.OfY.A, item.OfY.B }));
            var composed = new TextPair?[together.Length];
            Parallel.For(0, together.Length, parallel, p => composed[p] = Compose(together[p].OfX, together[p].OfY));
            found.AddRange(composed.OfType<TextPair>());
        }

        return found;
    }

    private void Collect(int third, HashSet<(int A, int B)> given)
    {
        var pairs = near.PairsOf(third).Where(pair => pair.Passages.Count > 0).Take(MostPartners).ToArray();
        var ranges = Array.ConvertAll(pairs, pair => Ranges.Of(pair, third));
        for (var i = 0; i < pairs.Length; i++)
        {
            for (var j = 0; j < i; j++)
            {
                var (x, y) = (pairs[i].Other(third), pairs[j].Other(third));
                if ((!given.Contains((pairs[i].A, pairs[i].B)) && !given.Contains((pairs[j].A, pairs[j].B))) || Partners(x).Contains(y))
                {
                    continue;
                }

                var overlap = Ranges.Sum(ranges[i]) - Ranges.Outside(ranges[i], ranges[j]);
                var key = (Math.Min(x, y), Math.Max(x, y));
                if (overlap >= LeastOverlap && (!_best.TryGetValue(key, out var known) || known.Overlap < overlap))
                {
                    _best[key] = (overlap, pairs[i], pairs[j]);
                }
            }
        }
    }

    private HashSet<int> Partners(int text)
    {
        if (!_partners.TryGetValue(text, out var partners))
        {
            _partners[text] = partners = near.PairsOf(text).Where(pair => pair.Passages.Count > 0).Select(pair => pair.Other(text)).ToHashSet();
        }

        return partners;
    }

    private TextPair? Compose(TextPair ofX, TextPair ofY)
    {
        var third = ofX.A == ofY.A || ofX.A == ofY.B ? ofX.A : ofX.B;
        var (a, b) = (ofX.Other(third), ofY.Other(third));
        if (string.CompareOrdinal(near[a].Id, near[b].Id) > 0)
        {
            (a, b, ofX, ofY) = (b, a, ofY, ofX);
        }

        var wordOfB = ofY.Words(third).ToDictionary(words => words.Own, words => words.Other);
        var runs = new List<WordRun>();
        foreach (var (ofThird, ofA) in ofX.Words(third).OrderBy(words => words.Other))
        {
            if (!wordOfB.TryGetValue(ofThird, out var ofB))
            {
                continue;
            }

            if (runs.Count > 0 && runs[^1].EndOfA == ofA && runs[^1].EndOfB == ofB)
            {
                runs[^1] = runs[^1] with { Length = runs[^1].Length + 1 };
            }
            else
            {
                runs.Add(new WordRun(ofA, ofB, 1));
            }
        }

        if (runs.Exists(run => run.Length >= CertainlyFound && near[a].Codes.AsSpan(run.OfA, run.Length).SequenceEqual(near[b].Codes.AsSpan(run.OfB, run.Length))))
        {
            return null;
        }

        var passages = MatchedPassage.Cut(near[a], near[b], runs);
        return passages.Count == 0 ? null : TextPair.Of((a, near[a]), (b, near[b]), passages);
    }
}
