using System.Collections.Immutable;
using Readout.Articles;
using Readout.Attributions;
using Readout.Documents;
using Readout.Figures;
using Readout.Language;
using Readout.Language.Learned;

namespace Readout;

/// <summary>Everything found out about one article by itself.</summary>
public sealed record Analysis(
    Article Article,
    Layer<Token> Tokens,
    Layer<Sentence> Sentences,
    Entities Entities,
    Layer<Attribution> Attributions,
    Layer<Figure> Figures,
    Layer<DateExpression> Dates);

public sealed record AnalysisOptions
{
    public static readonly AnalysisOptions Default = new();

    /// <summary>What relative dates are resolved against, in place of the article's own date.</summary>
    public DateTime? AsOf { get; init; }

    /// <summary>By whose rules the words of attributions begin and end.</summary>
    public Manner Edges { get; init; } = Manner.Records;

    /// <summary>Whether the learned models are asked; without them the rules speak alone.</summary>
    public bool Learned { get; init; } = true;
}

/// <summary>The way of one document through the house; the signatures of the stages are the dependency graph.</summary>
public static class Analyzer
{
    public static ImmutableArray<Analysis> Analyze(Document document, AnalysisOptions options) =>
        [.. ArticleReader.Read(document).Select(article => Analyze(article, options))];

    private static Analysis Analyze(Article article, AnalysisOptions options)
    {
        var tokens = Tokenizer.Tokenize(article.Text);
        if (!article.IsAnalysed)
        {
            return new Analysis(article, tokens, new Layer<Sentence>(article.Text, []), new Entities(article.Text, []), new Layer<Attribution>(article.Text, []), new Layer<Figure>(article.Text, []), new Layer<DateExpression>(article.Text, []));
        }

        var sentences = SentenceSplitter.Split(tokens, article.Blocks);
        var namesByRules = NameFinder.Find(tokens, sentences);
        var names = options.Learned ? NameModel.Bundled.Value.Find(tokens, sentences, namesByRules) : namesByRules;
        var entities = WhoIsWho.Resolve(article, tokens, sentences, names);
        var spans = AttributionExtractor.Extract(article, tokens, sentences, entities, options.Learned, options.Edges);
        var attributions = SpeakerResolver.Resolve(article, tokens, sentences, entities, spans);
        var dates = DateFinder.Find(article, tokens, sentences, options.AsOf ?? FiledOn(article));
        var figures = FigureFinder.Find(article, tokens, sentences, dates, names);
        return new Analysis(article, tokens, sentences, entities, attributions, figures, dates);
    }

    // A dispatch speaks from the day it was filed, which a reprint's own date may lie behind.
    private static DateTime? FiledOn(Article article) =>
        (article.Dateline?.Date ?? article.Published?.Date)?.ToDateTime(TimeOnly.MinValue);
}
