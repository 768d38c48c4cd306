using Readout.Attributions;
using Readout.Knowledge;
using Readout.Language;

namespace Readout.Actors;

/// <summary>What a speaker was on the article's day: the office of the tables, else what the article calls him.</summary>
public static class RoleOnDay
{
    private static readonly HashSet<string> OfACountry = new(StringComparer.Ordinal)
    {
        "President", "Vice President", "Prime Minister", "Premier", "Chancellor", "Supreme Leader", "Crown Prince", "Foreign Minister", "Defense Minister", "Foreign Secretary",
        "External Affairs Minister", "Secretary-General", "Secretary General", "Director General", "Director-General",
    };

    /// <summary><c>President of the United States</c>; null for bodies, for several, and when nothing is known.</summary>
    public static string? Of(Analysis analysis, Attribution attribution)
    {
        if (attribution.Entity is not { } id || analysis.Entities.Items.FirstOrDefault(item => item.Id == id) is not { Kind: EntityKind.Person } person)
        {
            return null;
        }

        return (analysis.Article.Published?.Date ?? analysis.Article.Dateline?.Date) is { } day && OfficeHolders.Named(person.Name)?.OfficeOn(day) is { } term
            ? Words(term) : person.Roles.FirstOrDefault();
    }

    public static string Words(TermOfOffice term) =>
        OfACountry.Contains(term.Office) ? $"{term.Office} of {Countries.Named(term.Of)?.NameAfterOf ?? term.Of}" : term.Office;
}
