using System.CommandLine;
using System.Globalization;
using System.Text;
using Readout.Archive;
using Readout.Cli.Display;
using Readout.Documents;

namespace Readout.Cli.Commands;

/// <summary><c>readout show</c>: one article, marked up.</summary>
internal static class ShowCommand
{
    public static Command Create(Streams streams)
    {
        var id = new Argument<string>("ARTICLE") { Description = "The article's id, or as much of its beginning as tells it from others; ARTICLE:START-END for a place in it" };
        var archive = Flags.Archive();
        var json = Flags.Json();
        var command = new ReadoutCommand(
            "show",
            "Show one article, marked up: who says what, figures, dates, what each part of it is",
            "readout show 9f2c",
            "readout show 9f2c1a3b:120-188",
            "readout show 9f2c --json") { id, archive, json };
        command.SetAction(parsed =>
        {
            var (prefix, place) = Parse(parsed.GetRequiredValue(id));
            using var archived = Archived.Open(parsed.GetRequiredValue(archive));
            var article = archived.Reader.ResolveArticle(prefix);
            if (parsed.GetValue(json))
            {
                streams.Out.WriteLine(Encoding.UTF8.GetString(archived.Reader.Record(article)));
                return ExitCode.Done;
            }

            var screen = new ArticleScreen(new Screen(streams), archived.Analysis(article));
            if (place is { } wanted)
            {
                screen.ShowPlace(Span(wanted, archived.Points(article), archived.Analysis(article).Article));
            }
            else
            {
                screen.Show();
            }

            return ExitCode.Done;
        });
        return command;
    }

    private static (string Prefix, (int Start, int End)? Place) Parse(string reference)
    {
        var colon = reference.IndexOf(':', StringComparison.Ordinal);
        if (colon < 0)
        {
            return (reference, null);
        }

        var dash = reference.IndexOf('-', colon);
        return dash > 0
            && int.TryParse(reference.AsSpan(colon + 1, dash - colon - 1), NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            && int.TryParse(reference.AsSpan(dash + 1), NumberStyles.None, CultureInfo.InvariantCulture, out var end)
            && start < end
            ? (reference[..colon], (start, end))
            : throw new UsageException($"'{reference}' names no place such as 9f2c1a3b:120-188");
    }

    private static TextSpan Span((int Start, int End) place, CodePoints points, Articles.Article article)
    {
        var end = points.ToUtf16(place.End);
        return end <= article.Text.Length
            ? new TextSpan(points.ToUtf16(place.Start), end)
            : throw new ArchiveException($"article {article.Id} is only {points.FromUtf16(article.Text.Length)} characters long");
    }
}
