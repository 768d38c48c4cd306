using System.Collections.Immutable;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Articles;

/// <summary>A document cut into parts.</summary>
internal sealed class Outline
{
    /// <summary>Longer lines without a full stop are paragraphs that lost it.</summary>
    private const int MostWordsOfShort = 25;

    /// <summary>Governments put whole sentences, and two, above their accounts; a byline or date below says that it is a headline.</summary>
    private const int MostWordsAboveHeading = 60;

    private const int MostLinesOfPageEdge = 3;

    private const int MostWordsOfPageEdge = 10;

    private readonly ImmutableArray<Part>.Builder _parts = ImmutableArray.CreateBuilder<Part>();
    private readonly Layer<Token> _tokens;
    private readonly string _text;
    private bool _paged;

    private Outline(Layer<Token> tokens)
    {
        _tokens = tokens;
        _text = tokens.Text;
    }

    public static ImmutableArray<Part> Read(Document document, Layer<Token> tokens)
    {
        var outline = new Outline(tokens);
        var body = document.Info.BodyStart;
        var before = WhiteSpace.Trim(document.Text, new TextSpan(0, body));
        if (!before.IsEmpty)
        {
            outline.Add(PartKind.FrontMatter, before, 0, tokens.FirstFrom(before.End));
        }

        var lines = Line.Read(tokens, body);
        var paragraphs = Paragraph.Join(tokens, lines);
        outline._paged = paragraphs.Length < lines.Length || lines.Any(line => line.PageBefore);
        foreach (var paragraph in paragraphs)
        {
            outline.Read(paragraph);
        }

        outline.FindLongHeadlines();
        outline.FindPageEdges();
        return outline._parts.ToImmutable();
    }

    private void Read(Paragraph paragraph)
    {
        var (first, end) = (paragraph.FirstToken, paragraph.EndToken);
        var line = _tokens.Items.AsSpan()[first..end];
        if (Separators.Of(_tokens, first, end) is { } separator)
        {
            Add(PartKind.Separator, paragraph.Span, first, end, paragraph, part => part with { Separator = separator });
            return;
        }

        if (Heading.Read(_text, line) is { } heading)
        {
            // `date 2025-05-09` alone on its line is a machine's word as well.
            var machine = heading.IsDateOnly && line[0].Normal == "date";
            Add(machine ? PartKind.Prefix : PartKind.Heading, paragraph.Span, first, end, paragraph, part => part with { Heading = heading, Date = heading.Date });
            return;
        }

        if (DatePlaceLine.Read(_text, line) is { } stamp)
        {
            Add(PartKind.Heading, paragraph.Span, first, end, paragraph, part => part with
            {
                Heading = new Heading([], [], stamp.Date, stamp.Place, SaysBy: false),
                Date = stamp.Date,
                Place = stamp.Place,
            });
            return;
        }

        if (DatePlaceLine.MachinePrefix(_text, line) is { } prefix)
        {
            var cut = first + prefix.Length;
            Add(PartKind.Prefix, Between(first, cut), first, cut, paragraph, part => part with { Date = prefix });
            ReadText(paragraph with { Span = Between(cut, end), FirstToken = cut, BlanksBefore = 0 });
            return;
        }

        ReadText(paragraph);
    }

    private void ReadText(Paragraph paragraph)
    {
        var (first, end) = (paragraph.FirstToken, paragraph.EndToken);
        if (Datelines.At(_tokens, first, end) is { } dateline)
        {
            Add(PartKind.Dateline, Between(first, dateline.EndToken), first, dateline.EndToken, paragraph, part => part with { Dateline = dateline, Date = dateline.Date });
            if (dateline.EndToken < end)
            {
                Add(PartKind.Prose, Between(dateline.EndToken, end), dateline.EndToken, end);
            }

            return;
        }

        var kind = LineMarks.Of(_tokens, first, end, _paged, out var publisher, out var isSource, out var url);
        Add(kind ?? (IsShort(paragraph) ? PartKind.Short : PartKind.Prose), paragraph.Span, first, end, paragraph, part => part with
        {
            Publisher = publisher,
            IsSource = isSource,
            Url = url,
        });
    }

    // Between a paragraph that stops in the middle of a sentence and one that goes on in small letters: the foot and head of a page.
    private void FindPageEdges()
    {
        for (var i = 0; _paged && i + 2 < _parts.Count; i++)
        {
            if (!_parts[i].IsProse || Punctuation.EndsSentence(_tokens, _parts[i].FirstToken, _parts[i].EndToken))
            {
                continue;
            }

            var next = i + 1;
            while (next < _parts.Count && next <= i + MostLinesOfPageEdge
                && _parts[next].Kind is PartKind.Short or PartKind.Furniture && _parts[next].Words <= MostWordsOfPageEdge)
            {
                next++;
            }

            if (next > i + 1 && next < _parts.Count && _parts[next].IsProse && char.IsLower(_text[_parts[next].Span.Start]))
            {
                for (var edge = i + 1; edge < next; edge++)
                {
                    _parts[edge] = _parts[edge] with { Kind = PartKind.Furniture };
                }
            }
        }
    }

    private void FindLongHeadlines()
    {
        for (var i = 0; i + 1 < _parts.Count; i++)
        {
            var part = _parts[i];
            if (part.IsProse && part.Words <= MostWordsAboveHeading && _parts[i + 1].Heading is { IsAnchor: true }
                && (i == 0 || !Punctuation.EndsSentence(_tokens, part.FirstToken, part.EndToken)) && (i == 0 || _parts[i - 1].Kind != PartKind.Dateline))
            {
                _parts[i] = part with { Kind = PartKind.Short };
            }
        }
    }

    private bool IsShort(Paragraph paragraph)
    {
        var (first, end) = (paragraph.FirstToken, paragraph.EndToken);
        if (end - first > MostWordsOfShort * 3 || Punctuation.Words(_tokens, first, end) is 0 or > MostWordsOfShort)
        {
            return false;
        }

        // Questions and cries can be headlines; a full stop, comma or colon means that a sentence stands here or goes on below.
        var last = Punctuation.Last(_tokens, first, end);
        var start = _text[paragraph.Span.Start];
        return last is not ("." or "," or ";" or ":" or "…" or "。") && !char.IsLower(start)
            && !(last is "!" && _tokens[first].Kind == TokenKind.Quote);
    }

    private TextSpan Between(int first, int end) => new(_tokens[first].Span.Start, _tokens[end - 1].Span.End);

    private void Add(PartKind kind, TextSpan span, int first, int end, Paragraph paragraph = default, Func<Part, Part>? with = null)
    {
        var part = new Part(kind, span, first, end, Punctuation.Words(_tokens, first, end)) { BlanksBefore = paragraph.BlanksBefore };
        _parts.Add(with is null ? part : with(part));
    }
}
