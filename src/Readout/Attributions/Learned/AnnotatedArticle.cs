using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;
using Readout.Language;
using Readout.Language.Learned;
using Readout.Learning;

namespace Readout.Attributions.Learned;

/// <summary>An article with all that stands above attributions, what the rules find in it, and what was marked by hand.</summary>
internal sealed record AnnotatedArticle(
    string Name, Article Article, Layer<Token> Tokens, Layer<Sentence> Sentences, Entities Entities, ImmutableArray<AttributionSpans> ByRules, ImmutableArray<GoldAttribution> Gold)
{
    public static List<AnnotatedArticle> Prepare(IEnumerable<(Document Document, ImmutableArray<GoldAttribution> Gold)> annotated, NameModel names) =>
    [
        .. annotated.AsParallel().AsOrdered().SelectMany(item => ArticleReader.Read(item.Document).Select(article =>
        {
            var tokens = Tokenizer.Tokenize(article.Text);
            var sentences = SentenceSplitter.Split(tokens, article.Blocks);
            var entities = WhoIsWho.Resolve(article, tokens, sentences, names.Find(tokens, sentences, NameFinder.Find(tokens, sentences)));

            var start = new CodePoints(item.Document.Text).ToUtf16(article.StartInCodePoints);
            var span = new TextSpan(start, start + article.Text.Length);
            ImmutableArray<TextSpan> Move(ImmutableArray<TextSpan> spans) => [.. spans.Where(span.Contains).Select(part => part.Shift(-span.Start))];
            return new AnnotatedArticle(item.Document.Name, article, tokens, sentences, entities, AttributionRules.Extract(article, tokens, sentences),
                [.. item.Gold.Select(gold => new GoldAttribution(Move(gold.Source), Move(gold.Cue), Move(gold.Content)))]);
        })),
    ];

    public byte[] Labels()
    {
        var labels = new byte[Tokens.Count];
        foreach (var gold in Gold)
        {
            // The cue last: where annotations overlap it is the part that is surest.
            Mark(Role.Content, gold.Content);
            Mark(Role.Source, gold.Source);
            Mark(Role.Cue, gold.Cue);
        }

        return labels;

        void Mark(Role role, ImmutableArray<TextSpan> spans)
        {
            var last = -2;
            foreach (var span in spans)
            {
                var first = Tokens.IndexAt(span.Start) is >= 0 and var at ? at : Tokens.FirstFrom(span.Start);
                var end = Tokens.FirstFrom(span.End);
                for (var i = first; i < end; i++)
                {
                    // brat splits spans at line ends; pieces that touch are one.
                    labels[i] = i == first && last != first - 1 ? SpanLabels.Begin((int)role) : SpanLabels.Inside((int)role);
                    last = i;
                }
            }
        }
    }

    public ImmutableArray<TaggerInput> Inputs(FormVocabularies vocabularies, CueGrades grades, WordVectors vectors)
    {
        var labels = Labels();
        return
        [
            .. AttributionFeatures.Of(Article, Tokens, Sentences, Entities, ByRules, vocabularies, grades, vectors)
                .Select(paragraph => paragraph.Input with { Labels = SpanLabels.Cut(labels.AsSpan(paragraph.First, paragraph.End - paragraph.First)) }),
        ];
    }
}
