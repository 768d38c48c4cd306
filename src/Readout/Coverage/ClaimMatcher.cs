using System.Collections.Immutable;
using Readout.Knowledge;
using Readout.Reuse;
using Readout.Stories;

namespace Readout.Coverage;

/// <summary>How surely two claims tell one statement, 0 to 1; 0 for look-alikes.</summary>
internal sealed class ClaimMatcher
{
    // One account may tell a part of what another tells: the shared words are then held against the shorter. A part is worth less than the
    // whole; a part of fewer words than this proves nothing, and one that shares less is another sentence with the same set phrase.
    private const double PartOfWhole = 0.8;
    private const int FewestWordsOfPart = 4;
    private const double LeastOfPart = 0.7;

    // Two sentences of one account are two statements, unless the account repeats itself nearly word for word, or the one is its headline.
    private const double SameArticle = 0.7;

    // Copied text settles it: where a passage runs through both contents, half the words need not be counted again.
    private const double CopiedText = 0.3;

    // With less in common than this not even copied text makes one statement of two.
    private const double LeastWords = 0.15;

    // Same template, other numbers.
    private const double OtherNumbers = 0.5;

    // One word in common makes no statement, unless it is all that either says.
    private const int FewestWords = 2;

    // A name is one thing however long it is: "the Assembly of River States" counts for no more than two words of its weight.
    private const double WordsOfName = 2;

    // Nothing in common but names, where each says something else besides: the same topic, hardly the same statement.
    private const double NamesOnly = 0.6;

    // Without a known speaker on one side, only nearly the same words will do.
    private const double UnknownSpeaker = 0.7;

    private readonly ImmutableArray<Claim> _claims;

    private readonly ImmutableArray<Dictionary<string, double>> _weights;

    private readonly ImmutableArray<HashSet<string>> _plain;

    private readonly double[] _sums;

    private readonly PersonMatcher _persons = new();

    private readonly IReadOnlyDictionary<(int A, int B), ImmutableArray<Passage>> _passages;

    /// <param name="passages">between the story's articles by their indexes, A before B</param>
    public ClaimMatcher(ImmutableArray<Claim> claims, IReadOnlyDictionary<(int A, int B), ImmutableArray<Passage>> passages)
    {
        _claims = claims;
        _passages = passages;
        var stems = claims.Select(claim => claim.Terms.Select(term => term.Stem).Where(stem => WordClasses.Of(stem) is not WordClass.Function)
            .ToHashSet(StringComparer.Ordinal)).ToList();
        var rarity = new WordWeights(stems);
        _weights = [.. claims.Select((claim, i) => Weights(claim, stems[i], rarity))];
        _plain = [.. claims.Select((claim, i) => claim.Terms.Where(term => !term.IsName && stems[i].Contains(term.Stem)).Select(term => term.Stem).ToHashSet(StringComparer.Ordinal))];
        _sums = [.. _weights.Select(words => words.Values.Sum())];
    }

    /// <summary>The weightiest words of a claim: by these it is found.</summary>
    public IEnumerable<string> Keys(int claim, int most) => _weights[claim].OrderByDescending(word => word.Value)
        .ThenBy(word => word.Key, StringComparer.Ordinal).Take(most).Select(word => word.Key);

    public double Score(int a, int b)
    {
        var speakers = SameSpeakers(_claims[a], _claims[b]);
        if (speakers == 0)
        {
            return 0;
        }

        var (few, many) = _weights[a].Count <= _weights[b].Count ? (a, b) : (b, a);
        double sharedOfFew = 0, sharedOfMany = 0;
        var (words, plain) = (0, 0);
        var numbers = (Shared: 0, A: 0, B: 0);
        foreach (var (stem, weight) in _weights[few])
        {
            var both = _weights[many].TryGetValue(stem, out var other);
            sharedOfFew += both ? weight : 0;
            sharedOfMany += other;
            words += both ? 1 : 0;
            plain += both && (_plain[a].Contains(stem) || _plain[b].Contains(stem)) ? 1 : 0;
            numbers.A += char.IsDigit(stem[0]) ? 1 : 0;
            numbers.Shared += both && char.IsDigit(stem[0]) ? 1 : 0;
        }

        numbers.B = _weights[many].Keys.Count(stem => char.IsDigit(stem[0]));
        if (_sums[a] <= 0 || _sums[b] <= 0)
        {
            return _claims[a].Words.SequenceEqual(_claims[b].Words) ? speakers : 0;
        }

        if (words < FewestWords && (words < _weights[few].Count || words < _weights[many].Count))
        {
            return 0;
        }

        var score = (sharedOfFew + sharedOfMany) / (_sums[a] + _sums[b]);
        var part = _sums[few] <= _sums[many] ? sharedOfFew / _sums[few] : sharedOfMany / _sums[many];
        if (words >= FewestWordsOfPart && part >= LeastOfPart)
        {
            score = Math.Max(score, PartOfWhole * part);
        }

        score *= _claims[a].Article == _claims[b].Article && _claims[a].IsBrief == _claims[b].IsBrief ? SameArticle : 1;
        score *= plain == 0 && _plain[a].Count > 0 && _plain[b].Count > 0 ? NamesOnly : 1;
        score *= numbers is { Shared: 0, A: > 0, B: > 0 } ? OtherNumbers : 1;
        if (score < LeastWords)
        {
            return 0;
        }

        if (Opposites.Are(_claims[a].Terms, _claims[b].Terms))
        {
            return 0;
        }

        return Math.Min(1, (score * speakers) + (CopiedText * Copied(_claims[a], _claims[b])));
    }

    private static Dictionary<string, double> Weights(Claim claim, HashSet<string> stems, WordWeights rarity)
    {
        var weights = new Dictionary<string, double>(StringComparer.Ordinal);
        var terms = claim.Terms;
        for (int i = 0, end; i < terms.Length; i = end)
        {
            end = i + 1;
            var names = terms[i].IsName ? 1 : 0;
            while (names > 0 && end < terms.Length && (terms[end].IsName || (terms[end].Stem is "of" or "the" && end + 1 < terms.Length && terms[end + 1].IsName)))
            {
                names += terms[end++].IsName ? 1 : 0;
            }

            var share = names > WordsOfName ? WordsOfName / names : 1;
            for (var t = i; t < end; t++)
            {
                if (stems.Contains(terms[t].Stem))
                {
                    weights[terms[t].Stem] = Math.Max(weights.GetValueOrDefault(terms[t].Stem), share * Math.Max(0, rarity.Of(terms[t].Stem)));
                }
            }
        }

        return weights;
    }

    private double SameSpeakers(Claim a, Claim b)
    {
        if (a.Speakers.IsEmpty || b.Speakers.IsEmpty)
        {
            return UnknownSpeaker;
        }

        return a.Speakers.Length == b.Speakers.Length && a.Speakers.All(one => b.Speakers.Any(other => _persons.Match(one, other))) ? 1 : 0;
    }

    // How much of the shorter content a passage carries into the other one, taking the passage to run evenly.
    private double Copied(Claim a, Claim b)
    {
        if (a.Article == b.Article || !_passages.TryGetValue((Math.Min(a.Article, b.Article), Math.Max(a.Article, b.Article)), out var passages))
        {
            return 0;
        }

        var (left, right) = a.Article < b.Article ? (a.Span, b.Span) : (b.Span, a.Span);
        var copied = 0.0;
        foreach (var passage in passages)
        {
            if (!passage.A.Overlaps(left) || !passage.B.Overlaps(right))
            {
                continue;
            }

            var scale = (double)passage.B.Length / Math.Max(1, passage.A.Length);
            var start = passage.B.Start + ((Math.Max(left.Start, passage.A.Start) - passage.A.Start) * scale);
            var end = passage.B.Start + ((Math.Min(left.End, passage.A.End) - passage.A.Start) * scale);
            copied += Math.Max(0, Math.Min(end, right.End) - Math.Max(start, right.Start));
        }

        return Math.Min(1, copied / Math.Max(1, Math.Min(left.Length, right.Length)));
    }
}
