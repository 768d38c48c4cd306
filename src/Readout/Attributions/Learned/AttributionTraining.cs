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
        var names = NameModel.LoadFrom(models);
        var polnear = Path.Combine(data, "polnear");
        var readouts = AnnotatedArticle.Prepare(StandOff.Read(annotations, Path.Combine(data, "readouts"), "train"), names);
        var train = AnnotatedArticle.Prepare(PolNear.Read(Path.Combine(polnear, "train")), names);
        log($"{train.Count} training articles, {train.Sum(article => article.Tokens.Count)} tokens, {train.Sum(article => article.Gold.Length)} attributions; {readouts.Count} readouts, {readouts.Sum(article => article.Gold.Length)} attributions");
        var model = Fit(train, readouts, vectors, training, log);
        model.Save(Path.Combine(models, "attribution.bin"));
        if (predictions is not null)
        {
            Predict(model, AnnotatedArticle.Prepare(PolNear.Read(Path.Combine(polnear, "dev")), names), predictions);
            Predict(model, AnnotatedArticle.Prepare(StandOff.Read(annotations, Path.Combine(data, "readouts"), "test"), names), predictions + ".readouts");
        }
    }

    /// <summary>Trains a model on these articles alone.</summary>
    internal static AttributionModel Fit(
        List<AnnotatedArticle> train, List<AnnotatedArticle> readouts, WordVectors vectors, TaggerTraining training, Action<string> log)
    {
        var vocabularies = FormVocabularies.Of(train.SelectMany(article => article.Tokens).Select(token => token.Normal), LeastWordCount, LeastAffixCount);
        var (grades, foldGrades) = Grades(train);
        var inputs = train.Select((article, i) => article.Inputs(vocabularies, foldGrades[i % Folds], vectors))
            .Concat(Enumerable.Repeat(readouts.Select(article => article.Inputs(vocabularies, grades, vectors)), ReadoutWeight).SelectMany(all => all)).ToList();
        var shape = new NetworkShape(AttributionFeatures.Columns(vocabularies), vectors.Width, Hidden, Dilations, AttributionModel.Labels.Count, AttributionModel.Labels.Crf.States);
        log($"{shape.Parameters} parameters");
        var weights = NetworkTrainer.Train(
            shape, vectors, AttributionModel.Labels.Crf, training, random => [.. inputs.SelectMany(paragraphs => Chunks(paragraphs, random))],
            (epoch, loss, _) => log(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1}: loss {loss:F4}")));
        return new AttributionModel(grades, new TrainedNetwork(vocabularies, vectors, shape, AttributionModel.Labels.Crf, weights));
    }

    private static void Predict(AttributionModel model, List<AnnotatedArticle> articles, string path)
    {
        var links = LearnedAttributions.Bundled.Value;
        var lines = articles.AsParallel().AsOrdered().Select(article =>
        {
            var line = new StringBuilder($"{{\"id\":\"{article.Name}\",\"attributions\":[");
            var first = true;
            foreach (var spans in links.Extract(
                new Reading(article.Article, article.Tokens, article.Sentences), model.Tag(article.Article, article.Tokens, article.Sentences, article.Entities, article.ByRules), [], Manner.PolNear))
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

    // A word's grade on an article comes from the other folds, as it will for a text never seen.
    private static (CueGrades All, CueGrades[] WithoutFold) Grades(List<AnnotatedArticle> articles)
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
}
