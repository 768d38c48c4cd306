namespace Readout.Attributions;

/// <summary>Joins words in quotation marks that no cue has claimed to the attribution they continue.</summary>
internal static class Quotes
{
    // Fewer words in quotation marks, without a cue, are a title or distance, not speech.
    private const int FewestWordsOfSpeech = 5;

    public static List<Finding> Join(Reading text, List<Finding> found)
    {
        found.Sort((a, b) => a.First.CompareTo(b.First));
        var result = new List<Finding>(found.Count);
        var covered = Covered(text, found);
        var f = 0;
        Finding? last = null;
        for (var q = 0; q < text.Quotations.Length; q++)
        {
            var quotation = text.Quotations[q];
            while (f < found.Count && found[f].First < quotation.First)
            {
                last = found[f].Form is Form.Noun || found[f].Content.Count == 0 ? last : Later(last, found[f]);
                result.Add(found[f++]);
            }

            if (covered[q] || (quotation.Words < FewestWordsOfSpeech && Signatures.Behind(text, quotation) is null))
            {
                continue;
            }

            var run = new Run(quotation.First, quotation.End);
            var sentence = text.Sentences.IndexAt(text.SpanOf(run).Start);
            if (sentence < 0 || !(IsStatement(text, quotation, sentence) || Signatures.Behind(text, quotation) is not null))
            {
                continue;
            }

            if (Signatures.Behind(text, quotation) is var (source, cue))
            {
                last = new Finding { Form = Form.Colon, Sentence = sentence, Source = source, Cue = cue, Confidence = Signatures.Confidence, Content = { run } };
                result.Add(last);
                continue;
            }

            if (last is not null && IsDirect(text, last) && SameBlock(text, last, sentence) && sentence - last.Sentence <= 1 + last.Content.Count)
            {
                last.Content.Add(run);
                continue;
            }

            last = new Finding { Form = Form.Continued, Sentence = sentence, Cue = null, Confidence = 0.5, Content = { run } };
            result.Add(last);
        }

        result.AddRange(found.Skip(f));
        return result;
    }

    private static Finding Later(Finding? a, Finding b) => a is null || b.First >= a.First ? b : a;

    // It fills its sentence (nothing but words in quotation marks), or is long and opens it.
    private static bool IsStatement(Reading text, Quotation quotation, int sentence)
    {
        var s = text.Sentences[sentence];
        var fills = quotation.First <= s.FirstToken + 1 && quotation.End >= s.EndToken - 1;
        var opens = quotation.First <= s.FirstToken && quotation.End >= s.FirstToken + 4 && quotation.Words >= 2 * FewestWordsOfSpeech;
        return fills || opens;
    }

    private static bool IsDirect(Reading text, Finding finding) => text.IsQuoted(finding.Content[^1].End - 1);

    private static bool SameBlock(Reading text, Finding finding, int sentence) => text.Sentences[finding.Sentence].Block == text.Sentences[sentence].Block;

    private static bool[] Covered(Reading text, List<Finding> found)
    {
        var covered = new bool[text.Quotations.Length];
        foreach (var finding in found)
        {
            foreach (var piece in finding.Content)
            {
                for (var i = piece.First; i < piece.End; i++)
                {
                    if (text.QuotationAt(i) is var q and >= 0)
                    {
                        covered[q] = true;
                        i = text.Quotations[q].End - 1;
                    }
                }
            }
        }

        return covered;
    }
}
