using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Reuse;

/// <summary>Names of those who publish news, in lines about an article: known ones, and such as say by their last word what they are.</summary>
internal static class PublisherNames
{
    // The noun that a newspaper, agency or station calls itself by; a name that ends so is no person's.
    private static readonly HashSet<string> PublisherNouns = new(StringComparer.Ordinal)
    {
        "agency", "broadcasting", "bulletin", "chronicle", "courier", "daily", "dispatch", "examiner", "express", "gazette", "globe", "guardian", "herald",
        "independent", "inquirer", "journal", "mail", "mirror", "monitor", "network", "news", "newspaper", "observer", "online", "post", "press", "radio",
        "record", "register", "review", "standard", "star", "sun", "telegraph", "television", "times", "today", "tribune", "tv", "weekly", "wire", "world",
    };

    /// <summary>Words with capitals in a row, parted by marks and dates: <c>Updated: March 25, 2025 09:19 | Northern Courier</c>.</summary>
    public static List<(string Name, TextSpan Span)> In(Analysis analysis, TextSpan line)
    {
        var names = new List<(string Name, TextSpan Span)>();
        var (first, end) = analysis.Tokens.StartingIn(line);
        for (var t = first; t < end; t++)
        {
            if (!IsPartOfName(analysis, t) || analysis.Tokens[t].Normal is "by" or "source")
            {
                continue;
            }

            var next = t + 1;
            while (next < end && IsPartOfName(analysis, next))
            {
                next++;
            }

            var span = analysis.Tokens[t].Span.Hull(analysis.Tokens[next - 1].Span);
            var name = WhiteSpace.Collapse(span.Of(analysis.Article.Text));
            var known = Outlets.Find(name);
            if (known is not null || (next - t > 1 && PublisherNouns.Contains(analysis.Tokens[next - 1].Normal)))
            {
                names.Add((known?.Name ?? name, span));
            }

            t = next;
        }

        return names;
    }

    private static bool IsPartOfName(Analysis analysis, int token)
    {
        var (span, kind, _) = analysis.Tokens[token];
        return kind == TokenKind.Word && (char.IsUpper(analysis.Article.Text[span.Start]) || Outlets.Find(span.In(analysis.Article.Text)) is not null)
            && !(analysis.Dates.IndexAt(span.Start) is >= 0 and var date && analysis.Dates[date].Span.End >= span.End);
    }
}
