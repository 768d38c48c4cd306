using System.Collections.Immutable;
using Readout.Documents;
using Readout.Learning;

namespace Readout.Language.Learned;

/// <summary>Tells the part of speech of every token.</summary>
internal sealed class WordTagger
{
    private const string Kind = "word tags";
    private const int Version = 1;

    // Any tag may follow any other.
    public static readonly Crf Labels = new(WordTags.Count, (_, _) => true);

    /// <summary>The model that comes with the program.</summary>
    public static Lazy<WordTagger> Bundled { get; } = new(() => Load(ModelFiles.Find("tagger.bin"), ModelFiles.AllVectors.Value));

    private readonly FormVocabularies _vocabularies;
    private readonly WordVectors _vectors;
    private readonly NetworkShape _shape;
    private readonly float[] _weights;
    private readonly NetworkTagger _tagger;

    public WordTagger(FormVocabularies vocabularies, WordVectors vectors, NetworkShape shape, float[] weights)
    {
        _vocabularies = vocabularies;
        _vectors = vectors;
        _shape = shape;
        _weights = weights;
        _tagger = new NetworkTagger(shape, vectors, Labels, weights);
    }

    public static NetworkShape ShapeFor(FormVocabularies vocabularies, WordVectors vectors, int hidden, ImmutableArray<int> dilations) =>
        new(TagFeatures.Columns(vocabularies), vectors.Width, hidden, dilations, WordTags.Count);

    /// <summary>A tag for each token of a sentence; tokens outside, and of sentences too long to be any, are <see cref="WordTag.Other"/>.</summary>
    public WordTag[] Tag(Layer<Token> tokens, Layer<Sentence> sentences)
    {
        var tags = new WordTag[tokens.Count];
        Array.Fill(tags, WordTag.Other);
        var inputs = TagFeatures.Of(tokens, sentences, _vocabularies, _vectors);
        foreach (var (input, labels) in inputs.Zip(_tagger.Tag([.. inputs.Select(input => input.Input)])))
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
        _vocabularies.Write(writer);
        writer.Write(_shape.Hidden);
        writer.WriteArray(_shape.Dilations.AsSpan());
        writer.WriteHalves(_weights);
    });

    public static WordTagger Load(string path, WordVectors vectors) => WeightFile.Read(path, Kind, Version, reader =>
    {
        var vocabularies = FormVocabularies.Read(reader);
        var shape = ShapeFor(vocabularies, vectors, reader.ReadInt32(), [.. reader.ReadArray<int>()]);
        var weights = reader.ReadHalves();
        return weights.Length == shape.Parameters
            ? new WordTagger(vocabularies, vectors, shape, weights)
            : throw new InvalidDataException($"{path}: {weights.Length} weights where the features of this program need {shape.Parameters}");
    });
}
