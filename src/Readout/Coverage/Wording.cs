using System.Collections.Immutable;

namespace Readout.Coverage;

/// <summary>Compares two wordings of one statement.</summary>
internal static class Wording
{
    // One word changed in twenty still passes (a spelling, an abbreviation); in ten it does not.
    private const double LeastSame = 0.9;

    /// <summary>
    /// True when a telling has the same words as the fullest one or as a stretch of it, case, marks and layout aside: nine tenths of its pairs of
    /// neighbouring words stand there too. The fullest telling is verbatim by itself.
    /// </summary>
    public static bool IsVerbatim(ImmutableArray<string> telling, ImmutableArray<string> fullest)
    {
        if (telling.Length < 2)
        {
            return telling.Length == 0 || fullest.Contains(telling[0]);
        }

        var pairs = new Dictionary<(string First, string Second), int>();
        for (var i = 1; i < fullest.Length; i++)
        {
            var pair = (fullest[i - 1], fullest[i]);
            pairs[pair] = pairs.GetValueOrDefault(pair) + 1;
        }

        var same = 0;
        for (var i = 1; i < telling.Length; i++)
        {
            var pair = (telling[i - 1], telling[i]);
            if (pairs.TryGetValue(pair, out var left) && left > 0)
            {
                pairs[pair] = left - 1;
                same++;
            }
        }

        return same >= LeastSame * (telling.Length - 1);
    }
}
