using System.Collections.Immutable;
using System.Globalization;
using Readout.Learning;

namespace Readout.Language.Learned;

/// <summary>Trains the model of names on texts marked by hand.</summary>
public static class NameTraining
{
    private const int LeastWordCount = 3;
    private const int LeastAffixCount = 6;
    private const int Hidden = 96;

    // Two small networks together find more than one with twice their weights, at the same cost.
    private const int Networks = 3;

    private static readonly ImmutableArray<int> Dilations = [1, 2, 4, 1, 2];

    /// <param name="data">the folder that holds <c>names</c></param>
    /// <param name="models">the folder with the word vectors; the weights go there too</param>
    public static void Run(string data, string models, TaggerTraining training, Action<string> log)
    {
        var vectors = ModelFiles.AllVectorsIn(models);
        var spacings = Enum.GetValues<Spacing>();
        var texts = spacings.Select(spacing => Texts(data, spacing)).ToList();
        var aside = NameSets.Newswire(data, Spacing.Print).Aside;
        log($"{texts[0].Count} training texts with {texts[0].Sum(item => item.Text.Tokens.Count)} tokens, {aside.Count} set aside");
        var vocabularies = FormVocabularies.Of(texts[0].SelectMany(item => item.Text.Tokens).Select(token => token.Normal), LeastWordCount, LeastAffixCount);
        var shape = new NetworkShape(NameFeatures.Columns(vocabularies), vectors.Width, Hidden, Dilations, NameModel.Labels.Count);
        var inputs = texts.ConvertAll(all => all.AsParallel().AsOrdered().Select(item => item.Text.Inputs(vocabularies, vectors, item.Guide).ToList()).ToList());
        log($"{shape.Parameters} parameters");
        var networks = ImmutableArray<TrainedNetwork>.Empty;
        for (var n = 0; n < Networks; n++)
        {
            var weights = NetworkTrainer.Train(
                shape, vectors, NameModel.Labels.Crf, training with { Seed = training.Seed + (ulong)n },
                random => [.. inputs[0].SelectMany((_, t) => inputs[random.Next(spacings.Length)][t])],
                (epoch, loss, _) => log(string.Create(CultureInfo.InvariantCulture, $"network {n + 1}, epoch {epoch + 1}: loss {loss:F4}")));
            networks = networks.Add(new TrainedNetwork(vocabularies, vectors, shape, NameModel.Labels.Crf, weights));
            var model = new NameModel(networks);
            model.Save(Path.Combine(models, "names.bin"));
            log("set aside: " + NameScore.Of(aside, article => article.FoundBy(model)));
        }
    }

    private static List<(NameGuide Guide, AnnotatedNames Text)> Texts(string data, Spacing spacing) =>
        [.. NameSets.Newswire(data, spacing).Train.Select(text => (NameGuide.Newswire, text)), .. NameSets.Others(data, spacing)];

    /// <summary>What the rules alone and the bundled model find in the articles set aside.</summary>
    public static IEnumerable<(string Articles, NameScore Rules, NameScore Model)> Evaluate(string data)
    {
        foreach (var (name, spacing) in ((string, Spacing)[])[("as printed", Spacing.Print), ("with a space between any two tokens", Spacing.Everywhere)])
        {
            var aside = NameSets.Newswire(data, spacing).Aside;
            yield return ($"newswire, {aside.Count} articles set aside, {name}", NameScore.Of(aside, text => text.ByRules), NameScore.Of(aside, text => text.FoundBy(NameModel.Bundled.Value)));
        }
    }
}
