using System.Collections.Immutable;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>Finds out which names of persons are the same person's.</summary>
internal sealed class PersonLinker(Layer<Token> tokens, Cast cast)
{
    // Enough for real articles; keeps ten thousand namesakes from costing the square of their number.
    private const int MostNamesakes = 16;

    // Within so many words a surname is whoever of the family was named last; later it is the one the article is about.
    private const int StillTheTopic = 80;

    // By surname and by every other part a person can be called by, in order of the text.
    private readonly Dictionary<string, List<Character>> _byPart = new(StringComparer.Ordinal);
    private readonly Dictionary<string, Character> _byFullName = new(StringComparer.Ordinal);
    private readonly Dictionary<string, (Character Person, int Token)> _latest = new(StringComparer.Ordinal);

    /// <summary>First of all the full names, so that a headline's surname finds the person whom the text introduces later.</summary>
    public void CollectFullNames(Layer<Name> names)
    {
        foreach (var name in names)
        {
            if (name.Kind == EntityKind.Person)
            {
                var parts = PartsOf(name);
                if (parts.Length > 1 && !_byFullName.ContainsKey(KeyOf(name, parts)))
                {
                    AddFullName(name, parts);
                }
            }
        }
    }

    public Character Link(Name name)
    {
        var parts = PartsOf(name);
        if (parts.Length > 1 && _byFullName.TryGetValue(KeyOf(name, parts), out var known))
        {
            Remember(known, name);
            return known;
        }

        var part = parts.Length > 0 ? parts[^1] : tokens[name.FirstToken].Normal;
        if (_byPart.TryGetValue(Spellings.Fold(part), out var namesakes))
        {
            var person = Choose(namesakes, part, name);
            Remember(person, name);
            return person;
        }

        var lone = cast.Add(new Character(EntityKind.Person, NameText(name)) { Parts = [part], Gender = Lexicon.GenderOf(part) });
        _byPart[Spellings.Fold(part)] = [lone];
        return lone;
    }

    private void AddFullName(Name name, ImmutableArray<string> parts)
    {
        var key = KeyOf(name, parts);
        var surname = parts[^1];
        foreach (var other in _byPart.GetValueOrDefault(Spellings.Fold(surname)) ?? [])
        {
            if (IsSamePerson(other.Parts, parts) && (other.IsJunior == IsJunior(name) || !other.Parts.SequenceEqual(parts)))
            {
                _byFullName[key] = other;
                if (parts.Length > other.Parts.Length && !HasInitial(parts))
                {
                    other.Parts = parts;
                    other.Name = NameText(name);
                }

                return;
            }
        }

        var person = cast.Add(new Character(EntityKind.Person, NameText(name)) { Parts = parts, Gender = OfficeHolders.Named(key)?.Gender ?? GenderOf(parts), IsJunior = IsJunior(name) });
        if (Genders.OfPlainName(parts[0]) is var plain and not Gender.Unknown)
        {
            (person.Gender, person.IsGenderCertain) = (plain, true);
        }

        _byFullName[key] = person;
        foreach (var part in parts)
        {
            if (part.Length > 1)
            {
                var spelling = Spellings.Fold(part);
                if (!_byPart.TryGetValue(spelling, out var namesakes))
                {
                    _byPart[spelling] = namesakes = [];
                }

                if (namesakes.Count < MostNamesakes)
                {
                    namesakes.Add(person);
                }
            }
        }
    }

    // Among namesakes the surname counts before other parts of the name, then who was spoken of last, then who comes first.
    private Character Choose(List<Character> namesakes, string part, Name name)
    {
        if (namesakes.Count == 1)
        {
            return namesakes[0];
        }

        var gender = GenderOfTitle(name);
        var spelling = Spellings.Fold(part);
        Character? best = null;
        var bestScore = int.MinValue;
        foreach (var person in namesakes)
        {
            var score = IsSurname(person.Parts, part) ? 4 : 0;
            score += gender != Gender.Unknown && person.Gender != Gender.Unknown ? (gender == person.Gender ? 8 : -8) : 0;
            score += _latest.TryGetValue(spelling, out var latest) && latest.Person == person && name.FirstToken - latest.Token <= StillTheTopic ? 2 : 0;
            score += person.Mentions.Count > 0 ? 1 : 0;
            if (score > bestScore || (score == bestScore && person.Mentions.Count > best!.Mentions.Count))
            {
                (best, bestScore) = (person, score);
            }
        }

        return best!;
    }

    private void Remember(Character person, Name name)
    {
        foreach (var part in person.Parts)
        {
            _latest[Spellings.Fold(part)] = (person, name.EndToken);
        }
    }

    private Gender GenderOfTitle(Name name)
    {
        for (var i = name.FirstToken - 1; i >= Math.Max(0, name.FirstToken - 2); i--)
        {
            switch (tokens[i].Normal)
            {
                case "mr" or "sir" or "lord" or "king" or "prince":
                    return Gender.Male;
                case "mrs" or "ms" or "miss" or "lady" or "queen" or "princess" or "dame":
                    return Gender.Female;
            }
        }

        return Gender.Unknown;
    }

    // "Vladimir Putin" and "Vladimir Vladimirovich Putin" and "V. Putin", but not "Melania Trump" and "Donald Trump".
    private static bool IsSamePerson(ImmutableArray<string> a, ImmutableArray<string> b)
    {
        if (a.Length == 1 || b.Length == 1 || Spellings.Fold(a[^1]) != Spellings.Fold(b[^1]))
        {
            return false;
        }

        var (shorter, longer) = a.Length <= b.Length ? (a, b) : (b, a);
        if (!Agree(shorter[0], longer[0]))
        {
            return false;
        }

        var at = 0;
        foreach (var part in shorter)
        {
            while (at < longer.Length && !Agree(part, longer[at]))
            {
                at++;
            }

            if (at++ == longer.Length)
            {
                return false;
            }
        }

        return true;
    }

    private static bool Agree(string a, string b) =>
        Spellings.IsSameGivenName(a, b) || ((a.Length == 1 || b.Length == 1) && a[0] == b[0]);

    private static bool HasInitial(ImmutableArray<string> parts) => parts.Any(part => part.Length == 1);

    /// <summary>True when a person may be called by this part alone as by a surname: the last part, or the first where family names come first.</summary>
    public static bool IsSurname(ImmutableArray<string> parts, string part) =>
        parts.Length > 0 && (Spellings.Fold(parts[^1]) == Spellings.Fold(part) || (parts[0] == part && NameWords.FamilyFirst.Contains(part)));

    private static Gender GenderOf(ImmutableArray<string> parts) =>
        NameWords.FamilyFirst.Contains(parts[0]) && !Lexicon.IsGivenName(parts[0]) ? Gender.Unknown : Lexicon.GenderOf(parts[0]);

    private ImmutableArray<string> PartsOf(Name name)
    {
        var parts = ImmutableArray.CreateBuilder<string>();
        for (var i = name.FirstToken; i < name.EndToken; i++)
        {
            var token = tokens[i];
            if (token.Kind is TokenKind.Word && (!NameWords.Particles.Contains(token.Normal) || char.IsUpper(tokens.Text[token.Span.Start]))
                && token.Normal is not ("jr" or "sr" or "ii" or "iii"))
            {
                parts.Add(token.Normal);
            }
        }

        return parts.ToImmutable();
    }

    // The father may be in the same article: "Jarek Tolland" and "Jarek Tolland Jr." are two.
    private string KeyOf(Name name, ImmutableArray<string> parts) => string.Join(' ', parts) + (IsJunior(name) ? " jr" : "");

    private bool IsJunior(Name name) => tokens[name.EndToken - 1].Normal is "jr" || SuffixAfter(name) > 0;

    // How many tokens of "Jr.", with its comma and full stop, follow a name.
    private int SuffixAfter(Name name)
    {
        var comma = name.EndToken < tokens.Count && tokens[name.EndToken].Normal == "," ? 1 : 0;
        var suffix = name.EndToken + comma;
        return suffix >= tokens.Count || tokens[suffix].Normal is not ("jr" or "sr") ? 0
            : suffix + 1 < tokens.Count && tokens[suffix + 1].Normal == "." && tokens[suffix + 1].Span.Start == tokens[suffix].Span.End ? comma + 2 : comma + 1;
    }

    private string NameText(Name name)
    {
        var end = name.EndToken + SuffixAfter(name);
        var dot = end == name.EndToken && tokens[end - 1].Normal is "jr" or "sr" && end < tokens.Count && tokens[end].Normal == "." && tokens[end].Span.Start == tokens[end - 1].Span.End;
        return Shouting.Lowered(LineEnds.Collapse(tokens.Text.AsSpan(name.Span.Start, tokens[dot ? end : end - 1].Span.End - name.Span.Start)));
    }
}
