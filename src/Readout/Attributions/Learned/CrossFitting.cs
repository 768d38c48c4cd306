using System.Collections.Immutable;
using Readout.Learning;

namespace Readout.Attributions.Learned;

/// <summary>
/// Tags every training article by a network that has not seen it: what is trained on tags (who is linked to whom, how sure an attribution is) must
/// learn from tags as bad as those of an unknown text. Two or more networks are trained for it, so the result is kept in a file.
/// </summary>
internal static class CrossFitting
{
    private const string Kind = "tags";
    private const int Version = 1;

    // Marginals are kept in so many steps.
    private const float Steps = 255;

    public static List<Tagging> Tag(
        List<AnnotatedArticle> train, List<AnnotatedArticle> readouts, int folds, WordVectors vectors, TaggerTraining training, Action<string> log)
    {
        var tagged = new Tagging[train.Count + readouts.Count];
        for (var fold = 0; fold < folds; fold++)
        {
            log($"fold {fold + 1} of {folds}");
            var model = AttributionTraining.Fit([.. train.Where((_, i) => i % folds != fold)], [.. readouts.Where((_, i) => i % folds != fold)], vectors, training, log);
            Parallel.For(0, tagged.Length, a =>
            {
                var inTrain = a < train.Count;
                if ((inTrain ? a : a - train.Count) % folds == fold)
                {
                    var article = inTrain ? train[a] : readouts[a - train.Count];
                    tagged[a] = model.Tag(article.Article, article.Tokens, article.Sentences, article.Entities, article.ByRules);
                }
            });
        }

        return [.. tagged];
    }

    public static void Save(string path, List<Tagging> taggings) => WeightFile.Write(path, Kind, Version, writer =>
    {
        writer.Write(taggings.Count);
        foreach (var tagging in taggings)
        {
            writer.WriteArray<byte>(tagging.Labels);
            writer.WriteArray<byte>([.. tagging.Marginals.Select(p => (byte)MathF.Round(p * Steps))]);
            writer.WriteArray(tagging.Paragraphs.AsSpan());
        }
    });

    /// <exception cref="InvalidDataException">the tags are not those of these articles</exception>
    public static List<Tagging> Load(string path, IEnumerable<AnnotatedArticle> articles) => WeightFile.Read(path, Kind, Version, reader =>
    {
        var taggings = new List<Tagging>(reader.ReadInt32());
        foreach (var article in articles)
        {
            var labels = reader.ReadArray<byte>();
            if (labels.Length != article.Tokens.Count)
            {
                throw new InvalidDataException($"{path}: {labels.Length} tags where {article.Name} has {article.Tokens.Count} tokens");
            }

            taggings.Add(new Tagging(labels, [.. reader.ReadArray<byte>().Select(step => step / Steps)], [.. reader.ReadArray<int>()]));
        }

        return taggings;
    });
}
