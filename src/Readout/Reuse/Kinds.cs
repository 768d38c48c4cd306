namespace Readout.Reuse;

/// <summary>What kind of sharing a passage is, and a pair.</summary>
internal static class Kinds
{
    /// <summary>Of copies with no word edited hardly any pair lies lower, after damage to a headline or a word at a page break; with 5 % edited all do.</summary>
    private const double WordForWord = .97;

    /// <summary>Newsrooms keep the words of a quotation they copy; below this share of identical words it is another rendering.</summary>
    private const double CopiedQuotation = .87;

    /// <summary>The rest are the words that lead into a quotation or out of it.</summary>
    private const double MostlyQuoted = .7;

    /// <summary>Fewer words in common that carry a matter may be a title and a set phrase.</summary>
    private const int LeastTellingOfRendering = 3;

    public static SharingKind Of(ComparedText a, ComparedText b, TextPair pair)
    {
        if (pair.Passages.Count == 0)
        {
            return SharingKind.Parallel;
        }

        if (pair.Passages.All(passage => IsQuotation(a, b, passage)))
        {
            return SharingKind.Quotation;
        }

        var longest = pair.Passages.Sum(passage => Math.Max(passage.EndOfA - passage.FirstOfA, passage.EndOfB - passage.FirstOfB));
        return pair.Covered < Kinship.FamilyShare ? SharingKind.Partial
            : pair.Passages.Sum(passage => passage.Equal) >= WordForWord * longest ? SharingKind.Verbatim
            : SharingKind.Edited;
    }

    public static PassageKind OfCopied(ComparedText a, ComparedText b, MatchedPassage passage) =>
        IsQuotation(a, b, passage) ? PassageKind.Quotation
        : passage.Same >= WordForWord ? PassageKind.Verbatim
        : PassageKind.Edited;

    public static PassageKind OfAlike(ComparedText a, ComparedText b, MatchedPassage passage) =>
        IsOtherRendering(a, b, passage) || IsRendering(a, b, passage) ? PassageKind.Parallel : PassageKind.Stock;

    public static bool IsQuotation(ComparedText a, ComparedText b, MatchedPassage passage) =>
        a.QuotedWords(passage.FirstOfA, passage.EndOfA) >= MostlyQuoted * (passage.EndOfA - passage.FirstOfA)
        && b.QuotedWords(passage.FirstOfB, passage.EndOfB) >= MostlyQuoted * (passage.EndOfB - passage.FirstOfB);

    /// <summary>A quotation or reported statement worded otherwise in the other account: rendered twice from another language, by different hands, not copied.</summary>
    public static bool IsOtherRendering(ComparedText a, ComparedText b, MatchedPassage passage)
    {
        if (passage.Same >= CopiedQuotation)
        {
            return false;
        }

        var (wordsOfA, wordsOfB) = (passage.EndOfA - passage.FirstOfA, passage.EndOfB - passage.FirstOfB);
        return a.QuotedWords(passage.FirstOfA, passage.EndOfA) >= MostlyQuoted * wordsOfA
            || b.QuotedWords(passage.FirstOfB, passage.EndOfB) >= MostlyQuoted * wordsOfB
            || (a.ReportedWords(passage.FirstOfA, passage.EndOfA) >= MostlyQuoted * wordsOfA
                && b.ReportedWords(passage.FirstOfB, passage.EndOfB) >= MostlyQuoted * wordsOfB);
    }

    /// <summary>Somebody's reported words in both, however close: between accounts that copy nothing else of each other it is one statement told twice.</summary>
    public static bool IsRendering(ComparedText a, ComparedText b, MatchedPassage passage) =>
        a.ReportedWords(passage.FirstOfA, passage.EndOfA) >= MostlyQuoted * (passage.EndOfA - passage.FirstOfA)
        && b.ReportedWords(passage.FirstOfB, passage.EndOfB) >= MostlyQuoted * (passage.EndOfB - passage.FirstOfB)
        && StockPhrases.TellingWords(a, b, passage) >= LeastTellingOfRendering;
}
