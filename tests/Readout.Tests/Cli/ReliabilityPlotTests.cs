using System.Xml.Linq;
using Readout.Cli.Export;
using Readout.Learning;

namespace Readout.Tests.Cli;

public sealed class ReliabilityPlotTests
{
    [Fact]
    public void Each_tenth_that_holds_something_is_a_point_and_what_is_surer_stands_further_right()
    {
        var svg = XDocument.Parse(ReliabilityPlot.Draw([("news", new Reliability([(0.15, false), (0.95, true), (0.92, true)])), ("readouts", new Reliability([(0.5, true)]))])).Root!;
        XNamespace space = "http://www.w3.org/2000/svg";
        var points = svg.Elements(space + "circle").Where(circle => circle.HasElements).Select(circle => (double)circle.Attribute("cx")!).ToList();
        points.Count.ShouldBe(3);
        points[1].ShouldBeGreaterThan(points[0]);
        svg.Elements(space + "text").Select(text => text.Value).ShouldContain(text => text.StartsWith("readouts: 1, Brier 0.250", StringComparison.Ordinal));
    }
}
