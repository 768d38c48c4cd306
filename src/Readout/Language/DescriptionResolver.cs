using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>Resolves <c>the Russian leader</c>, <c>the president</c>, <c>the ministry</c> to the one in the article whom they fit.</summary>
internal sealed class DescriptionResolver(
    Layer<Token> tokens, Layer<Sentence> sentences, Cast cast, Timeline timeline, Nations nations, Offices offices)
{
    // Between "the" and the head: "the visiting Chinese foreign minister".
    private const int MostModifiers = 5;

    // How far back a bare "the minister" or "the ministry" may reach, in sentences.
    private const int Reach = 12;

    // "The president" among several is the one last spoken of, unless that is longer ago than this.
    private const int StillTheTopic = 2;

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
                    i = Math.Max(i, ResolveAt(i, i + 1, s));
                }
                else if (OpensOffice(i, sentences[s]))
                {
                    i = Math.Max(i, ResolveAt(i, i, s));
                }
            }
        }
    }

    // "President of Valdoria said", "Head of State stressed": an office in capitals needs no article; no more does "the President and Vice President".
    private bool OpensOffice(int i, Sentence sentence) =>
        (i > sentence.FirstToken && tokens[i - 1].Normal == "and" && i + 1 < sentence.EndToken && char.IsUpper(tokens.Text[tokens[i].Span.Start])
            && tokens[i].Normal is "vice" or "prime" or "president" or "first" && tokens[i + 1].Normal is "president" or "minister" or "lady" or "said")
        || OpensLabel(i, sentence)
        || i + 2 < sentence.EndToken && tokens[i + 1].Normal == "of" && char.IsUpper(tokens.Text[tokens[i].Span.Start])
        && (tokens[i].Normal is "president" or "chancellor" || (tokens[i].Normal is "head" && tokens[i + 2].Normal is "state"))
        && (i == sentence.FirstToken || tokens[i - 1].Normal is not ("vice" or "the" or "-" or "deputy"));

    // "President: We need more doctors", in an office's own account.
    private bool OpensLabel(int i, Sentence sentence) =>
        offices.Own is not null && i == sentence.FirstToken && i + 2 < sentence.EndToken && tokens[i].Normal is "president" or "chancellor"
        && tokens[i + 1].Normal is ":" or "at" or "on" or "said" or "during" or "to" && char.IsUpper(tokens.Text[tokens[i].Span.Start]);

    // The last token of the description, or the article's own place when there is none.
    private int ResolveAt(int the, int first, int s)
    {
        var end = sentences[s].EndToken;
        Country? country = null;
        var adjective = false;
        for (var i = first; i < Math.Min(end, first + MostModifiers); i++)
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
                return OfficeAt(the, first, i, country, adjective, s);
            }

            if (NameWords.Organisations.Contains(token.Normal) && char.IsLower(form[0]) && next is not ("of" or "for" or "-") && !IsModifier(i, end))
            {
                var body = i == first ? Body(token.Normal, s, the) : token.Normal is "ministry" ? Ministry(first, i, country) : null;
                return body is null ? the : Accept(body, the, i + 1, s);
            }

            country ??= nations.OfAdjective(form) ?? Countries.OfSeat(form) ?? nations.Named(form);
            if (form is "U" or "US" && country is null)
            {
                country = Countries.OfCode("US");
            }

            adjective |= char.IsUpper(form[0]) && form.Length > 4;
            var isModifier = country is not null || adjective || char.IsLower(form[0])
                || token.Kind is not TokenKind.Word || NameWords.TitleParts.Contains(token.Normal) || token.Normal is "vice" or "deputy" or "prime";
            if (!isModifier || token.Normal is "of" or "and" or "in" or "to" or "is" or "was" or "that" or "s" or "for" or "from" or "on" or "at" or "by" or "with" or "as" or "the")
            {
                return the;
            }
        }

        return the;
    }

    // "the president", "the Vice President", "the head of state", "the President of the Republic of Valdoria"
    private int OfficeAt(int the, int first, int head, Country? country, bool adjective, int s)
    {
        var limit = sentences[s].EndToken;
        var office = tokens[head].Normal;
        var end = head + 1;
        if (office is "head" && end + 1 < limit && tokens[end].Normal is "of" && tokens[end + 1].Normal is "state")
        {
            (office, end) = ("head of state", end + 2);
        }
        else if (office is "head" && end + 3 < limit && tokens[end].Normal is "of" && tokens[end + 1].Normal is "the" && tokens[end + 3].Normal is "state"
            && nations.OfAdjective(tokens[end + 2].Span.In(tokens.Text)) is { } nation)
        {
            // "the Head of the Valdorian state"
            (office, end, country) = ("head of state", end + 4, nation);
        }
        else if (head > first && office is "president" && (tokens[head - 1].Normal is "vice" || (head > first + 1 && tokens[head - 2].Normal is "vice")))
        {
            office = "vice president";
        }
        else if (head > first && office is "minister" && tokens[head - 1].Normal is "prime")
        {
            office = "prime minister";
        }

        if (end < limit && tokens[end].Normal is "of" && country is null)
        {
            country = nations.At(tokens, end + 1, limit, out end);
            if (country is null)
            {
                return the;
            }
        }

        if (end < limit && (tokens[end].Normal is "-" or "of" or "for" || (tokens[end].Kind is TokenKind.Word && char.IsUpper(tokens.Text[tokens[end].Span.Start]))))
        {
            return the;
        }

        var person = Person(office, first, head, country, adjective, s);
        return person is null ? the : Accept(person, the, end, s);
    }

    // "the foreign minister": "foreign" is not the head; "the chief executive": "chief" is not.
    private bool IsModifier(int i, int end) =>
        i + 1 < end && tokens[i + 1].Kind is TokenKind.Word && tokens[i + 1].Span.Start > tokens[i].Span.End
        && (NameWords.Roles.Contains(tokens[i + 1].Normal) || NameWords.Organisations.Contains(tokens[i + 1].Normal) && char.IsLower(tokens.Text[tokens[i + 1].Span.Start]));

    private Character? Person(string head, int first, int headToken, Country? country, bool adjective, int s)
    {
        if (_persons.Count > MostPersons)
        {
            return null;
        }

        var gender = Genders.OfWord(head);
        Character? best = null;
        Character? own = null;
        Character? foreign = null;
        var (bestAt, nextAt) = (-1, -1);
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
                own = offices.Own is not null && person.Country == offices.Own ? person : own;
                foreign = person.Country != offices.Own ? person : foreign;
                nextAt = at > bestAt ? bestAt : Math.Max(at, nextAt);
                (best, bestAt) = at > bestAt ? (person, at) : (best, bestAt);
            }
        }

        if (fitting == 0)
        {
            return (country ?? (char.IsUpper(tokens.Text[tokens[headToken].Span.Start]) ? offices.Own : null)) is { } nation ? offices.Holder(head, nation) : null;
        }

        if (fitting == 1 || country is not null || adjective)
        {
            return best;
        }

        own ??= offices.Own is { } home && char.IsUpper(tokens.Text[tokens[headToken].Span.Start]) ? offices.Holder(head, home) : null;

        // Several presidents and no country said: in an office's own account its own, and whom that one speaks to;
        // elsewhere the one last spoken of, if that was a moment ago and of him alone.
        return own is not null ? (fitting == 2 && IsSubjectOf(own, s, first) ? foreign : own)
            : bestAt > nextAt && s - bestAt <= StillTheTopic ? best : null;
    }

    // "President Maren thanked the President for …": the subject does not thank himself.
    private bool IsSubjectOf(Character character, int s, int token)
    {
        foreach (var candidate in timeline.Before(s, token))
        {
            if (candidate.Character == character && candidate.IsSubject)
            {
                for (var i = candidate.EndToken; i < token - 1; i++)
                {
                    if (tokens[i].Normal is "," or ";" or "and" or "that" or "as")
                    {
                        return false;
                    }
                }

                return true;
            }
        }

        return false;
    }

    // "the Kestrian defence ministry"; without the country the one that the article has.
    private Character? Ministry(int first, int head, Country? country)
    {
        var field = first;
        while (field < head && (char.IsUpper(tokens.Text[tokens[field].Span.Start]) || tokens[field].Kind is not TokenKind.Word))
        {
            field++;
        }

        if (field >= head || (country is null && field > first))
        {
            return null;
        }

        var text = WhiteSpace.Collapse(tokens.Text.AsSpan(tokens[field].Span.Start, tokens[head - 1].Span.End - tokens[field].Span.Start));
        var name = Ministries.Compose(text, country);
        var known = cast.Characters.Where(other => other.Kind == EntityKind.Organisation
            && (other.Name == name || (country is null && other.Name.StartsWith(name + " of ", StringComparison.Ordinal)))).Take(2).ToList();
        return known switch
        {
            [var only] => only,
            [] when country is not null => cast.Add(new Character(EntityKind.Organisation, name) { Country = country }),
            _ => null,
        };
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
            if (char.IsUpper(form[0]) && form.Length > 2 && nations.OfAdjective(form) is null
                && nations.Named(form) is null && Countries.OfSeat(form) is null
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
