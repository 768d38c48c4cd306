using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json;

namespace Readout.Ingest.Containers;

/// <summary>
/// Tables with a row of headings (RFC 4180; comma, semicolon or tab). Each row is handed on as a JSON object of its cells, for what the columns
/// mean is the same question as for the keys of JSON.
/// </summary>
internal static class CsvReader
{
    private const int MostColumns = 1000;

    public static IEnumerable<RawInput> Read(RawInput input, PeekedStream stream, Action<SkippedInput> skipped)
    {
        using var reader = new StreamReader(stream, EncodingOf(stream.Peek(1 << 16)), detectEncodingFromByteOrderMarks: true);
        var first = reader.Peek() < 0 ? "" : reader.ReadLine() ?? "";
        var separator = Separator(first);
        using var headings = new StringReader(first);
        if (Row(headings, separator) is not { } columns || columns.Count < 2)
        {
            skipped(new SkippedInput(input.Path, "a table without a row of headings"));
            yield break;
        }

        for (var number = 2; Row(reader, separator) is { } cells; number++)
        {
            if (cells is [""])
            {
                continue;
            }

            yield return new RawInput(
                string.Create(CultureInfo.InvariantCulture, $"{input.Path}:{number}"), string.Create(CultureInfo.InvariantCulture, $"{input.Name}:{number}"))
            {
                Content = Json(columns, cells),
                MediaType = "application/json",
            };
        }
    }

    // The whole of a table must be read one way: its head tells which.
    private static Encoding EncodingOf(ReadOnlySpan<byte> head)
    {
        var cut = head.LastIndexOf((byte)'\n') is > 0 and var line ? head[..line] : head;
        return System.Text.Unicode.Utf8.IsValid(cut) ? Encoding.UTF8 : CharsetNames.Find("windows-1252")!;
    }

    private static char Separator(string headings)
    {
        var best = ',';
        foreach (var candidate in (ReadOnlySpan<char>)[';', '\t'])
        {
            best = headings.AsSpan().Count(candidate) > headings.AsSpan().Count(best) ? candidate : best;
        }

        return best;
    }

    // A quoted cell may hold separators, doubled quotes and line ends; a row is bounded, so that a quote left open takes no more than its limit.
    private static List<string>? Row(TextReader reader, char separator)
    {
        if (reader.Peek() < 0)
        {
            return null;
        }

        var cells = new List<string>();
        var cell = new StringBuilder();
        var quoted = false;
        var length = 0;
        while (true)
        {
            var c = reader.Read();
            if (++length > DocumentReader.MostBytes || cells.Count > MostColumns)
            {
                throw new InvalidDataException("a row of more than 64 MiB or 1,000 cells; is a quotation mark left open?");
            }

            if (quoted && c >= 0)
            {
                if (c == '"' && reader.Peek() == '"')
                {
                    _ = reader.Read();
                    cell.Append('"');
                }
                else if (c == '"')
                {
                    quoted = false;
                }
                else
                {
                    cell.Append((char)c);
                }

                continue;
            }

            if (c == '"' && cell.Length == 0)
            {
                quoted = true;
            }
            else if (c == separator)
            {
                cells.Add(cell.ToString());
                cell.Clear();
            }
            else if (c is < 0 or '\n')
            {
                cells.Add(cell.ToString());
                return cells;
            }
            else if (c != '\r')
            {
                cell.Append((char)c);
            }
        }
    }

    private static byte[] Json(List<string> columns, List<string> cells)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var json = new Utf8JsonWriter(buffer))
        {
            json.WriteStartObject();
            for (var i = 0; i < Math.Min(columns.Count, cells.Count); i++)
            {
                json.WriteString(columns[i].Trim(), cells[i]);
            }

            json.WriteEndObject();
        }

        return buffer.WrittenSpan.ToArray();
    }
}
