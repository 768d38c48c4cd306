using Readout.Learning;

namespace Readout.Tests.Learning;

public sealed class BoostedTreesTests
{
    // Yes where exactly one of the first two features is above a half: no single feature tells.
    private static BoostedTrees Train(ulong seed = 1)
    {
        var chance = new SplitMix(7);
        var rows = Enumerable.Range(0, 600).Select(_ => new[] { (float)chance.NextDouble(), (float)chance.NextDouble(), (float)chance.NextDouble() }).ToArray();
        var labels = rows.Select(row => row[0] > 0.5f != row[1] > 0.5f).ToArray();
        return BoostedTreesTrainer.Train(rows, labels, [.. rows.Select(_ => 1f)], new TreeTraining { Trees = 60, Seed = seed, FeatureShare = 0.9 });
    }

    [Theory]
    [InlineData(0.1f, 0.9f, true)]
    [InlineData(0.9f, 0.1f, true)]
    [InlineData(0.1f, 0.2f, false)]
    [InlineData(0.8f, 0.9f, false)]
    public void Trees_learn_what_no_single_feature_tells(float a, float b, bool yes) =>
        (Train().Probability([a, b, 0.3f]) > 0.5).ShouldBe(yes);

    [Fact]
    public void The_same_seed_gives_the_same_trees()
    {
        Train().Threshold.ShouldBe(Train().Threshold);
        Train(seed: 2).Threshold.ShouldNotBe(Train().Threshold);
    }

    [Fact]
    public void What_was_saved_is_loaded_and_what_is_damaged_is_refused()
    {
        var path = Path.GetTempFileName();
        try
        {
            var trees = Train();
            trees.Save(path);
            BoostedTrees.Load(path).Probability([0.2f, 0.7f, 0.1f]).ShouldBe(trees.Probability([0.2f, 0.7f, 0.1f]));

            var bytes = File.ReadAllBytes(path);
            File.WriteAllBytes(path, bytes[..^20]);
            Should.Throw<InvalidDataException>(() => BoostedTrees.Load(path));

            // A child that stands before its parent would be walked for ever.
            (trees with { Child = [.. trees.Child.Select(_ => 0)] }).Save(path);
            Should.Throw<InvalidDataException>(() => BoostedTrees.Load(path));
        }
        finally
        {
            File.Delete(path);
        }
    }
}
