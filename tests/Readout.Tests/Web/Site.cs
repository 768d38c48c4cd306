using System.Net;
using System.Text.Json;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.DependencyInjection;
using Readout.Tests.Cli;
using Readout.Web;

namespace Readout.Tests.Web;

/// <summary>The pages over an archive of made-up dispatches, one of them hostile, served on a free port of this machine.</summary>
public sealed class Site : IAsyncLifetime, IDisposable
{
    public const string Hostile = "<script>alert(1)</script> & \"quoted\" <img src=x onerror=alert(2)>";

    private readonly TempFolder _folder = new();

    private WebApplication? _app;

    public HttpClient Client { get; private set; } = null!;

    public Uri Address => Client.BaseAddress!;

    public string Archive => _folder.Archive;

    public async Task InitializeAsync()
    {
        Accounts.WriteTo(_folder, 12);
        _folder.Write(
            "in/hostile.txt",
            $"Minister speaks of {Hostile}\n\nKORVANE, May 9, 2025 (KPA) -- Foreign Minister Mirel Dosan said on Friday that {Hostile} would not stop the talks, which cost 40 million crowns.\n\n\"It is 安全 and שלום,\" Dosan said. \U0001F600 \"We go on,\" she added.\n");
        Run.Of("add", "-a", _folder.Archive, _folder.At("in")).Code.ShouldBe(0);
        _app = ReadoutServer.Build(new ServeOptions(_folder.Archive) { Port = 0 });
        await _app.StartAsync();
        var address = _app.Services.GetRequiredService<IServer>().Features.GetRequiredFeature<IServerAddressesFeature>().Addresses.First();
        Client = new HttpClient(new HttpClientHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(address) };
    }

    public async Task DisposeAsync()
    {
        Client.Dispose();
        await _app!.DisposeAsync();
    }

    public void Dispose() => _folder.Dispose();

    public async Task<string> Page(string path)
    {
        using var response = await Client.GetAsync(new Uri(path, UriKind.Relative));
        response.StatusCode.ShouldBe(HttpStatusCode.OK, path);
        return await response.Content.ReadAsStringAsync();
    }

    public async Task<JsonElement> Json(string path) => JsonDocument.Parse(await Page(path)).RootElement;

    public async Task<string> FirstArticle(string titleBegins) =>
        (await Json("/articles.json")).GetProperty("articles").EnumerateArray()
            .First(article => article.GetProperty("title").GetString()!.StartsWith(titleBegins, StringComparison.Ordinal)).GetProperty("id").GetString()!;
}
