using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;

namespace Readout.Stories;

/// <summary>A word or number of an article's news text as the later stages weigh it.</summary>
/// <param name="Stem">stem of a word; a number without its thousands separators</param>
/// <param name="IsName">stands with a capital where a sentence does not ask for one</param>
public readonly record struct Term(TextSpan Span, string Stem, bool IsName, bool IsNumber, BlockKind Block, int Sentence) : ISpanned;

/// <summary>Reads the terms of an article: its words and numbers in order, stemmed, without advertising, credits and bylines.</summary>
public static class Terms
{
    public static ImmutableArray<Term> Of(Analysis analysis)
    {
        var terms = ImmutableArray.CreateBuilder<Term>(analysis.Tokens.Count);
        for (var s = 0; s < analysis.Sentences.Count; s++)
        {
            var sentence = analysis.Sentences[s];
            var kind = analysis.Article.Blocks[sentence.Block].Kind;
            if (kind is BlockKind.Headline or BlockKind.Subhead or BlockKind.Caption or BlockKind.Summary or BlockKind.Body)
            {
                Read(analysis.Tokens, sentence.FirstToken, sentence.EndToken, kind, s, terms);
            }
        }

        return terms.ToImmutable();
    }

    /// <summary>The terms of a stretch of text; numbers such as <c>244.8</c> and <c>1,247</c> are one term.</summary>
    public static ImmutableArray<Term> Of(Layer<Token> tokens, TextSpan span)
    {
        var terms = ImmutableArray.CreateBuilder<Term>();
        var (first, end) = tokens.StartingIn(span);
        Read(tokens, first, end, BlockKind.Body, 0, terms);
        return terms.ToImmutable();
    }

    private static void Read(Layer<Token> tokens, int first, int end, BlockKind kind, int sentence, ImmutableArray<Term>.Builder terms)
    {
        var text = tokens.Text;
        var firstWord = true;
        for (var i = first; i < end; i++)
        {
            var token = tokens[i];
            if (token.Kind is TokenKind.Number)
            {
                var last = i;
                while (last + 2 < end && tokens[last + 1].Normal is "." or "," && tokens[last + 2].Kind is TokenKind.Number
                    && tokens[last + 1].Span.Start == tokens[last].Span.End && tokens[last + 2].Span.Start == tokens[last + 1].Span.End)
                {
                    last += 2;
                }

                var span = new TextSpan(token.Span.Start, tokens[last].Span.End);
                terms.Add(new Term(span, span.In(text).Replace(",", "", StringComparison.Ordinal), false, true, kind, sentence));
                i = last;
                firstWord = false;
            }
            else if (token.Kind is TokenKind.Word)
            {
                // The s and t of what's and don't are no words of their own.
                if (token.Span.Length > 1 || !char.IsAsciiLetter(text[token.Span.Start]))
                {
                    var capital = char.IsUpper(text[token.Span.Start]);
                    terms.Add(new Term(token.Span, Stemmer.Stem(token.Normal), capital && !firstWord && kind is not BlockKind.Headline, false, kind, sentence));
                }

                firstWord = false;
            }
        }
    }
}
