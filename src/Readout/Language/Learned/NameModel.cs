using System.Collections.Immutable;
using Readout.Documents;
using Readout.Learning;

namespace Readout.Language.Learned;

/// <summary>The learned finder of names: the same network as for attributions, over sentences, with the rules' answer as one of its features.</summary>
internal sealed class NameModel
{
    private const string Kind = "names";
    private const int Version = 1;

    /// <summary>
    /// Words for peoples, faiths and parties of thought (<c>Kazakh</c>, <c>Sunni</c>) are a kind of their own beside the four of entities, told apart and then dropped: they are nobody's name.
    /// </summary>
    public const int Group = 4;

    public static readonly SpanLabels Labels = new(Group + 1);

    /// <summary>The model that comes with the program.</summary>
    public static Lazy<NameModel> Bundled { get; } = new(() => Load(ModelFiles.Find("names.bin"), ModelFiles.Vectors.Value));

    private readonly FormVocabularies _vocabularies;
    private readonly WordVectors _vectors;
    private readonly NetworkShape _shape;
    private readonly float[] _weights;
    private readonly NetworkTagger _tagger;

    public NameModel(FormVocabularies vocabularies, WordVectors vectors, NetworkShape shape, float[] weights)
    {
        _vocabularies = vocabularies;
        _vectors = vectors;
        _shape = shape;
        _weights = weights;
        _tagger = new NetworkTagger(shape, vectors, Labels.Crf, weights);
    }

    public static NetworkShape ShapeFor(FormVocabularies vocabularies, WordVectors vectors, int hidden, ImmutableArray<int> dilations) =>
        new(NameFeatures.Columns(vocabularies), vectors.Width, hidden, dilations, Labels.Count);

    public void Save(string path) => WeightFile.Write(path, Kind, Version, writer =>
    {
        _vocabularies.Write(writer);
        writer.Write(_shape.Hidden);
        writer.WriteArray(_shape.Dilations.AsSpan());
        writer.WriteHalves(_weights);
    });

    public static NameModel Load(string path, WordVectors vectors) => WeightFile.Read(path, Kind, Version, reader =>
    {
        var vocabularies = FormVocabularies.Read(reader);
        var shape = ShapeFor(vocabularies, vectors, reader.ReadInt32(), [.. reader.ReadArray<int>()]);
        var weights = reader.ReadHalves();
        return weights.Length == shape.Parameters
            ? new NameModel(vocabularies, vectors, shape, weights)
            : throw new InvalidDataException($"{path}: {weights.Length} weights where the features of this program need {shape.Parameters}");
    });

    public Layer<Name> Find(Layer<Token> tokens, Layer<Sentence> sentences, Layer<Name> byRules)
    {
        var inputs = NameFeatures.Of(tokens, sentences, byRules, _vocabularies, _vectors);
        var names = new List<Name>(byRules.Where(name => SentenceInputs.IsTooLong(sentences[sentences.FirstFrom(name.Span.Start + 1) - 1])));
        foreach (var (input, labels) in inputs.Zip(_tagger.Tag([.. inputs.Select(input => input.Input)])))
        {
            foreach (var (kind, from, to) in SpanLabels.Spans(labels).Where(span => span.Kind != Group))
            {
                var (first, end) = (input.First + from, input.First + to);
                names.Add(new Name(new TextSpan(tokens[first].Span.Start, tokens[end - 1].Span.End), (EntityKind)kind, first, end));
            }
        }

        return new Layer<Name>(tokens.Text, names);
    }
}
