using Readout.Articles;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>Who holds an office that an article names without its holder; and whose office has published the article.</summary>
internal sealed class Offices(Article article, Cast cast)
{
    private readonly Dictionary<(string Office, string Country), Character?> _holders = [];

    /// <summary>The country whose government publishes the article: in a readout of the White House <c>the President</c> is the American one.</summary>
    public Country? Own { get; } = OwnCountry(article.Outlet);

    /// <summary>The leader in office on the article's day; null when the tables do not say, or the article's day is not known.</summary>
    public Character? Holder(string office, Country country)
    {
        if (_holders.TryGetValue((office, country.Name), out var known))
        {
            return known;
        }

        return _holders[(office, country.Name)] = Find(office, country);
    }

    private Character? Find(string office, Country country)
    {
        if ((article.Published?.Date ?? article.Dateline?.Date) is not { } day)
        {
            return null;
        }

        var leaders = Leaders.All.Where(leader => leader.Country == country.Name && leader.HeldOfficeOn(day) && RoleWords.Describes(office, leader.Office))
            .DistinctBy(leader => leader.Name).ToList();
        if (leaders is not [var holder])
        {
            return null;
        }

        // "Joseph R. Maren" is the table's "Joe Maren": the surname decides, where no other country claims the person.
        var parts = LeaderIndex.Parts(holder.Name);
        var character = cast.Characters.Find(other => other.Name == holder.Name)
            ?? cast.Characters.Find(other => other.Kind == EntityKind.Person && other.Parts.Length > 0 && other.Parts[^1] == parts[^1]
                && (other.Country is null || other.Country == country) && other.Roles.Exists(role => RoleWords.Describes(office, role)));
        if (character is null)
        {
            character = cast.Add(new Character(EntityKind.Person, holder.Name) { Parts = parts, Gender = Lexicon.GenderOf(parts[0]) });
        }

        character.Country ??= country;
        return character;
    }

    // "White House" is a seat; "President of Ukraine" names the country.
    private static Country? OwnCountry(string? outlet)
    {
        if (outlet is null || Outlets.Find(outlet) is not { Kind: OutletKind.Government })
        {
            return null;
        }

        return Countries.OfSeat(outlet) ?? (outlet.LastIndexOf(" of ", StringComparison.Ordinal) is var of and >= 0
            ? Countries.Named(outlet[(of + 4)..].Replace("the ", "", StringComparison.Ordinal)) : null);
    }
}
