using System.Collections.Frozen;
using Readout.Knowledge;

namespace Readout.Attributions;

/// <summary>The closed classes of English words, by normal form, that clauses are read by.</summary>
internal static class WordClasses
{
    public static readonly FrozenSet<string> Determiners = Set(
        """
        the a an this that these those his her its their our my your some any no every each both all many several few most another other others
        either neither such one two three four five six seven eight nine ten dozens hundreds thousands
        """);

    public static readonly FrozenSet<string> SubjectPronouns = Set(
        "i he she it we they you who everyone everybody someone somebody nobody both neither others");

    public static readonly FrozenSet<string> ObjectPronouns = Set("me him her it us them you himself herself themselves myself itself ourselves");

    public static readonly FrozenSet<string> Relatives = Set("who which that whom whose");

    public static readonly FrozenSet<string> Prepositions = Set(
        """
        of in on at for from to with by about against over under during after before between among through via into onto upon within without
        across around toward towards near since until till amid amidst despite beyond inside outside behind besides beside like unlike except
        per as regarding concerning following including throughout along alongside than out off up down
        """);

    /// <summary>Prepositions that may tie a following noun phrase to the noun before them.</summary>
    public static readonly FrozenSet<string> NounLinks = Set("of for from in at with on to against between by about near under behind inside within");

    public static readonly FrozenSet<string> Conjunctions = Set("and or but nor yet so plus");

    /// <summary>Words that open a clause of its own.</summary>
    public static readonly FrozenSet<string> Subordinators = Set(
        "that if because when while although though whether unless as since until till whereas where why how what who whom which whose than once lest");

    public static readonly FrozenSet<string> Auxiliaries = Set(
        "is are was were be been being am has have had having do does did will would can could may might must should shall ought cannot");

    public static readonly FrozenSet<string> Be = Set("is are was were be been being am");

    public static readonly FrozenSet<string> Have = Set("has have had having");

    public static readonly FrozenSet<string> Modals = Set("do does did will would can could may might must should shall ought cannot");

    /// <summary>Auxiliaries before a shortened <c>not</c>: <c>did|n't</c> arrives as <c>didn</c>, <c>'</c>, <c>t</c>.</summary>
    public static readonly FrozenSet<string> ShortNegatives = Set(
        "didn doesn don isn aren wasn weren hasn haven hadn won wouldn couldn shouldn can mustn needn ain");

    public static readonly FrozenSet<string> ShortAuxiliaries = Set("s d ve ll re m");

    public static readonly FrozenSet<string> Adverbs = Set(
        """
        also not never still now then later again already once often always just even only too soon further however meanwhile moreover furthermore
        nevertheless nonetheless instead therefore thus hence here today yesterday tomorrow ago earlier previously perhaps maybe
        almost long ever twice far back rather quite very first last finally indeed yet so together elsewhere anyway otherwise afterwards afterward
        """);

    public static readonly FrozenSet<string> Weekdays = Set("monday tuesday wednesday thursday friday saturday sunday");

    public static readonly FrozenSet<string> TimeWords = Set(
        """
        monday tuesday wednesday thursday friday saturday sunday january february march april may june july august september october november december
        jan feb mar apr jun jul aug sept sep oct nov dec today yesterday tomorrow week weekend month year night morning afternoon evening day tonight
        days weeks months years hours hour minutes
        """);

    public static readonly FrozenSet<string> TimeOpeners = Set("last this next earlier late early every that");

    /// <summary>Where and how something is said, as in <c>said in a statement</c>.</summary>
    public static readonly FrozenSet<string> AdjunctPrepositions = Set(
        "in on at during after before to via through from with by over following ahead outside inside");

    /// <summary>Lower-case words that end in <c>ly</c> or <c>ed</c> and are what they do not seem.</summary>
    private static readonly FrozenSet<string> NoAdverbs = Set(
        """
        family ally rally reply assembly supply apply rely fly july italy anomaly monopoly only early likely unlikely friendly daily weekly monthly
        elderly lovely ugly holy costly deadly lively orderly
        """);

    public static bool IsAdverb(string word) =>
        Adverbs.Contains(word) || (word.Length > 4 && word.EndsWith("ly", StringComparison.Ordinal) && !NoAdverbs.Contains(word));

    private static FrozenSet<string> Set(string words) =>
        WordLists.Parse(words.ReplaceLineEndings(" ")).ToFrozenSet(StringComparer.Ordinal);
}
