using System.Collections.Immutable;
using Readout.Documents;
using Readout.Language;

namespace Readout.Attributions;

/// <summary>Who speaks.</summary>
/// <param name="Entity">index of the one entity, or -1</param>
internal readonly record struct Speaker(ImmutableArray<string> Names, int Entity)
{
    public static readonly Speaker Unknown = new([], -1);
}

/// <summary>
/// Reads sources in order of the text: names through who is who, two as one, bodies by their country, descriptions, and for words
/// that go on without a source whoever spoke before.
/// </summary>
internal sealed class SourceReader(Reading text, Entities entities)
{
    // A continued quotation belongs to the speaker of at most so many blocks before.
    private const int FarthestContinuation = 2;

    private readonly Principals _principals = new(entities);
    private Speaker _last = Speaker.Unknown;
    private Speaker _lastPair = Speaker.Unknown;
    private Speaker _lastSingle = Speaker.Unknown;
    private Speaker _lastDirect = Speaker.Unknown;
    private int _lastBlock = -1;

    public Speaker Read(AttributionSpans spans)
    {
        var block = BlockOf(spans);
        Speaker speaker;
        if (spans.Source.IsEmpty)
        {
            speaker = spans.Cue.IsEmpty && block - _lastBlock <= FarthestContinuation ? _lastDirect : Speaker.Unknown;
            if (spans.Cue.IsEmpty)
            {
                _lastBlock = block;
            }

            return speaker;
        }

        var source = text.TokensOf(spans.Source[0]);
        speaker = Resolve(source);
        if (!speaker.Names.IsEmpty)
        {
            _last = speaker;
            _lastPair = speaker.Names.Length > 1 ? speaker : _lastPair;
            _lastSingle = speaker.Names.Length == 1 ? speaker : _lastSingle;
            if (SpeakerResolver.KindOf(text, spans.Content) is not AttributionKind.Indirect || _lastDirect.Names.IsEmpty)
            {
                _lastDirect = speaker;
                _lastBlock = block;
            }
        }

        return speaker;
    }

    /// <summary>What to call whoever a noun phrase names, by full name; null for a pronoun that cannot be resolved.</summary>
    public string? NameOf(Run run) => Resolve(run) is { Names.IsEmpty: false } speaker ? string.Join(" and ", speaker.Names) : null;

    private int BlockOf(AttributionSpans spans)
    {
        var sentence = text.Sentences.FirstFrom(spans.Content[0].Start + 1) - 1;
        return sentence < 0 ? 0 : text.Sentences[sentence].Block;
    }

    private Speaker Resolve(Run source)
    {
        var run = SourcePhrases.WithoutApposition(text, source);
        if (SourcePhrases.IsBoth(text, run) && Pair(run) is { } pair)
        {
            return pair;
        }

        var heads = SourcePhrases.Heads(text, entities, run);
        if (heads.Count > 0)
        {
            var names = heads.Select(entity => entities.Items[entity].Name).Distinct(StringComparer.Ordinal).ToImmutableArray();
            return new Speaker(names, heads.Count == 1 ? heads[0] : -1);
        }

        if (run.Length == 1 && (WordClasses.SubjectPronouns.Contains(text[run.First]) || text[run.First] is "his" or "her" or "their" or "its" or "him" or "them"))
        {
            return text[run.First] switch
            {
                "he" or "she" or "his" or "her" or "him" => _lastSingle,
                "they" or "their" or "them" => _last,
                _ => Speaker.Unknown,
            };
        }

        return SourcePhrases.Describe(text, run) is { Length: > 0 } name ? new Speaker([name], -1) : Speaker.Unknown;
    }

    // "The two leaders", "both sides", "they": the two who spoke as one before, else the two the article is about so far.
    private Speaker? Pair(Run run)
    {
        var countries = text[run.End - 1] is "countries" or "nations" or "sides" or "parties" or "states" or "governments";
        if (!_lastPair.Names.IsEmpty && (countries || text[run.First] is "they" or "their" or "both"))
        {
            return _lastPair;
        }

        var offset = text.SpanOf(run).Start;
        return _principals.Upto(offset, EntityKind.Person) ?? _principals.Upto(offset, EntityKind.Place);
    }
}
