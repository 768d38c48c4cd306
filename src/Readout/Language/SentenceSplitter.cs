using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;

namespace Readout.Language;

/// <summary>
/// Splits blocks into sentences. White space says nothing here but that words are apart: lines wrap, and blank lines come from page breaks.
/// </summary>
public static class SentenceSplitter
{
    // How far to look for "Putin asked" after a quotation that ends in a question mark: title, given name, particle, surname, verb.
    private const int LongestSpeechTag = 6;

    private static readonly FrozenSet<string> SpeechVerbs = Knowledge.WordLists.Parse(
        "said says asked asks added adds told replied replies wrote writes shouted cried exclaimed wondered demanded continued answered quipped joked "
        + "tweeted posted recalled insisted responded read reads reported screamed yelled queried inquired mused").ToFrozenSet(StringComparer.Ordinal);

    public static Layer<Sentence> Split(Layer<Token> tokens, Layer<Block> blocks)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        for (var b = 0; b < blocks.Count; b++)
        {
            if (blocks[b].Kind is not BlockKind.Boilerplate)
            {
                var (first, end) = tokens.StartingIn(blocks[b].Span);
                SplitBlock(tokens, b, first, end, sentences);
            }
        }

        return new Layer<Sentence>(tokens.Text, sentences.ToImmutable());
    }

    private static void SplitBlock(Layer<Token> tokens, int block, int first, int end, ImmutableArray<Sentence>.Builder sentences)
    {
        var bullet = first < end && IsBullet(tokens[first]) ? tokens[first].Normal : null;
        var firstOfBlock = sentences.Count;
        var start = first;
        var hasWord = false;
        for (var i = first; i < end; i++)
        {
            if (i > start && IsBulletLine(tokens, i, bullet))
            {
                Add(i);
            }

            hasWord |= tokens[i].Kind is TokenKind.Word or TokenKind.Number;
            if (IsStop(tokens[i]) && hasWord)
            {
                var next = AfterClosers(tokens, i, end);
                if (next < end && IsBreak(tokens, start, i, next, end))
                {
                    Add(next);
                }

                i = Math.Max(i, next - 1);
            }
        }

        Add(end);

        void Add(int to)
        {
            if (to <= start)
            {
                return;
            }

            if (!hasWord && sentences.Count > firstOfBlock)
            {
                // A lone quotation mark or dash belongs to what precedes it.
                var last = sentences[^1];
                sentences[^1] = last with { Span = new TextSpan(last.Span.Start, tokens[to - 1].Span.End), EndToken = to };
            }
            else
            {
                sentences.Add(new Sentence(new TextSpan(tokens[start].Span.Start, tokens[to - 1].Span.End), block, start, to));
            }

            start = to;
            hasWord = false;
        }
    }

    // The token after the marks that belong to the end of the sentence: further stops, closing quotation marks and brackets that touch it.
    private static int AfterClosers(Layer<Token> tokens, int stop, int end)
    {
        var i = stop + 1;
        while (i < end)
        {
            var touches = tokens[i].Span.Start == tokens[i - 1].Span.End;
            var mark = tokens.Text[tokens[i].Span.Start];
            if (IsStop(tokens[i]) && (touches || (tokens[i].Normal == "." && tokens[i - 1].Normal == ".")))
            {
                i++;
            }
            else if (mark is '”' or '’' or '»' or '›' or ')' or ']' or '」' or '』' or '）' or '】' && (touches || mark is '”' or '»'))
            {
                i++;
            }
            else if (touches && mark is '"' or '\'' && !TouchesWordAfter(tokens, i, end))
            {
                i++;
            }
            else if (mark == '[' && i + 2 < end && tokens[i + 1].Kind is TokenKind.Number && tokens[i + 2].Normal == "]")
            {
                // The mark of a footnote.
                i += 3;
            }
            else
            {
                break;
            }
        }

        return i;
    }

    private static bool TouchesWordAfter(Layer<Token> tokens, int i, int end) =>
        i + 1 < end && tokens[i + 1].Span.Start == tokens[i].Span.End && tokens[i + 1].Kind is TokenKind.Word or TokenKind.Number;

    private static bool IsBreak(Layer<Token> tokens, int start, int stop, int next, int end)
    {
        var text = tokens.Text;
        var mark = text[tokens[stop].Span.Start];
        if (mark is '。' or '！' or '？' or '｡')
        {
            return true;
        }

        var gap = tokens[next].Span.Start > tokens[next - 1].Span.End;
        if (!gap)
        {
            return IsRunTogether(tokens, start, stop, next, end);
        }

        if (text[tokens[next].Span.Start] is ',' or ';' or ':' or ')')
        {
            return false;
        }

        // The first thing that can be upper or lower case after opening quotation marks, brackets and dashes.
        var word = next;
        while (word < end && word < next + 3 && tokens[word].Kind is TokenKind.Quote or TokenKind.Punctuation or TokenKind.Symbol)
        {
            word++;
        }

        if (word >= end)
        {
            return tokens[next].Kind != TokenKind.Punctuation || text[tokens[next].Span.Start] is '(' or '[';
        }

        var initial = text[tokens[word].Span.Start];
        var lower = char.IsLower(initial);
        var several = next - stop > 1 && IsStop(tokens[stop + 1]);
        if (mark is '!' or '?')
        {
            return !lower && !(next - stop > 1 && IsSpeechTag(tokens, word, end));
        }

        if (several || mark == '…')
        {
            return !lower && tokens[word].Kind != TokenKind.Number;
        }

        if (next - stop > 1)
        {
            // A full stop inside the quotation marks or brackets: only a lower-case tag continues the sentence.
            return !lower;
        }

        return !IsAbbreviation(tokens, start, stop, word, lower);
    }

    private static bool IsAbbreviation(Layer<Token> tokens, int start, int stop, int word, bool lower)
    {
        if (stop == start || tokens[stop - 1].Span.End != tokens[stop].Span.Start)
        {
            return false;
        }

        var before = tokens[stop - 1];
        var following = tokens[word];
        if (before.Kind is TokenKind.Number)
        {
            // "1. Open the borders": the number of an item, at the head of the sentence.
            return stop - 1 == start && before.Span.Length <= 2;
        }

        if (before.Kind is not TokenKind.Word)
        {
            return false;
        }

        var opens = !lower && Abbreviations.SentenceOpeners.Contains(following.Normal) && following.Normal is not "i";
        var form = before.Normal;
        if (form.Length == 1 && char.IsLetter(form[0]))
        {
            if (stop - 1 == start)
            {
                return true;
            }

            // Initials and U.S., a.m.: a new sentence only when a word follows that opens sentences.
            var dotted = stop - 2 > start && tokens[stop - 2].Normal == "." && tokens[stop - 3].Normal.Length == 1;
            if (lower)
            {
                return true;
            }

            if (dotted)
            {
                return !opens || (form is "g" or "e" && tokens[stop - 3].Normal is "e" or "i");
            }

            if (following.Kind is TokenKind.Number && form is "c" or "p" or "v")
            {
                return true;
            }

            return char.IsUpper(tokens.Text[before.Span.Start]) && form != "i" && (!opens || following.Normal is "a");
        }

        if (Abbreviations.NeverLast.Contains(form))
        {
            return true;
        }

        var capital = char.IsUpper(tokens.Text[before.Span.Start]);
        if (capital && Abbreviations.BeforeNames.Contains(form))
        {
            return true;
        }

        if (Abbreviations.BeforeNumbers.Contains(form))
        {
            return following.Kind is TokenKind.Number || (lower && form != "no");
        }

        if (Abbreviations.Others.Contains(form))
        {
            // "am", "sun", "sat", "ill", "ore" are words too when not written like the abbreviation.
            var isWord = !capital && form is "sun" or "sat" or "ill" or "ore" or "mass" or "miss" or "wash" or "pa" or "la" or "am" or "ed" or "ind"
                or "del" or "mar" or "wed" or "al" or "co" or "b" or "d" or "r" or "mins" or "secs" or "mar" or "est" or "ag" or "ext" or "inst" or "cia" or "sa";
            return (lower && !isWord) || (!isWord && !opens && form != "etc") || (form is "al" or "co" && lower);
        }

        // In a run of lower-case text a full stop still ends a sentence; only very short unknown words are taken for abbreviations.
        return lower && form.Length <= 3 && form[^1] is not ('e' or 'o' or 'a' or 'y' or 's' or 't' or 'n' or 'm');
    }

    // "…came home.The minister": a missing space, told from "example.Com" by a plain lower-case word before and a capitalised one after.
    private static bool IsRunTogether(Layer<Token> tokens, int start, int stop, int next, int end)
    {
        var text = tokens.Text;
        if (tokens[next].Kind is TokenKind.Quote && next > stop + 1)
        {
            return false;
        }

        if (stop <= start + 1 || tokens[stop - 1].Kind is not TokenKind.Word || tokens[next].Kind is not TokenKind.Word || tokens[next].Span.Length < 2)
        {
            return false;
        }

        var before = tokens[stop - 1].Span.Of(text);
        var after = tokens[next].Span.Of(text);
        foreach (var c in before)
        {
            if (!char.IsLower(c))
            {
                return false;
            }
        }

        var apart = tokens[stop - 2].Span.End < tokens[stop - 1].Span.Start;
        var touchesMore = next + 1 < end && tokens[next + 1].Span.Start == tokens[next].Span.End && tokens[next + 1].Normal is "." or "/" or "@";
        var looksLikeDomain = after.Length <= 4 && !Abbreviations.SentenceOpeners.Contains(tokens[next].Normal);
        return before.Length >= 3 && apart && !touchesMore && !looksLikeDomain && char.IsUpper(after[0]) && char.IsLower(after[1]);
    }

    private static bool IsSpeechTag(Layer<Token> tokens, int word, int end)
    {
        for (var i = word; i < Math.Min(end, word + LongestSpeechTag); i++)
        {
            if (tokens[i].Kind is not TokenKind.Word)
            {
                return false;
            }

            if (SpeechVerbs.Contains(tokens[i].Normal))
            {
                return i > word || char.IsLower(tokens.Text[tokens[i].Span.Start]);
            }
        }

        return false;
    }

    private static bool IsStop(Token token) => token.Kind is TokenKind.Punctuation && token.Normal is "." or "!" or "?" or "…" or "。" or "！" or "？" or "｡";

    private static bool IsBullet(Token token) => token.Span.Length == 1 && token.Normal is "•" or "●" or "▪" or "■" or "◦" or "‣" or "*" or "-" or "·";

    // A bullet at the head of a line; a dash only where the block began with one, for hard-wrapped lines may begin with a dash.
    private static bool IsBulletLine(Layer<Token> tokens, int i, string? bullet)
    {
        if (!IsBullet(tokens[i]) || (tokens[i].Normal is "-" or "*" or "·" && tokens[i].Normal != bullet))
        {
            return false;
        }

        return tokens.Text.AsSpan(tokens[i - 1].Span.End, tokens[i].Span.Start - tokens[i - 1].Span.End).Contains('\n');
    }
}
