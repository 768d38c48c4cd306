namespace Readout.Reuse;

/// <summary>What an addition changed: pairs found or judged anew, pairs that turned out to be stock phrases, families made or changed.</summary>
internal sealed record ReuseChanges(
    IReadOnlyList<SharedText> Shared, IReadOnlyList<(string A, string B)> Gone, IReadOnlyList<Family> Families, IReadOnlyList<string> FamiliesGone);

/// <summary>
/// Compares texts as they come with all that came before. An addition looks up its fingerprints, aligns the texts that hold the same, and
/// judges anew only what these touch: pairs that now hold a stock phrase, pairs of texts that have a new text in common, their families.
/// </summary>
/// <remarks>
/// The work for one text is bounded by 150 comparisons, and texts that share what more than 40 hold are compared with six of those. Order
/// matters in little: which six; which of two unlike copies was there when a phrase turned out to be stock; and neighbouring words are
/// counted (<see cref="Readings"/>) as far as they have come.
/// </remarks>
internal sealed class ReuseIndex(IReuseStore store)
{
    // Texts compared with their candidates at one time: what bounds memory.
    private const int ComparedTogether = 64;

    private readonly Readings _readings = new(store);

    /// <param name="added">numbers in rising order, later than all before</param>
    public ReuseChanges Add(IReadOnlyList<int> added, CancellationToken cancel = default)
    {
        var near = new Neighbourhood(store);
        var stock = new StockPhrases(store);
        var candidates = new Candidates(store, stock);
        near.Load(added);
        var texts = added.Select(number => (Number: number, Text: near[number])).ToList();
        var parallel = new ParallelOptions { CancellationToken = cancel };
        foreach (var (_, text) in texts)
        {
            cancel.ThrowIfCancellationRequested();
            _readings.Count(text);
        }

        _readings.Save();
        var raw = Align(candidates.Add(texts), near, parallel);
        foreach (var pair in raw.Where(StockPhrases.IsStrong))
        {
            store.JoinOrigins(pair.A, pair.B);
        }

        var touched = MarkStock(candidates, stock, near, cancel);
        var (changed, gone) = Judge([.. raw, .. touched], raw.Count, stock, near, parallel);
        foreach (var pair in new ThirdTexts(near).Follow(changed, parallel))
        {
            near.Put(pair);
            changed.Add(pair);
        }

        var weighed = Weigh(changed, gone, near, parallel);
        FindForeign(changed, gone, near);
        var families = new FamilyFinder(store, near).Update(weighed.Select(item => item.Pair).Concat(gone));
        return new ReuseChanges(
            [.. weighed.Select(item => item.Shared)],
            [.. gone.Select(pair => (store.IdOf(pair.A), store.IdOf(pair.B)))],
            families.Changed,
            families.Gone);
    }

    private static List<TextPair> Align(List<(int Earlier, int Later)> candidates, Neighbourhood near, ParallelOptions parallel)
    {
        var found = new List<TextPair>();
        foreach (var together in candidates.Chunk(ComparedTogether * 8))
        {
            near.Load(together.SelectMany(pair => new[] { pair.Earlier, pair.Later }));
            var aligned = new TextPair?[together.Length];
            Parallel.For(0, together.Length, parallel, () => new PassageFinder(), (p, _, finder) =>
            {
                var (a, b) = (together[p].Earlier, together[p].Later);
                if (string.CompareOrdinal(near[a].Id, near[b].Id) > 0)
                {
                    (a, b) = (b, a);
                }

                var passages = finder.Between(near[a], near[b]);
                passages.RemoveAll(passage => Forms.Is(near[a], near[b], passage));
                aligned[p] = passages.Count == 0 ? null : TextPair.Of((a, near[a]), (b, near[b]), passages);
                return finder;
            }, _ => { });
            found.AddRange(aligned.OfType<TextPair>());
        }

        return found;
    }

    /// <summary>Marks what is stock since now; gives the pairs of before that hold it.</summary>
    private static List<TextPair> MarkStock(Candidates candidates, StockPhrases stock, Neighbourhood near, CancellationToken cancel)
    {
        var touched = new Dictionary<(int, int), TextPair>();
        foreach (var (fingerprint, holders) in candidates.Holders.OrderBy(held => held.Key))
        {
            cancel.ThrowIfCancellationRequested();
            if (!stock.Mark(fingerprint, holders))
            {
                continue;
            }

            var known = holders.ToHashSet();
            foreach (var pair in holders.SelectMany(near.PairsOf).Where(pair => known.Contains(pair.A) && known.Contains(pair.B)))
            {
                touched[(pair.A, pair.B)] = pair;
            }
        }

        return [.. touched.Values];
    }

    private static (List<TextPair> Changed, List<TextPair> Gone) Judge(
        List<TextPair> pairs, int raw, StockPhrases stock, Neighbourhood near, ParallelOptions parallel)
    {
        var (changed, gone) = (new List<TextPair>(), new List<TextPair>());
        for (var from = 0; from < pairs.Count; from += ComparedTogether * 8)
        {
            var count = Math.Min(ComparedTogether * 8, pairs.Count - from);
            near.Load(pairs.GetRange(from, count).SelectMany(pair => new[] { pair.A, pair.B }));
            var stockOf = pairs.GetRange(from, count).ConvertAll(pair => (
                A: stock.In(near[pair.A], pair.Passages.Select(passage => (passage.FirstOfA, passage.EndOfA))),
                B: stock.In(near[pair.B], pair.Passages.Select(passage => (passage.FirstOfB, passage.EndOfB)))));
            var judged = new TextPair?[count];
            Parallel.For(0, count, parallel, p => judged[p] = StockPhrases.Without(pairs[from + p], near[pairs[from + p].A], near[pairs[from + p].B], stockOf[p].A, stockOf[p].B));
            for (var p = 0; p < count; p++)
            {
                var pair = pairs[from + p];
                if (judged[p] is { } kept)
                {
                    if (from + p < raw || !ReferenceEquals(kept, pair))
                    {
                        near.Put(kept);
                        changed.Add(kept);
                    }
                }
                else if (from + p >= raw)
                {
                    near.Remove(pair);
                    gone.Add(pair);
                }
            }
        }

        return (changed, gone);
    }

    /// <summary>Weighs anew who copies whom in pairs that changed, and in those that have a third in common with one.</summary>
    private List<(TextPair Pair, SharedText Shared)> Weigh(List<TextPair> changed, List<TextPair> gone, Neighbourhood near, ParallelOptions parallel)
    {
        var pairs = new Dictionary<(int, int), TextPair>();
        foreach (var pair in changed.Concat(gone))
        {
            foreach (var third in near.Common(pair.A, pair.B))
            {
                var (ofA, ofB) = (near.Between(pair.A, third)!, near.Between(pair.B, third)!);
                pairs[(ofA.A, ofA.B)] = ofA;
                pairs[(ofB.A, ofB.B)] = ofB;
            }
        }

        foreach (var pair in changed)
        {
            pairs[(pair.A, pair.B)] = pair;
        }

        var weighed = new List<(TextPair, SharedText)>(pairs.Count);
        foreach (var together in pairs.Values.Chunk(ComparedTogether * 8))
        {
            near.Load(together.SelectMany(pair => new[] { pair.A, pair.B }));
            foreach (var text in together.SelectMany(pair => new[] { pair.A, pair.B }).Distinct())
            {
                near.PairsOf(text);
                near.ProvenanceOf(text);
                _readings.Load(near[text]);
            }

            var reader = new EvidenceReader(near, _readings);
            var judged = new (TextPair Pair, SharedText Shared)[together.Length];
            Parallel.For(0, together.Length, parallel, p => judged[p] = Weigh(together[p], reader, near));
            foreach (var (pair, shared) in judged)
            {
                near.Put(pair);
                weighed.Add((pair, shared));
            }
        }

        return weighed;
    }

    private static void FindForeign(List<TextPair> changed, List<TextPair> gone, Neighbourhood near)
    {
        var texts = new SortedSet<int>();
        foreach (var pair in changed.Concat(gone))
        {
            texts.Add(pair.A);
            texts.Add(pair.B);
            texts.UnionWith(near.Common(pair.A, pair.B));
        }

        foreach (var text in texts)
        {
            var foreign = Kinship.ForeignTo(text, near).Select(pair => pair.Other(text)).ToHashSet();
            foreach (var pair in near.PairsOf(text).ToList())
            {
                var isForeign = foreign.Contains(pair.Other(text));
                if (isForeign != (pair.A == text ? pair.IsForeignToA : pair.IsForeignToB))
                {
                    near.Put(pair.A == text ? pair with { IsForeignToA = isForeign } : pair with { IsForeignToB = isForeign });
                }
            }
        }
    }

    private static (TextPair Pair, SharedText Shared) Weigh(TextPair pair, EvidenceReader reader, Neighbourhood near)
    {
        var (a, b) = (near[pair.A], near[pair.B]);
        var kind = Kinds.Of(a, b, pair);
        var evidence = kind == SharingKind.Parallel ? Evidence.None : reader.Of(pair);
        var shared = new SharedText(
            a.Id, b.Id,
            [.. pair.Passages.Select(passage => ToPassage(passage, Kinds.OfCopied(a, b, passage)))],
            pair.CoveredOfA, pair.CoveredOfB,
            evidence.Direction, evidence.InWords())
        {
            Kind = kind,
            Confidence = evidence.Confidence,
            Evidence = evidence.Told(),
            Alike = [.. pair.Alike.Select(passage => ToPassage(passage, Kinds.OfAlike(a, b, passage)))],
        };
        return (pair with { Weight = evidence.Weight, IsQuotation = kind == SharingKind.Quotation }, shared);

        Passage ToPassage(MatchedPassage passage, PassageKind kind) =>
            new(a.WithMarks(passage.FirstOfA, passage.EndOfA), b.WithMarks(passage.FirstOfB, passage.EndOfB), passage.Same, kind);
    }
}
