using System.Collections.Immutable;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Readout.Actors;
using Readout.Knowledge;
using Readout.Language;
using Readout.Records;

namespace Readout.Archive;

public sealed partial class ArchiveReader
{
    private const int LengthOfActorId = 12;

    // SQLite takes lists of any length in pieces; a name asked for fits few.
    private const int MostActors = 500;

    /// <summary>The persons and bodies of the archive, those with most statements first, then by name and id.</summary>
    /// <param name="name">only those with all these words in one of their names; null for all</param>
    /// <param name="silent">also those who say nothing</param>
    public IReadOnlyList<Actor> Actors(string? name, bool silent)
    {
        var asked = name is null ? null : ActorsNamed(name).ToHashSet();
        var into = _connection.Command("SELECT number, key FROM actor").Rows(row => (Number: row.GetInt64(0), Key: row.GetString(1)))
            .Select(actor => (actor.Number, actor.Key, Into: Holder(actor.Key) ?? actor.Number)).ToLookup(actor => actor.Into);
        var keys = into.SelectMany(group => group).ToDictionary(actor => actor.Number, actor => actor.Key);
        return
        [
            .. into.Where(group => asked is null || asked.Contains(group.Key))
                .Select(group => ReadActor(keys[group.Key], [.. group.Select(actor => actor.Number).Order()]))
                .Where(actor => silent || actor.Statements > 0)
                .OrderByDescending(actor => actor.Statements).ThenBy(actor => actor.Name, StringComparer.Ordinal).ThenBy(actor => actor.Id, StringComparer.Ordinal),
        ];
    }

    /// <summary>Those with the most statements, without a look at all the others.</summary>
    public IReadOnlyList<Actor> MostHeard(int take) =>
    [
        .. _connection.Command(
            """
            SELECT number, key FROM actor JOIN (SELECT actor, sum(statements) AS said FROM actor_article GROUP BY actor HAVING said > 0 ORDER BY said DESC, actor LIMIT $take) ON actor = number
            """,
            ("$take", take))
            .Rows(row => (Number: row.GetInt64(0), Key: row.GetString(1))).ToList()
            .Select(actor => Holder(actor.Key) ?? actor.Number).Distinct()
            .Select(number => ReadActor(KeyOf(number), [number, .. CalledOnly(number)]))
            .OrderByDescending(actor => actor.Statements).ThenBy(actor => actor.Name, StringComparer.Ordinal).ThenBy(actor => actor.Id, StringComparer.Ordinal),
    ];

    private string KeyOf(long number) => _connection.Text("SELECT key FROM actor WHERE number = $number", ("$number", number))!;

    /// <summary>Surnames with country and post that can only be this one's.</summary>
    private IEnumerable<long> CalledOnly(long number) => _connection.Command(
        "SELECT actor.number, actor.key FROM actor_post JOIN actor ON actor.key = actor_post.post WHERE actor_post.actor = $number", ("$number", number))
        .Rows(row => (Number: row.GetInt64(0), Key: row.GetString(1))).Where(lone => Holder(lone.Key) == number).Select(lone => lone.Number);

    /// <summary>The numbers of those who have all words of a name in their forms, variants and names in the own script, and of those known by surname alone who are one of them.</summary>
    private IReadOnlyList<long> ActorsNamed(string name)
    {
        IEnumerable<long>? found = OfficeHolders.Named(name) is { } known
            ? _connection.Command("SELECT number FROM actor WHERE key = $key", ("$key", "p:" + known.Name)).Rows(row => row.GetInt64(0)).ToList() : null;
        found = found?.Any() == true ? found : null;
        foreach (var word in found is null ? ActorKey.SearchWords(name) : [])
        {
            var these = _connection.Command("SELECT actor FROM actor_word WHERE word = $word", ("$word", word)).Rows(row => row.GetInt64(0)).ToList();
            found = found is null ? these : found.Intersect(these).ToList();
        }

        var numbers = (found ?? []).Distinct().Order().Take(MostActors).ToList();
        return [.. numbers.Concat(numbers.SelectMany(CalledOnly).ToList()).Distinct().Order()];
    }

    // Who is meant by a surname with country and post, when that is one person of the archive only.
    private long? Holder(string key) =>
        key.StartsWith("s:", StringComparison.Ordinal)
        && _connection.Command("SELECT actor FROM actor_post WHERE post = $key LIMIT 2", ("$key", key)).Rows(row => row.GetInt64(0)).ToList() is [var only] ? only : null;

    private Actor ReadActor(string key, IReadOnlyList<long> numbers)
    {
        var list = string.Join(',', numbers.Select(number => number.ToString(CultureInfo.InvariantCulture)));
        var articles = _connection.Command($"SELECT name, day, country, roles, statements FROM actor_article WHERE actor IN ({list}) ORDER BY article, actor").Rows(row => (
            Name: row.GetString(0), Day: row.TextOrNull(1) is { } day ? DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture) : (DateOnly?)null,
            Country: row.TextOrNull(2), Roles: row.GetString(3), Statements: row.GetInt32(4))).ToList();
        var forms = _connection.Command($"SELECT form, native, sum(uses) FROM actor_form WHERE actor IN ({list}) GROUP BY form, native").Rows(row => (
            Form: row.GetString(0), IsNative: row.GetInt32(1) != 0, Uses: row.GetInt32(2))).ToList();
        var person = key[0] != 'o';
        var known = key.StartsWith("p:", StringComparison.Ordinal) && OfficeHolders.Named(key[2..]) is { } holder && holder.Name == key[2..] ? holder : null;
        var named = articles.GroupBy(article => article.Name, StringComparer.Ordinal)
            .OrderByDescending(group => ActorKey.OfPerson(group.Key) is not null).ThenByDescending(group => group.Count())
            .ThenBy(group => ActorKey.Words(group.Key).Any(word => word.Length == 1)).ThenByDescending(group => group.Key.Length)
            .ThenBy(group => group.Key, StringComparer.Ordinal).First().Key;
        var days = articles.Select(article => article.Day).OfType<DateOnly>().ToList();
        return new Actor(
            Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(key)))[..LengthOfActorId],
            known?.Name ?? named,
            person ? EntityKind.Person : EntityKind.Organisation,
            articles.Select(article => article.Country).OfType<string>().CountBy(country => country, StringComparer.Ordinal)
                .OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).FirstOrDefault(),
            articles.Sum(article => article.Statements),
            articles.Count,
            days.Count > 0 ? days.Min() : null,
            days.Count > 0 ? days.Max() : null,
            [.. forms.Where(form => !form.IsNative).OrderByDescending(form => form.Uses).ThenBy(form => form.Form, StringComparer.Ordinal).Select(form => (form.Form, form.Uses))],
            [.. forms.Where(form => form.IsNative).Select(form => form.Form).Concat(known?.Native ?? []).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal)],
            RolesIn(articles.SelectMany(article => article.Roles.Split('\n', StringSplitOptions.RemoveEmptyEntries), (article, role) => (role, article.Day))),
            known?.Terms ?? []);
    }

    private static ImmutableArray<ActorRole> RolesIn(IEnumerable<(string Role, DateOnly? Day)> roles) =>
    [
        .. roles.GroupBy(item => item.Role, StringComparer.Ordinal)
            .Select(group => new ActorRole(group.Key, group.Min(item => item.Day), group.Max(item => item.Day)))
            .OrderBy(role => role.First is null).ThenBy(role => role.First).ThenBy(role => role.Role, StringComparer.Ordinal),
    ];
}
