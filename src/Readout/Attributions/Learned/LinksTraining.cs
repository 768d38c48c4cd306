using Readout.Language.Learned;
using Readout.Learning;

namespace Readout.Attributions.Learned;

/// <summary>Trains what makes attributions of tags: who belongs to whom, and how probable the result is.</summary>
public static class LinksTraining
{
    // Each half is tagged by a network trained on the other.
    private const int Folds = 2;

    /// <param name="data">the folder with <c>polnear</c> and <c>readouts</c></param>
    /// <param name="annotations">the stand-off file of readouts</param>
    /// <param name="models">the folder with the word vectors and the model of names; the result goes there too</param>
    /// <param name="tags">where the tags of the training articles are kept; they are made when there are none, which takes as long as a training of the tagger</param>
    public static void Run(string data, string annotations, string models, TaggerTraining training, string tags, Action<string> log)
    {
        var vectors = WordVectorImport.Load(Path.Combine(models, "word-vectors.bin"));
        var names = NameModel.LoadFrom(models);
        var readouts = AnnotatedArticle.Prepare(StandOff.Read(annotations, Path.Combine(data, "readouts"), "train"), names);
        var train = AnnotatedArticle.Prepare(PolNear.Read(Path.Combine(data, "polnear", "train")), names);
        if (!File.Exists(tags))
        {
            CrossFitting.Save(tags, CrossFitting.Tag(train, readouts, Folds, vectors, training, log));
        }

        List<AnnotatedArticle> all = [.. train, .. readouts];
        Fit([.. all.Zip(CrossFitting.Load(tags, all))]).Save(Path.Combine(models, "links.bin"));
    }

    internal static LearnedAttributions Fit(List<(AnnotatedArticle Article, Tagging Tagging)> tagged)
    {
        // The judge must see links as they come out on an unknown article.
        var halves = new[] { LinkTraining.Fit(tagged.Where((_, i) => i % 2 == 1)), LinkTraining.Fit(tagged.Where((_, i) => i % 2 == 0)) };
        return new LearnedAttributions(LinkTraining.Fit(tagged), JudgeTraining.Fit(tagged.Select((item, i) => (item.Article, item.Tagging, halves[i % 2]))));
    }
}
