using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>What the words of a name and those around it say about its kind.</summary>
internal sealed class NameShape(Layer<Token> tokens)
{
    /// <summary>From this score on, a name of several words is a person's. The points are set by hand on local newswire of 50 countries: exact F1 of persons .83 on the fifth held out.</summary>
    public const int Person = 2;

    public const int CertainPerson = 4;

    public int CountWords(int first, int end)
    {
        var words = 0;
        for (var i = first; i < end; i++)
        {
            words += tokens[i].Kind is TokenKind.Word && tokens[i].Span.Length > 1 && !NameWords.Particles.Contains(tokens[i].Normal) && tokens[i].Normal is not ("of" or "for" or "and" or "the") ? 1 : 0;
        }

        return words;
    }

    public bool HasParticle(int first, int end)
    {
        for (var i = first; i < end - 1; i++)
        {
            if (NameWords.Particles.Contains(tokens[i].Normal))
            {
                return true;
            }
        }

        return false;
    }

    public bool AllWords(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind is TokenKind.Word && !Lexicon.IsWord(tokens[i].Normal))
            {
                return false;
            }
        }

        return true;
    }

    public bool IsHead(int i) =>
        NameWords.Organisations.Contains(tokens[i].Normal) || NameWords.Places.Contains(tokens[i].Normal) || NameWords.Others.Contains(tokens[i].Normal);

    /// <summary>True when a word says what the thing is: the last one (<c>Finance Ministry</c>), or the one before "of" or "for".</summary>
    public bool IsHeaded(int first, int end, out EntityKind kind)
    {
        for (var i = first + 1; i < end; i++)
        {
            if (tokens[i].Normal is "of" or "for" or "on" or "against" && !char.IsUpper(tokens.Text[tokens[i].Span.Start]))
            {
                var head = tokens[i - 1].Normal;
                kind = NameWords.OthersOf.Contains(head) || head is "resistance" ? EntityKind.Other
                    : NameWords.PlacesOf.Contains(head) ? EntityKind.Place
                    : EntityKind.Organisation;
                return true;
            }
        }

        var last = end - 1;
        while (last > first && tokens[last].Kind is not TokenKind.Word)
        {
            last--;
        }

        var normal = tokens[last].Normal;
        kind = NameWords.Organisations.Contains(normal) ? EntityKind.Organisation
            : NameWords.Places.Contains(normal) ? EntityKind.Place
            : EntityKind.Other;
        if (last > first && (kind != EntityKind.Other || NameWords.Others.Contains(normal)))
        {
            return true;
        }

        // "World War II", "Summit 2025"
        if (last > first + 1 && tokens[last].Normal is "ii" or "iii" or "iv" or "i" or "two" or "one" or "three"
            && NameWords.Others.Contains(tokens[last - 1].Normal))
        {
            kind = EntityKind.Other;
            return true;
        }

        if (last > first && NameWords.PlacesFirst.Contains(tokens[first].Normal) && tokens[first].Normal is "lake" or "mount" or "cape" or "port" or "fort")
        {
            kind = EntityKind.Place;
            return true;
        }

        return false;
    }

    /// <summary>Where a head is rather a surname, the first token of the person's name; -1 where it is a head: <c>President Hall</c>, <c>Anita Hill</c>.</summary>
    public int PersonDespiteHead(int first, int end)
    {
        var last = end - 1;
        if (tokens[last].Kind is not TokenKind.Word || last == first
            || NameWords.OrganisationsOf.Contains(tokens[last].Normal) && !Lexicon.IsSurname(tokens[last].Normal))
        {
            return -1;
        }

        var before = tokens[last - 1].Normal;
        var given = Lexicon.IsGivenName(before) && !Lexicon.IsWord(before) && last - 1 == first;
        var title = NameWords.Titles.Contains(before) && last - 1 == first
            && before is "president" or "minister" or "mr" or "mrs" or "ms" or "dr" or "chancellor" or "senator";
        return (given || title) && tokens[last].Normal is "park" or "hall" or "hill" or "church" or "bridge" or "forest" or "lake" or "rivers" or "day" or "law" or "march" or "bell"
            or "house" or "post" or "guard" or "bank" or "lane" or "street" or "summer" or "march" or "noble" or "field" or "stone" or "moon" ? first : -1;
    }

    /// <summary>Points for being the name of a person.</summary>
    public int PersonScore(int first, int end, Sentence sentence)
    {
        var score = 0;
        int words = 0, common = 0;
        var hasAcronym = false;
        for (var i = first; i < end; i++)
        {
            var token = tokens[i];
            if (token.Kind is TokenKind.Word && token.Span.Length > 1 && !NameWords.Particles.Contains(token.Normal))
            {
                words++;
                common += Lexicon.IsWord(token.Normal) && !(i == first && Lexicon.IsGivenName(token.Normal)) ? 1 : 0;
                hasAcronym |= CaseStatistics.IsAllCapitals(token.Span.Of(tokens.Text)) && token.Span.Length is 2 or 3 or 4;
            }
            else if (token.Kind is TokenKind.Word && token.Span.Length == 1 && i > first)
            {
                // An initial in the middle.
                score += i + 1 < end ? 2 : 0;
            }
            else if (token.Normal == "&")
            {
                score -= 4;
            }
        }

        var firstWord = tokens[first].Normal;
        var lastWord = tokens[end - 1].Normal;
        score += Lexicon.IsGivenName(firstWord) ? (Lexicon.IsWord(firstWord) ? 1 : 3) : 0;
        score += Lexicon.IsSurname(lastWord) ? 2 : 0;
        score += HasParticle(first, end) ? 1 : 0;
        score += NameWords.FamilyFirst.Contains(firstWord) && words <= 3 && common < words ? 2 : 0;
        score += common == 0 ? (words is 2 or 3 ? 2 : 0) : -common * (common == words ? 2 : 1);
        score -= hasAcronym ? 2 : 0;
        score -= words > 4 && !HasParticle(first, end) ? 2 : 0;
        score -= NameWords.PlacesFirst.Contains(firstWord) && !Lexicon.IsGivenName(firstWord) ? 2 : 0;
        return score + PersonContext(first, end, sentence);
    }

    private int PersonContext(int first, int end, Sentence sentence)
    {
        var score = 0;
        if (first > sentence.FirstToken)
        {
            var before = tokens[first - 1].Normal;
            score += NameWords.Roles.Contains(before) ? 3 : 0;
            score -= before is "the" ? 3 : before is "in" or "at" or "near" or "across" or "from" or "within" or "outside" or "inside" ? 2 : 0;
        }

        if (end < sentence.EndToken)
        {
            var after = tokens[end].Normal;
            score += NameWords.Speech.Contains(after) || after is "who" or "whose" ? 2 : 0;
            score += after == "," && end + 1 < sentence.EndToken && (tokens[end + 1].Kind is TokenKind.Number || tokens[end + 1].Normal is "who" or "whose")
                ? 2
                : 0;
            if (after == "," && end + 2 < sentence.EndToken)
            {
                score += RoleSoonAfter(end + 1, sentence) ? 2 : 0;
            }
        }

        return score;
    }

    // "…, a senior researcher at"
    private bool RoleSoonAfter(int i, Sentence sentence)
    {
        for (var k = i; k < Math.Min(i + 6, sentence.EndToken) && tokens[k].Kind is TokenKind.Word; k++)
        {
            if (NameWords.Roles.Contains(tokens[k].Normal))
            {
                return true;
            }
        }

        return false;
    }

    /// <summary>The kind of a name of several words that is not a person's.</summary>
    public EntityKind KindOfPhrase(int first, int end, Sentence sentence)
    {
        if (first > sentence.FirstToken)
        {
            var before = tokens[first - 1].Normal;
            if (before is "in" or "near" or "across" or "around" or "throughout" or "toward" or "towards")
            {
                return EntityKind.Place;
            }

            if (NameWords.PlacesFirst.Contains(tokens[first].Normal) && before is "at" or "from" or "to" or "of")
            {
                return EntityKind.Place;
            }
        }

        if (end < sentence.EndToken && IsPlaceNoun(tokens[end].Normal))
        {
            return EntityKind.Place;
        }

        // Capitals on common words alone name a work, a day, a programme: anything but a body, which would say so.
        if (AllWords(first, end) && !NameWords.PlacesFirst.Contains(tokens[first].Normal))
        {
            return EntityKind.Other;
        }

        return tokens[first].Normal is "san" or "santa" or "santo" or "new" or "port" or "el" or "los" or "las" or "puerto" or "ciudad" or "rio"
            && CountWords(first, end) <= 3
            ? EntityKind.Place
            : EntityKind.Organisation;
    }

    private static bool IsPlaceNoun(string normal) =>
        normal is "area" or "district" or "city" or "province" or "region" or "village" or "town" or "county" or "valley" or "residents" or "neighborhood"
            or "neighbourhood" or "border" or "airport" or "island" or "municipality" or "governorate" or "prefecture" or "suburb" or "river";

    /// <summary>The kind of a single word, with the weight of the evidence.</summary>
    public (EntityKind Kind, int Weight) KindOfSingle(int first, int end, Sentence sentence, bool isWord)
    {
        var normal = tokens[end - 1].Normal;
        var before = first > sentence.FirstToken ? tokens[first - 1].Normal : "";
        var after = end < sentence.EndToken ? tokens[end].Normal : "";
        int person = 0, place = 0, organisation = 0;
        person += Lexicon.IsSurname(normal) ? 1 : 0;
        person += Lexicon.IsGivenName(normal) ? 1 : 0;
        person += NameWords.Roles.Contains(before) ? 3 : 0;
        person += NameWords.Speech.Contains(after) || after is "who" or "whose" ? 2 : 0;
        place += IsPlaceNoun(after) ? 3 : 0;
        person += after == "'" && before != "the" && !isWord ? 1 : 0;
        place += before is "in" or "near" or "across" or "throughout" or "around" ? 3 : before is "from" or "to" or "at" or "of" ? 1 : 0;
        organisation += before is "the" ? 2 : 0;
        organisation += isWord ? 1 : 0;
        return person >= place && person >= organisation && person > 0 ? (EntityKind.Person, Math.Min(person - 1, 2))
            : place > organisation ? (EntityKind.Place, place > 2 ? 1 : 0)
            : (before is "the" or "a" or "an" ? EntityKind.Other : EntityKind.Organisation, 0);
    }
}
