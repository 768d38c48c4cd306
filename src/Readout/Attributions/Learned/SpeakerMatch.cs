using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Attributions.Learned;

/// <summary>
/// Whether two names are one speaker's: the annotators wrote <c>Joseph R. Biden, Jr.</c>, <c>Joseph Biden</c>, <c>Joe Biden</c> and <c>Biden</c> for one man,
/// and <c>Ukraine</c> as well as <c>Government of Ukraine</c>. The order of several does not count.
/// </summary>
internal static class SpeakerMatch
{
    public static bool IsSame(string marked, string found)
    {
        var (left, right) = (Parties(marked), Parties(found));
        return left.Length == right.Length && Array.TrueForAll(left, a => Array.Exists(right, b => IsSameParty(a, b)));
    }

    private static string[] Parties(string speakers) => [.. speakers.Split(" and ", StringSplitOptions.TrimEntries).Order(StringComparer.OrdinalIgnoreCase)];

    private static bool IsSameParty(string marked, string found)
    {
        if (string.Equals(State(marked), State(found), StringComparison.OrdinalIgnoreCase))
        {
            return true;
        }

        if (OfficeHolders.Named(marked) is { } known && OfficeHolders.Named(found) is { } other)
        {
            return known.Name == other.Name;
        }

        var (a, b) = (Words(marked), Words(found));
        return a.Length > 0 && b.Length > 1 && char.IsUpper(found[0]) && Spellings.Fold(a[^1]) == Spellings.Fold(b[^1])
            && (a.Length == 1 || Spellings.IsSameGivenName(a[0], b[0]) || Array.TrueForAll(a, b.Contains) || Array.TrueForAll(b, a.Contains))
            && !a.Concat(b).Any(IsCommon);
    }

    // "A country or its government": what a text calls either is one voice.
    private static string State(string name) =>
        Countries.All.FirstOrDefault(country => country.Government == name)?.Name ?? name;

    private static bool IsCommon(string word) => NameWords.Organisations.Contains(word) || NameWords.Roles.Contains(word) || word is "of" or "for";

    private static string[] Words(string name) =>
        [.. Tokenizer.Tokenize(name).Where(token => token.Kind is TokenKind.Word && token.Normal is not ("jr" or "sr")).Select(token => token.Normal)];
}
