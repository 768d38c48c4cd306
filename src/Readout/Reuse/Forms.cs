namespace Readout.Reuse;

/// <summary>
/// Tells a form that a newsroom fills in anew from a copy: yesterday's money market and today's, one bond issue and the next. A copyist
/// changes words and keeps the figures; a form keeps the words and changes the figures.
/// </summary>
/// <remarks>
/// Calibrated by reading pairs of one newswire: repeats, corrections and updates change one figure or two in a hundred words, forms one in
/// fifteen or so. Scanning noise damages figures too, but rarely into other figures.
/// </remarks>
internal static class Forms
{
    private const int LeastExchanged = 3;

    private const int WordsPerExchange = 25;

    // A short stretch need only hold two when they lie closer.
    private const int FewExchanged = 2;

    private const int WordsPerCloseExchange = 15;

    /// <summary>A correction keeps the rest word for word.</summary>
    private const double Correction = .9;

    public static bool Is(ComparedText a, ComparedText b, MatchedPassage passage)
    {
        if (passage.Same >= Correction)
        {
            return false;
        }

        var exchanged = 0;
        for (var r = 1; r < passage.Runs.Length; r++)
        {
            var (last, next) = (passage.Runs[r - 1], passage.Runs[r]);
            exchanged += HasFigure(a, last.EndOfA, next.OfA) && HasFigure(b, last.EndOfB, next.OfB) ? 1 : 0;
        }

        return (exchanged >= LeastExchanged && exchanged * WordsPerExchange >= passage.Matched)
            || (exchanged >= FewExchanged && exchanged * WordsPerCloseExchange >= passage.Matched);
    }

    private static bool HasFigure(ComparedText text, int first, int end)
    {
        for (var w = first; w < end; w++)
        {
            if (char.IsDigit(text.Forms[w][0]) && text.Forms[w].All(c => !char.IsLetter(c)))
            {
                return true;
            }
        }

        return false;
    }
}
