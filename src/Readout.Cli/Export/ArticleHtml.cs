using Readout.Archive;
using Readout.Articles;
using Readout.Cli.Display;
using Readout.Documents;
using Readout.Records;
using static Readout.Cli.Export.Html;

namespace Readout.Cli.Export;

/// <summary>An article as HTML: its blocks, with who speaks, what is said, figures and dates marked, and a place to link to for each.</summary>
internal static class ArticleHtml
{
    [Flags]
    private enum Marks : byte
    {
        None = 0,
        Said = 1,
        Who = 2,
        Says = 4,
        Date = 8,
        Figure = 16,
    }

    public static void Write(TextWriter page, Analysis analysis, ArticleRow row)
    {
        var article = analysis.Article;
        page.WriteLine($"<article id=\"a{article.Id}\"><h3>{Encode(article.DisplayTitle)}</h3>");
        page.WriteLine(
            $"<p class=\"about\">{Encode(Wording.Account(row))} · {Encode(Wording.Day(article.Published?.Date))} · {Encode(article.Document)}, from character {article.StartInCodePoints} · <code>{article.Id}</code>{Address(article)}</p>");
        var marks = Paint(analysis);
        var anchors = Anchors(analysis);
        foreach (var block in article.Blocks)
        {
            page.Write($"<div class=\"{Names.Of(block.Kind)}\">");
            Write(page, article.Text, block.Span, marks, anchors);
            page.WriteLine("</div>");
        }

        if (analysis.Attributions.Count > 0)
        {
            var points = new CodePoints(article.Text);
            page.WriteLine($"<details><summary>Who says what ({analysis.Attributions.Count})</summary><ol>");
            foreach (var attribution in analysis.Attributions)
            {
                var span = Wording.ContentSpan(attribution);
                page.WriteLine(
                    $"<li><b>{Encode(Wording.Speaker(attribution))}</b>{Encode(Wording.Via(attribution))}, {Names.Of(attribution.Kind)}: <a href=\"#{Anchor(article.Id, attribution.Id)}\">{Encode(Wording.Content(attribution, article.Text))}</a> <small>{points.FromUtf16(span.Start)}-{points.FromUtf16(span.End)}</small></li>");
            }

            page.WriteLine("</ol></details>");
        }

        page.WriteLine("</article>");
    }

    private static string Address(Article article) =>
        Uri.TryCreate(article.Url, UriKind.Absolute, out var address) && (address.Scheme == Uri.UriSchemeHttps || address.Scheme == Uri.UriSchemeHttp)
            ? $" · <a rel=\"noreferrer\" href=\"{Encode(address.AbsoluteUri)}\">source</a>"
            : "";

    private static Marks[] Paint(Analysis analysis)
    {
        var marks = new Marks[analysis.Article.Text.Length];
        void Over(IEnumerable<TextSpan> spans, Marks mark)
        {
            foreach (var span in spans)
            {
                for (var i = span.Start; i < span.End; i++)
                {
                    marks[i] |= mark;
                }
            }
        }

        foreach (var attribution in analysis.Attributions)
        {
            Over(attribution.Content, Marks.Said);
            Over(attribution.Source, Marks.Who);
            Over(attribution.Cue, Marks.Says);
        }

        Over(analysis.Dates.Select(date => date.Span), Marks.Date);
        Over(analysis.Figures.Select(figure => figure.Span), Marks.Figure);
        return marks;
    }

    // Where links lead to, by place: the first words of what is said, and each figure.
    private static ILookup<int, string> Anchors(Analysis analysis)
    {
        var id = analysis.Article.Id;
        return analysis.Attributions.Select(attribution => (attribution.Content[0].Start, Id: Anchor(id, attribution.Id)))
            .Concat(analysis.Figures.Select(figure => (figure.Span.Start, Id: Anchor(id, figure.Span))).DistinctBy(anchor => anchor.Id, StringComparer.Ordinal))
            .ToLookup(anchor => anchor.Start, anchor => anchor.Id);
    }

    private static void Write(TextWriter page, string text, TextSpan block, Marks[] marks, ILookup<int, string> anchors)
    {
        for (var i = block.Start; i < block.End;)
        {
            foreach (var anchor in anchors[i])
            {
                page.Write($"<a id=\"{anchor}\"></a>");
            }

            var start = i++;
            while (i < block.End && marks[i] == marks[start] && !anchors.Contains(i))
            {
                i++;
            }

            var words = Encode(text[start..i]);
            page.Write(marks[start] == Marks.None ? words : $"<span class=\"{Classes(marks[start])}\">{words}</span>");
        }
    }

    private static string Classes(Marks marks) => marks.ToString().Replace(",", "", StringComparison.Ordinal).ToLowerInvariant();
}
