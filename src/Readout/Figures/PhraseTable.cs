using System.Collections.Frozen;
using Readout.Documents;

namespace Readout.Figures;

/// <summary>Phrases of one or more words with what they mean; finds the longest that begins or ends at a place.</summary>
internal sealed class PhraseTable<T>
{
    private readonly record struct Phrase(string[] Words, T Meaning);

    private readonly FrozenDictionary<string, Phrase[]> _byFirst;
    private readonly FrozenDictionary<string, Phrase[]> _byLast;

    /// <param name="phrases">the first of equal phrases holds</param>
    public PhraseTable(IEnumerable<(string Words, T Meaning)> phrases)
    {
        var all = phrases
            .Select(phrase => new Phrase([.. Tokenizer.Tokenize(phrase.Words).Select(token => token.Normal)], phrase.Meaning))
            .Where(phrase => phrase.Words.Length > 0)
            .DistinctBy(phrase => string.Join(' ', phrase.Words), StringComparer.Ordinal)
            .ToList();
        _byFirst = Index(all, words => words[0]);
        _byLast = Index(all, words => words[^1]);
    }

    /// <summary>The longest phrase from lexeme <paramref name="i"/> on.</summary>
    public bool TryMatch(in Lexemes lexemes, int i, out T meaning, out int end)
    {
        if (i >= 0 && i < lexemes.Count && _byFirst.TryGetValue(lexemes[i].Normal, out var candidates))
        {
            foreach (var phrase in candidates)
            {
                var n = 1;
                while (n < phrase.Words.Length && lexemes.Is(i + n, phrase.Words[n]))
                {
                    n++;
                }

                if (n == phrase.Words.Length)
                {
                    (meaning, end) = (phrase.Meaning, i + n);
                    return true;
                }
            }
        }

        (meaning, end) = (default!, i);
        return false;
    }

    /// <summary>The longest phrase that ends before lexeme <paramref name="end"/>.</summary>
    public bool TryMatchBefore(in Lexemes lexemes, int end, out T meaning, out int start)
    {
        if (end > 0 && end <= lexemes.Count && _byLast.TryGetValue(lexemes[end - 1].Normal, out var candidates))
        {
            foreach (var phrase in candidates)
            {
                var n = 1;
                while (n < phrase.Words.Length && lexemes.Is(end - 1 - n, phrase.Words[^(n + 1)]))
                {
                    n++;
                }

                if (n == phrase.Words.Length)
                {
                    (meaning, start) = (phrase.Meaning, end - n);
                    return true;
                }
            }
        }

        (meaning, start) = (default!, end);
        return false;
    }

    private static FrozenDictionary<string, Phrase[]> Index(List<Phrase> phrases, Func<string[], string> key) => phrases
        .GroupBy(phrase => key(phrase.Words), StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Words.Length).ToArray(), StringComparer.Ordinal);
}
