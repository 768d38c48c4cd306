using System.Collections.Immutable;
using Readout.Articles;
using Readout.Attributions.Learned;
using Readout.Documents;
using Readout.Language;

namespace Readout.Attributions;

/// <summary>Finds attributions: rules, and beside them the learned model.</summary>
public static class AttributionExtractor
{
    /// <param name="learned">whether the model is asked; without it the rules speak alone</param>
    /// <param name="manner">whose edges the model's attributions get</param>
    public static ImmutableArray<AttributionSpans> Extract(
        Article article, Layer<Token> tokens, Layer<Sentence> sentences, Entities entities, bool learned, Manner manner)
    {
        var byRules = AttributionRules.Extract(article, tokens, sentences);
        var text = new Reading(article, tokens, sentences);
        var rules = Topics.Without(text, byRules);
        if (!learned)
        {
            return rules;
        }

        // The model is told all that the rules say, as it was when it was trained.
        var tagging = AttributionModel.Bundled.Value.Tag(article, tokens, sentences, entities, byRules);
        return LearnedAttributions.Bundled.Value.Extract(text, tagging, rules, manner);
    }
}
