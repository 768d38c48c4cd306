using System.Collections.Immutable;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Articles;

/// <summary>
/// Where in a document a new account begins. Careful by design: an account that falls to pieces misleads more than two that stay
/// together, so a new one needs a head of its own (a byline, a date, a dateline), an end mark before it, or a lead that starts telling afresh.
/// </summary>
internal sealed class ArticleSplitter
{
    /// <summary>A headline, a deck and a kicker may stand above a byline.</summary>
    private const int MostShortsAboveHead = 3;

    /// <summary>Captions and sign-ups may stand between headline and lead.</summary>
    private const int MostPartsInHead = 8;

    /// <summary>After an end mark or credit, a lead has at least this many words; lists of links have fewer.</summary>
    private const int FewestWordsOfLead = 12;

    private readonly Layer<Token> _tokens;
    private readonly ImmutableArray<Part> _parts;
    private readonly bool _rulesPartArticles;

    private ArticleSplitter(Layer<Token> tokens, ImmutableArray<Part> parts)
    {
        _tokens = tokens;
        _parts = parts;
        _rulesPartArticles = RulesPartArticles();
    }

    /// <summary>The indexes of the parts with which articles begin; the first is 0.</summary>
    public static ImmutableArray<int> Starts(Layer<Token> tokens, ImmutableArray<Part> parts)
    {
        var splitter = new ArticleSplitter(tokens, parts);
        var starts = splitter.Starts(freshLeads: false);

        // In a document that evidently holds several accounts, one of them may lack a byline.
        return starts.Length > 1 ? splitter.Starts(freshLeads: true) : starts;
    }

    private ImmutableArray<int> Starts(bool freshLeads)
    {
        var starts = ImmutableArray.CreateBuilder<int>();
        starts.Add(0);
        var hasBody = false;
        var above = freshLeads ? new FreshLead(_tokens, _parts) : null;
        for (var i = 0; i < _parts.Length; i++)
        {
            if (hasBody && (BeginsArticle(i) || above?.BeginsAt(i) == true))
            {
                starts.Add(i);
                hasBody = false;
                above = freshLeads ? new FreshLead(_tokens, _parts) : null;
            }

            hasBody |= _parts[i].IsProse && !MayBeHeadline(starts[^1], i);
            above?.Add(_parts[i]);
        }

        return starts.ToImmutable();
    }

    // A short sentence with which an article begins may be a headline that somebody put a full stop behind.
    private bool MayBeHeadline(int start, int i)
    {
        for (var before = start; before < i; before++)
        {
            if (_parts[before].Kind is not (PartKind.Furniture or PartKind.Separator or PartKind.FrontMatter or PartKind.Prefix))
            {
                return false;
            }

            // Page furniture above a headline is a few lines; looking no farther keeps long runs of it cheap.
            if (i - before > MostPartsInHead)
            {
                return false;
            }
        }

        return _parts[i].Words <= BlockRoles.MostWordsOfStoppedHeadline;
    }

    private bool BeginsArticle(int i)
    {
        var part = _parts[i];
        switch (part.Kind)
        {
            case PartKind.Separator when part.Separator == SeparatorKind.Count:
            case PartKind.Prefix:
                return LeadFollows(i + 1);
            case PartKind.Dateline:
                return part.Dateline!.IsStrong;
            case PartKind.Heading:
                return part.Heading!.IsAnchor && !part.Heading.IsDateOnly && LeadFollows(i + 1)
                    && (part.Date?.Year is not null || part.Heading.Outlets.Length > 0 || _parts[i - 1].Kind is PartKind.Separator or PartKind.Credit);
            case PartKind.Short:
                return HeadFollows(i) || FollowsAnEnd(i);
            default:
                return false;
        }
    }

    // Headline, byline or dateline: what makes a short line the headline of a new account.
    private bool HeadFollows(int i)
    {
        var q = i;
        while (q < _parts.Length && q - i < MostShortsAboveHead && _parts[q].Kind == PartKind.Short)
        {
            q++;
        }

        var captions = q;
        while (q < _parts.Length && _parts[q].Kind is PartKind.Caption)
        {
            q++;
        }

        if (q >= _parts.Length || (_parts[i].Words < 3 && q - i < 2))
        {
            return false;
        }

        // A single word or a date above each paragraph makes a chronicle, not articles.
        return _parts[q].Kind switch
        {
            PartKind.Heading => _parts[q].Heading is { IsAnchor: true } heading && captions == q
                && (!heading.IsDateOnly || _parts[q - 1].Words >= 4) && LeadFollows(q + 1),
            PartKind.Dateline => _parts[q].Dateline!.IsStrong,
            PartKind.SummaryLabel => q + 2 < _parts.Length && _parts[q + 1].Kind == PartKind.Item && LeadFollows(q + 1),
            _ => false,
        };
    }

    // Behind an end mark, a source line or a rule that parts articles, a headline and a lead are enough.
    private bool FollowsAnEnd(int i)
    {
        var before = i - 1;
        while (before > 0 && _parts[before].Kind == PartKind.Furniture)
        {
            before--;
        }

        var ended = _parts[before].Kind switch
        {
            PartKind.Separator => _parts[before].Separator == SeparatorKind.EndMark || (_parts[before].Separator == SeparatorKind.Rule && _rulesPartArticles),
            PartKind.Credit => before == i - 1,
            _ => false,
        };
        return ended && _parts[i].Words >= 3 && i + 1 < _parts.Length && Lead(i + 1) is { } lead && _parts[lead].Words >= FewestWordsOfLead;
    }

    private bool LeadFollows(int i) => Lead(i) is not null;

    // The first paragraph of running text within the head that begins here.
    private int? Lead(int i)
    {
        for (var q = i; q < _parts.Length && q < i + MostPartsInHead; q++)
        {
            if (_parts[q].IsProse)
            {
                return q;
            }
        }

        return null;
    }

    // Rules part sections in one account and accounts on one page. They part accounts when every stretch has a headline and a text below it.
    private bool RulesPartArticles()
    {
        var stretches = 0;
        var begins = 0;
        for (var i = 0; i <= _parts.Length; i++)
        {
            if (i < _parts.Length && _parts[i].Separator != SeparatorKind.Rule)
            {
                continue;
            }

            var end = i;
            if (end > begins)
            {
                if (!IsWhole(begins, end))
                {
                    return false;
                }

                stretches++;
            }

            begins = i + 1;
        }

        return stretches >= 2;
    }

    /// <summary>An account of its own has a headline of some words and at least so many words below it; sections may be shorter.</summary>
    private const int FewestWordsOfAccount = 40;

    private bool IsWhole(int first, int end)
    {
        while (first < end && _parts[first].Kind is PartKind.Furniture or PartKind.FrontMatter or PartKind.Prefix)
        {
            first++;
        }

        if (first >= end || _parts[first].Kind != PartKind.Short || _parts[first].Words < 4)
        {
            return false;
        }

        var words = 0;
        for (var i = first + 1; i < end; i++)
        {
            words += _parts[i].IsProse ? _parts[i].Words : 0;
        }

        return words >= FewestWordsOfAccount;
    }
}
