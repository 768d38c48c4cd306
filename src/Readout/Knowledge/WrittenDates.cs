using System.Globalization;
using Readout.Documents;

namespace Readout.Knowledge;

/// <summary>A date as written in a heading; the year is null where none is written.</summary>
/// <param name="Length">how many tokens it takes</param>
public readonly record struct WrittenDate(int? Year, int Month, int Day, int Length)
{
    /// <summary>The day, with <paramref name="year"/> where none is written; null where there is no such day.</summary>
    public DateOnly? In(int year) => Calendar.Date(Year ?? year, Month, Day);

    public DateOnly? Full => Year is { } year ? Calendar.Date(year, Month, Day) : null;
}

/// <summary>
/// Reads the plain dates of datelines, bylines, headers and file names: <c>May 8</c>, <c>Sept. 2, 2025</c>, <c>8 May 2025</c>,
/// <c>2025-05-08</c>, <c>2025/05/08</c>, <c>08.05.2025</c>. Dates in running text are the business of Figures.
/// </summary>
public static class WrittenDates
{
    /// <summary>The date that begins at a token, a weekday before it included.</summary>
    public static WrittenDate? At(string text, ReadOnlySpan<Token> tokens, int at)
    {
        var i = at;
        if (Calendar.Weekday(tokens[i].Normal) is not null)
        {
            i++;
            i += Is(tokens, i, ".") ? 1 : 0;
            i += Is(tokens, i, ",") ? 1 : 0;
        }

        return Plain(text, tokens, i) is { } date ? date with { Length = date.Length + i - at } : null;
    }

    /// <summary>The first date with a year in a short text, such as a value of front matter or a file name.</summary>
    public static DateOnly? FirstIn(string text)
    {
        var tokens = Tokenizer.Tokenize(text.Replace('_', ' ')).Items.AsSpan();
        for (var i = 0; i < tokens.Length; i++)
        {
            if (At(text, tokens, i)?.Full is { } date)
            {
                return date;
            }
        }

        return null;
    }

    private static WrittenDate? Plain(string text, ReadOnlySpan<Token> tokens, int i)
    {
        if (i >= tokens.Length)
        {
            return null;
        }

        if (Month(text, tokens, i, out var length) is { } month)
        {
            // May 8, 2025
            var end = i + length;
            if (Day(tokens, end) is not { } day)
            {
                return null;
            }

            end++;
            var comma = Is(tokens, end, ",") ? 1 : 0;
            return Year(tokens, end + comma) is { } year ? Checked(year, month, day, end + comma + 1 - i) : Checked(null, month, day, end - i);
        }

        if (Year(tokens, i) is { } first)
        {
            return Numeric(tokens, i, first);
        }

        if (Day(tokens, i) is { } dayFirst)
        {
            // 8 May 2025, 8th of May
            var end = i + 1;
            end += Is(tokens, end, "of") ? 1 : 0;
            if (Month(text, tokens, end, out length) is { } later)
            {
                end += length;
                var comma = Is(tokens, end, ",") ? 1 : 0;
                return Year(tokens, end + comma) is { } year ? Checked(year, later, dayFirst, end + comma + 1 - i) : Checked(null, later, dayFirst, end - i);
            }

            // 08.05.2025; with slashes the order is told only by a number above twelve
            if (Number(tokens, i + 2) is { } second && Year(tokens, i + 4) is { } last && SamePunctuation(tokens, i + 1, i + 3, "./-"))
            {
                return tokens[i + 1].Normal == "." || dayFirst > 12 ? Checked(last, second, dayFirst, 5)
                    : second > 12 ? Checked(last, dayFirst, second, 5)
                    : null;
            }
        }

        return null;
    }

    // 2025-05-08, 2025/5/8, 2025.05.08, and with a time behind: 2021-12-15T13:30:00Z
    private static WrittenDate? Numeric(ReadOnlySpan<Token> tokens, int i, int year)
    {
        if (Number(tokens, i + 2) is not { } month || !SamePunctuation(tokens, i + 1, i + 3, "-/."))
        {
            return null;
        }

        if (Number(tokens, i + 4) is { } day)
        {
            return Checked(year, month, day, 5);
        }

        var joined = i + 4 < tokens.Length ? tokens[i + 4].Normal : "";
        return joined.Length is > 2 and <= 5 && joined[2] == 't' && int.TryParse(joined.AsSpan(0, 2), NumberStyles.None, CultureInfo.InvariantCulture, out day)
            ? Checked(year, month, day, 5)
            : null;
    }

    private static WrittenDate? Checked(int? year, int month, int day, int length) =>
        Calendar.Date(year ?? 2024, month, day) is null ? null : new WrittenDate(year, month, day, length);

    private static int? Month(string text, ReadOnlySpan<Token> tokens, int i, out int length)
    {
        length = 1;
        if (i >= tokens.Length || Calendar.Month(tokens[i].Normal) is not { } month || !char.IsUpper(text[tokens[i].Span.Start]))
        {
            return null;
        }

        length += Is(tokens, i + 1, ".") ? 1 : 0;
        return month;
    }

    private static int? Day(ReadOnlySpan<Token> tokens, int i)
    {
        if (i >= tokens.Length)
        {
            return null;
        }

        var form = tokens[i].Normal.AsSpan();
        if (form.Length is 3 or 4 && (form.EndsWith("st") || form.EndsWith("nd") || form.EndsWith("rd") || form.EndsWith("th")))
        {
            form = form[..^2];
        }

        return form.Length is 1 or 2 && int.TryParse(form, NumberStyles.None, CultureInfo.InvariantCulture, out var day) && day is >= 1 and <= 31 ? day : null;
    }

    private static int? Year(ReadOnlySpan<Token> tokens, int i) =>
        i < tokens.Length && tokens[i].Kind == TokenKind.Number ? Calendar.Year(tokens[i].Normal) : null;

    private static int? Number(ReadOnlySpan<Token> tokens, int i) =>
        i < tokens.Length && tokens[i].Normal.Length is 1 or 2
            && int.TryParse(tokens[i].Normal, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    private static bool SamePunctuation(ReadOnlySpan<Token> tokens, int a, int b, string allowed) =>
        b < tokens.Length && tokens[a].Normal == tokens[b].Normal && tokens[a].Normal.Length == 1
            && allowed.Contains(tokens[a].Normal[0], StringComparison.Ordinal);

    private static bool Is(ReadOnlySpan<Token> tokens, int i, string form) => i < tokens.Length && tokens[i].Normal == form;
}
