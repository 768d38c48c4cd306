using System.Collections.Immutable;
using Readout.Articles;
using Readout.Attributions;
using Readout.Attributions.Learned;
using Readout.Documents;
using Readout.Language;
using Readout.Learning;

namespace Readout.Tests.Attributions;

/// <summary>A short text in which attributions are told by their words, each by its first place in the text.</summary>
internal sealed class MarkedText
{
    private readonly Article _article;
    private readonly Layer<Token> _tokens;
    private readonly Layer<Sentence> _sentences;

    public MarkedText(string text)
    {
        _article = ArticleReader.Read(new Document("a.txt", text)).Single();
        _tokens = Tokenizer.Tokenize(_article.Text);
        _sentences = SentenceSplitter.Split(_tokens, _article.Blocks);
        Reading = new Reading(_article, _tokens, _sentences);
    }

    public Reading Reading { get; }

    public Run Run(string words) => Reading.TokensOf(Span(words));

    public Wording Wording(string? source, string? cue, params string[] content) => Wording(source, cue, nested: false, content);

    public Wording Wording(string? source, string? cue, bool nested, params string[] content) =>
        new(source is null ? null : Run(source), cue is null ? null : Run(cue), [.. content.Select(Run)], 0.9, nested);

    public string Show(Wording wording) =>
        $"{Of(wording.Source)} | {Of(wording.Cue)} | {string.Join(" … ", wording.Content.Select(Reading.TextOf))}";

    /// <summary>The text with its attributions marked, and tags that agree with them.</summary>
    public (AnnotatedArticle Article, Tagging Tagging) Annotate(params (string? Source, string Cue, string Content)[] marked)
    {
        ImmutableArray<TextSpan> Spans(string? words) => words is null ? [] : [Span(words)];
        var article = new AnnotatedArticle(
            "a", _article, _tokens, _sentences, WhoIsWho.Resolve(_article, _tokens, _sentences, NameFinder.Find(_tokens, _sentences)), [],
            [.. marked.Select(item => new GoldAttribution(Spans(item.Source), Spans(item.Cue), Spans(item.Content)))]);
        var labels = article.Labels();
        var marginals = new float[labels.Length * AttributionModel.Labels.Count];
        for (var i = 0; i < labels.Length; i++)
        {
            marginals[(i * AttributionModel.Labels.Count) + labels[i]] = 1;
        }

        var paragraphs = Enumerable.Range(0, _sentences.Count).Where(s => s == 0 || _sentences[s].Block != _sentences[s - 1].Block).Select(s => _sentences[s].FirstToken);
        return (article, new Tagging(labels, marginals, [.. paragraphs]));
    }

    private string Of(Run? run) => run is { } words ? Reading.TextOf(words) : "-";

    private TextSpan Span(string words) => _article.Text.IndexOf(words, StringComparison.Ordinal) is >= 0 and var start
        ? new TextSpan(start, start + words.Length)
        : throw new ArgumentException($"'{words}' is not in the text", nameof(words));
}
