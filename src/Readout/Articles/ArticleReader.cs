using System.Collections.Immutable;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Articles;

/// <summary>Finds the articles of a document: where one account ends and the next begins, and what each says about itself.</summary>
public static class ArticleReader
{
    public static ImmutableArray<Article> Read(Document document)
    {
        var tokens = Tokenizer.Tokenize(document.Text);
        var parts = Outline.Read(document, tokens);
        if (parts.IsEmpty)
        {
            return [];
        }

        var marks = new Marks(document.Info.Marks);
        var starts = marks.IsEmpty ? ArticleSplitter.Starts(tokens, parts) : marks.Starts(parts);
        var stretches = starts.Select((start, i) => parts[start..(i + 1 < starts.Length ? starts[i + 1] : parts.Length)]).ToImmutableArray();
        var published = Published(document, tokens, stretches);
        var points = new CodePoints(document.Text);
        var articles = ImmutableArray.CreateBuilder<Article>(stretches.Length);
        for (var i = 0; i < stretches.Length; i++)
        {
            var alone = stretches.Length == 1;
            var span = alone ? new TextSpan(0, document.Text.Length) : new TextSpan(stretches[i][0].Span.Start, stretches[i][^1].Span.End);
            articles.Add(ArticleBuilder.Build(document, tokens, stretches[i], span, points.FromUtf16(span.Start), published[i]));
        }

        return articles.ToImmutable();
    }

    // Accounts without a date of their own learn it from the account before them, else from the one behind.
    private static PublicationDate?[] Published(Document document, Layer<Token> tokens, ImmutableArray<ImmutableArray<Part>> stretches)
    {
        var dates = stretches.Select(parts => new PublicationDates(document, tokens, parts)).ToArray();
        var published = dates.Select(date => date.Find()).ToArray();
        var neighbour = published.FirstOrDefault(date => date is not null)?.Date;
        for (var i = 0; i < published.Length; i++)
        {
            if (published[i] is { } own)
            {
                neighbour = own.Date;
            }
            else if (neighbour is { } day)
            {
                published[i] = dates[i].FromNeighbour(day);
            }
        }

        return published;
    }
}
