using System.Net;
using System.Text.Encodings.Web;
using System.Text.Unicode;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Readout.Web.Frame;
using Readout.Web.Pages;
using Readout.Web.Security;

namespace Readout.Web;

/// <summary>The pages over one archive, as a web application.</summary>
public static class ReadoutServer
{
    private const int LongestRequestLine = 16 * 1024;

    /// <exception cref="ArgumentException">an address beyond loopback without a token</exception>
    public static WebApplication Build(ServeOptions options)
    {
        if (!IPAddress.IsLoopback(options.Address) && options.Token is null)
        {
            throw new ArgumentException($"{options.Address} can be reached from other machines: a token is needed");
        }

        // Nothing from the environment or the command line: what is served is what the options say.
        var builder = WebApplication.CreateEmptyBuilder(new WebApplicationOptions { ApplicationName = typeof(ReadoutServer).Assembly.GetName().Name });
        builder.WebHost.UseKestrelCore().ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestLineSize = LongestRequestLine;
            kestrel.Listen(options.Address, options.Port);
        });
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        builder.Services.AddRoutingCore();
        builder.Services.AddRazorComponents();
        builder.Services.AddOpenApi();

        // Every script as it is: a Chinese headline is text, not a row of character references.
        builder.Services.AddSingleton(HtmlEncoder.Create(UnicodeRanges.All));
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton<ArchiveGate>();

        var app = builder.Build();
        app.UseRefusals(options);
        app.UseRouting();
        app.MapAssets();
        app.MapOpenApi();
        app.MapPages();
        return app;
    }
}
