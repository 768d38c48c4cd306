using System.Collections.Frozen;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Attributions;

/// <summary>What a source says of somebody it does not name, and whether it says anybody at all.</summary>
internal static partial class SourcePhrases
{
    // An office without its holder is no speaker.
    private static readonly FrozenSet<string> BareOffices = Set("president vice prime minister premier chancellor leader chairman head of state old new");

    // Arms of a state, which an article calls by their nation only once: "the air force".
    private static readonly FrozenSet<string> ArmsOfState = Set("air force army navy military coast guard border guards general staff armed forces troops soldiers police");

    private static readonly FrozenSet<string> IrregularPasts = Set("took made held met gave went came left paid");

    private static readonly FrozenSet<string> Documents = Set("readout statement communique communiqué release summary transcript dispatch note letter");

    // "a statement published by", "a readout from"
    private static readonly FrozenSet<string> Published = Set("published issued released given put circulated posted out of");

    // What is said, never who says it, is the subject of these when they are passive.
    private static readonly FrozenSet<string> OnlyOfWords = Set("noted emphasised emphasized stressed underlined underscored expressed pointed mentioned highlighted stated reaffirmed reiterated voiced");

    private static readonly FrozenSet<string> Humans = Set("man woman wife husband son daughter mother father brother sister friend neighbour neighbor resident witness person diplomat soldier teacher student voter supporter critic lawyer attorney aide adviser advisor source official insider veteran activist player protester farmer doctor nurse driver boy girl partner owner worker");

    private static readonly FrozenSet<string> Articles = Set("the a an this that some many several one most few certain other another");

    /// <summary><c>Asked about the remark</c>, <c>took part in the talks</c>: words that say what somebody did are nobody's name.</summary>
    public static bool IsFragment(Reading text, Run run)
    {
        if (run.Length < 2)
        {
            return false;
        }

        // What is left of "today's meeting".
        if (text[run.First] is "s" && text[run.First - 1] is "'")
        {
            return true;
        }

        var next = text[run.First + 1];
        var complement = WordClasses.Determiners.Contains(next) || WordClasses.Prepositions.Contains(next) || next is "whether" or "how" or "if" or "part";
        return complement && (IrregularPasts.Contains(text[run.First]) || (CueLexicon.IsVerb(text[run.First])
            && (text[run.First].EndsWith("ed", StringComparison.Ordinal) || text[run.First].EndsWith("ing", StringComparison.Ordinal))));
    }

    /// <summary><c>the president</c>, which no article explains.</summary>
    public static bool IsBareOffice(Reading text, Run run)
    {
        for (var i = run.First; i < run.End; i++)
        {
            if (text.IsWord(i) && !BareOffices.Contains(text[i]) && !Articles.Contains(text[i]))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary><c>the air force</c>, <c>the army</c>: an arm of a state, and nothing that says of which.</summary>
    public static bool IsArmOfState(Reading text, Run run)
    {
        if (text[run.First] is not "the" || run.Length is < 2 or > 3)
        {
            return false;
        }

        for (var i = run.First + 1; i < run.End; i++)
        {
            if (!ArmsOfState.Contains(text[i]) || text.IsCapital(i))
            {
                return false;
            }
        }

        return true;
    }

    /// <summary>True in <c>The need for calm was stressed. The President agreed</c>: behind a passive of saying stands a speaker only after "by".</summary>
    public static bool IsNotSubject(Reading text, Run source, Run cue)
    {
        var participle = cue.First;
        while (participle < cue.End && (WordClasses.Be.Contains(text[participle]) || WordClasses.Have.Contains(text[participle]) || WordClasses.Adverbs.Contains(text[participle])))
        {
            participle++;
        }

        return participle > cue.First && participle < cue.End && OnlyOfWords.Contains(text[participle]) && source.First >= cue.End && text[source.First - 1] is not "by";
    }

    /// <summary>The adjective of a nation that a description opens with; null where there is none.</summary>
    public static string? NationOf(string description)
    {
        var first = Tokenizer.Tokenize(description)[0];
        var form = first.Span.In(description);
        return Countries.OfAdjective(form) is not null || (char.IsUpper(form[0]) && Demonyms.LooksLikeOne(first.Normal)) ? form : null;
    }

    /// <summary><c>the Ukrainian side</c> at talks is the government; null for everything else.</summary>
    public static string? GovernmentOfSide(Reading text, Run run) =>
        run.Length == 3 && text[run.First] is "the" && text[run.End - 1] is "side"
            ? Countries.OfAdjective(text.TextOf(new Run(run.First + 1, run.First + 2)))?.Government : null;

    /// <summary>Who stands behind a document: in <c>a readout published by his office</c> his office; null when the source is no document or nobody's.</summary>
    public static Run? IssuerOf(Reading text, Run run)
    {
        var i = run.First;
        while (i < run.End && !Documents.Contains(text[i]))
        {
            if (i - run.First > 3 || text.IsCapital(i) && i > run.First)
            {
                return null;
            }

            i++;
        }

        for (i++; i < run.End - 1; i++)
        {
            if (text[i] is "by" or "from")
            {
                return new Run(i + 1, run.End);
            }

            if (!Published.Contains(text[i]))
            {
                return null;
            }
        }

        return null;
    }

    /// <summary>The words of a description without article and what follows its head: <c>spokesperson</c> of <c>the spokesperson</c>.</summary>
    public static Run Core(Reading text, Run run)
    {
        var first = run.First;
        while (first < run.End - 1 && Articles.Contains(text[first]))
        {
            first++;
        }

        var end = first + 1;
        while (end < run.End && text.IsWord(end) && !WordClasses.Prepositions.Contains(text[end]) && !WordClasses.Relatives.Contains(text[end]))
        {
            end++;
        }

        return new Run(first, end);
    }

    /// <summary>True for a description of one human being: <c>Kestrian military spokesperson</c>, <c>Woman</c>.</summary>
    public static bool IsSomebody(Speaker speaker) => HeadOf(speaker) is { } head && (NameWords.Roles.Contains(head) || Humans.Contains(head));

    /// <summary>True for a description of several: <c>Canal authorities</c>, <c>Police</c>.</summary>
    public static bool AreMany(Speaker speaker) => HeadOf(speaker) is { } head && ((head.EndsWith('s') && head.Length > 3) || head is "people" or "police" or "men" or "women");

    // The last word before what follows a preposition; null for somebody named and for several.
    private static string? HeadOf(Speaker speaker)
    {
        if (speaker is not { Entity: < 0, Names: [var name] })
        {
            return null;
        }

        string? head = null;
        foreach (var token in Tokenizer.Tokenize(name))
        {
            if (WordClasses.Prepositions.Contains(token.Normal) || WordClasses.Relatives.Contains(token.Normal) || token.Normal is ",")
            {
                break;
            }

            head = token.Kind is TokenKind.Word ? token.Normal : head;
        }

        return head;
    }

    private static FrozenSet<string> Set(string words) => WordLists.Parse(words).ToFrozenSet(StringComparer.Ordinal);
}
