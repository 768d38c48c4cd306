using System.Collections.Immutable;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>
/// The countries an article speaks of: those of the tables, and those that only the article knows. <c>Kestrian</c> is of Kestria where the article
/// names Kestria, and a country with a president of its own needs no adjective.
/// </summary>
internal sealed class Nations
{
    // How adjectives are made of names: what is taken off, and what may be put on.
    private static readonly (string Ending, string[] Instead)[] Endings =
    [
        ("ian", ["ia", "", "y", "a"]), ("ean", ["ea", "a", ""]), ("ese", ["", "a", "ia"]), ("ish", ["", "land", "ia"]),
    ];

    private readonly Dictionary<string, Country> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Country> _byAdjective = new(StringComparer.Ordinal);

    public Nations(Layer<Token> tokens)
    {
        var capitals = new HashSet<string>(StringComparer.Ordinal);
        for (var i = 0; i < tokens.Count; i++)
        {
            if (tokens[i].Kind is TokenKind.Word && char.IsUpper(tokens.Text[tokens[i].Span.Start]))
            {
                var form = tokens[i].Span.In(tokens.Text);
                capitals.Add(form);
                if (i >= 2 && tokens[i - 1].Normal == "of" && IsLeader(tokens, i - 2) && Countries.Named(form) is null && Countries.OfSeat(form) is null
                    && !NameWords.Organisations.Contains(tokens[i].Normal) && !Lexicon.IsWord(tokens[i].Normal))
                {
                    Add(form);
                }
            }
        }

        foreach (var form in capitals)
        {
            if (Countries.OfAdjective(form) is null && Demonyms.LooksLikeOne(Tokenizer.NormalForm(form)) && NameBehind(form, capitals) is { } name)
            {
                _byAdjective[form] = Add(name);
            }
        }
    }

    public Country? Named(string name) => Countries.Named(name) ?? _byName.GetValueOrDefault(name);

    public Country? OfAdjective(string adjective) => Countries.OfAdjective(adjective) ?? _byAdjective.GetValueOrDefault(adjective);

    /// <summary>The country that stands at a token, after <c>the</c> and <c>Republic of</c>, and the token after it.</summary>
    public Country? At(Layer<Token> tokens, int i, int limit, out int end)
    {
        while (i < limit && tokens[i].Normal is "the" or "republic" or "state" or "kingdom" or "islamic" or "federal" or "of" && !IsKnownCountry(tokens, i, limit))
        {
            i++;
        }

        end = i;
        if (i >= limit)
        {
            return null;
        }

        if (KnownNames.At(tokens, i, limit, out var length) is { IsCountry: true } known && Countries.Named(known.Name) is { } country)
        {
            end = i + length;
            return country;
        }

        end = i + 1;
        return Named(tokens[i].Span.In(tokens.Text));
    }

    private static bool IsKnownCountry(Layer<Token> tokens, int i, int limit) => KnownNames.At(tokens, i, limit, out _) is { IsCountry: true };

    private static bool IsLeader(Layer<Token> tokens, int i) =>
        char.IsUpper(tokens.Text[tokens[i].Span.Start])
        && (tokens[i].Normal is "president" or "king" or "queen" or "emir" or "sultan" or "chancellor" or "premier" || (tokens[i].Normal is "minister" && i > 0 && tokens[i - 1].Normal is "prime"));

    private static string? NameBehind(string adjective, HashSet<string> capitals)
    {
        foreach (var (ending, endingsOfNames) in Endings)
        {
            if (adjective.EndsWith(ending, StringComparison.Ordinal))
            {
                var stem = adjective[..^ending.Length];
                foreach (var name in endingsOfNames)
                {
                    if (capitals.Contains(stem + name) && Countries.Named(stem + name) is null)
                    {
                        return stem + name;
                    }
                }
            }
        }

        return null;
    }

    private Country Add(string name)
    {
        if (!_byName.TryGetValue(name, out var country))
        {
            _byName[name] = country = new Country("", name, "Government of " + name, [], [], "", [], [], []) { NameAfterOf = name };
        }

        return country;
    }
}
