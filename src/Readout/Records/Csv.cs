using System.Globalization;

namespace Readout.Records;

/// <summary>Rows of a table as RFC 4180 has them.</summary>
public static class Csv
{
    public static string Row(IEnumerable<object?> cells) => string.Join(',', cells.Select(Cell));

    public static string Cell(object? value)
    {
        var text = value switch
        {
            null => "",
            string own => Harmless(own),
            DateOnly date => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            IFormattable number => number.ToString(null, CultureInfo.InvariantCulture),
            _ => value.ToString()!,
        };
        return text.AsSpan().IndexOfAny("\",\r\n") < 0 ? text : $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"";
    }

    // A spreadsheet runs what begins with one of these as a formula; an apostrophe before it says that it is text.
    private static string Harmless(string text) =>
        text.Length > 1 && text[0] is ('=' or '+' or '-' or '@' or '\t' or '\r') ? "'" + text : text;
}
