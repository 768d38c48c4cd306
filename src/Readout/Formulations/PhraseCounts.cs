using System.Collections.Immutable;

namespace Readout.Formulations;

/// <summary>One place of a phrase: which article, which of its noun phrases, from which word to which.</summary>
internal readonly record struct PhrasePlace(int Article, int NounPhrase, int First, int End);

/// <summary>
/// Counts every run of two to twelve words inside the noun phrases of a corpus by the articles and the voices (families) that use
/// it. Runs are held by a 64-bit hash of their words: memory stays with the runs that recur.
/// </summary>
internal sealed class PhraseCounts
{
    public const int FewestWords = 2;
    public const int MostWords = 12;

    public const ulong NoWords = 0xCBF29CE484222325UL;

    private readonly Dictionary<ulong, Count> _counts = [];

    /// <param name="articles">noun phrases by article, the articles sorted by <paramref name="voices"/></param>
    /// <param name="voices">number of the family of each article, in rising order</param>
    public PhraseCounts(List<List<NounPhrase>> articles, ImmutableArray<int> voices)
    {
        for (var a = 0; a < articles.Count; a++)
        {
            foreach (var phrase in articles[a].Select(noun => noun.Words))
            {
                for (var first = 0; first < phrase.Length; first++)
                {
                    if (!phrase[first].MayBegin)
                    {
                        continue;
                    }

                    var hash = NoWords;
                    for (var end = first + 1; end <= Math.Min(phrase.Length, first + MostWords); end++)
                    {
                        hash = Add(hash, phrase[end - 1].Key);
                        if (end - first >= FewestWords && phrase[end - 1].MayEnd)
                        {
                            ref var count = ref System.Runtime.InteropServices.CollectionsMarshal.GetValueRefOrAddDefault(_counts, hash, out var known);
                            if (!known || count.LastArticle != a)
                            {
                                count.Articles++;
                                count.Voices += !known || count.LastVoice != voices[a] ? 1 : 0;
                                (count.LastArticle, count.LastVoice) = (a, voices[a]);
                            }

                            count.Places++;
                        }
                    }
                }
            }
        }
    }

    public Count Of(ulong hash) => _counts.GetValueOrDefault(hash);

    // FNV-1a over the letters, with a mark after each word.
    public static ulong Add(ulong hash, string word)
    {
        foreach (var c in word)
        {
            hash = (hash ^ c) * 0x100000001B3UL;
        }

        return (hash ^ ' ') * 0x100000001B3UL;
    }

    public struct Count
    {
        public int Articles;
        public int Voices;
        public int Places;
        public int LastArticle;
        public int LastVoice;
    }
}
