using System.Text;
using AngleSharp.Dom;

namespace Readout.Ingest.Pages;

/// <summary>Cuts a parsed page into blocks.</summary>
internal sealed class PageOutliner
{
    /// <summary>No page that people read is nested deeper; what lies below is left out.</summary>
    private const int Deepest = 400;

    /// <summary>A sentence of running text has at least so many words.</summary>
    private const int FewestWordsOfProse = 10;

    private readonly List<PageNode> _nodes = [];
    private readonly List<TextBlock> _blocks = [];
    private readonly StringBuilder _text = new();
    private readonly Stack<int> _open = new();
    private NameGroup _inlineNames;
    private int _words;
    private int _linkWords;
    private int _links;
    private int _stressedWords;
    private int _linkDepth;
    private int _stressDepth;
    private bool _hasTime;
    private bool _inWord;
    private bool _started;

    public static PageOutline Read(IElement root)
    {
        var outliner = new PageOutliner();
        outliner.Walk(root);
        outliner.Count();
        return new PageOutline { Nodes = outliner._nodes, Blocks = outliner._blocks };
    }

    // Without recursion: a hostile page may be nested as deeply as it is long.
    private void Walk(IElement root)
    {
        INode node = root;
        var depth = 0;
        Enter(root);
        while (true)
        {
            var down = depth < Deepest && IsRead(node) ? node.FirstChild : null;
            if (down is not null)
            {
                depth++;
                node = down;
            }
            else
            {
                while (true)
                {
                    if (node is IElement left && IsRead(left))
                    {
                        Leave(left);
                    }

                    if (ReferenceEquals(node, root))
                    {
                        return;
                    }

                    if (node.NextSibling is { } next)
                    {
                        node = next;
                        break;
                    }

                    node = node.Parent!;
                    depth--;
                }
            }

            switch (node)
            {
                case IText text:
                    Append(text.Data);
                    break;
                case IElement element when IsRead(element):
                    Enter(element);
                    break;
            }
        }
    }

    private static bool IsRead(INode node) => node is IElement element && !PageTags.IsUnread(element.LocalName);

    private void Enter(IElement element)
    {
        var tag = element.LocalName;
        switch (tag)
        {
            case "br":
                Break();
                return;
            case "a":
                _linkDepth++;
                _links++;
                break;
            case "b" or "strong" or "i" or "em":
                _stressDepth++;
                break;
            case "time":
                _hasTime = true;
                break;
        }

        if (PageTags.IsInline(tag))
        {
            // The names of inline elements say what a block is only when they hold all of it.
            if (_words == 0)
            {
                _inlineNames |= NamesOf(element);
            }

            return;
        }

        Flush();
        var parent = _open.TryPeek(out var above) ? above : -1;
        var names = NamesOf(element);
        var node = new PageNode
        {
            Index = _nodes.Count,
            Parent = parent,
            Depth = parent < 0 ? 0 : _nodes[parent].Depth + 1,
            Tag = tag,
            Names = names,
            Looks = $"{tag}.{element.ClassName}",
            Element = element,
            Hidden = IsHidden(element) || (parent >= 0 && _nodes[parent].Hidden),
            IsFurniture = IsFurniture(element, tag, names) || (parent >= 0 && _nodes[parent].IsFurniture),
        };
        _nodes.Add(node);
        _open.Push(_nodes.Count - 1);
    }

    private void Leave(IElement element)
    {
        var tag = element.LocalName;
        switch (tag)
        {
            case "br":
                return;
            case "a":
                _linkDepth--;
                break;
            case "b" or "strong" or "i" or "em":
                _stressDepth--;
                break;
        }

        if (!PageTags.IsInline(tag))
        {
            Flush();
            _open.Pop();
        }
    }

    private static bool IsHidden(IElement element) =>
        element.HasAttribute("hidden")
        || (element.GetAttribute("style") is { } style && style.Replace(" ", "", StringComparison.Ordinal).Contains("display:none", StringComparison.OrdinalIgnoreCase));

    private static NameGroup NamesOf(IElement element) =>
        NameGroups.Of(element.ClassName) | NameGroups.Of(element.Id) | NameGroups.Of(element.GetAttribute("itemprop"))
        | NameGroups.Of(element.GetAttribute("role")) | NameGroups.Of(element.GetAttribute("data-component")) | NameGroups.Of(element.GetAttribute("data-testid"));

    // Elements that hold readers' comments, menus and imprints whatever stands in them; the page itself may be named anything.
    private static bool IsFurniture(IElement element, string tag, NameGroup names) =>
        tag is "nav" or "footer" or "figcaption" or "address" || element.GetAttribute("role") is "navigation" or "contentinfo" or "search" or "dialog"
        || (tag is not ("html" or "body" or "article" or "main") && (names & NameGroup.Comments) != NameGroup.None && (names & (NameGroup.Body | NameGroup.Story | NameGroup.List)) == NameGroup.None);

    // HTML's white space is one space; other kinds of space stand in the text as they are.
    private void Append(string data)
    {
        foreach (var c in data)
        {
            if (c is ' ' or '\t' or '\n' or '\r' or '\f')
            {
                _inWord = false;
                if (_started && _text[^1] is not (' ' or '\n'))
                {
                    _text.Append(' ');
                }

                continue;
            }

            _text.Append(c);
            _started = true;
            if (char.IsLetterOrDigit(c))
            {
                // Scripts without spaces: each sign counts.
                if (!_inWord || c is >= '\u2E80' and <= '\u9FFF')
                {
                    _words++;
                    _linkWords += _linkDepth > 0 ? 1 : 0;
                    _stressedWords += _stressDepth > 0 ? 1 : 0;
                }

                _inWord = true;
            }
            else if (c is not ('\'' or '’' or '\u00AD' or '-'))
            {
                _inWord = false;
            }
        }
    }

    // Two breaks on end part paragraphs.
    private void Break()
    {
        _inWord = false;
        if (!_started)
        {
            return;
        }

        if (_text[^1] == '\n')
        {
            Flush();
            return;
        }

        if (_text[^1] == ' ')
        {
            _text.Length--;
        }

        _text.Append('\n');
    }

    private void Flush()
    {
        if (_started && _open.TryPeek(out var node))
        {
            while (_text.Length > 0 && _text[^1] is ' ' or '\n')
            {
                _text.Length--;
            }

            if (_text.Length > 0)
            {
                _blocks.Add(new TextBlock
                {
                    Text = _text.ToString(),
                    Node = node,
                    Words = _words,
                    LinkWords = _linkWords,
                    Links = Math.Max(_links, _linkDepth > 0 ? 1 : 0),
                    StressedWords = _stressedWords,
                    InlineNames = _inlineNames,
                    HasTime = _hasTime,
                    IsFurniture = _nodes[node].IsFurniture,
                    HasStop = _text.ToString().AsSpan().IndexOfAny(".。؟।") >= 0,
                });
            }
        }

        _text.Clear();
        (_words, _linkWords, _links, _stressedWords, _hasTime, _inWord, _started, _inlineNames) = (0, 0, 0, 0, false, false, false, NameGroup.None);
    }

    private void Count()
    {
        foreach (var block in _blocks)
        {
            var node = _nodes[block.Node];
            node.Words += block.Words;
            node.LinkWords += block.LinkWords;
            node.ProseWords += IsProse(block) ? block.Words : 0;
            node.Blocks++;
        }

        for (var i = _nodes.Count - 1; i > 0; i--)
        {
            var parent = _nodes[_nodes[i].Parent];
            parent.Words += _nodes[i].Words;
            parent.LinkWords += _nodes[i].LinkWords;
            parent.ProseWords += _nodes[i].ProseWords;
            parent.Blocks += _nodes[i].Blocks;
        }
    }

    /// <summary>Sentences have some length, are not mostly links, and end or hold a stop.</summary>
    public static bool IsProse(TextBlock block) =>
        !block.IsFurniture && block.Words >= FewestWordsOfProse && block.LinkWords * 2 < block.Words && block.HasStop;
}
