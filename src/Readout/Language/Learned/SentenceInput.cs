using Readout.Documents;
using Readout.Learning;

namespace Readout.Language.Learned;

/// <summary>A sentence, or a piece of a long one, as a tagger sees it.</summary>
internal readonly record struct SentenceInput(int First, int End, TaggerInput Input);

/// <summary>What taggers of sentences have in common.</summary>
internal static class SentenceInputs
{
    // Longer sentences (lists) are cut: no name, and little of grammar, reaches so far. Much longer ones are tables or noise.
    private const int LongestPiece = 200;
    private const int LongestSentence = 2_000;

    public static bool IsTooLong(Sentence sentence) => sentence.EndToken - sentence.FirstToken > LongestSentence;

    /// <summary>The stretches of tokens that are tagged at once.</summary>
    public static IEnumerable<(Sentence Sentence, int First, int End)> Pieces(Layer<Sentence> sentences)
    {
        foreach (var sentence in sentences)
        {
            for (var first = sentence.FirstToken; first < sentence.EndToken && !IsTooLong(sentence); first += LongestPiece)
            {
                yield return (sentence, first, Math.Min(sentence.EndToken, first + LongestPiece));
            }
        }
    }

    /// <summary>How a sentence uses capitals: as usual (0), for all letters (1), for every longer word (2), not at all (3).</summary>
    public static int CaseOf(Layer<Token> tokens, Sentence sentence)
    {
        int words = 0, upper = 0, capitals = 0, longWords = 0, longUpper = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (tokens[i].Kind != TokenKind.Word)
            {
                continue;
            }

            var form = tokens.TextOf(i);
            words++;
            upper += char.IsUpper(form[0]) ? 1 : 0;
            capitals += form.Length > 1 && !form.ContainsAnyInRange('a', 'z') ? 1 : 0;
            longWords += form.Length > 3 ? 1 : 0;
            longUpper += form.Length > 3 && char.IsUpper(form[0]) ? 1 : 0;
        }

        return words == 0 || upper == 0 ? 3 : capitals * 4 >= words * 3 && words > 2 ? 1 : longWords > 3 && longUpper == longWords ? 2 : 0;
    }
}
