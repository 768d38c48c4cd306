namespace Readout.Documents;

public enum TokenKind
{
    /// <summary>Letters, with marks and any digits that follow (<c>G20</c>).</summary>
    Word,

    /// <summary>Digits only.</summary>
    Number,

    /// <summary>A single or double quotation mark of any script, or an apostrophe.</summary>
    Quote,

    /// <summary>One punctuation mark.</summary>
    Punctuation,

    /// <summary>One other visible character: currency sign, bullet, emoji.</summary>
    Symbol,
}

/// <summary>One token.</summary>
/// <param name="Span">where it stands; never changed by a later stage</param>
/// <param name="Kind">what it is made of</param>
/// <param name="Normal">
/// its form for comparison: lower case, curly quotation marks and long dashes made plain, soft hyphens dropped. Interned, so equal forms share one string.
/// </param>
public readonly record struct Token(TextSpan Span, TokenKind Kind, string Normal) : ISpanned;
