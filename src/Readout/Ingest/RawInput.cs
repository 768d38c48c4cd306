namespace Readout.Ingest;

/// <summary>Bytes to be read as one input, with what is known about them from where they came.</summary>
/// <param name="Path">what a message calls it: the file, and within it the entry</param>
/// <param name="Name">the name of its document</param>
public sealed record RawInput(string Path, string Name)
{
    /// <summary>Its bytes; null for a file that has not been opened yet.</summary>
    public ReadOnlyMemory<byte>? Content { get; init; }

    /// <summary>As HTTP, a mail or an archive says, without parameters, in small letters; null when nobody said.</summary>
    public string? MediaType { get; init; }

    /// <summary>As HTTP or a mail says.</summary>
    public string? Charset { get; init; }

    /// <summary>Where it was fetched from.</summary>
    public string? Url { get; init; }
}
