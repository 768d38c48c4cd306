using System.Globalization;
using System.Text;
using Readout.Archive;
using Readout.Records;

namespace Readout.Web.Pages.Stories;

/// <summary>A story's table of who tells what, to keep: each telling with its words and their place.</summary>
public static class StoryExport
{
    private static readonly string[] Columns = ["statement", "speaker", "voices", "account", "article", "published", "relation", "start", "end", "words", "sentence"];

    private sealed record Row(StatementView Statement, TellingView Telling, AccountView Account);

    /// <summary>One row a telling, statements in the order of the page.</summary>
    public static string ToCsv(StoryView story)
    {
        var table = new StringBuilder(Csv.Row(Columns)).Append("\r\n");
        foreach (var (statement, telling, account) in Rows(story))
        {
            table.Append(Csv.Row(
            [
                statement.Id, statement.Speaker, statement.Voices, account.Account, account.Article, account.Published, telling.Relation, telling.Start, telling.End, telling.Own, telling.Sentence,
            ])).Append("\r\n");
        }

        return table.ToString();
    }

    /// <summary>The matrix, then each statement's tellings with their words and places.</summary>
    public static string ToMarkdown(StoryView story)
    {
        var text = new StringBuilder();
        void Line(FormattableString line) => text.Append(line.ToString(CultureInfo.InvariantCulture)).Append('\n');
        Line($"# {Plain(story.Title)}\n");
        Line($"{story.Date:yyyy-MM-dd} · {Plain(story.Place ?? "place unknown")} · {Plain(string.Join(", ", story.Participants))}. {story.Accounts.Length} accounts, {story.IndependentOrigins} independent origins.\n");
        foreach (var account in story.Accounts)
        {
            Line($"- **{account.Letter}** {Plain(account.Account)}: {Plain(account.Title)} ({account.Published:yyyy-MM-dd}, article {account.Article})");
        }

        Line($"\n| statement | {string.Join(" | ", story.Accounts.Select(account => account.Letter))} | voices |");
        Line($"|---|{string.Concat(story.Accounts.Select(_ => "---|"))}---|");
        foreach (var (speaker, statements) in story.Matrix)
        {
            Line($"| **{Plain(speaker)}** |{string.Concat(story.Accounts.Select(_ => " |"))} |");
            foreach (var statement in statements)
            {
                Line($"| {Plain(statement.Words)} | {string.Join(" | ", statement.Cells.Select(cell => cell.Relation switch { "verbatim" => "●", "reworded" => "◐", _ => "·" }))} | {statement.Voices} |");
            }
        }

        Line($"\n● word for word, ◐ reworded, · not there. Places are code points of the article's text.");
        foreach (var (speaker, statements) in story.Matrix)
        {
            Line($"\n## {Plain(speaker)}");
            foreach (var statement in statements)
            {
                Line($"\n### {Plain(statement.Words)}\n");
                foreach (var telling in statement.Tellings)
                {
                    Line($"- **{telling.Letter}** {telling.Article}:{telling.Start}-{telling.End}, {telling.Relation}: {Plain(telling.Own)}");
                }
            }
        }

        return text.ToString();
    }

    /// <summary>The records of the contract about this story, one a line.</summary>
    public static IEnumerable<string> ToRecords(ArchiveReader reader, string story) =>
        reader.FindingsOfStory(FindingKind.Story, story)
            .Concat(reader.FindingsAmong(FindingKind.Shared, story, least: 2))
            .Concat(reader.FindingsAmong(FindingKind.Family, story, least: 1))
            .Concat(reader.FindingsOfStory(FindingKind.Statement, story))
            .Concat(reader.FindingsOfStory(FindingKind.Figure, story))
            .Concat(reader.FindingsOfStory(FindingKind.Account, story));

    private static IEnumerable<Row> Rows(StoryView story) =>
        from speaker in story.Matrix
        from statement in speaker.Statements
        from telling in statement.Tellings
        select new Row(statement, telling, story.Accounts.First(account => account.Letter == telling.Letter));

    // A bar would end the cell, and a mark of emphasis or a tag would be taken for one.
    private static string Plain(string text)
    {
        var plain = new StringBuilder(text.Length);
        foreach (var c in text)
        {
            if (c is '|' or '*' or '_' or '`' or '<' or '[' or '\\' or '#')
            {
                plain.Append('\\');
            }

            plain.Append(c is '\n' or '\r' ? ' ' : c);
        }

        return plain.ToString();
    }
}
