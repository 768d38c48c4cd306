using System.Collections.Immutable;

namespace Readout.Attributions.Learned;

/// <summary>
/// Where the words of an attribution begin and end. The model has learned PolNeAR's manner: <c>that</c> belongs to the content, an adverb before the verb to
/// the cue, and a quotation that goes on in the next paragraph is a piece of the same content. The records have a manner of their own (<c>docs/records.md</c>):
/// <c>that</c> and adverbs belong to no part, and a quotation that goes on is an attribution without source and cue.
/// </summary>
internal static class Edges
{
    public static IEnumerable<Wording> Of(Reading text, Proposal proposal, Manner manner) =>
        manner == Manner.Records ? OfRecords(text, proposal.Settled, proposal.Rule) : [OfPolNear(text, proposal.Settled)];

    // One attribution, and one for each paragraph in which its quotation goes on.
    private static IEnumerable<Wording> OfRecords(Reading text, Wording wording, Wording? rule)
    {
        var source = wording.Source is { } name ? WithAntecedent(text, SourceEdges.Trim(text, name), rule?.Source) : (Run?)null;
        var cue = wording.Cue is { } words ? WithoutAdverbs(text, words) : (Run?)null;
        var content = wording.Content.Select(piece => WithoutThat(text, piece, cue, rule)).ToImmutableArray();

        // "vowed | to return" becomes "vowed to | return".
        var next = cue is { } verb ? content.IndexOf(content.FirstOrDefault(piece => piece.First == verb.End && piece.Length > 1 && text[piece.First] is "to")) : -1;
        if (next >= 0)
        {
            cue = new Run(cue!.Value.First, cue.Value.End + 1);
            content = content.SetItem(next, new Run(content[next].First + 1, content[next].End));
        }

        var (own, later) = Parted(text, content, cue);
        yield return wording with { Source = source, Cue = cue, Content = own };
        foreach (var paragraph in later)
        {
            yield return new Wording(null, null, paragraph, wording.Certainty, wording.IsNested);
        }
    }

    // "Maren, who": the name is the source, which PolNeAR leaves to the pronoun.
    private static Run WithAntecedent(Reading text, Run source, Run? byRules) =>
        source.Length == 1 && WordClasses.Relatives.Contains(text[source.First]) && byRules is { } whole && whole.Contains(source) ? whole : source;

    // For what the rules found: "that" goes to the content.
    private static Wording OfPolNear(Reading text, Wording wording) =>
        wording with { Content = [.. wording.Content.Select(piece => text[piece.First - 1] is "that" && !text.IsQuoted(piece.First - 1) ? new Run(piece.First - 1, piece.End) : piece)] };

    // What goes on in paragraphs behind the one with the cue, each paragraph by itself.
    private static (ImmutableArray<Run> Own, List<ImmutableArray<Run>> Later) Parted(Reading text, ImmutableArray<Run> content, Run? cue)
    {
        if (cue is not { } words)
        {
            return (content, []);
        }

        var home = Paragraph(text, words.First);
        var pieces = content.SelectMany(piece => ByParagraph(text, piece)).ToList();
        var own = pieces.Where(piece => Paragraph(text, piece.First) <= home).ToImmutableArray();
        return own.IsEmpty || own.Length == pieces.Count
            ? (content, [])
            : (own, [.. pieces.Where(piece => Paragraph(text, piece.First) > home).GroupBy(piece => Paragraph(text, piece.First)).Select(group => group.ToImmutableArray())]);
    }

    private static IEnumerable<Run> ByParagraph(Reading text, Run piece)
    {
        var first = piece.First;
        for (var i = first + 1; i <= piece.End; i++)
        {
            if (i == piece.End || Paragraph(text, i) != Paragraph(text, first))
            {
                yield return new Run(first, i);
                first = i;
            }
        }
    }

    private static int Paragraph(Reading text, int token) => text.SentenceAt(token) is >= 0 and var sentence ? text.Sentences[sentence].Block : -1;

    // "said that the bridge is open", but "said that was a mistake" and "rejects that description".
    private static Run WithoutThat(Reading text, Run piece, Run? cue, Wording? rule)
    {
        var first = piece.First;
        if (text[first] is "," or ":" && piece.Length > 1)
        {
            first++;
        }

        if (text[first] is "that" && piece.End - first > 1 && !text.IsQuoted(first) && !IsDemonstrative(text, first, cue, rule))
        {
            first++;
        }

        var end = piece.End;
        while (end > first + 1 && text[end - 1] is "," or ";" && !text.IsQuoted(end - 1))
        {
            end--;
        }

        return new Run(first, end);
    }

    private static bool IsDemonstrative(Reading text, int that, Run? cue, Wording? rule)
    {
        if (rule is not null && rule.Content.Any(piece => piece.First == that))
        {
            return true;
        }

        var readings = cue is { } words ? CueLexicon.VerbReadings(text[words.End - 1]) : [];
        return WordClasses.Auxiliaries.Contains(text[that + 1]) || text[that + 1] is "'"
            || (!readings.IsEmpty && readings.ToArray().All(reading => (reading.Complements & Complements.That) == Complements.None));
    }

    private static Run WithoutAdverbs(Reading text, Run cue)
    {
        var (first, end) = (cue.First, cue.End);
        while (first < end - 1 && IsLoose(text[first]))
        {
            first++;
        }

        while (end > first + 1 && IsLoose(text[end - 1]))
        {
            end--;
        }

        return new Run(first, end);
    }

    // Negation belongs to the verb.
    private static bool IsLoose(string word) => WordClasses.IsAdverb(word) && word is not ("not" or "never" or "no");
}
