using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Knowledge;

/// <summary>Phrases of one or more tokens and what each stands for; finds the longest that begins at a token.</summary>
public sealed class PhraseTable<T>
    where T : class
{
    private readonly Dictionary<string, List<Entry>> _byFirst = new(StringComparer.Ordinal);

    /// <summary>The tokens of the longest phrase.</summary>
    public int Longest { get; private set; }

    /// <param name="phrase">the phrase as text</param>
    /// <param name="value">what it stands for</param>
    /// <param name="exactCase">true when it must be written as given: <c>AP</c>, not <c>ap</c></param>
    public void Add(string phrase, T value, bool exactCase = false)
    {
        var tokens = Tokenizer.Tokenize(phrase);
        if (tokens.Count == 0)
        {
            return;
        }

        if (!_byFirst.TryGetValue(tokens[0].Normal, out var entries))
        {
            _byFirst.Add(tokens[0].Normal, entries = []);
        }

        var entry = new Entry(
            [.. tokens.Select(token => token.Normal)],
            exactCase ? [.. tokens.Select(token => token.Span.In(phrase))] : default,
            value);
        var place = entries.FindIndex(other => other.Normals.Length < entry.Normals.Length);
        entries.Insert(place < 0 ? entries.Count : place, entry);
        Longest = Math.Max(Longest, entry.Normals.Length);
    }

    /// <summary>The value of the longest phrase that begins at token <paramref name="at"/>, and how many tokens it takes.</summary>
    public (T Value, int Length)? At(string text, ReadOnlySpan<Token> tokens, int at)
    {
        if (!_byFirst.TryGetValue(tokens[at].Normal, out var entries))
        {
            return null;
        }

        foreach (var entry in entries)
        {
            if (entry.Matches(text, tokens[at..]))
            {
                return (entry.Value, entry.Normals.Length);
            }
        }

        return null;
    }

    private sealed record Entry(ImmutableArray<string> Normals, ImmutableArray<string> Exact, T Value)
    {
        public bool Matches(string text, ReadOnlySpan<Token> tokens)
        {
            if (tokens.Length < Normals.Length)
            {
                return false;
            }

            for (var i = 0; i < Normals.Length; i++)
            {
                if (!string.Equals(tokens[i].Normal, Normals[i], StringComparison.Ordinal)
                    || (!Exact.IsDefault && !tokens[i].Span.Of(text).SequenceEqual(Exact[i])))
                {
                    return false;
                }
            }

            return true;
        }
    }
}
