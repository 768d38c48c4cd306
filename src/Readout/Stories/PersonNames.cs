using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Stories;

/// <summary>Whether two names may be one person's or body's: short and full forms, and spellings that transliteration lets vary.</summary>
public static class PersonNames
{
    // Zelenskiy and Zelenskyy differ by one letter in nine, Lukashenko and Lukashenka too; shorter names differ by accident (Merkel, Mertel).
    private const int ShortestVaryingName = 6;
    private const int MostEdits = 2;

    public static bool Match(string a, string b)
    {
        if (string.Equals(a, b, StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        var left = Words(a);
        var right = Words(b);
        var (few, many) = left.Length <= right.Length ? (left, right) : (right, left);
        if (few.Length == 0)
        {
            return false;
        }

        // Every word of the shorter name has its own in the longer one, in order; Xi is in Xi Jinping, Putin in Vladimir Putin.
        var next = 0;
        foreach (var word in few)
        {
            while (next < many.Length && !SameWord(word, many[next]))
            {
                next++;
            }

            if (next++ == many.Length)
            {
                return SurnamesMatch(left, right);
            }
        }

        return true;
    }

    /// <summary>One word by which persons can be looked up: equal for most forms of one name. Never a proof by itself.</summary>
    public static string Key(string name)
    {
        var words = Words(name);
        return words.Length == 0 ? "" : words.MaxBy(word => word.Length)![..Math.Min(4, words.Max(word => word.Length))];
    }

    /// <summary>The last word of a name in lower case, by which headlines call a person; null for a name without words.</summary>
    public static string? Surname(string name) => Words(name) is [.., var last] ? last : null;

    // Joe Biden and Joseph R. Biden: same last word, first words that begin alike.
    private static bool SurnamesMatch(ImmutableArray<string> a, ImmutableArray<string> b) =>
        a.Length > 1 && b.Length > 1 && SameWord(a[^1], b[^1]) && a[^1].Length > 2 && a[0].Length > 1 && b[0].Length > 1
        && a[0].AsSpan(0, 2).SequenceEqual(b[0].AsSpan(0, 2));

    private static ImmutableArray<string> Words(string name)
    {
        var words = ImmutableArray.CreateBuilder<string>();
        foreach (var token in Tokenizer.Tokenize(name))
        {
            // Initials and Jr. come and go.
            if (token.Kind is TokenKind.Word && token.Span.Length > 1 && token.Normal is not ("jr" or "sr" or "the" or "of"))
            {
                words.Add(token.Normal);
            }
        }

        return words.ToImmutable();
    }

    private static bool SameWord(string a, string b) =>
        a == b || (a.Length >= ShortestVaryingName && b.Length >= ShortestVaryingName && Math.Abs(a.Length - b.Length) <= MostEdits
            && a[0] == b[0] && a.AsSpan(0, 3).SequenceEqual(b.AsSpan(0, 3)) && Edits(a, b) <= MostEdits);

    private static int Edits(string a, string b)
    {
        var row = new int[b.Length + 1];
        for (var j = 0; j <= b.Length; j++)
        {
            row[j] = j;
        }

        for (var i = 1; i <= a.Length; i++)
        {
            var diagonal = row[0];
            row[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var cost = Math.Min(Math.Min(row[j], row[j - 1]) + 1, diagonal + (a[i - 1] == b[j - 1] ? 0 : 1));
                diagonal = row[j];
                row[j] = cost;
            }
        }

        return row[b.Length];
    }
}

/// <summary><see cref="PersonNames.Match"/>, remembered: a corpus compares the same few names over and over.</summary>
public sealed class PersonMatcher
{
    private readonly Dictionary<(string A, string B), bool> _known = [];

    public bool Match(string a, string b)
    {
        var pair = string.CompareOrdinal(a, b) <= 0 ? (a, b) : (b, a);
        if (!_known.TryGetValue(pair, out var match))
        {
            _known[pair] = match = PersonNames.Match(a, b);
        }

        return match;
    }
}
