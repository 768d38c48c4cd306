using Readout.Documents;

namespace Readout.Figures;

/// <summary>
/// Turns tokens into lexemes: <c>1</c> <c>,</c> <c>234</c> <c>.</c> <c>5bn</c> becomes <c>1,234.5</c> and <c>bn</c>.
/// </summary>
internal static partial class Lexer
{
    // Longer runs of digits are no figures anybody states; their value is infinite.
    private const int MostDigits = 300;

    private readonly record struct Piece(TextSpan Span, bool IsNumber, string Normal, bool Glued);

    /// <summary>The lexemes of the tokens from <paramref name="first"/> to before <paramref name="end"/>.</summary>
    public static Lexemes Read(Layer<Token> tokens, int first, int end)
    {
        var pieces = Pieces(tokens, first, end);
        var lexemes = new List<Lexeme>(pieces.Count);
        for (var i = 0; i < pieces.Count;)
        {
            i = pieces[i].IsNumber || StartsWithPoint(pieces, i)
                ? ReadNumber(tokens.Text, pieces, i, lexemes)
                : Copy(pieces, i, lexemes);
        }

        return new Lexemes(tokens.Text, [.. lexemes]);
    }

    private static int Copy(List<Piece> pieces, int i, List<Lexeme> lexemes)
    {
        var piece = pieces[i];
        var isWord = char.IsLetterOrDigit(piece.Normal.Length > 0 ? piece.Normal[0] : ' ') || piece.Normal.Length > 1;
        lexemes.Add(new Lexeme(piece.Span, isWord ? LexemeKind.Word : LexemeKind.Mark, piece.Normal, 0, piece.Glued, false));
        return i + 1;
    }

    // Digits and letters of one token come apart when the digits come first (2bn) or follow a currency's code (USD10); G20 and A320 stay whole.
    private static List<Piece> Pieces(Layer<Token> tokens, int first, int end)
    {
        var pieces = new List<Piece>(end - first);
        var text = tokens.Text;
        for (var t = first; t < end; t++)
        {
            var token = tokens[t];
            var span = token.Span;
            var glued = t > first && tokens[t - 1].Span.End == span.Start;
            if (token.Normal is "http" or "https" or "www" && t + 1 < end && tokens[t + 1].Span.Start == span.End && tokens[t + 1].Normal is ":" or ".")
            {
                // An address is one mark, whatever numbers stand in it.
                while (t + 1 < end && tokens[t + 1].Span.Start == tokens[t].Span.End)
                {
                    t++;
                }

                pieces.Add(new Piece(new TextSpan(span.Start, tokens[t].Span.End), false, "", glued));
                continue;
            }

            if (token.Kind is not (TokenKind.Number or TokenKind.Word))
            {
                pieces.Add(new Piece(span, false, token.Normal, glued));
                continue;
            }

            var digits = span.Start;
            if (!IsNumeric(text[digits]))
            {
                digits = CodeBefore(text, span) is var code && code > span.Start ? code : MonthBefore(text, span);
                if (digits == span.Start)
                {
                    pieces.Add(new Piece(span, false, token.Normal, glued));
                    continue;
                }

                pieces.Add(new Piece(new TextSpan(span.Start, digits), false, Tokenizer.NormalForm(text.AsSpan(span.Start, digits - span.Start)), glued));
                glued = true;
            }

            var letters = digits;
            while (letters < span.End && IsNumeric(text[letters]))
            {
                letters++;
            }

            if (letters < span.End && IsExponent(text.AsSpan(letters, span.End - letters)))
            {
                letters = span.End;
            }

            // 6.23x10^-4
            if (letters < span.End - 1 && text[letters] is 'x' or 'X' or '×' && !text.AsSpan(letters + 1, span.End - letters - 1).ContainsAnyExceptInRange('0', '9'))
            {
                pieces.Add(new Piece(new TextSpan(digits, letters), true, text[digits..letters], glued));
                pieces.Add(new Piece(new TextSpan(letters, letters + 1), false, "x", true));
                pieces.Add(new Piece(new TextSpan(letters + 1, span.End), true, text[(letters + 1)..span.End], true));
                continue;
            }

            if (letters < span.End && text.AsSpan(letters, span.End - letters).IndexOfAnyInRange('0', '9') >= 0
                && !UnitTable.IsSignWithDigits(text.AsSpan(letters, span.End - letters)))
            {
                pieces.Add(new Piece(new TextSpan(digits, span.End), false, token.Normal, glued));
                continue;
            }

            pieces.Add(new Piece(new TextSpan(digits, letters), true, text[digits..letters], glued));
            if (letters < span.End)
            {
                pieces.Add(new Piece(new TextSpan(letters, span.End), false, Tokenizer.NormalForm(text.AsSpan(letters, span.End - letters)), true));
            }
        }

        return pieces;
    }

    private static bool IsNumeric(char c) => char.IsDigit(c) || VulgarFraction(c) > 0;

    private static double VulgarFraction(char c) =>
        c is (>= '¼' and <= '¾') or (>= '⅐' and <= '⅞') ? char.GetNumericValue(c) : 0;

    private static bool IsExponent(ReadOnlySpan<char> suffix) =>
        suffix.Length is > 1 and < 6 && suffix[0] is 'e' or 'E' && !suffix[1..].ContainsAnyExceptInRange('0', '9');

    // The end of a month's name that a day follows directly: Dec31.
    private static int MonthBefore(string text, TextSpan span)
    {
        var i = span.Start;
        while (i < span.End && char.IsAsciiLetter(text[i]))
        {
            i++;
        }

        return i - span.Start is > 2 and < 10 && span.End - i is 1 or 2 && char.IsAsciiDigit(text[i]) && char.IsAsciiDigit(text[span.End - 1])
            && Knowledge.Calendar.Month(Tokenizer.NormalForm(text.AsSpan(span.Start, i - span.Start))) is not null
            ? i
            : span.Start;
    }

    // The end of a currency's code that digits follow directly (USD10, the US of $US10), else the start of the span.
    private static int CodeBefore(string text, TextSpan span)
    {
        var i = span.Start;
        while (i < span.End && char.IsAsciiLetter(text[i]))
        {
            i++;
        }

        var code = text.AsSpan(span.Start, i - span.Start);
        return i < span.End && code.Length is > 0 and < 4 && IsNumeric(text[i])
            && (UnitTable.IsPrefixCode(code) || (span.Start > 0 && text[span.Start - 1] == '$' && code.Length < 3))
            ? i
            : span.Start;
    }
}
