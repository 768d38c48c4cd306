using System.Collections.Immutable;
using Readout.Documents;
using Readout.Learning;

namespace Readout.Language.Learned;

/// <summary>Turns sentences into inputs of the tagger of names.</summary>
internal static class NameFeatures
{
    public static ImmutableArray<FeatureColumn> Columns(FormVocabularies vocabularies) =>
    [
        .. vocabularies.Columns,
        new(10, 8), // shape
        new(4, 4), // place in the sentence
        new(9, 8), // what the rules make of the token: none, or begin and inside of a kind
        new(5, 4), // elsewhere in the text: only here, always capitalised, mostly, seldom, never
        new(4, 3), // the sentence's own case: usual, all capitals, title case, none
        new(3, 2), // white space before: yes, none, line break
        new(Enum.GetValues<NameGuide>().Length, 4), // whose guidelines
    ];

    public static ImmutableArray<SentenceInput> Of(
        Layer<Token> tokens, Layer<Sentence> sentences, Layer<Name> byRules, FormVocabularies vocabularies, WordVectors vectors, NameGuide guide)
    {
        var rules = RuleLabels(tokens, byRules);
        var cases = CapitalisedElsewhere(tokens, sentences);
        var columns = Columns(vocabularies).Length;
        var inputs = ImmutableArray.CreateBuilder<SentenceInput>();
        var writing = 0;
        foreach (var (sentence, first, end) in SentenceInputs.Pieces(sentences))
        {
            writing = first == sentence.FirstToken ? SentenceInputs.CaseOf(tokens, sentence) : writing;
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
                    writing,
                    Before(tokens, i),
                    (int)guide,
                ];
                values.CopyTo(row[FormVocabularies.Features..]);
                rows[i - first] = vectors.Row(normal);
            }

            inputs.Add(new SentenceInput(first, end, new TaggerInput(features, rows, null)));
        }

        return inputs.ToImmutable();
    }

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
            if (SentenceInputs.CaseOf(tokens, sentence) != 0)
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
