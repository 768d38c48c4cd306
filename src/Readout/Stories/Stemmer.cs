namespace Readout.Stories;

/// <summary>
/// A light English stemmer: plural, -ed, -ing, silent e and the British -ise, so that two tellings of one thing meet. It leaves
/// derivations (<c>cooperation</c>, <c>cooperative</c>) apart, because in set phrases these are other words.
/// </summary>
public static class Stemmer
{
    private static readonly System.Buffers.SearchValues<char> Vowels = System.Buffers.SearchValues.Create("aeiouy");

    public static string Stem(string word)
    {
        if (word.Length <= 3 || !char.IsAsciiLetterLower(word[0]) || !char.IsAsciiLetterLower(word[^1]))
        {
            return word;
        }

        var stem = Plural(word);
        if (stem.Length >= 6 && stem.EndsWith("ing", StringComparison.Ordinal) && HasVowel(stem.AsSpan(0, stem.Length - 3)))
        {
            stem = Undouble(stem[..^3]);
        }
        else if (stem.Length >= 5 && stem.EndsWith("ed", StringComparison.Ordinal) && HasVowel(stem.AsSpan(0, stem.Length - 2)))
        {
            stem = stem.EndsWith("ied", StringComparison.Ordinal) ? stem[..^3] + "y" : Undouble(stem[..^2]);
        }

        if (stem.Length > 4 && stem[^1] == 'e')
        {
            stem = stem[..^1];
        }

        return stem.Length > 5 && stem.EndsWith("is", StringComparison.Ordinal) && !word.EndsWith("is", StringComparison.Ordinal) ? stem[..^1] + "z"
            : stem.EndsWith("isation", StringComparison.Ordinal) ? stem[..^7] + "ization"
            : stem;
    }

    private static string Plural(string word) =>
        word.EndsWith("ies", StringComparison.Ordinal) && word.Length > 4 ? word[..^3] + "y"
        : word.EndsWith("sses", StringComparison.Ordinal) ? word[..^2]
        : word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i') ? word[..^1]
        : word;

    private static string Undouble(string stem) =>
        stem.Length > 3 && stem[^1] == stem[^2] && stem[^1] is not ('l' or 's' or 'z') ? stem[..^1] : stem;

    private static bool HasVowel(ReadOnlySpan<char> letters) => letters.ContainsAny(Vowels);
}
