namespace Readout.Reuse;

/// <summary>
/// Aligns word by word from a place where two texts stop being equal, in one direction, with affine gaps, and gives up as soon as
/// the score lies far below the best seen (X-drop). Ends where the texts run together again, or at the last place they agree.
/// </summary>
/// <remarks>Holds scratch memory: one for each thread. Work and memory for one call are bounded by its window.</remarks>
internal sealed class Bridge
{
    // Scores, in eighths of a word that says something. Calibrated on copies with 10 and 30 % of words edited: the first must never
    // be given up, two copies edited by different hands just hold, and by chance unrelated text gains nothing.
    private const int ContentMatch = 8;
    private const int ShortMatch = 4;
    private const int LikeMatch = 4;
    private const int Substitution = -6;
    private const int GapOpen = 6;
    private const int GapWord = 3;
    private const int Drop = 48;

    /// <summary>So many equal words in a row and the texts run together again.</summary>
    private const int Resync = 6;

    private const int MostRows = 256;
    private const int MostColumns = MostRows + 64;

    /// <summary>More words than this are not looked at in one call.</summary>
    public const int Farthest = MostColumns;

    private const int Never = int.MinValue / 2;

    private enum Step : byte
    {
        None,
        Match,
        Like,
        Substitute,
        WordOfA,
        WordOfB,
        TwoOfA,
        TwoOfB,
    }

    private readonly Step[] _steps = new Step[(MostRows + 1) * (MostColumns + 1)];
    private readonly ulong[] _maskOfColumn = new ulong[MostColumns + 1];
    private Row _old = new();
    private Row _previous = new();
    private Row _current = new();

    /// <summary>How far the alignment came, in words of a and b, and whether it may go on from there.</summary>
    public readonly record struct Reach(int OfA, int OfB, bool GoOn);

    /// <param name="i">the first word of a to align; further ones in steps of <paramref name="direction"/></param>
    /// <param name="limitOfA">how many words of a may be used</param>
    /// <param name="matched">called for each pair of words that agree, farthest first</param>
    public Reach Cross(
        ComparedText a, int i, int limitOfA, ComparedText b, int j, int limitOfB, int direction, List<(int OfA, int OfB)> matched)
    {
        var rows = Math.Min(limitOfA, MostRows);
        var columns = Math.Min(limitOfB, MostColumns);
        Array.Clear(_maskOfColumn, 0, columns + 1);
        FirstRow(columns);
        int best = 0, bestRow = 0, bestColumn = 0;
        var joined = false;
        for (var row = 1; row <= rows && _previous.Low < _previous.High && !joined; row++)
        {
            var wordOfA = i + ((row - 1) * direction);
            var maskOfA = Letters.Mask(a.Forms[wordOfA]);
            var afterB = Never;
            _current.Low = int.MaxValue;
            _current.High = _previous.Low;
            for (var column = _previous.Low; column <= columns; column++)
            {
                var wordOfB = j + ((column - 1) * direction);
                var (score, step, streak) = (Never, Step.None, 0);
                if (column > 0)
                {
                    var (gain, kind) = Compare(a, wordOfA, maskOfA, b, wordOfB, column);
                    Take(_previous.Score(column - 1) + gain, kind);
                    streak = kind == Step.Match ? _previous.Streak(column - 1) + 1 : 0;
                    if (row > 1 && Joins(a, wordOfA - direction, wordOfA, direction, b, wordOfB))
                    {
                        Take(_old.Score(column - 1) + ContentMatch, Step.TwoOfA);
                    }

                    if (column > 1 && Joins(b, wordOfB - direction, wordOfB, direction, a, wordOfA))
                    {
                        Take(_previous.Score(column - 2) + ContentMatch, Step.TwoOfB);
                    }
                }

                var afterA = Math.Max(_previous.AfterA(column) - GapWord, _previous.Score(column) - GapOpen - GapWord);
                Take(afterA, Step.WordOfA);
                Take(afterB, Step.WordOfB);
                if (step is not Step.Match)
                {
                    streak = 0;
                }

                if (score < best - Drop)
                {
                    if (column >= _previous.High)
                    {
                        break;
                    }

                    score = afterA = Never;
                }
                else
                {
                    _current.Low = Math.Min(_current.Low, column);
                    _current.High = column + 1;
                }

                _current.Set(column, score, afterA, streak);
                _steps[(row * (MostColumns + 1)) + column] = step;
                afterB = Math.Max(afterB - GapWord, score - GapOpen - GapWord);
                if (score > best)
                {
                    (best, bestRow, bestColumn) = (score, row, column);
                    joined = streak >= Resync;
                }

                void Take(int candidate, Step by)
                {
                    if (candidate > score)
                    {
                        (score, step) = (candidate, by);
                    }
                }
            }

            (_old, _previous, _current) = (_previous, _current, _old);
        }

        TraceBack(i, j, direction, bestRow, bestColumn, matched);
        return new Reach(bestRow, bestColumn, best > 0 && (joined || bestRow > rows - Resync || bestColumn > columns - Resync));
    }

    private void FirstRow(int columns)
    {
        _old.Low = _old.High = 0;
        _previous.Low = 0;
        _previous.High = 0;
        for (var column = 0; column <= columns; column++)
        {
            var score = column == 0 ? 0 : -GapOpen - (GapWord * column);
            if (score < -Drop)
            {
                break;
            }

            _previous.High = column + 1;
            _previous.Set(column, score, Never, 0);
            _steps[column] = column == 0 ? Step.None : Step.WordOfB;
        }
    }

    private (int Gain, Step Kind) Compare(ComparedText a, int wordOfA, ulong maskOfA, ComparedText b, int wordOfB, int column)
    {
        var (codeOfA, codeOfB) = (a.Codes[wordOfA], b.Codes[wordOfB]);
        if (codeOfA == codeOfB && codeOfA != 0)
        {
            return ((codeOfA & 1) != 0 ? ContentMatch : ShortMatch, Step.Match);
        }

        if ((codeOfA & codeOfB & 1) == 0)
        {
            return (Substitution, Step.Substitute);
        }

        ref var maskOfB = ref _maskOfColumn[column];
        if (maskOfB == 0)
        {
            maskOfB = Letters.Mask(b.Forms[wordOfB]);
        }

        return Letters.Alike(a.Forms[wordOfA], maskOfA, b.Forms[wordOfB], maskOfB) ? (LikeMatch, Step.Like) : (Substitution, Step.Substitute);
    }

    // "cease fire" for "ceasefire"; first and second as they come in the direction of the walk.
    private static bool Joins(ComparedText parts, int first, int second, int direction, ComparedText whole, int word)
    {
        if (parts.Codes[first] == 0 || parts.Codes[second] == 0 || whole.Codes[word] == 0)
        {
            return false;
        }

        var form = whole.Forms[word];
        var (left, right) = direction > 0 ? (parts.Forms[first], parts.Forms[second]) : (parts.Forms[second], parts.Forms[first]);
        return form.Length == left.Length + right.Length
            && form.StartsWith(left, StringComparison.Ordinal) && form.EndsWith(right, StringComparison.Ordinal);
    }

    private void TraceBack(int i, int j, int direction, int row, int column, List<(int OfA, int OfB)> matched)
    {
        while (row > 0 || column > 0)
        {
            var (wordOfA, wordOfB) = (i + ((row - 1) * direction), j + ((column - 1) * direction));
            switch (_steps[(row * (MostColumns + 1)) + column])
            {
                case Step.Match or Step.Like:
                    matched.Add((wordOfA, wordOfB));
                    row--;
                    column--;
                    break;
                case Step.Substitute:
                    row--;
                    column--;
                    break;
                case Step.WordOfA:
                    row--;
                    break;
                case Step.TwoOfA:
                    matched.Add((wordOfA, wordOfB));
                    row -= 2;
                    column--;
                    break;
                case Step.TwoOfB:
                    matched.Add((wordOfA, wordOfB));
                    row--;
                    column -= 2;
                    break;
                default:
                    column--;
                    break;
            }
        }
    }

    /// <summary>Scores of one row, valid from Low to High.</summary>
    private sealed class Row
    {
        private readonly (int Score, int AfterA, int Streak)[] _cells = new (int, int, int)[MostColumns + 1];

        public int Low { get; set; }

        public int High { get; set; }

        public int Score(int column) => Low <= column && column < High ? _cells[column].Score : Never;

        public int AfterA(int column) => Low <= column && column < High ? _cells[column].AfterA : Never;

        public int Streak(int column) => Low <= column && column < High ? _cells[column].Streak : 0;

        public void Set(int column, int score, int afterA, int streak) => _cells[column] = (score, afterA, streak);
    }
}
