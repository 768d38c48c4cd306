namespace Readout.Knowledge;

/// <summary>Adjectives of peoples that no table has: <c>Valdorian</c>, <c>Ostrese</c>.</summary>
internal static class Demonyms
{
    // Shorter words with these endings are mostly given names: Brian, Ian, Jean.
    private const int Shortest = 6;

    public static bool LooksLikeOne(string normal) =>
        normal.Length >= Shortest && !Lexicon.IsSurname(normal) && !Lexicon.IsGivenName(normal)
        && (normal.EndsWith("ian", StringComparison.Ordinal) || normal.EndsWith("ians", StringComparison.Ordinal) || normal.EndsWith("ese", StringComparison.Ordinal)
            || normal.EndsWith("ish", StringComparison.Ordinal) || normal.EndsWith("ean", StringComparison.Ordinal));
}
