using System.Collections.Immutable;
using Readout.Knowledge;
using Readout.Language;

namespace Readout.Actors;

/// <summary>A person or body over all articles of an archive.</summary>
/// <param name="Id">a hash of what it is recognised by: the same in every archive</param>
/// <param name="Name">the usual name: the tables', else the full name that most articles give</param>
/// <param name="Variants">every form it is named by, with how often; the most used first</param>
/// <param name="Native">names in the own script</param>
/// <param name="First">the first day of an article that names it; null when none has a day</param>
/// <param name="Roles">what articles call it, with their first and last day</param>
/// <param name="Offices">offices the tables know, in order of time</param>
public sealed record Actor(
    string Id, string Name, EntityKind Kind, string? Country, int Statements, int Articles, DateOnly? First, DateOnly? Last,
    ImmutableArray<(string Form, int Uses)> Variants, ImmutableArray<string> Native, ImmutableArray<ActorRole> Roles, ImmutableArray<TermOfOffice> Offices);

/// <summary>What articles say somebody is, and from when to when they say so.</summary>
public sealed record ActorRole(string Role, DateOnly? First, DateOnly? Last);
