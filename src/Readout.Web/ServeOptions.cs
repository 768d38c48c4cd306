using System.Net;

namespace Readout.Web;

/// <summary>What is served, to whom.</summary>
/// <param name="Archive">path of the archive</param>
public sealed record ServeOptions(string Archive)
{
    public const int DefaultPort = 8484;

    /// <summary>0 takes any free port.</summary>
    public int Port { get; init; } = DefaultPort;

    public IPAddress Address { get; init; } = IPAddress.Loopback;

    /// <summary>Nothing can be added from the pages.</summary>
    public bool ReadOnly { get; init; }

    /// <summary>Whoever cannot show this sees nothing; demanded for an address beyond loopback.</summary>
    public string? Token { get; init; }
}
