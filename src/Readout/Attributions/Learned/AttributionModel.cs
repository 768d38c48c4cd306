using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;
using Readout.Language;
using Readout.Learning;

namespace Readout.Attributions.Learned;

/// <summary>The learned extractor: tags every token of a paragraph as source, cue, content or none, then links.</summary>
internal sealed class AttributionModel(CueGrades grades, TrainedNetwork network)
{
    // Ordered, not yet calibrated: precision on PolNeAR's development part is .70 overall, and lower where a part is missing.
    private const double UsualConfidence = 0.75;
    private const double GuessConfidence = 0.55;

    private const string Kind = "attribution";
    private const int Version = 2;

    public static readonly SpanLabels Labels = new(Enum.GetValues<Role>().Length, remembering: true);

    /// <summary>The model that comes with the program.</summary>
    public static Lazy<AttributionModel> Bundled { get; } = new(() => Load(ModelFiles.Find("attribution.bin"), ModelFiles.Vectors.Value));

    public void Save(string path) => WeightFile.Write(path, Kind, Version, writer =>
    {
        network.Vocabularies.Write(writer);
        var forms = grades.Forms.OrderBy(pair => pair.Key).ToList();
        writer.WriteArray<uint>([.. forms.Select(pair => pair.Key)]);
        writer.WriteArray<byte>([.. forms.Select(pair => pair.Value)]);
        network.Write(writer);
    });

    public static AttributionModel Load(string path, WordVectors vectors) => WeightFile.Read(path, Kind, Version, reader =>
    {
        var vocabularies = FormVocabularies.Read(reader);
        var grades = new CueGrades(reader.ReadArray<uint>().Zip(reader.ReadArray<byte>()).ToDictionary(pair => pair.First, pair => pair.Second));
        return new AttributionModel(grades, TrainedNetwork.Read(reader, path, vocabularies, vectors, AttributionFeatures.Columns(vocabularies), Labels.Crf));
    });

    /// <summary>What the network makes of each token of an article.</summary>
    public Tagging Tag(Article article, Layer<Token> tokens, Layer<Sentence> sentences, Entities entities, ImmutableArray<AttributionSpans> byRules)
    {
        var paragraphs = AttributionFeatures.Of(article, tokens, sentences, entities, byRules, network.Vocabularies, grades, network.Vectors);
        var labels = new byte[tokens.Count];
        var marginals = new float[tokens.Count * Labels.Count];
        foreach (var (paragraph, (best, probable)) in paragraphs.Zip(network.Tagger.TagWithMarginals([.. paragraphs.Select(paragraph => paragraph.Input)])))
        {
            best.CopyTo(labels, paragraph.First);
            probable.CopyTo(marginals, paragraph.First * Labels.Count);
        }

        return new Tagging(labels, marginals, [.. paragraphs.Select(paragraph => paragraph.First)]);
    }
}
