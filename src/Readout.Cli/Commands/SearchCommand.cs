using System.CommandLine;
using Readout.Archive;
using Readout.Cli.Display;
using Readout.Records;
using static Readout.Cli.Display.Piece;

namespace Readout.Cli.Commands;

/// <summary><c>readout search</c>: full-text search.</summary>
internal static class SearchCommand
{
    private const int DefaultLimit = 20;

    public static Command Create(Streams streams)
    {
        var words = new Argument<string[]>("WORDS") { Description = "What to look for: all words, \"in quotation marks\" a phrase, word* any ending", Arity = ArgumentArity.OneOrMore };
        var limit = new Option<int>("--limit") { Description = "At most so many articles", HelpName = "N", DefaultValueFactory = _ => DefaultLimit };
        var archive = Flags.Archive();
        var json = Flags.Json();
        var command = new ReadoutCommand(
            "search",
            "Search headlines and texts",
            "readout search ceasefire victory day",
            "readout search '\"win-win cooperation\"'",
            "readout search tarif* --json") { words, limit, archive, json };
        command.SetAction(parsed =>
        {
            using var archived = Archived.Open(parsed.GetRequiredValue(archive));
            var hits = archived.Reader.Search(string.Join(' ', parsed.GetRequiredValue(words)), parsed.GetValue(limit));
            if (parsed.GetValue(json))
            {
                Output.Lines(streams, hits.Select(hit => SearchRecord.Write(hit.Analysis, hit.Spans)));
            }
            else
            {
                Show(new Screen(streams), hits);
            }

            return ExitCode.Done;
        });
        return command;
    }

    public static void Show(Screen screen, IEnumerable<SearchHit> hits)
    {
        var found = 0;
        foreach (var hit in hits)
        {
            var article = hit.Analysis.Article;
            screen.Line(
                Accent(Wording.Short(article.Id)),
                $"  {Wording.Iso(article.Published?.Date)}  {Wording.Account(article)}  ",
                Strong(article.DisplayTitle),
                Dim($"  {Wording.Count(hit.Spans.Length, "place")}"));
            foreach (var snippet in Snippets.Of(hit))
            {
                screen.Indented(4, [.. snippet.Pieces, Dim("  " + Wording.Place(hit.Analysis, snippet.Span))]);
            }

            found++;
        }

        screen.Line(Dim(Wording.Count(found, "article")));
    }
}
