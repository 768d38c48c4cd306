using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Articles;

/// <summary>Dates that stand before a text: a stamp with a place on a line of its own, or words of a machine in front of the first sentence.</summary>
internal static class DatePlaceLine
{
    private const int LongestPlace = 8;

    /// <summary><c>2021-12-15T13:30:00Z The Kremlin, Moscow</c>: the whole line; <c>NA</c> stands for no place.</summary>
    public static (WrittenDate Date, string? Place)? Read(string text, ReadOnlySpan<Token> line)
    {
        if (line.IsEmpty || line[0].Kind != TokenKind.Number || WrittenDates.At(text, line, 0) is not { Year: not null } date)
        {
            return null;
        }

        var i = SkipTime(text, line, date.Length);
        if (i >= line.Length)
        {
            return (date, null);
        }

        if (line.Length - i > LongestPlace || line[i].Kind != TokenKind.Word || !char.IsUpper(text[line[i].Span.Start]))
        {
            return null;
        }

        foreach (var token in line[i..])
        {
            if (!(token.Kind == TokenKind.Word && (char.IsUpper(text[token.Span.Start]) || token.Normal is "of" or "the" or "de" or "in"))
                && token.Normal is not ("," or "-" or "'" or "."))
            {
                return null;
            }
        }

        var place = new TextSpan(line[i].Span.Start, line[^1].Span.End).In(text);
        return Punctuation.EndsSentence(line) ? null : (date, place is "NA" or "N/A" ? null : WhiteSpace.Collapse(place));
    }

    /// <summary><c>date 2025-05-09</c> and more text behind it: the date, its length that of the whole prefix.</summary>
    public static WrittenDate? MachinePrefix(string text, ReadOnlySpan<Token> line)
    {
        if (line.IsEmpty)
        {
            return null;
        }

        var i = 0;
        var named = line[0].Normal is "date" or "published" or "pubdate" or "publishdate" or "timestamp" or "time" or "datetime" or "published_at" or "pub_date" or "publish_date";
        if (named)
        {
            i = line.Length > 1 && line[1].Normal is ":" or "=" ? 2 : 1;
        }

        if (i >= line.Length || WrittenDates.At(text, line, i) is not { Year: not null } date
            || (!named && (line[i].Kind != TokenKind.Number || line[i].Span.Length != 4)))
        {
            return null;
        }

        var end = SkipTime(text, line, i + date.Length);
        if (end >= line.Length)
        {
            return null;
        }

        // Behind the prefix a text begins: with a capital or a quotation mark, and not "2025-05-09, the day on which".
        var next = line[end];
        var begins = next.Kind == TokenKind.Quote || next.Normal is "(" or "[" || char.IsUpper(text[next.Span.Start])
            || char.GetUnicodeCategory(text, next.Span.Start) == System.Globalization.UnicodeCategory.OtherLetter;
        return begins ? date with { Length = end } : null;
    }

    // T13:30:00Z, 10:34:00 +0200
    private static int SkipTime(string text, ReadOnlySpan<Token> line, int i)
    {
        while (i < line.Length && (line[i].Normal is ":" or "z" or "utc" or "gmt" or "+" || (line[i].Normal == "." && i + 1 < line.Length && line[i + 1].Span.Start == line[i].Span.End)
            || (char.IsAsciiDigit(text[line[i].Span.Start]) && line[i].Span.Length <= 4)))
        {
            i++;
        }

        return i;
    }
}
