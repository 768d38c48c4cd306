using System.Collections.Frozen;
using Readout.Knowledge;

namespace Readout.Figures;

/// <summary>A measure of time in words.</summary>
/// <param name="Code">its letter in a TIMEX3 duration; those of <paramref name="Clock"/> stand behind the T</param>
/// <param name="Factor">how many of that letter one is</param>
internal readonly record struct TimeUnit(string Code, int Factor, bool Clock, Grain? Grain)
{
    /// <summary>How long it is, months and years as the mean ones.</summary>
    public double Seconds => Factor * Code switch
    {
        "S" => 1,
        "H" => 3600,
        "D" => 86_400,
        "W" => 604_800,
        "Q" => 7_889_238,
        "Y" => 31_556_952,
        _ => Clock ? 60 : 2_629_746.0,
    };
}

/// <summary>The words dates are made of, besides the names of months and weekdays.</summary>
internal static class DateWords
{
    private static readonly FrozenDictionary<string, TimeUnit> Units = Plurals(new Dictionary<string, TimeUnit>(StringComparer.Ordinal)
    {
        ["second"] = new("S", 1, true, null),
        ["minute"] = new("M", 1, true, null),
        ["hour"] = new("H", 1, true, null),
        ["day"] = new("D", 1, false, Grain.Day),
        ["week"] = new("W", 1, false, Grain.Week),
        ["month"] = new("M", 1, false, Grain.Month),
        ["quarter"] = new("Q", 1, false, Grain.Quarter),
        ["year"] = new("Y", 1, false, Grain.Year),
        ["decade"] = new("Y", 10, false, Grain.Decade),
        ["century"] = new("Y", 100, false, Grain.Century),
        ["millennium"] = new("Y", 1000, false, null),
        ["fortnight"] = new("W", 2, false, null),
        ["weekend"] = new("WE", 1, false, Grain.Weekend),
        ["night"] = new("D", 1, false, null),
    });

    private static readonly FrozenDictionary<string, TimeUnit> ShortUnits = new Dictionary<string, TimeUnit>(StringComparer.Ordinal)
    {
        ["sec"] = new("S", 1, true, null),
        ["secs"] = new("S", 1, true, null),
        ["min"] = new("M", 1, true, null),
        ["mins"] = new("M", 1, true, null),
        ["hr"] = new("H", 1, true, null),
        ["hrs"] = new("H", 1, true, null),
        ["yr"] = new("Y", 1, false, Grain.Year),
        ["yrs"] = new("Y", 1, false, Grain.Year),
        ["wk"] = new("W", 1, false, Grain.Week),
        ["wks"] = new("W", 1, false, Grain.Week),
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Seasons by their first month.</summary>
    public static readonly FrozenDictionary<string, int> Seasons = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["spring"] = 3,
        ["summer"] = 6,
        ["autumn"] = 9,
        ["fall"] = 9,
        ["winter"] = 12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Decades in words by their first year: those of the last century.</summary>
    public static readonly FrozenDictionary<string, int> Decades = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["twenties"] = 1920,
        ["thirties"] = 1930,
        ["forties"] = 1940,
        ["fifties"] = 1950,
        ["sixties"] = 1960,
        ["seventies"] = 1970,
        ["eighties"] = 1980,
        ["nineties"] = 1990,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, string> PartsOfDay = new Dictionary<string, string>(StringComparer.Ordinal)
    {
        ["morning"] = "TMO",
        ["mornings"] = "TMO",
        ["afternoon"] = "TAF",
        ["afternoons"] = "TAF",
        ["evening"] = "TEV",
        ["evenings"] = "TEV",
        ["night"] = "TNI",
        ["nights"] = "TNI",
        ["midday"] = "TMI",
        ["daytime"] = "TDT",
        ["nighttime"] = "TNI",
        ["overnight"] = "TNI",
        ["dawn"] = "TMO",
        ["dusk"] = "TEV",
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>How a stretch lies to the present one: <c>last year</c> -1, <c>this year</c> 0, <c>next year</c> 1.</summary>
    public static readonly FrozenDictionary<string, int> Directions = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["last"] = -1,
        ["past"] = -1,
        ["previous"] = -1,
        ["preceding"] = -1,
        ["prior"] = -1,
        ["this"] = 0,
        ["current"] = 0,
        ["present"] = 0,
        ["next"] = 1,
        ["coming"] = 1,
        ["upcoming"] = 1,
        ["following"] = 1,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that stand before a date and narrow it; its value stays that of the whole.</summary>
    public static readonly PhraseTable<bool> Parts = new(Phrases(true,
        "early", "earlier", "late", "later", "mid", "mid-", "early in", "late in", "earlier in", "later in", "early on", "late on", "the beginning of",
        "the start of", "the middle of", "the end of",
        "beginning of", "start of", "middle of", "end of", "the close of", "sometime", "sometime in", "the rest of", "the remainder of",
        "the first part of", "the latter part of", "the early part of", "most of", "much of", "all of"));

    /// <summary>Words for the past, present and future at large.</summary>
    public static readonly PhraseTable<string> References = new([
        .. Phrases("PRESENT_REF", "now", "right now", "currently", "at present", "at the present time", "presently", "nowadays", "these days",
            "at the moment", "at this time", "at this point", "for now", "to date", "till date",
            "the present", "until now", "as of now", "today's world", "current"),
        .. Phrases("PAST_REF", "recently", "more recently", "most recently", "in recent years", "recent years", "recent months", "recent weeks",
            "recent days", "recent decades", "recent times", "in the past", "the past", "the recent past",
            "in past years", "past years", "the other day", "long ago", "not long ago", "years ago", "months ago", "weeks ago", "days ago",
            "decades ago", "centuries ago", "hours ago", "minutes ago",
            "lately", "of late", "at the time", "at that time", "back then", "in the old days", "a long time ago", "some time ago", "moments ago",
            "several years ago", "a few years ago", "many years ago",
            "several months ago", "a few months ago", "several weeks ago", "a few weeks ago", "several days ago", "a few days ago", "recent"),
        .. Phrases("FUTURE_REF", "the future", "in the future", "the near future", "the foreseeable future", "soon", "the near term", "the short term",
            "the long term", "in the coming years", "the coming years", "coming years",
            "coming months", "coming weeks", "coming days", "the coming months", "the coming weeks", "the coming days", "the years to come",
            "years to come", "the years ahead", "the months ahead", "the weeks ahead", "the days ahead",
            "as soon as possible", "in due course", "at a later date", "a later date", "some day", "someday"),
    ]);

    /// <summary>Adverbs of repetition.</summary>
    public static readonly PhraseTable<string> Sets = new([
        .. Phrases("PT1H", "hourly"),
        .. Phrases("P1D", "daily", "nightly", "day after day"),
        .. Phrases("P1WD", "weekdays", "every weekday", "any weekday", "each weekday"),
        .. Phrases("P1WE", "weekends", "any weekend"),
        .. Phrases("P1W", "weekly", "week after week"),
        .. Phrases("P2W", "biweekly", "bi-weekly", "fortnightly"),
        .. Phrases("P1M", "monthly"),
        .. Phrases("P2M", "bimonthly", "bi-monthly"),
        .. Phrases("P3M", "quarterly"),
        .. Phrases("P6M", "semi-annually", "semiannually", "biannually", "semi-annual", "semiannual"),
        .. Phrases("P1Y", "yearly", "annually", "year after year", "annual"),
    ]);

    /// <summary>Days with a name.</summary>
    public static readonly PhraseTable<Holiday> Holidays = new(Holiday.All());

    /// <summary>Time zones behind a clock time, which they do not change.</summary>
    public static readonly PhraseTable<bool> Zones = new(Phrases(true,
        "GMT", "UTC", "EST", "EDT", "ET", "CST", "CDT", "CT", "MST", "MDT", "PST", "PDT", "PT", "CET", "CEST", "BST", "MSK", "local time",
        "Moscow time", "Beijing time", "Kyiv time", "Eastern", "Eastern time", "Pacific", "Pacific time", "p.m. local time"));

    /// <summary>A measure of time by its name, singular or plural.</summary>
    public static TimeUnit? Unit(string normal) =>
        Units.TryGetValue(normal, out var unit) ? unit : null;

    /// <summary>The same, abbreviations included, as they stand behind digits.</summary>
    public static TimeUnit? UnitBehindDigits(string normal) =>
        Units.TryGetValue(normal, out var unit) || ShortUnits.TryGetValue(normal, out unit) ? unit : null;

    private static IEnumerable<(string, T)> Phrases<T>(T meaning, params string[] phrases) => phrases.Select(phrase => (phrase, meaning));

    private static FrozenDictionary<string, TimeUnit> Plurals(Dictionary<string, TimeUnit> singular) => singular
        .SelectMany(pair => (KeyValuePair<string, TimeUnit>[])[pair, new(pair.Key.EndsWith('y') && pair.Key is "century" ? "centuries" : pair.Key is "millennium" ? "millennia" : pair.Key + "s", pair.Value)])
        .ToFrozenDictionary(StringComparer.Ordinal);
}
