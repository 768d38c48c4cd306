using System.Globalization;

namespace Readout.Ingest.Containers;

/// <summary>Files that hold one JSON object a line.</summary>
internal static class LineReader
{
    /// <summary>How much of a file tells whether it is one: its first line should end within.</summary>
    public const int Reach = 1 << 18;

    /// <summary>Whether a first line is an object that ends with the line, and another one begins.</summary>
    public static bool IsLines(ReadOnlySpan<byte> head)
    {
        var end = head.IndexOf((byte)'\n');
        return end > 0 && head[..end].TrimEnd(" \t\r"u8).EndsWith("}"u8) && head[end..].TrimStart(" \t\r\n"u8).StartsWith("{"u8);
    }

    public static IEnumerable<RawInput> JsonLines(RawInput input, PeekedStream stream, Action<SkippedInput> skipped)
    {
        for (var number = 1; stream.ReadLine(DocumentReader.MostBytes + 1) is { } line; number++)
        {
            var path = string.Create(CultureInfo.InvariantCulture, $"{input.Path}:{number}");
            if (line.Length > DocumentReader.MostBytes)
            {
                skipped(new SkippedInput(path, "larger than 64 MiB"));
            }
            else if (line.AsSpan().TrimStart(" \t\r\n\uFEFF"u8).Length > 0)
            {
                yield return new RawInput(path, string.Create(CultureInfo.InvariantCulture, $"{input.Name}:{number}")) { Content = line, MediaType = "application/json" };
            }
        }
    }
}
