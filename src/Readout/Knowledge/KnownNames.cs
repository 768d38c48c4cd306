using Readout.Documents;

namespace Readout.Knowledge;

public enum KnownKind
{
    Place,
    Body,
}

/// <summary>A name from the gazetteers.</summary>
/// <param name="Form">as the gazetteer writes it</param>
/// <param name="Name">the full name it is short for</param>
/// <param name="Country">ISO 3166 code, or null</param>
public sealed record KnownName(KnownKind Kind, string Form, string Name, string? Country)
{
    /// <summary>True for forms that are told from a word by their capitals alone: <c>US</c>, <c>WHO</c>.</summary>
    public bool IsAcronym { get; } = Form.Length <= 6 && Form.All(c => char.IsUpper(c) || !char.IsLetter(c));

    /// <summary>True for a country itself, not a place in it.</summary>
    public bool IsCountry { get; init; }
}

/// <summary>Names of places and bodies, found by their tokens.</summary>
public static class KnownNames
{
    /// <summary>More tokens than the longest name has: U.S. counts four.</summary>
    private const int LongestKey = 128;

    private static readonly Lazy<(Dictionary<string, KnownName> Names, Dictionary<string, int> Longest)> Table = new(Load);

    /// <summary>The longest name that begins at a token and ends before <paramref name="end"/>; null when there is none. Case is not looked at.</summary>
    /// <param name="length">its length in tokens</param>
    public static KnownName? At(Layer<Token> tokens, int start, int end, out int length)
    {
        length = 0;
        var (names, longest) = Table.Value;
        if (!longest.TryGetValue(tokens[start].Normal, out var most))
        {
            return null;
        }

        Span<char> key = stackalloc char[LongestKey];
        var lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        KnownName? found = null;
        var n = 0;
        for (var i = start; i < end && i - start < most; i++)
        {
            var normal = tokens[i].Normal;
            if (n + normal.Length + 1 > key.Length)
            {
                break;
            }

            if (n > 0)
            {
                key[n++] = ' ';
            }

            normal.CopyTo(key[n..]);
            n += normal.Length;
            if (lookup.TryGetValue(key[..n], out var name))
            {
                found = name;
                length = i - start + 1;
            }
        }

        return found;
    }

    /// <summary>The entry for a whole name as written.</summary>
    public static KnownName? Named(string name)
    {
        var tokens = Tokenizer.Tokenize(name);
        return tokens.Count > 0 && At(tokens, 0, tokens.Count, out var length) is { } known && length == tokens.Count ? known : null;
    }

    private static (Dictionary<string, KnownName> Names, Dictionary<string, int> Longest) Load()
    {
        var names = new Dictionary<string, KnownName>(8_000, StringComparer.Ordinal);
        var longest = new Dictionary<string, int>(8_000, StringComparer.Ordinal);

        // The more trustworthy lists come first and keep a form that several have.
        foreach (var country in Countries.All)
        {
            Add(new KnownName(KnownKind.Place, country.Name, country.Name, country.Code) { IsCountry = true });
            foreach (var alias in country.Aliases)
            {
                Add(new KnownName(KnownKind.Place, alias, country.Name, country.Code) { IsCountry = true });
            }
        }

        foreach (var row in Resources.Rows("bodies.tsv", 2, headings: true))
        {
            Add(new KnownName(KnownKind.Body, row[0], row[0], null));
            foreach (var alias in Resources.Items(row[1]))
            {
                Add(new KnownName(KnownKind.Body, alias, row[0], null));
            }
        }

        foreach (var country in Countries.All)
        {
            Add(new KnownName(KnownKind.Place, country.Capital, country.Capital, country.Code));
            foreach (var place in country.Seats.Concat(country.Cities))
            {
                Add(new KnownName(KnownKind.Place, place, place, country.Code));
            }
        }

        foreach (var row in Resources.Rows("places.tsv", 1, headings: true))
        {
            Add(new KnownName(KnownKind.Place, row[0], row[0], null));
        }

        foreach (var row in Resources.Rows("compiled/regions.tsv", 2, headings: false))
        {
            Add(new KnownName(KnownKind.Place, row[0], row[0], row[1]));
        }

        return (names, longest);

        void Add(KnownName name)
        {
            var tokens = Tokenizer.Tokenize(name.Form);
            if (tokens.Count == 0)
            {
                return;
            }

            var key = string.Join(' ', tokens.Select(token => token.Normal));
            if (key.Length <= LongestKey && names.TryAdd(key, name))
            {
                var first = tokens[0].Normal;
                longest[first] = Math.Max(longest.GetValueOrDefault(first), tokens.Count);
            }
        }
    }
}
