using Readout.Documents;

namespace Readout.Language;

/// <summary>Names in a line of capitals as they are usually written.</summary>
internal static class Shouting
{
    // "JD", "XI" and "III" may be what they look like.
    private const int Shortest = 4;

    /// <summary><c>ORLA VENN</c> and <c>VENN Orla</c> with one capital each word; other words stay.</summary>
    public static string Lowered(string name)
    {
        var letters = name.ToCharArray();
        foreach (var token in Tokenizer.Tokenize(name))
        {
            if (token.Span.Length >= Shortest && CaseStatistics.IsAllCapitals(token.Span.Of(name)))
            {
                for (var i = token.Span.Start + 1; i < token.Span.End; i++)
                {
                    letters[i] = char.ToLowerInvariant(letters[i]);
                }
            }
        }

        return new string(letters);
    }
}
