using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Actors;

/// <summary>
/// What somebody is recognised by from article to article. It is made of one article alone, so that the order in which articles come does not matter.
/// </summary>
public static class ActorKey
{
    // Where an article's full name begins with one of these, the name itself begins behind.
    private static readonly HashSet<string> Honorifics = new(StringComparer.Ordinal)
    {
        "sayyid", "seyyed", "sayed", "sheikh", "shaikh", "haji", "sir", "dame", "lord", "lady", "dr", "mr", "mrs", "ms", "prof", "king", "queen", "prince", "princess",
    };

    /// <summary>The key of a person with a full name; null where only a surname is known. Middle names and initials do not count, nor which of the names comes first.</summary>
    public static string? OfPerson(string name)
    {
        if (OfficeHolders.Named(name) is { } known)
        {
            return "p:" + known.Name;
        }

        var parts = Words(name).SkipWhile(Honorifics.Contains).ToList();
        var junior = parts.RemoveAll(part => part is "jr" or "sr") > 0;
        parts.RemoveAll(part => part.Length == 1 && part[0] < 'ɐ');
        if (parts.Count < 2)
        {
            return null;
        }

        var (first, last) = (Spellings.FoldGivenName(parts[0]), Spellings.Fold(parts[^1]));
        return $"p:{(string.CompareOrdinal(first, last) < 0 ? $"{first} {last}" : $"{last} {first}")}{(junior ? " jr" : "")}";
    }

    /// <summary>
    /// The key of somebody whom an article calls by surname alone: country and post tell who is meant, also in other articles; without them
    /// the surname is the article's own, for two articles may mean two people.
    /// </summary>
    public static string OfSurname(string surname, string? country, string? post, string article) =>
        country is not null && post is not null ? $"s:{surname}|{country}|{post}" : $"a:{surname}|{article}";

    /// <summary>The surname, folded: the last part, or the first where family names come first; null for a name without words.</summary>
    public static string? Surname(string name)
    {
        var parts = Words(name).Where(part => part is not ("jr" or "sr")).ToList();
        return parts.Count == 0 ? null
            : Spellings.Fold(parts.Count is 2 or 3 && NameWords.FamilyFirst.Contains(parts[0]) && !Lexicon.IsGivenName(parts[0]) ? parts[0] : parts[^1]);
    }

    public static string OfBody(string name) => "o:" + string.Join(' ', Words(name).Where(word => word is not ("the" or "s")).Select(Spelled));

    /// <summary>What a role says beside the country: <c>president</c> of <c>Kestrian President</c>; null when nothing is left, or the role is past.</summary>
    public static string? Post(string role)
    {
        var words = new List<string>();
        foreach (var token in Tokenizer.Tokenize(role))
        {
            var form = token.Span.In(role);
            if (token.Normal is "former" or "ex" or "then")
            {
                return null;
            }

            if (token.Normal is "of" or "for" or "at" or "in" or ",")
            {
                break;
            }

            if (token.Kind is TokenKind.Word && token.Normal is not ("the" or "s" or "mr" or "mrs" or "ms" or "u") && Countries.OfAdjective(form) is null && Countries.Named(form) is null)
            {
                words.Add(Spelled(token.Normal));
            }
        }

        return words.Count is 0 or > 4 ? null : string.Join(' ', words);
    }

    /// <summary>The posts by which a surname alone is known to be this person's: <c>tolland|Kestria|president</c>; none for who is himself known by surname alone.</summary>
    public static IEnumerable<string> Posts(ArticleActor actor) =>
        actor is { Surname: { } surname, Country: { } country } && actor.Key.StartsWith("p:", StringComparison.Ordinal)
            ? actor.Roles.Select(Post).OfType<string>().Distinct(StringComparer.Ordinal).Select(post => $"s:{surname}|{country}|{post}") : [];

    /// <summary>The words of a name as they are looked up, whatever its spelling and script.</summary>
    public static IEnumerable<string> SearchWords(string name) => Words(name).Select(Spellings.Fold);

    public static IEnumerable<string> Words(string name) =>
        Tokenizer.Tokenize(name).Where(token => token.Kind is TokenKind.Word or TokenKind.Number).Select(token => token.Normal);

    // The same body is spelled both ways.
    private static string Spelled(string word) => word switch
    {
        "defense" => "defence",
        "organization" => "organisation",
        "labor" => "labour",
        "center" => "centre",
        "program" => "programme",
        _ => word,
    };
}
