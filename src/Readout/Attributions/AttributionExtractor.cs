using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;
using Readout.Language;

namespace Readout.Attributions;

/// <summary>The front door of attribution: who reads an article for its attributions is decided here, how stands in <see cref="AttributionRules"/>.</summary>
public static class AttributionExtractor
{
    public static ImmutableArray<AttributionSpans> Extract(Article article, Layer<Token> tokens, Layer<Sentence> sentences, Entities entities) =>
        AttributionRules.Extract(article, tokens, sentences);
}
