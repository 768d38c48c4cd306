using System.Collections.Frozen;

namespace Readout.Figures;

/// <summary>Numbers in words, by their normal form.</summary>
internal static class NumberWords
{
    /// <summary>Nought to nineteen and the tens.</summary>
    public static readonly FrozenDictionary<string, int> Small = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["zero"] = 0,
        ["nought"] = 0,
        ["naught"] = 0,
        ["one"] = 1,
        ["two"] = 2,
        ["three"] = 3,
        ["four"] = 4,
        ["five"] = 5,
        ["six"] = 6,
        ["seven"] = 7,
        ["eight"] = 8,
        ["nine"] = 9,
        ["ten"] = 10,
        ["eleven"] = 11,
        ["twelve"] = 12,
        ["thirteen"] = 13,
        ["fourteen"] = 14,
        ["fifteen"] = 15,
        ["sixteen"] = 16,
        ["seventeen"] = 17,
        ["eighteen"] = 18,
        ["nineteen"] = 19,
        ["twenty"] = 20,
        ["thirty"] = 30,
        ["forty"] = 40,
        ["fourty"] = 40,
        ["fifty"] = 50,
        ["sixty"] = 60,
        ["seventy"] = 70,
        ["eighty"] = 80,
        ["ninety"] = 90,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Words that multiply what stands before them. Indian and Chinese scales appear in English copy from there.</summary>
    public static readonly FrozenDictionary<string, double> Scales = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["hundred"] = 1e2,
        ["thousand"] = 1e3,
        ["million"] = 1e6,
        ["billion"] = 1e9,
        ["trillion"] = 1e12,
        ["quadrillion"] = 1e15,
        ["lakh"] = 1e5,
        ["lakhs"] = 1e5,
        ["crore"] = 1e7,
        ["crores"] = 1e7,
        ["万"] = 1e4,
        ["亿"] = 1e8,
        ["萬"] = 1e4,
        ["億"] = 1e8,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Abbreviated scales that stand behind digits with or without a space.</summary>
    public static readonly FrozenDictionary<string, double> ShortScales = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["mn"] = 1e6,
        ["mln"] = 1e6,
        ["mil"] = 1e6,
        ["bn"] = 1e9,
        ["bln"] = 1e9,
        ["tn"] = 1e12,
        ["trn"] = 1e12,
        ["tln"] = 1e12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Single letters that scale an amount of money when they touch it (<c>$5m</c>); elsewhere they may be units.</summary>
    public static readonly FrozenDictionary<string, double> LetterScales = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["k"] = 1e3,
        ["m"] = 1e6,
        ["b"] = 1e9,
        ["t"] = 1e12,
        ["mm"] = 1e6,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Orders of magnitude used as vague numbers: <c>thousands of people</c> is from a thousand to ten thousand.</summary>
    public static readonly FrozenDictionary<string, double> Magnitudes = new Dictionary<string, double>(StringComparer.Ordinal)
    {
        ["tens"] = 10,
        ["dozens"] = 12,
        ["hundreds"] = 1e2,
        ["thousands"] = 1e3,
        ["millions"] = 1e6,
        ["billions"] = 1e9,
        ["trillions"] = 1e12,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    public static readonly FrozenDictionary<string, int> Ordinals = new Dictionary<string, int>(StringComparer.Ordinal)
    {
        ["first"] = 1,
        ["second"] = 2,
        ["third"] = 3,
        ["fourth"] = 4,
        ["fifth"] = 5,
        ["sixth"] = 6,
        ["seventh"] = 7,
        ["eighth"] = 8,
        ["ninth"] = 9,
        ["tenth"] = 10,
        ["eleventh"] = 11,
        ["twelfth"] = 12,
        ["thirteenth"] = 13,
        ["fourteenth"] = 14,
        ["fifteenth"] = 15,
        ["sixteenth"] = 16,
        ["seventeenth"] = 17,
        ["eighteenth"] = 18,
        ["nineteenth"] = 19,
        ["twentieth"] = 20,
        ["thirtieth"] = 30,
        ["fortieth"] = 40,
        ["fiftieth"] = 50,
        ["sixtieth"] = 60,
        ["seventieth"] = 70,
        ["eightieth"] = 80,
        ["ninetieth"] = 90,
        ["hundredth"] = 100,
        ["thousandth"] = 1000,
        ["millionth"] = 1_000_000,
    }.ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>What a fraction is divided by, in the singular and the plural.</summary>
    public static readonly FrozenDictionary<string, int> Denominators = Ordinals
        .Where(pair => pair.Value > 2)
        .SelectMany(pair => (KeyValuePair<string, int>[])[pair, new(pair.Key + "s", pair.Value)])
        .Concat([new("half", 2), new("halves", 2), new("quarter", 4), new("quarters", 4)])
        .ToFrozenDictionary(StringComparer.Ordinal);
}
