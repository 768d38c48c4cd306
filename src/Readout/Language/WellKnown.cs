using Readout.Articles;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>
/// Full names of leaders and other holders of offices whom an article calls by surname alone; and whose leaders the fully named are, whose names stay as the article writes them.
/// </summary>
internal static class WellKnown
{
    public static void Complete(Cast cast, Article article, Country? own)
    {
        var countries = CountriesOf(cast, own);
        var day = article.Published?.Date ?? article.Dateline?.Date;
        foreach (var person in cast.Characters)
        {
            if (person.Kind != EntityKind.Person || person.Parts.Length == 0)
            {
                continue;
            }

            if (person.IsFullName && OfficeHolders.Named(person.Name) is { } known)
            {
                CompleteFullName(person, known, day);
            }
            else if (FindLeader(person, countries, day) is { } leader)
            {
                person.Country ??= Countries.Named(leader.Country);
                Accept(person, leader.Name, leader.Office);
            }
            else if (!person.IsFullName && FindOfficial(person, countries, day) is { } official)
            {
                Accept(person, official.Name, office: null);
            }
        }
    }

    private static void CompleteFullName(Character person, OfficeHolder known, DateOnly? day)
    {
        person.Gender = known.Gender;
        person.IsGenderCertain = true;
        if (known.Terms is [.., var last])
        {
            person.Country ??= Countries.Named(last.Of);
            if (person.Roles.Count == 0 && (day is { } date ? known.OfficeOn(date) : last) is { } term)
            {
                person.AddRole(term.Office);
            }
        }
    }

    private static void Accept(Character person, string name, string? office)
    {
        if (OfficeHolders.Named(name) is { } known)
        {
            (person.Gender, person.IsGenderCertain) = (known.Gender, true);
        }

        person.Gender = person.Gender == Gender.Unknown ? Lexicon.GenderOf(LeaderIndex.Parts(name)[0]) : person.Gender;
        if (!person.IsFullName)
        {
            person.Name = name;
        }

        if (office is not null && person.Roles.Count == 0)
        {
            person.AddRole(office);
        }
    }

    private static Leader? FindLeader(Character person, HashSet<string> countries, DateOnly? date)
    {
        var called = LeaderIndex.Called(person.Parts[^1]);
        var fits = called.Where(leader => person.IsFullName ? IsSameName(person, leader) : Fits(person, leader, countries)).ToList();
        if (date is { } day && fits.Exists(leader => leader.HeldOfficeOn(day)))
        {
            fits.RemoveAll(leader => !leader.HeldOfficeOn(day));
        }

        // A wrong name is worse than none: two who fit are nobody.
        return Only(fits, leader => leader.Name);
    }

    // "Secretary of State Blinken", "Kremlin spokesman Peskov": the office is said, its country too, or it is the article's own.
    private static OfficeHolder? FindOfficial(Character person, HashSet<string> countries, DateOnly? date)
    {
        var fits = new List<OfficeHolder>();
        foreach (var holder in OfficeHolders.Called(person.Parts[0]))
        {
            if (holder.Terms.Any(term => (date is not { } day || term.From <= day) && countries.Contains(term.Of)
                && (person.Country is null || person.Country.Name == term.Of) && person.Roles.Exists(role => RoleWords.IsOffice(role, term.Office))))
            {
                fits.Add(holder);
            }
        }

        return Only(fits, holder => holder.Name);
    }

    private static T? Only<T>(List<T> fits, Func<T, string> name)
        where T : class =>
        fits.Count > 0 && fits.TrueForAll(fit => name(fit) == name(fits[0])) ? fits[0] : null;

    private static bool IsSameName(Character person, Leader leader)
    {
        var parts = LeaderIndex.Parts(leader.Name);
        return parts[0] == person.Parts[0] && parts[^1] == person.Parts[^1];
    }

    private static bool Fits(Character person, Leader leader, HashSet<string> countries) =>
        PersonLinker.IsSurname(LeaderIndex.Parts(leader.Name), person.Parts[0])
        && (person.Country is { } own ? own.Name == leader.Country : countries.Contains(leader.Country))
        && (person.Roles.Count == 0 || person.Roles.Exists(role => RoleWords.Fits(role, leader.Office)));

    private static HashSet<string> CountriesOf(Cast cast, Country? own)
    {
        var countries = new HashSet<string>(StringComparer.Ordinal);
        if (own is not null)
        {
            countries.Add(own.Name);
        }

        foreach (var character in cast.Characters)
        {
            if ((character.Country ?? Countries.OfSeat(character.Name)) is { } country)
            {
                countries.Add(country.Name);
            }
        }

        return countries;
    }
}
