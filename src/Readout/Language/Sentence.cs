using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;

namespace Readout.Language;

/// <summary>One sentence. Headlines, subheads, captions and summary bullets are split too; boilerplate is not.</summary>
/// <param name="Block">index into the article's blocks</param>
/// <param name="FirstToken">index of its first token</param>
/// <param name="EndToken">index after its last token</param>
public readonly record struct Sentence(TextSpan Span, int Block, int FirstToken, int EndToken) : ISpanned;

public static class SentenceSplitter
{
    public static Layer<Sentence> Split(Layer<Token> tokens, Layer<Block> blocks)
    {
        var sentences = ImmutableArray.CreateBuilder<Sentence>();
        for (var b = 0; b < blocks.Count; b++)
        {
            if (blocks[b].Kind is BlockKind.Boilerplate)
            {
                continue;
            }

            var (first, end) = tokens.StartingIn(blocks[b].Span);
            var start = first;
            for (var i = first; i < end; i++)
            {
                var last = i == end - 1;
                if (last || (tokens[i].Normal is "." or "!" or "?" && tokens[i + 1].Span.Start > tokens[i].Span.End))
                {
                    sentences.Add(new Sentence(new TextSpan(tokens[start].Span.Start, tokens[i].Span.End), b, start, i + 1));
                    start = i + 1;
                }
            }
        }

        return new Layer<Sentence>(tokens.Text, sentences.ToImmutable());
    }
}
