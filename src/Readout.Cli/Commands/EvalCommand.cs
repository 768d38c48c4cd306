using System.CommandLine;
using System.Globalization;
using System.Text.Json.Nodes;
using Readout.Attributions.Learned;
using Readout.Language.Learned;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval</c>: scores the program on annotated data.</summary>
internal static class EvalCommand
{
    public static Command Create(Streams streams)
    {
        var command = new ReadoutCommand("eval", "Score the program on annotated data", "readout eval attribution --data ../shared/data")
        {
            Attribution(streams),
            Tagger(streams),
        };
        command.SetAction(Ask);
        return command;
    }

    private static int Ask(ParseResult parsed) => throw new UsageException("score what? Try: readout eval --help");

    private static ReadoutCommand Attribution(Streams streams)
    {
        var data = new Option<string>("--data") { Description = "The folder that holds polnear and readouts", HelpName = "DIR", Required = true };
        var annotations = new Option<string>("--annotations") { Description = "Readouts annotated by hand", HelpName = "FILE", DefaultValueFactory = _ => "annotations/readouts.ndjson" };
        var json = Flags.Json();
        var command = new ReadoutCommand(
            "attribution", "Attributions found, with their source, against those marked by hand", "readout eval attribution --data ../shared/data") { data, annotations, json };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(data);
            var readouts = parsed.GetRequiredValue(annotations);
            Print(streams, "PolNeAR dev", AttributionEvaluation.OfPolNear(folder, "dev"), parsed.GetValue(json));
            Print(streams, "readouts, training half", AttributionEvaluation.OfReadouts(folder, readouts, "train"), parsed.GetValue(json));
            Print(streams, "readouts, test half", AttributionEvaluation.OfReadouts(folder, readouts, "test"), parsed.GetValue(json));
            return ExitCode.Done;
        });
        return command;
    }

    private static ReadoutCommand Tagger(Streams streams)
    {
        var data = new Option<string>("--data") { Description = "The folder that holds ud", HelpName = "DIR", Required = true };
        var command = new ReadoutCommand("tagger", "Parts of speech, word by word, in the development part of the treebanks", "readout eval tagger --data ../shared/data") { data };
        command.SetAction(parsed =>
        {
            foreach (var (name, score) in WordTaggerTraining.Evaluate(parsed.GetRequiredValue(data)))
            {
                streams.Out.WriteLine($"{name}  {score}");
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void Print(Streams streams, string name, AttributionEvaluation evaluation, bool json)
    {
        var score = evaluation.Score(AnalysisOptions.Default);
        var measures = AttributionScore.Measures.Where(measure => score[measure] != default);
        var reliability = score.Reliability;
        if (json)
        {
            var figures = measures.Select(measure => KeyValuePair.Create<string, JsonNode?>(
                measure, new JsonObject { ["precision"] = score[measure].Precision, ["recall"] = score[measure].Recall, ["f1"] = score[measure].F1 }));
            streams.Out.WriteLine(new JsonObject(figures) { ["data"] = name, ["brier"] = reliability.Brier, ["calibrationError"] = reliability.Error }.ToJsonString());
            return;
        }

        streams.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{name}, {evaluation.Texts} texts"));
        foreach (var measure in measures)
        {
            streams.Out.WriteLine($"  {measure,-16}  {score[measure]}");
        }

        streams.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"  confidence        Brier {reliability.Brier:F3}, calibration error {reliability.Error:F3}"));
    }
}
