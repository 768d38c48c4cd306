using System.Collections.Immutable;
using Readout.Language;

namespace Readout.Actors;

/// <summary>A way in which texts name somebody.</summary>
/// <param name="IsNative">in the own script, other than the text's</param>
public sealed record ActorForm(string Text, bool IsNative);

/// <summary>A person or body as one article knows it.</summary>
/// <param name="Key">see <see cref="ActorKey"/></param>
/// <param name="Name">the full name the article gives</param>
/// <param name="Forms">how often it is named how</param>
/// <param name="Said">ids of the attributions of which it is a speaker</param>
/// <param name="Surname">folded; null for bodies</param>
public sealed record ArticleActor(
    string Key, EntityKind Kind, string Name, ImmutableSortedDictionary<string, int> Forms, ImmutableArray<string> Native, ImmutableArray<string> Said,
    string? Surname, string? Country, ImmutableArray<string> Roles);
