namespace Readout.Cli;

/// <summary>What a run says to the script that called it.</summary>
internal static class ExitCode
{
    public const int Done = 0;

    /// <summary>Done, but some inputs were skipped, each named on standard error.</summary>
    public const int Skipped = 1;

    /// <summary>Nothing could be done: bad usage, an unreadable archive.</summary>
    public const int Failed = 2;
}
