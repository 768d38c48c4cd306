using System.Reflection;

namespace Readout.Knowledge;

public enum WordClass
{
    /// <summary>Nouns, names and everything the table does not know.</summary>
    Nominal,
    Adjective,
    Adverb,
    Verb,

    /// <summary>Determiners, pronouns, prepositions, conjunctions, auxiliaries.</summary>
    Function,
}

/// <summary>What a word mostly is, without looking at its sentence: enough to see where a noun phrase can begin and end.</summary>
public static class WordClasses
{
    private static readonly Lazy<Dictionary<string, WordClass>> Table = new(Load);

    // Verbs of statements and communiqués that everyday text hardly has.
    private static readonly string[] FormalVerbs =
    [
        "abide", "adhere", "advance", "affirm", "bolster", "broaden", "commend", "condemn", "consolidate", "coordinate", "counter", "deepen", "defend",
        "denounce", "deplore", "emphasise", "emphasize", "endorse", "enhance", "enrich", "expand", "forge", "foster", "hail", "intensify", "jeopardise",
        "jeopardize", "oppose", "prioritise", "prioritize", "reaffirm", "reiterate", "reject", "safeguard", "shoulder", "solidify", "steer", "strengthen",
        "stress", "underline", "underpin", "underscore", "unite", "unleash", "uphold", "vow", "welcome",
    ];

    private static readonly string[] FunctionWords =
    [
        "a", "about", "above", "across", "after", "against", "all", "along", "alongside", "also", "although", "am", "amid", "among", "an", "and", "another",
        "any", "are", "around", "as", "at", "be", "because", "been", "before", "behind", "being", "below", "between", "beyond", "both", "but", "by", "can",
        "cannot", "could", "did", "do", "does", "during", "each", "either", "else", "even", "ever", "every", "everyone", "everything", "few", "for", "from",
        "had", "has", "have", "having", "he", "her", "here", "hers", "him", "himself", "his", "how", "however", "i", "if", "in", "including", "into", "is",
        "it", "its", "itself", "just", "less", "many", "may", "me", "might", "more", "most", "much", "must", "my", "neither", "no", "nor", "not", "of",
        "off", "on", "one", "only", "onto", "or", "other", "others", "our", "ours", "out", "over", "own", "per", "shall", "she", "should", "since", "so",
        "some", "such", "than", "that", "the", "their", "theirs", "them", "themselves", "then", "there", "these", "they", "this", "those", "though",
        "through", "throughout", "thus", "to", "too", "toward", "towards", "two", "under", "until", "up", "upon", "us", "very", "was", "we", "were", "what",
        "when", "where", "whether", "which", "while", "who", "whom", "whose", "why", "will", "with", "within", "without", "would", "yet", "you", "your",
    ];

    public static WordClass Of(string word) => Table.Value.GetValueOrDefault(word);

    private static Dictionary<string, WordClass> Load()
    {
        var classes = new Dictionary<string, WordClass>(StringComparer.Ordinal);
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("Knowledge/word-classes.txt")
            ?? throw new InvalidOperationException("the table of word classes is missing from the assembly");
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
        {
            var space = line.IndexOf(' ', StringComparison.Ordinal);
            if (space > 0 && line[0] != '#')
            {
                classes[line[..space]] = line.AsSpan(space + 1) switch
                {
                    "verb" => WordClass.Verb,
                    "adjective" => WordClass.Adjective,
                    "adverb" => WordClass.Adverb,
                    var other => throw new InvalidDataException($"word class {other} is none of verb, adjective, adverb"),
                };
            }
        }

        foreach (var verb in FormalVerbs)
        {
            var stem = verb[^1] == 'e' ? verb[..^1] : verb;
            foreach (var form in (string[])[verb, verb + "s", stem + "ed", stem + "ing"])
            {
                classes.TryAdd(form, WordClass.Verb);
            }
        }

        foreach (var word in FunctionWords)
        {
            classes[word] = WordClass.Function;
        }

        return classes;
    }
}
