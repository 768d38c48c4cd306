namespace Readout.Attributions;

/// <summary>Who signs words in quotation marks: <c>"The bridge is open." —Orla Venn, chief engineer</c>.</summary>
internal static class Signatures
{
    /// <summary>As sure as a colon before words in quotation marks.</summary>
    public const double Confidence = 0.85;

    // Tokens of a name; what follows its comma may be longer.
    private const int LongestName = 7;

    private const int LongestSignature = 16;

    /// <summary>The name behind the dash behind a quotation, up to the end of its line, and the dash; null when there is none.</summary>
    public static (Run Source, Run Cue)? Behind(Reading text, Quotation quotation)
    {
        var dash = quotation.End;
        if (!quotation.Closed || !text.IsDash(dash))
        {
            return null;
        }

        var first = dash;
        while (text[first] is "-")
        {
            first++;
        }

        if (first >= text.Count)
        {
            return null;
        }

        var end = first;
        while (end < text.Count && end - first <= LongestName && (text.IsCapital(end) || text[end] is "of" or "the" or "." or "-" or "'" or "de" or "van" or "von" or "bin"))
        {
            end++;
        }

        while (end > first && text[end - 1] is "." && !EndsInitial(text, end - 1))
        {
            end--;
        }

        var stop = EndOfBlock(text, first);
        if (end == first || !text.IsCapital(first))
        {
            return null;
        }

        // Nothing but an apposition may follow the name: "- Venn boarded the ferry" goes on with the story.
        var rest = end;
        while (rest < stop && text[rest] is ".")
        {
            rest++;
        }

        return rest >= stop ? (new Run(first, end), new Run(dash, first))
            : text[rest] is "," && stop - first <= LongestSignature ? (new Run(first, text[stop - 1] is "." ? stop - 1 : stop), new Run(dash, first)) : null;
    }

    private static bool EndsInitial(Reading text, int dot) => text[dot - 1].Length == 1;

    private static int EndOfBlock(Reading text, int token)
    {
        var sentence = text.SentenceAt(token);
        if (sentence < 0)
        {
            return token;
        }

        while (sentence + 1 < text.Sentences.Count && text.Sentences[sentence + 1].Block == text.Sentences[sentence].Block
            && text.Sentences[sentence].EndToken - token <= LongestSignature)
        {
            sentence++;
        }

        return text.Sentences[sentence].EndToken;
    }
}
