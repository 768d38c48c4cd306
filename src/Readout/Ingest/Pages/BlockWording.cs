using Readout.Documents;
using Readout.Knowledge;

namespace Readout.Ingest.Pages;

/// <summary>What the words of a block look like, understood or not.</summary>
internal static class BlockWording
{
    // No set phrase of page furniture stands in more words.
    private const int LongestFurniture = 40;

    /// <param name="repeats">how many blocks of the page have this very text</param>
    public static void Add(FeatureRow row, TextBlock block, int repeats, PageHints hints)
    {
        var text = block.Text;
        int commas = 0, stops = 0, digits = 0, capitals = 0, letters = 0, bars = 0, quotes = 0, colons = 0;
        var begins = true;
        var capitalWords = 0;
        foreach (var c in text)
        {
            commas += c is ',' or '、' or '，' ? 1 : 0;
            stops += c is '.' or '!' or '?' or '。' ? 1 : 0;
            bars += c is '|' or '»' or '›' or '•' or '·' or '/' ? 1 : 0;
            quotes += c is '"' or '“' or '”' or '«' ? 1 : 0;
            colons += c is ':' ? 1 : 0;
            digits += char.IsDigit(c) ? 1 : 0;
            if (char.IsLetter(c))
            {
                letters++;
                capitals += char.IsUpper(c) ? 1 : 0;
                capitalWords += begins && char.IsUpper(c) ? 1 : 0;
            }

            begins = !char.IsLetterOrDigit(c) && c is not ('\'' or '’');
        }

        var words = Math.Max(1, block.Words);
        row.Add(Math.Log(1 + block.Words));
        row.Add(Math.Log(1 + text.Length));
        row.Add((double)block.LinkWords / words);
        row.Add(block.Links);
        row.Add((double)block.StressedWords / words);
        row.Add((double)commas / words);
        row.Add((double)stops / words);
        row.Add((double)bars / words);
        row.Add(quotes > 0);
        row.Add(colons > 0);
        row.Add((double)digits / text.Length);
        row.Add((double)capitals / Math.Max(1, letters));
        row.Add((double)capitalWords / words);
        row.Add((double)letters / words);
        row.Add(text[^1] is '.' or '!' or '?' or '"' or '”' or '。' or '…');
        row.Add(text[^1] is ':');
        row.Add(char.IsLower(text[0]));
        row.Add(text[0] is '(' or '[' or '*' or '©' or '#' or '-' or '–' or '—' or '→' or '>');
        row.Add(text.Contains('©', StringComparison.Ordinal));
        row.Add(text.Contains('\n', StringComparison.Ordinal));
        row.Add(block.HasTime);
        row.Add(PageOutliner.IsProse(block));
        row.Add(text.Contains("http", StringComparison.Ordinal) || text.Contains('@', StringComparison.Ordinal));
        row.Add(repeats);

        // Set phrases of page furniture, and the first word of a credit.
        var tokens = block.Words <= LongestFurniture ? Tokenizer.Tokenize(text).Items.AsSpan() : [];
        var furniture = tokens.IsEmpty ? null : PageFurniture.Of(text, tokens);
        row.Add(furniture is null ? 0 : 1 + (int)furniture);
        row.Add(!tokens.IsEmpty && tokens[0].Normal is "by" or "published" or "updated" or "posted" or "photo" or "image" or "source" or "read" or "more" or "follow" or "see" or "related" or "also" or "sign" or "subscribe" or "click");
        row.Add(hints.InStructuredBody(text));
        row.Add(hints.LikenessToTitle(text));
        row.Add(hints.LikenessToDescription(text));
    }
}
