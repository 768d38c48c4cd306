namespace Readout.Attributions;

// "Xi's call for …", "he is confident that …": nouns and adjectives that report.
internal sealed partial class SentenceReader
{
    private void Noun(int i)
    {
        if (Owner(i) is not { } source)
        {
            return;
        }

        var after = i + 1;
        var governed = text[after] switch
        {
            "that" => Complements.That,
            "to" => Complements.To | Complements.ToNoun,
            "of" => Complements.Of,
            "for" or "on" => Complements.For,
            _ => Complements.None,
        };
        if ((CueLexicon.Noun(text[i]) & governed) == Complements.None)
        {
            return;
        }

        // The word the noun governs belongs to the cue, save the "to" of an infinitive.
        var start = text[after] is "to" ? after : after + 1;
        var content = new Run(start, Clauses.EndOfPhrase(text, start, Stop(i)));
        if (content.Length > 0)
        {
            Add(Form.Noun, source, new Run(i, start), 0.5, content);
        }
    }

    // Whose claim it is: "his claim", "the ministry's claim".
    private Run? Owner(int i)
    {
        if (text[i - 1] is "his" or "her" or "their" or "its" or "my" or "our" && i - 1 >= _floor)
        {
            return new Run(i - 1, i);
        }

        var possessive = text[i - 1] is "s" && text[i - 2] is "'" ? i - 2 : text[i - 1] is "'" ? i - 1 : -1;
        return possessive > _floor && !text.IsQuoted(possessive) ? NounPhrases.Before(text, possessive, Floor(i)) : null;
    }

    private void Adjective(int i)
    {
        var first = i;
        while (first > _floor
            && (WordClasses.IsAdverb(text[first - 1]) || WordClasses.Auxiliaries.Contains(text[first - 1]) || text[first - 1] is "t" or "'"))
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

        var after = i + 1;
        var governed = text[after] switch
        {
            "that" => Complements.That,
            "to" => Complements.To,
            "about" or "over" => Complements.About,
            "of" => Complements.Of,
            _ => Complements.None,
        };
        if ((CueLexicon.Adjective(text[i]) & governed) == Complements.None)
        {
            return;
        }

        var (start, stop) = (after + 1, Stop(i));
        if (governed is Complements.That)
        {
            Add(Form.Adjective, Resolve(source), new Run(first, after), 0.6, new Run(start, Clauses.EndOfClause(text, start, stop)));
        }
        else
        {
            Add(Form.Adjective, Resolve(source), new Run(first, start), 0.5, new Run(start, Clauses.EndOfPhrase(text, start, stop)));
        }
    }
}
