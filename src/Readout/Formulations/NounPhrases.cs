using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;
using Readout.Knowledge;
using Readout.Language;

namespace Readout.Formulations;

/// <summary>One word, or several joined by hyphens or apostrophes (<c>good-neighborly</c>, <c>people's</c>), which no phrase may cut.</summary>
/// <param name="Key">by which words are compared</param>
/// <param name="IsCapital">written with a capital</param>
/// <param name="IsPlace">names a place or belongs to such a name: a phrase may hold it but not begin or end on it</param>
internal readonly record struct PhraseWord(string Key, TextSpan Span, WordClass Class, bool IsCapital, bool IsPlace)
{
    public bool IsContent => Class is not WordClass.Function && char.IsLetter(Key[0]) && Key.Length > 1;

    public bool MayBegin => IsContent && !IsPlace;

    public bool MayEnd => IsContent && !IsPlace && Class is WordClass.Nominal;
}

/// <summary>A stretch of words in which a set phrase may stand: a noun phrase with what hangs on it, between verbs, marks and persons' names.</summary>
internal sealed record NounPhrase(ImmutableArray<PhraseWord> Words)
{
    /// <summary>Whether a run of its words stands as a phrase by itself here, with nothing before or after that modifies or continues it.</summary>
    public bool IsClean(int first, int end) =>
        (first == 0 || !Words[first - 1].IsContent || Words[first - 1].IsCapital)
        && (end == Words.Length || !Words[end].IsContent);
}

/// <summary>Cuts an article into the noun phrases that set phrases are made of.</summary>
internal static class NounPhrases
{
    private static readonly HashSet<string> Links = new(
        ["a", "against", "an", "and", "at", "between", "by", "for", "from", "in", "into", "of", "on", "or", "the", "to", "toward", "towards",
            "with", "without"],
        StringComparer.Ordinal);

    // Titles and offices name persons; what is repeated there is who speaks, not what is said.
    private static readonly HashSet<string> Offices = new(
        [
            "ambassador", "adviser", "advisor", "chairman", "chancellor", "chief", "colleague", "colleagues", "commissioner", "counterpart",
            "counterparts", "deputy", "director", "excellency", "governor", "head", "heads", "king", "leader", "leaders", "minister", "ministers",
            "mr", "mrs", "ms", "official", "officials", "participants", "premier", "presidency", "president", "presidents", "prince",
            "representative", "representatives", "secretary", "senator", "speaker", "spokesperson", "spokesman", "spokeswoman", "secretaries",
        ],
        StringComparer.Ordinal);

    public static List<NounPhrase> Of(Analysis analysis)
    {
        var phrases = new List<NounPhrase>();
        var persons = TokensOf(analysis, EntityKind.Person);
        var places = TokensOf(analysis, EntityKind.Place);
        foreach (var sentence in analysis.Sentences)
        {
            if (analysis.Article.Blocks[sentence.Block].Kind is BlockKind.Body or BlockKind.Caption or BlockKind.Summary or BlockKind.Subhead or BlockKind.Headline)
            {
                Cut(analysis, sentence, persons, places, phrases);
            }
        }

        return phrases;
    }

    private static void Cut(Analysis analysis, Sentence sentence, HashSet<int> persons, HashSet<int> places, List<NounPhrase> phrases)
    {
        var tokens = analysis.Tokens;
        var words = ImmutableArray.CreateBuilder<PhraseWord>();
        void Close()
        {
            while (words.Count > 0 && !words[^1].IsContent)
            {
                words.RemoveAt(words.Count - 1);
            }

            if (words.Count >= 2)
            {
                phrases.Add(new NounPhrase(words.ToImmutable()));
            }

            words.Clear();
        }

        var end = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i = end)
        {
            end = EndOfWord(tokens, i, sentence.EndToken);
            var word = Read(analysis, i, end, places);
            if (tokens[i].Kind is not TokenKind.Word || persons.Contains(i) || Offices.Contains(word.Key) || !Belongs(tokens, word, i, end))
            {
                Close();
            }
            else if (word.Class is not WordClass.Function)
            {
                words.Add(word);
            }
            else if (words.Count > 0)
            {
                // A second article opens another phrase, unless a preposition ties it to the first ("for a new era").
                if (word.Key is "a" or "an" or "the" && words[^1].Key is "and" or "or" || (word.Key is "a" or "an" or "the" && words[^1].IsContent))
                {
                    Close();
                }
                else
                {
                    words.Add(word);
                }
            }
        }

        Close();
    }

    private static PhraseWord Read(Analysis analysis, int first, int end, HashSet<int> places)
    {
        var tokens = analysis.Tokens;
        var span = new TextSpan(tokens[first].Span.Start, tokens[end - 1].Span.End);
        var key = tokens[first].Normal;
        for (var i = first + 1; i < end; i++)
        {
            key += tokens[i].Normal;
        }

        var capital = char.IsUpper(analysis.Article.Text[span.Start]);
        var kind = end == first + 1 || capital || key.EndsWith("'s", StringComparison.Ordinal) ? WordClasses.Of(key) : WordClass.Adjective;
        return new PhraseWord(key, span, kind, capital, places.Contains(first));
    }

    private static int EndOfWord(Layer<Token> tokens, int i, int end)
    {
        var next = i + 1;
        while (tokens[i].Kind is TokenKind.Word && next + 1 < end && JoinsWords(tokens, next))
        {
            next += 2;
        }

        return next;
    }

    private static bool Belongs(Layer<Token> tokens, PhraseWord word, int at, int next)
    {
        switch (word.Class)
        {
            case WordClass.Function:
                return Links.Contains(word.Key);
            case WordClass.Verb:
                // A participle inside a phrase, such as the third word of "with a shared future", stands where an adjective would.
                return (word.Key.EndsWith("ed", StringComparison.Ordinal) || word.Key.EndsWith("ing", StringComparison.Ordinal))
                    && at > 0 && (tokens[at - 1].Normal is "a" or "an" or "the" or "of" || WordClasses.Of(tokens[at - 1].Normal) is WordClass.Adjective or WordClass.Adverb)
                    && next < tokens.Count && tokens[next].Kind is TokenKind.Word
                    && (WordClasses.Of(tokens[next].Normal) is WordClass.Nominal or WordClass.Adjective || EndOfWord(tokens, next, tokens.Count) > next + 1);
            default:
                return true;
        }
    }

    // A hyphen or apostrophe without white space around it; a page may break its line after the hyphen.
    private static bool JoinsWords(Layer<Token> tokens, int i) =>
        tokens[i].Normal is "-" or "'" && tokens[i - 1].Span.End == tokens[i].Span.Start && tokens[i + 1].Kind is TokenKind.Word
        && (tokens[i + 1].Span.Start == tokens[i].Span.End
            || (tokens[i].Normal is "-" && tokens.Text.AsSpan(tokens[i].Span.End, tokens[i + 1].Span.Start - tokens[i].Span.End).Contains('\n')));

    private static HashSet<int> TokensOf(Analysis analysis, EntityKind kind)
    {
        var inside = new HashSet<int>();
        foreach (var mention in analysis.Entities.Mentions)
        {
            if (mention.Kind is MentionKind.Name && analysis.Entities.Items[mention.Entity].Kind == kind)
            {
                var (first, end) = analysis.Tokens.StartingIn(mention.Span);
                for (var i = first; i < end; i++)
                {
                    inside.Add(i);
                }
            }
        }

        return inside;
    }
}
