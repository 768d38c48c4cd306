using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>
/// Resolves <c>he</c> and <c>she</c> with their forms to a person of fitting gender: who spoke or was spoken of last, subjects before others.
/// <c>it</c> is resolved only where it speaks; what cannot be told stays open.
/// </summary>
internal sealed class PronounResolver(Layer<Token> tokens, Layer<Sentence> sentences, Timeline timeline)
{
    // Sentences a pronoun may reach back; press prose repeats the name sooner.
    private const int Reach = 3;

    // Points, set by hand and checked by eye on readouts and the seeds; only their order matters.
    private const int Subject = 4;
    private const int Speaker = 3;
    private const int PerSentenceBack = 3;
    private const int SameSentence = 2;
    private const int DoubtfulGender = 9;
    private const int Enough = 4;
    private const int Relative = 10;

    // "the leader, who has portrayed his war as …": the clause is short.
    private const int LongestRelative = 12;

    // "For his part, Russian President Vladimir Putin said": from the pronoun to the name.
    private const int LongestTitle = 10;

    public void Resolve()
    {
        for (var s = 0; s < sentences.Count; s++)
        {
            var inQuotes = false;
            for (var i = sentences[s].FirstToken; i < sentences[s].EndToken; i++)
            {
                if (tokens[i].Kind is TokenKind.Quote && tokens[i].Normal == "\"")
                {
                    inQuotes = !inQuotes;
                    continue;
                }

                var gender = tokens[i].Normal switch
                {
                    "he" or "him" or "his" or "himself" => Gender.Male,
                    "she" or "her" or "hers" or "herself" => Gender.Female,
                    _ => Gender.Unknown,
                };
                if (gender != Gender.Unknown)
                {
                    if (Person(s, i, gender, inQuotes) is { } person)
                    {
                        person.Gender = gender;
                        person.IsGenderCertain = true;
                        Accept(person, s, i);
                    }
                }
                else if (tokens[i].Normal == "it" && IsSpeaker(s, i) && Body(s, i) is { } body)
                {
                    Accept(body, s, i);
                }
            }
        }
    }

    private Character? Person(int s, int token, Gender gender, bool inQuotes)
    {
        Character? best = null;
        var bestScore = Enough;
        if (Following(s, token, gender) is { } following)
        {
            return following;
        }

        var speaks = IsSpeaker(s, token);
        var tag = speaks && token > sentences[s].FirstToken && tokens[token - 1].Kind is TokenKind.Punctuation or TokenKind.Quote;
        var speaker = inQuotes ? SpeakerOf(s) : null;
        for (var back = s; back >= Math.Max(0, s - Reach); back--)
        {
            foreach (var candidate in timeline.Before(back, token))
            {
                var disagrees = candidate.Character.Gender != Gender.Unknown && candidate.Character.Gender != gender;
                if (candidate.Character.Kind != EntityKind.Person || (disagrees && candidate.Character.IsGenderCertain))
                {
                    continue;
                }

                // The lists of given names know one country's use: elsewhere Andrea is a man.
                var score = 10 - (disagrees ? DoubtfulGender : 0) - (PerSentenceBack * (s - back)) + (candidate.IsSubject ? Subject : 0) + (candidate.Speaks ? Speaker : 0);
                if (back == s)
                {
                    score += SameSentence + (OpensRelativeClause(candidate.EndToken, token) ? Relative : 0);

                    // "In a message read by his spokesman, Orla Venn, he thanked": a person who is somebody's is not that somebody.
                    score -= BelongsTo(candidate.Token, sentences[s].FirstToken, gender) ? 7 : 0;

                    // "…, he said": the sentence's own persons stand in what he said.
                    score -= tag && !candidate.Speaks ? 8 : 0;
                    score -= IsObjectForm(token) && candidate.IsSubject && SameClause(candidate.EndToken, token) ? 9 : 0;
                }

                // Who speaks says "I" of himself.
                score -= inQuotes && speaker == candidate.Character ? 9 : 0;
                if (score >= bestScore)
                {
                    (best, bestScore) = (candidate.Character, score);
                }
            }
        }

        return best;
    }

    private bool BelongsTo(int token, int first, Gender gender)
    {
        for (var i = token - 1; i >= Math.Max(first, token - 4); i--)
        {
            if (tokens[i].Normal == (gender == Gender.Male ? "his" : "her"))
            {
                return true;
            }

            if (tokens[i].Kind is TokenKind.Word && !NameWords.Titles.Contains(tokens[i].Normal) && !NameWords.TitleParts.Contains(tokens[i].Normal))
            {
                return false;
            }
        }

        return false;
    }

    private bool OpensRelativeClause(int end, int token)
    {
        var who = end < tokens.Count && tokens[end].Normal == "," ? end + 1 : end;
        return who < token && token - who <= LongestRelative && tokens[who].Normal is "who" or "whose";
    }

    // "For his part, Putin said", "Noting that his talks were long, Xi said": the name comes after the comma.
    private Character? Following(int s, int token, Gender gender)
    {
        var first = sentences[s].FirstToken;
        var opener = tokens[first].Normal;
        var part = token == first + 1 && opener == "for" && tokens[token + 1].Normal == "part";
        if (!part && !(token - first <= LongestRelative && opener.Length > 4 && opener.EndsWith("ing", StringComparison.Ordinal)))
        {
            return null;
        }

        if (!part && timeline.Before(s, token).Any(candidate => candidate.Character.Kind == EntityKind.Person))
        {
            return null;
        }

        foreach (var candidate in timeline.In(s))
        {
            if (candidate.Token > token && candidate.Character.Kind == EntityKind.Person && candidate.IsSubject
                && (candidate.Character.Gender == Gender.Unknown || candidate.Character.Gender == gender || !candidate.Character.IsGenderCertain)
                && (part ? candidate.Token - token <= LongestTitle : candidate.Speaks))
            {
                return candidate.Character;
            }
        }

        return null;
    }

    private Character? SpeakerOf(int s)
    {
        foreach (var candidate in timeline.Before(s, sentences[s].EndToken))
        {
            if (candidate.Speaks)
            {
                return candidate.Character;
            }
        }

        return null;
    }

    private Character? Body(int s, int token)
    {
        for (var back = s; back >= Math.Max(0, s - 1); back--)
        {
            Character? last = null;
            foreach (var candidate in timeline.Before(back, token))
            {
                if (candidate.Character.Kind is EntityKind.Organisation && (candidate.Speaks || candidate.IsSubject))
                {
                    last = candidate.Character;
                    if (candidate.Speaks)
                    {
                        break;
                    }
                }
            }

            if (last is not null)
            {
                return last;
            }
        }

        return null;
    }

    private bool IsSpeaker(int s, int i) => timeline.Speaks(sentences[s], i, i + 1);

    private bool IsObjectForm(int i) => tokens[i].Normal is "him"
        || (tokens[i].Normal == "her" && i + 1 < tokens.Count && tokens[i + 1].Normal is "to" or "," or "." or "for" or "with" or "and" or "in" or "on" or "as");

    // "Zelenskiy has urged him" cannot be Zelenskiy; after "that", a comma or a verb of saying a new clause begins.
    private bool SameClause(int from, int to)
    {
        for (var i = from; i < to; i++)
        {
            if (tokens[i].Normal is "," or "that" or "said" or "when" or "as" or "because" or "if" or "who" or "while" or "and" or "but" or "would" && i > from)
            {
                return false;
            }
        }

        return true;
    }

    private void Accept(Character character, int s, int token)
    {
        character.Mentions.Add(new Mention(tokens[token].Span, MentionKind.Pronoun));
        timeline.Add(s, sentences[s], character, token, token + 1);
    }
}
