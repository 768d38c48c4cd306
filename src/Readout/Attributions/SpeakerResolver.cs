using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;
using Readout.Language;

namespace Readout.Attributions;

/// <summary>Resolves the source of each attribution to a speaker, and the outer attributions to <c>via</c>.</summary>
public static class SpeakerResolver
{
    public static Layer<Attribution> Resolve(
        Article article, Layer<Token> tokens, Layer<Sentence> sentences, Entities entities, ImmutableArray<AttributionSpans> extracted)
    {
        var items = extracted.Select((spans, index) => new Attribution
        {
            Id = "q" + (index + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
            Source = spans.Source,
            Cue = spans.Cue,
            Content = spans.Content,
            Within = spans.Within < 0 ? null : "q" + (spans.Within + 1).ToString(System.Globalization.CultureInfo.InvariantCulture),
            Confidence = spans.Confidence,
        });
        return new(article.Text, items);
    }
}
