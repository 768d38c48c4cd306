namespace Readout.Attributions;

// "Xi's call for …", "he is confident that …": nouns and adjectives that report.
internal sealed partial class SentenceReader
{
    private void Noun(int i)
    {
        var possessive = text[i - 1] is "s" && text[i - 2] is "'" ? i - 2 : text[i - 1] is "'" ? i - 1 : -1;
        Run? source = null;
        if (text[i - 1] is "his" or "her" or "their" or "its" or "my" or "our" && i - 1 >= _floor)
        {
            source = new Run(i - 1, i);
        }
        else if (possessive > _floor && !text.IsQuoted(possessive) && NounPhrases.Before(text, possessive, Floor(i)) is { } owner)
        {
            source = owner;
        }

        if (source is null)
        {
            return;
        }

        var complements = CueLexicon.Noun(text[i]);
        var stop = Stop(i);
        var after = i + 1;
        var content = (text[after], complements) switch
        {
            ("that", var c) when (c & Complements.That) != Complements.None => new Run(after + 1, Clauses.EndOfComplement(text, after + 1, stop, phrase: true)),
            ("to", var c) when (c & (Complements.To | Complements.ToNoun)) != Complements.None => new Run(after, Clauses.EndOfComplement(text, after, stop, phrase: true)),
            ("of", var c) when (c & Complements.Of) != Complements.None => new Run(after + 1, Clauses.EndOfComplement(text, after + 1, stop, phrase: true)),
            ("for" or "on", var c) when (c & Complements.For) != Complements.None => new Run(after + 1, Clauses.EndOfComplement(text, after + 1, stop, phrase: true)),
            _ => new Run(after, after),
        };
        if (content.Length > 0)
        {
            Add(Form.Noun, source, new Run(i, content.First > after ? after + 1 : after), 0.5, content);
        }
    }

    private void Adjective(int i)
    {
        var first = i;
        while (first - 1 >= _floor && (WordClasses.IsAdverb(text[first - 1]) || WordClasses.Auxiliaries.Contains(text[first - 1]) || text[first - 1] is "t" or "'"))
        {
            first--;
        }

        while (first < i && !WordClasses.Auxiliaries.Contains(text[first]))
        {
            first++;
        }

        if (first == i || NounPhrases.Before(text, first, Floor(first)) is not { } source)
        {
            return;
        }

        var complements = CueLexicon.Adjective(text[i]);
        var after = i + 1;
        var stop = Stop(i);
        if (text[after] is "that" && (complements & Complements.That) != Complements.None)
        {
            Add(Form.Adjective, Resolve(source), new Run(first, after), 0.6, new Run(after + 1, Clauses.EndOfComplement(text, after + 1, stop, phrase: false)));
        }
        else if ((text[after] is "to" && (complements & Complements.To) != Complements.None)
            || (text[after] is "about" or "over" && (complements & Complements.About) != Complements.None)
            || (text[after] is "of" && (complements & Complements.Of) != Complements.None))
        {
            Add(Form.Adjective, Resolve(source), new Run(first, after + 1), 0.5, new Run(after + 1, Clauses.EndOfComplement(text, after + 1, stop, phrase: true)));
        }
    }
}
