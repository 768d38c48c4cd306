using System.Collections.Immutable;

namespace Readout.Learning;

/// <summary>A trained network with what its inputs are made of, as it is kept in a weight file.</summary>
/// <param name="Vocabularies">the numbers of words and affixes</param>
/// <param name="Vectors">the fixed word vectors it was trained over</param>
internal sealed record TrainedNetwork(FormVocabularies Vocabularies, WordVectors Vectors, NetworkShape Shape, Crf Crf, float[] Weights)
{
    public NetworkTagger Tagger { get; } = new(Shape, Vectors, Crf, Weights);

    /// <summary>Writes shape and weights; the vocabularies, which other parts of a file may follow, are written by the caller.</summary>
    public void Write(BinaryWriter writer)
    {
        writer.Write(Shape.Hidden);
        writer.WriteArray(Shape.Dilations.AsSpan());
        writer.WriteHalves(Weights);
    }

    /// <param name="path">named in the message when the weights do not fit</param>
    /// <param name="columns">the features of this program</param>
    public static TrainedNetwork Read(BinaryReader reader, string path, FormVocabularies vocabularies, WordVectors vectors, ImmutableArray<FeatureColumn> columns, Crf crf)
    {
        var shape = new NetworkShape(columns, vectors.Width, reader.ReadInt32(), [.. reader.ReadArray<int>()], crf.Labels, crf.States);
        var weights = reader.ReadHalves();
        return weights.Length == shape.Parameters
            ? new TrainedNetwork(vocabularies, vectors, shape, crf, weights)
            : throw new InvalidDataException($"{path}: {weights.Length} weights where the features of this program need {shape.Parameters}");
    }
}
