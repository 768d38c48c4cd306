using Readout.Articles;
using Readout.Documents;

namespace Readout.Attributions;

// "Xi: China will …": headlines, bullets and transcripts put a colon or a dash between speaker and words.
internal sealed partial class SentenceReader
{
    // Tokens of a speaker's name at the end of a headline, with the mark before it.
    private const int LongestSignature = 7;

    // Tokens of a speaker before a colon; more are a clause that introduces.
    private const int LongestLabel = 10;

    // "Xi: China will …", in headlines, bullets and transcripts.
    private void Colon(int i)
    {
        var start = i + 1;
        if (start >= _limit || i - _floor is < 1 or > LongestLabel)
        {
            return;
        }

        // "Q: Is the bridge open?", "A: It is.": all of the paragraph.
        if (i == _floor + 1 && text.IsCapital(_floor) && FirstPerson.IsInterview(text[_floor]) && OpensBlock(_sentence))
        {
            Add(Form.Colon, new Run(_floor, i), new Run(i, start), 0.85, new Run(start, EndOfBlock(_sentence)));
            return;
        }

        if (_found.Count > _sentenceFirst && _found[^1].Cue is { } cue && cue.End >= i)
        {
            return;
        }

        if (text[_floor] is "from" && text.OpensQuotation(start) && new Run(_floor + 1, i) is { Length: > 0 } sender && text.IsCapital(sender.First) && IsSpeakerLike(sender))
        {
            Add(Form.Colon, sender, new Run(i, start), 0.85, new Run(start, text.Quotations[text.QuotationAt(start)].End));
            return;
        }

        if (NounPhrases.Before(text, i, _floor) is not { } source || source.First != _floor || !text.IsCapital(source.First) || !IsSpeakerLike(source))
        {
            return;
        }

        var quoted = text.OpensQuotation(start);
        // In a transcript a speaker's whole paragraph is his; a headline or bullet is one sentence anyway.
        var end = quoted ? text.Quotations[text.QuotationAt(start)].End
            : OpensBlock(_sentence) ? EndOfBlock(_sentence)
            : Clauses.Trim(text, start, _limit);
        Add(Form.Colon, source, new Run(i, i + 1), quoted ? 0.85 : 0.6, new Run(start, Math.Max(end, start)));
    }

    // The sentence ends for every other reading where the name of its speaker begins.
    private void CutSignature()
    {
        for (var i = Math.Max(_floor, _limit - LongestSignature); i < _limit; i++)
        {
            if ((text[i] is ":" || text.IsDash(i)) && SpeakerBehind(i))
            {
                _limit = i;
            }
        }
    }

    // "Talks will go on: Ilse Maren", as some offices write their headlines.
    private bool SpeakerBehind(int i)
    {
        if (text.BlockKindOf(_sentence) is not (BlockKind.Headline or BlockKind.Subhead) || i - _floor < 4 || _limit - i is < 3 or > LongestSignature)
        {
            return false;
        }

        for (var n = i + 1; n < _limit; n++)
        {
            if (!text.IsCapital(n) && text[n] is not ("of" or "the" or "-" or "."))
            {
                return false;
            }
        }

        Add(Form.Colon, new Run(i + 1, _limit), new Run(i, i + 1), 0.6, new Run(_floor, Clauses.Trim(text, _floor, i)));
        return true;
    }

    // A name, not the label of a list such as "Readout" or "Related".
    private bool IsSpeakerLike(Run run)
    {
        for (var i = run.First; i < run.End; i++)
        {
            if (!text.IsCapital(i) && !WordClasses.Determiners.Contains(text[i]) && text[i] is not ("of" or "and" or "for" or "'" or "s" or "." or "-"))
            {
                return false;
            }
        }

        return run.Length >= 2 || text.OpensQuotation(run.End + 1);
    }

    private bool OpensBlock(int sentence) => sentence == 0 || text.Sentences[sentence - 1].Block != text.Sentences[sentence].Block;

    private int EndOfBlock(int sentence)
    {
        var last = sentence;
        while (last + 1 < text.Sentences.Count && text.Sentences[last + 1].Block == text.Sentences[sentence].Block)
        {
            last++;
        }

        return text.Sentences[last].EndToken;
    }
}
