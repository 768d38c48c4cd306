using Readout.Documents;
using Readout.Reuse;
using Spectre.Console;
using static Readout.Cli.Display.Piece;

namespace Readout.Cli.Display;

/// <summary>
/// One article with what it shares: each stretch that stands in another account too in that account's colour, and between brackets with its
/// number; the article's own words plain. A stretch that stands in several is shown as that of its likeliest source.
/// </summary>
internal sealed class ReuseArticleScreen(Screen screen, Analysis article, IReadOnlyList<(SharedText Pair, string Name)> partners)
{
    private static readonly Color[] Hues = [Color.Teal, Color.Olive, Color.Purple, Color.Green, Color.Navy, Color.Maroon];

    private readonly string _id = article.Article.Id;

    private readonly string _text = article.Article.Text;

    private readonly List<(SharedText Pair, string Name)> _partners =
        [.. partners.OrderBy(partner => Order(partner.Pair, article.Article.Id)).ThenByDescending(partner => Covered(partner.Pair, article.Article.Id))
            .ThenBy(partner => partner.Pair.A, StringComparer.Ordinal).ThenBy(partner => partner.Pair.B, StringComparer.Ordinal)];

    public void Show()
    {
        screen.Line(Strong(article.Article.DisplayTitle));
        screen.Line(Dim($"{Wording.Account(article.Article)}, {Wording.Day(article.Article.Published?.Date)}, {Wording.Short(_id)}"));
        var stretches = Stretches();
        Shares(stretches);
        screen.Blank();
        foreach (var block in article.Article.Blocks)
        {
            screen.Line(Marked(block.Span, stretches));
            screen.Blank();
        }
    }

    // Whom it copies first, then what is not clear, then who copies it.
    private static int Order(SharedText pair, string id) =>
        pair.Kind == SharingKind.Parallel ? 4
        : pair.Direction == (pair.A == id ? Direction.BToA : Direction.AToB) ? 0
        : pair.Direction == Direction.Common ? 1
        : pair.Direction == Direction.Unknown ? 2
        : 3;

    private static double Covered(SharedText pair, string id) => pair.A == id ? pair.CoveredOfA : pair.CoveredOfB;

    private TextSpan Own(SharedText pair, Passage passage) => pair.A == _id ? passage.A : passage.B;

    /// <summary>Stretches in order with the partners that share them, likeliest source first.</summary>
    private List<(TextSpan Span, List<int> In)> Stretches()
    {
        var spans = _partners.SelectMany((partner, p) => partner.Pair.Passages.Select(passage => (Span: Own(partner.Pair, passage), Partner: p))).ToList();
        var cuts = spans.SelectMany(item => new[] { item.Span.Start, item.Span.End }).Distinct().Order().ToList();
        var stretches = new List<(TextSpan Span, List<int> In)>();
        for (var c = 0; c + 1 < cuts.Count; c++)
        {
            var within = spans.Where(item => item.Span.Start <= cuts[c] && cuts[c + 1] <= item.Span.End).Select(item => item.Partner).Distinct().Order().ToList();
            if (within.Count > 0 && stretches.Count > 0 && stretches[^1].Span.End == cuts[c] && stretches[^1].In[0] == within[0])
            {
                // One source runs on while another joins or ends: one stretch, which tells all of them.
                stretches[^1] = (new TextSpan(stretches[^1].Span.Start, cuts[c + 1]), [.. stretches[^1].In.Union(within).Order()]);
            }
            else if (within.Count > 0)
            {
                stretches.Add((new TextSpan(cuts[c], cuts[c + 1]), within));
            }
        }

        return stretches;
    }

    private void Shares(List<(TextSpan Span, List<int> In)> stretches)
    {
        var all = Math.Max(1, Words(new TextSpan(0, _text.Length)));
        var shared = stretches.Sum(stretch => Words(stretch.Span));
        screen.Blank();
        screen.Line(Strong($"{Wording.Percent(1 - ((double)shared / all))} its own"), $" of {Wording.Count(all, "word")}");
        for (var p = 0; p < _partners.Count; p++)
        {
            var (pair, name) = _partners[p];
            screen.Line(
                new Piece($"[{p + 1}]", StyleOf(p)),
                $" {How(pair)} ",
                Strong(name),
                pair.Confidence is { } sure && pair.Reason is not null ? Dim($"  {Wording.Percent(sure)} sure: {pair.Reason}") : "");
            foreach (var alike in pair.Alike.Where(alike => alike.Kind == PassageKind.Parallel))
            {
                screen.Indented(4, Dim("told alike: "), WhiteSpace.Collapse(Own(pair, alike).Of(_text)));
            }
        }
    }

    private string How(SharedText pair)
    {
        var share = Wording.Percent(Covered(pair, _id));
        var what = pair.Kind switch
        {
            SharingKind.Quotation => " (quotations only)",
            SharingKind.Edited => " (edited)",
            SharingKind.Partial => " (in parts)",
            _ => "",
        };
        return Order(pair, _id) switch
        {
            0 => $"{share} copied{what} from",
            1 => $"{share} from a third that is copied{what} also by",
            2 => $"{share} shared{what} with",
            3 => $"{share} copied{what} by",
            _ => "nothing copied, but statements told alike in",
        };
    }

    private static Style StyleOf(int partner) => new(Hues[partner % Hues.Length]);

    private IEnumerable<Piece> Marked(TextSpan block, List<(TextSpan Span, List<int> In)> stretches)
    {
        var at = block.Start;
        foreach (var (span, within) in stretches.Where(stretch => stretch.Span.Start < block.End && stretch.Span.End > block.Start))
        {
            var (start, end) = (Math.Max(block.Start, span.Start), Math.Min(block.End, span.End));
            yield return Wording.Part(_text, at, start);
            var numbers = string.Join('+', within.ConvertAll(partner => Wording.Plain(partner + 1)));
            yield return new Piece(screen.Colours ? Wording.Part(_text, start, end) : $"[{numbers}: {WhiteSpace.Collapse(_text.AsSpan(start, end - start))}]", StyleOf(within[0]));
            at = end;
        }

        yield return Wording.Part(_text, at, block.End);
    }

    private int Words(TextSpan span)
    {
        var (first, end) = article.Tokens.StartingIn(span);
        return Enumerable.Range(first, end - first).Count(t => article.Tokens[t].Kind is TokenKind.Word or TokenKind.Number);
    }
}
