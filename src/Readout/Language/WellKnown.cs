using Readout.Articles;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>Full names of heads of state and government whom an article calls by surname alone; and whose leaders the fully named are.</summary>
internal static class WellKnown
{
    public static void Complete(Cast cast, Article article)
    {
        var countries = CountriesOf(cast);
        foreach (var person in cast.Characters)
        {
            if (person.Kind == EntityKind.Person && person.Parts.Length > 0)
            {
                if (Find(person, countries, article.Published?.Date ?? article.Dateline?.Date) is { } leader)
                {
                    person.Country ??= Countries.Named(leader.Country);
                    person.Gender = person.Gender == Gender.Unknown ? Lexicon.GenderOf(LeaderIndex.Parts(leader.Name)[0]) : person.Gender;
                    if (!person.IsFullName)
                    {
                        person.Name = leader.Name;
                    }

                    if (person.Roles.Count == 0)
                    {
                        person.AddRole(leader.Office);
                    }
                }
            }
        }
    }

    private static Leader? Find(Character person, HashSet<string> countries, DateOnly? date)
    {
        var fits = LeaderIndex.Called(person.Parts[^1]).Where(leader => person.IsFullName ? IsSameName(person, leader) : Fits(person, leader, countries)).ToList();
        if (date is { } day && fits.Exists(leader => leader.HeldOfficeOn(day)))
        {
            fits.RemoveAll(leader => !leader.HeldOfficeOn(day));
        }

        // A wrong name is worse than none: two who fit are nobody.
        return fits.Count > 0 && fits.TrueForAll(leader => leader.Name == fits[0].Name) ? fits[0] : null;
    }

    private static bool IsSameName(Character person, Leader leader)
    {
        var parts = LeaderIndex.Parts(leader.Name);
        return parts[0] == person.Parts[0] && parts[^1] == person.Parts[^1];
    }

    private static bool Fits(Character person, Leader leader, HashSet<string> countries) =>
        PersonLinker.IsSurname(LeaderIndex.Parts(leader.Name), person.Parts[0])
        && (person.Country is { } own ? own.Name == leader.Country : countries.Contains(leader.Country))
        && (person.Roles.Count == 0 || person.Roles.Exists(role => RoleWords.Fits(role, leader.Office)));

    private static HashSet<string> CountriesOf(Cast cast)
    {
        var countries = new HashSet<string>(StringComparer.Ordinal);
        foreach (var character in cast.Characters)
        {
            if (character.Country is { } country)
            {
                countries.Add(country.Name);
            }
        }

        return countries;
    }
}
