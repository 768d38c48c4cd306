using Readout.Language.Learned;

namespace Readout.Quality;

/// <summary>The model of names on the articles of the newswire that it was not trained on.</summary>
public sealed class NamesTests
{
    // Half of what chance moves: about 5,000 names resolve no difference below .01.
    private const double Slack = 0.005;

    private const double MeasuredAsPrinted = 0.840;
    private const double MeasuredSpaced = 0.831;

    [SharedDataFact("data/names")]
    public void Names_in_local_newswire()
    {
        var scores = NameTraining.Evaluate(SharedData.At("data")).ToList();
        scores.Select(score => score.Model.F1).ShouldAllBe(f1 => f1 > MeasuredSpaced - Slack);
        scores[0].Model.F1.ShouldBeGreaterThan(MeasuredAsPrinted - Slack);
        scores.ShouldAllBe(score => score.Model.F1 > score.Rules.F1);
    }
}
