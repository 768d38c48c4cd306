using System.Collections.Frozen;
using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Articles;

/// <summary>A dateline as found: how far it reaches and what it names.</summary>
/// <param name="EndToken">the token after its closing dash</param>
/// <param name="Agency">the body in brackets or between slashes, by full name where it is known</param>
/// <param name="IsStrong">true with a date or an agency: enough to mark a dispatch anywhere on a page</param>
internal sealed record DatelineFound(int EndToken, string? Place, WrittenDate? Date, string? Agency, Outlet? Outlet, bool IsStrong)
{
    /// <summary>True when the body spreads releases of others: a known service, or one between slashes that is no known agency.</summary>
    public bool IsRelease { get; init; }
}

/// <summary>
/// Reads datelines at the head of a paragraph: <c>MOSCOW, May 8 (Reuters) -</c>, <c>BEIJING, May 9, 2025 /PRNewswire/ --</c>,
/// <c>Beijing, September 2 —</c>, <c>KYIV. Feb 12 (Interfax-Ukraine) –</c>, <c>PARIS, March 3 /TASS/.</c>, <c>(AP) —</c>, <c>HEMPSTEAD, N.Y. ―</c>.
/// </summary>
internal static class Datelines
{
    private const int LongestPlace = 8;

    private const int LongestAgency = 8;

    // Words in capitals that open paragraphs without being places.
    private static readonly FrozenSet<string> NoPlaces = new[]
    {
        "update", "updated", "updates", "breaking", "look", "watch", "exclusive", "analysis", "opinion", "video", "photos", "photo", "correction",
        "note", "editorial", "factbox", "timeline", "live", "q", "a", "summary", "background", "context", "abstract", "and", "the", "by", "file",
        "news", "read", "related", "report", "interview", "transcript", "question", "answer", "who", "what", "when", "where", "why", "how",
        "nato", "eu", "un", "us", "uk", "gop", "ap", "afp", "cnn", "fact", "claim", "verdict", "false", "true", "source", "contact",
    }.ToFrozenSet(StringComparer.Ordinal);

    public static DatelineFound? At(Layer<Token> layer, int first, int end)
    {
        var text = layer.Text;
        var tokens = layer.Items.AsSpan()[first..end];
        var i = 0;
        var capitals = false;
        string? place = null;
        if (tokens.IsEmpty)
        {
            return null;
        }

        if (!(tokens[0].Normal == "("))
        {
            if (Place(text, tokens, out capitals) is not { } placeLength)
            {
                return null;
            }

            i = placeLength;
            place = NameWords.Display(new TextSpan(tokens[0].Span.Start, tokens[i - 1].Span.End).In(text));
        }

        WrittenDate? date = null;
        string? agency = null;
        Outlet? outlet = null;
        var placed = true;
        var slashed = false;
        for (var parts = 0; parts < 5 && i < tokens.Length; parts++)
        {
            var j = i;
            while (j < tokens.Length && tokens[j].Normal is "," or "." && !Closes(text, tokens, j))
            {
                j++;
            }

            if (j >= tokens.Length)
            {
                break;
            }

            if (date is null && WrittenDates.At(text, tokens, j) is { } written)
            {
                date = written;
                i = j + written.Length;
            }
            else if (agency is null && Agency(text, tokens, j) is { } found)
            {
                (agency, outlet) = (found.Name, found.Outlet);
                slashed = tokens[j].Normal == "/";
                i = j + found.Length;
            }
            else if (placed && j > i && place is not null && NameWords.PersonAt(text, tokens, j, fewest: 1) is { } region && region <= LongestPlace)
            {
                // HEMPSTEAD, N.Y.; KYIV, Ukraine; WASHINGTON, D.C.
                placed = false;
                i = j + region;
                while (i + 1 < tokens.Length && tokens[i].Normal.Length == 1 && char.IsUpper(text[tokens[i].Span.Start]) && tokens[i + 1].Normal == ".")
                {
                    i += 2;
                }

                place += ", " + new TextSpan(tokens[j].Span.Start, tokens[i - 1].Span.End).In(text);
            }
            else
            {
                break;
            }
        }

        if (i >= tokens.Length || Close(text, tokens, i, agency is not null) is not { } close)
        {
            return null;
        }

        var strong = date is not null || agency is not null;
        var accepted = place is null ? outlet is not null
            : agency is not null ? capitals || date is not null || outlet is not null
            : date is not null ? close.Dash
            : capitals && close.Dash;
        return accepted ? new DatelineFound(first + i + close.Length, place, date, agency, outlet, strong) { IsRelease = outlet is null ? slashed : outlet.Kind == OutletKind.Release } : null;
    }

    // The first words up to a comma, bracket, slash, stop, dash or date.
    private static int? Place(string text, ReadOnlySpan<Token> tokens, out bool capitals)
    {
        capitals = true;
        var letters = 0;
        var i = 0;
        for (; i < tokens.Length && i < LongestPlace; i++)
        {
            var (token, normal) = (tokens[i], tokens[i].Normal);
            if (token.Kind == TokenKind.Word && char.IsUpper(text[token.Span.Start]))
            {
                if ((i > 0 && WrittenDates.At(text, tokens, i) is not null) || (i == 0 && NoPlaces.Contains(normal)))
                {
                    break;
                }

                capitals &= NameWords.IsCapitals(token.Span.Of(text));
                letters += token.Span.Length;
                continue;
            }

            var joined = i > 0 && i + 1 < tokens.Length && tokens[i - 1].Span.End == token.Span.Start && tokens[i + 1].Span.Start == token.Span.End;
            if (joined && normal is "-" or "'" || (joined && normal == "/" && char.IsUpper(text[tokens[i + 1].Span.Start]))
                || (i > 0 && normal is "of" or "de" or "el" or "la" or "al" or "and")
                || (normal == "." && i > 0 && tokens[i - 1].Normal is "st" or "d" or "c" or "ft" or "mt"))
            {
                continue;
            }

            break;
        }

        capitals &= letters >= 4;
        return i > 0 && letters >= 3 ? i : null;
    }

    // (Reuters), (Kestrian Press Agency), /PRNewswire/, [Xinhua]
    private static (string Name, Outlet? Outlet, int Length)? Agency(string text, ReadOnlySpan<Token> tokens, int at)
    {
        var closing = tokens[at].Normal switch { "(" => ")", "/" => "/", "[" => "]", _ => null };
        if (closing is null)
        {
            return null;
        }

        for (var i = at + 1; i < tokens.Length && i <= at + LongestAgency; i++)
        {
            if (tokens[i].Normal != closing)
            {
                continue;
            }

            if (i == at + 1 || !char.IsUpper(text[tokens[at + 1].Span.Start]) && Outlets.At(text, tokens, at + 1) is null)
            {
                return null;
            }

            if (Outlets.At(text, tokens[..i], at + 1) is { } known)
            {
                return (known.Outlet.Name, known.Outlet, i + 1 - at);
            }

            var name = new TextSpan(tokens[at + 1].Span.Start, tokens[i - 1].Span.End).In(text);
            return closing == "]" ? null : (WhiteSpace.Collapse(name), null, i + 1 - at);
        }

        return null;
    }

    private static bool Closes(string text, ReadOnlySpan<Token> tokens, int at) => at > 0 && tokens[at].Normal == "." && tokens[at - 1].Normal == "/"
        && (at + 1 >= tokens.Length || char.IsUpper(text[tokens[at + 1].Span.Start]) || tokens[at + 1].Kind == TokenKind.Quote);

    // Dashes, or after an agency a stop or colon. A dash that joins two words closes nothing.
    private static (int Length, bool Dash)? Close(string text, ReadOnlySpan<Token> tokens, int at, bool afterAgency)
    {
        var length = 0;
        while (at + length < tokens.Length && tokens[at + length].Normal == "-")
        {
            length++;
        }

        if (length > 0)
        {
            var apart = tokens[at].Span.Start > tokens[at - 1].Span.End || tokens[at - 1].Normal is ")" or "/" or "]" || length > 1
                || text[tokens[at].Span.Start] is '—' or '―' or '–';
            return apart ? (length, true) : null;
        }

        return afterAgency && tokens[at].Normal is "." or ":" ? (1, false) : null;
    }
}
