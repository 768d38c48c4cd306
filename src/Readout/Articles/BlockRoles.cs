using System.Collections.Immutable;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Articles;

/// <summary>What each part does in its article.</summary>
internal sealed class BlockRoles
{
    /// <summary>Headlines that end in a full stop are told from leads by their length and by the capitals of their words.</summary>
    public const int MostWordsOfStoppedHeadline = 20;

    private const double TitleCaseShare = 0.6;

    /// <summary>A short sentence above a longer paragraph, in a file that gives each its line, is a headline: nearly all leads are longer.</summary>
    private const int MostWordsOfPlainStoppedHeadline = 14;

    /// <summary>Nine leads in ten have at least so many words.</summary>
    private const int FewestWordsOfUsualLead = 16;

    private const int MostPartsToLead = 3;

    private const int MostWordsOfSubhead = 14;

    private const double TitleTakenUp = 0.6;

    private readonly Document _document;
    private readonly Layer<Token> _tokens;
    private readonly ImmutableArray<Part> _parts;
    private readonly BlockKind[] _kinds;
    private readonly int _body;

    private BlockRoles(Document document, Layer<Token> tokens, ImmutableArray<Part> parts)
    {
        _document = document;
        _tokens = tokens;
        _parts = parts;
        _kinds = new BlockKind[parts.Length];
        Headline = FindHeadline();
        _body = FirstBody();
    }

    /// <summary>The part that is the headline, or -1.</summary>
    public int Headline { get; private set; }

    public ImmutableArray<BlockKind> Kinds => [.. _kinds];

    public static BlockRoles Of(Document document, Layer<Token> tokens, ImmutableArray<Part> parts)
    {
        var roles = new BlockRoles(document, tokens, parts);
        roles.Assign();
        roles.Mark(new Marks(document.Info.Marks));
        return roles;
    }

    private void Assign()
    {
        var lastProse = LastProse();
        var sourceNamed = false;
        for (var i = 0; i < _parts.Length; i++)
        {
            var part = _parts[i];
            _kinds[i] = part.Kind switch
            {
                _ when i == Headline => BlockKind.Headline,
                PartKind.FrontMatter or PartKind.Separator or PartKind.Prefix or PartKind.Furniture => BlockKind.Boilerplate,
                PartKind.Heading when i < _body => part.Heading!.IsDateOnly ? BlockKind.Dateline : BlockKind.Byline,
                PartKind.Heading when part.Heading!.IsDateOnly => i > lastProse ? BlockKind.Boilerplate : BlockKind.Subhead,
                PartKind.Heading when i > lastProse => BlockKind.Credit,
                PartKind.Heading => part.Heading!.IsAnchor ? BlockKind.Byline
                    : part.Heading.Outlets is [{ Kind: OutletKind.Agency or OutletKind.Photo }, ..] ? BlockKind.Caption
                    : BlockKind.Body,
                PartKind.Dateline => part.Dateline!.IsStrong || i <= _body ? BlockKind.Dateline : BlockKind.Body,
                PartKind.SummaryLabel => i < _body ? BlockKind.Summary : IsLeadingDown(i) ? BlockKind.Subhead : BlockKind.Body,
                PartKind.Item => i < _body && Headline >= 0 ? BlockKind.Summary : BlockKind.Body,
                PartKind.Caption => BlockKind.Caption,
                PartKind.Credit => BlockKind.Credit,
                PartKind.Short when sourceNamed && i > lastProse => BlockKind.Boilerplate,
                PartKind.Short => IsSubhead(i) ? BlockKind.Subhead : BlockKind.Body,
                _ => BlockKind.Body,
            };
            sourceNamed |= part.IsSource;
        }
    }

    private void Mark(Marks marks)
    {
        if (marks.IsEmpty)
        {
            return;
        }

        Headline = -1;
        for (var i = 0; i < _parts.Length; i++)
        {
            _kinds[i] = marks.Of(_parts[i], _kinds[i]);
            Headline = Headline < 0 && _kinds[i] == BlockKind.Headline ? i : Headline;
        }
    }

    // Behind "SOURCE X" a release is over; what has no sentence in it there belongs to the page.
    private int LastProse()
    {
        for (var i = _parts.Length - 1; i >= 0; i--)
        {
            if (_parts[i].IsProse)
            {
                return i;
            }
        }

        return _parts.Length;
    }

    private int FirstBody()
    {
        for (var i = 0; i < _parts.Length; i++)
        {
            if (i != Headline && _parts[i].Kind is PartKind.Prose or PartKind.Dateline)
            {
                return i;
            }
        }

        return _parts.Length;
    }

    private int FindHeadline()
    {
        var prose = false;
        foreach (var part in _parts)
        {
            prose |= part.IsProse;
        }

        if (!prose)
        {
            return -1;
        }

        var candidate = -1;
        for (var i = 0; i < _parts.Length; i++)
        {
            var part = _parts[i];
            switch (part.Kind)
            {
                case PartKind.Short when _document.Info.Title is { } title:
                    if (IsTitle(i, title))
                    {
                        return i;
                    }

                    break;
                case PartKind.Short when candidate < 0 || (IsKicker(candidate) && !IsKicker(i)):
                    candidate = i;
                    break;
                case PartKind.Prose when candidate < 0 && IsStoppedHeadline(i):
                    return i;
                case PartKind.Prose or PartKind.Dateline or PartKind.Item:
                    return candidate;
            }
        }

        return candidate;
    }

    // A word or two above the headline name the section: WORLD; Foreign policy.
    private bool IsKicker(int i) => _parts[i].Words <= 2 && i + 1 < _parts.Length && _parts[i + 1].Kind == PartKind.Short;

    private bool IsTitle(int i, string title)
    {
        var known = new HashSet<string>(Tokenizer.Tokenize(title).Select(token => token.Normal), StringComparer.Ordinal);
        var shared = 0;
        for (var t = _parts[i].FirstToken; t < _parts[i].EndToken; t++)
        {
            shared += _tokens[t].Kind == TokenKind.Word && known.Contains(_tokens[t].Normal) ? 1 : 0;
        }

        return shared >= TitleTakenUp * Math.Max(_parts[i].Words, known.Count / 2);
    }

    // Some collections put a full stop behind every headline.
    private bool IsStoppedHeadline(int i)
    {
        var part = _parts[i];
        if (part.Words is 0 or > MostWordsOfStoppedHeadline || i + 1 >= _parts.Length || i > 0 && _parts[i - 1].Kind is PartKind.Dateline or PartKind.Prefix
            || _document.Info.Title is not null || Punctuation.Last(_tokens, part.FirstToken, part.EndToken) is ":" or ",")
        {
            return false;
        }

        if (char.IsLower(_tokens.Text[part.Span.Start]))
        {
            return false;
        }

        var next = _parts[i + 1];
        return TitleCase(part) >= TitleCaseShare
            || (part.Words <= MostWordsOfPlainStoppedHeadline && (next.Kind is PartKind.Heading or PartKind.Dateline or PartKind.Caption
                || (_tokens[part.FirstToken].Kind != TokenKind.Quote && LeadIsNear(i + 1))));
    }

    // A deck, a kicker or a label may stand between a headline and a lead of usual length.
    private bool LeadIsNear(int i)
    {
        for (var next = i; next < _parts.Length && next < i + MostPartsToLead; next++)
        {
            if (_parts[next].Kind == PartKind.Dateline || (_parts[next].IsProse && _parts[next].Words >= FewestWordsOfUsualLead))
            {
                return true;
            }
        }

        return false;
    }

    // The share of the longer words that have a capital, or of all words in capitals.
    private double TitleCase(Part part)
    {
        int words = 0, capitals = 0;
        for (var i = part.FirstToken; i < part.EndToken; i++)
        {
            if (_tokens[i].Kind == TokenKind.Word && _tokens[i].Span.Length >= 4)
            {
                words++;
                capitals += char.IsUpper(_tokens.Text[_tokens[i].Span.Start]) ? 1 : 0;
            }
        }

        return words < 3 ? 0 : (double)capitals / words;
    }

    private bool IsLeadingDown(int i)
    {
        for (var next = i + 1; next < _parts.Length; next++)
        {
            if (_parts[next].Kind is not (PartKind.Furniture or PartKind.Caption))
            {
                return _parts[next].Kind is PartKind.Prose or PartKind.Dateline or PartKind.Heading or PartKind.SummaryLabel or PartKind.Item;
            }
        }

        return false;
    }

    private bool HasLetters(Part part)
    {
        for (var i = part.FirstToken; i < part.EndToken; i++)
        {
            if (_tokens[i].Kind == TokenKind.Word)
            {
                return true;
            }
        }

        return false;
    }

    // A subhead stands alone above running text; several short lines on end are a list.
    private bool IsSubhead(int i)
    {
        var part = _parts[i];
        if (i < _body)
        {
            return Headline >= 0;
        }

        var isolated = _parts[i - 1].Kind != PartKind.Short && (_parts[i - 1].Kind != PartKind.Item || part.BlanksBefore > 0)
            && Punctuation.Last(_tokens, _parts[i - 1].FirstToken, _parts[i - 1].EndToken) is not (":" or ",");
        return isolated && part.Words is > 0 and <= MostWordsOfSubhead && IsLeadingDown(i) && _parts[i + 1].Kind != PartKind.Item
            && _tokens[part.FirstToken].Kind != TokenKind.Quote && HasLetters(part);
    }
}
