using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Articles;

/// <summary>
/// A headline without byline or date, told from a subhead by the paragraph below it: a lead says on which day, takes up the headline's
/// words, and introduces by full name people whom the account above long calls by their surnames.
/// </summary>
internal sealed class FreshLead
{
    private const int FewestWords = 4;

    private const int MostWords = 18;

    /// <summary>A lead's first sentence; longer ones are cut off here.</summary>
    private const int LongestLead = 80;

    private const double FewestWordsTakenUp = 0.4;

    private static readonly FrozenSet<string> Plain = new[]
    {
        "the", "a", "an", "of", "in", "on", "at", "to", "for", "with", "and", "or", "by", "as", "from", "is", "are", "was", "be", "its", "his", "her",
        "their", "over", "after", "amid", "says", "say", "said", "that", "it", "not", "no", "new", "s",
    }.ToFrozenSet(StringComparer.Ordinal);

    private readonly Layer<Token> _tokens;
    private readonly ImmutableArray<Part> _parts;
    private readonly HashSet<(string Given, string Family)> _fullNames = [];
    private readonly HashSet<string> _bareNames = new(StringComparer.Ordinal);
    private bool _hasBody;
    private bool _hasLikeSubheads;

    public FreshLead(Layer<Token> tokens, ImmutableArray<Part> parts)
    {
        _tokens = tokens;
        _parts = parts;
    }

    /// <summary>Takes in the next part of the account above.</summary>
    public void Add(Part part)
    {
        // Where an account has subheads in small letters, another short line in small letters is one more.
        _hasLikeSubheads |= _hasBody && part.Kind == PartKind.Short && !IsCapitals(_tokens, part);
        _hasBody |= part.IsProse;
        for (var i = part.FirstToken; i < part.EndToken; i++)
        {
            if (!IsCapitalised(i))
            {
                continue;
            }

            var before = i > part.FirstToken && IsCapitalised(i - 1);
            if (before)
            {
                _fullNames.Add((_tokens[i - 1].Normal, _tokens[i].Normal));
            }
            else if (!(i + 1 < part.EndToken && IsCapitalised(i + 1)))
            {
                _bareNames.Add(_tokens[i].Normal);
            }
        }
    }

    /// <summary>True when a new account begins with part <paramref name="i"/>.</summary>
    public bool BeginsAt(int i)
    {
        var headline = _parts[i];
        if (headline.Kind != PartKind.Short || headline.Words is < FewestWords or > MostWords || i + 1 >= _parts.Length || !_parts[i + 1].IsProse
            || _hasLikeSubheads || IsCapitals(_tokens, headline))
        {
            return false;
        }

        var lead = _parts[i + 1];
        var end = EndOfSentence(_tokens, lead);
        return NamesDay(_tokens, lead.FirstToken, end) && TakesUp(_tokens, headline, lead.FirstToken, end) && IntroducesAgain(lead.FirstToken, end);
    }

    // "Jane Doe" in the lead, where the text above has both "Jane Doe" and "Doe" alone.
    private bool IntroducesAgain(int first, int end)
    {
        for (var i = first + 1; i < end; i++)
        {
            var (given, family) = (_tokens[i - 1].Normal, _tokens[i].Normal);
            if (IsCapitalised(i) && IsCapitalised(i - 1) && _fullNames.Contains((given, family)) && (_bareNames.Contains(given) || _bareNames.Contains(family)))
            {
                return true;
            }
        }

        return false;
    }

    private bool IsCapitalised(int i) => _tokens[i].Kind == TokenKind.Word && char.IsUpper(_tokens.Text[_tokens[i].Span.Start]);

    private static bool IsCapitals(Layer<Token> tokens, Part part)
    {
        for (var i = part.FirstToken; i < part.EndToken; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && !NameWords.IsCapitals(tokens.TextOf(i)))
            {
                return false;
            }
        }

        return true;
    }

    private static int EndOfSentence(Layer<Token> tokens, Part part)
    {
        var end = Math.Min(part.EndToken, part.FirstToken + LongestLead);
        for (var i = part.FirstToken + 5; i < end; i++)
        {
            if (tokens[i].Normal is "." or "!" or "?" && tokens[i - 1].Span.Length > 3)
            {
                return i;
            }
        }

        return end;
    }

    private static bool NamesDay(Layer<Token> tokens, int first, int end)
    {
        var span = tokens.Items.AsSpan()[first..end];
        for (var i = 0; i < span.Length; i++)
        {
            if ((Calendar.Weekday(span[i].Normal) is not null && Calendar.IsWrittenOut(span[i].Normal)) || WrittenDates.At(tokens.Text, span, i) is not null)
            {
                return true;
            }
        }

        return false;
    }

    // A headline has receives where its lead has received.
    private static string Stem(string word) => word.Length > 5 ? word[..5] : word;

    private static bool TakesUp(Layer<Token> tokens, Part headline, int first, int end)
    {
        var lead = new HashSet<string>(StringComparer.Ordinal);
        for (var i = first; i < end; i++)
        {
            lead.Add(Stem(tokens[i].Normal));
        }

        int words = 0, shared = 0;
        for (var i = headline.FirstToken; i < headline.EndToken; i++)
        {
            if (tokens[i].Kind == TokenKind.Word && !Plain.Contains(tokens[i].Normal))
            {
                words++;
                shared += lead.Contains(Stem(tokens[i].Normal)) ? 1 : 0;
            }
        }

        return shared >= 2 && shared >= FewestWordsTakenUp * words;
    }
}
