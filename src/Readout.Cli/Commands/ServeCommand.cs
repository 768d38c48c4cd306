using System.CommandLine;
using System.Net;
using System.Net.Sockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Readout.Archive;
using Readout.Web;

namespace Readout.Cli.Commands;

/// <summary><c>readout serve</c>: the web pages over an archive, on this machine.</summary>
internal static class ServeCommand
{
    private const int MostPort = 65535;

    public static Command Create(Streams streams)
    {
        var archive = Flags.Archive();
        var port = new Option<int>("--port") { Description = "The port; 0 takes any that is free", HelpName = "N", DefaultValueFactory = _ => ServeOptions.DefaultPort };
        port.Validators.Add(result =>
        {
            if (result.Errors.Any() || result.GetValueOrDefault<int>() is < 0 or > MostPort)
            {
                result.AddError($"--port needs a number from 0 to {MostPort}");
            }
        });
        var listen = new Option<IPAddress>("--listen")
        {
            Description = "The address to listen on; one that other machines can reach needs --token",
            HelpName = "ADDRESS",
            DefaultValueFactory = _ => IPAddress.Loopback,
            CustomParser = result =>
            {
                if (IPAddress.TryParse(result.Tokens[0].Value, out var address))
                {
                    return address;
                }

                result.AddError($"--listen: '{result.Tokens[0].Value}' is no address such as 127.0.0.1");
                return null;
            },
        };
        var token = new Option<string?>("--token") { Description = "Only who opens the pages with ?token=WORD sees them", HelpName = "WORD" };
        var command = new ReadoutCommand(
            "serve",
            "Open the archive as web pages on this machine",
            "readout serve",
            "readout serve -a summit.db --port 9000",
            "readout serve --listen 0.0.0.0 --token WORD") { archive, port, listen, token };
        command.SetAction((parsed, stop) => Run(
            streams,
            new ServeOptions(parsed.GetRequiredValue(archive)) { Port = parsed.GetValue(port), Address = parsed.GetRequiredValue(listen), Token = parsed.GetValue(token) },
            stop));
        return command;
    }

    private static async Task<int> Run(Streams streams, ServeOptions options, CancellationToken stop)
    {
        if (!IPAddress.IsLoopback(options.Address) && options.Token is null)
        {
            throw new UsageException($"--listen {options.Address} can be reached from other machines: give a --token");
        }

        // Says at once what is wrong with the archive, and makes its findings ready.
        Archived.OpenWithFindings(options.Archive, streams, formulations: true).Dispose();
        await using var app = ReadoutServer.Build(options);
        try
        {
            await app.StartAsync(stop).ConfigureAwait(false);
        }
        catch (IOException e) when (e.InnerException is AddressInUseException or SocketException)
        {
            throw new ArchiveException($"port {options.Port} is taken (give another with --port)", e);
        }

        var address = app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        streams.Out.WriteLine($"{options.Archive} at {address}/{(options.Token is { } word ? "?token=" + Uri.EscapeDataString(word) : "")} (Ctrl-C ends it)");
        streams.Out.Flush();
        await app.WaitForShutdownAsync(stop).ConfigureAwait(false);
        return ExitCode.Done;
    }
}
