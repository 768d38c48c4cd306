using System.Collections.Frozen;
using System.Globalization;
using Readout.Documents;

namespace Readout.Figures;

/// <summary>A unit of measure or a currency, as <c>Knowledge/Data/units.txt</c> has it.</summary>
/// <param name="Kind"><c>currency</c>, <c>length</c>, <c>time</c>, …</param>
/// <param name="InBase">the factor to the base unit of its kind; null when there is none</param>
internal sealed record Unit(string Name, string Kind, double? InBase)
{
    public bool IsCurrency => Kind is "currency";
}

/// <summary>The units the program knows, by word and by sign.</summary>
internal static class UnitTable
{
    private static readonly List<Row> Rows = ReadRows();

    private static readonly PhraseTable<Unit> Words = new(Rows.SelectMany(row => row.Words.Select(words => (words, row.Unit))));

    private static readonly FrozenDictionary<string, Sign[]> SignsAfter = Index(Rows, prefix: false);

    private static readonly FrozenDictionary<string, Sign[]> SignsBefore = Index(Rows, prefix: true);

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> PrefixCodes = Rows
        .SelectMany(row => row.Signs)
        .Where(sign => sign.Length is 3 or 4 && sign[0] == '^' && char.IsAsciiLetterUpper(sign[1]) && char.IsAsciiLetter(sign[^1]))
        .Select(sign => sign[1..])
        .ToFrozenSet(StringComparer.Ordinal)
        .GetAlternateLookup<ReadOnlySpan<char>>();

    private static readonly FrozenDictionary<string, string> Kinds = Rows
        .DistinctBy(row => row.Unit.Name, StringComparer.Ordinal).ToFrozenDictionary(row => row.Unit.Name, row => row.Unit.Kind, StringComparer.Ordinal);

    private static readonly FrozenDictionary<string, Unit> Currencies = Rows
        .Where(row => row.Unit.IsCurrency).ToFrozenDictionary(row => row.Unit.Name, row => row.Unit, StringComparer.Ordinal);

    private sealed record Row(Unit Unit, string[] Words, string[] Signs);

    private readonly record struct Sign(string Text, Unit Unit);

    /// <summary>True for the letters of a currency that may touch the digits: <c>USD10</c>, <c>Rs500</c>.</summary>
    public static bool IsPrefixCode(ReadOnlySpan<char> letters) => PrefixCodes.Contains(letters);

    /// <summary>What a unit measures, by its name; null for what is no unit of measure.</summary>
    public static string? KindOf(string name) => Kinds.GetValueOrDefault(name);

    /// <summary>The currency of <c>MEUR</c>, <c>MUSD</c>: millions of it.</summary>
    public static Unit? Millions(in Lexemes lexemes, int i) =>
        lexemes.IsWord(i) && lexemes[i].Span.Length == 4 && lexemes.Text[lexemes[i].Span.Start] == 'M'
        && Currencies.GetValueOrDefault(lexemes.Text.Substring(lexemes[i].Span.Start + 1, 3)) is { } currency
            ? currency
            : null;

    /// <summary>The unit in words from lexeme <paramref name="i"/> on.</summary>
    public static Unit? Word(in Lexemes lexemes, int i, out int end) => Words.TryMatch(lexemes, i, out var unit, out end) ? unit : null;

    /// <summary>The unit's sign from lexeme <paramref name="i"/> on. A sign of one letter must touch the number.</summary>
    public static Unit? After(in Lexemes lexemes, int i, out int end)
    {
        end = i;
        return i < lexemes.Count && SignsAfter.TryGetValue(lexemes[i].Normal, out var signs) ? Match(lexemes, i, signs, ref end) : null;
    }

    /// <summary>The currency's sign before a number, from lexeme <paramref name="i"/> on.</summary>
    public static Unit? Before(in Lexemes lexemes, int i, out int end)
    {
        end = i;
        return i < lexemes.Count && SignsBefore.TryGetValue(lexemes[i].Normal, out var signs) ? Match(lexemes, i, signs, ref end) : null;
    }

    /// <summary>True for a sign that has digits of its own: <c>m2</c>.</summary>
    public static bool IsSignWithDigits(ReadOnlySpan<char> sign) =>
        sign.Length < 5 && char.IsAsciiLetter(sign[0]) && char.IsAsciiDigit(sign[^1]) && SignsAfter.ContainsKey(sign.ToString());

    /// <summary>True for the name of a measure of time, singular or plural.</summary>
    public static bool IsTime(string normal) => normal is
        "second" or "seconds" or "minute" or "minutes" or "hour" or "hours" or "day" or "days" or "week" or "weeks" or "weekend" or "weekends" or "month" or "months"
        or "quarter" or "quarters" or "year" or "years" or "decade" or "decades" or "century" or "centuries" or "millennium" or "millennia";

    private static Unit? Match(in Lexemes lexemes, int i, Sign[] signs, ref int end)
    {
        var start = lexemes[i].Span.Start;
        foreach (var sign in signs)
        {
            if (start + sign.Text.Length > lexemes.Text.Length || !lexemes.Text.AsSpan(start, sign.Text.Length).SequenceEqual(sign.Text))
            {
                continue;
            }

            var last = i;
            while (last < lexemes.Count && lexemes[last].Span.End < start + sign.Text.Length)
            {
                last++;
            }

            if (lexemes[last].Span.End == start + sign.Text.Length)
            {
                end = last + 1;
                return sign.Unit;
            }
        }

        return null;
    }

    private static FrozenDictionary<string, Sign[]> Index(List<Row> rows, bool prefix) => rows
        .SelectMany(row => row.Signs.Where(sign => sign[0] == '^' == prefix).Select(sign => new Sign(sign.TrimStart('^'), row.Unit)))
        .GroupBy(sign => Tokenizer.Tokenize(sign.Text)[0].Normal, StringComparer.Ordinal)
        .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(sign => sign.Text.Length).ToArray(), StringComparer.Ordinal);

    private static List<Row> ReadRows()
    {
        using var stream = typeof(UnitTable).Assembly.GetManifestResourceStream("Knowledge/units.txt")
            ?? throw new InvalidOperationException("the resource Knowledge/units.txt is not in the assembly");
        using var reader = new StreamReader(stream);
        var rows = new List<Row>();
        while (reader.ReadLine() is { } line)
        {
            if (line.Length == 0 || line[0] == '#')
            {
                continue;
            }

            var columns = line.Split('|', StringSplitOptions.TrimEntries);
            double? factor = columns.Length > 4 ? double.Parse(columns[4], CultureInfo.InvariantCulture) : null;
            rows.Add(new Row(new Unit(columns[0], columns[1], factor), List(columns, 2), List(columns, 3)));
        }

        return rows;
    }

    private static string[] List(string[] columns, int index) =>
        columns.Length > index ? columns[index].Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) : [];
}
