using System.Collections.Immutable;
using Readout.Attributions;
using Readout.Documents;
using Readout.Knowledge;
using Readout.Language;

namespace Readout.Actors;

/// <summary>Reads from one article who is in it: persons and bodies that are named or speak, each with a key that is the same in every article.</summary>
public static class ActorReader
{
    /// <returns>ordered by key</returns>
    public static ImmutableArray<ArticleActor> Read(Analysis analysis)
    {
        var actors = new SortedDictionary<string, Gathered>(StringComparer.Ordinal);
        var byEntity = new Dictionary<string, string>(StringComparer.Ordinal);
        var byName = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (var entity in analysis.Entities.Items)
        {
            if (entity.Kind is EntityKind.Person or EntityKind.Organisation && KeyOf(analysis, entity) is { } key)
            {
                Gather(actors, key, entity.Kind, entity.Name).Take(analysis.Article.Text, entity);
                byEntity[entity.Id] = key;
                byName.TryAdd(entity.Name, key);
            }
        }

        foreach (var attribution in analysis.Attributions)
        {
            foreach (var speaker in attribution.Speakers)
            {
                var key = attribution.Speakers.Length == 1 && attribution.Entity is { } id && byEntity.TryGetValue(id, out var own) ? own : byName.GetValueOrDefault(speaker);
                if (key is null && IsBody(speaker))
                {
                    key = ActorKey.OfBody(speaker);
                    var entity = analysis.Entities.Items.FirstOrDefault(item => item.Id == attribution.Entity);
                    Gather(actors, key, EntityKind.Organisation, speaker).Take(analysis.Article.Text, entity);
                }

                if (key is not null)
                {
                    actors[key].Said.Add(attribution.Id);
                }
            }
        }

        return [.. actors.Select(pair => pair.Value.ToActor(pair.Key))];
    }

    // A government or an outlet speaks without being an entity of its own; any other words are a description.
    private static bool IsBody(string speaker) =>
        Countries.All.Any(country => country.Government == speaker) || Outlets.Find(speaker) is not null || KnownNames.Named(speaker) is { Kind: KnownKind.Body };

    private static string? KeyOf(Analysis analysis, Entity entity)
    {
        if (entity.Kind == EntityKind.Organisation)
        {
            return ActorKey.OfBody(entity.Name) is { Length: > 2 } body ? body : null;
        }

        if (ActorKey.OfPerson(entity.Name) is { } key)
        {
            return key;
        }

        return ActorKey.Surname(entity.Name) is { } surname
            ? ActorKey.OfSurname(surname, entity.Country, entity.Roles.Select(ActorKey.Post).FirstOrDefault(post => post is not null), analysis.Article.Id) : null;
    }

    private static Gathered Gather(SortedDictionary<string, Gathered> actors, string key, EntityKind kind, string name)
    {
        if (!actors.TryGetValue(key, out var gathered))
        {
            actors[key] = gathered = new Gathered(kind, name);
        }

        return gathered;
    }

    private sealed class Gathered(EntityKind kind, string name)
    {
        private readonly SortedDictionary<string, int> _forms = new(StringComparer.Ordinal);
        private readonly SortedSet<string> _native = new(StringComparer.Ordinal);
        private readonly HashSet<string> _taken = new(StringComparer.Ordinal);
        private readonly List<string> _roles = [];
        private string? _country;

        public SortedSet<string> Said { get; } = new(StringComparer.Ordinal);

        public void Take(string text, Entity? entity)
        {
            if (entity is null || !_taken.Add(entity.Id))
            {
                return;
            }

            foreach (var mention in entity.Mentions.Where(mention => mention.Kind == MentionKind.Name))
            {
                var form = WhiteSpace.Collapse(mention.Span.Of(text));
                _forms[form] = _forms.GetValueOrDefault(form) + 1;
                if (NativeNames.Behind(text, mention.Span) is { } native)
                {
                    _native.Add(native);
                }
            }

            _roles.AddRange(entity.Roles.Where(role => !_roles.Contains(role)));
            _country ??= entity.Country;
        }

        public ArticleActor ToActor(string key) => new(
            key, kind, name, _forms.ToImmutableSortedDictionary(StringComparer.Ordinal), [.. _native], [.. Said],
            kind == EntityKind.Person ? ActorKey.Surname(OfficeHolders.Named(name)?.Name ?? name) : null, _country, [.. _roles]);
    }
}
