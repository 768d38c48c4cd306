using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;
using Readout.Language;

namespace Readout.Attributions;

/// <summary>A stretch in quotation marks.</summary>
/// <param name="First">token index of the opening mark, or of the first word where it is missing</param>
/// <param name="End">index after the closing mark, or after the last word where it is missing</param>
/// <param name="Words">how many words and numbers it holds</param>
internal readonly record struct Quotation(int First, int End, int Words, bool Opened, bool Closed);

/// <summary>
/// Pairs quotation marks of any style, block by block. Marks that are missing at one end are made good: a quotation over several
/// paragraphs is opened in each and closed once; one that is only closed began with its sentence; one never closed ends with its sentence.
/// </summary>
internal static class QuotationMarks
{
    // Deeper nesting is a sign of marks that do not pair.
    private const int DeepestNesting = 3;

    // "the Harbour Master Orla Venn said", in tokens.
    private const int LongestTag = 7;

    private enum Role
    {
        None,
        Open,
        Close,
        Either,
    }

    private readonly record struct Mark(int First, int End, bool Double, Role Role);

    /// <returns>outermost quotations in order of the text</returns>
    public static ImmutableArray<Quotation> Pair(Layer<Token> tokens, Layer<Block> blocks, Layer<Sentence> sentences)
    {
        var all = new List<Quotation>();
        for (var b = 0; b < blocks.Count; b++)
        {
            if (blocks[b].Kind is not BlockKind.Boilerplate)
            {
                var (first, end) = tokens.StartingIn(blocks[b].Span);
                var next = b + 1 < blocks.Count ? tokens.FirstFrom(blocks[b + 1].Span.Start) : tokens.Count;
                PairBlock(tokens, sentences, first, end, OpensWithMark(tokens, next), all);
            }
        }

        return Outermost(all);
    }

    private static bool OpensWithMark(Layer<Token> tokens, int i) =>
        i < tokens.Count && tokens[i].Kind == TokenKind.Quote && tokens[i].Normal is "\"" && RoleOf(tokens, i, i + 1) is Role.Open;

    private static void PairBlock(
        Layer<Token> tokens, Layer<Sentence> sentences, int first, int end, bool nextBlockOpens, List<Quotation> all)
    {
        var open = new Stack<Mark>();
        var from = all.Count;
        var closedUpTo = first;
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind != TokenKind.Quote)
            {
                continue;
            }

            var mark = MarkAt(tokens, i, end);
            i = mark.End - 1;
            var matching = Matching(open, mark.Double);
            var role = InOtherLanguages(tokens, open, mark) ?? mark.Role;
            if (role == Role.Either)
            {
                role = matching ? Role.Close : Role.Open;
            }

            if (role == Role.Open && open.Count < DeepestNesting)
            {
                open.Push(mark);
            }
            else if (role == Role.Close && matching)
            {
                // A single mark left open inside was an apostrophe.
                Mark opening;
                do
                {
                    opening = open.Pop();
                }
                while (opening.Double != mark.Double);
                all.Add(Make(tokens, opening.First, mark.End, opened: true, closed: true));
                closedUpTo = open.Count == 0 ? mark.End : closedUpTo;
            }
            else if (role == Role.Close && mark.Double && open.Count == 0 && !IsMeasure(tokens, mark))
            {
                var start = Math.Max(closedUpTo, SentenceStart(sentences, tokens[i].Span.Start, first));
                if (start < mark.First)
                {
                    all.Add(Make(tokens, start, mark.End, opened: false, closed: true));
                    closedUpTo = mark.End;
                }
            }
        }

        LeftOpen(tokens, sentences, end, nextBlockOpens, open, all, from);
    }

    private static void LeftOpen(
        Layer<Token> tokens, Layer<Sentence> sentences, int end, bool nextBlockOpens, Stack<Mark> open, List<Quotation> all, int from)
    {
        foreach (var mark in open)
        {
            if (!mark.Double)
            {
                continue;
            }

            var stop = end;
            if (!nextBlockOpens)
            {
                var sentence = sentences.IndexAt(tokens[mark.First].Span.Start);
                stop = sentence < 0 ? end : Math.Min(end, sentences[sentence].EndToken);
                stop = BeforeTag(tokens, mark.End, stop);
            }

            for (var q = from; q < all.Count; q++)
            {
                // Only quotations of this block stand here, and the stack is at most a few deep.
                if (all[q].First > mark.First && all[q].First < stop)
                {
                    stop = nextBlockOpens ? stop : all[q].First;
                }
            }

            if (stop > mark.End)
            {
                all.Add(Make(tokens, mark.First, stop, opened: true, closed: false));
            }
        }
    }

    // 5' 10" long, a 12" pipe: inches, where nothing was opened.
    private static bool IsMeasure(Layer<Token> tokens, Mark mark) =>
        mark.First > 0 && mark.End == mark.First + 1 && tokens[mark.First - 1].Kind is TokenKind.Number && tokens[mark.First - 1].Span.End == tokens[mark.First].Span.Start;

    // "The ferry is safe, Orla Venn said.": whoever forgot the closing mark did not mean these words too.
    private static int BeforeTag(Layer<Token> tokens, int first, int stop)
    {
        var verb = stop - 1;
        while (verb > first && tokens[verb].Kind is not TokenKind.Word)
        {
            verb--;
        }

        if (!Knowledge.NameWords.Speech.Contains(tokens[verb].Normal))
        {
            return stop;
        }

        for (var i = verb - 1; i > Math.Max(first, verb - LongestTag); i--)
        {
            if (tokens[i].Normal is "," or "?" or "!")
            {
                return i + 1;
            }

            if (tokens[i].Kind is not TokenKind.Word || !(char.IsUpper(tokens.Text[tokens[i].Span.Start]) || tokens[i].Normal is "he" or "she" or "they" or "the" or "also"))
            {
                return stop;
            }
        }

        return stop;
    }

    // „German“ closes with the mark that opens in English, »German« and ”Swedish” open with one that closes.
    private static Role? InOtherLanguages(Layer<Token> tokens, Stack<Mark> open, Mark mark)
    {
        var text = tokens.Text;
        var start = tokens[mark.First].Span.Start;
        var opened = open.TryPeek(out var last) ? text[tokens[last.First].Span.Start] : ' ';
        return (text[start], opened) switch
        {
            ('“', '„') or ('‘', '‚') or ('«', '»') or ('‹', '›') => Role.Close,
            ('»' or '›' or '”', _) when OpensWord(text, start) && !Matching(open, mark.Double) => Role.Open,
            _ => null,
        };
    }

    private static bool OpensWord(string text, int start) =>
        (start == 0 || char.IsWhiteSpace(text[start - 1])) && start + 1 < text.Length && char.IsLetterOrDigit(text[start + 1]);

    private static int SentenceStart(Layer<Sentence> sentences, int offset, int fallback)
    {
        var sentence = sentences.IndexAt(offset);
        return sentence < 0 ? fallback : sentences[sentence].FirstToken;
    }

    private static bool Matching(Stack<Mark> open, bool isDouble)
    {
        foreach (var mark in open)
        {
            if (mark.Double == isDouble)
            {
                return true;
            }

            if (!isDouble)
            {
                return false;
            }
        }

        return false;
    }

    private static Mark MarkAt(Layer<Token> tokens, int i, int end)
    {
        var single = tokens[i].Normal is "'" or "`";
        // Two single marks in a row stand for a double one, as older agencies type them.
        var twin = single && i + 1 < end && tokens[i + 1].Normal == tokens[i].Normal && tokens[i + 1].Span.Start == tokens[i].Span.End;
        var stop = twin ? i + 2 : i + 1;
        var role = RoleOf(tokens, i, stop);
        return new Mark(i, stop, !single || twin, role);
    }

    private static Role RoleOf(Layer<Token> tokens, int i, int end)
    {
        var text = tokens.Text;
        var start = tokens[i].Span.Start;
        var stop = tokens[end - 1].Span.End;
        var before = start > 0 ? text[start - 1] : ' ';
        var after = stop < text.Length ? text[stop] : ' ';
        switch (text[start])
        {
            case '“' or '„' or '«' or '「' or '『' or '‹' or '‟':
                return Role.Open;
            case '”' or '»' or '」' or '』' or '›':
                return Role.Close;
            case '‘' or '‚' or '‛' or '`':
                return Role.Open;
        }

        var openLeft = char.IsWhiteSpace(before) || before is '(' or '[' or '—' or '–' or '-' or '/'
            || (Tokenizer.IsQuote(before) && IsOpeningSide(text, start - 1));
        var letterAfter = char.IsLetterOrDigit(after) || after is '.' or '$' or '[' or '(' or '…' or '@' or '#' || Tokenizer.IsQuote(after);
        var isSingle = tokens[i].Normal is "'" && end == i + 1;
        if (isSingle && char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after))
        {
            return Role.None;
        }

        if (openLeft && letterAfter && !char.IsWhiteSpace(after))
        {
            return text[start] == '’' ? Role.None : Role.Open;
        }

        if (!openLeft)
        {
            // Venn said,"We are late": the space was forgotten.
            return before is ',' or ':' && char.IsLetter(after) && !isSingle ? Role.Either : Role.Close;
        }

        return isSingle ? Role.None : Role.Either;
    }

    private static bool IsOpeningSide(string text, int i) => i == 0 || char.IsWhiteSpace(text[i - 1]) || text[i - 1] is '(' or '[';

    private static Quotation Make(Layer<Token> tokens, int first, int end, bool opened, bool closed)
    {
        var words = 0;
        for (var i = first; i < end; i++)
        {
            words += tokens[i].Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        }

        return new Quotation(first, end, words, opened, closed);
    }

    private static ImmutableArray<Quotation> Outermost(List<Quotation> all)
    {
        var result = ImmutableArray.CreateBuilder<Quotation>();
        foreach (var quotation in all.OrderBy(q => q.First).ThenByDescending(q => q.End))
        {
            if (result.Count == 0 || quotation.First >= result[^1].End)
            {
                result.Add(quotation);
            }
        }

        return result.ToImmutable();
    }
}
