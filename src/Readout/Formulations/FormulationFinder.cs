using System.Collections.Immutable;
using Readout.Attributions;
using Readout.Documents;
using Readout.Knowledge;
using Readout.Language;
using Readout.Reuse;
using Readout.Stories;

namespace Readout.Formulations;

/// <summary>
/// Finds the set phrases of a corpus by themselves: runs of words inside noun phrases that several articles use, at the length at
/// which they stand alone, and whose words keep together more than chance would have it.
/// </summary>
public static class FormulationFinder
{
    // In two articles a phrase may recur; in a thousand, chance repeats more. One more use is asked for each doubling past this size.
    private const int FewestUses = 2;
    private const double SmallCorpus = 60;

    // The share of a phrase's uses in which it stands free of a longer formulation.
    private const double LeastFree = 0.25;

    // How much oftener than by chance the words stand together, as the mean over its words of the natural logarithm. A judgement that
    // decides little: of the phrases of 1,884 official readouts four lie between 1.0 and this ("new programme"), eight between this and 2.0.
    private const double LeastCohesion = 1.5;

    // A phrase known only from copies of one dispatch has to be longer than any pair of words the dispatch likes.
    private const int FewestContentWordsOfOneVoice = 3;

    // A pair of words that both stand in more than this share of political texts is plain language ("economic growth").
    private const double MostCommonInPair = 0.03;

    /// <param name="corpus">in any order; the answer does not depend on it</param>
    /// <returns>weightiest first</returns>
    public static ImmutableArray<Formulation> Find(IReadOnlyList<Analysis> corpus, ReuseReport reuse)
    {
        var familyOf = reuse.Families.SelectMany(family => family.Articles, (family, article) => (article, family.Articles[0]))
            .GroupBy(pair => pair.article, StringComparer.Ordinal).ToDictionary(group => group.Key, group => group.First().Item2, StringComparer.Ordinal);
        var articles = corpus.AsParallel().Select(analysis => (Analysis: analysis, Voice: familyOf.GetValueOrDefault(analysis.Article.Id, analysis.Article.Id), Phrases: NounPhrases.Of(analysis)))
            .OrderBy(article => article.Voice, StringComparer.Ordinal).ThenBy(article => article.Analysis.Article.Id, StringComparer.Ordinal).ToList();
        var phrases = articles.Select(article => article.Phrases).ToList();
        var voices = ImmutableArray.CreateBuilder<int>(articles.Count);
        for (var i = 0; i < articles.Count; i++)
        {
            voices.Add(i == 0 ? 0 : voices[i - 1] + (articles[i].Voice == articles[i - 1].Voice ? 0 : 1));
        }

        var fewest = FewestUses + (int)Math.Max(0, Math.Log2(articles.Count / SmallCorpus));
        var counts = new PhraseCounts(phrases, voices.ToImmutable());
        var candidates = Candidates(phrases, counts, fewest);
        var cohesion = new Cohesion(phrases);

        var accepted = new List<(PhraseWord[] Words, List<PhrasePlace> Places, double Weight)>();
        var covered = new HashSet<(int Article, int NounPhrase, int Word)>();
        foreach (var (phrase, places) in candidates)
        {
            var free = places.Where(place => !Overlaps(place, covered)).ToList();
            var users = free.Select(place => place.Article).Distinct().Count();
            var freeVoices = free.Select(place => voices[place.Article]).Distinct().Count();
            var content = phrase.Count(word => word.IsContent);
            var strength = cohesion.Of(phrase, places.Count);
            if (users < fewest || (freeVoices < fewest && (fewest > FewestUses || content < FewestContentWordsOfOneVoice))
                || free.Count < LeastFree * places.Count || strength < LeastCohesion
                || 2 * free.Count(place => phrases[place.Article][place.NounPhrase].IsClean(place.First, place.End)) < free.Count
                || (content <= 2 && !phrase.Any(word => word.IsContent && WordDocuments.ShareOf(word.Key) < MostCommonInPair))
                || IsName(free, phrases))
            {
                continue;
            }

            foreach (var place in free)
            {
                for (var word = place.First; word < place.End; word++)
                {
                    covered.Add((place.Article, place.NounPhrase, word));
                }
            }

            accepted.Add((phrase, free, Math.Log2(content + 1) * freeVoices * strength));
        }

        var made = accepted.Select(item => (item.Words, item.Weight, Formulation: Make(item.Places, articles))).ToList();
        var variants = PhraseVariants.Of([.. made.Select(item => item.Words.Where(word => word.IsContent).Select(word => word.Key).ToArray())]);
        return [.. made.Select((item, i) => (item.Weight, Formulation: item.Formulation with
            {
                Variants = [.. variants[i].Select(v => made[v].Formulation.Text).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            }))
            .OrderByDescending(item => item.Weight).ThenBy(item => item.Formulation.Text, StringComparer.Ordinal).Select(item => item.Formulation)];
    }

    /// <summary>The runs that enough articles use, longest first, with their places.</summary>
    private static List<(PhraseWord[] Words, List<PhrasePlace> Places)> Candidates(List<List<NounPhrase>> articles, PhraseCounts counts, int fewest)
    {
        var found = new Dictionary<ulong, (PhraseWord[] Words, List<PhrasePlace> Places)>();
        for (var a = 0; a < articles.Count; a++)
        {
            for (var p = 0; p < articles[a].Count; p++)
            {
                var phrase = articles[a][p].Words;
                for (var first = 0; first < phrase.Length; first++)
                {
                    if (!phrase[first].MayBegin)
                    {
                        continue;
                    }

                    var hash = PhraseCounts.NoWords;
                    for (var end = first + 1; end <= Math.Min(phrase.Length, first + PhraseCounts.MostWords); end++)
                    {
                        hash = PhraseCounts.Add(hash, phrase[end - 1].Key);
                        if (end - first < PhraseCounts.FewestWords || !phrase[end - 1].MayEnd || counts.Of(hash).Articles < fewest
                            || BeginsOnName(phrase, first, end))
                        {
                            continue;
                        }

                        if (!found.TryGetValue(hash, out var candidate))
                        {
                            found[hash] = candidate = ([.. phrase.AsSpan(first, end - first)], []);
                        }

                        candidate.Places.Add(new PhrasePlace(a, p, first, end));
                    }
                }
            }
        }

        return [.. found.Values.OrderByDescending(candidate => candidate.Words.Length)
            .ThenBy(candidate => string.Join(' ', candidate.Words.Select(word => word.Key)), StringComparer.Ordinal)];
    }

    // "China-Russia comprehensive strategic partnership": whose it is does not belong to the formula.
    private static bool BeginsOnName(ImmutableArray<PhraseWord> phrase, int first, int end)
    {
        for (var i = first + 1; phrase[first].IsCapital && i < end; i++)
        {
            if (phrase[i].IsContent && !phrase[i].IsCapital)
            {
                return true;
            }
        }

        return false;
    }

    private static bool Overlaps(PhrasePlace place, HashSet<(int Article, int NounPhrase, int Word)> covered)
    {
        for (var word = place.First; word < place.End; word++)
        {
            if (covered.Contains((place.Article, place.NounPhrase, word)))
            {
                return true;
            }
        }

        return false;
    }

    // All capitals where it mostly stands: a name of a body, place, treaty, not a phrase. Initiatives and the like are slogans with capitals.
    private static bool IsName(List<PhrasePlace> places, List<List<NounPhrase>> articles)
    {
        var names = 0;
        foreach (var place in places)
        {
            var words = articles[place.Article][place.NounPhrase].Words.AsSpan(place.First..place.End);
            var capitals = true;
            foreach (var word in words)
            {
                capitals &= !word.IsContent || word.IsCapital;
            }

            names += capitals && words[^1].Key is not ("initiative" or "initiatives" or "vision" or "doctrine") ? 1 : 0;
        }

        return 2 * names >= places.Count;
    }

    private static Formulation Make(List<PhrasePlace> places, List<(Analysis Analysis, string Voice, List<NounPhrase> Phrases)> articles)
    {
        var uses = new List<(FormulationUse Use, string Form)>();
        foreach (var place in places)
        {
            var (analysis, _, phrases) = articles[place.Article];
            var words = phrases[place.NounPhrase].Words;
            var span = words[place.First].Span.Hull(words[place.End - 1].Span);
            uses.Add((new FormulationUse(analysis.Article.Id, span, SpeakerAt(analysis, span), analysis.Article.Published?.Date), Form(analysis, span)));
        }

        var text = uses.GroupBy(use => use.Form, StringComparer.Ordinal).OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
        return new Formulation(text, [.. uses.Select(use => use.Use)
            .OrderBy(use => use.Date ?? DateOnly.MaxValue).ThenBy(use => use.Article, StringComparer.Ordinal).ThenBy(use => use.Span)])
        {
            IndependentUses = places.Select(place => articles[place.Article].Voice).Distinct(StringComparer.Ordinal).Count(),
        };
    }

    // A line break after a hyphen inside a word is the page's, not the phrase's.
    private static string Form(Analysis analysis, TextSpan span) =>
        WhiteSpace.Collapse(span.Of(analysis.Article.Text)).Replace("- ", "-", StringComparison.Ordinal);

    /// <summary>Who says it: the speaker of the innermost attribution whose content holds the place.</summary>
    private static string? SpeakerAt(Analysis analysis, TextSpan span)
    {
        string? speaker = null;
        var shortest = int.MaxValue;
        foreach (var attribution in analysis.Attributions)
        {
            foreach (var piece in attribution.Content)
            {
                if (attribution.Speaker is not null && piece.Length < shortest && piece.Contains(span))
                {
                    (speaker, shortest) = (attribution.Speaker, piece.Length);
                }
            }
        }

        return speaker;
    }

    /// <summary>How much oftener the words of a phrase stand together than chance would have it.</summary>
    private sealed class Cohesion
    {
        // A text of the background table has some 500 different words.
        private const double WordsPerText = 500;

        // So many words of background stand behind the corpus: in eight articles on one summit every phrase is frequent.
        private const double BackgroundWords = 20_000;

        private readonly Dictionary<string, int> _words = new(StringComparer.Ordinal);

        private readonly double _all;

        public Cohesion(List<List<NounPhrase>> articles)
        {
            foreach (var word in articles.SelectMany(article => article).SelectMany(phrase => phrase.Words))
            {
                _words[word.Key] = _words.GetValueOrDefault(word.Key) + 1;
                _all++;
            }
        }

        public double Of(PhraseWord[] phrase, int places)
        {
            var chance = 0.0;
            var content = 0;
            foreach (var word in phrase)
            {
                if (word.IsContent)
                {
                    content++;

                    chance += Math.Log((_words.GetValueOrDefault(word.Key) + (BackgroundWords * WordDocuments.ShareOf(word.Key) / WordsPerText)) / (_all + BackgroundWords));
                }
            }

            return (Math.Log(places / (_all + BackgroundWords)) - chance) / content;
        }
    }
}
