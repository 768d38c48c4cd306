using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>Finds out which names of organisations, places and other things are the same thing's.</summary>
internal sealed class BodyLinker(Layer<Token> tokens, Cast cast, Nations nations, Ministries ministries, Country? own)
{
    // In a government's own account they are its own.
    private static readonly HashSet<string> ArmsOfGovernment = new(StringComparer.Ordinal) { "Cabinet of Ministers", "General Staff", "Armed Forces", "Security Service", "Ministry of Defence", "Ministry of Defense", "Ministry of Foreign Affairs", "Foreign Ministry" };

    private readonly Dictionary<string, Character> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _expansions = new(StringComparer.Ordinal);

    // "Ministry of Defence" to "Ministry of Defence of Kestria"; null where the article has two of them.
    private readonly Dictionary<string, string?> _ofCountries = new(StringComparer.Ordinal);

    /// <summary>Remembers the ministries whose country is said, for where it is not.</summary>
    public void CollectMinistries(Layer<Name> names)
    {
        foreach (var name in names)
        {
            if (ministries.FullName(name) is { } full && full.LastIndexOf(" of ", StringComparison.Ordinal) is var of)
            {
                var bare = Tokenizer.NormalForm(full.AsSpan(0, of));
                _ofCountries[bare] = !_ofCountries.TryGetValue(bare, out var other) || other == full ? full : null;
            }
        }
    }

    /// <summary>Reads <c>Full Name of It (FNI)</c>, and remembers full names whose initials an acronym elsewhere can stand for.</summary>
    public void CollectAcronyms(Layer<Name> names)
    {
        var acronyms = new HashSet<string>(StringComparer.Ordinal);
        for (var n = 0; n < names.Count; n++)
        {
            if (IsAcronym(names[n]))
            {
                acronyms.Add(names[n].Span.In(tokens.Text));
                if (n > 0 && names[n].FirstToken == names[n - 1].EndToken + 1 && tokens[names[n - 1].EndToken].Normal == "("
                    && names[n - 1].Kind is not EntityKind.Person && !IsAcronym(names[n - 1]))
                {
                    _expansions[names[n].Span.In(tokens.Text)] = NameOf(names[n - 1]);
                }
            }
        }

        foreach (var name in names)
        {
            if (name.Kind is EntityKind.Organisation or EntityKind.Other && name.EndToken - name.FirstToken > 1)
            {
                var initials = Initials(name);
                if (initials.Length > 2 && acronyms.Contains(initials))
                {
                    _expansions.TryAdd(initials, NameOf(name));
                }
            }
        }
    }

    public Character Link(Name name)
    {
        var full = NameOf(name);
        if (IsAcronym(name) && _expansions.TryGetValue(name.Span.In(tokens.Text), out var expansion))
        {
            full = expansion;
        }

        full = _ofCountries.GetValueOrDefault(Tokenizer.NormalForm(full)) ?? full;
        var key = Tokenizer.NormalForm(full);
        if (_byName.TryGetValue(key, out var known))
        {
            return known;
        }

        // A capital that bears its country's name (Singapore, Luxembourg) is the country.
        var country = name.Kind == EntityKind.Place ? nations.Named(full) ?? CountryOf(full) : CountryInside(name);
        var body = cast.Add(new Character(name.Kind, full) { Country = country });
        _byName[key] = body;
        return body;
    }

    private static Country? CountryOf(string place) =>
        Countries.OfSeat(place) ?? (KnownNames.Named(place)?.Country is { } code ? Countries.OfCode(code) : null);

    private Country? CountryInside(Name name)
    {
        for (var i = name.FirstToken; i < name.EndToken; i++)
        {
            var form = tokens[i].Span.In(tokens.Text);
            if ((nations.Named(form) ?? nations.OfAdjective(form)) is { } country)
            {
                return country;
            }
        }

        return null;
    }

    private string NameOf(Name name)
    {
        if (KnownNames.At(tokens, name.FirstToken, name.EndToken, out var length) is { } known && length == name.EndToken - name.FirstToken
            && (known.Kind == KnownKind.Place) == (name.Kind == EntityKind.Place))
        {
            return known.Name;
        }

        var text = LineEnds.Collapse(name.Span.Of(tokens.Text));
        return ministries.FullName(name) ?? (own is not null && ArmsOfGovernment.Contains(text) ? $"{text} of {own.NameAfterOf}" : text);
    }

    private bool IsAcronym(Name name) =>
        name.EndToken - name.FirstToken == 1 && name.Span.Length is >= 2 and <= 8 && CaseStatistics.IsAllCapitals(name.Span.Of(tokens.Text));

    private string Initials(Name name)
    {
        Span<char> initials = stackalloc char[16];
        var n = 0;
        for (var i = name.FirstToken; i < name.EndToken && n < initials.Length; i++)
        {
            var first = tokens.Text[tokens[i].Span.Start];
            if (tokens[i].Kind is TokenKind.Word && char.IsUpper(first))
            {
                initials[n++] = first;
            }
        }

        return initials[..n].ToString();
    }
}
