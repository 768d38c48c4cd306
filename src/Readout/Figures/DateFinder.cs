using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;
using Readout.Language;

namespace Readout.Figures;

/// <summary>Finds dates, times, durations and sets of times, with their values.</summary>
public static class DateFinder
{
    /// <param name="asOf">what relative dates are resolved against; null when unknown</param>
    public static Layer<DateExpression> Find(Article article, Layer<Token> tokens, Layer<Sentence> sentences, DateTime? asOf)
    {
        var dates = ImmutableArray.CreateBuilder<DateExpression>();
        Period? last = null, focus = null;
        foreach (var block in article.Blocks)
        {
            if (block.Kind == BlockKind.Boilerplate)
            {
                continue;
            }

            var (first, end) = tokens.StartingIn(block.Span);
            var lexemes = Lexer.Read(tokens, first, end);
            var reader = new DateReader(lexemes, asOf) { Last = last, Focus = focus };
            for (var i = 0; i < lexemes.Count;)
            {
                if (reader.Read(i) is { } found)
                {
                    dates.Add(new DateExpression(lexemes.Span(found.First, found.End), found.Kind, found.Value));
                    i = found.End;
                }
                else
                {
                    i++;
                }
            }

            (last, focus) = (reader.Last, reader.Focus);
        }

        return new Layer<DateExpression>(article.Text, dates.ToImmutable());
    }
}
