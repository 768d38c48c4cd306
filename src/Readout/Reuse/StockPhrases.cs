using Readout.Knowledge;

namespace Readout.Reuse;

/// <summary>
/// Tells copying from what the whole trade says: stock phrases, titles, official names, the lines at the foot of every page.
/// What stands in many texts that otherwise share little is nobody's.
/// </summary>
internal sealed class StockPhrases(IReuseStore store)
{
    /// <summary>A phrase in so many unrelated texts is stock. A good quotation is lifted by three or four.</summary>
    public const int ManyOrigins = 5;

    /// <summary>
    /// An official name of twenty words holds about three words of running text that carry a matter, "the two made the remarks while
    /// holding talks with" four.
    /// </summary>
    private const int LeastTelling = 5;

    /// <summary>No official name is so long; a list of names with as many words in a row was copied.</summary>
    private const int LongestName = 30;

    // Chance agreement is scattered; a copied sentence, even edited, keeps some words together.
    private const int LeastRun = 7;

    /// <summary>Of running text a good half of a sentence, or it may be a turn of phrase that one house repeats; a quotation may be shorter.</summary>
    private const int LeastOwn = 12;

    // A short passage worded more loosely is a form that newsrooms fill in: "said it will file a statement for an offering of".
    private const double CloseWording = .82;

    // At so many words in agreement the run no longer matters: heavily edited or badly scanned copies.
    private const int LongPassage = 25;

    /// <summary>How much of the shorter text two accounts must share to be of one origin for sure.</summary>
    private const double StrongShare = .3;

    // Below, a short text that shares two stock sentences with another would count as its copy.
    private const int StrongWords = 50;

    // Shorter stretches at the ends of a passage were copied along with it.
    private const int ShortestStretch = 10;

    private const int MostHoldersAsked = 64;

    /// <summary>Remembered for as long as an addition takes.</summary>
    private readonly Dictionary<long, bool> _known = [];

    /// <summary>Whether two accounts are of one origin for sure.</summary>
    public static bool IsStrong(TextPair pair) => pair.Covered >= StrongShare && pair.Passages.Sum(passage => passage.Matched) >= StrongWords;

    /// <summary>
    /// Marks a fingerprint as stock when many unrelated texts hold it. It stays so: what was cut off as stock is not looked at again
    /// when two of its holders turn out to be of one origin.
    /// </summary>
    /// <returns>whether it was not known as stock before</returns>
    public bool Mark(long fingerprint, IReadOnlyList<int> holders)
    {
        if (holders.Count < ManyOrigins || IsStock(fingerprint))
        {
            return false;
        }

        var held = holders.Take(MostHoldersAsked).Select(store.OriginOf).ToHashSet();

        if (held.Count < ManyOrigins)
        {
            return false;
        }

        store.MarkStock(fingerprint);
        return _known[fingerprint] = true;
    }

    /// <summary>For the words of a text that lie in passages, which stand in a stock phrase; null for none.</summary>
    public bool[]? In(ComparedText text, IEnumerable<(int First, int End)> passages)
    {
        bool[]? stock = null;
        var ranges = passages.ToList();
        var touching = text.Chosen.Where(chosen => ranges.Exists(range => chosen.Word < range.End && chosen.Word + Fingerprints.Width > range.First)).ToList();
        Load(touching.Select(chosen => chosen.Key));
        foreach (var (_, word) in touching.Where(chosen => IsStock(chosen.Key)))
        {
            (stock ??= new bool[text.Count]).AsSpan(word, Fingerprints.Width).Fill(true);
        }

        return stock;
    }

    /// <summary>Looks some fingerprints up at once; those looked up before may be asked for in any number.</summary>
    public void Load(IEnumerable<long> fingerprints)
    {
        var unknown = fingerprints.Where(fingerprint => !_known.ContainsKey(fingerprint)).Distinct().Order().ToList();
        var stock = store.StockAmong(unknown);
        foreach (var fingerprint in unknown)
        {
            _known[fingerprint] = stock.Contains(fingerprint);
        }
    }

    public bool IsStock(long fingerprint) => _known[fingerprint];

    /// <summary>The pair with stock phrases cut off; null when it shares no more than such.</summary>
    public static TextPair? Without(TextPair pair, ComparedText a, ComparedText b, bool[]? stockOfA, bool[]? stockOfB)
    {
        if (pair.Passages.Count == 0)
        {
            return pair;
        }

        var (passages, alike) = (new List<MatchedPassage>(), pair.Alike.ToList());
        var copied = false;
        foreach (var passage in pair.Passages)
        {
            var rest = stockOfA is null || stockOfB is null ? passage : Trim(a, b, passage, stockOfA, stockOfB);
            if (rest is null || (pair.Covered < StrongShare && Kinds.IsOtherRendering(a, b, rest)))
            {
                alike.Add(rest ?? passage);
            }
            else
            {
                passages.Add(rest);
                copied |= IsCopied(a, b, rest, stockOfA);
            }
        }

        if (!copied)
        {
            return Renderings(pair, a, b);
        }

        return alike.Count == pair.Alike.Count && passages.SequenceEqual(pair.Passages, ReferenceEqualityComparer.Instance)
            ? pair : TextPair.Of((pair.A, a), (pair.B, b), passages) with { Alike = alike };
    }

    // Accounts that copy nothing of each other, but tell what one speaker said in words that are alike.
    private static TextPair? Renderings(TextPair pair, ComparedText a, ComparedText b)
    {
        var alike = pair.Passages.Where(passage => Kinds.IsRendering(a, b, passage)).ToList();
        return alike.Exists(passage => TellingWords(a, b, passage) >= LeastTelling && passage.Matched >= LeastOwn)
            ? TextPair.Of((pair.A, a), (pair.B, b), []) with { Alike = alike }
            : null;
    }

    private static bool IsCopied(ComparedText a, ComparedText b, MatchedPassage passage, bool[]? stock)
    {
        int longest = 0, own = 0;
        var telling = new HashSet<ulong>();
        foreach (var run in passage.Runs)
        {
            var equal = 0;
            for (var k = 0; k < run.Length; k++)
            {
                var word = run.OfA + k;
                equal = a.Codes[word] == b.Codes[run.OfB + k] ? equal + 1 : 0;
                longest = Math.Max(longest, equal);
                if (stock is null || !stock[word])
                {
                    own++;
                    if (equal > 0 && IsTelling(a, word))
                    {
                        telling.Add(a.Codes[word]);
                    }
                }
            }
        }

        return (telling.Count >= LeastTelling || (longest >= LongestName && own >= LongestName))
            && (own >= LongPassage || (longest >= LeastRun && passage.Same >= CloseWording && (own >= LeastOwn || Kinds.IsQuotation(a, b, passage))));
    }

    /// <summary>How many different words that carry a matter are equal on both sides.</summary>
    public static int TellingWords(ComparedText a, ComparedText b, MatchedPassage passage)
    {
        var telling = new HashSet<ulong>();
        foreach (var run in passage.Runs)
        {
            for (var k = 0; k < run.Length; k++)
            {
                if (a.Codes[run.OfA + k] == b.Codes[run.OfB + k] && IsTelling(a, run.OfA + k))
                {
                    telling.Add(a.Codes[run.OfA + k]);
                }
            }
        }

        return telling.Count;
    }

    // Words of the running text, no names, and figures that two texts do not have in common by chance.
    private static bool IsTelling(ComparedText text, int word)
    {
        var first = text.Text[text.Starts[word]];
        return char.IsDigit(first) ? text.Forms[word].Length >= 3
            : char.IsLower(first) && text.IsContent(word) && WordClasses.Of(text.Forms[word]) != WordClass.Function;
    }

    /// <summary>The passage without stock stretches at its ends; null when nothing but such is left.</summary>
    private static MatchedPassage? Trim(ComparedText a, ComparedText b, MatchedPassage passage, bool[] stockOfA, bool[] stockOfB)
    {
        var words = passage.Runs.SelectMany(run => Enumerable.Range(0, run.Length).Select(k => (OfA: run.OfA + k, OfB: run.OfB + k))).ToArray();
        var from = 0;
        while (from < words.Length && stockOfA[words[from].OfA] && stockOfB[words[from].OfB])
        {
            from++;
        }

        var end = words.Length;
        while (end > from && stockOfA[words[end - 1].OfA] && stockOfB[words[end - 1].OfB])
        {
            end--;
        }

        from = from < ShortestStretch && from < end ? 0 : from;
        end = words.Length - end < ShortestStretch && from < end ? words.Length : end;
        if (from == 0 && end == words.Length)
        {
            return passage;
        }

        var (firstOfA, lastOfA) = from < end ? (words[from].OfA, words[end - 1].OfA) : (0, -1);
        var runs = new List<WordRun>();
        foreach (var run in passage.Runs)
        {
            var (first, last) = (Math.Max(run.OfA, firstOfA), Math.Min(run.EndOfA - 1, lastOfA));
            if (first <= last)
            {
                runs.Add(new WordRun(first, run.OfB + first - run.OfA, last - first + 1));
            }
        }

        return runs.Count == 0 ? null : MatchedPassage.Of(a, b, runs.ToArray());
    }
}
