using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;
using Readout.Language;

namespace Readout.Attributions;

/// <summary>Finds attributions by rules: sentence by sentence, then the quotations that run on, then which stands within which.</summary>
internal static class AttributionRules
{
    public static ImmutableArray<AttributionSpans> Extract(Article article, Layer<Token> tokens, Layer<Sentence> sentences)
    {
        var text = new Reading(article, tokens, sentences);
        var reader = new SentenceReader(text);
        for (var s = 0; s < sentences.Count; s++)
        {
            reader.Read(s);
        }

        var found = Quotes.Join(text, reader.Found);
        return Nesting.Order(text, found);
    }
}
