using System.Text;

namespace Readout.Knowledge.Compile;

/// <summary>Heads of state and government out of two tables: one of 2021 with years, one of a few large countries with days.</summary>
internal static class LeaderTable
{
    public static IEnumerable<string> Rows(string folder)
    {
        var rows = new SortedSet<string>(StringComparer.Ordinal);
        foreach (var cells in Csv(Path.Combine(folder, "world-leaders-2021.csv")))
        {
            var (country, office, name, from, to) = (cells[1], cells[3], cells[5], cells[6], cells[7]);
            Add(country, Office(office), name, from, to);
        }

        foreach (var cells in Csv(Path.Combine(folder, "world-leaders-current.csv")))
        {
            Add(cells[0], cells[2], cells[3], cells[4], "");
            Add(cells[0], cells[5], cells[6], cells[7], "");
        }

        return rows;

        void Add(string country, string office, string name, string from, string to)
        {
            var quote = name.IndexOf('"', StringComparison.Ordinal);
            if (quote >= 0 && name.IndexOf('"', quote + 1) is var close and > 0)
            {
                name = name[..quote] + name[(close + 1)..].TrimStart();
            }

            // The co-princes of Andorra are the heads of something else.
            if (name.Contains(' ', StringComparison.Ordinal) && !name.Contains(" of ", StringComparison.Ordinal)
                && !office.Contains("rince", StringComparison.Ordinal))
            {
                rows.Add($"{name}\t{Country(country)}\t{office}\t{from}\t{to}");
            }
        }
    }

    // "Prime Minister of the Bahamas" -> "Prime Minister"
    private static string Office(string label)
    {
        var of = label.IndexOf(" of ", StringComparison.Ordinal);
        var office = of > 0 ? label[..of] : label;
        return char.ToUpperInvariant(office[0]) + office[1..];
    }

    private static string Country(string name) => name switch
    {
        "United States of America" => "United States",
        "The Bahamas" => "Bahamas",
        "The Gambia" => "Gambia",
        "People's Republic of China" => "China",
        "Republic of Ireland" => "Ireland",
        _ => name,
    };

    private static IEnumerable<List<string>> Csv(string path)
    {
        foreach (var line in File.ReadLines(path).Skip(1))
        {
            var cells = new List<string>();
            var cell = new StringBuilder();
            var quoted = false;
            for (var i = 0; i < line.Length; i++)
            {
                if (line[i] == '"' && quoted && i + 1 < line.Length && line[i + 1] == '"')
                {
                    cell.Append(line[i++]);
                }
                else if (line[i] == '"')
                {
                    quoted = !quoted;
                }
                else if (line[i] == ',' && !quoted)
                {
                    cells.Add(cell.ToString());
                    cell.Clear();
                }
                else
                {
                    cell.Append(line[i]);
                }
            }

            cells.Add(cell.ToString());
            if (cells.Count >= 8)
            {
                yield return cells;
            }
        }
    }
}
