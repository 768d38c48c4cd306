using Readout.Learning;

namespace Readout.Tests.Learning;

public sealed class RankerTests
{
    [Fact]
    public void The_feature_that_tells_the_right_one_is_learned_and_the_same_seed_gives_the_same_choice()
    {
        var random = new SplitMix(7);
        List<uint> Candidate(bool right) => [right ? 1u : 2u, 10 + (uint)random.Next(50), 100 + (uint)random.Next(50)];
        var choices = Enumerable.Range(0, 100).Select(i => new Choice([Candidate(i % 2 == 0), Candidate(i % 2 == 1)], [i % 2 == 0, i % 2 == 1])).ToList();
        var ranker = Ranker.Train(choices, 5, 1);
        for (var i = 0; i < 50; i++)
        {
            ranker.Best([Candidate(false), Candidate(false), Candidate(true)]).ShouldBe(2);
        }

        Ranker.Train(choices, 5, 1).Score([1, 10, 100]).ShouldBe(ranker.Score([1, 10, 100]));
    }
}
