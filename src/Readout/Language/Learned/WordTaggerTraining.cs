using System.Collections.Immutable;
using System.Globalization;
using Readout.Learning;

namespace Readout.Language.Learned;

/// <summary>Trains the tagger on treebanks and scores it.</summary>
public static class WordTaggerTraining
{
    private const int LeastWordCount = 3;
    private const int LeastAffixCount = 6;
    private const int Hidden = 64;

    private static readonly ImmutableArray<int> Dilations = [1, 2];

    /// <param name="data">the folder that holds <c>ud</c></param>
    /// <param name="models">the folder with the word vectors; the weights go there too</param>
    public static void Run(string data, string models, TaggerTraining training, Action<string> log)
    {
        var vectors = ModelFiles.AllVectorsIn(models);
        var sentences = Files(data, "train").SelectMany(Treebank.Read).ToList();
        log($"{sentences.Count} sentences, {sentences.Sum(sentence => sentence.Tokens.Count)} tokens");
        var vocabularies = FormVocabularies.Of(sentences.SelectMany(sentence => sentence.Tokens).Select(token => token.Normal), LeastWordCount, LeastAffixCount);
        var shape = new NetworkShape(TagFeatures.Columns(vocabularies), vectors.Width, Hidden, Dilations, WordTags.Count);
        log($"{shape.Parameters} parameters");
        var inputs = sentences.SelectMany(sentence => Inputs(sentence, vocabularies, vectors)).ToList();
        var weights = NetworkTrainer.Train(
            shape, vectors, WordTagger.Labels, training, _ => inputs, (epoch, loss, _) => log(string.Create(CultureInfo.InvariantCulture, $"epoch {epoch + 1}: loss {loss:F4}")));
        var tagger = new WordTagger(new TrainedNetwork(vocabularies, vectors, shape, WordTagger.Labels, weights));
        tagger.Save(Path.Combine(models, "tagger.bin"));
        foreach (var (name, score) in Scores(data, tagger))
        {
            log($"{name}: {score}");
        }
    }

    /// <summary>The bundled tagger on the development part of each treebank.</summary>
    public static IEnumerable<(string Name, string Score)> Evaluate(string data) => Scores(data, WordTagger.Bundled.Value);

    private static IEnumerable<(string Name, string Score)> Scores(string data, WordTagger tagger) =>
        Files(data, "dev").Select(path => (Path.GetFileName(path), Score([.. Treebank.Read(path)], tagger)));

    private static IEnumerable<string> Files(string data, string part) =>
        Directory.EnumerateFiles(Path.Combine(data, "ud"), $"*-{part}.conllu").Order(StringComparer.Ordinal);

    private static IEnumerable<TaggerInput> Inputs(TreebankSentence sentence, FormVocabularies vocabularies, WordVectors vectors)
    {
        var labels = sentence.WordOfToken().Select(word => (byte)sentence.Words[word].Tag).ToArray();
        return TagFeatures.Of(sentence.Tokens, sentence.Sentences, vocabularies, vectors).Select(input => input.Input with { Labels = labels[input.First..input.End] });
    }

    private static string Score(List<TreebankSentence> sentences, WordTagger tagger)
    {
        int words = 0, universal = 0, full = 0;
        foreach (var sentence in sentences)
        {
            var tags = tagger.Tag(sentence.Tokens, sentence.Sentences);
            foreach (var word in sentence.Words)
            {
                // A word inside one of our tokens, as the "not" of "cannot", has that token's tag.
                var (first, end) = sentence.Tokens.StartingIn(word.Span);
                var tag = tags[first < end ? first : Math.Max(0, first - 1)];
                words++;
                universal += tag.Universal() == word.Tag.Universal() ? 1 : 0;
                full += tag == word.Tag ? 1 : 0;
            }
        }

        return string.Create(CultureInfo.InvariantCulture, $"universal {(double)universal / words:F4}, with forms of verbs and nouns {(double)full / words:F4}, of {words} words");
    }
}
