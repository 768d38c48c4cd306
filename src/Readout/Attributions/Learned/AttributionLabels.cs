using Readout.Learning;

namespace Readout.Attributions.Learned;

/// <summary>The three roles of an attribution.</summary>
public enum Role
{
    Source,
    Cue,
    Content,
}

/// <summary>
/// One label a token: outside, or the beginning or inside of a role. One sequence is enough, since in practice no word has two roles (PolNeAR,
/// Newell and others, LREC 2018, marks only the outermost of nested attributions).
/// </summary>
internal static class AttributionLabels
{
    public const byte Outside = 0;

    public const int Count = 7;

    public static Crf Crf { get; } = new(Count, (from, to) => !IsInside(to) || from == to || from == to - 1);

    public static byte Begin(Role role) => (byte)(1 + (2 * (int)role));

    public static byte Inside(Role role) => (byte)(2 + (2 * (int)role));

    public static bool IsInside(int label) => label > 0 && label % 2 == 0;

    public static Role RoleOf(int label) => (Role)((label - 1) / 2);
}

/// <summary>A run of tokens with one role.</summary>
/// <param name="Sequence">which paragraph</param>
internal readonly record struct Segment(Role Role, int First, int End, int Sequence);
