using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Knowledge;

public enum OutletKind
{
    /// <summary>A news agency: others print its accounts.</summary>
    Agency,

    /// <summary>A service that spreads press releases as they are given.</summary>
    Release,

    /// <summary>A medium owned or steered by a state.</summary>
    State,
    Broadcaster,
    Paper,
    Online,

    /// <summary>A government, presidency or international body that publishes its own accounts.</summary>
    Government,

    /// <summary>An agency for pictures.</summary>
    Photo,
}

/// <summary>A publisher of accounts.</summary>
/// <param name="Name">its full name, as records give it</param>
public sealed record Outlet(string Name, OutletKind Kind);

/// <summary>The publishers known by name, by alias and by the host of their pages.</summary>
public static class Outlets
{
    // Short aliases such as AP or DW are words or initials of something else in small letters.
    private const int LongestAcronym = 6;

    private static readonly PhraseTable<Outlet> Names = new();

    private static readonly Dictionary<string, Outlet> Hosts = new(StringComparer.Ordinal);

#pragma warning disable CA1810 // one pass over the table fills both
    static Outlets()
#pragma warning restore CA1810
    {
        var all = ImmutableArray.CreateBuilder<Outlet>();
        foreach (var row in DataTable.Rows("outlets.tsv"))
        {
            var outlet = new Outlet(row[1], Enum.Parse<OutletKind>(row[0], ignoreCase: true));
            all.Add(outlet);
            foreach (var name in row[2].Split('|', StringSplitOptions.RemoveEmptyEntries).Prepend(outlet.Name))
            {
                // A name of one word (Time, Punch, Vanguard) is only that name when written as given.
                var oneWord = !name.Contains(' ', StringComparison.Ordinal);
                var acronym = name.Length <= LongestAcronym && !name.Any(char.IsAsciiLetterLower);
                Names.Add(name, outlet, exactCase: oneWord || acronym);
            }

            foreach (var host in row[3].Split('|', StringSplitOptions.RemoveEmptyEntries))
            {
                Hosts.TryAdd(host, outlet);
            }
        }

        All = all.ToImmutable();
    }

    public static ImmutableArray<Outlet> All { get; }

    /// <summary>The publisher of that name or alias, a leading <c>the</c> left aside; null when the whole is not one.</summary>
    public static Outlet? Find(string name)
    {
        var tokens = Tokenizer.Tokenize(name).Items.AsSpan();
        return tokens.IsEmpty ? null
            : At(name, tokens, 0) is { } found && found.Length == tokens.Length ? found.Outlet
            : null;
    }

    /// <summary>The publisher whose name, with or without <c>the</c>, begins at a token, and how many tokens it takes.</summary>
    public static (Outlet Outlet, int Length)? At(string text, ReadOnlySpan<Token> tokens, int at)
    {
        if (Names.At(text, tokens, at) is { } named)
        {
            return (named.Value, named.Length);
        }

        return tokens[at].Normal == "the" && at + 1 < tokens.Length && Names.At(text, tokens, at + 1) is { } behind
            ? (behind.Value, behind.Length + 1)
            : null;
    }

    /// <summary>The publisher whose site an address belongs to; subdomains belong to the domain above them.</summary>
    public static Outlet? FindByUrl(string url)
    {
        if (!Uri.TryCreate(url, UriKind.Absolute, out var uri) || uri.Host.Length == 0)
        {
            return null;
        }

        var host = uri.Host.ToLowerInvariant();
        while (true)
        {
            if (Hosts.TryGetValue(host, out var outlet))
            {
                return outlet;
            }

            var dot = host.IndexOf('.', StringComparison.Ordinal);
            if (dot < 0)
            {
                return null;
            }

            host = host[(dot + 1)..];
        }
    }
}
