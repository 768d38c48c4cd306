using Readout.Archive;
using Readout.Documents;
using Spectre.Console;

namespace Readout.Cli.Display;

/// <summary>The sentences in which something was found, cut to what stands around it.</summary>
internal static class Snippets
{
    private const int MostSnippets = 3;

    private const int Around = 80;

    private static readonly Style Found = new(decoration: Decoration.Bold | Decoration.Underline);

    /// <param name="Span">what was found in this snippet, first to last</param>
    public sealed record Snippet(TextSpan Span, IReadOnlyList<Piece> Pieces);

    public static IEnumerable<Snippet> Of(SearchHit hit)
    {
        var text = hit.Analysis.Article.Text;
        var sentences = hit.Analysis.Sentences;
        var bySentence = hit.Spans.GroupBy(span => sentences.IndexAt(span.Start)).Take(MostSnippets);
        foreach (var group in bySentence)
        {
            var spans = group.ToList();
            var found = spans.Aggregate((a, b) => a.Hull(b));
            var whole = group.Key >= 0 ? sentences[group.Key].Span : found;
            var shown = new TextSpan(
                Boundary(text, Math.Max(whole.Start, Math.Min(whole.End, spans[0].Start) - Around), whole.Start),
                Math.Max(spans[0].End, Math.Min(whole.End, spans[0].End + (2 * Around))));
            yield return new Snippet(found, [.. Pieces(text, shown, whole, spans)]);
        }
    }

    private static IEnumerable<Piece> Pieces(string text, TextSpan shown, TextSpan whole, List<TextSpan> spans)
    {
        yield return shown.Start > whole.Start ? "… " : "";
        var at = shown.Start;
        foreach (var span in spans.Where(span => span.Start >= shown.Start && span.End <= shown.End))
        {
            yield return Wording.Part(text, at, span.Start);
            yield return new Piece(WhiteSpace.Collapse(span.Of(text)), Found);
            at = span.End;
        }

        yield return Wording.Part(text, at, shown.End);
        yield return shown.End < whole.End ? "…" : "";
    }

    private static int Boundary(string text, int start, int least)
    {
        while (start > least && !char.IsWhiteSpace(text[start - 1]))
        {
            start--;
        }

        return start;
    }
}
