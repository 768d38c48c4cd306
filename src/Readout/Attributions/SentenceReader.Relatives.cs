namespace Readout.Attributions;

// "Maren, who said that …": a relative pronoun is the subject, and the noun before it the source.
internal sealed partial class SentenceReader
{
    private Run? Antecedent(Run relative)
    {
        if (text[relative.First] is "that" or "which" && text[relative.First - 1] is ",")
        {
            return NounPhrases.Before(text, relative.First - 1, Floor(relative.First)) is { } thing ? thing : null;
        }

        var end = text[relative.First - 1] is "," ? relative.First - 1 : relative.First;
        return NounPhrases.Before(text, end, Floor(relative.First)) is { } name
            ? new Run(NounPhrases.Last(text, name).First, relative.End)
            : relative;
    }

    private Run Resolve(Run source) =>
        source.Length == 1 && WordClasses.Relatives.Contains(text[source.First]) ? Antecedent(source) ?? source : source;

    // "Maren, who has called it a plot, declined to": the comma before the main verb ends the relative clause.
    private int EndOfRelative(Run content)
    {
        for (var i = content.First + 1; i + 1 < content.End; i++)
        {
            if (text[i] is "," && !text.IsQuoted(i))
            {
                var verb = i + 1;
                while (verb < content.End && WordClasses.IsAdverb(text[verb]))
                {
                    verb++;
                }

                if (verb < content.End && Clauses.IsFiniteVerb(text, verb))
                {
                    return i;
                }
            }
        }

        return content.End;
    }
}
