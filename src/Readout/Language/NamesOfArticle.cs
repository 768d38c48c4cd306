using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>Finds in headlines, whose capitals say nothing, the names that the running text has, and countries and bodies everybody knows.</summary>
internal sealed class NamesOfArticle
{
    private const int LongestName = 12;

    private readonly Layer<Token> _tokens;
    private readonly Dictionary<string, EntityKind> _kinds = new(StringComparer.Ordinal);
    private readonly Dictionary<string, int> _longest = new(StringComparer.Ordinal);

    public NamesOfArticle(Layer<Token> tokens, List<NameDraft> drafts)
    {
        _tokens = tokens;
        foreach (var draft in drafts)
        {
            var length = draft.End - draft.First;
            if (length > LongestName)
            {
                continue;
            }

            Remember(draft.First, draft.End, draft.Kind);
            if (draft.Kind == EntityKind.Person && length > 1)
            {
                Remember(draft.End - 1, draft.End, draft.Kind);
                if (NameWords.FamilyFirst.Contains(tokens[draft.First].Normal))
                {
                    Remember(draft.First, draft.First + 1, draft.Kind);
                }
            }
        }
    }

    public static string Key(Layer<Token> tokens, int first, int end) =>
        end - first == 1 ? tokens[first].Normal : string.Join(' ', tokens.Items.AsSpan()[first..end].ToArray().Select(token => token.Normal));

    public void FindIn(Sentence sentence, SentenceCase writing, List<Name> names)
    {
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_tokens[i].Kind is not TokenKind.Word || !char.IsUpper(_tokens.Text[_tokens[i].Span.Start]))
            {
                continue;
            }

            var (end, kind) = Longest(i, sentence.EndToken);
            if (KnownNames.At(_tokens, i, sentence.EndToken, out var length) is { } known && i + length > end && IsPlain(known, i, writing))
            {
                (end, kind) = (i + length, known.Kind == KnownKind.Place ? EntityKind.Place : EntityKind.Organisation);
            }

            if (end > i)
            {
                names.Add(new Name(new TextSpan(_tokens[i].Span.Start, _tokens[end - 1].Span.End), kind, i, end));
                i = end - 1;
            }
        }
    }

    // "US" in a line of capitals may be "us", "Reading" in a headline is the verb.
    private bool IsPlain(KnownName known, int i, SentenceCase writing) =>
        known.IsAcronym
            ? (writing == SentenceCase.Title ? CaseStatistics.IsAllCapitals(_tokens[i].Span.Of(_tokens.Text)) : !Lexicon.IsWord(_tokens[i].Normal) || known.IsCountry)
            : known.IsCountry || !Lexicon.IsWord(_tokens[i].Normal);

    private (int End, EntityKind Kind) Longest(int first, int limit)
    {
        if (_longest.TryGetValue(_tokens[first].Normal, out var most))
        {
            for (var end = Math.Min(limit, first + most); end > first; end--)
            {
                if (_kinds.TryGetValue(Key(_tokens, first, end), out var kind))
                {
                    return (end, kind);
                }
            }
        }

        return (first, EntityKind.Other);
    }

    private void Remember(int first, int end, EntityKind kind)
    {
        // A single word that is a word of the language too would make a name of every capital in a headline.
        if (end - first == 1 && Lexicon.IsWord(_tokens[first].Normal) && kind != EntityKind.Person)
        {
            return;
        }

        _kinds.TryAdd(Key(_tokens, first, end), kind);
        var normal = _tokens[first].Normal;
        _longest[normal] = Math.Max(_longest.GetValueOrDefault(normal), end - first);
    }
}
