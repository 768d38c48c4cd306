using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>Resolves <c>the Russian leader</c>, <c>the president</c>, <c>the ministry</c> to the one in the article whom they fit.</summary>
internal sealed class DescriptionResolver(Layer<Token> tokens, Layer<Sentence> sentences, Cast cast, Timeline timeline)
{
    // Between "the" and the head: "the visiting Chinese foreign minister".
    private const int MostModifiers = 5;

    // How far back a bare "the minister" or "the ministry" may reach, in sentences.
    private const int Reach = 12;

    private readonly List<Character> _persons = [.. cast.Characters.Where(character => character.Kind == EntityKind.Person && character.Roles.Count > 0)];

    // Hostile articles have thousands of persons with titles; a description then says nothing.
    private const int MostPersons = 400;

    // Names come first among a character's mentions, in order of the text; descriptions are added behind them.
    private readonly Dictionary<Character, int> _nameMentions = cast.Characters.ToDictionary(character => character, character => character.Mentions.Count);

    public void Resolve()
    {
        for (var s = 0; s < sentences.Count; s++)
        {
            for (var i = sentences[s].FirstToken; i < sentences[s].EndToken; i++)
            {
                if (tokens[i].Normal == "the")
                {
                    i = Math.Max(i, ResolveAt(i, s));
                }
            }
        }
    }

    // The last token of the description, or the article's own place when there is none.
    private int ResolveAt(int the, int s)
    {
        var end = sentences[s].EndToken;
        Country? country = null;
        var adjective = false;
        for (var i = the + 1; i < Math.Min(end, the + 1 + MostModifiers); i++)
        {
            var token = tokens[i];
            if (token.Kind is not TokenKind.Word && token.Normal is not ("." or "-" or "'"))
            {
                return the;
            }

            var form = token.Span.In(tokens.Text);
            var next = i + 1 < end ? tokens[i + 1].Normal : "";
            if ((NameWords.Roles.Contains(token.Normal) || token.Normal is "ruler" or "man" or "woman" or "academic") && !IsModifier(i, end))
            {
                if (IsTitleOfName(i, end) || next is "-" or "of" or "for" or "'" && next != "'")
                {
                    return the;
                }

                var person = Person(token.Normal, the + 1, i, country, adjective, s);
                return person is null ? the : Accept(person, the, i + 1, s);
            }

            if (NameWords.Organisations.Contains(token.Normal) && char.IsLower(form[0]) && next is not ("of" or "for" or "-") && !IsModifier(i, end))
            {
                var body = Body(token.Normal, s, the);
                return body is null || i > the + 1 ? the : Accept(body, the, i + 1, s);
            }

            country ??= Countries.OfAdjective(form) ?? Countries.OfSeat(form) ?? Countries.Named(form);
            if (form is "U" or "US" && country is null)
            {
                country = Countries.OfCode("US");
            }

            adjective |= char.IsUpper(form[0]) && form.Length > 4;
            var isModifier = country is not null || adjective || char.IsLower(form[0])
                || token.Kind is not TokenKind.Word || NameWords.TitleParts.Contains(token.Normal);
            if (!isModifier || token.Normal is "of" or "and" or "in" or "to" or "is" or "was" or "that" or "s" or "for" or "from" or "on" or "at" or "by" or "with" or "as" or "the")
            {
                return the;
            }
        }

        return the;
    }

    // "the foreign minister": "foreign" is not the head; "the chief executive": "chief" is not.
    private bool IsModifier(int i, int end) =>
        i + 1 < end && tokens[i + 1].Kind is TokenKind.Word && tokens[i + 1].Span.Start > tokens[i].Span.End
        && (NameWords.Roles.Contains(tokens[i + 1].Normal) || NameWords.Organisations.Contains(tokens[i + 1].Normal) && char.IsLower(tokens.Text[tokens[i + 1].Span.Start]));

    private bool IsTitleOfName(int head, int end)
    {
        var next = head + 1;
        return next < end && tokens[next].Kind is TokenKind.Word && char.IsUpper(tokens.Text[tokens[next].Span.Start]);
    }

    private Character? Person(string head, int first, int headToken, Country? country, bool adjective, int s)
    {
        if (_persons.Count > MostPersons)
        {
            return null;
        }

        var gender = Genders.OfWord(head);
        Character? best = null;
        var bestAt = -1;
        var fitting = 0;
        foreach (var person in _persons)
        {
            if (country is not null && person.Country != country)
            {
                continue;
            }

            if (gender != Gender.Unknown && person.Gender != Gender.Unknown && person.Gender != gender)
            {
                continue;
            }

            if (!person.Roles.Exists(role => RoleWords.Describes(head, role) && HasModifiers(role, first, headToken)))
            {
                continue;
            }

            var at = LastBefore(person, headToken);
            if (at >= 0)
            {
                fitting++;
                if (at > bestAt)
                {
                    (best, bestAt) = (person, at);
                }
            }
        }

        // Several presidents and no country said: nobody can tell.
        return fitting <= 1 || country is not null || adjective ? best : null;
    }

    // "the foreign minister" needs a foreign minister.
    private bool HasModifiers(string role, int first, int head)
    {
        for (var i = first; i < head; i++)
        {
            if (tokens[i].Normal is "foreign" or "defense" or "defence" or "finance" or "interior" or "prime" or "vice" or "deputy" or "health" or "energy" or "trade"
                && !role.Contains(tokens[i].Normal, StringComparison.OrdinalIgnoreCase))
            {
                return false;
            }

            // "the Kestrian minister", of a country the tables do not have: the role must say the same.
            var form = tokens[i].Span.In(tokens.Text);
            if (char.IsUpper(form[0]) && form.Length > 2 && Countries.OfAdjective(form) is null
                && Countries.Named(form) is null && Countries.OfSeat(form) is null
                && !NameWords.TitleParts.Contains(tokens[i].Normal) && !role.Contains(form, StringComparison.Ordinal))
            {
                return false;
            }
        }

        return true;
    }

    // The sentence of the person's last name before a token, or -1.
    private int LastBefore(Character character, int token)
    {
        var before = tokens[token].Span.Start;
        int low = 0, high = _nameMentions[character];
        while (low < high)
        {
            var middle = (low + high) >>> 1;
            (low, high) = character.Mentions[middle].Span.Start < before ? (middle + 1, high) : (low, middle);
        }

        return low == 0 ? -1 : sentences.IndexAt(character.Mentions[low - 1].Span.Start);
    }

    private Character? Body(string head, int s, int token)
    {
        for (var back = s; back >= Math.Max(0, s - Reach); back--)
        {
            foreach (var candidate in timeline.Before(back, token).Reverse())
            {
                if (candidate.Character.Kind == EntityKind.Organisation
                    && candidate.Character.Name.Contains(head, StringComparison.OrdinalIgnoreCase))
                {
                    return candidate.Character;
                }
            }
        }

        return null;
    }

    private int Accept(Character character, int the, int end, int s)
    {
        var span = new TextSpan(tokens[the].Span.Start, tokens[end - 1].Span.End);
        character.Mentions.Add(new Mention(span, MentionKind.Description));
        timeline.Add(s, sentences[s], character, the, end);
        return end - 1;
    }
}
