using Readout.Articles;
using Readout.Attributions;
using Readout.Documents;
using Readout.Figures;
using Readout.Language;

namespace Readout.Tests.Reuse;

/// <summary>Articles built by hand: one block for each line, no stage but the tokeniser.</summary>
internal static class Accounts
{
    public static Analysis Of(
        string id, string text, Func<string, BlockKind>? kind = null, string? agency = null, string? outlet = null, DateOnly? published = null)
    {
        var blocks = new List<Block>();
        for (int start = 0, end; start < text.Length; start = end + 1)
        {
            end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var span = WhiteSpace.Trim(text, new TextSpan(start, end));
            if (!span.IsEmpty)
            {
                blocks.Add(new Block(span, kind?.Invoke(span.In(text)) ?? BlockKind.Body));
            }
        }

        var article = new Article
        {
            Id = id,
            Document = id + ".txt",
            DocumentId = DocumentId.Of(id, text),
            StartInCodePoints = 0,
            Text = text,
            Agency = agency,
            Outlet = outlet,
            Published = published is { } day ? new PublicationDate(day, "byline") : null,
            Blocks = new Layer<Block>(text, blocks),
        };
        return new Analysis(
            article, Tokenizer.Tokenize(text), new Layer<Sentence>(text, []), new Entities(text, []),
            new Layer<Attribution>(text, []), new Layer<Figure>(text, []), new Layer<DateExpression>(text, []));
    }
}
