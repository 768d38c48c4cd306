using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;
using Readout.Language;

namespace Readout.Figures;

/// <summary>Finds figures: numbers that state a fact, with bound, unit, what is counted, and as of when.</summary>
public static class FigureFinder
{
    public static Layer<Figure> Find(
        Article article, Layer<Token> tokens, Layer<Sentence> sentences, Layer<DateExpression> dates, Layer<Name> names)
    {
        var figures = ImmutableArray.CreateBuilder<Figure>();
        foreach (var block in article.Blocks)
        {
            if (block.Kind == BlockKind.Boilerplate)
            {
                continue;
            }

            var (first, end) = tokens.StartingIn(block.Span);
            var lexemes = Lexer.Read(tokens, first, end);
            var reader = new FigureReader(lexemes, Taken(lexemes, dates, names));
            var read = new List<FigureFound>();
            for (var i = 0; i < lexemes.Count;)
            {
                if (reader.Read(i) is not { } found)
                {
                    i++;
                    continue;
                }

                if (found.Figure is not null)
                {
                    read.Add(found);
                }

                i = Math.Max(found.End, i + 1);
            }

            Ellipsis.Complete(read, lexemes);
            figures.AddRange(read.Select(found => found.Figure! with { AsOf = AsOf(found.Figure.Span, sentences, dates, article.Text) }));
        }

        return new Layer<Figure>(article.Text, figures.ToImmutable());
    }

    // Durations are figures as well as dates; all other dates are not, nor is what stands inside a longer name.
    private static bool[] Taken(Lexemes lexemes, Layer<DateExpression> dates, Layer<Name> names)
    {
        var taken = new bool[lexemes.Count + 1];
        var text = lexemes.Text;
        if (lexemes.Count == 0)
        {
            return taken;
        }

        var (d, n) = (dates.FirstFrom(lexemes[0].Span.Start), names.FirstFrom(lexemes[0].Span.Start));
        for (var i = 0; i < lexemes.Count; i++)
        {
            var span = lexemes[i].Span;
            while (d < dates.Count && dates[d].Span.End <= span.Start)
            {
                d++;
            }

            while (n < names.Count && names[n].Span.End <= span.Start)
            {
                n++;
            }

            // "Six minutes later" is a length that passed as well as a time; a name of one token (USD10m) is none that holds a number.
            taken[i] = (d < dates.Count && dates[d].Kind is DateKind.Date or DateKind.Time && dates[d].Span.Contains(span) && !IsElapsed(dates[d], text))
                || (n < names.Count && names[n].Span.Contains(span) && names[n].EndToken > names[n].FirstToken + 1);
        }

        return taken;
    }

    private static bool IsElapsed(DateExpression date, string text) => date.Span.Of(text).EndsWith("later", StringComparison.OrdinalIgnoreCase);

    /// <summary>The nearest date of the sentence that frames it: "in 2024", "last year"; not the day somebody spoke.</summary>
    private static string? AsOf(TextSpan span, Layer<Sentence> sentences, Layer<DateExpression> dates, string text)
    {
        var index = sentences.IndexAt(span.Start);
        if (index < 0)
        {
            return null;
        }

        var sentence = sentences[index].Span;
        string? nearest = null;
        var least = int.MaxValue;
        var end = Math.Min(sentence.End, span.End + MostDistance);
        for (var i = dates.FirstFrom(sentence.Start); i < dates.Count && dates[i].Span.Start < end; i++)
        {
            var date = dates[i];
            var distance = Math.Max(date.Span.Start - span.End, span.Start - date.Span.End);
            if (distance >= 0 && distance < least && distance <= MostDistance && date.Kind == DateKind.Date && Frames(date, text))
            {
                (nearest, least) = (date.Value, distance);
            }
        }

        return nearest;
    }

    // Farther off, a date of the same sentence mostly belongs to another clause.
    private const int MostDistance = 100;

    private static bool Frames(DateExpression date, string text) =>
        date.Value is { Length: > 3 } value && char.IsAsciiDigit(value[0])
        && (value.Length != 10 || char.IsDigit(text[date.Span.End - 1])
            || text.AsSpan(0, date.Span.Start).TrimEnd().EndsWith("as of", StringComparison.OrdinalIgnoreCase));
}
