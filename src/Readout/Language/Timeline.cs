using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>One appearance of a character in the order of the text.</summary>
/// <param name="Token">its first token</param>
/// <param name="IsSubject">it seems to be what its sentence is about: first, and no object of a preposition</param>
/// <param name="Speaks">a verb of saying stands beside it</param>
internal readonly record struct Appearance(Character Character, int Sentence, int Token, int EndToken, bool IsSubject, bool Speaks);

/// <summary>Who appears where; grows while descriptions and pronouns are resolved.</summary>
internal sealed class Timeline
{
    private const int MostAtEachEnd = 16;

    private readonly Layer<Token> _tokens;
    private readonly List<Appearance>[] _bySentence;

    // Which kinds of entity have their subject already, one bit each.
    private readonly int[] _subjects;

    public Timeline(Layer<Token> tokens, Layer<Sentence> sentences, Layer<Name> names, Cast cast)
    {
        _tokens = tokens;
        _bySentence = new List<Appearance>[sentences.Count];
        _subjects = new int[sentences.Count];
        for (var n = 0; n < names.Count; n++)
        {
            var sentence = sentences.IndexAt(names[n].Span.Start);
            if (sentence >= 0)
            {
                Add(sentence, sentences[sentence], cast.OfName(n), names[n].FirstToken, names[n].EndToken);
            }
        }
    }

    /// <summary>The appearances in a sentence, in order.</summary>
    public IReadOnlyList<Appearance> In(int sentence) => _bySentence[sentence] ?? (IReadOnlyList<Appearance>)[];

    /// <summary>
    /// Those that matter for what stands at a token: the first of the sentence and the last before the token, in order.
    /// More than a handful would only cost time.
    /// </summary>
    public IEnumerable<Appearance> Before(int sentence, int token)
    {
        var appearances = In(sentence);
        int low = 0, high = appearances.Count;
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = appearances[middle].Token < token ? (middle + 1, high) : (low, middle);
        }

        for (var i = 0; i < low; i = i < MostAtEachEnd ? i + 1 : Math.Max(i + 1, low - MostAtEachEnd))
        {
            yield return appearances[i];
        }
    }

    public void Add(int sentence, Sentence within, Character character, int token, int endToken)
    {
        var appearances = _bySentence[sentence] ??= [];
        var bit = 1 << (int)character.Kind;
        var isSubject = (_subjects[sentence] & bit) == 0 && !IsObject(within, token);
        _subjects[sentence] |= isSubject ? bit : 0;
        var appearance = new Appearance(character, sentence, token, endToken, isSubject, Speaks(within, token, endToken));
        var at = appearances.Count;
        while (at > 0 && appearances[at - 1].Token > token)
        {
            at--;
        }

        appearances.Insert(at, appearance);
    }

    /// <summary>True when a verb of saying stands right before or after: <c>Xi said</c>, <c>said Xi</c>, <c>Xi also noted</c>.</summary>
    public bool Speaks(Sentence within, int token, int endToken)
    {
        for (var i = endToken; i < Math.Min(within.EndToken, endToken + 3); i++)
        {
            if (NameWords.Speech.Contains(_tokens[i].Normal))
            {
                return true;
            }

            if (_tokens[i].Normal is not ("also" or "has" or "have" or "had" or "then" or "further" or "later" or "once" or "repeatedly" or "again"))
            {
                break;
            }
        }

        // "said Chinese President Xi Jinping": over the title.
        for (var i = token - 1; i >= Math.Max(within.FirstToken, token - 6); i--)
        {
            if (_tokens[i].Normal is "said" or "says" or "added" or "asked" or "noted" or "replied" or "wrote")
            {
                return true;
            }

            if (!NameWords.Titles.Contains(_tokens[i].Normal) && !NameWords.TitleParts.Contains(_tokens[i].Normal)
                && !char.IsUpper(_tokens.Text[_tokens[i].Span.Start]))
            {
                break;
            }
        }

        return false;
    }

    // "with Putin", "of Russian President Vladimir Putin", "to him".
    private bool IsObject(Sentence within, int token)
    {
        for (var i = token - 1; i >= Math.Max(within.FirstToken, token - 7); i--)
        {
            var normal = _tokens[i].Normal;
            if (normal is "with" or "of" or "to" or "by" or "from" or "for" or "between" or "at" or "on" or "against" or "about" or "after" or "before" or "toward" or "under" or "over" or "like" or "told" or "thanked" or "urged" or "met" or "in")
            {
                return true;
            }

            if (!NameWords.Titles.Contains(normal) && !NameWords.TitleParts.Contains(normal)
                && normal is not ("the" or "his" or "her" or "." or "s" or "'" or "counterpart")
                && !char.IsUpper(_tokens.Text[_tokens[i].Span.Start]))
            {
                return false;
            }
        }

        return false;
    }
}
