namespace Readout.Attributions;

/// <summary>Regular inflection of English verbs and nouns.</summary>
internal static class EnglishForms
{
    // Verbs that double their last consonant although two syllables or more: commit, admit; and the short ones (beg, plan) by rule.
    private static readonly string[] Doubling =
    [
        "commit", "admit", "permit", "refer", "prefer", "rebut", "begin", "forget", "regret", "concur", "confer", "forbid", "quip",
    ];

    /// <summary><c>says</c>, <c>denies</c>, <c>stresses</c>; also the plural of a noun.</summary>
    public static string Third(string word) =>
        EndsInConsonantAndY(word) ? word[..^1] + "ies"
        : word.EndsWith('s') || word.EndsWith('x') || word.EndsWith("sh", StringComparison.Ordinal) || word.EndsWith("ch", StringComparison.Ordinal)
            || word is "go" or "echo" or "veto" ? word + "es"
        : word + "s";

    public static string Past(string verb) =>
        EndsInConsonantAndY(verb) ? verb[..^1] + "ied"
        : verb.EndsWith('e') ? verb + "d"
        : Doubles(verb) ? verb + verb[^1] + "ed"
        : verb + "ed";

    public static string Ing(string verb) =>
        verb.EndsWith("ee", StringComparison.Ordinal) || verb is "be" ? verb + "ing"
        : verb.EndsWith("ie", StringComparison.Ordinal) ? verb[..^2] + "ying"
        : verb.EndsWith('e') ? verb[..^1] + "ing"
        : Doubles(verb) ? verb + verb[^1] + "ing"
        : verb + "ing";

    private static bool EndsInConsonantAndY(string word) => word.Length > 1 && word.EndsWith('y') && !IsVowel(word[^2]);

    private static bool Doubles(string verb) =>
        Array.IndexOf(Doubling, verb) >= 0
        || (verb.Length is 3 or 4 && !IsVowel(verb[^1]) && verb[^1] is not ('w' or 'x' or 'y')
            && IsVowel(verb[^2]) && !IsVowel(verb[^3]) && verb.Count(IsVowel) == 1);

    private static bool IsVowel(char c) => c is 'a' or 'e' or 'i' or 'o' or 'u';
}
