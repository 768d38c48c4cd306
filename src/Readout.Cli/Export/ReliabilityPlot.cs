using System.Globalization;
using System.Text;
using Readout.Learning;

namespace Readout.Cli.Export;

/// <summary>How far stated confidences hold, drawn: the share that was right over the confidence, one point for each tenth, as large as what it stands for.</summary>
internal static class ReliabilityPlot
{
    private const int Side = 320;
    private const int Left = 56;
    private const int Top = 16;

    // Told apart without colour too: the second series is hollow.
    private static readonly string[] Colours = ["#1b5e8c", "#b3541e"];

    public static string Draw(IReadOnlyList<(string Name, Reliability Reliability)> series)
    {
        var svg = new StringBuilder();
        Line($"<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {Left + Side + 24} {Top + Side + 52 + (18 * series.Count)}\" font-family=\"sans-serif\" font-size=\"12\" role=\"img\">");
        Line($"<title>Share of attributions that were right, by stated confidence</title>");
        Line($"<rect width=\"100%\" height=\"100%\" fill=\"#fff\"/>");
        Line($"<rect x=\"{Left}\" y=\"{Top}\" width=\"{Side}\" height=\"{Side}\" fill=\"none\" stroke=\"#999\"/>");
        Line($"<line x1=\"{X(0):F0}\" y1=\"{Y(0):F0}\" x2=\"{X(1):F0}\" y2=\"{Y(1):F0}\" stroke=\"#999\" stroke-dasharray=\"4 4\"/>");
        for (var tick = 0.0; tick < 1.05; tick += 0.2)
        {
            Line($"<text x=\"{X(tick):F0}\" y=\"{Top + Side + 16}\" text-anchor=\"middle\">{tick:F1}</text>");
            Line($"<text x=\"{Left - 8}\" y=\"{Y(tick) + 4:F0}\" text-anchor=\"end\">{tick:F1}</text>");
        }

        Line($"<text x=\"{Left + (Side / 2)}\" y=\"{Top + Side + 34}\" text-anchor=\"middle\">confidence</text>");
        Line($"<text transform=\"translate(16 {Top + (Side / 2)}) rotate(-90)\" text-anchor=\"middle\">share that was right</text>");
        for (var s = 0; s < series.Count; s++)
        {
            var (name, reliability) = series[s];
            var colour = Colours[s % Colours.Length];
            var fill = s == 0 ? colour : "#fff";
            Line($"<polyline fill=\"none\" stroke=\"{colour}\" points=\"{string.Join(' ', reliability.Table.Select(bin => string.Create(CultureInfo.InvariantCulture, $"{X(bin.Confidence):F1},{Y(bin.Right):F1}")))}\"/>");
            foreach (var bin in reliability.Table)
            {
                Line($"<circle cx=\"{X(bin.Confidence):F1}\" cy=\"{Y(bin.Right):F1}\" r=\"{3 + (9 * Math.Sqrt((double)bin.Count / reliability.Count)):F1}\" fill=\"{fill}\" stroke=\"{colour}\"><title>{bin.Count}: {bin.Confidence:F2} stated, {bin.Right:F2} right</title></circle>");
            }

            var y = Top + Side + 52 + (18 * s);
            Line($"<circle cx=\"{Left + 6}\" cy=\"{y - 4}\" r=\"5\" fill=\"{fill}\" stroke=\"{colour}\"/>");
            Line($"<text x=\"{Left + 18}\" y=\"{y}\">{name}: {reliability.Count}, Brier {reliability.Brier:F3}, calibration error {reliability.Error:F3}</text>");
        }

        return svg.Append("</svg>\n").ToString();

        void Line(FormattableString line) => svg.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
    }

    private static double X(double share) => Left + (share * Side);

    private static double Y(double share) => Top + ((1 - share) * Side);
}
