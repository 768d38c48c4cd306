using System.Globalization;
using System.IO.Compression;
using System.Text;

namespace Readout.Cli.Export;

/// <summary>Tables as RFC 4180 has them, in UTF-8 with a mark so that spreadsheets read them right; in a folder, or in one .zip.</summary>
internal sealed class CsvTables : IDisposable
{
    private readonly string? _folder;

    private readonly ZipArchive? _zip;

    public CsvTables(string path)
    {
        if (path.EndsWith(".zip", StringComparison.OrdinalIgnoreCase))
        {
            _zip = new ZipArchive(new FileStream(path, FileMode.Create, FileAccess.Write), ZipArchiveMode.Create);
        }
        else
        {
            _folder = Directory.CreateDirectory(path).FullName;
        }
    }

    public void Write(string name, string[] columns, IEnumerable<object?[]> rows)
    {
        using var stream = _zip?.CreateEntry(name + ".csv").Open() ?? new FileStream(Path.Combine(_folder!, name + ".csv"), FileMode.Create, FileAccess.Write);
        using var writer = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true)) { NewLine = "\r\n" };
        writer.WriteLine(string.Join(',', columns));
        foreach (var row in rows)
        {
            writer.WriteLine(string.Join(',', row.Select(Cell)));
        }
    }

    public void Dispose() => _zip?.Dispose();

    internal static string Cell(object? value)
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
