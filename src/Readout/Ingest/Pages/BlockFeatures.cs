using System.Numerics;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Ingest.Pages;

/// <summary>What can be told of a block of a page without understanding it: its looks, its place, its company.</summary>
internal sealed class BlockFeatures
{
    private const int Levels = 6;

    /// <summary>Farther up, the name of an element says nothing about a block any more.</summary>
    private const int NameReach = 8;

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
    private float[] _row = [];
    private int _at;

    private BlockFeatures(PageOutline page, PageHints hints)
    {
        _page = page;
        _hints = hints;
        _main = MainNode();
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
        _row = new float[_row.Length == 0 ? 256 : _row.Length];
        _at = 0;
        Wording(_page.Blocks[b]);
        Position(b);
        Elements(_page.Blocks[b]);
        Containers(_page.Blocks[b]);
        Company(b);
        return _at == _row.Length ? _row : _row[.._at];
    }

    private void Add(double value) => _row[_at++] = (float)value;

    private void Add(bool value) => _row[_at++] = value ? 1 : 0;

    private void Wording(TextBlock block)
    {
        var text = block.Text;
        int commas = 0, stops = 0, digits = 0, capitals = 0, letters = 0, bars = 0, quotes = 0, colons = 0, wordLetters = 0;
        var begins = true;
        var capitalWords = 0;
        foreach (var c in text)
        {
            commas += c is ',' or '、' or '，' ? 1 : 0;
            stops += c is '.' or '!' or '?' or '。' ? 1 : 0;
            bars += c is '|' or '»' or '›' or '•' or '·' or '/' ? 1 : 0;
            quotes += c is '"' or '“' or '”' or '«' ? 1 : 0;
            colons += c is ':' ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            if (char.IsLetter(c))
            {
                letters++;
                capitals += char.IsUpper(c) ? 1 : 0;
                capitalWords += begins && char.IsUpper(c) ? 1 : 0;
                wordLetters++;
            }

            begins = !char.IsLetterOrDigit(c) && c is not ('\'' or '’');
        }

        var words = Math.Max(1, block.Words);
        Add(Math.Log(1 + block.Words));
        Add(Math.Log(1 + text.Length));
        Add((double)block.LinkWords / words);
        Add(block.Links);
        Add((double)block.StressedWords / words);
        Add((double)commas / words);
        Add((double)stops / words);
        Add((double)bars / words);
        Add(quotes > 0);
        Add(colons > 0);
        Add((double)digits / text.Length);
        Add((double)capitals / Math.Max(1, letters));
        Add((double)capitalWords / words);
        Add((double)wordLetters / words);
        Add(text[^1] is '.' or '!' or '?' or '"' or '”' or '。' or '…');
        Add(text[^1] is ':');
        Add(char.IsLower(text[0]));
        Add(text[0] is '(' or '[' or '*' or '©' or '#' or '-' or '–' or '—' or '→' or '>');
        Add(text.Contains('©', StringComparison.Ordinal));
        Add(text.Contains('\n', StringComparison.Ordinal));
        Add(block.HasTime);
        Add(PageOutliner.IsProse(block));
        Add(text.Contains("http", StringComparison.Ordinal) || text.Contains('@', StringComparison.Ordinal));
        Add(_texts[text]);

        // Set phrases of page furniture, and the first word of a credit.
        var tokens = block.Words <= 40 ? Tokenizer.Tokenize(text).Items.AsSpan() : [];
        var furniture = tokens.IsEmpty ? null : PageFurniture.Of(text, tokens);
        Add(furniture is null ? 0 : 1 + (int)furniture);
        Add(!tokens.IsEmpty && tokens[0].Normal is "by" or "published" or "updated" or "posted" or "photo" or "image" or "source" or "read" or "more" or "follow" or "see" or "related" or "also" or "sign" or "subscribe" or "click");
        Add(_hints.InStructuredBody(text));
        Add(_hints.LikenessToTitle(text));
        Add(_hints.LikenessToDescription(text));
    }

    private void Position(int b)
    {
        Add((double)_proseBefore[b] / _prose);
        Add(_proseBefore[b] == 0);
        Add(_proseBefore[b + 1] == _proseBefore[^1]);
        Add(_headline < 0 ? -1000 : Math.Clamp(b - _headline, -200, 200));
        Add(_headline < 0 ? -1 : (double)(_proseBefore[b] - _proseBefore[_headline]) / _prose);
    }

    private void Elements(TextBlock block)
    {
        var node = _page.Nodes[block.Node];
        Add(node.Tag switch
        {
            "p" => 0,
            "div" => 1,
            "li" => 2,
            "h1" => 3,
            "h2" => 4,
            "h3" or "h4" => 5,
            "h5" or "h6" => 6,
            "td" or "th" => 7,
            "blockquote" => 8,
            "figcaption" => 9,
            "dt" or "dd" => 10,
            "pre" => 11,
            "section" or "article" or "main" => 12,
            "footer" or "header" or "nav" or "aside" => 13,
            _ => 14,
        });
        Add(node.Tag == "p");
        Add(node.Tag.Length == 2 && node.Tag[0] == 'h' && char.IsAsciiDigit(node.Tag[1]));
        Add(node.Hidden);
        Add(node.IsFurniture);
        Add(BitOperations.PopCount((uint)block.InlineNames));
        Add((block.InlineNames & (NameGroup.Media | NameGroup.Advert | NameGroup.Share | NameGroup.Related)) != NameGroup.None);

        Span<int> distance = stackalloc int[NameGroups.Count];
        distance.Fill(NameReach);
        int inArticle = 20, inMain = 20, inAside = 20, inNav = 20, inHeader = 20, inFooter = 20, inForm = 20, inTable = 20, inList = 20, inFigure = 20, inQuote = 20, inSection = 20;
        var level = 0;
        foreach (var above in _page.Above(block.Node))
        {
            if (level < NameReach)
            {
                var names = above.Names | (level == 0 ? block.InlineNames : NameGroup.None);
                for (var g = 0; g < NameGroups.Count; g++)
                {
                    if (((int)names >> g & 1) != 0 && distance[g] == NameReach)
                    {
                        distance[g] = level;
                    }
                }
            }

            switch (above.Tag)
            {
                case "article": inArticle = Math.Min(inArticle, level); break;
                case "main": inMain = Math.Min(inMain, level); break;
                case "aside": inAside = Math.Min(inAside, level); break;
                case "nav": inNav = Math.Min(inNav, level); break;
                case "header": inHeader = Math.Min(inHeader, level); break;
                case "footer": inFooter = Math.Min(inFooter, level); break;
                case "form": inForm = Math.Min(inForm, level); break;
                case "table": inTable = Math.Min(inTable, level); break;
                case "ul" or "ol" or "dl": inList = Math.Min(inList, level); break;
                case "figure": inFigure = Math.Min(inFigure, level); break;
                case "blockquote": inQuote = Math.Min(inQuote, level); break;
                case "section": inSection = Math.Min(inSection, level); break;
            }

            level++;
        }

        foreach (var d in distance)
        {
            Add(d);
        }

        foreach (var d in (ReadOnlySpan<int>)[inArticle, inMain, inAside, inNav, inHeader, inFooter, inForm, inTable, inList, inFigure, inQuote, inSection])
        {
            Add(d);
        }

        Add(BitOperations.PopCount((uint)(_allNames[block.Node] & (NameGroup.Comments | NameGroup.Related | NameGroup.Menu | NameGroup.Share | NameGroup.Advert | NameGroup.SignUp | NameGroup.Side | NameGroup.Legal))));
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

            Add(Math.Log(1 + above.Words));
            Add((double)above.LinkWords / Math.Max(1, above.Words));
            Add((double)above.ProseWords / Math.Max(1, above.Words));
            Add((double)above.ProseWords / Math.Max(1, all.ProseWords));
            level++;
        }

        for (; level < Levels; level++)
        {
            Add(-1);
            Add(-1);
            Add(-1);
            Add(-1);
        }

        // How far from the element that holds most of the page's running text.
        var (up, down) = Path(block.Node, _main);
        Add(up);
        Add(down);
        Add(up == 0 || down == 0);
        (up, down) = Path(block.Node, _sentences);
        Add(up);
        Add(down);
        (up, down) = _named < 0 ? (-1, -1) : Path(block.Node, _named);
        Add(up);
        Add(down);
        Add(_named < 0 ? -1 : (double)_page.Nodes[_named].ProseWords / Math.Max(1, all.ProseWords));

        var looks = _looks[LooksOf(block)];
        Add(Math.Log(1 + looks.Words));
        Add((double)looks.Words / looks.Count);
        Add((double)looks.LinkWords / Math.Max(1, looks.Words));
        Add((double)looks.Words / Math.Max(1, all.Words));
        var node = _page.Nodes[block.Node];
        var beside = _siblings[(node.Parent, node.Looks)];
        Add(Math.Min(4, beside.Count));
        Add((double)beside.Words / beside.Count);
    }

    private void Company(int b)
    {
        for (var d = -3; d <= 3; d++)
        {
            if (d == 0)
            {
                continue;
            }

            var other = b + d >= 0 && b + d < _page.Blocks.Count ? _page.Blocks[b + d] : null;
            Add(other is null ? -1 : Math.Log(1 + other.Words));
            Add(other is null ? -1 : (double)other.LinkWords / Math.Max(1, other.Words));
            Add(other is null ? -1 : Together(_page.Blocks[b].Node, other.Node));
            Add(other is not null && PageOutliner.IsProse(other) && (_allNames[other.Node] & (NameGroup.Comments | NameGroup.Related)) == NameGroup.None);
        }

        // Running text before and after within the element two levels up.
        var node = _page.Nodes[_page.Blocks[b].Node];
        var box = node.Parent >= 0 ? node.Parent : 0;
        box = _page.Nodes[box].Parent >= 0 ? _page.Nodes[box].Parent : box;
        int before = 0, after = 0;
        for (var i = b - 1; i >= 0 && b - i < 60 && IsInside(_page.Blocks[i].Node, box); i--)
        {
            before += PageOutliner.IsProse(_page.Blocks[i]) ? _page.Blocks[i].Words : 0;
        }

        for (var i = b + 1; i < _page.Blocks.Count && i - b < 60 && IsInside(_page.Blocks[i].Node, box); i++)
        {
            after += PageOutliner.IsProse(_page.Blocks[i]) ? _page.Blocks[i].Words : 0;
        }

        Add(Math.Log(1 + before));
        Add(Math.Log(1 + after));
    }

    // How many levels up from either block to where both stand, at most 9.
    private int Together(int a, int b)
    {
        var (up, down) = Path(a, b);
        return Math.Min(9, Math.Max(up, down));
    }

    private (int Up, int Down) Path(int a, int b)
    {
        int up = 0, down = 0;
        while (a != b)
        {
            if (_page.Nodes[a].Depth >= _page.Nodes[b].Depth)
            {
                a = _page.Nodes[a].Parent;
                up++;
            }
            else
            {
                b = _page.Nodes[b].Parent;
                down++;
            }
        }

        return (up, down);
    }

    private bool IsInside(int node, int box)
    {
        while (node > box)
        {
            node = _page.Nodes[node].Parent;
        }

        return node == box;
    }

    private string LooksOf(TextBlock block)
    {
        var node = _page.Nodes[block.Node];
        return node.Parent < 0 ? node.Looks : node.Looks + "<" + _page.Nodes[node.Parent].Looks;
    }

    // The deepest element that still holds most of the running text of the one above it.
    private int MainNode()
    {
        const double Share = 0.5;
        var children = _page.Nodes.ToLookup(node => node.Parent, node => node);
        var at = 0;
        while (true)
        {
            PageNode? best = null;
            foreach (var child in children[at])
            {
                best = best is null || child.ProseWords > best.ProseWords ? child : best;
            }

            if (best is null || best.ProseWords < Share * _page.Nodes[at].ProseWords || best.Blocks < 2)
            {
                return at;
            }

            at = best.Index;
        }
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
