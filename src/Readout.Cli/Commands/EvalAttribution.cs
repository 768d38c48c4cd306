using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Readout.Attributions;
using Readout.Attributions.Learned;
using Readout.Cli.Export;
using Readout.Learning;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval attribution</c>: attributions against those marked by hand, on US political news and on official readouts.</summary>
internal static class EvalAttribution
{
    public static ReadoutCommand Create(Streams streams)
    {
        var data = new Option<string>("--data") { Description = "The folder that holds polnear and readouts", HelpName = "DIR", Required = true };
        var annotations = new Option<string>("--annotations") { Description = "Readouts annotated by hand", HelpName = "FILE", DefaultValueFactory = _ => "annotations/readouts.ndjson" };
        var plot = new Option<string?>("--plot") { Description = "Where to draw how far the confidence holds, as SVG", HelpName = "FILE" };
        var json = Flags.Json();
        var command = new ReadoutCommand(
            "attribution", "Attributions found, with their source, against those marked by hand", "readout eval attribution --data ../shared/data") { data, annotations, plot, json };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(data);
            var readouts = parsed.GetRequiredValue(annotations);
            var news = AttributionEvaluation.OfPolNear(folder, "dev");
            var test = AttributionEvaluation.OfReadouts(folder, readouts, "test");
            List<(string Name, Reliability Reliability)> drawn = [];
            foreach (var (name, evaluation, manner) in new[]
            {
                ("PolNeAR dev", news, Manner.Records),
                ("PolNeAR dev, --edges polnear", news, Manner.PolNear),
                ("readouts, training half", AttributionEvaluation.OfReadouts(folder, readouts, "train"), Manner.Records),
                ("readouts, test half", test, Manner.Records),
            })
            {
                var score = evaluation.Score(new AnalysisOptions { Edges = manner });
                streams.Out.WriteLine(parsed.GetValue(json) ? Json(name, score) : Lines(name, evaluation.Texts, score));
                if (manner == Manner.Records && (evaluation == news || evaluation == test))
                {
                    drawn.Add((name, score.Reliability));
                }
            }

            if (parsed.GetValue(plot) is { } path)
            {
                File.WriteAllText(path, ReliabilityPlot.Draw(drawn));
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static string Json(string name, AttributionScore score)
    {
        var figures = Measures(score).Select(measure => KeyValuePair.Create<string, JsonNode?>(
            measure, new JsonObject { ["precision"] = score[measure].Precision, ["recall"] = score[measure].Recall, ["f1"] = score[measure].F1 }));
        return new JsonObject(figures) { ["data"] = name, ["brier"] = score.Reliability.Brier, ["calibrationError"] = score.Reliability.Error }.ToJsonString();
    }

    private static string Lines(string name, int texts, AttributionScore score) => string.Join('\n',
    [
        string.Create(CultureInfo.InvariantCulture, $"{name}, {texts} texts"),
        .. Measures(score).Select(measure => $"  {measure,-23}  {score[measure]}"),
        string.Create(CultureInfo.InvariantCulture, $"  confidence               Brier {score.Reliability.Brier:F3}, calibration error {score.Reliability.Error:F3}"),
    ]);

    private static IEnumerable<string> Measures(AttributionScore score) => AttributionScore.Measures.Where(measure => score[measure] != default);
}
