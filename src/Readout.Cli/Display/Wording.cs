using System.Globalization;
using Readout.Archive;
using Readout.Articles;
using Readout.Attributions;
using Readout.Documents;

namespace Readout.Cli.Display;

/// <summary>How things are put into words for a person.</summary>
internal static class Wording
{
    private const int ShortId = 8;

    public static string Short(string id) => id.Length <= ShortId ? id : id[..ShortId];

    public static string Count(int number, string noun) => string.Create(CultureInfo.InvariantCulture, $"{number:N0} {(number == 1 ? noun : Plural(noun))}");

    public static string Plain(int number) => number.ToString(CultureInfo.InvariantCulture);

    public static string Day(DateOnly? date) => date?.ToString("d MMMM yyyy", CultureInfo.InvariantCulture) ?? "no date";

    public static string Iso(DateOnly? date) => date?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture) ?? "-";

    public static string Percent(double share) => string.Create(CultureInfo.InvariantCulture, $"{100 * share:0} %");

    /// <summary>Where something stands, so that anybody can look: the article's id and the code points.</summary>
    public static string Place(string article, CodePoints points, TextSpan span) =>
        string.Create(CultureInfo.InvariantCulture, $"{Short(article)}:{points.FromUtf16(span.Start)}-{points.FromUtf16(span.End)}");

    public static string Place(Analysis analysis, TextSpan span) => Place(analysis.Article.Id, new CodePoints(analysis.Article.Text), span);

    /// <summary>Who gives this account: outlet, agency, else the document it stands in.</summary>
    public static string Account(Article article) => article.Outlet ?? article.Agency ?? article.Document;

    public static string Account(ArticleRow article) => article.Account ?? article.Document;

    public static string Speaker(Attribution attribution) => attribution.Speaker ?? "(speaker unknown)";

    public static string Via(Attribution attribution) => attribution.Via.IsEmpty ? "" : " via " + string.Join(", ", attribution.Via);

    /// <summary>The words of the content, its pieces joined by an ellipsis.</summary>
    public static string Content(Attribution attribution, string text) =>
        string.Join(" … ", attribution.Content.Select(span => WhiteSpace.Collapse(span.Of(text))));

    public static TextSpan ContentSpan(Attribution attribution) => attribution.Content.Aggregate((a, b) => a.Hull(b));

    /// <summary>A part of a text on one line; white space at its ends stays a space, so that parts can be put together again.</summary>
    public static string Part(string text, int start, int end)
    {
        if (start >= end)
        {
            return "";
        }

        var words = WhiteSpace.Collapse(text.AsSpan(start, end - start));
        return words.Length == 0 ? " " : (char.IsWhiteSpace(text[start]) ? " " : "") + words + (char.IsWhiteSpace(text[end - 1]) ? " " : "");
    }

    private static string Plural(string noun) => noun.EndsWith('y') ? noun[..^1] + "ies" : noun + "s";
}
