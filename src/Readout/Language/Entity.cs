using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

public enum EntityKind
{
    Person,
    Organisation,
    Place,
    Other,
}

/// <summary>A name as it stands in the text.</summary>
/// <param name="FirstToken">index of its first token</param>
/// <param name="EndToken">index after its last token</param>
public readonly record struct Name(TextSpan Span, EntityKind Kind, int FirstToken, int EndToken) : ISpanned;

public enum MentionKind
{
    /// <summary>By name: <c>Xi Jinping</c>, <c>Xi</c>.</summary>
    Name,

    /// <summary>By description: <c>the Chinese leader</c>, <c>the ministry</c>.</summary>
    Description,

    /// <summary>By pronoun.</summary>
    Pronoun,
}

public readonly record struct Mention(TextSpan Span, MentionKind Kind) : ISpanned;

/// <summary>Somebody or something the article speaks of, with every place where it does.</summary>
/// <param name="Id"><c>e1</c>, <c>e2</c>, … in order of first mention</param>
/// <param name="Name">the full name, in the usual order of the article's language</param>
/// <param name="Mentions">in order of the text</param>
public sealed record Entity(string Id, string Name, EntityKind Kind, ImmutableArray<Mention> Mentions)
{
    /// <summary>Titles and roles the article gives it, outermost first (<c>Chinese President</c>, <c>foreign minister</c>); not written to records.</summary>
    public ImmutableArray<string> Roles { get; init; } = [];

    /// <summary>The country it stands for or leads, as an English short name, when the article or the gazetteer says so.</summary>
    public string? Country { get; init; }

    /// <summary>A person's, as far as it is known; not written to records.</summary>
    public Gender Gender { get; init; }

    /// <summary>The government a country, capital or seat of government stands for when it speaks: <c>Ukraine</c>, <c>Washington</c>, <c>Kremlin</c>; null for everything else.</summary>
    public string? Government { get; init; }

    /// <summary>By what name it speaks: a country or seat of government speaks for that government, all others for themselves.</summary>
    public string SpeakingName => Government ?? Name;
}

/// <summary>All that was found out about who is who in one article, with lookup by place.</summary>
public sealed class Entities
{
    private readonly Layer<EntityMention> _mentions;
    private readonly SourceHeads _sources;

    public Entities(string text, ImmutableArray<Entity> items)
    {
        Items = items;
        _mentions = new Layer<EntityMention>(text, items.SelectMany((entity, index) =>
            entity.Mentions.Select(mention => new EntityMention(mention.Span, index, mention.Kind))).OrderBy(mention => mention.Span));
        _sources = new SourceHeads(text, this);
    }

    public ImmutableArray<Entity> Items { get; }

    /// <summary>Every mention of every entity in order of the text.</summary>
    public Layer<EntityMention> Mentions => _mentions;

    /// <summary>
    /// The entity that a noun phrase names: that of the mention which is its head. <c>Chinese President Xi Jinping</c> is Xi,
    /// <c>a spokesman for the ministry</c> nobody. Null, too, where there are several.
    /// </summary>
    public Entity? ForSource(TextSpan source) => ForSources(source) is [var only] ? Items[only] : null;

    /// <summary>The entities a noun phrase names, as indexes into <see cref="Items"/>: two for <c>Xi and Putin</c>, none for <c>officials</c>.</summary>
    public ImmutableArray<int> ForSources(TextSpan source) => _sources.Of(source);

    /// <summary>The mentions that lie wholly inside a span, in order.</summary>
    public IEnumerable<EntityMention> Inside(TextSpan span)
    {
        for (var i = _mentions.FirstFrom(span.Start); i < _mentions.Count && _mentions[i].Span.Start < span.End; i++)
        {
            if (_mentions[i].Span.End <= span.End)
            {
                yield return _mentions[i];
            }
        }
    }
}

/// <param name="Entity">index into <see cref="Entities.Items"/></param>
public readonly record struct EntityMention(TextSpan Span, int Entity, MentionKind Kind) : ISpanned;
