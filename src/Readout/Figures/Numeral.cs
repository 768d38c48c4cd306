namespace Readout.Figures;

internal enum NumeralKind
{
    Cardinal,
    Ordinal,
    Fraction,

    /// <summary><c>thousands</c>: from the value to the upper one.</summary>
    Magnitude,
}

/// <summary>A number as read: lexemes up to before <see cref="End"/>.</summary>
/// <param name="Scaled">a scale word or letter was in it</param>
/// <param name="Words">no digits in it</param>
/// <param name="Plain">one run of digits</param>
internal readonly record struct Numeral(
    int First, int End, double Value, NumeralKind Kind = NumeralKind.Cardinal, double? Upper = null,
    bool Scaled = false, bool Words = false, bool Plain = false);
