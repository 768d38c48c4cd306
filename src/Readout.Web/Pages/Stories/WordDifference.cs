using System.Collections.Immutable;
using Readout.Documents;

namespace Readout.Web.Pages.Stories;

public enum WordChange
{
    Same,
    Cut,
    Added,
}

/// <summary>A stretch of words that are the same in two wordings, or only in one.</summary>
public readonly record struct WordRun(WordChange Change, string Words);

/// <summary>The words of one wording against those of another: the longest common subsequence of words, case and marks aside (Hunt and Szymanski, CACM 1977).</summary>
public static class WordDifference
{
    // Beyond this the table of lengths would be larger than a page is worth; such texts are shown whole.
    private const int LongestCompared = 1500;

    public static ImmutableArray<WordRun> Of(string before, string after)
    {
        var (a, b) = (Parts(before), Parts(after));
        if (a.Count > LongestCompared || b.Count > LongestCompared)
        {
            return [new WordRun(WordChange.Same, after)];
        }

        var common = new int[a.Count + 1, b.Count + 1];
        for (var i = a.Count - 1; i >= 0; i--)
        {
            for (var j = b.Count - 1; j >= 0; j--)
            {
                common[i, j] = a[i].Folded == b[j].Folded ? common[i + 1, j + 1] + 1 : Math.Max(common[i + 1, j], common[i, j + 1]);
            }
        }

        var runs = new List<(WordChange Change, List<string> Words)>();
        void Put(WordChange change, string word)
        {
            if (runs.Count == 0 || runs[^1].Change != change)
            {
                runs.Add((change, []));
            }

            runs[^1].Words.Add(word);
        }

        int x = 0, y = 0;
        while (x < a.Count || y < b.Count)
        {
            if (x < a.Count && y < b.Count && a[x].Folded == b[y].Folded)
            {
                Put(WordChange.Same, b[y++].Word);
                x++;
            }
            else if (x < a.Count && (y == b.Count || common[x + 1, y] >= common[x, y + 1]))
            {
                Put(WordChange.Cut, a[x++].Word);
            }
            else
            {
                Put(WordChange.Added, b[y++].Word);
            }
        }

        return [.. runs.Select(run => new WordRun(run.Change, string.Join(' ', run.Words)))];
    }

    // A word with the marks that cling to it; for comparison, only its letters and digits.
    private static List<(string Word, string Folded)> Parts(string text)
    {
        var parts = new List<(string, string)>();
        foreach (var range in text.AsSpan().Split(' '))
        {
            var word = text[range];
            if (word.Length > 0)
            {
                var folded = string.Concat(word.Where(char.IsLetterOrDigit)).ToLowerInvariant();
                parts.Add((word, folded.Length > 0 ? folded : word));
            }
        }

        return parts;
    }
}
