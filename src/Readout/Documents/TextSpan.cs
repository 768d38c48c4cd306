namespace Readout.Documents;

/// <summary>A half-open range of UTF-16 code units: <c>Start</c> is in, <c>End</c> is not.</summary>
/// <remarks>
/// Records written to the outside count Unicode code points instead (see <see cref="CodePoints"/>);
/// the conversion happens in the record writer and reader and nowhere else.
/// </remarks>
public readonly record struct TextSpan : IComparable<TextSpan>
{
    public TextSpan(int start, int end)
    {
        if (start < 0 || end < start)
        {
            throw new ArgumentOutOfRangeException(nameof(end), $"a span needs 0 <= start <= end, not [{start}, {end})");
        }

        Start = start;
        End = end;
    }

    public int Start { get; }

    public int End { get; }

    public int Length => End - Start;

    public bool IsEmpty => Start == End;

    public bool Contains(int offset) => Start <= offset && offset < End;

    /// <summary>True when every position of <paramref name="other"/> lies inside; an empty span lies inside from Start to End.</summary>
    public bool Contains(TextSpan other) => Start <= other.Start && other.End <= End;

    /// <summary>True when the two share at least one code unit; spans that only touch do not overlap.</summary>
    public bool Overlaps(TextSpan other) => Math.Max(Start, other.Start) < Math.Min(End, other.End);

    /// <summary>How many code units the two share.</summary>
    public int OverlapWith(TextSpan other) => Math.Max(0, Math.Min(End, other.End) - Math.Max(Start, other.Start));

    public TextSpan Shift(int by) => new(Start + by, End + by);

    /// <summary>The smallest span that holds both.</summary>
    public TextSpan Hull(TextSpan other) => new(Math.Min(Start, other.Start), Math.Max(End, other.End));

    public ReadOnlySpan<char> Of(string text) => text.AsSpan(Start, Length);

    public string In(string text) => text.Substring(Start, Length);

    /// <summary>By start, then by end.</summary>
    public int CompareTo(TextSpan other) => Start != other.Start ? Start.CompareTo(other.Start) : End.CompareTo(other.End);

    public static bool operator <(TextSpan left, TextSpan right) => left.CompareTo(right) < 0;

    public static bool operator >(TextSpan left, TextSpan right) => left.CompareTo(right) > 0;

    public static bool operator <=(TextSpan left, TextSpan right) => left.CompareTo(right) <= 0;

    public static bool operator >=(TextSpan left, TextSpan right) => left.CompareTo(right) >= 0;

    public override string ToString() => string.Create(System.Globalization.CultureInfo.InvariantCulture, $"[{Start}, {End})");
}
