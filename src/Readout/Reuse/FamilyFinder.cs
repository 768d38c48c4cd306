using System.Collections.Immutable;

namespace Readout.Reuse;

/// <summary>Joins texts that share the better part of one of them into families and looks for the one the others descend from.</summary>
internal sealed class FamilyFinder(IReuseStore store, Neighbourhood near)
{
    /// <summary>One strong reason must not outvote the rest of a family.</summary>
    private const double MostOfOnePair = 4;

    /// <summary>Makes the families of texts anew whose pairs have changed.</summary>
    public (IReadOnlyList<Family> Changed, IReadOnlyList<string> Gone) Update(IEnumerable<TextPair> changed)
    {
        var (before, reached) = (new SortedSet<int>(), new HashSet<int>());
        var open = new Queue<int>();
        foreach (var text in changed.SelectMany(pair => new[] { pair.A, pair.B }))
        {
            Reach(text);
        }

        var texts = new SortedDictionary<string, int>(StringComparer.Ordinal);
        while (open.TryDequeue(out var text))
        {
            texts[store.IdOf(text)] = text;
            foreach (var pair in near.PairsOf(text).Where(Kinship.IsKin))
            {
                Reach(pair.Other(text));
            }
        }

        var families = Group(texts);
        foreach (var family in before)
        {
            store.RemoveFamily(family);
        }

        var after = new HashSet<int>();
        var made = new List<Family>();
        foreach (var members in families)
        {
            store.PutFamily(members[0], members);
            after.Add(members[0]);
            var (origin, name, reason) = Origins.Name(Origin(members), members, near);
            made.Add(new Family(IdOf(members[0]), [.. members.Select(store.IdOf)], origin is { } known ? store.IdOf(known) : null, name, reason));
        }

        return (made, [.. before.Where(family => !after.Contains(family)).Select(IdOf)]);

        // With a text all of its family is looked at: it may have fallen apart.
        void Reach(int text)
        {
            if (!reached.Add(text))
            {
                return;
            }

            open.Enqueue(text);
            if (store.FamilyOf(text) is { } family && before.Add(family))
            {
                foreach (var member in store.Members(family))
                {
                    Reach(member);
                }
            }
        }
    }

    /// <summary>The connected ones of more than one, each in order of ids.</summary>
    private List<List<int>> Group(SortedDictionary<string, int> texts)
    {
        var numbers = texts.Values.ToList();
        var places = numbers.Index().ToDictionary(text => text.Item, text => text.Index);
        var sets = new DisjointSets(numbers.Count);
        foreach (var text in numbers)
        {
            foreach (var pair in near.PairsOf(text).Where(Kinship.IsKin))
            {
                sets.Join(places[pair.A], places[pair.B]);
            }
        }

        return [.. Enumerable.Range(0, numbers.Count).GroupBy(sets.Find, place => numbers[place]).Select(members => members.ToList()).Where(members => members.Count > 1)];
    }

    private int Origin(List<int> members)
    {
        var claim = members.ToDictionary(member => member, _ => 0.0);
        foreach (var member in members)
        {
            foreach (var pair in near.PairsOf(member).Where(pair => claim.ContainsKey(pair.Other(member))))
            {
                claim[member] += Math.Clamp(pair.A == member ? pair.Weight : -pair.Weight, -MostOfOnePair, MostOfOnePair);
            }
        }

        return members.MaxBy(member => claim[member]);
    }

    // Named after the least of its members' ids, in any order of adding.
    private string IdOf(int family) => "f" + store.IdOf(family);
}
