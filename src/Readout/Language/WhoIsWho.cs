using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;

namespace Readout.Language;

/// <summary>Joins the mentions of an article to entities: names, short names, titles, descriptions, pronouns.</summary>
/// <remarks>The order matters: full names first, then surnames and short forms, then descriptions, and pronouns last.</remarks>
public static class WhoIsWho
{
    public static Entities Resolve(Article article, Layer<Token> tokens, Layer<Sentence> sentences, Layer<Name> names)
    {
        var nations = new Nations(tokens);
        names = NameRepairs.Mend(tokens, OfficesBeforeNames.Split(tokens, names, nations));
        var cast = new Cast();
        var offices = new Offices(article, cast);
        var persons = new PersonLinker(tokens, cast);
        var bodies = new BodyLinker(tokens, cast, nations, new Ministries(tokens, sentences, nations, names), offices.Own);
        var roles = new RoleReader(tokens, sentences, names, nations);

        persons.CollectFullNames(names);
        bodies.CollectAcronyms(names);
        bodies.CollectMinistries(names);
        for (var n = 0; n < names.Count; n++)
        {
            var character = names[n].Kind == EntityKind.Person ? persons.Link(names[n]) : bodies.Link(names[n]);
            character.Mentions.Add(new Mention(names[n].Span, MentionKind.Name));
            cast.Remember(n, character);
            if (character.Kind == EntityKind.Person)
            {
                roles.Read(n, character);
            }
        }

        WellKnown.Complete(cast, article, offices.Own);
        var timeline = new Timeline(tokens, sentences, names, cast);
        new DescriptionResolver(tokens, sentences, cast, timeline, nations, offices).Resolve();
        new PronounResolver(tokens, sentences, timeline).Resolve();
        return new Entities(article.Text, ToEntities(cast));
    }

    private static ImmutableArray<Entity> ToEntities(Cast cast) =>
        [.. cast.Characters.Where(character => character.Mentions.Count > 0)
            .OrderBy(character => character.Mentions.Min(mention => mention.Span))
            .Select((character, index) => character.ToEntity(index + 1))];
}

/// <summary>All characters of one article, and which name is whose.</summary>
internal sealed class Cast
{
    private readonly List<Character> _ofName = [];

    public List<Character> Characters { get; } = [];

    public Character Add(Character character)
    {
        Characters.Add(character);
        return character;
    }

    public void Remember(int name, Character character)
    {
        while (_ofName.Count <= name)
        {
            _ofName.Add(character);
        }

        _ofName[name] = character;
    }

    public Character OfName(int name) => _ofName[name];
}
