using System.CommandLine;
using Readout.Archive;
using Readout.Cli.Display;
using Readout.Records;
using static Readout.Cli.Display.Piece;

namespace Readout.Cli.Commands;

/// <summary><c>readout reuse</c>: what articles share word for word, and the families this makes.</summary>
internal static class ReuseCommand
{
    public static Command Create(Streams streams)
    {
        var id = new Argument<string?>("ARTICLE") { Description = "This article, what it shares marked by where else it stands", Arity = ArgumentArity.ZeroOrOne };
        var archive = Flags.Archive();
        var json = Flags.Json();
        var command = new ReadoutCommand(
            "reuse",
            "List what articles share word for word, and the families this makes",
            "readout reuse",
            "readout reuse 9f2c",
            "readout reuse --json > reuse.ndjson") { id, archive, json };
        command.SetAction(parsed =>
        {
            using var archived = Archived.OpenWithFindings(parsed.GetRequiredValue(archive), streams);
            var reader = archived.Reader;
            var article = parsed.GetValue(id) is { } prefix ? reader.ResolveArticle(prefix) : null;
            var shared = article is null ? reader.Findings(FindingKind.Shared) : reader.FindingsOfArticle(FindingKind.Shared, article);
            var families = article is null ? reader.Findings(FindingKind.Family) : reader.FindingsOfArticle(FindingKind.Family, article);
            if (parsed.GetValue(json))
            {
                Output.Lines(streams, shared);
                Output.Lines(streams, families);
            }
            else if (article is not null)
            {
                ShowArticle(new Screen(streams), archived, article, shared, families);
            }
            else
            {
                Show(new Screen(streams), archived, shared, families);
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static void ShowArticle(Screen screen, Archived archived, string article, IEnumerable<string> shared, IEnumerable<string> families)
    {
        var pairs = shared.ToList().ConvertAll(record => SharedTextRecord.Read(record, archived.Points));
        new ReuseArticleScreen(screen, archived.Analysis(article), pairs.ConvertAll(pair => (pair, Name(archived, pair.A == article ? pair.B : pair.A)))).Show();
        foreach (var family in families.ToList().ConvertAll(FamilyRecord.Read))
        {
            Origin(screen, family);
        }
    }

    private static void Origin(Screen screen, Reuse.Family family)
    {
        screen.Line(
            Accent(Wording.Short(family.Id)),
            $"  {Wording.Count(family.Articles.Length, "account")}, ",
            Strong(family.OriginName is { } name ? $"from {name}" : "origin unknown"),
            family.Origin is { } origin ? $" ({Wording.Short(origin)})" : family.OriginName is null ? "" : " (not in the archive)");
        if (family.Reason is { } reason)
        {
            screen.Indented(2, Dim(reason));
        }
    }

    private static void Show(Screen screen, Archived archived, IEnumerable<string> shared, IEnumerable<string> families)
    {
        var pairs = shared.ToList().ConvertAll(record => SharedTextRecord.Read(record, Archived.NoPoints)).FindAll(pair => pair.Passages.Length > 0);
        var groups = families.ToList().ConvertAll(FamilyRecord.Read);
        foreach (var family in groups)
        {
            Origin(screen, family);
            foreach (var article in family.Articles)
            {
                screen.Indented(2, Name(archived, article), "  ", archived.Row(article).Title);
            }

            foreach (var pair in pairs.Where(pair => family.Articles.Contains(pair.A) && family.Articles.Contains(pair.B)))
            {
                Pair(pair);
            }

            screen.Blank();
        }

        var loose = pairs.Where(pair => !groups.Exists(family => family.Articles.Contains(pair.A) && family.Articles.Contains(pair.B))).ToList();
        loose.ForEach(Pair);
        screen.Line(Dim($"{Wording.Count(pairs.Count, "pair")} in {Wording.Count(groups.Count, "family")}"));

        void Pair(Reuse.SharedText pair)
        {
            screen.Indented(4, ReuseScreen.Describe(pair, (Name(archived, pair.A), Wording.Short(pair.A)), (Name(archived, pair.B), Wording.Short(pair.B))));
        }
    }

    private static string Name(Archived archived, string article) => $"{Wording.Account(archived.Row(article))} {Wording.Short(article)}";
}
