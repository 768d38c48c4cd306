namespace Readout.Attributions;

// "According to Xinhua, …", "…, according to Xinhua", "in Putin's view, …".
internal sealed partial class SentenceReader
{
    private void According(int i)
    {
        var stop = Stop(i);
        if (NounPhrases.After(text, i + 2, stop, appositions: i - _floor > 1) is not { } source)
        {
            return;
        }

        var cue = new Run(i, i + 2);
        source = new Run(source.First, ExtendDescription(source.End, stop));
        if (i - _floor <= 1 || text[i - 1] is "and" or "but")
        {
            var start = source.End;
            while (start < stop && !text.IsQuoted(start) && !text.IsWord(start))
            {
                start++;
            }

            Add(Form.According, source, cue, 0.9, new Run(start, Math.Max(start, Clauses.EndOfComplement(text, start, stop, phrase: false))));
            return;
        }

        var end = Clauses.Trim(text, _floor, i);
        var first = StartOfTrailed(end, Form.According);
        var next = source.End + 1;
        if (text[source.End] is "," && next < stop && GoesOn(first, end, next))
        {
            Add(Form.According, source, cue, 0.9, new Run(first, end), new Run(next, Clauses.EndOfComplement(text, next, stop, phrase: false)));
        }
        else
        {
            Add(Form.According, source, cue, 0.9, new Run(first, end));
        }
    }

    // "a person familiar with the talks", "officials briefed on the matter": up to the comma or the end.
    private int ExtendDescription(int end, int stop)
    {
        if (text[end] is "familiar" or "briefed" or "who" or "with" or "in" or "from" or "at" or "released" or "published" or "by" or "obtained" or "conducted" or "on" or "to" or "close" or "for" or "-")
        {
            var i = end;
            while (i < stop && i < end + 25 && text[i] is not ("," or ";" or ":" or ")" or "(") && !text.OpensQuotation(i))
            {
                i++;
            }

            return Clauses.Trim(text, end, i);
        }

        return end;
    }

    // "In Putin's view, …", "in his words, …", "in the opinion of the court, …"
    private bool ViewOf(int i)
    {
        var limit = Math.Min(_limit, i + 16);
        for (var v = i + 1; v < limit; v++)
        {
            if (text[v] is not ("view" or "words" or "opinion" or "eyes" or "telling" or "estimation" or "mind"))
            {
                if (text[v] is "," or "in" or "." || text.IsQuoted(v))
                {
                    return false;
                }

                continue;
            }

            var possessive = text[v - 1] is "s" && text[v - 2] is "'" ? v - 2 : text[v - 1] is "'" ? v - 1 : text[v - 1] is "his" or "her" or "their" or "its" ? v : -1;
            Run? source = possessive > i + 1 ? new Run(i + 1, possessive) : null;
            var end = v + 1;
            if (source is null && text[v + 1] is "of" && NounPhrases.After(text, v + 2, limit) is { } holder)
            {
                source = holder;
                end = holder.End;
            }

            if (source is null)
            {
                return false;
            }

            var start = text[end] is "," or ":" ? end + 1 : end;
            if (start >= _limit || (text[end] is not ("," or ":") && !text.OpensQuotation(end)))
            {
                return false;
            }

            Add(Form.According, source, new Run(i, v + 1), 0.8, new Run(start, Clauses.EndOfComplement(text, start, Stop(start), phrase: false)));
            return true;
        }

        return false;
    }
}
