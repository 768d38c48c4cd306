using System.Collections.Immutable;
using Readout.Documents;
using Readout.Learning;

namespace Readout.Language.Learned;

/// <summary>
/// The learned finder of names: networks as for attributions, over sentences, with the rules' answer as one of their features. They differ in nothing but the random numbers of their
/// training; what they score is averaged.
/// </summary>
internal sealed class NameModel(ImmutableArray<TrainedNetwork> networks)
{
    private const string Kind = "names";
    private const int Version = 2;

    /// <summary>
    /// Words for peoples, faiths and parties of thought (<c>Kazakh</c>, <c>Sunni</c>) are a kind of their own beside the four of entities, told apart and then dropped: they are nobody's name.
    /// </summary>
    public const int Group = 4;

    public static readonly SpanLabels Labels = new(Group + 1);

    /// <summary>The model that comes with the program.</summary>
    public static Lazy<NameModel> Bundled { get; } = new(() => Load(ModelFiles.Find("names.bin"), ModelFiles.AllVectors.Value));

    public void Save(string path) => WeightFile.Write(path, Kind, Version, writer =>
    {
        networks[0].Vocabularies.Write(writer);
        writer.Write(networks.Length);
        foreach (var network in networks)
        {
            network.Write(writer);
        }
    });

    /// <summary>The model from any folder.</summary>
    public static NameModel LoadFrom(string folder) => Load(Path.Combine(folder, "names.bin"), ModelFiles.AllVectorsIn(folder));

    private static NameModel Load(string path, WordVectors vectors) => WeightFile.Read(path, Kind, Version, reader =>
    {
        var vocabularies = FormVocabularies.Read(reader);
        var networks = ImmutableArray.CreateBuilder<TrainedNetwork>();
        for (var left = reader.ReadInt32(); left > 0; left--)
        {
            networks.Add(TrainedNetwork.Read(reader, path, vocabularies, vectors, NameFeatures.Columns(vocabularies), Labels.Crf));
        }

        return new NameModel(networks.ToImmutable());
    });

    public Layer<Name> Find(Layer<Token> tokens, Layer<Sentence> sentences, Layer<Name> byRules)
    {
        var inputs = NameFeatures.Of(tokens, sentences, byRules, networks[0].Vocabularies, networks[0].Vectors, NameGuide.Newswire);
        var names = new List<Name>(byRules.Where(name => SentenceInputs.IsTooLong(sentences[sentences.FirstFrom(name.Span.Start + 1) - 1])));
        foreach (var (input, labels) in inputs.Zip(NetworkTagger.Tag([.. networks.Select(network => network.Tagger)], [.. inputs.Select(input => input.Input)])))
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
