using Readout.Documents;
using Readout.Knowledge;
using Readout.Language;

namespace Readout.Attributions;

// "He said", "they agreed", "the two leaders stressed", "I think".
internal sealed partial class SourceReader
{
    // Beyond so many sentences a pronoun that nobody else has resolved stays open.
    private const int FarthestSingle = 5;

    // Sentences that open with "they" lead back to one that says who.
    private const int FarthestSubject = 4;

    // "The two heads of state", in tokens.
    private const int LongestTogether = 5;

    private Speaker Pronoun(Run run, Run source)
    {
        var known = entities.ForSources(text.SpanOf(source));
        switch (text[run.First])
        {
            case "he" or "she" or "his" or "her" or "him":
                // Whoever spoke in the sentence before goes on speaking, rather than somebody named in between.
                var gender = text[run.First] is "she" or "her" ? Gender.Female : Gender.Male;
                return IsNear(run, 1) && IsPerson(_last) && !Contradicts(_last.Entity, gender) ? _last
                    : known.Length > 0 ? Named(known)
                    : IsNear(run, FarthestSingle) && (IsPerson(_lastSingle) ? !Contradicts(_lastSingle.Entity, gender) : SourcePhrases.IsSomebody(_lastSingle)) ? _lastSingle
                    : Speaker.Unknown;
            case "they" or "their" or "them":
                return known.Length > 0 ? Named(known) : IsNear(run, FarthestPlural) && !IsPerson(_last) && (_last.Entity >= 0 || SourcePhrases.AreMany(_last)) ? _last : Speaker.Unknown;
            case "it" or "its":
                return known.Length > 0 ? Named(known)
                    : _last is { Entity: >= 0, Names.Length: 1 } && !IsPerson(_last) && IsNear(run, FarthestSingle) ? _last : Speaker.Unknown;
            case "i" or "my" or "me":
                return !text.IsQuoted(run.First) ? _firstPerson.At(run.First) : _lastDirect.Names.Length == 1 ? _lastDirect : Speaker.Unknown;
            default:
                return Speaker.Unknown;
        }
    }

    private bool IsNear(Run run, int sentences) => text.SentenceAt(run.First) is var sentence && sentence >= 0 && _lastSentence >= 0 && sentence - _lastSentence <= sentences;

    private bool IsPerson(Speaker speaker) => speaker.Entity >= 0 && entities.Items[speaker.Entity].Kind == EntityKind.Person;

    private bool Contradicts(int entity, Gender gender)
    {
        foreach (var mention in entities.Items[entity].Mentions)
        {
            if (mention.Kind == MentionKind.Pronoun && GenderOf(Tokenizer.NormalForm(mention.Span.Of(text.Article.Text))) is var used and not Gender.Unknown)
            {
                return used != gender;
            }
        }

        return entities.Items[entity].Gender is var known and not Gender.Unknown && known != gender;
    }

    private static Gender GenderOf(string pronoun) => pronoun switch
    {
        "she" or "her" or "hers" or "herself" => Gender.Female,
        "he" or "him" or "his" or "himself" => Gender.Male,
        _ => Gender.Unknown,
    };

    // Several who speak as one: those who spoke together before, those who met, else the two the article is about so far.
    private Speaker? Together(Run run)
    {
        var sentence = text.SentenceAt(run.First);
        var count = SourcePhrases.CountOf(text, run);
        bool Fits(int parties) => count == 0 ? parties > 1 : parties == count;
        var encounter = _interlocutors.Latest(0, sentence);
        var met = encounter is { IsComplete: true } && Fits(encounter.Parties.Length) ? Named(encounter.Parties) : (Speaker?)null;
        if (text[run.First] is "they" or "their" or "them")
        {
            return SubjectBefore(sentence) is { } subject ? Together(subject) : _lastPair.Names.Length > 1 && _last.Names.Length > 1 && sentence - _lastPairSentence <= FarthestPlural ? _lastPair
                : met is not null && (sentence - encounter!.Sentence <= 1 || (IsNear(run, FarthestPlural) && IsAmong(_last, encounter))) ? met
                : null;
        }

        return Fits(_lastPair.Names.Length) && SourcePhrases.AreStates(text, run) ? _lastPair
            : SourcePhrases.AreOthers(text, run) ? null
            : met ?? Company(run, count);
    }

    // Those who spoke as one before, else the two the article is about so far.
    private Speaker? Company(Run run, int count = 0)
    {
        var encounter = _interlocutors.Latest(0, text.SentenceAt(run.First));
        if (encounter is { IsComplete: true } && (count == 0 || count == encounter.Parties.Length))
        {
            return Named(encounter.Parties);
        }

        if (_lastPair.Names.Length > 1 && (count == 0 || count == _lastPair.Names.Length))
        {
            return _lastPair;
        }

        // Somebody met somebody who is not named: a guess would name the wrong one.
        if (encounter is { IsComplete: false } || count > 2)
        {
            return encounter is null ? null : Speaker.Unknown;
        }

        var offset = text.SpanOf(run).Start;
        return _principals.Upto(offset, EntityKind.Person) ?? _principals.Upto(offset, EntityKind.Place);
    }

    // "The leaders discussed trade. They agreed": the sentence before opens with those who are meant.
    private Run? SubjectBefore(int sentence)
    {
        for (var s = sentence - 1; s >= Math.Max(0, sentence - FarthestSubject); s--)
        {
            var first = text.Sentences[s].FirstToken;
            if (text[first] is "they")
            {
                continue;
            }

            for (var length = LongestTogether; length > 1; length--)
            {
                var run = new Run(first, first + length);
                if (run.End < text.Sentences[s].EndToken && text[first] is "the" or "both" && SourcePhrases.IsTogether(text, run))
                {
                    return run;
                }
            }

            return null;
        }

        return null;
    }

    private static bool IsAmong(Speaker speaker, Encounter encounter) => speaker.Entity >= 0 && encounter.Parties.Contains(speaker.Entity);
}
