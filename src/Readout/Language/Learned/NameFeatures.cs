using System.Collections.Immutable;
using Readout.Documents;
using Readout.Learning;

namespace Readout.Language.Learned;

/// <summary>One sentence as the tagger of names sees it.</summary>
internal readonly record struct NameInput(int First, int End, TaggerInput Input);

/// <summary>Turns sentences into inputs of the tagger of names.</summary>
internal static class NameFeatures
{
    // Longer sentences (lists) are cut: a name does not reach so far. Much longer ones are tables or noise; the rules alone read them.
    private const int LongestInput = 200;
    private const int LongestSentence = 2_000;

    public static ImmutableArray<FeatureColumn> Columns(FormVocabularies vocabularies) =>
    [
        .. vocabularies.Columns,
        new(10, 8), // shape
        new(4, 4), // place in the sentence
        new(9, 8), // what the rules make of the token: none, or begin and inside of a kind
        new(5, 4), // elsewhere in the text: only here, always capitalised, mostly, seldom, never
        new(4, 3), // the sentence's own case: usual, all capitals, title case, none
        new(3, 2), // white space before: yes, none, line break
    ];

    public static ImmutableArray<NameInput> Of(Layer<Token> tokens, Layer<Sentence> sentences, Layer<Name> byRules, FormVocabularies vocabularies, WordVectors vectors)
    {
        var rules = RuleLabels(tokens, byRules);
        var cases = CapitalisedElsewhere(tokens, sentences);
        var columns = Columns(vocabularies).Length;
        var inputs = ImmutableArray.CreateBuilder<NameInput>();
        foreach (var sentence in sentences)
        {
            if (IsTooLong(sentence))
            {
                continue;
            }

            var style = CaseOf(tokens, sentence);
            for (var first = sentence.FirstToken; first < sentence.EndToken; first += LongestInput)
            {
                var end = Math.Min(sentence.EndToken, first + LongestInput);
                var features = new int[(end - first) * columns];
                var rows = new int[end - first];
                for (var i = first; i < end; i++)
                {
                    var normal = tokens[i].Normal;
                    var row = features.AsSpan((i - first) * columns, columns);
                    vocabularies.Fill(normal, row);
                    ReadOnlySpan<int> values =
                    [
                        Shape(tokens.TextOf(i), tokens[i].Kind),
                        Math.Min(3, i - sentence.FirstToken),
                        rules[i],
                        cases[i],
                        style,
                        Before(tokens, i),
                    ];
                    values.CopyTo(row[FormVocabularies.Features..]);
                    rows[i - first] = vectors.Row(normal);
                }

                inputs.Add(new NameInput(first, end, new TaggerInput(features, rows, null)));
            }
        }

        return inputs.ToImmutable();
    }

    public static bool IsTooLong(Sentence sentence) => sentence.EndToken - sentence.FirstToken > LongestSentence;

    private static byte[] RuleLabels(Layer<Token> tokens, Layer<Name> names)
    {
        var labels = new byte[tokens.Count];
        foreach (var name in names)
        {
            SpanLabels.Mark(labels, name.FirstToken, name.EndToken, (int)name.Kind);
        }

        return labels;
    }

    // Whether the word is capitalised where the sentence does not demand it: a name keeps its capital, the first word of a sentence loses it.
    private static byte[] CapitalisedElsewhere(Layer<Token> tokens, Layer<Sentence> sentences)
    {
        var counts = new Dictionary<string, (int Upper, int Lower)>(StringComparer.Ordinal);
        foreach (var sentence in sentences)
        {
            if (CaseOf(tokens, sentence) != 0)
            {
                continue;
            }

            for (var i = sentence.FirstToken + 1; i < sentence.EndToken; i++)
            {
                if (tokens[i].Kind == TokenKind.Word && tokens[i - 1].Kind != TokenKind.Quote)
                {
                    var (upper, lower) = counts.GetValueOrDefault(tokens[i].Normal);
                    counts[tokens[i].Normal] = char.IsUpper(tokens.Text[tokens[i].Span.Start]) ? (upper + 1, lower) : (upper, lower + 1);
                }
            }
        }

        var result = new byte[tokens.Count];
        for (var i = 0; i < tokens.Count; i++)
        {
            var (upper, lower) = counts.GetValueOrDefault(tokens[i].Normal);
            result[i] = upper + lower == 0 ? (byte)0 : lower == 0 ? (byte)1 : upper == 0 ? (byte)4 : upper > lower ? (byte)2 : (byte)3;
        }

        return result;
    }

    private static int CaseOf(Layer<Token> tokens, Sentence sentence)
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

    private static int Shape(ReadOnlySpan<char> form, TokenKind kind)
    {
        switch (kind)
        {
            case TokenKind.Number:
                return form.Length == 4 ? 2 : 1;
            case TokenKind.Quote:
                return 3;
            case TokenKind.Punctuation or TokenKind.Symbol:
                return 0;
        }

        if (!char.IsUpper(form[0]))
        {
            return char.IsDigit(form[0]) ? 9 : 4;
        }

        if (form.Length == 1)
        {
            return 5;
        }

        int uppers = 0, digits = 0;
        foreach (var c in form)
        {
            uppers += char.IsUpper(c) ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
        }

        return digits > 0 ? 9 : uppers == form.Length ? 6 : uppers > 1 ? 7 : 8;
    }

    private static int Before(Layer<Token> tokens, int i)
    {
        if (i == 0)
        {
            return 2;
        }

        var gap = tokens.Text.AsSpan(tokens[i - 1].Span.End, tokens[i].Span.Start - tokens[i - 1].Span.End);
        return gap.IsEmpty ? 1 : gap.Contains('\n') ? 2 : 0;
    }
}
