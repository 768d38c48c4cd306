using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Articles;

/// <summary>Finds the articles of a document: where one account ends and the next begins, and what each says about itself.</summary>
public static class ArticleReader
{
    public static ImmutableArray<Article> Read(Document document)
    {
        var text = document.Text;
        var blocks = new List<Block>();
        var i = 0;
        while (i < text.Length)
        {
            var end = text.IndexOf('\n', i);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(i, end - i);
            var start = i + (line.Length - line.TrimStart().Length);
            var stop = end - (line.Length - line.TrimEnd().Length);
            if (stop > start)
            {
                blocks.Add(new Block(new TextSpan(start, stop), BlockKind.Body));
            }

            i = end + 1;
        }

        return
        [
            new Article
            {
                Id = Article.IdOf(document.Id, 0),
                Document = document.Name,
                DocumentId = document.Id,
                StartInCodePoints = 0,
                Text = text,
                Language = "en",
                Title = document.Info.Title,
                Published = document.Info.Published is { } date ? new PublicationDate(date, "front matter") : null,
                Url = document.Info.Url,
                Blocks = new Layer<Block>(text, blocks),
            },
        ];
    }
}
