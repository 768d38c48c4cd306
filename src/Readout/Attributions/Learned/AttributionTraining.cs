using System.Collections.Immutable;
using System.Globalization;
using System.Text;
using Readout.Articles;
using Readout.Documents;
using Readout.Language;
using Readout.Language.Learned;
using Readout.Learning;

namespace Readout.Attributions.Learned;

/// <summary>Trains the attribution model on PolNeAR and scores it.</summary>
public static class AttributionTraining
{
    private const int Folds = 10;
    private const int LeastWordCount = 4;
    private const int LeastAffixCount = 10;
    private const int Hidden = 160;

    private static readonly ImmutableArray<int> Dilations = [1, 2, 4, 8, 1, 2, 4, 8];

    // Paragraphs are joined up to one of these lengths, drawn anew each time, so that the network sees short and long sequences.
    private static readonly ImmutableArray<int> ChunkLengths = [60, 100, 180];

    private const int LongestChunk = 300;

    // 31 readouts stand beside 840 articles of political news; shown several times in an epoch they make themselves heard.
    private const int ReadoutWeight = 4;

    /// <param name="data">the folder with <c>polnear</c> and <c>readouts</c></param>
    /// <param name="annotations">the stand-off file of readouts</param>
    /// <param name="models">the folder with the word vectors and the model of names; the weights go there too</param>
    /// <param name="predictions">where the predictions for the development part go, one JSON object a document; null for nowhere</param>
    public static void Run(string data, string annotations, string models, TaggerTraining training, string? predictions, Action<string> log)
    {
        var vectors = WordVectorImport.Load(Path.Combine(models, "word-vectors.bin"));
        var names = NameModel.Load(Path.Combine(models, "names.bin"), vectors);
        var polnear = Path.Combine(data, "polnear");
        var readouts = Prepare(StandOff.Read(annotations, Path.Combine(data, "readouts"), "train"), names);
        var train = Prepare(PolNear.Read(Path.Combine(polnear, "train")), names);
        log($"{train.Count} training articles, {train.Sum(article => article.Tokens.Count)} tokens, {train.Sum(article => article.Gold.Length)} attributions; {readouts.Count} readouts, {readouts.Sum(article => article.Gold.Length)} attributions");
        var vocabularies = FormVocabularies.Of(train.SelectMany(article => article.Tokens).Select(token => token.Normal), LeastWordCount, LeastAffixCount);
        var (grades, foldGrades) = Grades(train);
        var inputs = train.Select((article, i) => article.Inputs(vocabularies, foldGrades[i % Folds], vectors))
            .Concat(Enumerable.Repeat(readouts.Select(article => article.Inputs(vocabularies, grades, vectors)), ReadoutWeight).SelectMany(all => all)).ToList();
        var shape = AttributionModel.ShapeFor(vocabularies, vectors, Hidden, Dilations);
        log($"{shape.Parameters} parameters");
        var weights = NetworkTrainer.Train(
            shape, vectors, AttributionModel.Labels.Crf, training, random => [.. inputs.SelectMany(paragraphs => Chunks(paragraphs, random))],
            (epoch, loss, _) => log(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1}: loss {loss:F4}")));
        var model = new AttributionModel(vocabularies, grades, vectors, shape, weights);
        model.Save(Path.Combine(models, "attribution.bin"));
        if (predictions is not null)
        {
            Predict(model, Prepare(PolNear.Read(Path.Combine(polnear, "dev")), names), predictions);
            Predict(model, Prepare(StandOff.Read(annotations, Path.Combine(data, "readouts"), "test"), names), predictions + ".readouts");
        }
    }

    private static void Predict(AttributionModel model, List<Annotated> articles, string path)
    {
        var lines = articles.AsParallel().AsOrdered().Select(article =>
        {
            var line = new StringBuilder($"{{\"id\":\"{article.Name}\",\"attributions\":[");
            var first = true;
            foreach (var spans in model.Extract(article.Article, article.Tokens, article.Sentences, article.Entities, article.ByRules))
            {
                line.Append(first ? "{" : ",{");
                first = false;
                Append("source", spans.Source);
                line.Append(',');
                Append("cue", spans.Cue);
                line.Append(',');
                Append("content", spans.Content);
                line.Append('}');
            }

            return line.Append("]}").ToString();

            void Append(string role, ImmutableArray<TextSpan> parts) =>
                line.Append(CultureInfo.InvariantCulture, $"\"{role}\":[")
                    .AppendJoin(',', parts.Select(part => $"[{part.Start + article.Article.StartInCodePoints},{part.End + article.Article.StartInCodePoints}]")).Append(']');
        });
        File.WriteAllLines(path, lines);
    }

    private static List<Annotated> Prepare(IEnumerable<(Document Document, ImmutableArray<GoldAttribution> Gold)> annotated, NameModel names) =>
    [
        .. annotated.AsParallel().AsOrdered().SelectMany(item => ArticleReader.Read(item.Document).Select(article =>
        {
            var tokens = Tokenizer.Tokenize(article.Text);
            var sentences = SentenceSplitter.Split(tokens, article.Blocks);
            var entities = WhoIsWho.Resolve(article, tokens, sentences, names.Find(tokens, sentences, NameFinder.Find(tokens, sentences)));

            var start = new CodePoints(item.Document.Text).ToUtf16(article.StartInCodePoints);
            var span = new TextSpan(start, start + article.Text.Length);
            ImmutableArray<TextSpan> Move(ImmutableArray<TextSpan> spans) => [.. spans.Where(span.Contains).Select(part => part.Shift(-span.Start))];
            return new Annotated(item.Document.Name, article, tokens, sentences, entities, AttributionRules.Extract(article, tokens, sentences),
                [.. item.Gold.Select(gold => new GoldAttribution(Move(gold.Source), Move(gold.Cue), Move(gold.Content)))]);
        })),
    ];

    // A word's grade on an article comes from the other folds, as it will for a text never seen.
    private static (CueGrades All, CueGrades[] WithoutFold) Grades(List<Annotated> articles)
    {
        var folds = new CueCounts[Folds];
        for (var fold = 0; fold < Folds; fold++)
        {
            folds[fold] = new CueCounts();
        }

        for (var a = 0; a < articles.Count; a++)
        {
            var article = articles[a];
            var labels = article.Labels();
            var quoted = new bool[article.Tokens.Count];
            foreach (var quotation in QuotationMarks.Pair(article.Tokens, article.Article.Blocks, article.Sentences))
            {
                quoted.AsSpan(quotation.First, quotation.End - quotation.First).Fill(true);
            }

            for (var i = 0; i < labels.Length; i++)
            {
                if (!quoted[i])
                {
                    folds[a % Folds].Add(article.Tokens[i].Normal, labels[i] > 0 && SpanLabels.KindOf(labels[i]) == (int)Role.Cue);
                }
            }
        }

        var all = new CueCounts();
        foreach (var fold in folds)
        {
            all.Add(fold);
        }

        return (CueGrades.Of(all), [.. folds.Select(fold => CueGrades.Of(all.Without(fold)))]);
    }

    private static IEnumerable<TaggerInput> Chunks(ImmutableArray<TaggerInput> paragraphs, SplitMix random)
    {
        for (var i = 0; i < paragraphs.Length;)
        {
            var limit = ChunkLengths[random.Next(ChunkLengths.Length)];
            var length = paragraphs[i].Length;
            var j = i + 1;
            while (j < paragraphs.Length && length + paragraphs[j].Length <= limit)
            {
                length += paragraphs[j++].Length;
            }

            var features = paragraphs[i..j].SelectMany(paragraph => paragraph.Features).ToArray();
            var vectors = paragraphs[i..j].SelectMany(paragraph => paragraph.Vectors).ToArray();
            var labels = paragraphs[i..j].SelectMany(paragraph => paragraph.Labels!).ToArray();
            var columns = features.Length / length;
            for (var from = 0; from < length; from += LongestChunk)
            {
                var to = Math.Min(length, from + LongestChunk);
                yield return new TaggerInput(features[(from * columns)..(to * columns)], vectors[from..to], labels[from..to]);
            }

            i = j;
        }
    }

    private sealed record Annotated(
        string Name, Article Article, Layer<Token> Tokens, Layer<Sentence> Sentences, Entities Entities, ImmutableArray<AttributionSpans> ByRules, ImmutableArray<GoldAttribution> Gold)
    {
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
}
