using System.Collections.Frozen;

namespace Readout.Language;

/// <summary>Words written with a full stop that need not end a sentence, by what may follow them.</summary>
internal static class Abbreviations
{
    /// <summary>Stand before a name: never the end of a sentence when a capital letter or a number follows.</summary>
    public static readonly FrozenSet<string> BeforeNames = Set(
        "mr mrs ms mx dr prof gen lt col sgt capt cpt cmdr cdr adm maj brig cpl pvt sen rep reps sens gov rev hon fr sr st ste messrs mme mlle "
        + "pres amb supt insp det atty ald asst dir min ven rt hrh vp sec treas eng ing lic dra shri smt gens cols lts drs profs");

    /// <summary>Stand before a number: the end of a sentence unless one follows.</summary>
    public static readonly FrozenSet<string> BeforeNumbers = Set("no nos nr fig figs p pp vol vols art arts ch chap sect para ca c approx tel ext op res");

    /// <summary>Months and weekdays cut short, states, streets, firms, units: the end of a sentence only when a word follows that opens sentences.</summary>
    public static readonly FrozenSet<string> Others = Set(
        "jan feb mar apr jun jul aug sep sept oct nov dec mon tue tues wed thu thur thurs fri sat sun "
        + "inc ltd co cos corp llc plc bros jr esq dept univ inst assn assoc bros cia intl natl govt mfg pty gmbh ag sa "
        + "ala ariz ark calif colo conn del fla ga ill ind kan ky la md mass mich minn miss mo mont neb nev okla ore pa penn tenn tex va vt wash wis wyo "
        + "ave blvd rd ft mt mts ste hwy pkwy sq km kg cm mm lb lbs oz hr hrs mins secs yr yrs mph bn mn tn cf viz vs v al etc eg ie est incl excl a.k.a aka "
        + "b d r ed eds trans repr ph phd m.d a.m p.m am pm");

    /// <summary>Never the end of a sentence, whatever follows.</summary>
    public static readonly FrozenSet<string> NeverLast = Set("vs cf viz eg ie mr mrs ms messrs");

    /// <summary>Words that open sentences: after an abbreviation, one of these with a capital letter means that a new sentence begins.</summary>
    public static readonly FrozenSet<string> SentenceOpeners = Set(
        "the a an this that these those there here he she it they we you i his her its their our my who what when where why how which while "
        + "in on at by for from with without within after before since until during under over between among against about as if although though because "
        + "but and or so yet nor however meanwhile moreover furthermore nevertheless still also then thus therefore instead earlier later "
        + "some many most several all both each every no not now one two three another other such more is are was were do does did has have had can will would "
        + "asked according speaking despite amid following last next it's he's she's they're we're let please nobody nothing everyone only even once");

    private static FrozenSet<string> Set(string words) => Knowledge.WordLists.Parse(words).ToFrozenSet(StringComparer.Ordinal);
}
