using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;
using Readout.Language;
using Readout.Learning;

namespace Readout.Attributions.Learned;

/// <summary>The learned extractor: tags every token of a paragraph as source, cue, content or none, then links.</summary>
internal sealed class AttributionModel
{
    // Ordered, not yet calibrated: precision on PolNeAR's development part is .70 overall, and lower where a part is missing.
    private const double UsualConfidence = 0.75;
    private const double GuessConfidence = 0.55;

    private const string Kind = "attribution";
    private const int Version = 2;

    public static readonly SpanLabels Labels = new(Enum.GetValues<Role>().Length, remembering: true);

    /// <summary>The model that comes with the program.</summary>
    public static Lazy<AttributionModel> Bundled { get; } = new(() => Load(ModelFiles.Find("attribution.bin"), ModelFiles.Vectors.Value));

    private readonly FormVocabularies _vocabularies;
    private readonly CueGrades _grades;
    private readonly WordVectors _vectors;
    private readonly NetworkShape _shape;
    private readonly float[] _weights;
    private readonly NetworkTagger _tagger;

    public AttributionModel(FormVocabularies vocabularies, CueGrades grades, WordVectors vectors, NetworkShape shape, float[] weights)
    {
        _vocabularies = vocabularies;
        _grades = grades;
        _vectors = vectors;
        _shape = shape;
        _weights = weights;
        _tagger = new NetworkTagger(shape, vectors, Labels.Crf, weights);
    }

    public static NetworkShape ShapeFor(FormVocabularies vocabularies, WordVectors vectors, int hidden, ImmutableArray<int> dilations) =>
        new(AttributionFeatures.Columns(vocabularies), vectors.Width, hidden, dilations, Labels.Count, Labels.Crf.States);

    public void Save(string path) => WeightFile.Write(path, Kind, Version, writer =>
    {
        _vocabularies.Write(writer);
        var forms = _grades.Forms.OrderBy(pair => pair.Key).ToList();
        writer.WriteArray<uint>([.. forms.Select(pair => pair.Key)]);
        writer.WriteArray<byte>([.. forms.Select(pair => pair.Value)]);
        writer.Write(_shape.Hidden);
        writer.WriteArray(_shape.Dilations.AsSpan());
        writer.WriteHalves(_weights);
    });

    public static AttributionModel Load(string path, WordVectors vectors) => WeightFile.Read(path, Kind, Version, reader =>
    {
        var vocabularies = FormVocabularies.Read(reader);
        var grades = new CueGrades(reader.ReadArray<uint>().Zip(reader.ReadArray<byte>()).ToDictionary(pair => pair.First, pair => pair.Second));
        var shape = ShapeFor(vocabularies, vectors, reader.ReadInt32(), [.. reader.ReadArray<int>()]);
        var weights = reader.ReadHalves();
        return weights.Length == shape.Parameters
            ? new AttributionModel(vocabularies, grades, vectors, shape, weights)
            : throw new InvalidDataException($"{path}: {weights.Length} weights where the features of this program need {shape.Parameters}");
    });

    /// <summary>What the network makes of each token of an article.</summary>
    public Tagging Tag(Article article, Layer<Token> tokens, Layer<Sentence> sentences, Entities entities, ImmutableArray<AttributionSpans> byRules)
    {
        var paragraphs = AttributionFeatures.Of(article, tokens, sentences, entities, byRules, _vocabularies, _grades, _vectors);
        var labels = new byte[tokens.Count];
        var marginals = new float[tokens.Count * Labels.Count];
        foreach (var (paragraph, (best, probable)) in paragraphs.Zip(_tagger.TagWithMarginals([.. paragraphs.Select(paragraph => paragraph.Input)])))
        {
            best.CopyTo(labels, paragraph.First);
            probable.CopyTo(marginals, paragraph.First * Labels.Count);
        }

        return new Tagging(labels, marginals, [.. paragraphs.Select(paragraph => paragraph.First)]);
    }
}
