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
    private readonly Described _described = new(text);
    private Speaker _last = Speaker.Unknown;
    private Speaker _lastPair = Speaker.Unknown;
    private Speaker _lastSingle = Speaker.Unknown;
    private Speaker _lastDirect = Speaker.Unknown;
    private int _lastBlock = -1;
    private int _lastSentence = -1;

    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal)
    {
        "i", "he", "she", "it", "we", "they", "you", "who", "his", "her", "their", "its", "my", "our", "him", "them",
    };

    public Speaker Read(AttributionSpans spans)
    {
        var block = BlockOf(spans);
        Speaker speaker;
        if (spans.Source.IsEmpty)
        {
            speaker = !spans.Cue.IsEmpty ? OfCue(text.TokensOf(spans.Cue[0]))
                : block - _lastBlock <= FarthestContinuation ? _lastDirect : Speaker.Unknown;
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
            _lastSentence = text.SentenceAt(source.First);
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

        if (run.Length == 1 && Pronouns.Contains(text[run.First]))
        {
            return Pronoun(run, source);
        }

        if (SourcePhrases.IsFragment(text, run))
        {
            return Speaker.Unknown;
        }

        if (SourcePhrases.IssuerOf(text, run) is { } issuer && Resolve(issuer) is { Names.IsEmpty: false } behind)
        {
            return behind;
        }

        if (OfficeOf(run) is { } office)
        {
            return office;
        }

        if (SourcePhrases.GovernmentOfSide(text, run) is { } government)
        {
            return new Speaker([government], -1);
        }

        if (_described.Find(run) is { } described)
        {
            return new Speaker([described], -1);
        }

        var heads = entities.ForSources(text.SpanOf(source));
        if (heads.Length > 0 && !(heads.Length == 1 && SourcePhrases.JoinsUnnamed(text, run)))
        {
            return Named(heads);
        }

        if (SourcePhrases.IsBareOffice(text, run) || SourcePhrases.Describe(text, run) is not { Length: > 0 } name)
        {
            return Speaker.Unknown;
        }

        _described.Remember(run, name);
        return new Speaker([name], -1);
    }

    // "Her office said": the office of whoever she is.
    private Speaker? OfficeOf(Run run)
    {
        if (run.Length < 2 || text[run.First] is not ("his" or "her") || text[run.First + 1] is not "office"
            || (run.Length > 2 && !WordClasses.Prepositions.Contains(text[run.First + 2])))
        {
            return null;
        }

        var pronoun = new Run(run.First, run.First + 1);
        return Resolve(pronoun) is { Names: [var owner] } ? new Speaker(["Office of " + owner], -1) : null;
    }

    // "…, noting that" without a source goes on with the speaker of its sentence; "it was agreed" is said of the two who met.
    private Speaker OfCue(Run cue)
    {
        if (text[cue.First].EndsWith("ing", StringComparison.Ordinal) && text.SentenceAt(cue.First) == _lastSentence)
        {
            return _last;
        }

        return text[cue.End - 1] is "agreed" || text[cue.End - 2] is "agreed" ? Pair(cue) ?? Speaker.Unknown : Speaker.Unknown;
    }

    private Speaker Named(ImmutableArray<int> heads) =>
        new([.. heads.Select(entity => entities.Items[entity].SpeakingName).Distinct(StringComparer.Ordinal)], heads.Length == 1 ? heads[0] : -1);

    private Speaker Pronoun(Run run, Run source)
    {
        var known = entities.ForSources(text.SpanOf(source));
        switch (text[run.First])
        {
            case "he" or "she" or "his" or "her" or "him":
                // Whoever spoke in the sentence before goes on speaking, rather than somebody named in between.
                var feminine = text[run.First] is "she" or "her";
                return Adjacent(run) && IsPerson(_last) && !Contradicts(_last.Entity, feminine) ? _last
                    : known.Length > 0 ? Named(known)
                    : _lastSingle;
            case "they" or "their" or "them":
                return known.Length > 0 ? Named(known) : IsPerson(_last) ? Speaker.Unknown : _last;
            case "it" or "its":
                return known.Length > 0 ? Named(known) : _last is { Entity: >= 0, Names.Length: 1 } && !IsPerson(_last) ? _last : Speaker.Unknown;
            case "i" or "my":
                return _lastDirect;
            default:
                return Speaker.Unknown;
        }
    }

    private bool Adjacent(Run run) => text.SentenceAt(run.First) is var sentence && sentence >= 0 && sentence - _lastSentence is 0 or 1;

    private bool IsPerson(Speaker speaker) => speaker.Entity >= 0 && entities.Items[speaker.Entity].Kind == EntityKind.Person;

    private bool Contradicts(int entity, bool feminine)
    {
        foreach (var mention in entities.Items[entity].Mentions)
        {
            if (mention.Kind == MentionKind.Pronoun && Tokenizer.NormalForm(mention.Span.Of(text.Article.Text)) is var form)
            {
                return form is "she" or "her" or "hers" or "herself" ? !feminine : form is "he" or "him" or "his" or "himself" && feminine;
            }
        }

        return false;
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
