namespace Readout.Archive;

/// <summary>An archive that cannot be used, or a question it cannot answer; the message names the file or the id and is made for a person.</summary>
public sealed class ArchiveException : Exception
{
    public ArchiveException(string message)
        : base(message)
    {
    }

    public ArchiveException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public ArchiveException()
    {
    }
}
