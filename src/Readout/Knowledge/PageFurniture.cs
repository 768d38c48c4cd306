using System.Collections.Frozen;
using Readout.Documents;

namespace Readout.Knowledge;

/// <summary>What a set phrase makes of the line it stands in.</summary>
public enum FurnitureKind
{
    Boilerplate,
    Credit,
    Caption,
}

/// <summary>The set phrases by which sign-ups, share links, credit lines and captions are known.</summary>
public static class PageFurniture
{
    private static readonly PhraseTable<Rule> Starts = new();
    private static readonly PhraseTable<Rule> Anywhere = new();
    private static readonly Dictionary<string, Rule> Ends = new(StringComparer.Ordinal);
    private static readonly FrozenSet<string> Wholes;

#pragma warning disable CA1810 // one pass over the table fills all four
    static PageFurniture()
#pragma warning restore CA1810
    {
        var wholes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var row in DataTable.Rows("page-furniture.tsv"))
        {
            var rule = new Rule(
                Enum.Parse<FurnitureKind>(row[0], ignoreCase: true),
                int.Parse(row[2], System.Globalization.CultureInfo.InvariantCulture));
            switch (row[1])
            {
                case "start":
                    Starts.Add(row[3], rule);
                    break;
                case "any":
                    Anywhere.Add(row[3], rule);
                    break;
                case "end":
                    Ends.TryAdd(KeyOf(Tokenizer.Tokenize(row[3]).Items.AsSpan()), rule);
                    break;
                case "whole":
                    wholes.Add(KeyOf(Tokenizer.Tokenize(row[3]).Items.AsSpan()));
                    break;
                default:
                    throw new InvalidOperationException($"page-furniture.tsv: a place '{row[1]}' is not known");
            }
        }

        Wholes = wholes.ToFrozenSet(StringComparer.Ordinal);
        LongestEnd = Ends.Keys.Max(key => key.Count(c => c == ' ') + 1);
    }

    private static int LongestEnd { get; }

    /// <summary>What the line is by its wording; null for ordinary text. The line's final full stop is left aside.</summary>
    public static FurnitureKind? Of(string text, ReadOnlySpan<Token> line)
    {
        // No rule allows a longer line: the words are counted first, so that long lines cost nothing.
        const int MostTokens = 200;
        if (line.Length > 0 && line[^1].Normal == ".")
        {
            line = line[..^1];
        }

        if (line.Length is 0 or > MostTokens)
        {
            return null;
        }

        var words = 0;
        foreach (var token in line)
        {
            words += token.Kind is TokenKind.Word or TokenKind.Number ? 1 : 0;
        }

        if (Wholes.Contains(KeyOf(line)))
        {
            return FurnitureKind.Boilerplate;
        }

        if (Starts.At(text, line, 0) is { } start && words <= start.Value.MostWords)
        {
            return start.Value.Kind;
        }

        for (var length = Math.Min(LongestEnd, line.Length); length > 0; length--)
        {
            if (Ends.TryGetValue(KeyOf(line[^length..]), out var end) && words <= end.MostWords)
            {
                return end.Kind;
            }
        }

        for (var i = 0; i < line.Length; i++)
        {
            if (Anywhere.At(text, line, i) is { } inside && words <= inside.Value.MostWords)
            {
                return inside.Value.Kind;
            }
        }

        return null;
    }

    private static string KeyOf(ReadOnlySpan<Token> tokens)
    {
        var parts = new string[tokens.Length];
        for (var i = 0; i < tokens.Length; i++)
        {
            parts[i] = tokens[i].Normal;
        }

        return string.Join(' ', parts);
    }

    private sealed record Rule(FurnitureKind Kind, int MostWords);
}
