using System.CommandLine;
using System.Globalization;
using Readout.Ingest.Pages;
using Readout.Language.Learned;

namespace Readout.Cli.Commands;

/// <summary><c>readout eval</c>: scores the program on annotated data.</summary>
internal static class EvalCommand
{
    public static Command Create(Streams streams)
    {
        var command = new ReadoutCommand("eval", "Score the program on annotated data", "readout eval attribution --data ../shared/data")
        {
            EvalAttribution.Create(streams),
            Names(streams),
            Tagger(streams),
            Pages(streams),
        };
        command.SetAction(Ask);
        return command;
    }

    private static int Ask(ParseResult parsed) => throw new UsageException("score what? Try: readout eval --help");

    private static ReadoutCommand Names(Streams streams)
    {
        var data = new Option<string>("--data") { Description = "The folder that holds names", HelpName = "DIR", Required = true };
        var command = new ReadoutCommand("names", "Names of persons, organisations and places, exact spans, in the newswire set aside", "readout eval names --data ../shared/data") { data };
        command.SetAction(parsed =>
        {
            foreach (var (articles, rules, model) in NameTraining.Evaluate(parsed.GetRequiredValue(data)))
            {
                streams.Out.WriteLine(articles);
                streams.Out.WriteLine($"  rules  {rules}");
                streams.Out.WriteLine($"  model  {model}");
            }

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

    private static ReadoutCommand Pages(Streams streams)
    {
        var data = new Option<string>("--data") { Description = "The folder that holds pages", HelpName = "DIR", Required = true };
        var annotations = new Option<string>("--annotations") { Description = "Pages annotated by hand", HelpName = "FILE", DefaultValueFactory = _ => "annotations/pages.ndjson" };
        var command = new ReadoutCommand("pages", "Headline, day, authors and outlet of web pages", "readout eval pages --data ../shared/data") { data, annotations };
        command.SetAction(parsed =>
        {
            var score = PageEvaluation.Of(Path.Combine(parsed.GetRequiredValue(data), "pages", "scrapinghub"), parsed.GetRequiredValue(annotations));
            foreach (var miss in score.Misses)
            {
                streams.Out.WriteLine(miss);
            }

            foreach (var (field, right) in new[] { ("headline", score.Headlines), ("day", score.Days), ("authors", score.Authors), ("outlet", score.Outlets) })
            {
                streams.Out.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{field,-9} {right} of {score.Pages} = {(double)right / Math.Max(1, score.Pages):F3}"));
            }

            return ExitCode.Done;
        });
        return command;
    }
}
