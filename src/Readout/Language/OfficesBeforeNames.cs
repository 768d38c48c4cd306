using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>Parts country and person in <c>President of Valdoria Edvar Tolmin</c>, where no comma does.</summary>
internal static class OfficesBeforeNames
{
    private const int LongestPerson = 5;

    public static Layer<Name> Split(Layer<Token> tokens, Layer<Name> names, Nations nations) =>
        new(names.Text, names.SelectMany(name => Parts(tokens, name, nations)));

    // "Office of the President Orla Venn": an office of somebody, then its own holder.
    private static int HolderIn(Layer<Token> tokens, Name name)
    {
        for (var i = name.FirstToken + 2; i < name.EndToken - 2; i++)
        {
            if (tokens[i].Normal is "president" && tokens[i - 1].Normal is "the" && name.Kind == EntityKind.Organisation && IsPerson(tokens, i + 1, name.EndToken))
            {
                return i + 1;
            }
        }

        return -1;
    }

    private static IEnumerable<Name> Parts(Layer<Token> tokens, Name name, Nations nations)
    {
        if (HolderIn(tokens, name) is var holder and > 0)
        {
            return
            [
                new Name(new TextSpan(name.Span.Start, tokens[holder - 1].Span.End), EntityKind.Organisation, name.FirstToken, holder),
                new Name(new TextSpan(tokens[holder].Span.Start, name.Span.End), EntityKind.Person, holder, name.EndToken),
            ];
        }

        var of = name.FirstToken - 1;
        of -= of > 0 && tokens[of].Normal is "the" ? 1 : 0;
        if (of < 1 || tokens[of].Normal is not "of" || !(NameWords.Titles.Contains(tokens[of - 1].Normal) || NameWords.Roles.Contains(tokens[of - 1].Normal))
            || nations.At(tokens, name.FirstToken, name.EndToken, out var person) is null || !IsPerson(tokens, person, name.EndToken))
        {
            return [name];
        }

        return
        [
            new Name(new TextSpan(name.Span.Start, tokens[person - 1].Span.End), EntityKind.Place, name.FirstToken, person),
            new Name(new TextSpan(tokens[person].Span.Start, name.Span.End), EntityKind.Person, person, name.EndToken),
        ];
    }

    // A body would show its head: "Ministry", "Council".
    private static bool IsPerson(Layer<Token> tokens, int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            if (tokens[i].Kind is TokenKind.Word && (NameWords.Organisations.Contains(tokens[i].Normal) || tokens[i].Normal is "of" or "and"))
            {
                return false;
            }
        }

        return end > first && end - first <= LongestPerson && tokens[first].Kind is TokenKind.Word && char.IsUpper(tokens.Text[tokens[first].Span.Start]);
    }
}
