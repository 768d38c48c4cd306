using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Attributions;

/// <summary>Counts, along the text, who is named how often: for <c>the two leaders</c> and <c>both sides</c>.</summary>
internal sealed class Principals(Entities entities)
{
    private readonly int[] _counts = new int[entities.Items.Length];
    private readonly List<int> _persons = [];
    private readonly List<int> _places = [];
    private int _next;

    /// <summary>The two of a kind named most up to an offset, in order of first mention; null when there are not two.</summary>
    /// <remarks>Offsets may only grow from call to call; smaller ones are answered as of the farthest before.</remarks>
    public Speaker? Upto(int offset, EntityKind kind)
    {
        for (; _next < entities.Mentions.Count && entities.Mentions[_next].Span.Start < offset; _next++)
        {
            var entity = entities.Mentions[_next].Entity;
            if (!CanSpeak(entities.Items[entity]))
            {
                continue;
            }

            if (_counts[entity]++ == 0 && entities.Items[entity].Kind is EntityKind.Person or EntityKind.Place)
            {
                (entities.Items[entity].Kind == EntityKind.Person ? _persons : _places).Add(entity);
            }

            Rise(entities.Items[entity].Kind == EntityKind.Person ? _persons : _places, entity);
        }

        var most = kind == EntityKind.Person ? _persons : _places;
        if (most.Count < 2)
        {
            return null;
        }

        var (first, second) = (Math.Min(most[0], most[1]), Math.Max(most[0], most[1]));
        return new Speaker([entities.Items[first].Name, entities.Items[second].Name], -1);
    }

    // "Both sides" are two countries, never two towns.
    private static bool CanSpeak(Entity entity) => entity.Kind == EntityKind.Person || (entity.Kind == EntityKind.Place && entity.Country == entity.Name);

    // Keeps the two most named in front; the order of the others does not matter.
    private void Rise(List<int> list, int entity)
    {
        for (var place = 0; place < Math.Min(2, list.Count); place++)
        {
            if (list[place] == entity)
            {
                if (place == 1 && _counts[list[1]] > _counts[list[0]])
                {
                    (list[0], list[1]) = (list[1], list[0]);
                }

                return;
            }
        }

        if (list.Count > 2 && _counts[entity] > _counts[list[1]])
        {
            var at = list.IndexOf(entity, 2);
            if (at >= 0)
            {
                (list[1], list[at]) = (list[at], list[1]);
                Rise(list, entity);
            }
        }
    }
}
