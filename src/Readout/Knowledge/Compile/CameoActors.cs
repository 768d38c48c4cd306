using System.Globalization;
using System.Text;

namespace Readout.Knowledge.Compile;

/// <summary>What CAMEO's country actors tell about names: given names and surnames of officials, and place names filed under their country.</summary>
internal sealed class CameoActors
{
    private const string PersonMark = "; CountryInfo.txt";

    public SortedDictionary<string, int> GivenNames { get; } = new(StringComparer.Ordinal);

    public SortedDictionary<string, int> Surnames { get; } = new(StringComparer.Ordinal);

    /// <summary>Place to three-letter country code.</summary>
    public SortedDictionary<string, string> Places { get; } = new(StringComparer.Ordinal);

    public static CameoActors Read(string path)
    {
        var actors = new CameoActors();
        var group = new List<string>();
        var isPerson = false;
        foreach (var line in File.ReadLines(path, Encoding.Latin1))
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            if (char.IsWhiteSpace(line[0]))
            {
                // The codes close a group of synonyms.
                group.Clear();
                continue;
            }

            var name = NameOf(line);
            if (line[0] == '+')
            {
                if (!isPerson && group.Count > 0 && name.Length > 0)
                {
                    actors.Places.TryAdd(name, group[0]);
                }

                continue;
            }

            isPerson = line.Contains(PersonMark, StringComparison.Ordinal);
            group.Clear();
            if (isPerson)
            {
                actors.AddPerson(name);
            }
            else if (line.IndexOf('[', StringComparison.Ordinal) is var code and > 0 && line.IndexOf(']', code) == code + 4)
            {
                group.Add(line.Substring(code + 1, 3));
            }
        }

        return actors;
    }

    private void AddPerson(string name)
    {
        var first = name.IndexOf(' ', StringComparison.Ordinal);
        var last = name.LastIndexOf(' ');
        if (first > 0)
        {
            Count(GivenNames, name[..first]);
            Count(Surnames, name[(last + 1)..]);
        }
    }

    private static void Count(SortedDictionary<string, int> counts, string name)
    {
        name = name.ToLowerInvariant();
        counts[name] = counts.GetValueOrDefault(name) + 1;
    }

    // "+NEW_DELHI_ ; comment" -> "New Delhi"
    private static string NameOf(string line)
    {
        var end = line.AsSpan().IndexOfAny("\t;[");
        var raw = (end < 0 ? line : line[..end]).Trim('+', ' ', '_', '\t').Replace('_', ' ');
        return CultureInfo.InvariantCulture.TextInfo.ToTitleCase(raw.ToLowerInvariant());
    }
}
