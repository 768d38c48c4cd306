using System.Collections.Concurrent;
using System.Collections.Immutable;
using System.Globalization;
using System.Text;

namespace Readout.Documents;

/// <summary>
/// The only tokeniser. A token is a run of letters and digits, or one other visible character; white space parts tokens and
/// belongs to none. Scripts written without spaces give one token a character. The text can be rebuilt from tokens and the gaps between them.
/// </summary>
public static class Tokenizer
{
    // Forms repeat heavily (Zipf), so sharing them saves most of the memory. The cap keeps a hostile text from growing the pool for ever.
    private const int MostPooledForms = 500_000;

    private const int LongestPooledForm = 32;

    private static readonly ConcurrentDictionary<string, string> Pool = new(StringComparer.Ordinal);

    private static readonly ConcurrentDictionary<string, string>.AlternateLookup<ReadOnlySpan<char>> PoolBySpan =
        Pool.GetAlternateLookup<ReadOnlySpan<char>>();

    private static int s_pooled;

    public static Layer<Token> Tokenize(string text)
    {
        var tokens = ImmutableArray.CreateBuilder<Token>(text.Length / 5);
        var i = 0;
        while (i < text.Length)
        {
            var c = text[i];
            if (char.IsWhiteSpace(c))
            {
                i++;
                continue;
            }

            var start = i;
            if (IsWordPart(text, i, out var length))
            {
                var digitsOnly = true;
                var alone = StandsAlone(text, i);
                do
                {
                    digitsOnly &= char.IsDigit(text, i) || (i > start && IsJoiner(text[i]));
                    i += length;
                }
                while (!alone && i < text.Length && IsWordPart(text, i, out length) && !StandsAlone(text, i));
                tokens.Add(new Token(new TextSpan(start, i), digitsOnly ? TokenKind.Number : TokenKind.Word, NormalForm(text.AsSpan(start, i - start))));
                continue;
            }

            i += char.IsSurrogatePair(text, i) ? 2 : 1;
            var kind = IsQuote(c) ? TokenKind.Quote
                : char.IsPunctuation(text, start) ? TokenKind.Punctuation
                : TokenKind.Symbol;
            tokens.Add(new Token(new TextSpan(start, i), kind, NormalForm(text.AsSpan(start, i - start))));
        }

        return new Layer<Token>(text, tokens.ToImmutable());
    }

    /// <summary>True for every character used as a quotation mark or apostrophe.</summary>
    public static bool IsQuote(char c) =>
        c is '"' or '\'' or '`' or '´' or '«' or '»' or '‘' or '’' or '‚' or '‛' or '“' or '”' or '„' or '‟' or '‹' or '›'
            or '「' or '」' or '『' or '』' or '＂' or '＇';

    /// <summary>The form by which tokens are compared; see <see cref="Token"/>.</summary>
    public static string NormalForm(ReadOnlySpan<char> form)
    {
        Span<char> buffer = form.Length <= 256 ? stackalloc char[form.Length] : new char[form.Length];
        var n = 0;
        foreach (var c in form)
        {
            if (!IsJoiner(c))
            {
                buffer[n++] = Fold(c);
            }
        }

        return Intern(buffer[..n]);
    }

    private static char Fold(char c) => c switch
    {
        < (char)0x80 => char.IsAsciiLetterUpper(c) ? (char)(c | 0x20) : c,
        '‘' or '’' or '‛' or '´' or '＇' => '\'',
        '“' or '”' or '„' or '‟' or '＂' => '"',
        '‐' or '‑' or '‒' or '–' or '—' or '―' or '−' => '-',
        _ => char.ToLowerInvariant(c),
    };

    private static string Intern(ReadOnlySpan<char> form)
    {
        if (form.Length > LongestPooledForm)
        {
            return form.ToString();
        }

        if (PoolBySpan.TryGetValue(form, out var pooled))
        {
            return pooled;
        }

        var fresh = form.ToString();
        if (Volatile.Read(ref s_pooled) >= MostPooledForms)
        {
            return fresh;
        }

        if (Pool.TryAdd(fresh, fresh))
        {
            Interlocked.Increment(ref s_pooled);
        }

        return fresh;
    }

    // Soft hyphen, zero-width space, joiners and the byte-order mark stand inside words in real pages without parting them.
    private static bool IsJoiner(char c) => c is '\u00AD' or '\u200B' or '\u200C' or '\u200D' or '\u2060' or '\uFEFF';

    private static bool IsWordPart(string text, int i, out int length)
    {
        length = 1;
        var c = text[i];
        if (c < 0x80)
        {
            return char.IsAsciiLetterOrDigit(c) || c == '_';
        }

        if (IsJoiner(c))
        {
            return i > 0 && char.IsLetterOrDigit(text[i - 1]);
        }

        if (char.IsSurrogatePair(text, i))
        {
            length = 2;
        }

        return CharUnicodeInfo.GetUnicodeCategory(text, i) is UnicodeCategory.UppercaseLetter or UnicodeCategory.LowercaseLetter
            or UnicodeCategory.TitlecaseLetter or UnicodeCategory.ModifierLetter or UnicodeCategory.OtherLetter
            or UnicodeCategory.NonSpacingMark or UnicodeCategory.SpacingCombiningMark or UnicodeCategory.EnclosingMark
            or UnicodeCategory.DecimalDigitNumber or UnicodeCategory.LetterNumber or UnicodeCategory.OtherNumber;
    }

    // Han, Hiragana and Katakana, Thai: written without spaces between words.
    private static bool StandsAlone(string text, int i)
    {
        if (text[i] < 0x0E00)
        {
            return false;
        }

        if (!Rune.TryGetRuneAt(text, i, out var rune))
        {
            return false;
        }

        return rune.Value is (>= 0x0E01 and <= 0x0E30) or (>= 0x3041 and <= 0x30FF) or (>= 0x3400 and <= 0x4DBF) or (>= 0x4E00 and <= 0x9FFF)
            or (>= 0xF900 and <= 0xFAFF) or (>= 0x20000 and <= 0x3FFFF);
    }
}
