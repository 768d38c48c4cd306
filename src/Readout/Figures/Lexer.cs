using System.Globalization;
using System.Text;
using Readout.Documents;

namespace Readout.Figures;

/// <summary>
/// Turns tokens into lexemes: <c>1</c> <c>,</c> <c>234</c> <c>.</c> <c>5bn</c> becomes <c>1,234.5</c> and <c>bn</c>.
/// </summary>
internal static class Lexer
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
                digits = CodeBefore(text, span);
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

    // The end of a currency's code that digits follow directly, else the start of the span.
    private static int CodeBefore(string text, TextSpan span)
    {
        var i = span.Start;
        while (i < span.End && char.IsAsciiLetter(text[i]))
        {
            i++;
        }

        return i < span.End && i - span.Start is 2 or 3 && IsNumeric(text[i]) && UnitTable.IsPrefixCode(text.AsSpan(span.Start, i - span.Start))
            ? i
            : span.Start;
    }

    private static bool StartsWithPoint(List<Piece> pieces, int i) =>
        pieces[i].Normal is "." && i + 1 < pieces.Count && pieces[i + 1] is { IsNumber: true, Glued: true } && !pieces[i].Glued;

    private static int ReadNumber(string text, List<Piece> pieces, int i, List<Lexeme> lexemes)
    {
        var start = i;
        var digits = new StringBuilder();
        var plain = true;
        double fraction = 0;
        if (pieces[i].Normal is ".")
        {
            digits.Append("0.");
            AppendDigits(digits, pieces[i + 1].Normal, ref fraction);
            plain = false;
            i += 2;
        }
        else
        {
            AppendDigits(digits, pieces[i].Normal, ref fraction);
            var whole = fraction == 0 && !pieces[i].Normal.AsSpan().ContainsAny('e', 'E');
            plain = whole;
            i++;
            if (whole)
            {
                var groups = Groups(text, pieces, start);
                for (; groups > 0; groups--)
                {
                    i += pieces[i].IsNumber ? 0 : 1;
                    AppendDigits(digits, pieces[i].Normal, ref fraction);
                    plain = false;
                    i++;
                }

                if (IsDecimal(pieces, i, plain))
                {
                    digits.Append('.');
                    AppendDigits(digits, pieces[i + 1].Normal, ref fraction);
                    plain = false;
                    i += 2;
                }
            }
        }

        var span = new TextSpan(pieces[start].Span.Start, pieces[i - 1].Span.End);
        var value = digits.Length > MostDigits ? double.PositiveInfinity : Parse(digits.ToString()) + fraction;
        var kind = LexemeKind.Number;
        if (plain && i < pieces.Count && pieces[i] is { IsNumber: false, Glued: true } suffix)
        {
            kind = suffix.Normal switch
            {
                "st" or "nd" or "rd" or "th" => LexemeKind.Ordinal,
                "s" when value % 10 == 0 && digits.Length is 2 or 4 => LexemeKind.Decade,
                _ => LexemeKind.Number,
            };
            if (kind != LexemeKind.Number)
            {
                span = new TextSpan(span.Start, suffix.Span.End);
                i++;
            }
        }

        lexemes.Add(new Lexeme(span, kind, digits.Length > MostDigits ? "" : digits.ToString(), value, pieces[start].Glued, plain));
        return i;
    }

    private static double Parse(string digits) => double.TryParse(digits, NumberStyles.Float, CultureInfo.InvariantCulture, out var value) ? value : 0;

    private static void AppendDigits(StringBuilder digits, string piece, ref double fraction)
    {
        foreach (var c in piece)
        {
            if (VulgarFraction(c) is > 0 and var part)
            {
                fraction = part;
            }
            else if (char.IsDigit(c))
            {
                digits.Append((char)('0' + (int)char.GetNumericValue(c)));
            }
            else
            {
                digits.Append(c);
            }
        }
    }

    /// <summary>How many groups of three digits follow the first piece: <c>1,234</c>, <c>1.234.567</c>, <c>1 234</c>.</summary>
    private static int Groups(string text, List<Piece> pieces, int first)
    {
        if (pieces[first].Normal.Length > 3 || (pieces[first].Normal[0] == '0'))
        {
            return 0;
        }

        foreach (var separator in (ReadOnlySpan<string>)[",", ".", "'", ""])
        {
            var count = 0;
            var i = first + 1;
            while (IsGroup(text, pieces, ref i, separator))
            {
                count++;
            }

            // One point and three digits is a decimal fraction; a run that goes on with other digits (1,234,56) is a list or a date.
            var goesOn = separator.Length > 0 && i + 1 < pieces.Count && pieces[i].Normal == separator
                && pieces[i].Glued && pieces[i + 1] is { IsNumber: true, Glued: true };
            if (count > (separator is "." ? 1 : 0) && !goesOn && (separator.Length > 0 || SpacesGroup(text, pieces, first, count, i)))
            {
                return count;
            }
        }

        return 0;
    }

    private static bool IsGroup(string text, List<Piece> pieces, ref int i, string separator)
    {
        var at = i;
        if (separator.Length > 0)
        {
            if (at >= pieces.Count || pieces[at].Normal != separator || !pieces[at].Glued)
            {
                return false;
            }

            at++;
        }

        if (at >= pieces.Count || !pieces[at].IsNumber || pieces[at].Normal.Length != 3 || pieces[at].Normal.AsSpan().ContainsAny('e', 'E'))
        {
            return false;
        }

        var gap = pieces[at].Span.Start - pieces[at - 1].Span.End;
        if (separator.Length > 0 ? gap != 0 : gap != 1 || !IsGroupSpace(text[pieces[at].Span.Start - 1]))
        {
            return false;
        }

        i = at + 1;
        return true;
    }

    private static bool IsGroupSpace(char c) => c is ' ' or '\u00A0' or '\u2009' or '\u202F' or '\u2007';

    // A plain space groups digits only when nothing speaks for two numbers side by side, as in "May 12 300 people".
    private static bool SpacesGroup(string text, List<Piece> pieces, int first, int count, int end)
    {
        if (text[pieces[first].Span.End] != ' ' || count > 1)
        {
            return true;
        }

        var before = first > 0 ? pieces[first - 1].Normal : "";
        return Knowledge.Calendar.Month(before) is null && !NameWords.TakesNumber(before)
            && (end >= pieces.Count || !pieces[end].IsNumber);
    }

    private static bool IsDecimal(List<Piece> pieces, int i, bool plain)
    {
        if (i + 1 >= pieces.Count || !pieces[i].Glued || pieces[i + 1] is not { IsNumber: true, Glued: true })
        {
            return false;
        }

        // Two points in a row are a date, a version or an address: 08.05.2025.
        var mark = pieces[i].Normal;
        var chain = i + 3 < pieces.Count && pieces[i + 2].Normal == mark && pieces[i + 2].Glued && pieces[i + 3] is { IsNumber: true, Glued: true };
        var chained = i >= 3 && pieces[i - 2].Normal == mark && pieces[i - 2].Glued && pieces[i - 3].IsNumber && pieces[i - 1].Glued && plain;
        return !chain && !chained && (mark is "." || (mark is "," && plain && pieces[i + 1].Normal.Length < 3));
    }
}
