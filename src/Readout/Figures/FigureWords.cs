using System.Collections.Frozen;

namespace Readout.Figures;

/// <summary>Words that take the number behind them as their name: <c>Article 5</c>, <c>page 3</c>, <c>Flight 370</c>.</summary>
internal static class NameWords
{
    private static readonly FrozenSet<string> Words = FrozenSet.Create(StringComparer.Ordinal,
        "article", "section", "chapter", "page", "pages", "paragraph", "clause", "title", "volume", "part", "no", "nos", "nr", "number", "numbers",
        "room", "flight", "route", "highway", "interstate", "figure", "table", "phase", "tier", "line", "resolution", "article", "annex", "appendix",
        "amendment", "proposition", "measure", "bill", "act", "rule", "order", "type", "class", "grade", "group", "channel", "version", "apollo",
        "covid", "boeing", "airbus", "iphone", "galaxy", "pixel", "windows", "formula", "mark", "model", "category", "gate", "platform", "terminal",
        "exit", "junction", "zip", "suite", "unit", "block", "building", "protocol", "pillar", "district", "precinct", "ward", "area", "zone",
        "sector", "stage", "round", "week", "game", "episode", "season", "lot", "item", "question", "step", "day", "super", "track", "lane", "psalm",
        "verse", "opus", "symphony", "study", "case", "docket", "code", "extension", "ext", "tel", "phone", "fax", "box", "level", "size", "jersey",
        "playstation", "xbox", "pier", "hr", "s", "h", "exercise", "nos", "study", "world", "war", "catch", "fab", "big", "articles", "sections",
        "clauses", "chapters", "paragraphs", "rooms", "routes", "lines", "№", "p", "ftse", "nasdaq", "stoxx", "nikkei", "dow", "russell", "csi",
        "cac", "topix", "asx", "fortune", "planet", "decree");

    /// <summary>True when a number behind this word names and does not count.</summary>
    public static bool TakesNumber(string normal) => Words.Contains(normal);
}

/// <summary>Words that end a noun phrase, lead to its measure, or turn a number into something else than a figure.</summary>
internal static class FigureWords
{
    private static readonly FrozenSet<string> Stops = FrozenSet.Create(StringComparer.Ordinal,
        // prepositions and conjunctions
        "of", "in", "on", "at", "by", "for", "with", "from", "to", "into", "over", "under", "about", "around", "after", "before", "since", "until",
        "till", "during", "between", "among", "against", "across", "through", "throughout", "within", "without", "near", "per", "via", "than", "as",
        "like", "and", "or", "but", "nor", "so", "yet", "if", "when", "while", "where", "because", "although", "though", "unless", "whether", "that",
        "which", "who", "whom", "whose", "up", "down", "out", "off", "away", "apart", "ago", "earlier", "later", "including", "compared", "despite",
        "due", "along", "toward", "towards", "behind", "beyond", "below", "above", "inside", "outside", "upon", "onto", "versus", "vs", "except",
        // determiners and pronouns
        "the", "a", "an", "this", "these", "those", "his", "her", "their", "its", "our", "my", "your", "it", "he", "she", "they", "we", "you", "i",
        "him", "them", "us", "me", "each", "every", "all", "both", "any", "some", "there", "here", "what", "how", "why",
        // auxiliaries and the commonest verbs behind a count
        "is", "are", "was", "were", "be", "been", "being", "has", "have", "had", "do", "does", "did", "will", "would", "can", "could", "may",
        "might", "shall", "should", "must", "said", "says", "say", "told", "not", "also", "already", "still", "only", "just", "now", "then", "today",
        "yesterday", "tomorrow", "instead", "again", "together", "alone", "too", "either", "once", "twice", "last", "next", "died", "killed", "made",
        "went", "came", "took", "gave", "left", "won", "lost", "held", "met", "began", "saw", "got", "made", "became", "remain", "remained",
        "remains", "rose", "fell", "grew", "according", "saying", "adding", "making", "leaving", "giving", "taking", "going", "coming", "using",
        "working", "living", "seeking", "trying", "having", "being", "bringing", "become", "want", "wants", "need", "needs", "take", "takes", "make",
        "get", "go", "come");

    private static readonly FrozenSet<string> Determiners = FrozenSet.Create(StringComparer.Ordinal,
        "the", "a", "an", "this", "these", "those", "his", "her", "their", "its", "our", "my", "your", "some", "all", "that", "each", "any");

    private static readonly FrozenSet<string> Parties = FrozenSet.Create(StringComparer.Ordinal,
        "countries", "sides", "nations", "leaders", "presidents", "peoples", "parties", "states", "heads", "governments", "ministers",
        "counterparts", "capitals", "neighbours", "neighbors", "powers", "men", "delegations", "militaries", "foreign", "economies", "superpowers",
        "camps");

    private static readonly FrozenSet<string> AfterOne = FrozenSet.Create(StringComparer.Ordinal,
        "of", "another", "day", "time", "point", "thing", "way", "side", "hand", "such", "that", "who", "which", "can", "could", "would", "should",
        "might", "may", "must", "has", "is", "was", "in", "on", "to", "and", "or", "by", "at", "for", "with", "from", "more", "or", "s", "the", "a",
        "will", "does", "knows", "but", "as", "could", "cannot", "never", "ever", "place", "reason", "word", "where", "when", "we", "i", "he", "she",
        "it", "you", "they", "not", "after", "out", "up", "day's", "stop");

    private static readonly FrozenSet<string> Occurrences = FrozenSet.Create(StringComparer.Ordinal,
        "trip", "visit", "tour", "meeting", "call", "conversation", "encounter", "time", "term", "round", "package", "tranche", "attempt",
        "consecutive", "straight", "successive", "such", "stop", "appearance", "summit", "stay", "state", "official", "foreign", "attack", "test",
        "launch", "batch", "rise", "increase", "decline", "fall", "cut", "victory", "win", "defeat", "loss", "arrest", "death", "case", "victim",
        "telephone", "phone", "face-to-face", "in-person", "working", "overseas", "bilateral", "virtual", "video", "largest", "biggest", "highest");

    private static readonly PhraseTable<Change> Changes = new([
        .. Phrases(Change.Up, "rose", "rise", "rises", "risen", "rising", "increased", "increase", "increases", "increasing", "up", "climbed", "climb",
            "climbs", "climbing", "gained", "gain", "gains", "gaining", "grew", "grow", "grows", "grown", "growing", "jumped", "jump", "jumps",
            "jumping", "surged", "surge", "surges", "surging", "soared", "soar", "soars", "soaring", "added", "adding", "advanced", "advancing",
            "rallied", "rebounded", "expanded", "expand", "edged up", "inched up", "ticked up", "went up", "higher", "leapt", "leaped", "spiked",
            "raised", "lifted", "picked up", "shot up", "moved up", "increased by", "widened", "strengthened", "accelerated", "put on", "doubled", "tripled", "trebled", "quadrupled"),
        .. Phrases(Change.Down, "fell", "fall", "falls", "fallen", "falling", "dropped", "drop", "drops", "dropping", "declined", "decline",
            "declines", "declining", "decreased", "decrease", "decreases", "decreasing", "lost", "lose", "loses", "losing", "down", "slid", "slide",
            "slides", "sliding", "tumbled", "tumble", "tumbles", "sank", "sink", "sinks", "slumped", "slump", "slumps", "plunged", "plunge",
            "plunges", "shed", "sheds", "cut", "lower", "slipped", "slip", "slips", "dipped", "dip", "dips", "eased", "ease", "eases", "edged down",
            "went down", "retreated", "shrank", "shrink", "shrunk", "contracted", "contract", "narrowed", "reduced", "weakened", "plummeted",
            "lowered", "edged lower", "dived", "sagged", "skidded", "crashed", "halved"),
    ]);

    // "Double the number" sets two things side by side; what has doubled has changed.
    private static readonly FrozenDictionary<string, (double Times, Change Change)> Multiples = new Dictionary<string, (double, Change)>(StringComparer.Ordinal)
    {
        ["doubled"] = (2, Change.Up),
        ["tripled"] = (3, Change.Up),
        ["trebled"] = (3, Change.Up),
        ["quadrupled"] = (4, Change.Up),
        ["quintupled"] = (5, Change.Up),
        ["halved"] = (0.5, Change.Down),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    private static readonly FrozenSet<string> Linking = FrozenSet.Create(StringComparer.Ordinal,
        "reached", "reach", "reaches", "totaled", "totalled", "totals", "totaling", "totalling", "hit", "hits", "was", "were", "is", "are", "stood",
        "stands", "amounted", "amounts", "exceeded", "exceeds", "topped", "tops", "surpassed", "cost", "costs", "averaged", "averages", "came",
        "numbered", "accounted", "accounts", "rose", "fell", "grew", "climbed", "dropped", "declined", "increased", "decreased", "jumped", "surged",
        "soared", "slid", "slipped", "tumbled", "plunged", "gained", "lost", "added", "expanded", "shrank", "contracted", "advanced", "eased",
        "dipped", "slumped", "doubled", "measured", "weighed", "lasted", "spans", "covers", "equals", "be", "been", "reaching", "up", "down",
        "remained", "settled", "closed", "traded", "edged", "inched", "ticked", "crept", "rise", "fall", "grow", "reported");

    private static readonly FrozenSet<string> Casualties = FrozenSet.Create(StringComparer.Ordinal,
        "killed", "injured", "wounded", "dead", "died", "missing", "arrested", "detained", "hurt", "hospitalised", "hospitalized", "displaced",
        "evacuated", "charged", "sentenced", "executed");

    /// <summary>How many times as much: <c>doubled</c>, <c>sixfold</c>.</summary>
    public static double? Multiple(string normal, out Change change)
    {
        if (Multiples.TryGetValue(normal, out var multiple))
        {
            change = multiple.Change;
            return multiple.Times;
        }

        change = Change.None;
        return normal.Length > 6 && normal.EndsWith("fold", StringComparison.Ordinal) && NumberWords.Small.TryGetValue(normal[..^4], out var times) && times > 1 ? times : null;
    }

    public static bool EndsPhrase(string normal) => Stops.Contains(normal) || NumberWords.Small.ContainsKey(normal);

    public static bool IsDeterminer(string normal) => Determiners.Contains(normal);

    /// <summary>Those that "two" or "the three" point back to rather than count.</summary>
    public static bool IsParty(string normal) => Parties.Contains(normal);

    /// <summary>True when "one" before this word counts nothing.</summary>
    public static bool IsIdleOne(string next) => AfterOne.Contains(next);

    /// <summary>Things that happen again and again, whose ordinal states how often.</summary>
    public static bool IsOccurrence(string normal) => Occurrences.Contains(normal);

    /// <summary>Verbs of change that take what is counted as their object.</summary>
    public static bool MovesThings(string verb) => verb is "lost" or "lose" or "loses" or "losing" or "gained" or "gain" or "gains" or "gaining" or "added" or "adding" or "cut" or "shed" or "sheds" or "raised" or "lifted" or "dropped" or "drop" or "reduced" or "lowered" or "put";

    public static bool IsCasualty(string normal) => Casualties.Contains(normal);

    /// <summary>Verbs that stand between what is measured and its measure.</summary>
    public static bool Links(string normal) => Linking.Contains(normal);

    /// <summary>The direction whose verb ends before lexeme <paramref name="end"/>.</summary>
    public static Change ChangeBefore(in Lexemes lexemes, int end, out int start) =>
        Changes.TryMatchBefore(lexemes, end, out var change, out start) ? change : Change.None;

    // "grow its retail sales by 35 per cent"
    private const int LongestObject = 5;

    /// <summary>The direction of a verb whose object stands between it and the <c>by</c> at lexeme <paramref name="by"/>.</summary>
    public static Change ChangeOfObject(in Lexemes lexemes, int by)
    {
        for (var end = by - 1; end >= by - LongestObject && lexemes.IsWord(end); end--)
        {
            if (ChangeBefore(lexemes, end, out var start) is not Change.None and var change && start == end - 1 && lexemes[start].Normal is not ("up" or "down"))
            {
                return change;
            }
        }

        return Change.None;
    }

    private static IEnumerable<(string, Change)> Phrases(Change change, params string[] words) => words.Select(word => (word, change));
}
