namespace Readout.Ingest.Pages;

/// <summary>What can be told of a block of a page without understanding it: its looks, its place, its company.</summary>
internal sealed class BlockFeatures
{
    private const int Levels = 6;

    // Blocks on either side that are looked at.
    private const int Neighbours = 3;

    // Blocks before and after whose running text is summed.
    private const int FarthestText = 60;

    // Levels to where two blocks meet; more say no more.
    private const int Farthest = 9;

    private readonly PageOutline _page;
    private readonly PageHints _hints;
    private readonly int _main;
    private readonly int _named;
    private readonly int _sentences;
    private readonly int _headline;
    private readonly int[] _proseBefore;
    private readonly int _prose;
    private readonly Dictionary<string, (int Words, int Count, int LinkWords)> _looks = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _texts = new(StringComparer.Ordinal);
    private readonly Dictionary<(int Parent, string Looks), (int Words, int Count)> _siblings = [];
    private readonly NameGroup[] _allNames;
    private readonly FeatureRow _row = new();

    private BlockFeatures(PageOutline page, PageHints hints)
    {
        _page = page;
        _hints = hints;
        _main = MainBox.ByShare(page);
        _named = MainBox.ByName(page);
        _sentences = Math.Max(0, MainBox.BySentences(page));
        _headline = HeadlineBlock();
        _proseBefore = new int[page.Blocks.Count + 1];
        _allNames = new NameGroup[page.Nodes.Count];
        for (var n = 0; n < page.Nodes.Count; n++)
        {
            _allNames[n] = page.Nodes[n].Names | (page.Nodes[n].Parent >= 0 ? _allNames[page.Nodes[n].Parent] : NameGroup.None);
        }

        for (var b = 0; b < page.Blocks.Count; b++)
        {
            var block = page.Blocks[b];
            _proseBefore[b + 1] = _proseBefore[b] + (PageOutliner.IsProse(block) ? block.Words : 0);
            var looks = LooksOf(block);
            var seen = _looks.GetValueOrDefault(looks);
            _looks[looks] = (seen.Words + block.Words, seen.Count + 1, seen.LinkWords + block.LinkWords);
            _texts[block.Text] = _texts.GetValueOrDefault(block.Text) + 1;
            var node = page.Nodes[block.Node];
            var key = (node.Parent, node.Looks);
            var beside = _siblings.GetValueOrDefault(key);
            _siblings[key] = (beside.Words + block.Words, beside.Count + 1);
        }

        _prose = Math.Max(1, _proseBefore[^1]);
    }

    /// <summary>How many features a block has.</summary>
    public static int Count { get; } = new BlockFeatures(Sample(), PageHints.None).Row(0).Length;

    public static float[][] Of(PageOutline page, PageHints hints)
    {
        var features = new BlockFeatures(page, hints);
        return [.. Enumerable.Range(0, page.Blocks.Count).Select(features.Row)];
    }

    private static PageOutline Sample() => PageOutliner.Read(new AngleSharp.Html.Parser.HtmlParser().ParseDocument("<p>x</p>").DocumentElement);

    private float[] Row(int b)
    {
        var block = _page.Blocks[b];
        _row.Begin();
        BlockWording.Add(_row, block, _texts[block.Text], _hints);
        Position(b);
        BlockElements.Add(_row, _page, block, _allNames[block.Node]);
        Containers(block);
        Company(b);
        return _row.End();
    }

    private void Position(int b)
    {
        _row.Add((double)_proseBefore[b] / _prose);
        _row.Add(_proseBefore[b] == 0);
        _row.Add(_proseBefore[b + 1] == _proseBefore[^1]);
        _row.Add(_headline < 0 ? -1000 : Math.Clamp(b - _headline, -200, 200));
        _row.Add(_headline < 0 ? -1 : (double)(_proseBefore[b] - _proseBefore[_headline]) / _prose);
    }

    private void Containers(TextBlock block)
    {
        var all = _page.Nodes[0];
        var level = 0;
        foreach (var above in _page.Above(block.Node))
        {
            if (level == Levels)
            {
                break;
            }

            _row.Add(Math.Log(1 + above.Words));
            _row.Add((double)above.LinkWords / Math.Max(1, above.Words));
            _row.Add((double)above.ProseWords / Math.Max(1, above.Words));
            _row.Add((double)above.ProseWords / Math.Max(1, all.ProseWords));
            level++;
        }

        for (; level < Levels; level++)
        {
            _row.Add(-1);
            _row.Add(-1);
            _row.Add(-1);
            _row.Add(-1);
        }

        // How far from the element that holds most of the page's running text.
        var (up, down) = _page.Path(block.Node, _main);
        _row.Add(up);
        _row.Add(down);
        _row.Add(up == 0 || down == 0);
        (up, down) = _page.Path(block.Node, _sentences);
        _row.Add(up);
        _row.Add(down);
        (up, down) = _named < 0 ? (-1, -1) : _page.Path(block.Node, _named);
        _row.Add(up);
        _row.Add(down);
        _row.Add(_named < 0 ? -1 : (double)_page.Nodes[_named].ProseWords / Math.Max(1, all.ProseWords));

        var looks = _looks[LooksOf(block)];
        _row.Add(Math.Log(1 + looks.Words));
        _row.Add((double)looks.Words / looks.Count);
        _row.Add((double)looks.LinkWords / Math.Max(1, looks.Words));
        _row.Add((double)looks.Words / Math.Max(1, all.Words));
        var node = _page.Nodes[block.Node];
        var beside = _siblings[(node.Parent, node.Looks)];
        _row.Add(Math.Min(4, beside.Count));
        _row.Add((double)beside.Words / beside.Count);
    }

    private void Company(int b)
    {
        for (var d = -Neighbours; d <= Neighbours; d++)
        {
            if (d == 0)
            {
                continue;
            }

            var other = b + d >= 0 && b + d < _page.Blocks.Count ? _page.Blocks[b + d] : null;
            _row.Add(other is null ? -1 : Math.Log(1 + other.Words));
            _row.Add(other is null ? -1 : (double)other.LinkWords / Math.Max(1, other.Words));
            _row.Add(other is null ? -1 : Together(_page.Path(_page.Blocks[b].Node, other.Node)));
            _row.Add(other is not null && PageOutliner.IsProse(other) && (_allNames[other.Node] & (NameGroup.Comments | NameGroup.Related)) == NameGroup.None);
        }

        // Running text before and after within the element two levels up.
        var node = _page.Nodes[_page.Blocks[b].Node];
        var box = node.Parent >= 0 ? node.Parent : 0;
        box = _page.Nodes[box].Parent >= 0 ? _page.Nodes[box].Parent : box;
        int before = 0, after = 0;
        for (var i = b - 1; i >= 0 && b - i < FarthestText && _page.IsInside(i, box); i--)
        {
            before += PageOutliner.IsProse(_page.Blocks[i]) ? _page.Blocks[i].Words : 0;
        }

        for (var i = b + 1; i < _page.Blocks.Count && i - b < FarthestText && _page.IsInside(i, box); i++)
        {
            after += PageOutliner.IsProse(_page.Blocks[i]) ? _page.Blocks[i].Words : 0;
        }

        _row.Add(Math.Log(1 + before));
        _row.Add(Math.Log(1 + after));
    }

    private static int Together((int Up, int Down) path) => Math.Min(Farthest, Math.Max(path.Up, path.Down));

    private string LooksOf(TextBlock block)
    {
        var node = _page.Nodes[block.Node];
        return node.Parent < 0 ? node.Looks : node.Looks + "<" + _page.Nodes[node.Parent].Looks;
    }

    // The h1 that is most like the page's title; else the first.
    private int HeadlineBlock()
    {
        var best = -1;
        var bestLikeness = -1.0;
        for (var b = 0; b < _page.Blocks.Count; b++)
        {
            var tag = _page.Nodes[_page.Blocks[b].Node].Tag;
            if (tag is not ("h1" or "h2"))
            {
                continue;
            }

            var likeness = _hints.LikenessToTitle(_page.Blocks[b].Text) + (tag == "h1" ? 0.2 : 0);
            if (likeness > bestLikeness && (tag == "h1" || likeness > 0.5))
            {
                (best, bestLikeness) = (b, likeness);
            }
        }

        return best;
    }
}
