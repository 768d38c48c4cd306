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
internal sealed partial class SourceReader(Reading text, Entities entities)
{
    // A continued quotation belongs to the speaker of at most so many blocks before.
    private const int FarthestContinuation = 2;

    private readonly Principals _principals = new(entities);
    private readonly Described _described = new(text);
    private readonly Interlocutors _interlocutors = new(text, entities);
    private readonly FirstPerson _firstPerson = new(text, entities);
    private readonly Authors _authors = new(text, entities);
    private readonly RoleDescriptions _roles = new(text, entities);
    private Speaker _last = Speaker.Unknown;
    private Speaker _lastPair = Speaker.Unknown;
    private Speaker _lastSingle = Speaker.Unknown;
    private Speaker _lastDirect = Speaker.Unknown;
    private int _lastBlock = -1;
    private int _lastSentence = -1;
    private int _lastPairSentence = -1;

    // "They" are whoever spoke together at most so many sentences before.
    private const int FarthestPlural = 2;

    private static readonly HashSet<string> Pronouns = new(StringComparer.Ordinal)
    {
        "i", "he", "she", "it", "we", "they", "you", "who", "his", "her", "their", "its", "my", "our", "him", "them", "me", "us", "your", "one",
        "which", "that", "this", "these", "those", "what", "himself", "herself", "themselves", "itself", "there", "whom", "whose",
        "anyone", "anybody", "nothing", "everything", "something", "nobody",
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
        if (!spans.Cue.IsEmpty && SourcePhrases.IsNotSubject(text, source, text.TokensOf(spans.Cue[0])))
        {
            return Speaker.Unknown;
        }

        speaker = Resolve(source);
        if (!speaker.Names.IsEmpty)
        {
            _last = speaker;
            _lastSentence = text.SentenceAt(source.First);
            (_lastPair, _lastPairSentence) = speaker.Names.Length > 1 ? (speaker, _lastSentence) : (_lastPair, _lastPairSentence);
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
        if (SourcePhrases.IsTogether(text, run) && Together(run) is { } together)
        {
            return together;
        }

        if (run.Length == 1 && FirstPerson.IsInterview(text[run.First]) && text[run.End] is ":")
        {
            return text[run.First] is "a" or "answer" ? _firstPerson.Interviewee() : Speaker.Unknown;
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

        if (_authors.Of(run) is >= 0 and var author)
        {
            return Named([author]);
        }

        if (SourcePhrases.GovernmentOfSide(text, run) is { } government)
        {
            return new Speaker([government], -1);
        }

        if (_roles.Of(run) is { } holder)
        {
            return holder;
        }

        if (_described.Find(run) is { } described)
        {
            return new Speaker([described], -1);
        }

        // Behind a dash or "which" stands what is told of the source; behind a comma may stand its name, behind a bracket another one.
        var heads = entities.ForSources(text.SpanOf(run.End < source.End && text[run.End] is not ("," or "(") ? run : source));
        heads = heads.IsEmpty && run.End < source.End && text[run.End] is "(" ? entities.ForSources(text.SpanOf(run)) : heads;
        if (heads.Length > 0 && !(heads.Length == 1 && SourcePhrases.JoinsUnnamed(text, run)))
        {
            return Named(heads);
        }

        if (OfOwner(run) is { } owned)
        {
            return owned;
        }

        if (SourcePhrases.IsBareOffice(text, run) || SourcePhrases.Describe(text, run) is not { Length: > 0 } name)
        {
            return Speaker.Unknown;
        }

        _described.Remember(run, name);
        return new Speaker([name], -1);
    }

    // "Her office", "his campaign", "Tolmin's campaign": of whoever that is, by full name. "Tolmin's letter" is Tolmin himself.
    private Speaker? OfOwner(Run run)
    {
        var first = run.First + 1;
        Speaker? owner = null;
        if (text[run.First] is "his" or "her" or "its")
        {
            // Whoever spoke last need not be the owner: the article must say whose it is.
            owner = entities.ForSources(text.SpanOf(new Run(run.First, first))) is [var known] ? Named([known]) : null;
        }
        else
        {
            var mark = run.First;
            while (mark < run.End && text[mark] is not "'")
            {
                mark++;
            }

            if (mark == run.First || mark >= run.End)
            {
                return null;
            }

            first = mark + (text[mark + 1] is "s" ? 2 : 1);
            owner = entities.ForSources(text.SpanOf(new Run(run.First, mark))) is [var only] && entities.Items[only].Kind == EntityKind.Person ? Named([only]) : null;
        }

        if (owner is not { Names: [var name] })
        {
            return null;
        }

        if (first >= run.End || Authors.IsPaper(text[first]))
        {
            return owner;
        }

        if (text[first] is "office" && (first + 1 == run.End || WordClasses.Prepositions.Contains(text[first + 1])))
        {
            return new Speaker(["Office of " + name], -1);
        }

        return new Speaker([$"{name}'s {LineEnds.Collapse(text.SpanOf(new Run(first, run.End)).Of(text.Article.Text))}"], -1);
    }

    // "…, noting that" without a source goes on with the speaker of its sentence; "it was agreed" is said of the two who met.
    private Speaker OfCue(Run cue)
    {
        if (text[cue.First].EndsWith("ing", StringComparison.Ordinal) && text.SentenceAt(cue.First) == _lastSentence)
        {
            return _last;
        }

        return text[cue.End - 1] is "agreed" || text[cue.End - 2] is "agreed" ? Company(cue) ?? Speaker.Unknown : Speaker.Unknown;
    }

    // A country that speaks alone is its government; two that sign as one stay what they are called.
    private Speaker Named(ImmutableArray<int> heads) => heads switch
    {
        [var only] => new Speaker([entities.Items[only].SpeakingName], only),
        _ => new Speaker([.. heads.Select(entity => entities.Items[entity] is { Kind: EntityKind.Place } place && place.Country == place.Name ? place.Name : entities.Items[entity].SpeakingName)
            .Distinct(StringComparer.Ordinal)], -1),
    };
}
