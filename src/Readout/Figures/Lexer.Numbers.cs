using System.Globalization;
using System.Text;
using Readout.Documents;

namespace Readout.Figures;

// Digits, separators and fractions joined to one number.
internal static partial class Lexer
{
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
                var groups = Groups(text, pieces, start, out var separator);
                var commaParts = groups > 0 && separator is ",";
                for (; groups > 0; groups--)
                {
                    i += pieces[i].IsNumber ? 0 : 1;
                    AppendDigits(digits, pieces[i].Normal, ref fraction);
                    plain = false;
                    i++;
                }

                if (IsDecimal(pieces, i, plain, commaParts))
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

    /// <summary>How many groups of digits follow the first piece: <c>1,234</c>, <c>1.234.567</c>, <c>1 234</c>, <c>12,34,567</c>.</summary>
    /// <param name="separator">what parts them; nothing for a space</param>
    private static int Groups(string text, List<Piece> pieces, int first, out string separator)
    {
        separator = "";
        if (pieces[first].Normal.Length > 3 || (pieces[first].Normal[0] == '0'))
        {
            return 0;
        }

        foreach (var candidate in (ReadOnlySpan<string>)[",", ".", "'", ""])
        {
            separator = candidate;
            var count = 0;
            var i = first + 1;
            // Lakh and crore part by two digits, up to the last three.
            if (candidate is "," && pieces[first].Normal.Length < 3)
            {
                while (IsGroup(text, pieces, ref i, candidate, 2))
                {
                    count++;
                }

                if (count > 0 && (!IsGroup(text, pieces, ref i, candidate, 3) || GoesOn(pieces, i, candidate)))
                {
                    return 0;
                }

                count += count > 0 ? 1 : 0;
            }

            if (count == 0)
            {
                while (IsGroup(text, pieces, ref i, candidate, 3))
                {
                    count++;
                }

                // A run that goes on with other digits (1,234,56) is a list or a date.
                if (GoesOn(pieces, i, candidate))
                {
                    continue;
                }
            }

            // One point and three digits is a decimal fraction, unless a comma and decimals follow: 1.234,5.
            var least = candidate is "." && !(i + 1 < pieces.Count && pieces[i] is { Normal: ",", Glued: true } && pieces[i + 1] is { IsNumber: true, Glued: true, Normal.Length: < 3 }) ? 2 : 1;
            if (count >= least && (candidate.Length > 0 || SpacesGroup(text, pieces, first, count, i)))
            {
                return count;
            }
        }

        return 0;
    }

    private static bool GoesOn(List<Piece> pieces, int i, string separator) =>
        separator.Length > 0 && i + 1 < pieces.Count && pieces[i].Normal == separator && pieces[i].Glued && pieces[i + 1] is { IsNumber: true, Glued: true };

    private static bool IsGroup(string text, List<Piece> pieces, ref int i, string separator, int length)
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

        if (at >= pieces.Count || !pieces[at].IsNumber || pieces[at].Normal.Length != length || pieces[at].Normal.AsSpan().ContainsAny('e', 'E'))
        {
            return false;
        }

        var gap = pieces[at].Span.Start - pieces[at - 1].Span.End;
        // Tokenised text has a space behind the comma: "10, 000", never the number nought.
        var parted = separator is "," && gap == 1 && pieces[at].Normal is "000";
        if (separator.Length > 0 ? gap != 0 && !parted : gap != 1 || !IsGroupSpace(text[pieces[at].Span.Start - 1]))
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

    private static bool IsDecimal(List<Piece> pieces, int i, bool plain, bool commaParts)
    {
        if (i + 1 >= pieces.Count || !pieces[i].Glued || pieces[i + 1] is not { IsNumber: true, Glued: true })
        {
            return false;
        }

        // Two points in a row are a date, a version or an address: 08.05.2025.
        var mark = pieces[i].Normal;
        var chain = i + 3 < pieces.Count && pieces[i + 2].Normal == mark && pieces[i + 2].Glued && pieces[i + 3] is { IsNumber: true, Glued: true };
        var chained = i >= 3 && pieces[i - 2].Normal == mark && pieces[i - 2].Glued && pieces[i - 3].IsNumber && pieces[i - 1].Glued && plain;
        return !chain && !chained && (mark is "." || (mark is "," && !commaParts && pieces[i + 1].Normal.Length < 3));
    }
}
