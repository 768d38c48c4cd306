using System.Text;

namespace Readout.Knowledge;

/// <summary>Reads the tables of <c>Knowledge/Data</c> that are built into the library.</summary>
internal static class Resources
{
    public static string Text(string name)
    {
        using var stream = typeof(Resources).Assembly.GetManifestResourceStream("Knowledge/" + name)
            ?? throw new InvalidOperationException($"the table {name} is not built in");
        using var reader = new StreamReader(stream, Encoding.UTF8);
        return reader.ReadToEnd();
    }

    /// <summary>The rows of a table with tabs, comments and (where there is one) the row of headings left out; missing cells are empty.</summary>
    public static IEnumerable<string[]> Rows(string name, int columns, bool headings)
    {
        var text = Text(name);
        var start = 0;
        while (start < text.Length)
        {
            var end = text.IndexOf('\n', start);
            end = end < 0 ? text.Length : end;
            var line = text.AsSpan(start, end - start).TrimEnd('\r');
            start = end + 1;
            if (line.IsEmpty || line[0] == '#')
            {
                continue;
            }

            if (headings)
            {
                headings = false;
                continue;
            }

            var cells = new string[columns];
            for (var i = 0; i < columns; i++)
            {
                var tab = line.IndexOf('\t');
                cells[i] = (tab < 0 ? line : line[..tab]).ToString();
                line = tab < 0 ? [] : line[(tab + 1)..];
            }

            yield return cells;
        }
    }

    /// <summary>The items of a cell, which semicolons part.</summary>
    public static IEnumerable<string> Items(string cell)
    {
        var start = 0;
        while (start < cell.Length)
        {
            var end = cell.IndexOf(';', start);
            end = end < 0 ? cell.Length : end;
            yield return cell[start..end];
            start = end + 1;
        }
    }
}
