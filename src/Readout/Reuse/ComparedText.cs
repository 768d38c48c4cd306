using Readout.Articles;
using Readout.Documents;

namespace Readout.Reuse;

/// <summary>
/// The words of one article as reuse compares them: runs of letters or digits, case, accents, quotation marks, dashes and line breaks
/// left out, a word parted by a hyphen at a line's end made whole. Words in boilerplate stand in the sequence but equal nothing.
/// </summary>
internal sealed class ComparedText
{
    private ComparedText(Analysis analysis, string[] forms, ulong[] codes, int[] starts, int[] ends, int bodyFrom)
    {
        Analysis = analysis;
        Forms = forms;
        Codes = codes;
        Starts = starts;
        Ends = ends;
        BodyFrom = bodyFrom;
        var fingerprints = Reuse.Fingerprints.Of(codes);
        Chosen = Reuse.Fingerprints.Chosen(fingerprints);
        Fingerprints = Reuse.Fingerprints.Sorted(fingerprints);
    }

    public Analysis Analysis { get; }

    public string Id => Analysis.Article.Id;

    public string Text => Analysis.Article.Text;

    public string[] Forms { get; }

    /// <summary>Equal for equal forms; 0 for a word that may not be matched.</summary>
    public ulong[] Codes { get; }

    public int[] Starts { get; }

    public int[] Ends { get; }

    /// <summary>Index of the first word after the headline and what belongs to it; a passage does not run across.</summary>
    public int BodyFrom { get; }

    public int Count => Codes.Length;

    /// <summary>Each fingerprint where it first stands, in order of hashes.</summary>
    public Fingerprint[] Fingerprints { get; }

    /// <summary>The fingerprints by which the text is looked up, in order of words.</summary>
    public IReadOnlyList<(long Key, int Word)> Chosen { get; }

    public bool BeginsBlock(int word)
    {
        var block = Analysis.Article.Blocks.IndexAt(Starts[word]);
        return block >= 0 && (word == 0 || Starts[word - 1] < Analysis.Article.Blocks[block].Span.Start);
    }

    /// <summary>How many of these words stand between double quotation marks of their paragraph.</summary>
    public int QuotedWords(int first, int end)
    {
        var tokens = Analysis.Tokens;
        var block = Analysis.Article.Blocks.IndexAt(Starts[first]);
        var quoted = 0;
        var open = false;
        for (var t = tokens.FirstFrom(block < 0 ? Starts[first] : Analysis.Article.Blocks[block].Span.Start); t < tokens.Count
            && tokens[t].Span.Start < Ends[end - 1]; t++)
        {
            if (block >= 0 && tokens[t].Span.Start >= Analysis.Article.Blocks[block].Span.End)
            {
                open = false;
                block = Analysis.Article.Blocks.IndexAt(tokens[t].Span.Start);
            }

            if (tokens[t].Normal is "\"" or "«" or "»"
                || (tokens[t].Normal == "'" && t > 0 && tokens[t - 1].Normal == "'" && tokens[t - 1].Span.End == tokens[t].Span.Start))
            {
                open = !open;
            }
            else if (open && tokens[t].Span.Start >= Starts[first] && tokens[t].Kind is (TokenKind.Word or TokenKind.Number))
            {
                quoted++;
            }
        }

        return quoted;
    }

    /// <summary>How many of these words are somebody's as reported: in quotation marks, or in the content of an attribution.</summary>
    public int ReportedWords(int first, int end)
    {
        var reported = 0;
        foreach (var span in Analysis.Attributions.SelectMany(attribution => attribution.Content).OrderBy(span => span.Start))
        {
            while (first < end && Starts[first] < span.Start)
            {
                first++;
            }

            while (first < end && Ends[first] <= span.End)
            {
                first++;
                reported++;
            }
        }

        return reported;
    }

    /// <summary>How many words were parted at a line's end.</summary>
    public int Parted { get; private init; }

    public TextSpan SpanOf(int firstWord, int endWord) => new(Starts[firstWord], Ends[endWord - 1]);

    /// <summary>A word that says something by itself; words that may not be matched are none.</summary>
    public bool IsContent(int word) => (Codes[word] & 1) != 0;

    /// <summary>The words with the marks that touch them on the outside: the opening quotation mark, the full stop.</summary>
    public TextSpan WithMarks(int first, int end)
    {
        var span = SpanOf(first, end);
        var (from, to) = (span.Start, span.End);
        var (least, most) = (first == 0 ? 0 : Ends[first - 1], end == Count ? Text.Length : Starts[end]);
        while (from > least && !char.IsWhiteSpace(Text[from - 1]))
        {
            from--;
        }

        while (to < most && !char.IsWhiteSpace(Text[to]))
        {
            to++;
        }

        // Marks that touch the next word too ("well-known") belong to it as much as to this one.
        return new TextSpan(from == least && first > 0 ? span.Start : from, to == most && end < Count ? span.End : to);
    }

    public static ComparedText Of(Analysis analysis)
    {
        var tokens = analysis.Tokens;
        var text = analysis.Article.Text;
        var blocks = analysis.Article.Blocks;
        var count = 0;
        foreach (var token in tokens)
        {
            count += token.Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        }

        var forms = new string[count];
        var codes = new ulong[count];
        var starts = new int[count];
        var ends = new int[count];
        int n = 0, block = 0, bodyFrom = -1, parted = 0;
        for (var t = 0; t < tokens.Count; t++)
        {
            var token = tokens[t];
            if (token.Kind is not (TokenKind.Word or TokenKind.Number))
            {
                continue;
            }

            while (block < blocks.Count && blocks[block].Span.End <= token.Span.Start)
            {
                block++;
            }

            var kind = block < blocks.Count ? blocks[block].Kind : BlockKind.Body;
            var form = Letters.Fold(token.Normal);
            var end = token.Span.End;
            if (IsPartedAtLineEnd(text, tokens, t))
            {
                form += Letters.Fold(tokens[t + 2].Normal);
                end = tokens[t + 2].Span.End;
                t += 2;
                parted++;
            }

            if (bodyFrom < 0 && kind is not (BlockKind.Headline or BlockKind.Byline or BlockKind.Subhead or BlockKind.Boilerplate))
            {
                bodyFrom = n;
            }

            forms[n] = form;
            codes[n] = kind is BlockKind.Boilerplate ? 0 : Letters.Code(form);
            starts[n] = token.Span.Start;
            ends[n++] = end;
        }

        Array.Resize(ref forms, n);
        Array.Resize(ref codes, n);
        Array.Resize(ref starts, n);
        Array.Resize(ref ends, n);
        return new ComparedText(analysis, forms, codes, starts, ends, Math.Max(bodyFrom, 0)) { Parted = parted };
    }

    // "govern-⏎ment": letters, a hyphen that touches them, a line break, a lower-case letter.
    private static bool IsPartedAtLineEnd(string text, Layer<Token> tokens, int t)
    {
        if (t + 2 >= tokens.Count || tokens[t].Kind != TokenKind.Word || tokens[t + 1].Normal != "-" || tokens[t + 2].Kind != TokenKind.Word)
        {
            return false;
        }

        var gap = text.AsSpan(tokens[t + 1].Span.End, tokens[t + 2].Span.Start - tokens[t + 1].Span.End);
        return tokens[t].Span.End == tokens[t + 1].Span.Start
            && gap.Contains('\n')
            && gap.IndexOf('\n') == gap.LastIndexOf('\n')
            && char.IsLower(text[tokens[t + 2].Span.Start]);
    }
}
