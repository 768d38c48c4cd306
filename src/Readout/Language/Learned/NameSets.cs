using Readout.Learning;

namespace Readout.Language.Learned;

/// <summary>
/// Whose guidelines marked a text. Sets differ in what is part of a name and which kind it is, so the model is told whose it learns from, and works by those of the newswire.
/// </summary>
internal enum NameGuide
{
    Newswire,
    Wikigold,
    UniversalNer,
    CrossNer,
}

/// <summary>The sets of texts with names marked by hand.</summary>
internal static class NameSets
{
    private const int Fifth = 5;

    /// <summary>Local English newswire of 50 countries; a fifth of the articles, by a hash of the file's name, is set aside for scoring.</summary>
    /// <param name="data">the folder that holds <c>names</c></param>
    public static (List<AnnotatedNames> Train, List<AnnotatedNames> Aside) Newswire(string data, Spacing spacing)
    {
        var all = Directory.EnumerateFiles(Path.Combine(data, "names", "worldwide-newswire"), "*.tsv").Order(StringComparer.Ordinal)
            .Select(path => (Path: path, Aside: Vocabulary.Hash(Path.GetFileName(path)) % Fifth == 0))
            .AsParallel().AsOrdered().Select(file => (Article: AnnotatedNames.Of([.. Rows(file.Path, '\t', 0, 1)], OfNewswire, spacing), file.Aside)).ToList();
        return ([.. all.Where(item => !item.Aside).Select(item => item.Article)], [.. all.Where(item => item.Aside).Select(item => item.Article)]);
    }

    /// <summary>Smaller sets of other kinds of text.</summary>
    public static IEnumerable<(NameGuide Guide, AnnotatedNames Text)> Others(string data, Spacing spacing)
    {
        var names = Path.Combine(data, "names");
        yield return (NameGuide.Wikigold, AnnotatedNames.Of([.. Rows(Path.Combine(names, "wikigold", "wikigold.conll.txt"), ' ', 0, 1)], OfShort, spacing));
        yield return (NameGuide.UniversalNer, AnnotatedNames.Of([.. Rows(Path.Combine(names, "uner-ewt-dev.iob2"), '\t', 1, 2)], OfShort, spacing));
        foreach (var part in (string[])["train", "dev", "test"])
        {
            yield return (NameGuide.CrossNer, AnnotatedNames.Of([.. Rows(Path.Combine(names, "crossner-politics", part + ".txt"), '\t', 0, 1)], OfCrossNer, spacing));
        }
    }

    private static IEnumerable<(string Token, string Label)> Rows(string path, char separator, int token, int label)
    {
        foreach (var line in File.ReadLines(path))
        {
            var fields = line.Split(separator);
            if (token == 0 || !line.StartsWith('#'))
            {
                yield return fields.Length <= token || fields[token] is "-DOCSTART-" ? ("", "O") : (fields[token], fields.Length > label ? fields[label] : "O");
            }
        }
    }

    private static int OfNewswire(string label) => label switch
    {
        "Person" => (int)EntityKind.Person,
        "Organization" => (int)EntityKind.Organisation,
        "Location" or "Facility" => (int)EntityKind.Place,
        "Misc" or "Product" => (int)EntityKind.Other,
        "NORP" => NameModel.Group,
        _ => -1,
    };

    private static int OfShort(string label) => label switch
    {
        "PER" => (int)EntityKind.Person,
        "ORG" => (int)EntityKind.Organisation,
        "LOC" => (int)EntityKind.Place,
        "MISC" => (int)EntityKind.Other,
        _ => -1,
    };

    private static int OfCrossNer(string label) => label switch
    {
        "person" or "politician" => (int)EntityKind.Person,
        "organisation" or "politicalparty" => (int)EntityKind.Organisation,
        "location" or "country" => (int)EntityKind.Place,
        "election" or "event" or "misc" => (int)EntityKind.Other,
        _ => -1,
    };
}
