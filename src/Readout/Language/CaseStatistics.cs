using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

internal enum SentenceCase
{
    /// <summary>Names and first words have capitals.</summary>
    Normal,

    /// <summary>Most words have capitals, as in headlines: a capital says nothing.</summary>
    Title,

    /// <summary>All letters are capitals.</summary>
    Upper,
}

/// <summary>How one article writes its words: with a capital, in lower case, or both.</summary>
internal sealed class CaseStatistics
{
    // A headline needs some words before "most of them" means anything; below that it is taken for a normal sentence.
    private const int FewestLongWords = 3;

    private const int LongWord = 4;

    // Seen on headlines: four in five long words carry capitals in title case, hardly one in two in the most name-laden sentence.
    private const double TitleShare = 0.8;

    private readonly Dictionary<string, (int Lower, int Capital)> _counts = new(StringComparer.Ordinal);

    private readonly SentenceCase[] _cases;

    public CaseStatistics(Layer<Token> tokens, Layer<Sentence> sentences)
    {
        _cases = new SentenceCase[sentences.Count];
        for (var s = 0; s < sentences.Count; s++)
        {
            _cases[s] = CaseOf(tokens, sentences[s]);
            var first = true;
            for (var i = sentences[s].FirstToken; i < sentences[s].EndToken; i++)
            {
                if (tokens[i].Kind is not TokenKind.Word)
                {
                    first |= OpensQuotation(tokens, i);
                    continue;
                }

                var capital = char.IsUpper(tokens.Text[tokens[i].Span.Start]);
                if (!capital || (!first && _cases[s] == SentenceCase.Normal))
                {
                    var (lower, upper) = _counts.GetValueOrDefault(tokens[i].Normal);
                    _counts[tokens[i].Normal] = capital ? (lower, upper + 1) : (lower + 1, upper);
                }

                first = false;
            }
        }
    }

    public SentenceCase this[int sentence] => _cases[sentence];

    /// <summary>How often a form stands in lower case anywhere.</summary>
    public int Lower(string normal) => _counts.GetValueOrDefault(normal).Lower;

    /// <summary>How often a form carries a capital where a common word would not.</summary>
    public int Capital(string normal) => _counts.GetValueOrDefault(normal).Capital;

    /// <summary>True for a quotation mark or dash after which a sentence of its own may begin.</summary>
    public static bool OpensQuotation(Layer<Token> tokens, int i) =>
        tokens[i].Kind is TokenKind.Quote && i + 1 < tokens.Count && tokens[i + 1].Span.Start == tokens[i].Span.End
        && (i == 0 || tokens[i - 1].Span.End < tokens[i].Span.Start);

    private static SentenceCase CaseOf(Layer<Token> tokens, Sentence sentence)
    {
        int longWords = 0, capitals = 0, allCapitals = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            var span = tokens[i].Span;
            if (tokens[i].Kind is TokenKind.Word && span.Length >= LongWord)
            {
                longWords++;
                capitals += char.IsUpper(tokens.Text[span.Start]) ? 1 : 0;
                allCapitals += IsAllCapitals(span.Of(tokens.Text)) ? 1 : 0;
            }
        }

        return longWords < FewestLongWords || capitals < TitleShare * longWords ? SentenceCase.Normal
            : allCapitals >= TitleShare * longWords ? SentenceCase.Upper
            : tokens[sentence.EndToken - 1].Normal != "." && HasCommonWord(tokens, sentence) ? SentenceCase.Title
            : SentenceCase.Normal;
    }

    public static bool IsAllCapitals(ReadOnlySpan<char> form)
    {
        foreach (var c in form)
        {
            if (char.IsLower(c))
            {
                return false;
            }
        }

        return true;
    }

    // "Xi Jinping, Vladimir Putin and Narendra Modi" is a list of names, not a title.
    private static bool HasCommonWord(Layer<Token> tokens, Sentence sentence)
    {
        int common = 0, words = 0;
        for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
        {
            if (tokens[i].Kind is TokenKind.Word && tokens[i].Span.Length >= LongWord)
            {
                words++;
                common += Lexicon.IsWord(tokens[i].Normal) && !NameWords.Titles.Contains(tokens[i].Normal) ? 1 : 0;
            }
        }

        return common * 3 >= words;
    }
}
