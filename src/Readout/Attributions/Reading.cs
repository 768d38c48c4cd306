using System.Collections.Immutable;
using Readout.Articles;
using Readout.Documents;
using Readout.Language;

namespace Readout.Attributions;

/// <summary>A half-open range of token indexes.</summary>
internal readonly record struct Run(int First, int End)
{
    public int Length => End - First;

    public bool Contains(Run other) => First <= other.First && other.End <= End;

    public bool Overlaps(Run other) => Math.Max(First, other.First) < Math.Min(End, other.End);
}

/// <summary>One article prepared for reading: tokens with the questions that clauses are read by.</summary>
internal sealed class Reading
{
    private readonly Layer<Token> _tokens;
    private readonly int[] _quotationAt;
    private readonly bool?[] _titleCase;

    public Reading(Article article, Layer<Token> tokens, Layer<Sentence> sentences)
    {
        Article = article;
        _tokens = tokens;
        Sentences = sentences;
        Quotations = QuotationMarks.Pair(tokens, article.Blocks, sentences);
        _titleCase = new bool?[sentences.Count];
        _quotationAt = new int[tokens.Count];
        Array.Fill(_quotationAt, -1);
        for (var q = 0; q < Quotations.Length; q++)
        {
            Array.Fill(_quotationAt, q, Quotations[q].First, Quotations[q].End - Quotations[q].First);
        }
    }

    public Article Article { get; }

    public Layer<Sentence> Sentences { get; }

    public ImmutableArray<Quotation> Quotations { get; }

    public int Count => _tokens.Count;

    /// <summary>The normal form; empty outside the text, so that looking ahead needs no bounds.</summary>
    public string this[int i] => (uint)i < (uint)_tokens.Count ? _tokens[i].Normal : "";

    public bool IsWord(int i) => (uint)i < (uint)_tokens.Count && _tokens[i].Kind is TokenKind.Word or TokenKind.Number && (uint)i < (uint)_tokens.Count;

    public bool IsCapital(int i) => (uint)i < (uint)_tokens.Count && char.IsUpper(_tokens.Text[_tokens[i].Span.Start]);

    public bool IsNumber(int i) => (uint)i < (uint)_tokens.Count && _tokens[i].Kind == TokenKind.Number;

    /// <summary>True when white space stands before the token.</summary>
    public bool IsApart(int i) => i <= 0 || i >= _tokens.Count || _tokens[i].Span.Start > _tokens[i - 1].Span.End;

    /// <summary>The index of the sentence that holds a token, or -1.</summary>
    public int SentenceAt(int i) => Sentences.IndexAt(_tokens[i].Span.Start);

    public BlockKind BlockKindOf(int sentence) => Article.Blocks[Sentences[sentence].Block].Kind;

    /// <summary>True where most words of the sentence have capitals, as in headlines.</summary>
    public bool IsTitleCase(int i)
    {
        var s = SentenceAt(i);
        return s >= 0 && (_titleCase[s] ??= MostlyCapitals(Sentences[s]));
    }

    /// <summary>True in a line that is all in capitals, where they tell no name from a word.</summary>
    public bool IsShouted(Run run)
    {
        var s = SentenceAt(run.First);
        return s >= 0 && CaseStatistics.IsAllCapitals(Sentences[s].Span.Of(_tokens.Text));
    }

    private bool MostlyCapitals(Sentence sentence)
    {
        int words = 0, capitals = 0;
        for (var i = sentence.FirstToken; i < sentence.EndToken; i++)
        {
            if (_tokens[i].Kind == TokenKind.Word && _tokens[i].Span.Length > 3)
            {
                words++;
                capitals += IsCapital(i) ? 1 : 0;
            }
        }

        // A list of names ends with a full stop, a headline seldom.
        return words > 0 && capitals * 4 >= words * 3 && this[sentence.EndToken - 1] is not ".";
    }

    /// <summary>A dash that parts clauses: long, or with space on both sides.</summary>
    public bool IsDash(int i) =>
        this[i] is "-"
        && (_tokens.Text[_tokens[i].Span.Start] is '—' or '–' or '―' || (IsApart(i) && IsApart(i + 1)) || this[i + 1] is "-" || this[i - 1] is "-");

    /// <summary>The outermost quotation that holds a token, or -1.</summary>
    public int QuotationAt(int i) => (uint)i < (uint)_quotationAt.Length ? _quotationAt[i] : -1;

    public bool IsQuoted(int i) => QuotationAt(i) >= 0;

    public bool OpensQuotation(int i) => QuotationAt(i) is var q and >= 0 && Quotations[q].First == i;

    public bool ClosesQuotation(int i) => QuotationAt(i) is var q and >= 0 && Quotations[q].End == i + 1;

    public TextSpan SpanOf(Run run) => new(_tokens[run.First].Span.Start, _tokens[run.End - 1].Span.End);

    public string TextOf(Run run) => SpanOf(run).In(_tokens.Text);

    public Run TokensOf(TextSpan span)
    {
        var (first, end) = _tokens.StartingIn(span);
        return new Run(first, end);
    }
}
