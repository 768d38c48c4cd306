using Readout.Learning;

namespace Readout.Tests.Learning;

public sealed class LogisticModelTests
{
    [Fact]
    public void Shares_that_depend_on_a_feature_are_given_back_as_probabilities()
    {
        var cases = Enumerable.Range(0, 4000).Select(i => (new[] { 1.0, i % 2 }, i % 2 == 0 ? i % 10 < 4 : i % 10 < 9, 1.0)).ToList();
        var model = LogisticModel.Fit(cases);
        model.Probability([1, 0]).ShouldBe(cases.Where((_, i) => i % 2 == 0).Average(item => item.Item2 ? 1.0 : 0), 0.01);
        model.Probability([1, 1]).ShouldBe(cases.Where((_, i) => i % 2 == 1).Average(item => item.Item2 ? 1.0 : 0), 0.01);
    }

    [Fact]
    public void A_weight_counts_as_so_many_cases()
    {
        var model = LogisticModel.Fit([([1.0], true, 300), ([1.0], false, 100)]);
        model.Probability([1]).ShouldBe(0.75, 0.001);
    }

    [Fact]
    public void Log_odds_stay_finite() => LogisticModel.LogOdds(1).ShouldBe(-LogisticModel.LogOdds(0), 1e-9);
}
