using Readout.Documents;
using Readout.Learning;

namespace Readout.Language.Learned;

/// <summary>Tells the part of speech of every token.</summary>
internal sealed class WordTagger(TrainedNetwork network)
{
    private const string Kind = "word tags";
    private const int Version = 1;

    // Any tag may follow any other.
    public static readonly Crf Labels = new(WordTags.Count, (_, _) => true);

    /// <summary>The model that comes with the program.</summary>
    public static Lazy<WordTagger> Bundled { get; } = new(() => Load(ModelFiles.Find("tagger.bin"), ModelFiles.AllVectors.Value));

    /// <summary>A tag for each token of a sentence; tokens outside, and of sentences too long to be any, are <see cref="WordTag.Other"/>.</summary>
    public WordTag[] Tag(Layer<Token> tokens, Layer<Sentence> sentences)
    {
        var tags = new WordTag[tokens.Count];
        Array.Fill(tags, WordTag.Other);
        var inputs = TagFeatures.Of(tokens, sentences, network.Vocabularies, network.Vectors);
        foreach (var (input, labels) in inputs.Zip(network.Tagger.Tag([.. inputs.Select(input => input.Input)])))
        {
            for (var i = 0; i < labels.Length; i++)
            {
                tags[input.First + i] = (WordTag)labels[i];
            }
        }

        return tags;
    }

    public void Save(string path) => WeightFile.Write(path, Kind, Version, writer =>
    {
        network.Vocabularies.Write(writer);
        network.Write(writer);
    });

    public static WordTagger Load(string path, WordVectors vectors) => WeightFile.Read(path, Kind, Version, reader =>
    {
        var vocabularies = FormVocabularies.Read(reader);
        return new WordTagger(TrainedNetwork.Read(reader, path, vocabularies, vectors, TagFeatures.Columns(vocabularies), Labels));
    });
}
