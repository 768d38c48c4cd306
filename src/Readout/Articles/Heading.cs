using System.Collections.Immutable;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Articles;

/// <summary>What a line at the head of an account says about it: who wrote it, for whom, where and when.</summary>
/// <param name="Names">persons and bodies named, with the places of their names in the document</param>
/// <param name="Date">the first date on the line</param>
/// <param name="Place">where the author was</param>
/// <param name="SaysBy">true where <c>By</c> or <c>Source</c> stands before the names</param>
internal sealed record Heading(ImmutableArray<Byline> Names, ImmutableArray<Outlet> Outlets, WrittenDate? Date, string? Place, bool SaysBy)
{
    /// <summary>The medium whose own staff the line names, or that it names behind the date: who publishes rather than who wrote.</summary>
    public string? Publisher { get; init; }

    /// <summary>Strong enough to mark the head of an account in the middle of a page.</summary>
    public bool IsAnchor => Date?.Year is not null || (SaysBy && (Names.Length > 0 || Publisher is not null));

    public static Heading? Read(string text, ReadOnlySpan<Token> line) => HeadingReader.Read(text, line);

    public bool IsDateOnly => Names.IsEmpty && Outlets.IsEmpty && Publisher is null;
}

/// <summary>
/// Reads heads such as <c>By Jane Doe in Paris and John Roe</c>, <c>By Xinhua May 09, 2025</c>, <c>Published: 12 May 2025 | Updated 13 May 2025</c>,
/// <c>Jane Doe, Kestrian Press Agency</c>. The whole line must be made of such pieces: one word more, and it is a sentence.
/// </summary>
internal ref struct HeadingReader
{
    private const int MostTokens = 60;

    private readonly string _text;
    private readonly ReadOnlySpan<Token> _tokens;
    private readonly ImmutableArray<Byline>.Builder _names;
    private readonly ImmutableArray<Outlet>.Builder _outlets;
    private int _at;
    private WrittenDate? _date;
    private string? _place;
    private bool _saysBy;
    private bool _saysWhen;
    private bool _hasFiller;
    private string? _publisher;

    private HeadingReader(string text, ReadOnlySpan<Token> tokens)
    {
        _text = text;
        _tokens = tokens;
        _names = ImmutableArray.CreateBuilder<Byline>();
        _outlets = ImmutableArray.CreateBuilder<Outlet>();
    }

    public static Heading? Read(string text, ReadOnlySpan<Token> line) =>
        line.Length is 0 or > MostTokens ? null : new HeadingReader(text, line).Read();

    private Heading? Read()
    {
        while (_at < _tokens.Length)
        {
            if (!(ReadDate() || ReadTime() || ReadBy() || ReadOutlet() || ReadPlace() || ReadName() || ReadFiller()))
            {
                return null;
            }
        }

        // A government's name or one with other words around it heads lists too; alone it is a credit only where an agency or a medium is meant.
        var media = false;
        foreach (var outlet in _outlets)
        {
            media |= outlet.Kind != OutletKind.Government;
        }

        var dated = _date?.Year is not null || (_date is not null && (_saysWhen || _names.Count > 0));
        var signed = (_saysBy && (_names.Count > 0 || _publisher is not null)) || (media && (_names.Count > _outlets.Count || !_hasFiller));
        return dated || signed ? new Heading(_names.ToImmutable(), _outlets.ToImmutable(), _date, _place, _saysBy) { Publisher = _publisher } : null;
    }

    private bool ReadDate()
    {
        if (WrittenDates.At(_text, _tokens, _at) is not { } date)
        {
            return false;
        }

        _date ??= date;
        _at += date.Length;
        return true;
    }

    // 08:20, 10:34:00, 8.30 pm: numbers with a colon or stop between them, or before am and pm; also the tail of 2021-12-15T13:30:00Z
    private bool ReadTime()
    {
        if (!char.IsAsciiDigit(_text[_tokens[_at].Span.Start]))
        {
            return false;
        }

        var i = _at + 1;
        while (i + 1 < _tokens.Length && _tokens[i].Normal is ":" or "." && char.IsAsciiDigit(_text[_tokens[i + 1].Span.Start]))
        {
            i += 2;
        }

        if (i == _at + 1 && !(i < _tokens.Length && _tokens[i].Normal is "am" or "pm" or "a" or "p" or "min" or "mins" or "minute" or "minutes" or "hours" or "hour" or "hrs" or "gmt" or "hr")
            && !(_at > 0 && _tokens[_at - 1].Normal is "+" or "-" or ":"))
        {
            return false;
        }

        _at = i;
        return true;
    }

    private bool ReadBy()
    {
        var normal = _tokens[_at].Normal;
        if (normal == "by" || (normal is "source" or "author" or "authors" or "from" && _at + 1 < _tokens.Length && _tokens[_at + 1].Normal is ":" or "|"))
        {
            _saysBy = true;
            _at++;
            return true;
        }

        return false;
    }

    private bool ReadOutlet()
    {
        if (Outlets.At(_text, _tokens, _at) is not { } found)
        {
            return false;
        }

        _outlets.Add(found.Outlet);
        if (Publishes(_at + found.Length))
        {
            _publisher ??= found.Outlet.Name;
            _at += found.Length;
            return true;
        }

        _names.Add(new Byline(new TextSpan(_tokens[_at].Span.Start, _tokens[_at + found.Length - 1].Span.End), found.Outlet.Name, BylineKind.Agency));
        _at += found.Length;
        return true;
    }

    // in Paris; in New York and Moscow
    private bool ReadPlace()
    {
        if (_tokens[_at].Normal is not "in" || _names.Count == 0 || NameWords.PersonAt(_text, _tokens, _at + 1, fewest: 1) is not { } length)
        {
            return false;
        }

        _place ??= new TextSpan(_tokens[_at + 1].Span.Start, _tokens[_at + length].Span.End).In(_text);
        _at += length + 1;
        return true;
    }

    private bool ReadName()
    {
        if (NameWords.BodyAt(_text, _tokens, _at) is { } body)
        {
            if (Publishes(_at + body))
            {
                _publisher ??= NameAt(body);
                _at += body;
            }
            else
            {
                AddName(body, BylineKind.Agency);
            }

            return true;
        }

        // By VNS; with VNS: initials of a body that is not in the table.
        if (_saysBy && _tokens[_at].Span.Length is >= 2 and <= 6 && NameWords.IsCapitals(_tokens[_at].Span.Of(_text))
            && (_at + 1 >= _tokens.Length || !char.IsUpper(_text[_tokens[_at + 1].Span.Start]) || WrittenDates.At(_text, _tokens, _at + 1) is not null))
        {
            AddName(1, BylineKind.Agency);
            return true;
        }

        // By Jane Doe March 14, 2025 Harbour Times: who stands last, behind the date, prints.
        if (_date is not null && _names.Count > 0 && _publisher is null && NameWords.PersonAt(_text, _tokens, _at, fewest: 2) + _at == _tokens.Length)
        {
            _publisher = NameAt(_tokens.Length - _at);
            _at = _tokens.Length;
            return true;
        }

        // Without "By" a name must stand at the head of the line, with a comma or a bar behind it.
        if (NameWords.PersonAt(_text, _tokens, _at, fewest: 2) is not { } length)
        {
            return false;
        }

        var end = _at + length;
        if (NameWords.IsHeadFiller(_tokens[_at].Normal))
        {
            // Staff Writers; White House Correspondent
            return false;
        }

        if (!_saysBy && !(_at == 0 && end < _tokens.Length && _tokens[end].Normal is "," or "|" or "/" or "·" or "•"))
        {
            return false;
        }

        AddName(length, BylineKind.Person);
        return true;
    }

    // Its own staff, or the last words of a line that names the author and the day before.
    private bool Publishes(int next) => next < _tokens.Length ? NameWords.IsStaff(_tokens[next].Normal) : _date is not null && _names.Count > 0;

    private string NameAt(int length) => NameWords.Display(new TextSpan(_tokens[_at].Span.Start, _tokens[_at + length - 1].Span.End).In(_text));

    private void AddName(int length, BylineKind kind)
    {
        var span = new TextSpan(_tokens[_at].Span.Start, _tokens[_at + length - 1].Span.End);
        _names.Add(new Byline(span, kind == BylineKind.Agency && length == 1 ? span.In(_text) : NameAt(length), kind));
        _at += length;
    }

    private bool ReadFiller()
    {
        var normal = _tokens[_at].Normal;
        if (normal == "@" && _at + 1 < _tokens.Length)
        {
            _at += 2;
            return true;
        }

        _saysWhen |= normal is "published" or "updated" or "posted" or "modified" or "released" or "issued" or "date";
        _hasFiller |= normal == ":" || NameWords.IsHeadFiller(normal);
        if (normal is "|" or "·" or "•" or "-" or "/" or "," or ";" or ":" or "(" or ")" or "[" or "]" or "." or "+" or "&" or "*" or "_"
            || NameWords.IsHeadFiller(normal))
        {
            _at++;
            return true;
        }

        return false;
    }
}
