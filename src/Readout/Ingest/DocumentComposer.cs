using System.Collections.Immutable;
using System.Text;
using Readout.Documents;

namespace Readout.Ingest;

/// <summary>Puts a document's text together from parts whose purpose is known, with a mark for each.</summary>
internal sealed class DocumentComposer
{
    private readonly StringBuilder _text = new();
    private readonly ImmutableArray<Block>.Builder _marks = ImmutableArray.CreateBuilder<Block>();

    public bool IsEmpty => _text.Length == 0;

    public int Length => _text.Length;

    public void Add(string? text, BlockKind kind)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        var start = Begin();
        _text.Append(text.Trim());
        _marks.Add(new Block(new TextSpan(start, _text.Length), kind));
    }

    /// <summary>The line that names the authors, where the input names them outside its text.</summary>
    public void AddByline(IReadOnlyList<string> authors) => Add(Byline(authors), BlockKind.Byline);

    public static string? Byline(IReadOnlyList<string> authors) =>
        authors.Count == 0 ? null : "By " + (authors.Count == 1 ? authors[0] : string.Join(", ", authors.Take(authors.Count - 1)) + " and " + authors[^1]);

    /// <summary>Running text as it is: what its lines are is told by their looks.</summary>
    public void AddText(string? text)
    {
        if (string.IsNullOrWhiteSpace(text))
        {
            return;
        }

        Begin();
        _text.Append(text.Trim());
    }

    /// <summary>A document with one article; null when nothing was added.</summary>
    public Document? Build(string name, DocumentInfo info) =>
        IsEmpty ? null : new Document(name, _text.ToString(), info with { Marks = _marks.ToImmutable() });

    private int Begin()
    {
        if (_text.Length > 0)
        {
            _text.Append("\n\n");
        }

        return _text.Length;
    }
}
