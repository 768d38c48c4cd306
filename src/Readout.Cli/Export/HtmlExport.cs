using System.Reflection;
using System.Text;
using Readout.Archive;
using Readout.Cli.Commands;
using Readout.Cli.Display;
using Readout.Coverage;
using Readout.Records;
using Readout.Stories;
using static Readout.Cli.Export.Html;

namespace Readout.Cli.Export;

/// <summary>One page to read without the program or a network: stories with their tables, then every article marked up; each claim links to its words.</summary>
internal sealed class HtmlExport
{
    private readonly Archived _archive;

    private readonly TextWriter _page;

    private HtmlExport(Archived archive, TextWriter page) => (_archive, _page) = (archive, page);

    public static void Write(Archived archive, string path)
    {
        using var page = new StreamWriter(new FileStream(path, FileMode.Create, FileAccess.Write), new UTF8Encoding(encoderShouldEmitUTF8Identifier: false)) { NewLine = "\n" };
        new HtmlExport(archive, page).Write();
    }

    private void Write()
    {
        var stories = _archive.Reader.Findings(FindingKind.Story).Select(StoryRecord.Read).ToList();
        var name = Path.GetFileNameWithoutExtension(_archive.Reader.Path);
        _page.WriteLine(
            $"""
            <!DOCTYPE html>
            <html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
            <title>{Encode(name)}: a record of {stories.Count} stories</title>
            <style>{Style()}</style></head><body>
            <h1>{Encode(name)}</h1>
            <nav><h2>Stories</h2><ol class="stories">
            """);
        foreach (var (story, origins) in stories)
        {
            _page.WriteLine($"<li><a href=\"#{story.Id}\">{Encode(story.Title)}</a> <small>{Encode(About(story, origins))}</small></li>");
        }

        _page.WriteLine("</ol></nav>");
        foreach (var (story, origins) in stories)
        {
            Write(story, origins);
        }

        _page.WriteLine("<h2 class=\"part\">Articles</h2>");
        _page.WriteLine("<p class=\"legend\"><span class=\"who\">who</span> <span class=\"says\">says</span> <span class=\"said\">what is said</span> <span class=\"figure\">figure</span> <span class=\"date\">date</span></p>");
        foreach (var row in _archive.Reader.Articles())
        {
            ArticleHtml.Write(_page, _archive.Analysis(row.Id), row);
        }

        _page.WriteLine("</body></html>");
    }

    private static string About(Story story, int origins) => string.Join(
        " · ",
        new[] { Wording.Day(story.Date), story.Place, string.Join(", ", story.Participants), Wording.Count(story.Articles.Length, "account"), Wording.Count(origins, "independent origin") }
            .Where(part => !string.IsNullOrEmpty(part)));

    private void Write(Story story, int origins)
    {
        _page.WriteLine($"<section id=\"{story.Id}\"><h2>{Encode(story.Title)}</h2><p>{Encode(About(story, origins))}</p>");
        _page.WriteLine("<ol type=\"A\" class=\"accounts\">");
        foreach (var id in story.Articles)
        {
            var row = _archive.Row(id);
            _page.WriteLine($"<li><a href=\"#a{id}\">{Encode(Wording.Account(row))}</a> {Encode(Wording.Iso(row.Published))}: {Encode(row.Title)}</li>");
        }

        _page.WriteLine("</ol>");
        Matrix(story);
        Copies(story);
        Figures(story);
        _page.WriteLine("</section>");
    }

    private void Matrix(Story story)
    {
        var statements = _archive.Reader.FindingsOfStory(FindingKind.Statement, story.Id).Select(StatementRecord.Read).ToList();
        if (statements.Count == 0)
        {
            return;
        }

        _page.WriteLine("<h3>Who tells what</h3><p class=\"legend\">● word for word &nbsp; ◐ reworded &nbsp; · not there; each mark leads to the words</p><div class=\"wide\"><table><thead><tr><th>statement</th>");
        for (var i = 0; i < story.Articles.Length; i++)
        {
            _page.Write($"<th><a href=\"#a{story.Articles[i]}\" title=\"{Encode(Wording.Account(_archive.Row(story.Articles[i])))}\">{StoryScreen.LetterOf(i)}</a></th>");
        }

        _page.WriteLine("<th>voices</th></tr></thead><tbody>");
        foreach (var speaker in statements.GroupBy(statement => statement.Speaker ?? "(speaker unknown)", StringComparer.Ordinal)
            .OrderByDescending(group => group.Count()).ThenBy(group => group.Key, StringComparer.Ordinal))
        {
            _page.WriteLine($"<tr class=\"speaker\"><th colspan=\"{story.Articles.Length + 2}\">{Encode(speaker.Key)} ({speaker.Count()})</th></tr>");
            foreach (var statement in speaker.OrderByDescending(statement => statement.Tellings.Length).ThenBy(statement => statement.Id.Length).ThenBy(statement => statement.Id, StringComparer.Ordinal))
            {
                Row(story, statement);
            }
        }

        _page.WriteLine("</tbody></table></div>");
    }

    private void Row(Story story, Statement statement)
    {
        var first = statement.Fullest;
        var analysis = _archive.Analysis(first.Article);
        var words = Wording.Content(analysis.Attributions.First(attribution => attribution.Id == first.Attribution), analysis.Article.Text);
        _page.Write($"<tr><td><a href=\"#{Anchor(first.Article, first.Attribution)}\">{Encode(words)}</a></td>");
        foreach (var article in story.Articles)
        {
            var telling = statement.Tellings.Where(telling => telling.Article == article).OrderBy(telling => telling.Relation).FirstOrDefault();
            _page.Write(telling is null
                ? "<td class=\"mark\">·</td>"
                : $"<td class=\"mark\"><a href=\"#{Anchor(article, telling.Attribution)}\" title=\"{Names.Of(telling.Relation)}\">{(telling.Relation == Relation.Verbatim ? "●" : "◐")}</a></td>");
        }

        _page.WriteLine($"<td class=\"mark\">{statement.IndependentOrigins}</td></tr>");
    }

    private void Copies(Story story)
    {
        var pairs = _archive.Reader.FindingsAmong(FindingKind.Shared, story.Id, least: 2).Select(record => SharedTextRecord.Read(record, Archived.NoPoints)).Where(pair => pair.Passages.Length > 0).ToList();
        if (pairs.Count == 0)
        {
            return;
        }

        _page.WriteLine("<h3>Who copied whom</h3><ul>");
        foreach (var pair in pairs.OrderByDescending(pair => Math.Max(pair.CoveredOfA, pair.CoveredOfB)))
        {
            var (a, b) = (StoryScreen.LetterOf(story.Articles.IndexOf(pair.A)), StoryScreen.LetterOf(story.Articles.IndexOf(pair.B)));
            _page.WriteLine($"<li>{Encode(string.Concat(ReuseScreen.Describe(pair, (a, a), (b, b)).Select(piece => piece.Text)))}</li>");
        }

        _page.WriteLine("</ul>");
    }

    private void Figures(Story story)
    {
        var figures = _archive.Reader.FindingsOfStory(FindingKind.Figure, story.Id).Select(record => FigureComparisonRecord.Read(record, _archive.Points)).ToList();
        if (figures.Count == 0)
        {
            return;
        }

        _page.WriteLine("<h3>Figures</h3><table><thead><tr><th>what</th><th>verdict</th><th>versions</th></tr></thead><tbody>");
        foreach (var figure in figures)
        {
            _page.WriteLine($"<tr><td>{Encode(figure.Counts)}</td><td title=\"{Encode(figure.Reason)}\">{Names.Of(figure.Verdict)}</td><td>");
            foreach (var version in figure.Versions)
            {
                _page.WriteLine(
                    $"<a href=\"#{Anchor(version.Article, version.Span)}\">{StoryScreen.LetterOf(story.Articles.IndexOf(version.Article))}</a>: {Encode(version.Span.In(_archive.Analysis(version.Article).Article.Text))}<br>");
            }

            _page.WriteLine("</td></tr>");
        }

        _page.WriteLine("</tbody></table>");
    }

    private static string Style()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Export/export.css")!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
