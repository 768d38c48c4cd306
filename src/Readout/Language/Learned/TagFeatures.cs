using System.Collections.Immutable;
using Readout.Documents;
using Readout.Learning;

namespace Readout.Language.Learned;

/// <summary>Turns sentences into inputs of the tagger of words.</summary>
internal static class TagFeatures
{
    private const int Looks = 128;

    public static ImmutableArray<FeatureColumn> Columns(FormVocabularies vocabularies) => [.. vocabularies.Columns, new(Looks, 8)];

    public static ImmutableArray<SentenceInput> Of(Layer<Token> tokens, Layer<Sentence> sentences, FormVocabularies vocabularies, WordVectors vectors)
    {
        const int Columns = FormVocabularies.Features + 1;
        var inputs = ImmutableArray.CreateBuilder<SentenceInput>();
        var writing = 0;
        foreach (var (sentence, first, end) in SentenceInputs.Pieces(sentences))
        {
            writing = first == sentence.FirstToken ? SentenceInputs.CaseOf(tokens, sentence) : writing;
            var features = new int[(end - first) * Columns];
            var rows = new int[end - first];
            for (var i = first; i < end; i++)
            {
                var row = features.AsSpan((i - first) * Columns, Columns);
                vocabularies.Fill(tokens[i].Normal, row);
                row[^1] = LookOf(tokens, sentence, i, writing);
                rows[i - first] = vectors.Row(tokens[i].Normal);
            }

            inputs.Add(new SentenceInput(first, end, new TaggerInput(features, rows, null)));
        }

        return inputs.ToImmutable();
    }

    // Capitals and digits, whether it touches its neighbours, whether it opens the sentence, how the sentence uses capitals.
    private static int LookOf(Layer<Token> tokens, Sentence sentence, int i, int writing)
    {
        var token = tokens[i];
        var form = tokens.TextOf(i);
        var shape = token.Kind switch
        {
            TokenKind.Number => 5,
            TokenKind.Quote => 6,
            TokenKind.Punctuation or TokenKind.Symbol => 7,
            _ when !char.IsUpper(form[0]) => 0,
            _ when form.Length == 1 => 1,
            _ when form.ContainsAnyInRange('a', 'z') => 2,
            _ => 3,
        };
        var gluedLeft = i > sentence.FirstToken && tokens[i - 1].Span.End == token.Span.Start;
        var gluedRight = i + 1 < sentence.EndToken && tokens[i + 1].Span.Start == token.Span.End;
        var opens = i == sentence.FirstToken || (i == sentence.FirstToken + 1 && tokens[i - 1].Kind == TokenKind.Quote);
        return shape | (gluedLeft ? 8 : 0) | (gluedRight ? 16 : 0) | (opens ? 32 : 0) | (writing is 1 or 2 ? 64 : 0);
    }
}
