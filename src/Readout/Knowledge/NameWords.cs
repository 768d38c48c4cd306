using System.Collections.Frozen;

namespace Readout.Knowledge;

/// <summary>Classes of words that tell what a name names; the table itself is <c>Data/name-words.tsv</c>.</summary>
internal static class NameWords
{
    private static readonly Lazy<FrozenDictionary<string, FrozenSet<string>>> Classes = new(Load);

    public static FrozenSet<string> Titles { get; } = Of("title");

    public static FrozenSet<string> TitleParts { get; } = Of("title-part");

    public static FrozenSet<string> Organisations { get; } = Of("org");

    public static FrozenSet<string> OrganisationsOf { get; } = Of("org-of");

    public static FrozenSet<string> OrganisationsFor { get; } = Of("org-for");

    public static FrozenSet<string> Places { get; } = Of("place");

    public static FrozenSet<string> PlacesOf { get; } = Of("place-of");

    public static FrozenSet<string> PlacesFirst { get; } = Of("place-first");

    public static FrozenSet<string> Others { get; } = Of("other");

    public static FrozenSet<string> OthersOf { get; } = Of("other-of");

    public static FrozenSet<string> Particles { get; } = Of("particle");

    public static FrozenSet<string> Roles { get; } = Of("role");

    public static FrozenSet<string> Speech { get; } = Of("speech");

    public static FrozenSet<string> PlainAcronyms { get; } = Of("acronym-other");

    public static FrozenSet<string> Calendar { get; } = Of("calendar");

    public static FrozenSet<string> Peoples { get; } = Of("people");

    public static FrozenSet<string> FamilyFirst { get; } = Of("family-first");

    private static FrozenSet<string> Of(string name) => Classes.Value[name];

    private static FrozenDictionary<string, FrozenSet<string>> Load() =>
        Resources.Rows("name-words.tsv", 2, headings: true)
            .GroupBy(row => row[0], row => row[1], StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.SelectMany(WordLists.Parse).ToFrozenSet(StringComparer.Ordinal), StringComparer.Ordinal);
}
