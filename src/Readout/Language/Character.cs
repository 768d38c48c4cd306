using System.Collections.Immutable;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>An entity while it is being put together.</summary>
internal sealed class Character(EntityKind kind, string name)
{
    // Far more than an article gives anybody; the limit keeps hostile text linear.
    private const int MostRoles = 16;

    public EntityKind Kind { get; } = kind;

    public string Name { get; set; } = name;

    /// <summary>The tokens of a person's full name in normal form; one where only a surname is known.</summary>
    public ImmutableArray<string> Parts { get; set; } = [];

    /// <summary>True for <c>Jarek Tolland Jr.</c>, who is not his father.</summary>
    public bool IsJunior { get; init; }

    public List<string> Roles { get; } = [];

    public Country? Country { get; set; }

    public Gender Gender { get; set; }

    /// <summary>True when a title, a kinship word or a pronoun told the gender, not a list of given names.</summary>
    public bool IsGenderCertain { get; set; }

    public List<Mention> Mentions { get; } = [];

    public bool IsFullName => Parts.Length > 1;

    public void AddRole(string role)
    {
        if (Roles.Count < MostRoles && !Roles.Contains(role))
        {
            Roles.Add(role);
        }
    }

    public Entity ToEntity(int number)
    {
        var government = Kind == EntityKind.Place ? (Country?.Name == Name ? Country : Countries.OfSeat(Name))?.Government : null;
        return new Entity($"e{number}", Name, Kind, [.. Mentions.OrderBy(mention => mention.Span)])
        {
            Roles = [.. Roles],
            Country = Country?.Name,
            Gender = Gender,
            Government = government,
        };
    }
}
