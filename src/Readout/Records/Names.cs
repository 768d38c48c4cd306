using Readout.Coverage;
using Readout.Figures;
using Readout.Reuse;

namespace Readout.Records;

/// <summary>How the contract spells the values of enumerations.</summary>
public static class Names
{
    private const string TranslationParallel = "translation-parallel";

    /// <summary>The lower-case name.</summary>
    public static string Of<T>(T value)
        where T : struct, Enum => Spelling<T>.Names[value];

    /// <exception cref="FormatException">no value has this name</exception>
    public static T Parse<T>(string name)
        where T : struct, Enum =>
        Spelling<T>.Values.TryGetValue(name, out var value) ? value : throw new FormatException($"'{name}' is no {typeof(T).Name}");

    public static string Of(Bound bound) => bound switch
    {
        Bound.Over => ">",
        Bound.AtLeast => ">=",
        Bound.Under => "<",
        Bound.AtMost => "<=",
        Bound.About => "~",
        _ => "=",
    };

    public static Bound ParseBound(string name) => name switch
    {
        "=" => Bound.Equal,
        ">" => Bound.Over,
        ">=" => Bound.AtLeast,
        "<" => Bound.Under,
        "<=" => Bound.AtMost,
        "~" => Bound.About,
        _ => throw new FormatException($"'{name}' is no bound"),
    };

    public static string Of(Direction direction) => direction switch
    {
        Direction.AToB => "a->b",
        Direction.BToA => "b->a",
        Direction.Common => "common",
        _ => "unknown",
    };

    public static Direction ParseDirection(string name) => name switch
    {
        "unknown" => Direction.Unknown,
        "a->b" => Direction.AToB,
        "b->a" => Direction.BToA,
        "common" => Direction.Common,
        _ => throw new FormatException($"'{name}' is no direction"),
    };

    public static string Of(PassageKind kind) => kind == PassageKind.Parallel ? TranslationParallel : kind == PassageKind.Stock ? "stock phrase" : Of<PassageKind>(kind);

    public static PassageKind ParsePassageKind(string name) => name switch
    {
        TranslationParallel => PassageKind.Parallel,
        "stock phrase" => PassageKind.Stock,
        _ => Parse<PassageKind>(name),
    };

    public static string Of(SharingKind kind) => kind == SharingKind.Parallel ? TranslationParallel : Of<SharingKind>(kind);

    public static SharingKind ParseSharingKind(string name) => name == TranslationParallel ? SharingKind.Parallel : Parse<SharingKind>(name);

    public static string Of(EvidenceKind kind) => kind switch
    {
        EvidenceKind.ThirdText => "third text",
        EvidenceKind.ThirdWording => "third wording",
        _ => Of<EvidenceKind>(kind),
    };

    public static EvidenceKind ParseEvidenceKind(string name) => name switch
    {
        "third text" => EvidenceKind.ThirdText,
        "third wording" => EvidenceKind.ThirdWording,
        _ => Parse<EvidenceKind>(name),
    };

    public static string Of(Room room) => room == Room.StopsEarly ? "stops early" : Of<Room>(room);

    public static Room ParseRoom(string name) => name is "stops early" ? Room.StopsEarly : Parse<Room>(name);

    /// <summary>Null for no change.</summary>
    public static string? Of(Change change) => change switch
    {
        Change.Up => "up",
        Change.Down => "down",
        _ => null,
    };

    private static class Spelling<T>
        where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Names = Enum.GetValues<T>().ToDictionary(value => value, value => value.ToString().ToLowerInvariant());

        public static readonly Dictionary<string, T> Values = Names.ToDictionary(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal);
    }
}
