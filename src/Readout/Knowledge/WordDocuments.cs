using System.Globalization;
using System.Reflection;

namespace Readout.Knowledge;

/// <summary>How common English words are in political prose: a background for weighing words where the corpus is too small to tell.</summary>
public static class WordDocuments
{
    private const double Documents = 10_000;

    private static readonly Lazy<Dictionary<string, double>> Table = new(Load);

    /// <summary>The words of the table with the share of texts that hold them, 0 to 1. Words rarer than 0.6 % are not in it.</summary>
    public static IReadOnlyDictionary<string, double> Shares => Table.Value;

    /// <summary>The share of texts that hold a word (in lower case); 0 for a word rarer than the table goes.</summary>
    public static double ShareOf(string word) => Table.Value.GetValueOrDefault(word);

    private static Dictionary<string, double> Load()
    {
        var shares = new Dictionary<string, double>(StringComparer.Ordinal);
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Knowledge/word-documents.txt")
            ?? throw new InvalidOperationException("the table of word frequencies is missing from the assembly");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && line[0] != '#')
            {
                shares[line[..space]] = int.Parse(line.AsSpan(space + 1), CultureInfo.InvariantCulture) / Documents;
            }
        }

        return shares;
    }
}
