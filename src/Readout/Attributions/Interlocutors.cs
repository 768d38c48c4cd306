using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Documents;
using Readout.Knowledge;
using Readout.Language;

namespace Readout.Attributions;

/// <summary>Who talks with whom, sentence by sentence: <c>Tolmin met with Maren and Venn</c>, <c>talks between Tolmin and Maren</c>, <c>Tolmin and Maren held</c>.</summary>
/// <param name="Parties">indexes of entities, in order of the text</param>
/// <param name="IsComplete">false where one side is not named: <c>met with members of the board</c></param>
internal sealed record Encounter(int Sentence, ImmutableArray<int> Parties, bool IsComplete);

/// <summary>Finds the encounters of an article, for <c>they</c>, <c>the two leaders</c>, <c>both sides</c>, <c>the three ministers</c>.</summary>
internal sealed class Interlocutors(Reading text, Entities entities)
{
    // From the subject to "with": "had on Monday at his own request another long conversation by telephone with".
    private const int LongestVerb = 16;

    // From "with" to the name: "the visiting President of the Republic of Valdoria".
    private const int LongestTitle = 14;

    private static readonly FrozenSet<string> Meeting = Set(
        "met meets meet spoke speaks talked talks talk call called conversation conversations meeting held hosted received negotiations discussions summit phone telephone consultations");

    private static readonly FrozenSet<string> TakesObject = Set("met meets hosted received welcomed");

    // "Briefed leaders on his call with": what these govern is another occasion.
    private static readonly FrozenSet<string> Elsewhere = Set("on about after during before following regarding that his her which ahead for said says");

    // More persons than a meeting has: a list of names in hostile length.
    private const int MostPersons = 40;

    // For each sentence the encounter told of last, up to it.
    private readonly List<Encounter?> _latest = [];

    /// <summary>The encounter told of last in the sentences from <paramref name="first"/> to <paramref name="last"/>; null when there is none.</summary>
    public Encounter? Latest(int first, int last)
    {
        while (_latest.Count <= last)
        {
            _latest.Add(Read(_latest.Count) ?? (_latest.Count > 0 ? _latest[^1] : null));
        }

        return last >= 0 && _latest[last] is { } encounter && encounter.Sentence >= first ? encounter : null;
    }

    private Encounter? Read(int s)
    {
        var sentence = text.Sentences[s];
        var persons = Persons(sentence);
        for (var p = 0; p < persons.Count; p++)
        {
            if (p > 0 && text[persons[p].First - 1] is not "between")
            {
                continue;
            }

            // "Tolmin and Maren met", "talks between Tolmin and Maren", "Tolmin, Maren and Venn held a call".
            var (chain, end) = Chain(persons, p);
            if (chain.Length > 1 && !IsObject(sentence, persons[p].First))
            {
                return new Encounter(s, chain, true);
            }

            if (p == 0 && Behind(s, sentence, persons, p + chain.Length, end, chain) is { } encounter)
            {
                return encounter;
            }
        }

        return null;
    }

    // "Tolmin met with Maren": from the subject over the verb to whom he met.
    private Encounter? Behind(int s, Sentence sentence, List<(int First, int End, int Entity)> persons, int next, int end, ImmutableArray<int> subject)
    {
        var meets = false;
        for (var i = end; i < Math.Min(sentence.EndToken, end + LongestVerb); i++)
        {
            if (Elsewhere.Contains(text[i]) || text[i] is ";" or ":")
            {
                return null;
            }

            meets |= Meeting.Contains(text[i]);
            var isObject = TakesObject.Contains(text[i]) && text[i + 1] is not ("with" or "for" or "in" or "on" or "today");
            if (!isObject && !(meets && text[i] is "with" or "to"))
            {
                continue;
            }

            // The other side is named close by, or not at all.
            if (next < persons.Count && persons[next].First > i && IsTitle(i + 1, persons[next].First))
            {
                return new Encounter(s, [.. subject, .. Chain(persons, next).Entities.Where(entity => !subject.Contains(entity))], true);
            }

            return meets ? new Encounter(s, subject, false) : null;
        }

        return null;
    }

    // "The visiting human rights activist" may stand before the name; "with members of the board, including" is no title.
    private bool IsTitle(int first, int end)
    {
        for (var i = first; i < end; i++)
        {
            var part = text.IsWord(i) ? !WordClasses.Relatives.Contains(text[i]) && (text[i] is "of" or "for" or "s" || text.IsCapital(i) || !WordClasses.Prepositions.Contains(text[i]))
                : text[i] is "." or "-" or "'" or "(" or ")" || (text[i] is "," && (i == end - 1 || text.IsCapital(i + 1)));
            if (!part)
            {
                return false;
            }
        }

        return end - first <= LongestTitle;
    }

    // Persons who are joined by commas and "and", over their titles and countries.
    private (ImmutableArray<int> Entities, int End) Chain(List<(int First, int End, int Entity)> persons, int from)
    {
        var chain = ImmutableArray.CreateBuilder<int>();
        chain.Add(persons[from].Entity);
        var joined = 0;
        var at = from;
        for (var next = from + 1; next < persons.Count && IsJoined(persons[at].End, persons[next].First, out var and); next++)
        {
            if (!chain.Contains(persons[next].Entity))
            {
                chain.Add(persons[next].Entity);
            }

            joined = and ? chain.Count : joined;
            at = next;
        }

        // A list ends with "and"; commas alone set off an apposition.
        var count = Math.Max(1, joined);
        return ([.. chain.Take(count)], persons[Math.Min(from + count, persons.Count) - 1].End);
    }

    private bool IsJoined(int first, int end, out bool and)
    {
        and = false;
        var comma = false;
        for (var i = first; i < end; i++)
        {
            and |= text[i] is "and" or "&";
            comma |= text[i] is ",";
            var part = text[i] is "and" or "&" or "," or "the" or "of" or "his" or "her" or "counterpart" or "." || text.IsCapital(i)
                || NameWords.Roles.Contains(text[i]) || NameWords.TitleParts.Contains(text[i]);
            if (!part || end - first > LongestTitle)
            {
                return false;
            }
        }

        return and || comma;
    }

    private bool IsObject(Sentence sentence, int first)
    {
        for (var i = first - 1; i >= Math.Max(sentence.FirstToken, first - LongestTitle); i--)
        {
            if (WordClasses.Prepositions.Contains(text[i]) && text[i] is not ("of" or "between") || CueLexicon.IsVerb(text[i]) && !text.IsCapital(i))
            {
                return true;
            }
        }

        return false;
    }

    private List<(int First, int End, int Entity)> Persons(Sentence sentence)
    {
        var persons = new List<(int First, int End, int Entity)>();
        foreach (var mention in entities.Inside(sentence.Span))
        {
            if (persons.Count < MostPersons && entities.Items[mention.Entity].Kind == EntityKind.Person && mention.Kind != MentionKind.Pronoun)
            {
                var run = text.TokensOf(mention.Span);
                if (!text.IsQuoted(run.First) && !(text[run.End] is "'"))
                {
                    persons.Add((run.First, run.End, mention.Entity));
                }
            }
        }

        return persons;
    }

    private static FrozenSet<string> Set(string words) => WordLists.Parse(words).ToFrozenSet(StringComparer.Ordinal);
}
