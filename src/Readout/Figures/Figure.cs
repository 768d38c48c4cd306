using Readout.Documents;

namespace Readout.Figures;

/// <summary>How a figure stands to its number.</summary>
public enum Bound
{
    Equal,
    Over,
    AtLeast,
    Under,
    AtMost,
    About,
}

public enum Change
{
    None,
    Up,
    Down,
}

/// <summary>A quantity that states a fact; fields as in the record shape of the contract.</summary>
/// <param name="Span">bound, number, unit or currency; not the counted noun</param>
/// <param name="Upper">the upper end of a range</param>
/// <param name="Unit">ISO 4217 code, <c>percent</c>, a unit or the counted noun in the singular</param>
/// <param name="Counts">what is counted or measured, with its modifiers</param>
/// <param name="AsOf">as of when, as TIMEX3 writes it</param>
public sealed record Figure(
    TextSpan Span, double Value, double? Upper, Bound Bound, string? Unit, string? Counts, string? AsOf, Change Change) : ISpanned;

public enum DateKind
{
    Date,
    Time,
    Duration,
    Set,
}

/// <summary>A date, time, duration or set of times with its value as TIMEX3 writes it.</summary>
public sealed record DateExpression(TextSpan Span, DateKind Kind, string? Value) : ISpanned;
