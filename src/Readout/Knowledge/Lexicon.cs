namespace Readout.Knowledge;

public enum Gender
{
    Unknown,
    Female,
    Male,
}

/// <summary>The compiled word lists, loaded on first use.</summary>
public static class Lexicon
{
    private static readonly Lazy<SortedTable> Words = new(() => new SortedTable(Resources.Text("compiled/words.tsv")));

    private static readonly Lazy<SortedTable> GivenNames = new(() => new SortedTable(Resources.Text("compiled/given-names.tsv")));

    private static readonly Lazy<SortedTable> Surnames = new(() => new SortedTable(Resources.Text("compiled/surnames.tsv")));

    /// <summary>True for an English word that is written in lower case; <paramref name="normal"/> is a token's normal form.</summary>
    public static bool IsWord(ReadOnlySpan<char> normal) => normal.Length == 1 ? normal[0] is 'a' or 'i' : Words.Value.Contains(normal);

    public static bool IsGivenName(ReadOnlySpan<char> normal) => GivenNames.Value.Contains(normal);

    public static bool IsSurname(ReadOnlySpan<char> normal) => Surnames.Value.Contains(normal);

    public static Gender GenderOf(ReadOnlySpan<char> givenName) =>
        GivenNames.Value.TryFind(givenName, out var gender)
            ? gender switch { "f" => Gender.Female, "m" => Gender.Male, _ => Gender.Unknown }
            : Gender.Unknown;
}
