using System.Collections.Immutable;
using Readout.Web.Frame;

namespace Readout.Web.Pages.Stories;

/// <summary>Who copied whom as a drawing: origins left, copies right, in the order of the accounts.</summary>
internal sealed record CopyDrawing(int Width, int Height, ImmutableArray<CopyDrawing.Node> Nodes, ImmutableArray<CopyDrawing.Edge> Edges)
{
    public const int NodeWidth = 210;

    public const int NodeHeight = 38;

    private const int ColumnStep = 340;

    private const int RowStep = 58;

    private const int Margin = 8;

    // An edge between two of one column bends out to the right.
    private const int BendWidth = 60;

    private const int LongestName = 24;

    public sealed record Node(string Name, int Group, bool InArchive, int X, int Y);

    public sealed record Edge(string Path, bool Sure, string Label, int LabelX, int LabelY);

    public static CopyDrawing Of(StoryView story)
    {
        // A copy stands one column right of what it copies; the shares decide between two sources: the larger one is drawn from.
        var accounts = story.Accounts.Where(account => story.Copies.Any(copy => copy.From == account.Letter || copy.To == account.Letter)).ToList();
        var column = accounts.ToDictionary(account => account.Letter, _ => 0, StringComparer.Ordinal);
        for (var round = 0; round < accounts.Count; round++)
        {
            foreach (var copy in story.Copies.Where(copy => copy.Direction == "copied"))
            {
                column[copy.To] = Math.Max(column[copy.To], Math.Min(column[copy.From] + 1, accounts.Count - 1));
            }
        }

        var rows = new Dictionary<int, int>();
        var places = new Dictionary<string, Node>(StringComparer.Ordinal);
        foreach (var account in accounts)
        {
            var row = rows[column[account.Letter]] = rows.GetValueOrDefault(column[account.Letter], -1) + 1;
            places[account.Letter] = new Node($"{account.Letter}  {Cut(account.Account)}", account.Group, true, Margin + (column[account.Letter] * ColumnStep), Margin + (row * RowStep));
        }

        var edges = story.Copies.Select(copy => EdgeOf(copy, places[copy.From], places[copy.To])).ToImmutableArray();
        return new CopyDrawing(
            (2 * Margin) + (column.Values.DefaultIfEmpty().Max() * ColumnStep) + NodeWidth + BendWidth,
            (2 * Margin) + (rows.Values.DefaultIfEmpty().Max() * RowStep) + NodeHeight,
            [.. places.Values],
            edges);
    }

    private static Edge EdgeOf(CopyView copy, Node from, Node to)
    {
        if (from.X > to.X)
        {
            (from, to) = (to, from);
        }

        var (x1, y1, y2) = (from.X + NodeWidth, from.Y + (NodeHeight / 2), to.Y + (NodeHeight / 2));
        var x2 = to.X > from.X ? to.X : to.X + NodeWidth;
        var bend = to.X > from.X ? (x1 + x2) / 2 : x1 + BendWidth;
        return new Edge($"M{x1} {y1} C{bend} {y1} {bend} {y2} {x2} {y2}", copy.Direction == "copied", Say.Percent(copy.CoveredOfTo), bend - 14, ((y1 + y2) / 2) - 5);
    }

    private static string Cut(string name) => name.Length <= LongestName ? name : name[..(LongestName - 1)] + "…";
}
