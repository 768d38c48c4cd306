using System.Collections.Frozen;
using Readout.Documents;
using Readout.Knowledge;
using Readout.Language;

namespace Readout.Attributions;

/// <summary>Who speaks through a document: <c>the message</c> that an article said somebody sent.</summary>
internal sealed class Authors(Reading text, Entities entities)
{
    // How far back the sending may be told, in sentences.
    private const int Reach = 3;

    private static readonly FrozenSet<string> Letters = Set("message letter telegram greeting greetings condolences note");

    private static readonly FrozenSet<string> Papers = Set("message letter telegram greeting greetings condolences note statement communique communiqué post tweet memo email article op-ed");

    private static readonly FrozenSet<string> Sending = Set(
        "congratulated sent greeted extended offered conveyed addressed wrote expressed wished thanked issued published released");

    public static bool IsPaper(string word) => Papers.Contains(word);

    /// <summary>The one who sent, wrote or issued <c>the message</c>, as an index of entities; -1 when the words are no such thing or the article does not say.</summary>
    public int Of(Run run)
    {
        if (run.Length != 2 || text[run.First] is not ("the" or "his" or "her" or "this") || !Papers.Contains(text[run.First + 1]))
        {
            return -1;
        }

        var paper = text[run.First + 1];
        var sentence = text.SentenceAt(run.First);
        for (var s = sentence; s >= Math.Max(0, sentence - Reach); s--)
        {
            var (first, end) = (text.Sentences[s].FirstToken, Math.Min(text.Sentences[s].EndToken, run.First));
            var told = false;
            for (var i = first; i < end; i++)
            {
                told |= (text[i] == paper && text[i - 1] is not "the") || (Letters.Contains(paper) && s == sentence - 1 && Sending.Contains(text[i]));
            }

            if (told)
            {
                return FirstSpeaker(new Run(first, end));
            }
        }

        return -1;
    }

    // The subject of the sending: a name with its verb right behind; in "Tolmin campaign manager wrote" Tolmin is none.
    private int FirstSpeaker(Run run)
    {
        foreach (var mention in entities.Inside(text.SpanOf(run)))
        {
            var verb = text.TokensOf(mention.Span).End;
            while (WordClasses.IsAdverb(text[verb]) || WordClasses.Auxiliaries.Contains(text[verb]))
            {
                verb++;
            }

            if (entities.Items[mention.Entity].Kind is EntityKind.Person or EntityKind.Organisation && (Sending.Contains(text[verb]) || CueLexicon.IsVerb(text[verb])))
            {
                return mention.Entity;
            }
        }

        return -1;
    }

    private static FrozenSet<string> Set(string words) => WordLists.Parse(words).ToFrozenSet(StringComparer.Ordinal);
}
