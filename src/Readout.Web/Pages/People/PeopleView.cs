using System.Collections.Immutable;
using Readout.Actors;

namespace Readout.Web.Pages.People;

/// <summary>A person or body, with the other names accounts use.</summary>
public sealed record PersonLine(string Entity, string Name, string Kind, string? Country, int Statements, int Articles, DateOnly? First, DateOnly? Last, ImmutableArray<string> AlsoCalled)
{
    private const int MostNames = 4;

    internal static PersonLine Of(Actor actor) => new(
        actor.Id,
        actor.Name,
        Records.Names.Of(actor.Kind),
        actor.Country,
        actor.Statements,
        actor.Articles,
        actor.First,
        actor.Last,
        [.. actor.Native.Concat(actor.Variants.Select(variant => variant.Form)).Where(form => form != actor.Name).Distinct(StringComparer.Ordinal).Take(MostNames)]);
}

/// <summary>Who speaks in the archive, each once; all whose names hold the words that are asked for, else those with the most statements.</summary>
public sealed record PeopleView(string? Asked, ImmutableArray<PersonLine> People)
{
    public const int MostShown = 200;

    internal static PeopleView Read(PageRequest request)
    {
        var asked = request.Ask("name");
        var reader = request.Archive.Reader;
        return new PeopleView(asked, [.. (asked is null ? reader.MostHeard(MostShown) : reader.Actors(asked, silent: true).Take(MostShown)).Select(PersonLine.Of)]);
    }
}
