using Readout.Learning;

namespace Readout.Tests.Learning;

public sealed class NetworkTests
{
    private static readonly NetworkShape Shape = new([new FeatureColumn(5, 6), new FeatureColumn(3, 4)], 0, 16, [1, 2], 3);

    // Label 2 may only follow 1 or 2, as "inside" follows "begin".
    private static readonly Crf Labels = new(3, (from, to) => to != 2 || from is 1 or 2);

    private static TaggerInput Example(SplitMix random, int length)
    {
        var features = new int[length * 2];
        var labels = new byte[length];
        for (var i = 0; i < length; i++)
        {
            features[i * 2] = random.Next(5);
            features[(i * 2) + 1] = random.Next(3);
        }

        // The label depends on the neighbour to the left: a begin after a 3, an inside after a begin.
        for (var i = 1; i < length; i++)
        {
            labels[i] = labels[i - 1] == 1 ? (byte)2 : features[(i - 1) * 2] == 3 ? (byte)1 : (byte)0;
        }

        return new TaggerInput(features, new int[length], labels);
    }

    [Fact]
    public void The_gradient_is_the_slope_of_the_loss()
    {
        var random = new SplitMix(7);
        var weights = Shape.Initialise(random);
        var batch = new[] { Example(random, 5), Example(random, 9), Example(random, 1) };
        var training = new TaggerTraining { Dropout = 0, WordDropout = 0 };
        var worker = new NetworkGradient(Shape, WordVectors.None, Labels);
        double Loss() => worker.Run(weights, batch, training, new SplitMix(1), 1);
        Loss();
        var gradient = (float[])worker.Gradient.Clone();
        const float Step = 2e-3f;
        int off = 0, tried = 0;
        for (var i = 0; i < weights.Length; i += 13)
        {
            var here = weights[i];
            weights[i] = here + Step;
            var above = Loss();
            weights[i] = here - Step;
            var below = Loss();
            weights[i] = here;
            var slope = (above - below) / (2 * Step);
            tried++;
            off += Math.Abs(slope - gradient[i]) > 0.01 + (0.03 * Math.Abs(slope)) ? 1 : 0;
        }

        // A unit that switches on inside the step bends the measured slope; that happens to few parameters.
        off.ShouldBeLessThan(tried / 25);
    }

    [Fact]
    public void A_rule_over_neighbours_is_learned_and_the_same_seed_gives_the_same_weights()
    {
        var data = Enumerable.Range(0, 80).Select(i => Example(new SplitMix((ulong)i), 12)).ToArray();
        var training = new TaggerTraining { Epochs = 12, Batch = 100, Dropout = 0.1, LearningRate = 0.01 };
        float[] Train() => NetworkTrainer.Train(Shape, WordVectors.None, Labels, training, _ => data, (_, _, _) => { });
        var weights = Train();
        var tagger = new NetworkTagger(Shape, WordVectors.None, Labels, weights);
        var unseen = Enumerable.Range(1000, 20).Select(i => Example(new SplitMix((ulong)i), 15)).ToArray();
        var right = tagger.Tag(unseen).Zip(unseen).Sum(pair => pair.First.Zip(pair.Second.Labels!).Count(labels => labels.First == labels.Second));
        right.ShouldBeGreaterThan(285, "of 300 labels");
        Train().ShouldBe(weights);
    }

    [Fact]
    public void Networks_that_tag_together_go_by_the_mean_of_their_scores()
    {
        // Untrained networks agree on little. Their transitions are zero.
        var weights = Shape.Initialise(new SplitMix(5));
        var others = Shape.Initialise(new SplitMix(6));
        var (one, other) = (new NetworkTagger(Shape, WordVectors.None, Labels, weights), new NetworkTagger(Shape, WordVectors.None, Labels, others));
        var inputs = Enumerable.Range(0, 40).Select(i => Example(new SplitMix((ulong)i), 12)).ToArray();
        NetworkTagger.Tag([one, one], inputs).ShouldBe(one.Tag(inputs));
        var mean = one.Scores(inputs).Zip(other.Scores(inputs)).Select(pair => pair.First.Zip(pair.Second, (a, b) => (a + b) / 2).ToArray()).ToList();
        var best = mean.ConvertAll(scores =>
        {
            var labels = new byte[12];
            Labels.Best(scores, 3, new float[9], labels);
            return labels;
        });
        NetworkTagger.Tag([one, other], inputs).ShouldBe(best);
        best.ShouldNotBe([.. one.Tag(inputs)]);
    }

    [Fact]
    public void A_product_agrees_with_the_definition_for_any_size_and_either_layout()
    {
        var random = new SplitMix(3);
        foreach (var (rows, inner, columns) in new[] { (1, 1, 16), (7, 5, 16), (13, 300, 32), (6, 16, 48) })
        {
            var a = Enumerable.Range(0, rows * inner).Select(_ => (float)random.NextNormal()).ToArray();
            var b = Enumerable.Range(0, inner * columns).Select(_ => (float)random.NextNormal()).ToArray();
            foreach (var transposed in new[] { false, true })
            {
                var c = new float[rows * columns];
                Gemm.MultiplyAdd(a, transposed ? 1 : inner, transposed ? rows : 1, b, columns, c, columns, rows, inner, columns);
                for (var i = 0; i < rows; i++)
                {
                    for (var j = 0; j < columns; j++)
                    {
                        var sum = Enumerable.Range(0, inner).Sum(p => (double)a[transposed ? (p * rows) + i : (i * inner) + p] * b[(p * columns) + j]);
                        Math.Abs(c[(i * columns) + j] - sum).ShouldBeLessThan(1e-3);
                    }
                }
            }
        }
    }

    [Fact]
    public void A_packed_layer_agrees_with_the_definition_and_with_itself_on_wide_vectors()
    {
        const int Inner = 20, Columns = 48, Rows = 2 * PackedLayer.TileRows;
        var random = new SplitMix(11);
        var weights = Enumerable.Range(0, NetworkShape.Taps * Inner * Columns).Select(_ => (float)random.NextNormal()).ToArray();
        var bias = Enumerable.Range(0, Columns).Select(_ => (float)random.NextNormal()).ToArray();
        var input = Enumerable.Range(0, 9 * Inner).Select(_ => (short)(random.NextNormal() * 1000)).ToArray();
        var starts = Enumerable.Range(0, Rows * NetworkShape.Taps).Select(_ => random.Next(9) * Inner).ToArray();
        var scales = Enumerable.Repeat(1e-3f, Rows).ToArray();
        var layer = new PackedLayer(weights, bias, NetworkShape.Taps, Inner, 1000, 30);
        var sums = new float[Rows * layer.Columns];
        layer.AddTo(sums, input, starts, scales, 0, wide: false);
        for (var row = 0; row < Rows; row++)
        {
            for (var j = 0; j < Columns; j++)
            {
                var sum = (double)bias[j];
                for (var k = 0; k < NetworkShape.Taps * Inner; k++)
                {
                    sum += input[starts[(row * NetworkShape.Taps) + (k / Inner)] + (k % Inner)] * 1e-3 * weights[(k * Columns) + j];
                }

                Math.Abs(sums[(row * layer.Columns) + j] - Math.Max(0, sum)).ShouldBeLessThan(1e-2);
            }
        }

        if (PairProducts.HasWide)
        {
            var again = new float[sums.Length];
            layer.AddTo(again, input, starts, scales, 0, wide: true);
            again.ShouldBe(sums);
        }
    }

    [Fact]
    public void A_sequence_scores_the_same_alone_and_among_others_and_as_in_training()
    {
        var random = new SplitMix(5);
        var weights = Shape.Initialise(random);
        var inputs = Enumerable.Range(1, 60).Select(length => Example(random, length)).ToArray();
        var tagger = new NetworkTagger(Shape, WordVectors.None, Labels, weights);
        var together = tagger.Scores(inputs).ToArray();
        for (var i = 0; i < inputs.Length; i++)
        {
            tagger.Scores([inputs[i]]).Single().ShouldBe(together[i]);
        }

        // The loss of one's own labelling, by the trainer's floats and by the tagger's integers.
        var worker = new NetworkGradient(Shape, WordVectors.None, Labels);
        var exact = worker.Run(weights, inputs, new TaggerTraining { Dropout = 0, WordDropout = 0 }, new SplitMix(1), 1);
        var rounded = inputs.Zip(together).Sum(pair => Labels.Loss(pair.Second, Shape.Labels, tagger.Transitions, pair.First.Labels!, 1, new float[pair.Second.Length], new float[9]));
        Math.Abs(rounded / exact - 1).ShouldBeLessThan(1e-3);
    }

    [Fact]
    public void A_forbidden_transition_is_never_taken()
    {
        var scores = new float[4 * 16];
        scores[2] = scores[18] = scores[34] = 100;
        var labels = new byte[4];
        Labels.Best(scores, 16, new float[9], labels);
        labels[0].ShouldNotBe((byte)2);
        for (var i = 1; i < 4; i++)
        {
            (labels[i] == 2 && labels[i - 1] == 0).ShouldBeFalse();
        }
    }
}
