namespace Readout.Attributions;

// "According to Xinhua, …", "…, according to Xinhua", "in Putin's view, …".
internal sealed partial class SentenceReader
{
    // Tokens that may tell more of a source after its noun phrase.
    private const int LongestDescription = 25;

    // Tokens from "in" to the word for a view: "in the considered opinion of …".
    private const int LongestOwnerOfView = 16;

    // "a person familiar with the talks", "officials briefed on the matter", "a report released by".
    private static readonly HashSet<string> OpensDescription = new(StringComparer.Ordinal)
    {
        "familiar", "briefed", "close", "who", "with", "in", "from", "at", "by", "on", "to", "for", "released", "published", "obtained", "conducted", "-",
    };

    private void According(int i)
    {
        var stop = Stop(i);
        if (NounPhrases.After(text, i + 2, stop, appositions: i - _floor > 1) is not { } source)
        {
            return;
        }

        var cue = new Run(i, i + 2);
        source = new Run(source.First, EndOfPair(EndOfDescription(source.End, stop), stop));
        if (i - _floor <= 1 || text[i - 1] is "and" or "but")
        {
            var start = source.End;
            while (start < stop && !text.IsQuoted(start) && !text.IsWord(start))
            {
                start++;
            }

            Add(Form.According, source, cue, 0.9, new Run(start, Math.Max(start, Clauses.EndOfClause(text, start, stop))));
            return;
        }

        // "The plan, according to Xinhua, would work" goes on after the source.
        var end = Clauses.Trim(text, _floor, i);
        var first = StartOfTrailed(end, Form.According);
        var next = source.End + 1;
        if (text[source.End] is "," && next < stop && GoesOn(first, end, next))
        {
            Add(Form.According, source, cue, 0.9, new Run(first, end), new Run(next, Clauses.EndOfClause(text, next, stop)));
        }
        else
        {
            Add(Form.According, source, cue, 0.9, new Run(first, end));
        }
    }

    // "according to the Kestrian Press Agency (KPA) and VNS": both are the source.
    private int EndOfPair(int end, int stop) =>
        text[end - 1] is ")" && text[end] is "and" && text.IsCapital(end + 1)
            && NounPhrases.After(text, end + 1, stop) is { } second && Clauses.EndsStatement(text, second.End, stop)
            ? second.End : end;

    // Up to the comma or the end.
    private int EndOfDescription(int end, int stop)
    {
        if (!OpensDescription.Contains(text[end]))
        {
            return end;
        }

        var i = end;
        while (i < stop && i < end + LongestDescription && text[i] is not ("," or ";" or ":" or ")" or "(") && !text.OpensQuotation(i))
        {
            i++;
        }

        return Clauses.Trim(text, end, i);
    }

    // "In Putin's view, …", "in his words, …", "in the opinion of the court, …"
    private bool ViewOf(int i)
    {
        var limit = Math.Min(_limit, i + LongestOwnerOfView);
        var v = i + 1;
        while (v < limit && text[v] is not ("view" or "words" or "opinion" or "eyes" or "telling" or "estimation" or "mind"))
        {
            if (text[v] is "," or "in" or "." || text.IsQuoted(v))
            {
                return false;
            }

            v++;
        }

        if (v >= limit)
        {
            return false;
        }

        var possessive = text[v - 1] is "s" && text[v - 2] is "'" ? v - 2
            : text[v - 1] is "'" ? v - 1
            : text[v - 1] is "his" or "her" or "their" or "its" ? v
            : -1;
        Run? source = possessive > i + 1 ? new Run(i + 1, possessive) : null;
        var end = v + 1;
        if (source is null && text[end] is "of" && NounPhrases.After(text, end + 1, limit) is { } holder)
        {
            source = holder;
            end = holder.End;
        }

        var parted = text[end] is "," or ":";
        var start = parted ? end + 1 : end;
        if (source is null || start >= _limit || (!parted && !text.OpensQuotation(end)))
        {
            return false;
        }

        Add(Form.According, source, new Run(i, v + 1), 0.8, new Run(start, Clauses.EndOfClause(text, start, Stop(start))));
        return true;
    }
}
