using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;
using Readout.Reuse;

namespace Readout.Stories;

/// <summary>How a word of an article is written.</summary>
internal enum WordKind : byte
{
    Plain,
    Name,
    Number,
}

/// <summary>A word of an article by the hash of its stem, and how often it stands there; more where it stands early.</summary>
internal readonly record struct CountedWord(long Word, float Count, WordKind Kind);

/// <summary>What grouping looks at in one article: its words, and the occasion it reports.</summary>
/// <param name="IsTitled">has a headline, or a title that came outside the text</param>
/// <param name="Words">each once, in order of their hashes</param>
internal sealed record Profile(string Id, string Title, bool IsTitled, int? Published, Occasion Occasion, ImmutableArray<CountedWord> Words)
{
    // What the headline and lead say, the article is about. Tried lower and higher on ECB+, BASIL and 600 articles of NeuS; none gains on all.
    private const double HeadlineCount = 2;
    private const double LeadCount = 1.5;
    private const int LeadSentences = 3;

    // Such keys take six bytes in an index of integers.
    private const int BitsOfKey = 47;

    /// <summary>Comes after all days.</summary>
    public const int NoDay = 4_000_000;

    /// <summary>Day of publication, by which articles are looked up.</summary>
    public int Day => Published ?? NoDay;

    /// <summary>In order of publication, then of ids.</summary>
    public static readonly Comparer<Profile> InTime = Comparer<Profile>.Create((x, y) =>
        x.Day != y.Day ? x.Day.CompareTo(y.Day) : string.CompareOrdinal(x.Id, y.Id));

    public static Profile Of(Analysis analysis) => new(
        analysis.Article.Id,
        analysis.Article.DisplayTitle,
        analysis.Article.Headline is not null || analysis.Article.Title is not null,
        analysis.Article.Published?.Date.DayNumber,
        OccasionReader.Read(analysis),
        Count(analysis));

    public static long KeyOf(string stem) => (long)(Letters.Mix(Letters.Code(stem)) >> (64 - BitsOfKey));

    private static ImmutableArray<CountedWord> Count(Analysis analysis)
    {
        var counts = new Dictionary<long, (double Count, int Places, int Names, bool Number)>();
        void Add(string stem, double count, bool name, bool number)
        {
            var key = KeyOf(stem);
            var old = counts.GetValueOrDefault(key);
            counts[key] = (old.Count + count, old.Places + 1, old.Names + (name ? 1 : 0), number);
        }

        foreach (var term in Terms.Of(analysis))
        {
            Add(term.Stem, term.Block is BlockKind.Headline ? HeadlineCount : term.Sentence < LeadSentences ? LeadCount : 1, term.IsName, term.IsNumber);
        }

        if (analysis.Article.Headline is null && analysis.Article.Title is { } title)
        {
            foreach (var term in Terms.Of(Documents.Tokenizer.Tokenize(title), new Documents.TextSpan(0, title.Length)))
            {
                Add(term.Stem, HeadlineCount, false, term.IsNumber);
            }
        }

        return [.. counts.Select(word => new CountedWord(
                word.Key,
                (float)Math.Max(1, word.Value.Count),
                word.Value.Number ? WordKind.Number : 2 * word.Value.Names > word.Value.Places ? WordKind.Name : WordKind.Plain))
            .OrderBy(word => word.Word)];
    }
}

/// <summary>An article with its words weighed.</summary>
/// <param name="Vector">weights by word, unit length, in order of words</param>
internal sealed record WeighedProfile(int Number, Profile Profile, ImmutableArray<(long Word, float Weight)> Vector)
{
    public Occasion Occasion => Profile.Occasion;

    public string Id => Profile.Id;
}

/// <summary>Weighs the words of articles by how rare they are among all articles so far.</summary>
internal sealed class Weighing(IStoryStore store)
{
    // A name says more about which event it is than a common word of the same rarity. BCubed F1 with names at 1.0 / 1.2 / 1.3 / 1.5: ECB+ .867
    // .879 .880 .879; BASIL .973 .973 .978 .985; 600 articles of NeuS .893 .893 .892 .886.
    private const double NameWeight = 1.3;
    private const double RarityPower = 1.1;

    // A word of one article alone links nothing in a corpus much larger than this, and only makes long articles unlike all others; in
    // a small corpus it still tells that two articles are about different things.
    private const double SmallCorpus = 100;

    private readonly Dictionary<long, (double Rarity, bool Alone)> _known = [];
    private readonly Dictionary<int, WeighedProfile> _weighed = [];
    private readonly int _articles = store.Count;

    public WeighedProfile Of(int article)
    {
        if (!_weighed.TryGetValue(article, out var weighed))
        {
            var profile = store.ProfileOf(article);
            _weighed[article] = weighed = new WeighedProfile(article, profile, Vector(profile.Words));
        }

        return weighed;
    }

    private ImmutableArray<(long Word, float Weight)> Vector(ImmutableArray<CountedWord> words)
    {
        var vector = new (long Word, float Weight)[words.Length];
        var length = 0.0;
        for (var i = 0; i < words.Length; i++)
        {
            var (word, count, kind) = words[i];
            var (rarity, alone) = Known(word);
            var weight = (1 + Math.Log(count)) * rarity * (alone ? SmallCorpus / (SmallCorpus + _articles) : 1) * (kind is WordKind.Name ? NameWeight : 1);
            vector[i] = (word, (float)weight);
            length += weight * weight;
        }

        var scale = length > 0 ? (float)(1 / Math.Sqrt(length)) : 0;
        for (var i = 0; i < vector.Length; i++)
        {
            vector[i].Weight *= scale;
        }

        return [.. vector];
    }

    private (double Rarity, bool Alone) Known(long word)
    {
        if (!_known.TryGetValue(word, out var known))
        {
            var articles = store.ArticlesWith(word);
            _known[word] = known = (Math.Pow(Math.Max(0, WordWeights.Rarity(_articles, articles, word)), RarityPower), articles == 1);
        }

        return known;
    }
}
