namespace Readout.Ingest.Pages;

/// <summary>Which blocks of a page make up a text that somebody copied from it.</summary>
internal static class GoldBlocks
{
    /// <summary>Blocks shorter than this stand anywhere by chance, and count only where they go on from their neighbour.</summary>
    private const int FewestWordsAlone = 5;

    /// <summary>More places than this for one block say nothing.</summary>
    private const int MostPlaces = 40;

    /// <summary>The share of a block's words that the text must hold in their order.</summary>
    private const double Held = 0.6;

    public static bool[] Labels(IReadOnlyList<TextBlock> blocks, string text)
    {
        var gold = WordsOf(text);
        var places = new Dictionary<string, List<int>>(StringComparer.Ordinal);
        for (var i = 0; i < gold.Count; i++)
        {
            (places.TryGetValue(gold[i], out var at) ? at : places[gold[i]] = []).Add(i);
        }

        // The chain of blocks in the order of the page whose places rise in the text, with the most words.
        var claims = new List<(int Block, int Start, int End, double Words)>();
        for (var b = 0; b < blocks.Count; b++)
        {
            foreach (var (start, end, held) in Places(WordsOf(blocks[b].Text), gold, places))
            {
                claims.Add((b, start, end, held));
            }
        }

        var best = new double[claims.Count];
        var before = new int[claims.Count];
        var winner = -1;
        for (var c = 0; c < claims.Count; c++)
        {
            (best[c], before[c]) = (claims[c].Words >= FewestWordsAlone || claims[c].Start == 0 ? claims[c].Words : 0, -1);
            for (var p = 0; p < c; p++)
            {
                if (claims[p].Block == claims[c].Block || claims[p].End > claims[c].Start || best[p] == 0)
                {
                    continue;
                }

                var joined = claims[p].End == claims[c].Start;
                var gain = claims[c].Words >= FewestWordsAlone || joined ? claims[c].Words + (joined ? 0.5 : 0) : 0;
                gain -= 0.01 * (claims[c].Block - claims[p].Block);
                if (gain > 0 && best[p] + gain > best[c])
                {
                    (best[c], before[c]) = (best[p] + gain, p);
                }
            }

            winner = winner < 0 || best[c] > best[winner] ? c : winner;
        }

        var labels = new bool[blocks.Count];
        for (var c = winner; c >= 0; c = before[c])
        {
            labels[claims[c].Block] = true;
        }

        return labels;
    }

    /// <summary>Runs of letters, digits and underscores, as the benchmark counts words.</summary>
    public static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        var start = -1;
        for (var i = 0; i <= text.Length; i++)
        {
            var inside = i < text.Length && (char.IsLetterOrDigit(text[i]) || text[i] == '_');
            if (inside && start < 0)
            {
                start = i;
            }
            else if (!inside && start >= 0)
            {
                words.Add(text[start..i]);
                start = -1;
            }
        }

        return words;
    }

    // Where in the text a block may stand: from each place of its first words, or of its last, the words in order with small gaps.
    private static IEnumerable<(int Start, int End, double Held)> Places(List<string> words, List<string> gold, Dictionary<string, List<int>> places)
    {
        var seen = new HashSet<int>();
        var tried = 0;
        for (var first = 0; first < Math.Min(3, words.Count); first++)
        {
            foreach (var at in places.GetValueOrDefault(words[first]) ?? [])
            {
                if (words.Count > first + 1 && (at + 1 >= gold.Count || gold[at + 1] != words[first + 1]) && words.Count >= FewestWordsAlone)
                {
                    continue;
                }

                if (++tried > MostPlaces * 5)
                {
                    yield break;
                }

                var (end, held) = Follow(words, first, gold, at);
                if (held >= Held * words.Count && seen.Add(at - first))
                {
                    yield return (at, end, held);
                }
            }
        }
    }

    private static (int End, double Held) Follow(List<string> words, int first, List<string> gold, int at)
    {
        const int Gap = 6;
        var held = 0;
        var end = at;
        var w = first;
        var g = at;
        while (w < words.Count && g < gold.Count)
        {
            if (words[w] == gold[g])
            {
                held++;
                w++;
                g++;
                end = g;
                continue;
            }

            // The nearest place where both go on together.
            var found = false;
            for (var gap = 1; gap <= Gap && !found; gap++)
            {
                for (var skip = 0; skip <= gap && !found; skip++)
                {
                    var (nw, ng) = (w + skip, g + gap - skip);
                    found = nw < words.Count && ng < gold.Count && words[nw] == gold[ng];
                    (w, g) = found ? (nw, ng) : (w, g);
                }
            }

            if (!found)
            {
                break;
            }
        }

        return (end, held);
    }
}
