namespace Readout.Knowledge;

/// <summary>Reads word lists written as one string with single spaces between the words: code and data, never running text.</summary>
internal static class WordLists
{
    public static IEnumerable<string> Parse(string words)
    {
        var start = 0;
        while (start < words.Length)
        {
            var end = words.IndexOf(' ', start);
            end = end < 0 ? words.Length : end;
            if (end > start)
            {
                yield return words[start..end];
            }

            start = end + 1;
        }
    }
}
