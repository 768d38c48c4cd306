namespace Readout.Cli;

internal static class Output
{
    /// <summary>Records that are lines of JSON already.</summary>
    public static void Lines(Streams streams, IEnumerable<string> records)
    {
        foreach (var record in records)
        {
            streams.Out.WriteLine(record);
        }
    }
}
