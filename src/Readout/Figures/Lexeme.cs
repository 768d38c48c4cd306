using Readout.Documents;

namespace Readout.Figures;

internal enum LexemeKind
{
    Word,

    /// <summary>A number in digits: <c>12</c>, <c>1,234.5</c>, <c>2½</c>.</summary>
    Number,

    /// <summary><c>11th</c>.</summary>
    Ordinal,

    /// <summary><c>1990s</c>, <c>80s</c>.</summary>
    Decade,

    /// <summary>Any other single character.</summary>
    Mark,
}

/// <summary>A token as the grammars of numbers and dates want it: numbers in one piece, their suffixes apart.</summary>
/// <param name="Normal">as in <see cref="Token"/>; the digits as they stand for numbers</param>
/// <param name="Value">of numbers; 0 otherwise</param>
/// <param name="Glued">no white space before it</param>
/// <param name="Plain">a number of nothing but digits</param>
internal readonly record struct Lexeme(TextSpan Span, LexemeKind Kind, string Normal, double Value, bool Glued, bool Plain)
{
    public bool Is(string normal) => string.Equals(Normal, normal, StringComparison.Ordinal);
}

/// <summary>A block's lexemes with the text they stand in; lookups outside give an empty mark, so that grammars need no bounds.</summary>
internal readonly struct Lexemes(string text, Lexeme[] items)
{
    private static readonly Lexeme Nothing = new(default, LexemeKind.Mark, "", 0, false, false);

    public string Text { get; } = text;

    public int Count => items.Length;

    public Lexeme this[int index] => (uint)index < (uint)items.Length ? items[index] : Nothing;

    public bool Is(int index, string normal) => this[index].Is(normal);

    public bool IsWord(int index) => this[index].Kind == LexemeKind.Word;

    /// <summary>True when it begins with a capital letter.</summary>
    public bool IsCapital(int index) => (uint)index < (uint)items.Length && char.IsUpper(Text[items[index].Span.Start]);

    /// <summary>From the first lexeme to before the end one.</summary>
    public TextSpan Span(int first, int end) => new(items[first].Span.Start, items[end - 1].Span.End);

    /// <summary>A hyphen or dash with no white space on either side.</summary>
    public bool IsHyphen(int index) => Is(index, "-") && this[index].Glued && this[index + 1].Glued;

    public bool IsDash(int index) => Is(index, "-");

    /// <summary>True when nothing, or the end of a sentence, stands before it.</summary>
    public bool StartsSentence(int index) =>
        index <= 0 || this[index - 1].Normal is "." or "!" or "?" or ":" or "\"" or "•" or "*";
}
