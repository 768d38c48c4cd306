using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Globalization;
using Readout.Documents;

namespace Readout.Knowledge;

/// <summary>An office of a country or body, and from when to when somebody held it.</summary>
/// <param name="To">the day after the last; the greatest date while it is held still, as far as the table knows</param>
public sealed record TermOfOffice(string Office, string Of, DateOnly From, DateOnly To)
{
    public bool IsHeldOn(DateOnly day) => From <= day && day < To;
}

/// <summary>Somebody the news names often, with the offices held and when.</summary>
/// <param name="Variants">other full names and other spellings</param>
/// <param name="Native">the name in the person's own script</param>
public sealed record OfficeHolder(string Name, Gender Gender, ImmutableArray<string> Variants, ImmutableArray<string> Native, ImmutableArray<TermOfOffice> Terms);

/// <summary>Holders of offices by name and by surname. Written by hand: whoever is not here is known by the article alone.</summary>
public static class OfficeHolders
{
    // Scripts behind this write syllables or words, not letters.
    private const char LastAlphabetic = '\u2E7F';

    private static readonly Lazy<ImmutableArray<OfficeHolder>> Table = new(Load);

    private static readonly Lazy<FrozenDictionary<string, OfficeHolder>> ByName = new(IndexNames);

    private static readonly Lazy<FrozenDictionary<string, ImmutableArray<OfficeHolder>>> BySurname = new(() =>
        All.SelectMany(holder => Surnames(holder).Select(surname => (surname, holder)))
            .GroupBy(pair => pair.surname, pair => pair.holder, StringComparer.Ordinal)
            .ToFrozenDictionary(group => group.Key, group => group.ToImmutableArray(), StringComparer.Ordinal));

    public static ImmutableArray<OfficeHolder> All => Table.Value;

    /// <summary>The one with this full name in any of its spellings, in the own script too; null for everybody else.</summary>
    /// <remarks><c>Jr.</c> is somebody else where the table has both.</remarks>
    public static OfficeHolder? Named(string name) =>
        Key(name) is var key && ByName.Value.TryGetValue(key, out var known) ? known
        : key.EndsWith(" jr", StringComparison.Ordinal) ? ByName.Value.GetValueOrDefault(key[..^3]) : null;

    /// <summary>All with this surname; <paramref name="surname"/> in normal form.</summary>
    public static ImmutableArray<OfficeHolder> Called(string surname) =>
        BySurname.Value.TryGetValue(Spellings.Fold(surname), out var holders) ? holders : [];

    /// <summary>The office held on a day: the last begun of several; null when none is known.</summary>
    public static TermOfOffice? OfficeOn(this OfficeHolder holder, DateOnly day)
    {
        TermOfOffice? last = null;
        foreach (var term in holder.Terms)
        {
            last = term.IsHeldOn(day) && (last is null || term.From > last.From) ? term : last;
        }

        return last;
    }

    // Initials are left out: "Joseph R. Biden" is Joseph Biden. A Chinese character is no initial.
    private static string Key(string name) =>
        string.Join(' ', Tokenizer.Tokenize(name)
            .Where(token => token.Kind is TokenKind.Word && (token.Span.Length > 1 || token.Normal[0] > LastAlphabetic))
            .Select(token => Spellings.Fold(token.Normal)));

    private static FrozenDictionary<string, OfficeHolder> IndexNames()
    {
        var index = new Dictionary<string, OfficeHolder>(StringComparer.Ordinal);
        foreach (var holder in All)
        {
            foreach (var name in holder.Variants.Concat(holder.Native).Prepend(holder.Name))
            {
                index.TryAdd(Key(name), holder);
            }
        }

        return index.ToFrozenDictionary(StringComparer.Ordinal);
    }

    // The last part, and the first where family names come first; a variant may be the other way round.
    private static HashSet<string> Surnames(OfficeHolder holder)
    {
        var parts = LeaderIndex.Parts(holder.Name);
        var surnames = new HashSet<string>(StringComparer.Ordinal) { Spellings.Fold(parts[^1] is "jr" ? parts[^2] : parts[^1]) };
        if (NameWords.FamilyFirst.Contains(parts[0]))
        {
            surnames.Add(Spellings.Fold(parts[0]));
        }

        surnames.UnionWith(holder.Variants.Select(variant => Spellings.Fold(LeaderIndex.Parts(variant)[^1])));
        return surnames;
    }

    private static ImmutableArray<OfficeHolder> Load() =>
    [
        .. Resources.Rows("office-holders.tsv", 5, headings: true).Select(row => new OfficeHolder(
            row[0], row[1] == "f" ? Gender.Female : Gender.Male, [.. Resources.Items(row[2])], [.. Resources.Items(row[3])], [.. Resources.Items(row[4]).Select(ReadTerm)])),
    ];

    private static TermOfOffice ReadTerm(string cell)
    {
        var parts = cell.Split('|');
        return new TermOfOffice(parts[0], parts[1], Day(parts[2], 1, 1) ?? DateOnly.MinValue, Day(parts[3], 12, 31) ?? DateOnly.MaxValue);
    }

    // A year alone counts generously: the whole of it.
    private static DateOnly? Day(string cell, int month, int day) => cell.Length switch
    {
        0 => null,
        4 => new DateOnly(int.Parse(cell, CultureInfo.InvariantCulture), month, day),
        _ => DateOnly.ParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture),
    };
}
