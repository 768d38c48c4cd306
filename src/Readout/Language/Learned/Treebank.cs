using System.Globalization;
using System.Text;
using Readout.Documents;

namespace Readout.Language.Learned;

/// <summary>A word of a treebank at its place in the sentence's text.</summary>
internal readonly record struct TreebankWord(TextSpan Span, WordTag Tag);

/// <summary>One sentence of a treebank, with our tokens over its text.</summary>
internal sealed record TreebankSentence(Layer<Token> Tokens, Layer<Sentence> Sentences, List<TreebankWord> Words)
{
    /// <summary>The index of the word in which each token begins. Treebanks part <c>did|n't</c>, we part <c>didn|'|t</c>.</summary>
    public int[] WordOfToken()
    {
        var words = new int[Tokens.Count];
        for (int i = 0, w = 0; i < words.Length; i++)
        {
            while (w + 1 < Words.Count && Words[w + 1].Span.Start <= Tokens[i].Span.Start)
            {
                w++;
            }

            words[i] = w;
        }

        return words;
    }
}

/// <summary>Reads treebanks in the CoNLL-U format of Universal Dependencies.</summary>
internal static class Treebank
{
    private const int Form = 1;
    private const int Universal = 3;
    private const int Own = 4;
    private const int Other = 9;

    public static IEnumerable<TreebankSentence> Read(string path)
    {
        var rows = new List<string[]>();
        foreach (var line in File.ReadLines(path).Append(""))
        {
            if (line.Length > 0)
            {
                if (line[0] != '#')
                {
                    rows.Add(line.Split('\t'));
                }
            }
            else if (rows.Count > 0)
            {
                yield return Read(rows);
                rows.Clear();
            }
        }
    }

    private static TreebankSentence Read(List<string[]> rows)
    {
        var text = new StringBuilder();
        var words = new List<TreebankWord>();
        for (var r = 0; r < rows.Count; r++)
        {
            var id = rows[r][0];
            var dash = id.IndexOf('-', StringComparison.Ordinal);
            if (id.Contains('.', StringComparison.Ordinal))
            {
                continue;
            }

            // "8-9  didn't" stands before the words 8 and 9 and says how they are written together.
            var parts = dash < 0 ? 1 : int.Parse(id.AsSpan(dash + 1), CultureInfo.InvariantCulture) - int.Parse(id.AsSpan(0, dash), CultureInfo.InvariantCulture) + 1;
            var start = text.Length;
            text.Append(rows[r][Form]);
            var first = dash < 0 ? r : r + 1;
            for (var p = 0; p < parts; p++)
            {
                var row = rows[first + p];
                var end = p == parts - 1 ? text.Length : Math.Min(text.Length, start + row[Form].Length);
                words.Add(new TreebankWord(new TextSpan(start, end), WordTags.OfTreebank(row[Universal], row[Own])));
                start = end;
            }

            if (!rows[r][Other].Contains("SpaceAfter=No", StringComparison.Ordinal))
            {
                text.Append(' ');
            }

            r = first + parts - 1;
        }

        var whole = text.ToString();
        var tokens = Tokenizer.Tokenize(whole);
        return new TreebankSentence(tokens, new Layer<Sentence>(whole, [new Sentence(new TextSpan(0, whole.Length), 0, 0, tokens.Count)]), words);
    }
}
