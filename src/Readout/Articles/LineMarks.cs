using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Articles;

/// <summary>Captions, credits, summaries, bullets and page furniture: what a line is by its own marks.</summary>
internal static class LineMarks
{
    private const int MostWordsOfCaption = 90;

    private const int MostWordsOfSource = 12;

    private const int LongestPhotoCredit = 14;

    public static PartKind? Of(Layer<Token> tokens, int first, int end, bool paged, out string? publisher, out bool isSource, out string? url)
    {
        var text = tokens.Text;
        var line = tokens.Items.AsSpan()[first..end];
        publisher = null;
        isSource = false;
        url = null;
        if (line.IsEmpty)
        {
            return PartKind.Furniture;
        }

        if (IsAddress(text, line))
        {
            url = new TextSpan(line[0].Span.Start, line[^1].Span.End).In(text);
            return PartKind.Furniture;
        }

        if (IsSummaryLabel(line))
        {
            return PartKind.SummaryLabel;
        }

        if (Source(text, line) is { } source)
        {
            publisher = source;
            isSource = true;
            return PartKind.Credit;
        }

        switch (PageFurniture.Of(text, line))
        {
            case FurnitureKind.Credit:
                publisher = FirstAppearedIn(text, line);
                return PartKind.Credit;
            case FurnitureKind.Caption:
                return PartKind.Caption;
            case FurnitureKind.Boilerplate:
                publisher = OutletIn(text, line);
                return PartKind.Furniture;
        }

        return IsCaption(text, line) ? PartKind.Caption
            : IsPageNumber(line, paged) || IsCode(text, line) || IsShout(text, line) ? PartKind.Furniture
            : Punctuation.IsBullet(tokens, first, end) ? PartKind.Item
            : null;
    }

    private static bool IsAddress(string text, ReadOnlySpan<Token> line)
    {
        var start = line[0].Span.Start;
        var length = line[^1].Span.End - start;
        var span = text.AsSpan(start, length).TrimStart('<').TrimStart('(');
        return (span.StartsWith("http://", StringComparison.OrdinalIgnoreCase) || span.StartsWith("https://", StringComparison.OrdinalIgnoreCase)
                || span.StartsWith("www.", StringComparison.OrdinalIgnoreCase))
            && span.IndexOfAny(" \t") < 0;
    }

    private static bool IsSummaryLabel(ReadOnlySpan<Token> line)
    {
        if (line[^1].Normal is ":" or ".")
        {
            line = line[..^1];
        }

        return line.Length switch
        {
            1 => line[0].Normal is "summary" or "highlights" or "takeaways",
            2 => (line[0].Normal is "key" or "main" or "story" && line[1].Normal is "points" or "takeaways" or "facts" or "highlights")
                || (line[0].Normal == "in" && line[1].Normal is "brief" or "short")
                || (line[0].Normal == "executive" && line[1].Normal == "summary"),
            3 => line[0].Normal == "at" && line[1].Normal == "a" && line[2].Normal == "glance",
            _ => false,
        };
    }

    // SOURCE Global Times; Source: Xinhua
    private static string? Source(string text, ReadOnlySpan<Token> line)
    {
        if (line.Length is < 2 or > MostWordsOfSource || line[0].Normal is not ("source" or "sources"))
        {
            return null;
        }

        var colon = line[1].Normal is ":" or "|";
        if (!colon && !line[0].Span.Of(text).SequenceEqual("SOURCE"))
        {
            return null;
        }

        var at = colon ? 2 : 1;
        if (at >= line.Length)
        {
            return null;
        }

        return Outlets.At(text, line, at)?.Outlet.Name ?? NameWords.Display(new TextSpan(line[at].Span.Start, line[^1].Span.End).In(text).TrimEnd('.'));
    }

    // This article first appeared in Global Times:
    private static string? FirstAppearedIn(string text, ReadOnlySpan<Token> line)
    {
        for (var i = 0; i + 1 < line.Length; i++)
        {
            if (line[i].Normal is "in" or "on" or "by" or "from" && i > 0
                && line[i - 1].Normal is "appeared" or "published" or "reprinted" or "republished" or "reproduced"
                && Outlets.At(text, line, i + 1) is { } found)
            {
                return found.Outlet.Name;
            }
        }

        return null;
    }

    private static string? OutletIn(string text, ReadOnlySpan<Token> line)
    {
        for (var i = 0; i < line.Length; i++)
        {
            if (Outlets.At(text, line, i) is { } found)
            {
                return found.Outlet.Name;
            }
        }

        return null;
    }

    // … (Xinhua/Jane Doe); … [Photo/Agencies]; … (Photo: X); … REUTERS/Jane Doe; … (Jane Doe/Reuters)
    private static bool IsCaption(string text, ReadOnlySpan<Token> line)
    {
        if (line.Length > 3 * MostWordsOfCaption)
        {
            return false;
        }

        if (line[^1].Normal == ".")
        {
            line = line[..^1];
        }

        if (line.Length < 3)
        {
            return line.Length > 0 && Outlets.At(text, line, 0) is { } alone && alone.Length == line.Length && alone.Outlet.Kind == OutletKind.Photo;
        }

        var closing = line[^1].Normal;
        if (closing is ")" or "]")
        {
            for (var i = line.Length - 2; i >= 0 && i >= line.Length - LongestPhotoCredit; i--)
            {
                if (line[i].Normal is "(" or "[")
                {
                    return IsPhotoCredit(text, line[(i + 1)..^1]);
                }
            }

            return false;
        }

        // Without brackets the credit stands behind the last sentence: … April 12, 2024. REUTERS/Jane Doe
        for (var i = line.Length - 2; i >= 1 && i >= line.Length - LongestPhotoCredit; i--)
        {
            if (line[i].Normal == "/" && Outlets.At(text, line, i - 1) is not null && (i == 1 || line[i - 2].Normal is "." or "," or "|" or "-" or ":")
                && char.IsUpper(text[line[i + 1].Span.Start]) && NameWords.PersonAt(text, line, i + 1, fewest: 1) + i + 1 >= line.Length)
            {
                return true;
            }
        }

        return line.Length <= LongestPhotoCredit && line[^2].Normal == "/" && Outlets.At(text, line, line.Length - 1) is not null;
    }

    private static bool IsPhotoCredit(string text, ReadOnlySpan<Token> inside)
    {
        if (inside.IsEmpty)
        {
            return false;
        }

        var photo = false;
        var slash = false;
        var outlet = false;
        var comma = false;
        var outletEnd = -1;
        for (var i = 0; i < inside.Length; i++)
        {
            photo |= inside[i].Normal is "photo" or "photos" or "photograph" or "image" or "picture" or "handout" or "file" or "getty";
            slash |= inside[i].Normal == "/" && ((i + 1 < inside.Length && Outlets.At(text, inside, i + 1) is not null) || outletEnd == i);
            comma |= inside[i].Normal == ",";
            if (Outlets.At(text, inside, i) is { } found)
            {
                outlet = true;
                outletEnd = i + found.Length;
            }
        }

        return (photo && (slash || outlet || inside[0].Normal is "photo" or "photos" or "image" or "picture" or "file")) || (slash && !comma);
    }

    // Page 3 of 10; - 3 -; in paged text a number alone
    private static bool IsPageNumber(ReadOnlySpan<Token> line, bool paged)
    {
        if (line.Length > 5)
        {
            return false;
        }

        if (line[0].Normal is "page" or "p")
        {
            var numbers = 0;
            foreach (var token in line[1..])
            {
                numbers += token.Kind == TokenKind.Number ? 1 : 0;
                if (token.Kind != TokenKind.Number && token.Normal is not ("of" or "/" or "." or "|"))
                {
                    return false;
                }
            }

            return numbers > 0;
        }

        return paged && ((line.Length == 1 && line[0].Kind == TokenKind.Number && line[0].Span.Length <= 3)
            || (line.Length == 3 && line[0].Normal == "-" && line[1].Kind == TokenKind.Number && line[2].Normal == "-")
            || (line.Length == 3 && line[0].Kind == TokenKind.Number && line[1].Normal is "/" or "of" && line[2].Kind == TokenKind.Number));
    }

    // WANT MORE NEWS LIKE THIS? 200k+ readers trust us GET STARTED: capitals at both ends, other words between, and no full stop.
    private static bool IsShout(string text, ReadOnlySpan<Token> line)
    {
        const int MostTokens = 60, CapitalsBefore = 3, CapitalsBehind = 2;
        if (line.Length is < 8 or > MostTokens || line[^1].Kind != TokenKind.Word)
        {
            return false;
        }

        int before = 0, behind = 0, small = 0;
        foreach (var token in line)
        {
            if (token.Kind != TokenKind.Word)
            {
                continue;
            }

            var capitals = token.Span.Length > 1 && NameWords.IsCapitals(token.Span.Of(text));
            before += capitals && small == 0 ? 1 : 0;
            small += capitals ? 0 : 1;
            behind = capitals ? behind + 1 : 0;
        }

        return small > 0 && before >= CapitalsBefore && behind >= CapitalsBehind;
    }

    private static bool IsOneTag(ReadOnlySpan<Token> line)
    {
        foreach (var token in line[..^1])
        {
            if (token.Normal == ">")
            {
                return false;
            }
        }

        return true;
    }

    // A style sheet or script that came along with a page.
    private static bool IsCode(string text, ReadOnlySpan<Token> line)
    {
        if (line.Length > 1 && line[^1].Normal == "." && line[^2].Normal is ";" or "}" or "{")
        {
            line = line[..^1];
        }

        var last = line[^1].Normal;
        if (last == ">" && line[0].Normal == "<")
        {
            return IsOneTag(line);
        }

        if (last is not (";" or "{" or "}"))
        {
            return false;
        }

        var marks = 0;
        foreach (var token in line)
        {
            marks += token.Kind is TokenKind.Punctuation or TokenKind.Symbol ? 1 : 0;
        }

        return last != ";" ? line.Length <= 12 || marks * 3 > line.Length
            : line.Length <= 12 && marks * 3 >= line.Length && !char.IsUpper(text[line[0].Span.Start]);
    }
}
