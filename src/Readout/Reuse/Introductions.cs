namespace Readout.Reuse;

/// <summary>
/// Newsrooms introduce a person by full name and go on with the surname. Where one of two accounts of the same words speaks of
/// <c>Lyng</c> before it has said <c>Richard Lyng</c>, and the other does not, something that stood before was cut or moved.
/// </summary>
internal static class Introductions
{
    /// <summary>How many names each of two texts uses before it introduces them, while the other introduces them first.</summary>
    public static (int InA, int InB) Missing(ComparedText a, ComparedText b)
    {
        var (introducedInA, introducedInB) = (FirstMentions(a), FirstMentions(b));
        int inA = 0, inB = 0;
        foreach (var (name, inFull) in introducedInA)
        {
            if (introducedInB.TryGetValue(name, out var inFullThere) && inFull != inFullThere)
            {
                inA += inFull ? 0 : 1;
                inB += inFullThere ? 0 : 1;
            }
        }

        return (inA, inB);
    }

    /// <summary>For each name in the body, by its last word: whether its first mention has a name before it.</summary>
    private static Dictionary<ulong, bool> FirstMentions(ComparedText text)
    {
        var mentions = new Dictionary<ulong, bool>();
        for (var w = Math.Max(text.BodyFrom, 1); w < text.Count; w++)
        {
            if (text.IsContent(w) && IsName(text, w) && !(w + 1 < text.Count && IsName(text, w + 1) && Touches(text, w)))
            {
                mentions.TryAdd(text.Codes[w], IsName(text, w - 1) && Touches(text, w - 1));
            }
        }

        return mentions;
    }

    private static bool IsName(ComparedText text, int word) => char.IsUpper(text.Text[text.Starts[word]]);

    // Nothing but one space, or a middle initial's stop and a space, up to the next word.
    private static bool Touches(ComparedText text, int word) =>
        text.Starts[word + 1] - text.Ends[word] <= 2 && text.Text[text.Ends[word]] is ' ' or '\n' or '.';
}
