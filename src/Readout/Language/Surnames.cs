using Readout.Documents;

namespace Readout.Language;

/// <summary>Gives a lone surname back to the person: once an article has named <c>Edvar Tolmin</c>, its <c>Tolmin</c> is nobody's town.</summary>
internal static class Surnames
{
    // After these a lone name is where something happens, so a person who is called like a town does not take the town.
    private static readonly HashSet<string> BeforePlaces = new(StringComparer.Ordinal) { "in", "at", "near", "from", "to", "into", "outside", "around", "across" };

    public static Layer<Name> Reclaim(Layer<Token> tokens, Layer<Name> names)
    {
        var surnames = names.Where(name => name.Kind == EntityKind.Person && name.EndToken - name.FirstToken > 1)
            .Select(name => tokens[name.EndToken - 1].Normal).ToHashSet(StringComparer.Ordinal);
        return new Layer<Name>(names.Text, names.Where(name => !IsSuffix(tokens, name)).Select(name =>
            name.Kind != EntityKind.Person && name.EndToken - name.FirstToken == 1 && surnames.Contains(tokens[name.FirstToken].Normal)
                && !(name.FirstToken > 0 && BeforePlaces.Contains(tokens[name.FirstToken - 1].Normal))
                ? name with { Kind = EntityKind.Person }
                : name));
    }

    // "Joseph R. Biden, Jr.": nobody is called Jr.
    private static bool IsSuffix(Layer<Token> tokens, Name name) => tokens[name.FirstToken].Normal is "jr" or "sr" && name.EndToken - name.FirstToken <= 2;
}
