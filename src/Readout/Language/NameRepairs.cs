using Readout.Documents;

namespace Readout.Language;

/// <summary>Mends, with the whole article in view, what a finder of names that looks at one sentence gets wrong.</summary>
internal static class NameRepairs
{
    // After these a lone name is where something happens, so a person who is called like a town does not take the town.
    private static readonly HashSet<string> BeforePlaces = new(StringComparer.Ordinal) { "in", "at", "near", "from", "to", "into", "outside", "around", "across" };

    private static readonly HashSet<string> AbbreviatedTitles = new(StringComparer.Ordinal)
    {
        "sen", "rep", "gov", "gen", "col", "lt", "maj", "capt", "sgt", "adm", "rev", "dr", "mr", "mrs", "ms", "prof", "atty",
    };

    public static Layer<Name> Mend(Layer<Token> tokens, Layer<Name> names)
    {
        var surnames = names.Where(name => name.Kind == EntityKind.Person && name.EndToken - name.FirstToken > 1)
            .Select(name => tokens[name.EndToken - 1].Normal).ToHashSet(StringComparer.Ordinal);
        return new Layer<Name>(names.Text, names.Where(name => !IsSuffix(tokens, name))
            .Select(name => IsLoneSurname(tokens, name, surnames) ? name with { Kind = EntityKind.Person } : name)
            .SelectMany(name => WithoutOwner(tokens, name)).Select(name => WithoutTitle(tokens, WithoutOrigin(tokens, WithoutStop(tokens, WithoutEditor(tokens, WithoutAcronym(tokens, name, surnames)))))));
    }

    // "Sen. Orla Venn" is Orla Venn: an abbreviated title is nobody's first name.
    private static Name WithoutTitle(Layer<Token> tokens, Name name)
    {
        var first = name.FirstToken;
        while (name.Kind == EntityKind.Person && first + 2 < name.EndToken && AbbreviatedTitles.Contains(tokens[first].Normal) && tokens[first + 1].Normal is ".")
        {
            first += 2;
        }

        return first == name.FirstToken ? name : Part(tokens, name, first, name.EndToken);
    }

    // "Orla Venn of Valdoria": where she is from is no part of her name.
    private static Name WithoutOrigin(Layer<Token> tokens, Name name)
    {
        for (var i = name.FirstToken + 2; name.Kind == EntityKind.Person && i < name.EndToken - 1; i++)
        {
            if (tokens[i].Normal is "of")
            {
                return Part(tokens, name, name.FirstToken, i);
            }
        }

        return name;
    }

    // The full stop of "Jarek Tolland Jr." may end the sentence; a mention does without.
    private static Name WithoutStop(Layer<Token> tokens, Name name) =>
        name.EndToken - name.FirstToken > 2 && tokens[name.EndToken - 1].Normal is "." && tokens[name.EndToken - 2].Normal is "jr" or "sr"
            ? Part(tokens, name, name.FirstToken, name.EndToken - 1) : name;

    // "NSA Venn", once the article has named Orla Venn: an office by its initials, then its holder.
    private static Name WithoutAcronym(Layer<Token> tokens, Name name, HashSet<string> surnames) =>
        name.EndToken - name.FirstToken == 2 && surnames.Contains(tokens[name.EndToken - 1].Normal) && tokens[name.FirstToken].Span.Length > 1
            && CaseStatistics.IsAllCapitals(tokens[name.FirstToken].Span.Of(tokens.Text)) && !CaseStatistics.IsAllCapitals(tokens[name.EndToken - 1].Span.Of(tokens.Text))
            ? Part(tokens, name, name.EndToken - 1, name.EndToken) with { Kind = EntityKind.Person } : name;

    // "(Orla Venn - ed.)": the editor who put the name in is no part of it.
    private static Name WithoutEditor(Layer<Token> tokens, Name name) =>
        name.EndToken - name.FirstToken > 2 && tokens[name.EndToken - 1].Normal is "ed" && tokens[name.EndToken - 2].Normal is "-"
            ? Part(tokens, name, name.FirstToken, name.EndToken - 2) : name;

    // Once an article has named Edvar Tolmin, its Tolmin is nobody's town.
    private static bool IsLoneSurname(Layer<Token> tokens, Name name, HashSet<string> surnames) =>
        name.Kind != EntityKind.Person && name.EndToken - name.FirstToken == 1 && surnames.Contains(tokens[name.FirstToken].Normal)
        && !(name.FirstToken > 0 && BeforePlaces.Contains(tokens[name.FirstToken - 1].Normal));

    // "Joseph R. Biden, Jr.": nobody is called Jr.
    private static bool IsSuffix(Layer<Token> tokens, Name name) => tokens[name.FirstToken].Normal is "jr" or "sr" && name.EndToken - name.FirstToken <= 2;

    // "Korvane's Harbour Square" are two places, the town and the square.
    private static IEnumerable<Name> WithoutOwner(Layer<Token> tokens, Name name)
    {
        for (var i = name.FirstToken + 1; name.Kind == EntityKind.Place && i + 2 < name.EndToken; i++)
        {
            if (tokens[i].Normal is "'" && tokens[i + 1].Normal is "s" && tokens[i].Span.End == tokens[i + 1].Span.Start)
            {
                return [Part(tokens, name, name.FirstToken, i), Part(tokens, name, i + 2, name.EndToken)];
            }
        }

        return [name];
    }

    private static Name Part(Layer<Token> tokens, Name name, int first, int end) =>
        name with { Span = new TextSpan(tokens[first].Span.Start, tokens[end - 1].Span.End), FirstToken = first, EndToken = end };
}
