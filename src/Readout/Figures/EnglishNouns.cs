using System.Collections.Frozen;

namespace Readout.Figures;

/// <summary>The number of English nouns, by form.</summary>
internal static class EnglishNouns
{
    private static readonly FrozenDictionary<string, string> Irregular = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["people"] = "person",
        ["persons"] = "person",
        ["men"] = "man",
        ["women"] = "woman",
        ["children"] = "child",
        ["feet"] = "foot",
        ["teeth"] = "tooth",
        ["lives"] = "life",
        ["wives"] = "wife",
        ["knives"] = "knife",
        ["leaves"] = "leaf",
        ["halves"] = "half",
        ["wolves"] = "wolf",
        ["shelves"] = "shelf",
        ["mice"] = "mouse",
        ["geese"] = "goose",
        ["oxen"] = "ox",
        ["media"] = "medium",
        ["criteria"] = "criterion",
        ["phenomena"] = "phenomenon",
        ["analyses"] = "analysis",
        ["crises"] = "crisis",
        ["bases"] = "base",
        ["theses"] = "thesis",
        ["indices"] = "index",
        ["memoranda"] = "memorandum",
        ["servicemen"] = "serviceman",
        ["servicewomen"] = "servicewoman",
        ["policemen"] = "policeman",
        ["spokesmen"] = "spokesman",
        ["fishermen"] = "fisherman",
        ["lawmen"] = "lawman",
        ["gunmen"] = "gunman",
        ["businessmen"] = "businessman",
        ["congressmen"] = "congressman",
        ["grandchildren"] = "grandchild",
        ["houses"] = "house",
        ["horses"] = "horse",
        ["cases"] = "case",
        ["causes"] = "cause",
        ["clauses"] = "clause",
        ["purchases"] = "purchase",
        ["licenses"] = "license",
        ["responses"] = "response",
        ["courses"] = "course",
        ["nurses"] = "nurse",
        ["diseases"] = "disease",
        ["exercises"] = "exercise",
        ["buses"] = "bus",
        ["viruses"] = "virus",
        ["campuses"] = "campus",
        ["heroes"] = "hero",
        ["vetoes"] = "veto",
        ["tomatoes"] = "tomato",
        ["potatoes"] = "potato",
        ["movies"] = "movie",
        ["calories"] = "calorie",
        ["ties"] = "tie",
        ["lies"] = "lie",
        ["selfies"] = "selfie",
        ["cookies"] = "cookie",
        ["zombies"] = "zombie",
        ["taxes"] = "tax",
        ["axes"] = "axe",
        ["quizzes"] = "quiz",
        ["aches"] = "ache",
        ["caches"] = "cache",
        ["nationals"] = "national",
        ["troops"] = "troop",
        ["personnel"] = "personnel",
        ["staff"] = "staff",
        ["aircraft"] = "aircraft",
        ["warships"] = "warship",
        ["spacecraft"] = "spacecraft",
        ["police"] = "police",
        ["cattle"] = "cattle",
        ["sheep"] = "sheep",
        ["fish"] = "fish",
        ["species"] = "species",
        ["series"] = "series",
        ["means"] = "means",
        ["civilians"] = "civilian",
        ["crew"] = "crew",
        ["offspring"] = "offspring",
        ["headquarters"] = "headquarters",
        ["barracks"] = "barracks",
        ["crossroads"] = "crossroads",
        ["works"] = "work",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    // Words in -s that are no plurals.
    private static readonly FrozenSet<string> NoPlurals = FrozenSet.Create(StringComparer.Ordinal,
        "this", "its", "his", "us", "is", "was", "has", "does", "as", "plus", "thus", "less", "across", "versus", "yes", "perhaps", "always", "always",
        "news", "politics", "economics", "mathematics", "gas", "bus", "virus", "campus", "status", "census", "process", "access", "press", "loss", "business",
        "address", "congress", "progress", "success", "crisis", "basis", "analysis", "class", "mass", "cross", "boss", "glass", "christmas", "texas", "focus",
        "bonus", "lens", "previous", "various", "serious", "famous", "religious", "dangerous", "ours", "theirs", "hers", "overseas", "whereas", "towards",
        "besides", "sometimes", "afterwards", "consensus", "surplus", "corps", "canvas", "atlas", "chaos", "continuous", "consecutive", "numerous", "enormous",
        "ambitious", "anonymous", "precious", "obvious", "outdoors", "indoors", "nowadays", "indigenous", "simultaneous", "s", "vs", "else", "miles-an-hour");

    /// <summary>True for a word that looks like a noun in the plural.</summary>
    public static bool IsPlural(string normal) =>
        Irregular.ContainsKey(normal)
        || (normal.Length > 2 && normal[^1] == 's' && normal[^2] is not ('s' or '\'') && !NoPlurals.Contains(normal) && !normal.EndsWith("ous", StringComparison.Ordinal));

    public static string Singular(string normal)
    {
        if (Irregular.TryGetValue(normal, out var singular))
        {
            return singular;
        }

        if (!IsPlural(normal))
        {
            return normal;
        }

        if (normal.Length > 4 && normal.EndsWith("ies", StringComparison.Ordinal))
        {
            return string.Concat(normal.AsSpan(0, normal.Length - 3), "y");
        }

        return normal.EndsWith("sses", StringComparison.Ordinal) || normal.EndsWith("shes", StringComparison.Ordinal)
            || normal.EndsWith("ches", StringComparison.Ordinal) || normal.EndsWith("xes", StringComparison.Ordinal)
            || normal.EndsWith("zzes", StringComparison.Ordinal)
            ? normal[..^2]
            : normal[..^1];
    }
}
