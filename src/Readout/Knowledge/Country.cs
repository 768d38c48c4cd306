using System.Collections.Frozen;
using System.Collections.Immutable;

namespace Readout.Knowledge;

/// <summary>A country with the words used for it.</summary>
/// <param name="Code">ISO 3166, two letters</param>
/// <param name="Name">English short name, without article</param>
/// <param name="Government">what to call its government: the same whether the text says the capital, the seat or the government</param>
/// <param name="Adjectives">the usual one first</param>
public sealed record Country(
    string Code, string Name, string Government, ImmutableArray<string> Adjectives, ImmutableArray<string> People,
    string Capital, ImmutableArray<string> Aliases, ImmutableArray<string> Seats, ImmutableArray<string> Cities)
{
    /// <summary>The name as it stands after "of": <c>the Netherlands</c>, <c>Ukraine</c>.</summary>
    public required string NameAfterOf { get; init; }
}

public static class Countries
{
    private static readonly Lazy<ImmutableArray<Country>> Table = new(Load);

    private static readonly Lazy<FrozenDictionary<string, Country>> ByAnyName = new(() => Index(country => [country.Name, .. country.Aliases]));

    private static readonly Lazy<FrozenDictionary<string, Country>> ByAnyAdjective = new(() => Index(country => country.Adjectives));

    private static readonly Lazy<FrozenDictionary<string, Country>> ByAnyPeople = new(() => Index(country =>
        country.Adjectives.Where(adjective => adjective.Length > 3).SelectMany(adjective => new[] { adjective, adjective + "s" })
            .Concat(country.People.SelectMany(people => new[] { people, people + "s" }))));

    private static readonly Lazy<FrozenDictionary<string, Country>> ByCode = new(() => Index(country => [country.Code]));

    private static readonly Lazy<FrozenDictionary<string, Country>> BySeat = new(() => Index(country => [country.Capital, .. country.Seats]));

    public static ImmutableArray<Country> All => Table.Value;

    /// <summary>The country of a short name or alias (<c>Russia</c>, <c>Russian Federation</c>, <c>U.S.</c>); null for anything else. Case counts.</summary>
    public static Country? Named(string name) => ByAnyName.Value.GetValueOrDefault(name);

    /// <summary>The country of an adjective (<c>Russian</c>, <c>U.S.</c>).</summary>
    public static Country? OfAdjective(string adjective) => ByAnyAdjective.Value.GetValueOrDefault(adjective);

    /// <summary>The country of a noun for its people (<c>Russians</c>, <c>Briton</c>).</summary>
    public static Country? OfPeople(string people) => ByAnyPeople.Value.GetValueOrDefault(people);

    public static Country? OfCode(string code) => ByCode.Value.GetValueOrDefault(code);

    /// <summary>The country whose government a capital or seat stands for (<c>Washington</c>, <c>Kremlin</c>, <c>Downing Street</c>).</summary>
    public static Country? OfSeat(string place) => BySeat.Value.GetValueOrDefault(place);

    private static FrozenDictionary<string, Country> Index(Func<Country, IEnumerable<string>> keys)
    {
        var index = new Dictionary<string, Country>(StringComparer.Ordinal);
        foreach (var country in All)
        {
            foreach (var key in keys(country))
            {
                // The first listed keeps a name that two share.
                index.TryAdd(key, country);
            }
        }

        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    private static ImmutableArray<Country> Load() =>
    [
        .. Resources.Rows("countries.tsv", 9, headings: true).Select(row => new Country(
            row[0], row[1], Government(row[1], AfterOf(row)), [.. Resources.Items(row[3])], [.. Resources.Items(row[4])], row[5],
            [.. Resources.Items(row[6])], [.. Resources.Items(row[7])], [.. Resources.Items(row[8])]) { NameAfterOf = AfterOf(row) }),
    ];

    private static string AfterOf(string[] row) => row[2].Length > 0 ? $"{row[2]} {row[1]}" : row[1];

    // The United States government by its own usage; every other one "Government of …".
    private static string Government(string name, string afterOf) =>
        name == "United States" ? "United States government" : "Government of " + afterOf;
}
