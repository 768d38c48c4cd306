using System.Collections.Frozen;
using System.Collections.Immutable;
using Readout.Knowledge;

namespace Readout.Attributions;

/// <summary>
/// What looks like a report and reports nothing: acts (<c>signed a joint statement on</c>), topics without a content (<c>exchanged views on</c>,
/// <c>reached consensus on</c>), and words about the speaking itself (<c>asked not to be named</c>, <c>asked about the remark</c>).
/// The conventions of the records leave these out; the model's training text does not always.
/// </summary>
internal static class Topics
{
    private static readonly FrozenSet<string> Acts = Set("sign signs signed signing witness witnesses witnessed witnessing");

    // An act, unless it quotes.
    private static readonly FrozenSet<string> Thanks = Set("thank thanks thanked thanking");

    // With a noun for what passes between two: a topic follows, never a content.
    private static readonly FrozenSet<string> Exchanging = Set(
        "exchange exchanges exchanged exchanging reach reaches reached reaching coordinate coordinates coordinated coordinating hold holds held holding have has had compare compared comparing");

    private static readonly FrozenSet<string> Exchanged = Set("view views opinion opinions position positions consensus agreement agreements understanding understandings talks notes discussion discussions");

    private static readonly FrozenSet<string> Discussing = Set("discuss discusses discussed discussing");

    private static readonly FrozenSet<string> OpensContent = Set("how what whether why when where that who");

    private static readonly FrozenSet<string> Named = Set("named identified quoted");

    /// <summary>The attributions that report something, each within the nearest of them that held it.</summary>
    public static ImmutableArray<AttributionSpans> Without(Reading text, ImmutableArray<AttributionSpans> found)
    {
        var places = new int[found.Length];
        var kept = 0;
        for (var i = 0; i < found.Length; i++)
        {
            places[i] = found[i].Cue.IsEmpty || !IsTopic(text, text.TokensOf(found[i].Cue[0]), text.TokensOf(found[i].Content[0])) ? kept++ : -1;
        }

        return kept == found.Length ? found
            : [.. found.Where((_, i) => places[i] >= 0).Select(spans => spans with { Within = Holder(found, places, spans.Within) })];
    }

    private static int Holder(ImmutableArray<AttributionSpans> found, int[] places, int within)
    {
        while (within >= 0 && places[within] < 0)
        {
            within = found[within].Within;
        }

        return within < 0 ? -1 : places[within];
    }

    /// <summary>True when a cue reports no words and no view.</summary>
    public static bool IsTopic(Reading text, Run cue, Run content)
    {
        var exchanging = false;
        var quotes = HoldsQuotation(text, content);
        for (var i = cue.First; i < cue.End; i++)
        {
            if (Acts.Contains(text[i]) || (Thanks.Contains(text[i]) && !quotes) || (exchanging && Exchanged.Contains(text[i])))
            {
                return true;
            }

            exchanging |= Exchanging.Contains(text[i]);
        }

        return (exchanging && Exchanged.Contains(text[content.First]) && text[content.First + 1] is "on" or "about")
            || (Discussing.Contains(text[cue.End - 1]) && content.First >= cue.End && !OpensContent.Contains(text[content.First]) && !quotes)
            || IsAboutSpeaking(text, cue)
            || (cue.Length == 2 && text[cue.First] is "in" && text[cue.First + 1] is "view" && text[cue.End] is "of");
    }

    private static bool HoldsQuotation(Reading text, Run content)
    {
        for (var i = content.First; i < content.End; i++)
        {
            if (text.IsQuoted(i))
            {
                return true;
            }
        }

        return false;
    }

    private static bool IsAboutSpeaking(Reading text, Run cue)
    {
        var first = text[cue.First];
        if (first is "asked")
        {
            // "Asked about the remark, she smiled", "Tolmin, asked whether it was so, smiled"; "who asked not to be named".
            var sentence = text.SentenceAt(cue.First);
            return (sentence >= 0 && text.Sentences[sentence].FirstToken == cue.First) || text[cue.First - 1] is "when" || IsWishForSilence(text, cue)
                || (text[cue.First - 1] is "," && text[cue.End] is "about" or "whether" or "if" or "why" or "how" or "what");
        }

        // "the old saying": a noun.
        return first is "declined" or "refused" or "requested" or "wanted" ? IsWishForSilence(text, cue)
            : first is "saying" && cue.Length == 1 && text[cue.First - 1] is "the" or "a" or "old" or "ancient" or "popular" or "famous" or "wise" or "common" or "proverbial";
    }

    private static bool IsWishForSilence(Reading text, Run cue)
    {
        const int Farthest = 6;
        for (var i = cue.First + 1; i < cue.First + Farthest; i++)
        {
            if ((text[i] is "be" && Named.Contains(text[i + 1])) || text[i] is "anonymity")
            {
                return true;
            }
        }

        return false;
    }

    private static FrozenSet<string> Set(string words) => WordLists.Parse(words).ToFrozenSet(StringComparer.Ordinal);
}
