using System.IO.Compression;
using System.Text;
using Readout.Records;

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
        writer.WriteLine(Csv.Row(columns));
        foreach (var row in rows)
        {
            writer.WriteLine(Csv.Row(row));
        }
    }

    public void Dispose() => _zip?.Dispose();
}
