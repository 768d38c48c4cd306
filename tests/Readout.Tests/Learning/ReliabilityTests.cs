using Readout.Learning;

namespace Readout.Tests.Learning;

public sealed class ReliabilityTests
{
    [Fact]
    public void What_comes_true_as_often_as_stated_has_no_calibration_error()
    {
        var reliability = new Reliability([(0.75, true), (0.75, true), (0.75, true), (0.75, false)]);
        reliability.Error.ShouldBe(0, 1e-12);
        reliability.Brier.ShouldBe(0.1875, 1e-12);
        reliability.Table.ShouldBe([new ReliabilityBin(4, 0.75, 0.75)]);
    }

    [Fact]
    public void Bins_are_weighed_by_what_they_hold()
    {
        var reliability = new Reliability([(1, true), (1, true), (1, true), (0.2, true)]);
        reliability.Error.ShouldBe(0.2, 1e-12);
        reliability.Table.Length.ShouldBe(2);
    }

    [Fact]
    public void Nothing_judged_is_no_error() => new Reliability([]).Error.ShouldBe(0);
}
