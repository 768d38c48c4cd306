using System.CommandLine;
using Readout.Attributions;
using Readout.Records;

namespace Readout.Cli.Commands;

/// <summary><c>readout analyze</c>: article records without an archive.</summary>
internal static class AnalyzeCommand
{
    public static Command Create(Streams streams)
    {
        var paths = Flags.Paths("Files, folders (with all below), or - for standard input");
        var asOf = Flags.Moment("--as-of", "Resolve relative dates (yesterday) against this date, not the article's own");
        var edges = new Option<Manner>("--edges")
        {
            Description = "By whose rules the words of attributions begin and end: records, or polnear ('that' and adverbs taken in)",
            HelpName = "MANNER",
            DefaultValueFactory = _ => Manner.Records,
        };
        var jobs = Flags.Jobs();
        var command = new ReadoutCommand(
            "analyze",
            "Read articles and print one article record a line; keeps nothing",
            "readout analyze account.txt",
            "readout analyze clippings/ > records.ndjson",
            "readout analyze --as-of 2025-05-09 - < account.txt") { paths, asOf, edges, jobs };
        command.SetAction(parsed =>
        {
            var options = new AnalysisOptions { AsOf = parsed.GetValue(asOf), Edges = parsed.GetValue(edges) };
            using var input = new Input(streams);
            var records = InOrder.Select(
                input.Open(input.Files(parsed.GetRequiredValue(paths))),
                parsed.GetValue(jobs),
                found => input.Read(found.Input).SelectMany(document => Analyzer.Analyze(document, options)).Select(ArticleRecordWriter.Write).ToList());
            var articles = 0;
            foreach (var record in records.SelectMany(lines => lines))
            {
                streams.Out.WriteLine(record);
                articles++;
            }

            streams.Out.Flush();
            return articles == 0 && input.Skipped > 0 ? ExitCode.Failed : input.ExitCode;
        });
        return command;
    }
}
