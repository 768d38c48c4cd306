using System.Collections.Immutable;
using System.Globalization;
using Readout.Learning;

namespace Readout.Language.Learned;

/// <summary>Trains the model of names on texts marked by hand.</summary>
public static class NameTraining
{
    private const int LeastWordCount = 3;
    private const int LeastAffixCount = 6;
    private const int Hidden = 128;

    // One reaches .840 on the names set aside, two together .845 (F1); smaller ones (96 wide, five blocks) .833, .840 and, three together, .842.
    private const int Networks = 1;

    private static readonly ImmutableArray<int> Dilations = [1, 2, 4, 1, 2, 4];

    /// <param name="data">the folder that holds <c>names</c></param>
    /// <param name="models">the folder with the word vectors; the weights go there too</param>
    public static void Run(string data, string models, TaggerTraining training, Action<string> log)
    {
        var vectors = ModelFiles.AllVectorsIn(models);
        var (newswire, aside) = NameSets.Newswire(data, Spacing.Print);
        var texts = newswire.Select(text => (Guide: NameGuide.Newswire, Text: text)).Concat(NameSets.Others(data, Spacing.Print)).ToList();
        log($"{texts.Count} training texts with {texts.Sum(item => item.Text.Tokens.Count)} tokens, {aside.Count} set aside");
        var vocabularies = FormVocabularies.Of(texts.SelectMany(item => item.Text.Tokens).Select(token => token.Normal), LeastWordCount, LeastAffixCount);
        var shape = new NetworkShape(NameFeatures.Columns(vocabularies), vectors.Width, Hidden, Dilations, NameModel.Labels.Count);
        var inputs = texts.AsParallel().AsOrdered().SelectMany(item => item.Text.Inputs(vocabularies, vectors, item.Guide)).ToList();
        log($"{shape.Parameters} parameters");
        var networks = ImmutableArray<TrainedNetwork>.Empty;
        for (var n = 0; n < Networks; n++)
        {
            var weights = NetworkTrainer.Train(
                shape, vectors, NameModel.Labels.Crf, training with { Seed = training.Seed + (ulong)n },
                _ => inputs,
                (epoch, loss, _) => log(string.Create(CultureInfo.InvariantCulture, $"network {n + 1}, epoch {epoch + 1}: loss {loss:F4}")));
            networks = networks.Add(new TrainedNetwork(vocabularies, vectors, shape, NameModel.Labels.Crf, weights));
            var model = new NameModel(networks);
            model.Save(Path.Combine(models, "names.bin"));
            log("set aside: " + NameScore.Of(aside, article => article.FoundBy(model)));
        }
    }

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
