using Readout.Knowledge;

namespace Readout.Reuse;

/// <summary>
/// Tells copying from what the whole trade says: stock phrases, titles, official names, the lines at the foot of every page.
/// What stands in many texts that otherwise share little is nobody's.
/// </summary>
internal sealed class StockPhrases
{
    /// <summary>A phrase in so many unrelated texts is stock. A good quotation is lifted by three or four.</summary>
    private const int ManyOrigins = 5;

    /// <summary>
    /// An official name of twenty words holds about three words of running text that carry a matter, "the two made the remarks while
    /// holding talks with" four.
    /// </summary>
    private const int LeastTelling = 5;

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

    /// <summary>Newsrooms keep the words of a quotation they copy; below this share of identical words it is another rendering.</summary>
    private const double CopiedQuotation = .87;

    private const double MostlyQuoted = .7;

    private const int MostHoldersAsked = 64;

    private readonly ComparedText[] _texts;
    private readonly bool[]?[] _stock;

    private StockPhrases(ComparedText[] texts, bool[]?[] stock) => (_texts, _stock) = (texts, stock);

    /// <summary>The pairs that share more than phrases, with the phrases cut off.</summary>
    public static List<TextPair> Remove(List<TextPair> pairs, ComparedText[] texts, FingerprintIndex index)
    {
        var origins = new DisjointSets(texts.Length);
        foreach (var pair in pairs)
        {
            if (IsStrong(pair))
            {
                origins.Join(pair.A, pair.B);
            }
        }

        var phrases = new StockPhrases(texts, Mark(texts, index, origins));
        var kept = new TextPair?[pairs.Count];
        Parallel.For(0, pairs.Count, p => kept[p] = phrases.Without(pairs[p]));
        return [.. kept.OfType<TextPair>()];
    }

    private static bool IsStrong(TextPair pair) => pair.Covered >= StrongShare && pair.Passages.Sum(passage => passage.Matched) >= StrongWords;

    /// <summary>For each text which of its words stand in a fingerprint that many unrelated texts hold; null for none.</summary>
    private static bool[]?[] Mark(ComparedText[] texts, FingerprintIndex index, DisjointSets origins)
    {
        var roots = new int[texts.Length];
        for (var t = 0; t < texts.Length; t++)
        {
            roots[t] = origins.Find(t);
        }

        var stock = new bool[]?[texts.Length];
        var different = new HashSet<int>();
        for (var group = 0; group < index.Groups; group++)
        {
            var holders = index.Holders(group, out _);
            if (holders.Length < ManyOrigins)
            {
                continue;
            }

            different.Clear();
            for (var h = 0; h < holders.Length && h < MostHoldersAsked && different.Count < ManyOrigins; h++)
            {
                different.Add(roots[holders[h].Text]);
            }

            if (different.Count >= ManyOrigins)
            {
                foreach (var (text, word) in holders)
                {
                    (stock[text] ??= new bool[texts[text].Count]).AsSpan(word, FingerprintIndex.Width).Fill(true);
                }
            }
        }

        return stock;
    }

    private TextPair? Without(TextPair pair)
    {
        var (a, b) = (_texts[pair.A], _texts[pair.B]);
        bool[]? stockOfA = _stock[pair.A], stockOfB = _stock[pair.B];
        var passages = new List<MatchedPassage>();
        var copied = false;
        foreach (var passage in pair.Passages)
        {
            var rest = stockOfA is null || stockOfB is null ? passage : Trim(a, b, passage, stockOfA, stockOfB);
            if (rest is not null && (pair.Covered >= StrongShare || !IsParallel(a, b, rest)))
            {
                passages.Add(rest);
                copied |= IsCopied(a, b, rest, stockOfA);
            }
        }

        if (!copied)
        {
            return null;
        }

        var left = passages.Count == pair.Passages.Count && passages.SequenceEqual(pair.Passages, ReferenceEqualityComparer.Instance)
            ? pair : new TextPair(_texts, pair.A, pair.B, passages);
        return left;
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

        return telling.Count >= LeastTelling
            && (own >= LongPassage || (longest >= LeastRun && passage.Same >= CloseWording && (own >= LeastOwn || IsQuotation(a, b, passage))));
    }

    /// <summary>A quotation worded otherwise in the other account: rendered twice from another language, by different hands, not copied.</summary>
    private static bool IsParallel(ComparedText a, ComparedText b, MatchedPassage passage)
    {
        if (passage.Same >= CopiedQuotation)
        {
            return false;
        }

        var (quotedInA, quotedInB) = (a.QuotedWords(passage.FirstOfA, passage.EndOfA), b.QuotedWords(passage.FirstOfB, passage.EndOfB));
        return quotedInA >= MostlyQuoted * (passage.EndOfA - passage.FirstOfA) || quotedInB >= MostlyQuoted * (passage.EndOfB - passage.FirstOfB);
    }

    private static bool IsQuotation(ComparedText a, ComparedText b, MatchedPassage passage) =>
        a.QuotedWords(passage.FirstOfA, passage.EndOfA) >= MostlyQuoted * (passage.EndOfA - passage.FirstOfA)
        && b.QuotedWords(passage.FirstOfB, passage.EndOfB) >= MostlyQuoted * (passage.EndOfB - passage.FirstOfB);

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
