using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Language;

/// <summary>
/// Finds names of persons, organisations and places by their shape, by gazetteers and by what the rest of the article says:
/// a surname is a person once the full name has been read, and a headline's capitals count only for names that the text has.
/// </summary>
public static class NameFinder
{
    public static Layer<Name> Find(Layer<Token> tokens, Layer<Sentence> sentences)
    {
        var cases = new CaseStatistics(tokens, sentences);
        var reader = new NameReader(tokens, cases);
        for (var s = 0; s < sentences.Count; s++)
        {
            if (cases[s] == SentenceCase.Normal)
            {
                reader.Read(sentences[s]);
            }
        }

        var drafts = NameSettler.Settle(tokens, reader.Drafts);
        var known = new NamesOfArticle(tokens, drafts);
        var names = drafts.ConvertAll(draft => draft.ToName(tokens));
        for (var s = 0; s < sentences.Count; s++)
        {
            if (cases[s] != SentenceCase.Normal)
            {
                known.FindIn(sentences[s], cases[s], names);
            }
        }

        return new Layer<Name>(tokens.Text, names);
    }
}

/// <summary>A name with what is known about its kind so far.</summary>
/// <param name="Weight">how sure the kind is: 0 is a guess that the rest of the article may overrule</param>
internal readonly record struct NameDraft(int First, int End, EntityKind Kind, int Weight)
{
    public Name ToName(Layer<Token> tokens) => new(new TextSpan(tokens[First].Span.Start, tokens[End - 1].Span.End), Kind, First, End);
}
