using Readout.Articles;

namespace Readout.Reuse;

/// <summary>What two accounts are called where both are spoken of: outlet or agency, else the document; told apart when these are the same.</summary>
internal static class AccountNames
{
    // A headline in a sentence about two accounts must not bury the sentence.
    private const int LongestTitle = 50;

    public static (string A, string B) Of(Article a, Article b)
    {
        var (ofA, ofB) = (Name(a), Name(b));
        if (!Same(ofA, ofB))
        {
            return (ofA, ofB);
        }

        var (docA, docB) = (a.Document, b.Document);
        if (Same(docA, docB))
        {
            (docA, docB) = (Title(a), Title(b));
        }

        return Same(docA, docB) ? ($"{ofA} (1)", $"{ofB} (2)")
            : Same(ofA, a.Document) ? (docA, docB)
            : ($"{ofA} ({docA})", $"{ofB} ({docB})");
    }

    private static string Name(Article article) => article.Outlet ?? article.Agency ?? article.Document;

    private static string Title(Article article)
    {
        var title = article.DisplayTitle;
        return title.Length <= LongestTitle ? $"“{title}”" : $"“{title[..LongestTitle].TrimEnd()}…”";
    }

    private static bool Same(string a, string b) => string.Equals(a, b, StringComparison.Ordinal);
}
