using Readout.Articles;
using Readout.Documents;
using Readout.Figures;
using Readout.Language;

namespace Readout.Tests.Figures;

/// <summary>Reads the figures and dates of one paragraph, or of hand-cut blocks.</summary>
internal static class Reading
{
    public static Layer<DateExpression> Dates(string text, string? asOf = null) => Dates(OneBlock(text), asOf);

    public static Layer<DateExpression> Dates(Article article, string? asOf = null)
    {
        var tokens = Tokenizer.Tokenize(article.Text);
        return DateFinder.Find(article, tokens, Sentences(tokens, article), asOf is null ? null : DateTime.Parse(asOf, System.Globalization.CultureInfo.InvariantCulture));
    }

    public static Layer<Figure> Figures(string text, string? asOf = null, params string[] names) => Figures(OneBlock(text), asOf, names);

    public static Layer<Figure> Figures(Article article, string? asOf = null, params string[] names)
    {
        var tokens = Tokenizer.Tokenize(article.Text);
        var named = new Layer<Name>(article.Text, names.Select(name =>
        {
            var start = article.Text.IndexOf(name, StringComparison.Ordinal);
            var span = new TextSpan(start, start + name.Length);
            var (first, end) = tokens.StartingIn(span);
            return new Name(span, EntityKind.Other, first, end);
        }));
        return FigureFinder.Find(article, tokens, Sentences(tokens, article), Dates(article, asOf), named);
    }

    public static Article OneBlock(string text) => Blocks(text, new Block(WhiteSpace.Trim(text, new TextSpan(0, text.Length)), BlockKind.Body));

    public static Article Blocks(string text, params Block[] blocks) => new()
    {
        Id = "a",
        Document = "a.txt",
        DocumentId = DocumentId.Of("a.txt", text),
        StartInCodePoints = 0,
        Text = text,
        Blocks = new Layer<Block>(text, blocks),
    };

    // One sentence a block: sentence boundaries are another stage's concern.
    private static Layer<Sentence> Sentences(Layer<Token> tokens, Article article) => new(article.Text, article.Blocks
        .Select((block, index) => (block, index))
        .Where(item => item.block.Kind != BlockKind.Boilerplate)
        .Select(item =>
        {
            var (first, end) = tokens.StartingIn(item.block.Span);
            return new Sentence(item.block.Span, item.index, first, end);
        }));
}
